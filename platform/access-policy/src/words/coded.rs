//! One macro for the closed lists of this crate: each word has a code (stored, logged, written in policies)
//! and plain words (shown). A code, once stored, must never change its meaning.

/// A code that no list of this crate knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// Which list was asked, such as `Role`.
    pub list: &'static str,
    /// What was asked for.
    pub code: String,
}

impl std::fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "'{}' is no {}", self.code, self.list)
    }
}

impl std::error::Error for UnknownCode {}

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $words:literal;)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = $words] $variant,)*
        }

        impl $name {
            /// All of them, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code: stored in rows, logged, and written in the policies.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// What it is, in plain words.
            #[must_use]
            pub const fn words(self) -> &'static str {
                match self { $(Self::$variant => $words,)* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::words::UnknownCode;
            fn from_str(code: &str) -> Result<Self, Self::Err> {
                match code {
                    $($code => Ok(Self::$variant),)*
                    _ => Err($crate::words::UnknownCode { list: stringify!($name), code: code.to_owned() }),
                }
            }
        }
    };
}

pub(crate) use coded;
