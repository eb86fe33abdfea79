//! Instruments and their provisions: one regulation, section or paragraph, with its page of reading beside it.

use crate::exception::Exception;
use crate::{Case, Rule};
use waymark_kernel::{Day, day};

/// The day a person last compared the provisions with their sources.
pub const CHECKED: Day = day(2026, 11, 21);

/// What stands on every page of the law until a lawyer has compared it with the texts in force.
pub const LEGAL_REVIEW: &str = "Not yet checked by a lawyer.";

/// An Act, a set of regulations, a code or another source of rules.
#[derive(Debug)]
pub struct Instrument {
    /// Its part of an address, such as `send-regs-2014`.
    pub slug: &'static str,
    /// Its name in full.
    pub name: &'static str,
    /// How it is cited, such as `SI 2014/1530`.
    pub citation: &'static str,
    /// In the order of the instrument.
    pub provisions: &'static [&'static Provision],
}

/// One regulation, section or paragraph.
#[derive(Debug)]
pub struct Provision {
    /// The instrument it is part of.
    pub instrument: &'static Instrument,
    /// Its part of an address, such as `13`.
    pub slug: &'static str,
    /// How a lawyer would cite it.
    pub citation: &'static str,
    /// The reading, what is left out and why, and a worked example: Markdown, in our words.
    pub text: &'static str,
    /// The table of cases beside it, as written.
    pub cases: &'static str,
    /// Its rules, each an anchor on its page.
    pub rules: &'static [&'static Rule],
    /// The exceptions it grants.
    pub exceptions: &'static [&'static Exception],
    /// The day a person last compared it with its source.
    pub checked: Day,
}

impl Provision {
    /// The heading of its page.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.text.lines().next().unwrap_or_default().trim_start_matches("# ")
    }

    /// What it says, in our words: the paragraph under the heading.
    #[must_use]
    pub fn reading(&self) -> &'static str {
        let body = self.text.split_once('\n').map_or("", |(_, rest)| rest);
        body.split_once("\n## ").map_or(body, |(reading, _)| reading).trim()
    }

    /// What we chose not to model, and why.
    #[must_use]
    pub fn left_out(&self) -> &'static str {
        self.section("## Left out")
    }

    /// The worked example in words, without the code that tests it.
    #[must_use]
    pub fn example(&self) -> &'static str {
        let example = self.section("## Worked example");
        example.split_once("```").map_or(example, |(words, _)| words).trim()
    }

    fn section(&self, heading: &str) -> &'static str {
        let after = self.text.split_once(heading).map_or("", |(_, after)| after);
        after.split_once("\n## ").map_or(after, |(section, _)| section).trim()
    }

    /// Its cases, read.
    ///
    /// # Errors
    /// The first line of the table that cannot be read.
    pub fn read_cases(&self) -> Result<Vec<Case>, String> {
        crate::cases::read(self.cases)
    }

    /// Its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/law/{}/{}", self.instrument.slug, self.slug)
    }
}
