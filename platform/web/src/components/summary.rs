//! The error summary at the top of a page whose form was refused: one link to each field, so that nobody has to hunt.

use crate::html::markup;
use askama::Template;
use waymark_kernel::Refusal;

/// What is wrong with a form. A refusal without a field is listed without a link.
#[derive(Debug, Clone, Template)]
#[template(path = "components/error_summary.html")]
pub struct ErrorSummary {
    refusals: Vec<Refusal>,
}

impl ErrorSummary {
    /// Lists these refusals in this order. Every field's control carries the field's name as its `id`.
    #[must_use]
    pub fn new(refusals: &[Refusal]) -> Self {
        Self { refusals: refusals.to_vec() }
    }
}

markup!(ErrorSummary);
