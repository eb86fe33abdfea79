//! The rows of an import that rest on restricted children, whom few may know of.

use crate::imports::{Outcome, Veiled};
use std::collections::BTreeSet;
use waymark_access::Label;
use waymark_kernel::{Answer, ChildId, ImportId, Problem};
use waymark_store::{Args, FromRow, Reader, Row, Sql, args};

/// Rows whose child is restricted, and all that have candidates: few, and who they may be is read out of them.
const ROWS: &str = "SELECT n, outcome, shown, applied, child_id, candidates FROM people_import_row r \
    WHERE r.area = $1 AND r.import = $2 AND (r.candidates <> '[]' OR r.child_id IN (SELECT c.child_id FROM people_child c \
    WHERE c.area = $1 AND c.label IN ($3, $4))) ORDER BY n";

struct Found {
    row: Veiled,
    child: Option<ChildId>,
    candidates: Vec<(ChildId, String)>,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let of = |code: &str| {
            Outcome::of_code(code).ok_or_else(|| Problem::fault("read an import's row", "an unknown outcome"))
        };
        let candidates = serde_json::from_str(&row.text(5)?);
        let shown = row.text_opt(2)?.map_or(Ok(Outcome::New), |code| of(&code))?;
        Ok(Self {
            row: Veiled {
                n: row.int(0)?,
                outcome: of(&row.text(1)?)?,
                shown,
                applied: row.int(3)? == 1,
                children: Vec::new(),
            },
            child: row.id_opt(4)?,
            candidates: candidates.map_err(|cause| Problem::fault("read an import's row", cause))?,
        })
    }
}

/// The rows, each with the restricted children it rests on, in the order of the file.
pub(crate) async fn rows<R: Reader>(mut from: R, import: ImportId) -> Answer<Vec<Veiled>> {
    let values = args![from.area(), import, Label::Withheld.number(), Label::Hidden.number()];
    let found = from.all::<Found>(ROWS.into(), values).await?;
    let named = found
        .iter()
        .flat_map(|found| found.child.into_iter().chain(found.candidates.iter().map(|(c, _)| *c)));
    let named: BTreeSet<ChildId> = named.collect();
    let restricted = restricted(from, &named).await?;
    let rows = found.into_iter().map(|found| {
        let all = found.child.into_iter().chain(found.candidates.into_iter().map(|(child, _)| child));
        let children: BTreeSet<ChildId> = all.filter(|child| restricted.contains(child)).collect();
        Veiled { children: children.into_iter().collect(), ..found.row }
    });
    Ok(rows.filter(|row| !row.children.is_empty()).collect())
}

async fn restricted<R: Reader>(mut from: R, named: &BTreeSet<ChildId>) -> Answer<BTreeSet<ChildId>> {
    let sql = format!(
        "SELECT child_id FROM people_child WHERE area = $1 AND label IN ($2, $3) AND child_id IN ({})",
        super::places(4, super::LIST)
    );
    let (sql, mut found) = (Sql::composed(sql), BTreeSet::new());
    let named: Vec<ChildId> = named.iter().copied().collect();
    for chunk in named.chunks(super::LIST) {
        let mut values: Args = args![from.area(), Label::Withheld.number(), Label::Hidden.number()];
        values.extend(super::padded(&chunk.iter().flat_map(|child| args![*child]).collect::<Vec<_>>()));
        found.extend(from.all::<(ChildId,)>(sql.clone(), values).await?.into_iter().map(|(child,)| child));
    }
    Ok(found)
}
