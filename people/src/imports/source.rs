//! What a kind of file means, plugged in by whoever knows both the file and the slices it speaks to.

use super::model::{Import, Row};
use crate::by::By;
use crate::child::ChildDetails;
use waymark_kernel::{Answer, ChildId, Day, ImportId};
use waymark_store::{BoxFuture, Tx};

/// The file a row stands in, with the hand that applies it.
#[derive(Debug, Clone)]
pub struct File {
    /// The import.
    pub import: Import,
    /// Who approved it, when; its source is this import.
    pub by: By,
}

/// What is on record, compared with a row of a file before anybody approves it.
pub trait Knowledge: Send + Sync + 'static {
    /// Whether all that a row of a file of a day says of a child is held already, whoever told it: applying the row would
    /// record nothing. It must write nothing itself.
    fn holds<'t>(
        &'t self,
        tx: &'t mut Tx,
        payload: &'t str,
        day: Option<Day>,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<bool>>;

    /// What a row tells against what people recorded: its findings with the reason added, so that it is held back; `None`
    /// when it tells nothing against anybody. It must write nothing itself.
    fn against<'t>(
        &'t self,
        _: &'t mut Tx,
        _: &'t Told<'t>,
        _: Option<Day>,
        _: ChildId,
    ) -> BoxFuture<'t, Answer<Option<String>>> {
        Box::pin(async { Ok(None) })
    }
}

/// What a row says, and what the checks said of it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'t> {
    /// Whom it is about, for the reviewer.
    pub label: &'t str,
    /// The line of the file; 0 when it has none.
    pub line: i64,
    /// All of it.
    pub payload: &'t str,
    /// What the checks found, as JSON.
    pub findings: &'t str,
}

/// What a kind of file means.
pub trait Source: Send + Sync + 'static {
    /// The child a row tells of, from its payload.
    ///
    /// # Errors
    /// A Fault when the payload is not one of this source's.
    fn child(&self, payload: &str) -> Answer<ChildDetails>;

    /// As [`Knowledge::against`], asked once more before a row is applied: someone may have recorded something since the
    /// file was read.
    fn against<'t>(
        &'t self,
        _: &'t mut Tx,
        _: &'t File,
        _: &'t Row,
        _: ChildId,
    ) -> BoxFuture<'t, Answer<Option<String>>> {
        Box::pin(async { Ok(None) })
    }

    /// Tells the slices what a row says of a child. A child that was new carries the label *pending*; what it does
    /// to any other must stay out of sight until [`Source::reveal`]. Called again for the same row it must change
    /// nothing.
    fn apply<'t>(
        &'t self,
        tx: &'t mut Tx,
        file: &'t File,
        row: &'t Row,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<()>>;

    /// Lets all be seen, in the last transaction: the labels of the shared record are lifted in the same one.
    fn reveal<'t>(&'t self, tx: &'t mut Tx, file: &'t File) -> BoxFuture<'t, Answer<()>>;

    /// What someone has recorded since that rests on what this import brought to a child: references of cases, for
    /// a refusal by name. Empty when nothing does.
    fn resting_on<'t>(
        &'t self,
        tx: &'t mut Tx,
        child: ChildId,
        import: ImportId,
    ) -> BoxFuture<'t, Answer<Vec<String>>>;

    /// Takes back what this import brought to a child.
    fn undo<'t>(&'t self, tx: &'t mut Tx, file: &'t File, child: ChildId) -> BoxFuture<'t, Answer<()>>;
}
