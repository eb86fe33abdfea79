//! How far a child, or one thing about a child, is restricted. A stricter label never gives anybody more.

use super::coded::coded;

coded! {
    /// A restriction, from none to the strictest. Stored as its number.
    Label {
        Open = "open", "not restricted";
        Withheld = "withheld", "may be known to exist: its page says that it is kept back and how to ask, and tells a family what kind of reason there is; never whose it is or what stands in it";
        Hidden = "hidden", "must not be known to exist, except by those named";
        Pending = "pending", "came with an import that is not yet wholly in";
    }
}

impl Label {
    /// The number stored in tables: 0 open, 1 withheld, 2 hidden, 3 pending.
    #[must_use]
    pub const fn number(self) -> i64 {
        self as i64
    }

    /// The label a stored number stands for. An unknown number is read as the strictest label, so that a
    /// damaged row can only hide.
    #[must_use]
    pub fn from_number(number: i64) -> Self {
        Self::ALL.iter().copied().find(|l| l.number() == number).unwrap_or(Self::Pending)
    }

    /// The label of a thing about a child: the stricter of the child's and its own.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        self.max(other)
    }
}
