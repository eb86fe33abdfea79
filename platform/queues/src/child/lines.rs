//! Who waits where: for each stage and priority a row of baskets, one for each week of referral, each a chain of children.
//! A child is in one basket at most.

/// No child.
const NOBODY: u32 = u32::MAX;

/// One child on the pathway.
#[derive(Debug, Clone, Copy)]
pub(super) struct Child {
    /// The name of this child's luck.
    pub luck: u64,
    /// The next child in the basket.
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
struct Cursor {
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
    cursors: Vec<Cursor>,
}

impl Lines {
    pub(super) fn new(lines: usize, columns: usize) -> Self {
        Self {
            children: Vec::new(),
            baskets: vec![EMPTY; lines * columns],
            columns,
            firsts: vec![columns; lines],
            cursors: vec![Cursor { column: columns, before: NOBODY, at: NOBODY }; lines],
        }
    }

    /// Empties everything and keeps the room.
    pub(super) fn clear(&mut self) {
        self.children.clear();
        self.baskets.fill(EMPTY);
        self.firsts.fill(self.columns);
    }

    /// The child's basket in `line`, whose first column is moved back if need be.
    fn basket(&mut self, line: usize, column: usize) -> Option<&mut Basket> {
        if let Some(first) = self.firsts.get_mut(line) {
            *first = (*first).min(column);
        }
        self.baskets.get_mut(line * self.columns + column)
    }

    /// Puts a child last in the basket of their referral week.
    pub(super) fn push_back(&mut self, line: usize, child: u32) {
        let Some(column) = self.children.get(child as usize).map(|one| usize::from(one.column)) else {
            return;
        };
        let Some(basket) = self.basket(line, column) else { return };
        let before = basket.tail;
        basket.tail = child;
        basket.many += 1;
        if before == NOBODY {
            basket.head = child;
        }
        if let Some(before) = self.children.get_mut(before as usize) {
            before.next = child;
        }
        if let Some(one) = self.children.get_mut(child as usize) {
            one.next = NOBODY;
        }
    }

    /// Puts a child first in the basket of their referral week, `column`: they keep their place.
    #[inline]
    pub(super) fn push_front(&mut self, line: usize, column: usize, child: u32) {
        let Some(basket) = self.basket(line, column) else { return };
        let after = basket.head;
        basket.head = child;
        basket.many += 1;
        if after == NOBODY {
            basket.tail = child;
        }
        if let Some(one) = self.children.get_mut(child as usize) {
            one.next = after;
        }
    }

    #[inline]
    fn pop(&mut self, at: usize) -> Option<u32> {
        let basket = self.baskets.get_mut(at)?;
        let child = basket.head;
        let next = self.children.get(child as usize)?.next;
        basket.head = next;
        basket.many -= 1;
        if next == NOBODY {
            basket.tail = NOBODY;
        }
        Some(child)
    }

    /// Puts the cursors of these lines before the longest wait: a new round of slots begins.
    pub(super) fn begin_round(&mut self, lines: std::ops::Range<usize>) {
        for line in lines {
            let column = self.firsts.get(line).copied().unwrap_or(self.columns);
            let row = self.baskets.get(line * self.columns..(line + 1) * self.columns).unwrap_or_default();
            let at = row.get(column).map_or(NOBODY, |basket| basket.head);
            if let Some(cursor) = self.cursors.get_mut(line) {
                *cursor = Cursor { column, before: NOBODY, at };
            }
        }
    }

    /// The child whose turn it is in `line`, leaving out everybody who withdrew by `week`. The cursor stays: say next
    /// whether the child keeps the place ([`Self::keep`]) or leaves it ([`Self::leave`]).
    #[inline]
    pub(super) fn turn(&mut self, line: usize, week: u16) -> Option<u32> {
        loop {
            let cursor = *self.cursors.get(line)?;
            match self.children.get(cursor.at as usize) {
                Some(child) if child.withdraws > week => return Some(cursor.at),
                Some(_) => self.leave(line),
                None => self.next_basket(line, cursor.column)?,
            }
        }
    }

    /// Moves on to the next week of referral; none when there is no further.
    fn next_basket(&mut self, line: usize, column: usize) -> Option<()> {
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
        *self.cursors.get_mut(line)? = Cursor { column, before: NOBODY, at };
        Some(())
    }

    /// The line, of several, in which the longest wait has its turn; of equal waits the earlier line.
    pub(super) fn longest_turn(&mut self, lines: std::ops::Range<usize>, week: u16) -> Option<usize> {
        let mut longest: Option<(usize, usize)> = None;
        for line in lines {
            if self.turn(line, week).is_some() {
                let column = self.cursors.get(line).map_or(usize::MAX, |cursor| cursor.column);
                longest = longest.into_iter().chain([(column, line)]).min();
            }
        }
        longest.map(|(_, line)| line)
    }

    /// The child whose turn it was keeps the place; the next one's turn comes.
    #[inline]
    pub(super) fn keep(&mut self, line: usize) {
        if let Some(cursor) = self.cursors.get_mut(line)
            && let Some(child) = self.children.get(cursor.at as usize)
        {
            cursor.before = cursor.at;
            cursor.at = child.next;
        }
    }

    /// The child whose turn it was leaves the line.
    #[inline]
    pub(super) fn leave(&mut self, line: usize) {
        let Some(cursor) = self.cursors.get_mut(line) else { return };
        let Some(next) = self.children.get(cursor.at as usize).map(|child| child.next) else { return };
        let Some(basket) = self.baskets.get_mut(line * self.columns + cursor.column) else { return };
        basket.many -= 1;
        match self.children.get_mut(cursor.before as usize) {
            Some(before) => before.next = next,
            None => basket.head = next,
        }
        if next == NOBODY {
            basket.tail = cursor.before;
        }
        cursor.at = next;
    }

    /// Takes a child of several lines at random; `below` gives a whole number below its argument.
    pub(super) fn take_any(
        &mut self,
        lines: std::ops::Range<usize>,
        week: u16,
        mut below: impl FnMut(u64) -> u64,
    ) -> Option<u32> {
        let range = lines.start * self.columns..lines.end * self.columns;
        loop {
            let baskets = self.baskets.get(range.clone())?;
            let all: u64 = baskets.iter().map(|basket| u64::from(basket.many)).sum();
            if all == 0 {
                return None;
            }
            let mut at = below(all);
            let chosen = baskets.iter().position(|basket| {
                let here = at < u64::from(basket.many);
                at = at.saturating_sub(u64::from(basket.many));
                here
            })?;
            let child = self.pop(range.start + chosen)?;
            if self.children.get(child as usize).is_some_and(|one| one.withdraws > week) {
                return Some(child);
            }
        }
    }
}
