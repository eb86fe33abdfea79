//! Finding room for labels beside a bar, so that no two cover each other. Pure arithmetic in pixels of the picture.

/// Average advance of a character in the house font, in hundredths of the font size; bold text is wider.
const BOLD: i32 = 57;
const PLAIN: i32 = 52;
/// Room kept between two labels.
const GAP: i32 = 12;
/// Half the room a line from a mark to its label takes.
const LEADER: i32 = 4;

/// How a label lies at its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The word SVG has for it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// Where a label went: how many tiers away from the bar, how it lies, and whether a line can be drawn to its mark: not where the
/// line would go through a label, as where two marks fall on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) tier: usize,
    pub(super) anchor: Anchor,
    pub(super) line: bool,
}

/// The width of a two-line label: bold over plain text.
pub(super) fn width(label: &str, note: &str) -> i32 {
    let length = |text: &str| i32::try_from(text.chars().count()).unwrap_or(i32::MAX / 4096);
    (length(label) * 16 * BOLD / 100).max(length(note) * 15 * PLAIN / 100)
}

/// The tiers on one side of the bar and what is already in them.
#[derive(Debug)]
pub(super) struct Tiers {
    room: i32,
    taken: Vec<Vec<(i32, i32)>>,
}

impl Tiers {
    /// Empty tiers for a picture this wide.
    pub(super) fn new(room: i32) -> Self {
        Self { room, taken: Vec::new() }
    }

    /// How many tiers are in use.
    pub(super) fn used(&self) -> usize {
        self.taken.len()
    }

    /// Takes room in the tier next to the bar without looking.
    pub(super) fn take(&mut self, from: i32, to: i32) {
        self.put(0, from, to);
    }

    /// Places a label of this width at `x`: as near to the bar as there is room, its line to the bar crossing none.
    pub(super) fn place(&mut self, x: i32, width: i32) -> Placed {
        let tiers = self.taken.len();
        for tier in 0..=tiers {
            for anchor in [Anchor::Middle, Anchor::Start, Anchor::End] {
                let (from, to) = extent(x, width, anchor);
                let inside = from >= 0 && to <= self.room;
                let clear = (0..tier).all(|nearer| self.free(nearer, x - LEADER, x + LEADER));
                if inside && clear && self.free(tier, from - GAP, to + GAP) {
                    return self.settle(x, width, Placed { tier, anchor, line: true });
                }
            }
        }
        // The line would cross a label: it is left out, and still no label is put over another.
        let anchor = if x < self.room / 2 { Anchor::Start } else { Anchor::End };
        let (from, to) = extent(x, width, anchor);
        let tier = (1..tiers).find(|tier| self.free(*tier, from - GAP, to + GAP)).unwrap_or(tiers);
        self.settle(x, width, Placed { tier, anchor, line: false })
    }

    fn settle(&mut self, x: i32, width: i32, placed: Placed) -> Placed {
        let (from, to) = extent(x, width, placed.anchor);
        self.put(placed.tier, from, to);
        for nearer in (0..placed.tier).filter(|_| placed.line) {
            self.put(nearer, x - LEADER, x + LEADER);
        }
        placed
    }

    fn free(&self, tier: usize, from: i32, to: i32) -> bool {
        self.taken.get(tier).is_none_or(|taken| taken.iter().all(|(start, end)| to < *start || from > *end))
    }

    fn put(&mut self, tier: usize, from: i32, to: i32) {
        if self.taken.len() <= tier {
            self.taken.resize(tier + 1, Vec::new());
        }
        if let Some(taken) = self.taken.get_mut(tier) {
            taken.push((from, to));
        }
    }
}

/// From where to where a label reaches. At the ends it may start a little before its mark, like the mark itself.
fn extent(x: i32, width: i32, anchor: Anchor) -> (i32, i32) {
    match anchor {
        Anchor::Start => (x - 11, x - 11 + width),
        Anchor::Middle => (x - width / 2, x + width / 2),
        Anchor::End => (x + 11 - width, x + 11),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_side_by_side_stay_next_to_the_bar_and_crowded_ones_move_away() {
        let mut tiers = Tiers::new(1120);
        let at = |tier, anchor| Placed { tier, anchor, line: true };
        assert_eq!(tiers.place(24, 150), at(0, Anchor::Start));
        assert_eq!(tiers.place(400, 150), at(0, Anchor::Middle));
        assert_eq!(tiers.place(500, 150), at(0, Anchor::Start));
        assert_eq!(tiers.place(660, 300), at(1, Anchor::Middle));
        assert_eq!(tiers.place(1096, 150), at(0, Anchor::End));
        assert_eq!(tiers.used(), 2);
    }

    #[test]
    fn no_line_is_drawn_through_the_label_of_another_step_of_the_same_day() {
        let mut tiers = Tiers::new(1120);
        assert!(tiers.place(400, 150).line);
        let second = tiers.place(400, 150);
        assert_eq!((second.tier, second.line), (1, false));
    }

    #[test]
    fn however_crowded_no_label_covers_another() {
        let mut tiers = Tiers::new(1120);
        for x in (20..1100).step_by(15) {
            tiers.place(x, 180);
        }
        let texts = tiers.taken.iter().map(|tier| tier.iter().filter(|(from, to)| to - from > 2 * LEADER));
        for tier in texts {
            let mut tier: Vec<_> = tier.collect();
            tier.sort();
            assert!(tier.windows(2).all(|pair| pair[0].1 < pair[1].0), "{tier:?}");
        }
    }
}
