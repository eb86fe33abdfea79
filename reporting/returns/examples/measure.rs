//! How fast a return is written, read and checked: `measure write 640000`, `measure read 15000`. The persons are those of
//! the frozen file of 2026, over and over, each with a pupil number of its own. Run it with `--release` and under `time`.

use std::io::{self, BufWriter, Write};
use std::time::Instant;
use waymark_identifiers::upn;
use waymark_returns::checks::{Aids, Checker};
use waymark_returns::summary::Summary;
use waymark_returns::{Limits, Person, XmlReader, XmlWriter, read_xml};

const GOLDEN: &[u8] = include_bytes!("../src/sen2/y2026/golden.xml");

/// Counts what it is given and keeps nothing.
#[derive(Default)]
struct Counted(u64);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mode = arguments.next().unwrap_or_else(|| "read".to_owned());
    let count: usize = arguments.next().map_or(Ok(15_000), |text| text.parse())?;
    if mode == "write" {
        let begin = Instant::now();
        let bytes = write(count, Counted::default())?.0;
        println!("wrote {count} persons, {bytes} bytes, in {:.3} s", begin.elapsed().as_secs_f64());
        return Ok(());
    }
    let path = std::env::temp_dir().join(format!("waymark-measure-{}.xml", std::process::id()));
    write(count, BufWriter::new(std::fs::File::create(&path)?))?;
    let read = read(&path);
    std::fs::remove_file(&path)?;
    read
}

fn write<W: Write>(count: usize, out: W) -> Result<W, Box<dyn std::error::Error>> {
    let sample = read_xml(GOLDEN, Limits::default())?;
    let mut writer = XmlWriter::open(&sample.header, out)?;
    let mut persons: Vec<Person> = sample.persons;
    let kinds = persons.len().max(1);
    for n in 0..count {
        if let Some(person) = persons.get_mut(n % kinds) {
            if !person.upn.is_empty() {
                let (establishment, serial) = (u16::try_from(n / 1000 % 10_000)?, u16::try_from(n % 1000)?);
                person.upn = upn::make(343, establishment, 20, serial);
            }
            writer.person(person)?;
        }
    }
    Ok(writer.finish()?)
}

fn read(path: &std::path::Path) -> Result<(), Box<dyn std::error::Error>> {
    let begin = Instant::now();
    let mut reader = XmlReader::open(io::BufReader::new(std::fs::File::open(path)?), Limits::default())?;
    let mut checker = Checker::new(reader.year(), reader.header(), Aids::default());
    let type_of = |_: &str| Some(1);
    let mut summary = Summary::new(reader.year(), &type_of);
    let (mut persons, mut findings) = (0, 0);
    for person in &mut reader {
        let person = person?;
        findings += checker.person(persons, &person).len();
        summary.add(&person);
        persons += 1;
    }
    findings += checker.finish().findings.len();
    let seconds = begin.elapsed().as_secs_f64();
    println!("read, checked and summarised {persons} persons with {findings} findings in {seconds:.3} s");
    println!("{} tables", summary.tables().len());
    Ok(())
}
