//! The folders and files that the workloads run on, made when missing in `bench-work/`, which no commit takes. Officers have
//! about 150 plans each and one child in a hundred is restricted: the generator makes every area so.

use super::process::needed;
use super::site::TODAY;
use std::path::{Path, PathBuf};

/// Plans that make about 25,000 cases, and the 640,000.
const PLANS: [(&str, &str); 2] = [("product-25k", "17600"), ("product-640k", "640000")];
/// Plans that make a return of about 15,000 persons nobody of the first folder is in.
const RETURN_PLANS: &str = "11600";

/// What every workload needs to know.
pub struct Bench {
    /// `bench-work/`.
    pub work: PathBuf,
    /// The release binary.
    pub binary: PathBuf,
    /// The folder of the peers' scripts.
    pub peers: PathBuf,
}

impl Bench {
    /// The folder of about 25,000 cases.
    pub fn cases_25k(&self) -> Result<PathBuf, String> {
        self.folder(PLANS[0].0, PLANS[0].1, "1")
    }

    /// The folder of 12,094 plans, of which the services' lists are made too.
    pub fn plans_12094(&self) -> Result<PathBuf, String> {
        self.folder("product-12094", "12094", "1")
    }

    /// The folder of 640,000 plans: about 910,000 cases and 15 GB.
    pub fn plans_640k(&self) -> Result<PathBuf, String> {
        self.folder(PLANS[1].0, PLANS[1].1, "1")
    }

    /// A copy that a workload may write to, made afresh.
    pub fn copy_of(&self, folder: &Path) -> Result<PathBuf, String> {
        let copy = self.work.join("run-product");
        if copy.exists() {
            std::fs::remove_dir_all(&copy).map_err(|error| error.to_string())?;
        }
        std::fs::create_dir_all(&copy).map_err(|error| error.to_string())?;
        for file in ["waymark.db", "waymark.db-wal"] {
            if folder.join(file).is_file() {
                std::fs::copy(folder.join(file), copy.join(file)).map_err(|error| error.to_string())?;
            }
        }
        Ok(copy)
    }

    /// A return of people who are in no other folder.
    pub fn sen2(&self) -> Result<PathBuf, String> {
        let file = self.work.join("import.xml");
        if !file.is_file() {
            let folder = self.folder("product-other", RETURN_PLANS, "2")?;
            let (folder, out) = (folder.to_string_lossy().into_owned(), file.to_string_lossy().into_owned());
            self.must(&["export", "sen2", "--year", "2026", "--out", &out, "--data", &folder])?;
        }
        Ok(file)
    }

    fn folder(&self, name: &str, plans: &str, seed: &str) -> Result<PathBuf, String> {
        let folder = self.work.join(name);
        if !folder.join("waymark.db").is_file() {
            println!("… making {name}: {plans} plans");
            let data = folder.to_string_lossy();
            let words = ["--today", TODAY, "--seed", seed, "--plans", plans, "--make-only"];
            self.must(&[&["demo", "--data", &*data], words.as_slice()].concat())?;
        }
        Ok(folder)
    }

    /// Runs the product and wants it to go well.
    pub fn must(&self, words: &[&str]) -> Result<(), String> {
        let run = needed(&self.binary, words)?;
        if run.status.success() {
            return Ok(());
        }
        Err(format!("waymark {} failed ({})", words.join(" "), run.status))
    }
}
