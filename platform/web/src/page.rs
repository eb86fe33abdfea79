//! The shell that every page stands in: head, header, menu, notice, footer. A title names the kind of page and a
//! reference, never a person; nothing personal is ever put into an address here.

use crate::components::{Banner, Crumb, ErrorSummary};
use crate::{Area, Display, Html, assets};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::{HeaderValue, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use waymark_kernel::{Day, Refusal};

/// After this many minutes without a page a visit ends.
pub const IDLE_MINUTES: u32 = 30;

/// Who is signed in, as the header shows it.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The person's own name.
    pub name: String,
    /// The role of this visit in plain words, such as `case officer`; empty for families.
    pub role: String,
}

/// One entry of the main menu.
#[derive(Debug, Clone)]
pub struct MenuItem {
    /// Where it leads.
    pub href: &'static str,
    /// What it says.
    pub text: &'static str,
}

/// What every page of one request needs. The application makes it once, from the session and the cookies, and puts it
/// into the request's extensions; handlers take it as an argument.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The local area partnership.
    pub area: Arc<Area>,
    /// Who is signed in; nobody on public pages.
    pub visitor: Option<SignedIn>,
    /// The menu of this role: at most six entries.
    pub menu: Arc<[MenuItem]>,
    /// How the person wants pages to look.
    pub display: Display,
    /// The token that proves a form came from our own page; empty when nobody is signed in.
    pub csrf: String,
    /// The number a person can read out on the telephone; also in the log.
    pub reference: String,
    /// The address asked for, to find the current entry of the menu.
    pub path: String,
    /// Today in London.
    pub today: Day,
}

impl Frame {
    /// The frame of a page nobody is signed in to.
    #[must_use]
    pub fn public(area: Arc<Area>, today: Day) -> Self {
        let menu = Arc::from([]);
        let text = String::new;
        Self {
            area,
            visitor: None,
            menu,
            display: Display::default(),
            csrf: text(),
            reference: text(),
            path: text(),
            today,
        }
    }

    /// A page in this frame, with one `h1` in its main part.
    #[must_use]
    pub fn page(&self, title: Title, main: impl Into<Html>) -> Page {
        Page {
            frame: self.clone(),
            title,
            status: StatusCode::OK,
            crumbs: Vec::new(),
            notice: None,
            errors: None,
            family: false,
            main: main.into(),
        }
    }

    /// Whether a menu entry is the page asked for or a page under it.
    fn is_current(&self, item: &MenuItem) -> bool {
        let under = |href: &str| {
            let below = |rest: &str| rest.is_empty() || rest.starts_with('/') && href != "/";
            self.path.strip_prefix(href).is_some_and(below)
        };
        // Of two entries, one under the other, the nearer one is current.
        let nearer = |other: &MenuItem| other.href.len() > item.href.len() && under(other.href);
        under(item.href) && !self.menu.iter().any(nearer)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Frame {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// The title of a page: its kind and a reference, such as `Case, WM-26-00417`.
#[derive(Debug, Clone)]
pub struct Title {
    kind: String,
    reference: String,
}

impl Title {
    /// The kind of page, such as `Decide whether to assess`. Never a person's name.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), reference: String::new() }
    }

    /// Adds the reference of what the page is about.
    #[must_use]
    pub fn about(mut self, reference: impl Into<String>) -> Self {
        self.reference = reference.into();
        self
    }
}

/// A whole page, ready to answer with.
#[derive(Debug, Clone, Template)]
#[template(path = "page.html")]
pub struct Page {
    frame: Frame,
    title: Title,
    status: StatusCode,
    crumbs: Vec<Crumb>,
    notice: Option<Banner>,
    errors: Option<ErrorSummary>,
    family: bool,
    main: Html,
}

impl Page {
    /// Adds a page above this one to the breadcrumbs; call from the top downwards.
    #[must_use]
    pub fn crumb(mut self, href: impl Into<String>, text: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { href: href.into(), text: text.into() });
        self
    }

    /// Says at the top that something was done.
    #[must_use]
    pub fn notice(mut self, sentence: impl Into<Html>) -> Self {
        self.notice = Some(Banner::success(sentence));
        self
    }

    /// Lists what is wrong with a form, makes the title say so, and answers 422. Nothing happens when nothing is wrong.
    #[must_use]
    pub fn errors(mut self, refusals: &[Refusal]) -> Self {
        if !refusals.is_empty() {
            self.errors = Some(ErrorSummary::new(refusals));
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        self
    }

    /// Answers with this status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// A page for a family: larger headings, calmer spacing.
    #[must_use]
    pub fn family(mut self) -> Self {
        self.family = true;
        self
    }

    /// Shows the page with other looks than the visitor's own, for a preview.
    #[must_use]
    pub fn looking(mut self, display: Display) -> Self {
        self.frame.display = display;
        self
    }

    fn full_title(&self) -> String {
        let error = if self.errors.is_some() { "Error: " } else { "" };
        let about = if self.title.reference.is_empty() { "" } else { ", " };
        format!("{error}{}{about}{} – Waymark", self.title.kind, self.title.reference)
    }

    fn theme_colour(&self) -> String {
        self.frame.area.brand.map_or_else(|| "#123d39".to_owned(), crate::theme::Brand::code)
    }

    fn asset(&self, plain: &str) -> &'static str {
        assets::address(plain)
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let mut body = String::with_capacity(self.main.as_str().len() + 8 * 1024);
        if self.render_into(&mut body).is_err() {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        (self.status, [(header::CONTENT_TYPE, kind)], body).into_response()
    }
}
