//! A file on its way to the disk while it is being written: of a long file the disk has most by the time the last byte is
//! known. Nothing is promised before [`ToDisk::finish`] has answered.

use std::fs::File;
use std::io::{self, Write};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

/// How many bytes are written between one sync and the next.
const STRETCH: usize = 32 << 20;

/// Writes to a file and has each stretch of it synced by another thread. What is no plain file, such as a pipe, is written
/// to as it is.
#[derive(Debug)]
pub struct ToDisk {
    file: File,
    plain: bool,
    since: usize,
    sync: SyncSender<()>,
    syncing: JoinHandle<io::Result<()>>,
}

impl ToDisk {
    /// Over a file.
    ///
    /// # Errors
    /// When the system has no more handles of files.
    pub fn over(file: &File) -> io::Result<Self> {
        let (sync, wanted) = sync_channel(1);
        let (file, synced) = (file.try_clone()?, file.try_clone()?);
        let syncing = std::thread::spawn(move || {
            while wanted.recv().is_ok() {
                synced.sync_data()?;
            }
            Ok(())
        });
        let plain = file.metadata()?.is_file();
        Ok(Self { file, plain, since: 0, sync, syncing })
    }

    /// Answers when the whole file is on disk.
    ///
    /// # Errors
    /// When any of it could not be kept: the system tells of that once, at whichever sync was next.
    pub fn finish(self) -> io::Result<()> {
        drop(self.sync);
        let synced = self.syncing.join();
        synced.unwrap_or_else(|_| Err(io::Error::other("the thread that syncs was lost")))?;
        if self.plain { self.file.sync_all() } else { Ok(()) }
    }
}

impl Write for ToDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.since += written;
        if self.plain && self.since >= STRETCH {
            self.since = 0;
            // One that waits already takes this stretch too; of one that failed the end will tell.
            let _ = self.sync.try_send(());
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
