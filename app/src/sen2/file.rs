//! Opening a return from where it lies: one XML file, or the folder of the nine-file COLLECT export. Persons come one by
//! one, so that the length of an XML file never matters.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use waymark_returns::model::Extra;
use waymark_returns::sen2::{self, Year};
use waymark_returns::{FileError, FileFault, Header, Limits, Person, XmlReader, read_collect_csv, table_of};

/// A return being read.
pub struct Return {
    year: &'static Year,
    persons: Persons,
    files: Files,
}

/// Which file each kind of record lies in, where a return is made of several.
#[derive(Debug, Clone, Default)]
pub struct Files(Vec<(&'static str, String)>);

impl Files {
    /// The file of a record such as `Requests`; empty for a return of one file.
    pub fn of_record(&self, within: &str) -> &str {
        self.0.iter().find(|(record, _)| *record == within).map_or("", |(_, file)| file)
    }
}

enum Persons {
    Xml(Box<XmlReader<BufReader<File>>>),
    Csv(Box<Header>, std::vec::IntoIter<Person>),
}

impl Return {
    /// Opens a file, or a folder of nine, up to its first person.
    ///
    /// # Errors
    /// Why it cannot be read, with the file and the line.
    pub fn open(path: &Path) -> Result<Self, FileError> {
        if path.is_dir() {
            return Self::open_folder(path);
        }
        let file = File::open(path).map_err(|error| unreadable(path, &error))?;
        let reader = XmlReader::open(BufReader::with_capacity(64 * 1024, file), Limits::default())?;
        Ok(Self { year: reader.year(), persons: Persons::Xml(Box::new(reader)), files: Files::default() })
    }

    fn open_folder(path: &Path) -> Result<Self, FileError> {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(path).map_err(|error| unreadable(path, &error))? {
            let entry = entry.map_err(|error| unreadable(path, &error))?;
            let file = File::open(entry.path()).map_err(|error| unreadable(&entry.path(), &error))?;
            files.push((entry.file_name().to_string_lossy().into_owned(), file));
        }
        let names = files.iter().filter_map(|(name, _)| Some((table_of(name)?, name.clone()))).collect();
        let all = read_collect_csv(files, Limits::default())?;
        let unknown = || FileError {
            file: String::new(),
            line: 0,
            fault: FileFault::UnknownYear(all.header.year.to_string()),
        };
        let year = sen2::year(all.header.year).ok_or_else(unknown)?;
        Ok(Self {
            year,
            persons: Persons::Csv(Box::new(all.header), all.persons.into_iter()),
            files: Files(names),
        })
    }

    /// Who sends it, for which year. What stands between persons is added to its extras as it is met.
    pub const fn header(&self) -> &Header {
        match &self.persons {
            Persons::Xml(reader) => reader.header(),
            Persons::Csv(header, _) => header,
        }
    }

    /// Which of its files each record lies in.
    pub const fn files(&self) -> &Files {
        &self.files
    }

    /// The format of its year.
    pub const fn year(&self) -> &'static Year {
        self.year
    }
}

impl Iterator for Return {
    type Item = Result<Person, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.persons {
            Persons::Xml(reader) => reader.next(),
            Persons::Csv(_, persons) => persons.next().map(Ok),
        }
    }
}

/// What the specification of its year does not know, in words: `Requests/NewItem on line 12`.
pub fn extra_words(extra: &Extra) -> String {
    format!("{}/{} on line {}", extra.within, extra.name, extra.line)
}

fn unreadable(path: &Path, error: &std::io::Error) -> FileError {
    FileError { file: path.display().to_string(), line: 0, fault: FileFault::Unreadable(error.to_string()) }
}
