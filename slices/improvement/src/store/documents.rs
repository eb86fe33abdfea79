//! Documents kept as evidence: each once, by the digest of its bytes, so that what a fact points to cannot be exchanged.

use sha2::{Digest, Sha256};
use waymark_kernel::{Answer, Problem};
use waymark_store::{FromRow, Reader, Row, Tx, args};

const KEEP: &str = "INSERT INTO improvement_document (area, id, name, bytes) VALUES ($1, $2, $3, $4) \
    ON CONFLICT (area, id) DO NOTHING";
const GET: &str = "SELECT name, bytes FROM improvement_document WHERE area = $1 AND id = $2";

/// A document as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The name it came with: for people only, never part of a path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Document {
    /// Its id, `<digest>.pdf` or `<digest>.docx`: SHA-256 of its bytes as 64 hexadecimal digits, and what kind it is by its
    /// first bytes. `None` for any other kind: its words could not be read before it leaves.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        let is_word = self.name.to_lowercase().ends_with(".docx") && self.bytes.starts_with(b"PK\x03\x04");
        let ending = match self.bytes.starts_with(b"%PDF-") {
            true => "pdf",
            false if is_word => "docx",
            false => return None,
        };
        Some(format!("{}.{ending}", hex::encode(Sha256::digest(&self.bytes))))
    }
}

impl FromRow for Document {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self { name: row.text(0)?, bytes: row.bytes(1)? })
    }
}

/// Keeps a document under its id; the same bytes are kept once.
///
/// # Errors
/// As the store's.
pub async fn keep_document(tx: &mut Tx, id: String, document: Document) -> Answer<()> {
    tx.execute(KEEP, args![tx.area(), id, document.name, document.bytes]).await.map(|_| ())
}

/// The document of an id.
///
/// # Errors
/// Missing when there is none.
pub async fn document<R: Reader>(mut from: R, id: &str) -> Answer<Document> {
    let args = args![from.area(), id.to_owned()];
    let found: Option<Document> = from.optional(GET.into(), args).await?;
    found.ok_or(Problem::Missing)
}
