//! What a SEN2 return means: who the child is to the shared record, and their requests to the cases of EHC plans.

use super::{on_record, payload, row};
use crate::sen2::read;
use waymark_ehc::bring::{self, bring};
use waymark_ehc::store;
use waymark_kernel::{Answer, ChildId, Day, ImportId, Problem, TeamId, TextId};
use waymark_people::imports::{File, Row, Source, Told};
use waymark_people::teams::{self, TeamDetails};
use waymark_people::{By, ChildDetails};
use waymark_store::{BoxFuture, NewText, Store, StoredText, Tx};

/// The SEN2 return.
pub struct Sen2 {
    team: TeamId,
}

impl Sen2 {
    /// For an area, whose SEND team gets the cases until they are given to officers. An area without such a team
    /// gets one.
    ///
    /// # Errors
    /// As the store's.
    pub async fn new(store: &Store, by: &By) -> Answer<Self> {
        let by = by.clone();
        let team = store.write(move |tx| Box::pin(async move { send_team(tx, &by).await })).await?;
        Ok(Self { team })
    }

    fn file(&self, file: &File) -> Answer<bring::File> {
        let census: Option<Day> = file.import.file.reference_day;
        let census = census.ok_or_else(|| Problem::fault("apply a return", "it has no census day"))?;
        Ok(bring::File { import: file.import.id, census, team: self.team })
    }

    async fn apply_row(&self, tx: &mut Tx, file: &File, row: &Row, child: ChildId) -> Answer<()> {
        let person = payload::read(&row.payload)?;
        let mut records = Vec::with_capacity(person.requests.len());
        for request in &person.requests {
            let read = read::request(request);
            keep_texts(tx, &file.by, read.texts).await?;
            records.push(read.record);
        }
        bring(tx, &file.by, child, self.file(file)?, &records).await.map(|_| ())
    }
}

/// The council's SEND team, made when there is none.
///
/// # Errors
/// As the store's.
pub async fn send_team(tx: &mut Tx, by: &By) -> Answer<TeamId> {
    if let Some(team) = teams::of_kind(&mut *tx, "send").await?.first() {
        return Ok(team.id);
    }
    let details = TeamDetails {
        name: "SEND team".to_owned(),
        kind: "send".to_owned(),
        agency: "council".to_owned(),
        ..TeamDetails::default()
    };
    teams::record(tx, by, details).await
}

/// The words that go with a setting of no register are kept once, whoever they are said of: they name no child.
pub async fn keep_texts(tx: &mut Tx, by: &By, texts: Vec<(TextId, String)>) -> Answer<()> {
    for (id, body) in texts {
        match StoredText::get(&mut *tx, id).await {
            Err(Problem::Missing) => {
                let text = NewText {
                    id,
                    case: None,
                    child: None,
                    purpose: "setting_words",
                    body,
                    recorded: by.now.at,
                };
                tx.put_text(text).await?;
            }
            found => found.map(drop)?,
        }
    }
    Ok(())
}

impl Source for Sen2 {
    fn child(&self, payload: &str) -> Answer<ChildDetails> {
        let person = payload::read(payload)?;
        row::details(&person).ok_or_else(|| Problem::fault("read a kept person", "without a birth date"))
    }

    fn against<'t>(
        &'t self,
        tx: &'t mut Tx,
        file: &'t File,
        row: &'t Row,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<Option<String>>> {
        Box::pin(async move {
            let told =
                Told { label: &row.label, line: row.line, payload: &row.payload, findings: &row.findings };
            on_record::against(tx, &told, file.import.file.reference_day, child).await
        })
    }

    fn apply<'t>(
        &'t self,
        tx: &'t mut Tx,
        file: &'t File,
        row: &'t Row,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<()>> {
        Box::pin(self.apply_row(tx, file, row, child))
    }

    fn reveal<'t>(&'t self, tx: &'t mut Tx, file: &'t File) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async move {
            store::keep_ties_of(tx, &file.by, file.import.id).await?;
            store::reveal(tx, file.import.id).await
        })
    }

    fn resting_on<'t>(
        &'t self,
        tx: &'t mut Tx,
        child: ChildId,
        import: ImportId,
    ) -> BoxFuture<'t, Answer<Vec<String>>> {
        Box::pin(async move {
            let mut resting = store::resting_on(&mut *tx, child, import).await?;
            resting.extend(waymark_therapies::store::resting_on(tx, child, import).await?);
            Ok(resting)
        })
    }

    fn undo<'t>(&'t self, tx: &'t mut Tx, file: &'t File, child: ChildId) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async move { store::undo_child(tx, &file.by, child, file.import.id).await.map(|_| ()) })
    }
}
