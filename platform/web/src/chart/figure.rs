//! A chart as a page shows it: its heading, what its units are, the two pictures, and the same numbers as a table.

use super::picture::Picture;
use crate::Html;
use crate::components::Details;
use crate::html::markup;
use askama::Template;

/// A chart with its numbers.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<figure class="wm-chart"><figcaption><h2 class="govuk-heading-m">{{ heading }}</h2><p class="wm-note">{{ note }}</p></figcaption>{% for (kind, picture) in pictures %}<svg class="{{ kind }}" viewBox="0 0 {{ picture.room().width }} {{ picture.room().height }}" role="img" aria-labelledby="{{ id }}-{{ kind }}-t {{ id }}-{{ kind }}-d"><title id="{{ id }}-{{ kind }}-t">{{ heading }}</title><desc id="{{ id }}-{{ kind }}-d">{{ finding }}</desc>{{ picture.drawn()|safe }}</svg>{% endfor %}</figure>
{{ numbers }}"#,
    ext = "html"
)]
pub struct Figure {
    id: String,
    heading: String,
    note: String,
    finding: String,
    pictures: [(&'static str, Picture); 2],
    numbers: Details,
}

impl Figure {
    /// A chart: `id` keeps two on one page apart, `heading` says what it shows, `note` its units. `finding` is read out in
    /// place of the pictures: what they show, not how they look. `pictures` are the wide and the narrow one, and `numbers`
    /// hold the table.
    #[must_use]
    pub fn new(
        id: &str,
        (heading, note, finding): (&str, &str, &str),
        [wide, narrow]: [Picture; 2],
        (summary, numbers): (&str, Html),
    ) -> Self {
        Self {
            id: id.to_owned(),
            heading: heading.to_owned(),
            note: note.to_owned(),
            finding: finding.to_owned(),
            pictures: [("wide", wide), ("narrow", narrow)],
            numbers: Details::new(summary, numbers),
        }
    }
}

markup!(Figure);
