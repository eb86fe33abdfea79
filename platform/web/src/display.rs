//! "Change how this looks": five choices kept in one cookie that holds nothing about the person.

/// The cookie's name.
pub const COOKIE: &str = "wm_display";

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident, $field:literal, [$($(#[$mark:meta])* $variant:ident $code:literal $class:literal $words:literal),* $(,)?]) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name { $($(#[$mark])* #[doc = $words] $variant),*, }

        impl $name {
            /// The name of the form field.
            pub const FIELD: &'static str = $field;
            /// Every choice, the usual one first.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The value in the form and in the cookie.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),* } }
            /// What the person reads beside the choice.
            #[must_use]
            pub const fn words(self) -> &'static str { match self { $(Self::$variant => $words),* } }
            /// The class on the `html` element; empty for the usual choice.
            #[must_use]
            const fn class(self) -> &'static str { match self { $(Self::$variant => $class),* } }
            /// The choice of a value; an unknown one is the usual choice.
            #[must_use]
            pub fn of(code: &str) -> Self {
                Self::ALL.iter().copied().find(|choice| choice.code() == code).unwrap_or_default()
            }
        }
    };
}

choice!(
    /// The letters.
    Font, "font", [
        #[default] Public "public" "" "Public Sans (the usual letters)",
        Atkinson "atkinson" "wm-font-atkinson" "Atkinson Hyperlegible Next (letters made to be told apart)",
    ]
);
choice!(
    /// How large the text is.
    Size, "size", [
        #[default] Usual "usual" "" "Usual",
        Large "large" "wm-size-large" "Large",
        Largest "largest" "wm-size-largest" "Largest",
    ]
);
choice!(
    /// The room between letters, words and lines.
    Spacing, "spacing", [
        #[default] Usual "usual" "" "Usual",
        Wide "wide" "wm-space-wide" "More space between letters, words and lines",
    ]
);
choice!(
    /// The colour behind the text.
    Tint, "tint", [
        #[default] White "white" "" "White",
        Cream "cream" "wm-tint-cream" "Cream",
        Blue "blue" "wm-tint-blue" "Light blue",
        Grey "grey" "wm-tint-grey" "Light grey",
    ]
);
choice!(
    /// Whether things on the page may move.
    Movement, "movement", [
        #[default] Usual "usual" "" "As my device is set",
        Less "less" "wm-calm" "No movement at all",
    ]
);

/// The five choices together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Display {
    /// The letters.
    pub font: Font,
    /// How large the text is.
    pub size: Size,
    /// The room between letters, words and lines.
    pub spacing: Spacing,
    /// The colour behind the text.
    pub tint: Tint,
    /// Whether things may move.
    pub movement: Movement,
}

impl Display {
    /// Reads the cookie's value; anything unknown is the usual choice.
    #[must_use]
    pub fn from_cookie(value: &str) -> Self {
        let mut parts = value.split('.');
        let mut next = || parts.next().unwrap_or("");
        Self {
            font: Font::of(next()),
            size: Size::of(next()),
            spacing: Spacing::of(next()),
            tint: Tint::of(next()),
            movement: Movement::of(next()),
        }
    }

    /// The cookie's value, such as `public.large.usual.cream.usual`.
    #[must_use]
    pub fn to_cookie(self) -> String {
        let parts =
            [self.font.code(), self.size.code(), self.spacing.code(), self.tint.code(), self.movement.code()];
        parts.join(".")
    }

    /// The classes of the `html` element, each after a space.
    #[must_use]
    pub fn classes(self) -> String {
        let classes = [
            self.font.class(),
            self.size.class(),
            self.spacing.class(),
            self.tint.class(),
            self.movement.class(),
        ];
        classes.iter().filter(|class| !class.is_empty()).flat_map(|class| [" ", class]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_back_from_the_cookie_as_they_went_in() {
        let chosen = Display { size: Size::Large, tint: Tint::Cream, ..Display::default() };
        assert_eq!(chosen.to_cookie(), "public.large.usual.cream.usual");
        assert_eq!(Display::from_cookie(&chosen.to_cookie()), chosen);
        assert_eq!(chosen.classes(), " wm-size-large wm-tint-cream");
    }

    #[test]
    fn a_cookie_of_nonsense_is_the_usual_look() {
        assert_eq!(Display::from_cookie("\"><script>.x"), Display::default());
        assert_eq!(Display::default().classes(), "");
    }
}
