//! Who waits where: for each stage and priority a row of baskets, one for each week of referral, each a chain of children.
//! A child is in one basket at most.

/// No child.
const NOBODY: u32 = u32::MAX;

/// One child on the pathway.
#[derive(Debug, Clone, Copy)]
pub(super) struct Child {
    /// The name of this child's luck.
    pub luck: u64,
    /// The next child in the basket; nobody for a child who is in none.
    next: u32,
    /// Column of the week of referral.
    pub column: u16,
    /// The week in which the family withdraws; `u16::MAX` is never.
    pub withdraws: u16,
    /// Slots still needed in this stage.
    pub sessions: u8,
    /// How often not brought in this stage.
    pub missed: u8,
    /// Priority and stage.
    pub priority: u8,
    pub stage: u8,
}

impl Child {
    pub(super) const fn new(luck: u64, column: u16, priority: u8, stage: u8) -> Self {
        Self { luck, next: NOBODY, column, withdraws: u16::MAX, sessions: 1, missed: 0, priority, stage }
    }
}

#[derive(Debug, Clone, Copy)]
struct Basket {
    head: u32,
    tail: u32,
    many: u32,
}

const EMPTY: Basket = Basket { head: NOBODY, tail: NOBODY, many: 0 };

/// Where a round of slots has come to in a line: a basket, the child whose turn it is, and the one before in the chain.
#[derive(Debug, Clone, Copy)]
struct Turn {
    column: usize,
    before: u32,
    at: u32,
}

/// All children and all baskets of one replication.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    pub children: Vec<Child>,
    baskets: Vec<Basket>,
    columns: usize,
    /// Of each line, the first column that can hold somebody.
    firsts: Vec<usize>,
    turns: Vec<Turn>,
}

impl Lines {
    pub(super) fn new(lines: usize, columns: usize) -> Self {
        Self {
            children: Vec::new(),
            baskets: vec![EMPTY; lines * columns],
            columns,
            firsts: vec![columns; lines],
            turns: vec![Turn { column: columns, before: NOBODY, at: NOBODY }; lines],
        }
    }

    /// Empties everything and keeps the room.
    pub(super) fn clear(&mut self) {
        self.children.clear();
        self.baskets.fill(EMPTY);
        self.firsts.fill(self.columns);
    }

    /// The basket of a week of referral, `column`, in `line`, whose first column is moved back if need be.
    fn basket(&mut self, line: usize, column: u16) -> Option<&mut Basket> {
        let column = usize::from(column);
        if let Some(first) = self.firsts.get_mut(line) {
            *first = (*first).min(column);
        }
        self.baskets.get_mut(line * self.columns + column)
    }

    /// A new child, last in the basket of their referral week.
    pub(super) fn enter(&mut self, line: usize, child: Child) {
        let number = self.children.len() as u32;
        self.children.push(child);
        self.push_back(line, child.column, number);
    }

    /// Puts a child who is in no basket last in the basket of their referral week, `column`.
    pub(super) fn push_back(&mut self, line: usize, column: u16, child: u32) {
        let Some(basket) = self.basket(line, column) else { return };
        let before = std::mem::replace(&mut basket.tail, child);
        basket.many += 1;
        if before == NOBODY {
            basket.head = child;
        } else if let Some(before) = self.children.get_mut(before as usize) {
            before.next = child;
        }
    }

    /// Puts a child first in the basket of their referral week, `column`: they keep their place.
    pub(super) fn push_front(&mut self, line: usize, column: u16, child: u32) {
        let Some(basket) = self.basket(line, column) else { return };
        let after = std::mem::replace(&mut basket.head, child);
        basket.many += 1;
        if after == NOBODY {
            basket.tail = child;
        }
        if let Some(one) = self.children.get_mut(child as usize) {
            one.next = after;
        }
    }

    fn pop(&mut self, at: usize) -> Option<(u32, &mut Child)> {
        let basket = self.baskets.get_mut(at)?;
        let number = basket.head;
        let child = self.children.get_mut(number as usize)?;
        basket.head = std::mem::replace(&mut child.next, NOBODY);
        basket.many -= 1;
        if basket.head == NOBODY {
            basket.tail = NOBODY;
        }
        Some((number, child))
    }

    /// A new round of slots begins: in each of these lines it is the turn of the longest wait.
    pub(super) fn begin_round(&mut self, lines: std::ops::Range<usize>) {
        for line in lines {
            let column = self.firsts.get(line).copied().unwrap_or(self.columns);
            let row = self.baskets.get(line * self.columns..(line + 1) * self.columns).unwrap_or_default();
            let at = row.get(column).map_or(NOBODY, |basket| basket.head);
            if let Some(turn) = self.turns.get_mut(line) {
                *turn = Turn { column, before: NOBODY, at };
            }
        }
    }

    /// Goes on with the round in `line` and gives up to `slots` slots, each to the child whose turn it is; says how many are
    /// left. `see` says whether the child keeps the place. Whoever withdrew by `week` is left out and leaves the line.
    #[inline]
    pub(super) fn give(
        &mut self,
        line: usize,
        slots: u32,
        week: u16,
        mut see: impl FnMut(u32, &mut Child) -> bool,
    ) -> u32 {
        let Some(mut turn) = self.turns.get(line).copied() else { return slots };
        let mut left = slots;
        while left > 0 {
            let Some(child) = self.children.get_mut(turn.at as usize) else {
                match self.next_basket(line, turn.column) {
                    Some(next) => turn = next,
                    None => break,
                }
                continue;
            };
            if child.withdraws > week {
                left -= 1;
                if see(turn.at, child) {
                    (turn.before, turn.at) = (turn.at, child.next);
                    continue;
                }
            }
            let next = std::mem::replace(&mut child.next, NOBODY);
            self.take_out(line, &mut turn, next);
        }
        if let Some(kept) = self.turns.get_mut(line) {
            *kept = turn;
        }
        left
    }

    /// The child whose turn it is leaves the basket; it is the turn of `next`, the one behind.
    fn take_out(&mut self, line: usize, turn: &mut Turn, next: u32) {
        turn.at = next;
        let Some(basket) = self.baskets.get_mut(line * self.columns + turn.column) else { return };
        basket.many -= 1;
        match self.children.get_mut(turn.before as usize) {
            Some(before) => before.next = next,
            None => basket.head = next,
        }
        if next == NOBODY {
            basket.tail = turn.before;
        }
    }

    /// Where the round goes on in the next week of referral; none when there is no further.
    fn next_basket(&mut self, line: usize, column: usize) -> Option<Turn> {
        if column >= self.columns {
            return None;
        }
        let row = line * self.columns;
        let first = self.firsts.get_mut(line)?;
        if *first == column && self.baskets.get(row + column).is_some_and(|basket| basket.many == 0) {
            *first += 1;
        }
        let column = column + 1;
        if column >= self.columns {
            return None;
        }
        let at = self.baskets.get(row + column)?.head;
        Some(Turn { column, before: NOBODY, at })
    }

    /// The line, of several, in which the longest wait has its turn; of equal waits the earlier line.
    pub(super) fn longest_turn(&mut self, lines: std::ops::Range<usize>, week: u16) -> Option<usize> {
        let mut longest: Option<(usize, usize)> = None;
        for line in lines {
            if let Some(column) = self.column_of_turn(line, week) {
                longest = longest.into_iter().chain([(column, line)]).min();
            }
        }
        longest.map(|(_, line)| line)
    }

    /// The week of referral of the child whose turn it is in `line`; whoever withdrew by `week` leaves the line.
    fn column_of_turn(&mut self, line: usize, week: u16) -> Option<usize> {
        loop {
            let mut turn = *self.turns.get(line)?;
            match self.children.get_mut(turn.at as usize) {
                Some(child) if child.withdraws > week => return Some(turn.column),
                Some(child) => {
                    let next = std::mem::replace(&mut child.next, NOBODY);
                    self.take_out(line, &mut turn, next);
                }
                None => turn = self.next_basket(line, turn.column)?,
            }
            *self.turns.get_mut(line)? = turn;
        }
    }

    /// Gives a slot to a child of several lines at random; `below` gives a whole number below its argument. Whether there
    /// was a child.
    pub(super) fn give_any(
        &mut self,
        lines: std::ops::Range<usize>,
        week: u16,
        mut below: impl FnMut(u64) -> u64,
        see: impl FnOnce(u32, &mut Child),
    ) -> bool {
        let range = lines.start * self.columns..lines.end * self.columns;
        loop {
            let baskets = self.baskets.get(range.clone()).unwrap_or_default();
            let all: u64 = baskets.iter().map(|basket| u64::from(basket.many)).sum();
            if all == 0 {
                return false;
            }
            let mut at = below(all);
            let chosen = baskets.iter().position(|basket| {
                let here = at < u64::from(basket.many);
                at = at.saturating_sub(u64::from(basket.many));
                here
            });
            let Some((number, child)) = chosen.and_then(|chosen| self.pop(range.start + chosen)) else {
                return false;
            };
            if child.withdraws > week {
                see(number, child);
                return true;
            }
        }
    }
}
