//! One measured figure: a JSON line when it is known, a row of the table at the end. Figures are cut off, never rounded
//! up in our favour.

use std::fmt::Write as _;

/// What was measured, against what it must reach.
pub struct Figure {
    /// What it is a figure of.
    pub what: String,
    /// The most it may be (or the least, where more is better).
    pub target: f64,
    /// What was measured.
    pub measured: f64,
    /// The unit of both.
    pub unit: &'static str,
    /// Whether more is better.
    pub more_is_better: bool,
    /// The same of a peer, in the same unit: its name and how many times ours it is.
    pub peers: Vec<(String, f64)>,
}

impl Figure {
    /// A figure that must not be more than its target.
    pub fn at_most(what: impl Into<String>, target: f64, measured: f64, unit: &'static str) -> Self {
        Self { what: what.into(), target, measured, unit, more_is_better: false, peers: Vec::new() }
    }

    /// A figure that must not be less than its target.
    pub fn at_least(what: impl Into<String>, target: f64, measured: f64, unit: &'static str) -> Self {
        Self { more_is_better: true, ..Self::at_most(what, target, measured, unit) }
    }

    /// Adds what a peer needed for the same.
    pub fn beside(mut self, peer: &str, measured: f64) -> Self {
        let ratio = if self.measured > 0.0 { measured / self.measured } else { 0.0 };
        self.peers.push((peer.to_owned(), ratio));
        self
    }

    fn reached(&self) -> bool {
        if self.more_is_better { self.measured >= self.target } else { self.measured <= self.target }
    }

    /// One line of JSON.
    pub fn json(&self) -> String {
        let peers: Vec<String> =
            self.peers.iter().map(|(peer, ratio)| format!("\"{peer}\":{ratio:.2}")).collect();
        format!(
            "{{\"figure\":\"{}\",\"target\":{},\"measured\":{:.3},\"unit\":\"{}\",\"reached\":{},\"times\":{{{}}}}}",
            self.what,
            self.target,
            self.measured,
            self.unit,
            self.reached(),
            peers.join(",")
        )
    }

    fn row(&self) -> String {
        let sign = if self.more_is_better { "≥" } else { "≤" };
        let reached = if self.reached() { "yes" } else { "**no**" };
        let peers: Vec<String> =
            self.peers.iter().map(|(peer, ratio)| format!("{peer} {ratio:.1}×")).collect();
        format!(
            "| {} | {sign} {} {} | {:.3} | {reached} | {} |",
            self.what,
            self.target,
            self.unit,
            self.measured,
            peers.join(", ")
        )
    }
}

/// The table of all figures, in Markdown.
pub fn table(figures: &[Figure]) -> String {
    let mut text =
        String::from("| figure | target | measured | reached | peers need |\n|---|---|---|---|---|\n");
    for figure in figures {
        let _ = writeln!(text, "{}", figure.row());
    }
    text
}

/// The number a text begins with; 0 when it begins with none.
pub fn first_number(text: &str) -> f64 {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    text.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or(0.0)
}
