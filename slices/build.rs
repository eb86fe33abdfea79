//! Turns the sentences of `words/en-GB` into typed functions, so that a missing or misspelt word fails the build.
//! Only English is compiled in; what it makes lies in Cargo's own output folder. Every slice builds by this one file.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Ok(out) = std::env::var("OUT_DIR") else { return ExitCode::FAILURE };
    let options = BuildOptions::default()
        .with_locales_folder("words")
        .with_default_language("en-GB")
        .with_output_file_path(&format!("{out}/words.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
        .with_lint_level(LintLevel::Strict)
        .with_prefix("")
        .without_bidi_isolation()
        .without_format();
    build_from_locales_folder(options)
}
