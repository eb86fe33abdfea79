//! One sample of every component and a few whole pages made of them, with invented people. The tests render and check
//! them; the gallery serves them to a browser.

mod made;
mod pages;
mod parts;

use std::sync::Arc;
use waymark_kernel::{Day, day};
use waymark_web::{Area, Frame, Html, MenuItem, Page, SignedIn};

/// The day of all samples: Monday 23 November 2026.
pub const TODAY: Day = day(2026, 11, 23);

/// A component by itself; `heading` says whether it brings the page's `h1`.
pub struct Part {
    pub name: &'static str,
    pub html: Html,
}

/// Every component.
pub fn parts() -> Vec<Part> {
    parts::all()
}

/// Whole pages: an address in the gallery, and the page.
pub fn pages() -> Vec<(&'static str, Page)> {
    pages::all()
}

/// The frame of a signed-in case officer at an address.
pub fn officer(path: &str) -> Frame {
    let menu = [
        ("/home", "Home"),
        ("/cases", "Cases"),
        ("/plans", "Reviews"),
        ("/search", "Search"),
        ("/law", "Law"),
    ];
    let menu: Vec<MenuItem> = menu.map(|(href, text)| MenuItem { href, text }).into();
    Frame {
        visitor: Some(SignedIn { name: "Priya Nair".into(), role: "case officer".into() }),
        menu: menu.into(),
        path: path.into(),
        csrf: "sample-token".into(),
        ..public()
    }
}

/// The frame of a signed-in parent at an address.
pub fn parent(path: &str) -> Frame {
    let menu = [("/my", "My child"), ("/my/messages", "Messages"), ("/help", "Help from others")];
    let menu: Vec<MenuItem> = menu.map(|(href, text)| MenuItem { href, text }).into();
    Frame {
        visitor: Some(SignedIn { name: "Ada Okafor".into(), role: String::new() }),
        menu: menu.into(),
        ..officer(path)
    }
}

/// The frame of somebody who is not signed in.
pub fn public() -> Frame {
    Frame { reference: "7F3K-92QD".into(), ..Frame::public(Arc::new(Area::ashdale()), TODAY) }
}
