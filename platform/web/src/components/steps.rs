//! The steps of a family's page: what was done, where we are, what comes.

use crate::Html;
use crate::html::markup;
use askama::Template;

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Where we are.
    Now,
    /// Should have been done by now.
    Late,
    /// To come.
    Next,
}

impl StepState {
    const fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Late => "late",
            Self::Next => "",
        }
    }

    /// What a screen reader says for the mark.
    const fn words(self) -> &'static str {
        match self {
            Self::Done => "Done: ",
            Self::Now => "Now: ",
            Self::Late => "Late: ",
            Self::Next => "",
        }
    }
}

/// One step.
#[derive(Debug, Clone)]
pub struct Step {
    state: StepState,
    title: String,
    body: Html,
}

impl Step {
    /// A step with a title and what to say under it.
    #[must_use]
    pub fn new(state: StepState, title: impl Into<String>, body: impl Into<Html>) -> Self {
        Self { state, title: title.into(), body: body.into() }
    }
}

/// Steps from first to last.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<ol class="wm-steps">{% for step in steps %}<li{% if !step.state.class().is_empty() %} class="{{ step.state.class() }}"{% endif %}><strong>{% if !step.state.words().is_empty() %}<span class="govuk-visually-hidden">{{ step.state.words() }}</span>{% endif %}{{ step.title }}</strong>{% if !step.body.is_empty() %}<p>{{ step.body }}</p>{% endif %}</li>
{% endfor %}</ol>"#,
    ext = "html"
)]
pub struct Steps {
    steps: Vec<Step>,
}

impl Steps {
    /// These steps.
    #[must_use]
    pub fn new(steps: impl IntoIterator<Item = Step>) -> Self {
        Self { steps: steps.into_iter().collect() }
    }

    /// In few words: where we are and the step after it alone, and of what is to come its title.
    #[must_use]
    pub fn brief(self) -> Self {
        let last = self.steps.len().saturating_sub(1);
        let here = self.steps.iter().position(|step| step.state != StepState::Done).unwrap_or(last);
        let short = |step: Step| match step.state {
            StepState::Next => Step { body: Html::empty(), ..step },
            StepState::Done | StepState::Now | StepState::Late => step,
        };
        Self { steps: self.steps.into_iter().skip(here).take(2).map(short).collect() }
    }
}

markup!(Steps);
