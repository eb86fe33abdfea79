//! Files as one archive, written while it is sent: at most one file stands in memory, and the same files give the same
//! bytes. It knows nothing of what is in them.

use futures_util::Stream;
use futures_util::StreamExt as _;
use futures_util::stream::unfold;
use std::io::{self, BufWriter, Write};
use tokio::sync::mpsc;
use waymark_kernel::{Answer, Problem};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// How many bytes are sent at once.
const CHUNK: usize = 64 * 1024;
/// How many chunks may wait for a slow reader.
const WAITING: usize = 4;

/// A file of the archive: its path in it, and its bytes.
pub type Entry = (String, Vec<u8>);

/// Where the files come from, one after the other.
#[derive(Debug)]
pub struct Packer(mpsc::Sender<Answer<Entry>>);

impl Packer {
    /// Gives the next file, or what keeps it from being read: then the sending breaks off, so that nobody takes a part for
    /// the whole. `false` when nobody reads any more.
    pub async fn give(&self, entry: Answer<Entry>) -> bool {
        self.0.send(entry).await.is_ok()
    }
}

/// An archive: its files are given to the [`Packer`], its bytes come out of the stream. It is whole when the packer is
/// dropped.
pub fn archive() -> (Packer, impl Stream<Item = io::Result<Vec<u8>>> + Send + 'static) {
    let (give, files) = mpsc::channel(1);
    let (out, bytes) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let broken = out.clone();
        if let Err(cause) = pack(files, Pipe(out)) {
            // Nobody listens any more, or the reader must learn that the rest does not come.
            let _ = broken.blocking_send(Err(cause));
        }
    });
    let stream = unfold(bytes, |mut bytes| async move { bytes.recv().await.map(|chunk| (chunk, bytes)) });
    // Whoever compresses what is sent asks once more after the end, which an unfinished stream does not survive.
    (Packer(give), stream.fuse())
}

fn pack(mut files: mpsc::Receiver<Answer<Entry>>, out: Pipe) -> io::Result<()> {
    let mut archive = ZipWriter::new_stream(BufWriter::with_capacity(CHUNK, out));
    while let Some(entry) = files.blocking_recv() {
        let (path, bytes) = entry.map_err(|problem: Problem| io::Error::other(problem.to_string()))?;
        // Every file has the same day, so that the same files are the same archive.
        archive.start_file(path, SimpleFileOptions::default()).map_err(io::Error::other)?;
        archive.write_all(&bytes)?;
    }
    archive.finish().map_err(io::Error::other)?.into_inner().flush()
}

/// Sends what is written to whoever reads.
struct Pipe(mpsc::Sender<io::Result<Vec<u8>>>);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        self.0.blocking_send(Ok(bytes.to_vec())).map_err(gone)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test must stop")]
    use super::*;
    use std::io::Read as _;
    use waymark_testkit::block_on;

    async fn packed(entries: Vec<Answer<Entry>>) -> io::Result<Vec<u8>> {
        let (packer, stream) = archive();
        let give = async move {
            for entry in entries {
                packer.give(entry).await;
            }
        };
        let read = async move {
            let chunks: Vec<io::Result<Vec<u8>>> = stream.collect().await;
            chunks.into_iter().collect::<io::Result<Vec<_>>>()
        };
        let ((), chunks) = tokio::join!(give, read);
        Ok(chunks?.concat())
    }

    fn entries() -> Vec<Answer<Entry>> {
        let large: Vec<u8> =
            (0..400_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[3]).collect();
        vec![Ok(("index.csv".to_owned(), b"a,b\n".to_vec())), Ok(("papers/1.pdf".to_owned(), large))]
    }

    #[test]
    fn the_end_is_told_as_often_as_somebody_asks() {
        block_on(async {
            let (packer, stream) = archive();
            drop(packer);
            let mut stream = Box::pin(stream);
            while stream.next().await.is_some() {}
            assert!(stream.next().await.is_none(), "a browser’s gzip asks again");
        });
    }

    #[test]
    fn the_same_files_are_the_same_bytes_and_each_comes_out_as_it_went_in() {
        block_on(async {
            let bytes = packed(entries()).await.unwrap();
            assert_eq!(bytes, packed(entries()).await.unwrap());
            let mut archive = zip::ZipArchive::new(io::Cursor::new(bytes)).unwrap();
            for entry in entries() {
                let (path, wanted) = entry.unwrap();
                let mut found = Vec::new();
                archive.by_name(&path).unwrap().read_to_end(&mut found).unwrap();
                assert_eq!(found, wanted, "{path}");
            }
        });
    }

    #[test]
    fn a_file_that_cannot_be_read_breaks_the_sending_off() {
        block_on(async {
            let mut broken = entries();
            broken.push(Err(Problem::Missing));
            assert!(packed(broken).await.is_err());
        });
    }
}
