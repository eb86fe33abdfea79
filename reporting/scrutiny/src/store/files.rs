//! The files of a paper, kept as they were checked.

use crate::outgoing::{Kind, Outgoing};
use waymark_kernel::{Answer, Problem};
use waymark_store::{FromRow, Row, Store, Tx, args};

const INSERT: &str = "INSERT INTO scrutiny_file (area, number, kind, bytes) VALUES ($1, $2, $3, $4)";
const GET: &str = "SELECT f.bytes FROM scrutiny_file f JOIN scrutiny_release r ON r.area = f.area \
    AND r.number = f.number WHERE f.area = $1 AND f.number = $2 AND f.kind = $3 AND r.published IS NOT NULL";

/// The bytes of a file that is out.
pub(super) struct Ready(pub(super) Vec<u8>);

impl FromRow for Ready {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self(row.bytes(0)?))
    }
}

/// The name of a kind in the table and at the end of a file name.
const fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Pdf => "pdf",
        Kind::Word => "docx",
    }
}

/// Keeps both files.
///
/// # Errors
/// As the store's.
pub async fn keep_files(tx: &mut Tx, number: u32, files: &Outgoing) -> Answer<()> {
    for (kind, bytes) in [(Kind::Pdf, files.pdf()), (Kind::Word, files.word())] {
        tx.execute(INSERT, args![tx.area(), i64::from(number), code(kind), bytes.to_vec()]).await?;
    }
    Ok(())
}

/// A file of a release that is out.
///
/// # Errors
/// Missing when there is none, or the release is not out.
pub async fn file(store: &Store, number: u32, kind: Kind) -> Answer<Vec<u8>> {
    let found: Option<Ready> =
        store.optional(GET, args![store.area(), i64::from(number), code(kind)]).await?;
    found.map(|ready| ready.0).ok_or(Problem::Missing)
}
