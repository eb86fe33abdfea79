//! A council's own brand colour, checked for contrast before it is used. A colour that people with low vision could not
//! read is refused at start-up, never silently changed.

use waymark_kernel::{Answer, Problem};

/// White text on the brand colour must reach this ratio (WCAG 2.2, 1.4.3, level AA for text).
pub const TEXT_CONTRAST: f64 = 4.5;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl Colour {
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);

    /// Reads `#rrggbb`; nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// Relative luminance as WCAG 2.2 defines it: 0 for black, 1 for white.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// The contrast ratio of two colours, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// A brand colour that white text can be read on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brand(Colour);

impl Brand {
    /// Takes `#rrggbb`.
    ///
    /// # Errors
    /// Refuses, for the setting `brand_colour`, what is not a colour and what gives white text less than 4.5 to 1.
    pub fn new(setting: &str) -> Answer<Self> {
        let Some(colour) = Colour::parse(setting) else {
            return Err(Problem::refuse(
                "brand_colour",
                "Write the brand colour as # and six digits, like #12524c",
            ));
        };
        let ratio = colour.contrast(Colour::WHITE);
        if ratio < TEXT_CONTRAST {
            let sentence = format!(
                "White text on {setting} has a contrast of {ratio:.1} to 1. It must be at least 4.5 to 1: choose a darker colour"
            );
            return Err(Problem::refuse("brand_colour", sentence));
        }
        Ok(Self(colour))
    }

    /// The style sheet that puts the brand in place of the house colours.
    #[must_use]
    pub fn style_sheet(self) -> String {
        let Colour(r, g, b) = self.0;
        let colour = format!("#{r:02x}{g:02x}{b:02x}");
        format!(":root{{--wm-brand:{colour};--wm-header:{colour};--govuk-brand-colour:{colour}}}\n")
    }

    /// `#rrggbb`, for the browser's own bar.
    #[must_use]
    pub fn code(self) -> String {
        let Colour(r, g, b) = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_brand_colour_that_white_text_cannot_be_read_on_is_refused() {
        assert!(Brand::new("#12524c").is_ok());
        assert!(Brand::new("#767676").is_ok(), "4.54 to 1 is enough");
        for wrong in ["#777777", "#ffcf40", "12524c", "#12524", "#12524g", "#é2524"] {
            assert!(Brand::new(wrong).is_err(), "{wrong}");
        }
    }

    /// Every pair of text and ground that the style sheets use, and every mark that carries meaning.
    #[test]
    fn the_house_colours_keep_their_contrast_on_every_page_tint() {
        let tints = ["#ffffff", "#fbf3e2", "#e9f2f9", "#f0f0f0", "#f4f6f5", "#f6ecd6", "#dfebf4", "#e6e6e6"];
        let words = [
            "#0b0c0c", "#484949", "#0d4f8b", "#54319f", "#12436d", "#0f6b5f", "#801650", "#8a4a00", "#b02a2a",
        ];
        let pairs = tints.iter().flat_map(|tint| words.iter().map(move |word| (*word, *tint)));
        let tags = [
            ("#0a4a29", "#dcefe4"),
            ("#5c3300", "#fdeecb"),
            ("#7a1414", "#f9dddb"),
            ("#ffffff", "#12524c"),
            ("#333333", "#e8eae9"),
            ("#12436d", "#dbe6f1"),
            ("#0b0c0c", "#ffcf40"),
            ("#ffffff", "#123d39"),
            ("#ffffff", "#b02a2a"),
            ("#0d3f3a", "#eef3f1"),
        ];
        for (text, ground) in pairs.chain(tags) {
            let ratio = Colour::parse(text).unwrap().contrast(Colour::parse(ground).unwrap());
            assert!(ratio >= TEXT_CONTRAST, "{text} on {ground} is {ratio:.2} to 1");
        }
        let marks =
            [("#12524c", "#ffffff"), ("#12524c", "#dfe6e4"), ("#b02a2a", "#dfe6e4"), ("#12436d", "#ffffff")];
        for (mark, ground) in marks {
            let ratio = Colour::parse(mark).unwrap().contrast(Colour::parse(ground).unwrap());
            assert!(ratio >= 3.0, "{mark} on {ground} is {ratio:.2} to 1");
        }
    }
}
