//! Closed code lists: an enumeration, its code in returns, and its meaning in plain words, said once.

/// A value of a closed code list.
pub trait Coded: Copy + Eq + 'static {
    /// The code as returns write it.
    fn code(self) -> &'static str;
    /// What the code means, in plain words.
    fn label(self) -> &'static str;
    /// The value of a code, matched exactly (case counts); `None` when it is not in the list.
    fn from_code(code: &str) -> Option<Self>;
    /// The whole list, in the order of its publication.
    fn all() -> impl Iterator<Item = Self>;
}

/// Declares an enumeration and its [`Coded`] list together, so that neither can be longer than the other.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`: ", $label, ".")] $variant,)+
        }

        impl $crate::Coded for $name {
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            fn all() -> impl Iterator<Item = Self> {
                [$(Self::$variant,)+].into_iter()
            }
        }
    };
}
