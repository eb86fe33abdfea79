//! SQL texts and the values bound to them. Values never become part of a text: a text is a constant, or is
//! composed only of constants.

use std::sync::Arc;
use uuid::Uuid;
use waymark_kernel::{
    AdviceId, AreaId, CaseId, ChildId, Day, FactId, ImportId, Instant, PersonId, PlanId, ReferralId,
    ServiceId, TeamId, TextId, VersionId,
};

/// One SQL text, the same for both engines, with `$1`, `$2` … where values go.
#[derive(Debug, Clone)]
pub struct Sql(pub(crate) Text);

#[derive(Debug, Clone)]
pub(crate) enum Text {
    Fixed(&'static str),
    Composed(Arc<str>),
}

impl Sql {
    /// A text assembled **only from constant pieces** (a filter here, an order there). What a person typed never
    /// goes in: bind it.
    #[must_use]
    pub fn composed(text: impl Into<Arc<str>>) -> Self {
        Self(Text::Composed(text.into()))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Text::Fixed(text) => text,
            Text::Composed(text) => text,
        }
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Self(Text::Fixed(text))
    }
}

/// The four shapes a bound value can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `BIGINT`.
    Int,
    /// `TEXT`.
    Text,
    /// `UUID`.
    Id,
    /// `BYTEA`.
    Bytes,
}

/// One bound value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, an instant, or a boolean as 0 or 1.
    Int(i64),
    /// A text or a day.
    Text(String),
    /// An identity.
    Id(Uuid),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Nothing, of a known shape: PostgreSQL asks which.
    Null(Kind),
}

/// The values of one statement, in the order `$1`, `$2` …
pub type Args = Vec<Value>;

/// What can be bound.
pub trait IntoValue {
    /// Its shape, which `None` has too.
    const KIND: Kind;
    /// The value to bind.
    fn into_value(self) -> Value;
}

macro_rules! into_value {
    ($($type:ty => $kind:ident, $self_:ident => $made:expr;)*) => {$(
        impl IntoValue for $type {
            const KIND: Kind = Kind::$kind;
            fn into_value($self_) -> Value {
                Value::$kind($made)
            }
        }
    )*};
}

into_value! {
    i64 => Int, self => self;
    i32 => Int, self => i64::from(self);
    u32 => Int, self => i64::from(self);
    bool => Int, self => i64::from(self);
    Instant => Int, self => self.0;
    AreaId => Int, self => self.0;
    &str => Text, self => self.to_owned();
    &String => Text, self => self.clone();
    String => Text, self => self;
    Day => Text, self => self.to_string();
    Uuid => Id, self => self;
    ChildId => Id, self => self.0;
    CaseId => Id, self => self.0;
    PersonId => Id, self => self.0;
    TeamId => Id, self => self.0;
    AdviceId => Id, self => self.0;
    FactId => Id, self => self.0;
    ImportId => Id, self => self.0;
    VersionId => Id, self => self.0;
    TextId => Id, self => self.0;
    ServiceId => Id, self => self.0;
    PlanId => Id, self => self.0;
    ReferralId => Id, self => self.0;
    Vec<u8> => Bytes, self => self;
    &[u8] => Bytes, self => self.to_vec();
}

impl<T: IntoValue> IntoValue for Option<T> {
    const KIND: Kind = T::KIND;
    fn into_value(self) -> Value {
        self.map_or(Value::Null(T::KIND), T::into_value)
    }
}

/// The values of one statement: `args![area, child, "text", day, None::<Day>]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { ::std::vec![$($crate::IntoValue::into_value($value)),*] };
}
