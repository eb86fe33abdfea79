//! The documents that are written by the program they describe, `docs/law.md` and `docs/commands.md`, kept equal to
//! it. `WAYMARK_BLESS=1` writes them anew.

use clap::Command;
use std::fmt::Write;
use std::path::Path;

const COMMANDS: &str = "\
# The command line

Generated from the program; do not edit. What a command is asked for goes to standard output, what goes wrong to
standard error. Exit codes: 0 done or answered (also \"no\"), 1 a fault, or a file or number that has errors, 2 a word, a
day or a file that cannot be understood.
";

/// Compares a document with what it should be, or writes it.
#[track_caller]
fn keep(name: &str, found: &str) {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs")).join(name);
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == found, "docs/{name} is not what the program says; run this test with WAYMARK_BLESS=1");
}

fn write_command(page: &mut String, command: &mut Command) {
    let name = command.get_bin_name().unwrap_or("waymark").to_owned();
    let help = command.render_help().to_string();
    let lines: Vec<_> = help.trim_end().lines().map(str::trim_end).collect();
    writeln!(page, "\n## `{name}`\n\n```text\n{}\n```", lines.join("\n")).unwrap();
    command
        .get_subcommands_mut()
        .filter(|sub| sub.get_name() != "help")
        .for_each(|sub| write_command(page, sub));
}

#[test]
fn the_page_of_commands_is_what_the_program_says_of_itself() {
    let mut page = COMMANDS.to_owned();
    let mut program = crate::cli::command();
    write_command(&mut page, &mut program);
    assert!(page.contains("## `waymark law due`"), "{page}");
    keep("commands.md", &page);
}

#[test]
fn the_page_of_the_law_is_what_the_library_holds() {
    keep("law.md", &waymark_law::markdown());
}
