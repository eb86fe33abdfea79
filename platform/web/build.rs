//! Turns `assets/built/manifest.txt` into a table of the built assets inside the crate. Without a built front end it
//! stops with one line saying what to run; it never runs npm itself.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() {
    let built = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("assets/built");
    let manifest = built.join("manifest.txt");
    println!("cargo::rerun-if-changed={}", manifest.display());
    let Ok(lines) = std::fs::read_to_string(&manifest) else {
        println!("cargo::error=the front end is not built yet: run `cargo x assets`, then this again");
        return;
    };
    let target = PathBuf::from(std::env::var("OUT_DIR").unwrap_or_default()).join("assets.rs");
    if let Err(error) = std::fs::write(&target, table(&built, &lines)) {
        println!("cargo::error=could not write {}: {error}", target.display());
    }
}

/// The Rust text of `static ASSETS`, a line of the manifest (plain name, hashed name, content type) an entry.
fn table(built: &Path, lines: &str) -> String {
    let mut text = String::from("static ASSETS: &[Asset] = &[\n");
    for line in lines.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [plain, hashed, kind] = fields.as_slice() else { continue };
        let file = |suffix: &str| built.join(format!("{hashed}{suffix}"));
        let packed = |suffix: &str| match file(suffix) {
            path if path.is_file() => format!("Some(include_bytes!({path:?}))"),
            _ => "None".to_owned(),
        };
        let (raw, br, gz) = (file(""), packed(".br"), packed(".gz"));
        let _ = writeln!(
            text,
            "Asset {{ plain: {plain:?}, path: \"/assets/{hashed}\", kind: {kind:?}, raw: include_bytes!({raw:?}), br: {br}, gz: {gz} }},"
        );
    }
    text.push_str("];\n");
    text
}
