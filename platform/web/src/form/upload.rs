//! A file sent with a form, written to a temporary file as it arrives, so that its size never stands in memory. The
//! file is gone when the [`Upload`] is dropped.

use super::receive::check;
use super::{FORM_LIMIT, Form};
use crate::{Frame, Stop};
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use std::path::Path;
use tempfile::NamedTempFile;
use tokio::io::AsyncWriteExt as _;
use waymark_kernel::Problem;

/// What a field takes beside its name and its words, so that a form of nothing but empty fields ends too.
const PART_COST: usize = 64;

/// The most bytes one upload of a route may have; put it into the route's extensions. Without it: 50 MB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadLimit(pub u64);

impl Default for UploadLimit {
    fn default() -> Self {
        Self(50 * 1024 * 1024)
    }
}

/// The words of a form and the files sent with it.
#[derive(Debug)]
pub struct Upload {
    /// The words.
    pub form: Form,
    files: Vec<(String, Sent)>,
}

/// One file as it arrived.
#[derive(Debug)]
pub struct Sent {
    /// The name it had on the sender's machine: for display only, never part of a path.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    file: NamedTempFile,
}

impl Sent {
    /// Where it lies until this is dropped.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }
}

impl Upload {
    /// The file sent in a field; none when it was left empty.
    #[must_use]
    pub fn file(&self, field: &str) -> Option<&Sent> {
        self.files(field).next()
    }

    /// Every file that was chosen in a field, an empty one too. A browser sends a field that was left alone as a file of no name
    /// and no bytes.
    pub fn chosen(&self, field: &str) -> impl Iterator<Item = &Sent> {
        let left_alone = |sent: &Sent| sent.bytes == 0 && sent.name.is_empty();
        self.files.iter().filter(move |(name, sent)| name == field && !left_alone(sent)).map(|(_, sent)| sent)
    }

    /// Every file sent in a field that takes several, in the order they came.
    pub fn files(&self, field: &str) -> impl Iterator<Item = &Sent> {
        self.files.iter().filter(move |(name, sent)| name == field && sent.bytes > 0).map(|(_, sent)| sent)
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Stop;

    async fn from_request(mut request: Request, state: &S) -> Result<Self, Stop> {
        // Our own limit, counted as the bytes arrive, stands in place of the framework's 2 MB.
        DefaultBodyLimit::disable().apply(&mut request);
        let csrf = request.extensions().get::<Frame>().map(|frame| frame.csrf.clone()).unwrap_or_default();
        let UploadLimit(limit) = request.extensions().get::<UploadLimit>().copied().unwrap_or_default();
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| Stop::NotAForm)?;
        let mut words = Vec::new();
        let mut files = Vec::new();
        let (mut room, mut words_room) = (limit, FORM_LIMIT);
        while let Some(mut part) = parts.next_field().await.map_err(|_| Stop::CutOff)? {
            let field = part.name().unwrap_or("").to_owned();
            if part.file_name().is_none() {
                let word = text(&mut part, words_room).await?;
                words_room = words_room.saturating_sub(field.len() + word.len() + PART_COST);
                words.push((field, word));
                continue;
            }
            // The token comes before the file in our pages: a stranger's file is never written.
            check(&csrf, &Form::from_fields(words.clone())?)?;
            let sent = store(&mut part, room, limit).await?;
            room -= sent.bytes;
            files.push((field, sent));
        }
        let form = Form::from_fields(words)?;
        check(&csrf, &form)?;
        Ok(Self { form, files })
    }
}

/// The words of one field, of which all fields together have so much room.
async fn text(part: &mut Field<'_>, room: usize) -> Result<String, Stop> {
    let mut bytes = Vec::new();
    if room == 0 {
        return Err(Stop::TooLarge { limit: FORM_LIMIT as u64 });
    }
    while let Some(chunk) = part.chunk().await.map_err(|_| Stop::CutOff)? {
        if bytes.len() + chunk.len() > room {
            return Err(Stop::TooLarge { limit: FORM_LIMIT as u64 });
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes one file as it arrives, and stops at the first byte over the limit.
async fn store(part: &mut Field<'_>, room: u64, limit: u64) -> Result<Sent, Stop> {
    let fault = |error: std::io::Error| Stop::from(Problem::fault("keep an uploaded file", error));
    let name = part.file_name().unwrap_or("").to_owned();
    let file = NamedTempFile::new().map_err(fault)?;
    let mut writer = tokio::fs::File::from_std(file.reopen().map_err(fault)?);
    let mut bytes = 0_u64;
    while let Some(chunk) = part.chunk().await.map_err(|_| Stop::CutOff)? {
        bytes += chunk.len() as u64;
        if bytes > room {
            return Err(Stop::TooLarge { limit });
        }
        writer.write_all(&chunk).await.map_err(full)?;
    }
    writer.flush().await.map_err(full)?;
    Ok(Sent { name, bytes, file })
}

/// A disk without room is said as such; anything else is ours to mend.
fn full(error: std::io::Error) -> Stop {
    if error.kind() == std::io::ErrorKind::StorageFull {
        return Stop::Full;
    }
    Stop::from(Problem::fault("keep an uploaded file", error))
}
