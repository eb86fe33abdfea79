//! What was published, as an inspection gets it: the files of every paper, its figures as a table, and every letter,
//! statement, answer and set of minutes. All of it was checked before it was published, and leaves as it left then.

use super::sheet::document;
use crate::archive::Entry;
use crate::outgoing::Kind;
use crate::pages::{figure_files, html, public_href, publications};
use crate::publication::{Body, Publication};
use crate::store::{Head, Version, file, get, heads, sent_file, versions};
use std::collections::HashMap;
use waymark_kernel::{Answer, Day, PersonId};
use waymark_people::{Desk, persons};
use waymark_web::Html;
use waymark_web::words::{day_plain, list_words};

/// One thing that was published.
pub(super) struct Published {
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: &'static str,
    /// Whose words it is.
    pub source: String,
    /// Of when it tells, or which version it is.
    pub about: String,
    /// Who approved or published it.
    pub owner: String,
    /// The day it was published.
    pub day: Option<Day>,
    /// Where it lies in the archive.
    pub path: String,
    /// Where everybody reads it.
    pub href: String,
    holds: Holds,
}

/// What its file is made of.
enum Holds {
    Paper(u32, Kind),
    Figures(u32),
    Sent(String),
    Written(Box<Publication>),
}

impl Published {
    /// Its file.
    ///
    /// # Errors
    /// As the store's.
    pub(super) async fn entry(&self, desk: &Desk) -> Answer<Entry> {
        let store = desk.store();
        let bytes = match &self.holds {
            Holds::Paper(number, kind) => file(store, *number, *kind).await?,
            Holds::Figures(number) => figure_files::of_all(&get(store, *number).await?.contents)?,
            Holds::Sent(digest) => sent_file(store, digest).await?,
            Holds::Written(says) => page(says).into_bytes(),
        };
        Ok((self.path.clone(), bytes))
    }
}

/// All that is out: papers first, then the rest, each the earliest first.
///
/// # Errors
/// As the store's.
pub(super) async fn all(desk: &Desk) -> Answer<Vec<Published>> {
    let mut papers = heads(desk.store(), true).await?;
    papers.reverse();
    let mut documents = versions(desk.store(), true).await?;
    documents.sort_by_key(|held| (held.says.number, held.says.version));
    let approved = papers.iter().flat_map(|paper| paper.approved.iter().copied());
    let people: Vec<PersonId> =
        approved.chain(documents.iter().filter_map(|held| held.standing.published_by)).collect();
    let found = persons::many(desk.store(), &people).await?;
    let names: HashMap<PersonId, String> =
        found.into_iter().map(|person| (person.id, person.details.name)).collect();
    let of_papers = papers.iter().flat_map(|paper| of_paper(paper, &names));
    let of_documents = documents.iter().map(|held| of_document(held, &names));
    Ok(of_papers.chain(of_documents).collect())
}

fn named(people: &[PersonId], names: &HashMap<PersonId, String>) -> String {
    let named: Vec<&str> = people.iter().filter_map(|person| names.get(person).map(String::as_str)).collect();
    list_words(&named)
}

fn of_paper(paper: &Head, names: &HashMap<PersonId, String>) -> [Published; 3] {
    let number = paper.number;
    let one = |kind, ending: &str, holds| Published {
        title: paper.says.title.clone(),
        kind,
        source: "The partnership".to_owned(),
        about: format!("Figures to {}", day_plain(paper.says.on)),
        owner: named(&paper.approved, names),
        day: paper.published,
        path: format!("papers/paper-{number}{ending}"),
        href: public_href(number),
        holds,
    };
    [
        one("Paper (PDF)", ".pdf", Holds::Paper(number, Kind::Pdf)),
        one("Paper (Word)", ".docx", Holds::Paper(number, Kind::Word)),
        one("Figures of a paper (CSV)", "-figures.csv", Holds::Figures(number)),
    ]
}

fn of_document(held: &Version, names: &HashMap<PersonId, String>) -> Published {
    let says = &held.says;
    let (ending, holds) = match &says.body {
        Body::File { kind: Kind::Pdf, digest, .. } => ("pdf", Holds::Sent(digest.clone())),
        Body::File { kind: Kind::Word, digest, .. } => ("docx", Holds::Sent(digest.clone())),
        Body::Written { .. } => ("html", Holds::Written(Box::new(says.clone()))),
    };
    Published {
        title: says.title.clone(),
        kind: says.genre.one(),
        source: says.publisher.clone(),
        about: format!("{}, version {}", day_plain(says.on), says.version),
        owner: named(held.standing.published_by.as_slice(), names),
        day: held.published,
        path: format!("published/{}-{}-{}.{ending}", says.genre.code(), says.number, says.version),
        href: format!("{}/{}", publications::public_href(says.number), says.version),
        holds,
    }
}

/// Words that were written here, as a page that opens without Waymark.
fn page(says: &Publication) -> String {
    let told = format!("{}. {}, {}.", says.genre.one(), says.publisher, day_plain(says.on));
    let para = |text: &str| Html::fixed("<p>").and(Html::text(text)).and(Html::fixed("</p>"));
    document(&says.title, para(&told).and(para(&says.summary)).and(html::blocks(&says.blocks())))
}
