//! Taking in what was written or sent: read to its end and checked, before anything is kept.

use super::super::naming;
use crate::check::Known;
use crate::outgoing::{Held, Kind, check_file};
use crate::publication::{Body, Fact, Publication, make as may_make};
use crate::store::{
    Version, keep_sent_file, known, next_publication, record_publication, sent_file, version, versions,
};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_documents::text::Reading;
use waymark_kernel::{Answer, Problem};
use waymark_people::Desk;
use waymark_people::forms::key;
use waymark_web::Upload;

/// The largest file that is taken, in bytes.
const LARGEST: u64 = 20 << 20;

/// Makes or changes a version, and says which.
///
/// # Errors
/// A refusal with every place that may tell who a child is, or with what else is wrong with the file.
pub(super) async fn make(
    desk: &Desk,
    visitor: &Visitor,
    upload: &Upload,
    mut says: Publication,
) -> Answer<(u32, u32)> {
    let before = begun(desk, upload, &mut says).await?;
    let names = Arc::new(known(desk.store()).await?);
    let bytes = sent(upload).await?;
    if let Some(bytes) = &bytes {
        says.body = read(desk, visitor, &names, bytes.clone()).await?;
    }
    for (field, words) in says.typed() {
        naming::refuse_names(desk, visitor, &names, (field, words)).await?;
    }
    let fact = may_make(before.as_ref().map(|before| &before.standing), &says, visitor.person)?;
    let was = before.map(|before| before.standing.digest);
    keep(desk, visitor, upload, (says, fact, was, bytes)).await
}

/// Gives it its number and its version, and finds what it changes.
async fn begun(desk: &Desk, upload: &Upload, says: &mut Publication) -> Answer<Option<Version>> {
    let typed = |name: &str| upload.form.value(name).parse::<u32>().ok();
    let store = desk.store();
    let Some(number) = typed("of") else {
        (says.number, says.version) = (next_publication(store).await?, 1);
        return Ok(None);
    };
    says.number = number;
    if let Some(changed) = typed("version") {
        says.version = changed;
        return version(store, number, changed).await.map(Some);
    }
    let all = versions(store, false).await?;
    let last =
        all.iter().map(|held| &held.says).filter(|held| held.number == number).map(|held| held.version);
    says.version = last.max().ok_or(Problem::Missing)? + 1;
    Ok(None)
}

/// A publication is a page first: what has no words can be read by nobody there.
const NO_WORDS: &str =
    "We found no words in this file, so it cannot be shown as a page. Send a file that holds its words.";

async fn sent(upload: &Upload) -> Answer<Option<Vec<u8>>> {
    let Some(sent) = upload.file("file") else { return Ok(None) };
    if sent.bytes > LARGEST {
        return Err(Problem::refuse("file", "The file is larger than 20 MB. Send a smaller one."));
    }
    let bytes = tokio::fs::read(sent.path()).await;
    bytes.map(Some).map_err(|cause| Problem::fault("read an uploaded file", cause))
}

async fn read(desk: &Desk, visitor: &Visitor, known: &Arc<Known>, bytes: Vec<u8>) -> Answer<Body> {
    let kind =
        if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf]) { Kind::Word } else { Kind::Pdf };
    let (digest, size) = (hex::encode(Sha256::digest(&bytes)), bytes.len() as u64);
    match checked(kind, bytes, known.clone()).await? {
        Ok(Reading { blocks, .. }) if blocks.is_empty() => Err(Problem::refuse("file", NO_WORDS)),
        Ok(Reading { seen, blocks, .. }) => Ok(Body::File { kind, digest, bytes: size, seen, blocks }),
        Err(why) => Err(naming::held(desk, visitor, "file", why).await?),
    }
}

/// Reads a file off the threads that answer.
async fn checked(kind: Kind, bytes: Vec<u8>, known: Arc<Known>) -> Answer<Result<Reading, Held>> {
    let reading = tokio::task::spawn_blocking(move || check_file(kind, &bytes, &known)).await;
    reading.map_err(|cause| Problem::fault("read a file", cause))
}

/// Checks all of a version again, as it is about to leave: children may have come on record since it was made.
///
/// # Errors
/// As [`make`].
pub(super) async fn check_again(desk: &Desk, visitor: &Visitor, says: &Publication) -> Answer<()> {
    let names = Arc::new(known(desk.store()).await?);
    for (_, words) in says.typed() {
        naming::refuse_names(desk, visitor, &names, ("", words)).await?;
    }
    if let Body::File { kind, digest, .. } = &says.body {
        let bytes = sent_file(desk.store(), digest).await?;
        if hex::encode(Sha256::digest(&bytes)) != *digest {
            return Err(Problem::fault("publish a file", "its bytes are not those that were read"));
        }
        if let Err(why) = checked(*kind, bytes, names).await? {
            return Err(naming::held(desk, visitor, "", why).await?);
        }
    }
    Ok(())
}

type Made = (Publication, Fact, Option<String>, Option<Vec<u8>>);

async fn keep(desk: &Desk, visitor: &Visitor, upload: &Upload, made: Made) -> Answer<(u32, u32)> {
    let (says, fact, was, bytes) = made;
    let (by, key) = (desk.by(visitor), format!("publication/{}/{}", visitor.person, key(desk, &upload.form)));
    let store = desk.store();
    store
        .write(move |tx| {
            Box::pin(async move {
                if let Some(done) = tx.once(&key).await? {
                    return place(&done);
                }
                if let (Some(bytes), Body::File { digest, .. }) = (bytes, &says.body) {
                    keep_sent_file(tx, digest, bytes).await?;
                }
                record_publication(tx, &by, &says, fact, was).await?;
                tx.remember(&key, &format!("{}/{}", says.number, says.version), by.now.at).await?;
                Ok((says.number, says.version))
            })
        })
        .await
}

/// The number and the version that the same post made before.
fn place(done: &str) -> Answer<(u32, u32)> {
    let both = done
        .split_once('/')
        .and_then(|(number, version)| Some((number.parse().ok()?, version.parse().ok()?)));
    both.ok_or_else(|| Problem::fault("read what a post made", "no number and version"))
}
