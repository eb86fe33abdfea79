//! What one version of a publication says, and the digest its publisher puts their name to.

use super::{Notice, markup};
use crate::outgoing::Kind;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use waymark_documents::Block;
use waymark_documents::text::Seen;
use waymark_kernel::{Answer, Day, Problem};

/// One version of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// Its number, from 1; every version of it has the same.
    pub number: u32,
    /// Which version, from 1.
    pub version: u32,
    /// What it is.
    pub genre: Genre,
    /// Its title.
    pub title: String,
    /// The day of the thing itself: of the letter, of the meeting, which may be ahead.
    pub on: Day,
    /// Who wrote it, such as the inspectorates.
    pub publisher: String,
    /// What it says, in plain words.
    pub summary: String,
    /// Of a meeting that people may come to: where it is and how to watch. Its day is `on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    /// Its words.
    pub body: Body,
}

/// What a publication is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Genre {
    /// A letter or report of the inspectorates or the government.
    Letter,
    /// A statement of the partnership, such as the written statement of action.
    Statement,
    /// Questions that were asked, with answers.
    Answers,
    /// Minutes of a meeting.
    Minutes,
    /// A meeting to come that everybody may watch.
    Meeting,
}

/// Where the words of a publication come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Body {
    /// Written here: a heading begins with `#`, a point of a list with `-`.
    Written {
        /// The words as they were typed.
        words: String,
    },
    /// A file that was sent; its words are shown as a page and the file stands beside them.
    File {
        /// PDF or Word.
        kind: Kind,
        /// SHA-256 of its bytes, as 64 hexadecimal digits.
        digest: String,
        /// Its size in bytes.
        bytes: u64,
        /// What a person must look at.
        seen: Seen,
        /// What it shows.
        blocks: Vec<Block>,
    },
}

impl Genre {
    /// Every one, in the order of lists.
    pub const ALL: [Self; 5] = [Self::Letter, Self::Statement, Self::Answers, Self::Minutes, Self::Meeting];

    /// Its name in addresses and forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Letter => "letters",
            Self::Statement => "statements",
            Self::Answers => "answers",
            Self::Minutes => "minutes",
            Self::Meeting => "meetings",
        }
    }

    /// The words for several.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Letter => "Inspection letters",
            Self::Statement => "Statements",
            Self::Answers => "Questions and answers",
            Self::Minutes => "Minutes",
            Self::Meeting => "Meetings",
        }
    }

    /// The words for one.
    #[must_use]
    pub const fn one(self) -> &'static str {
        match self {
            Self::Letter => "Inspection letter",
            Self::Statement => "Statement",
            Self::Answers => "Questions and answers",
            Self::Minutes => "Minutes",
            Self::Meeting => "Meeting",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|genre| genre.code() == code)
    }
}

impl Publication {
    /// The digest of exactly this version, its file among it, as 64 hexadecimal digits (SHA-256).
    ///
    /// # Errors
    /// A fault when it cannot be written.
    pub fn digest(&self) -> Answer<String> {
        let text =
            serde_json::to_string(self).map_err(|cause| Problem::fault("write a publication", cause))?;
        Ok(hex::encode(Sha256::digest(text.as_bytes())))
    }

    /// What is typed by hand, each with the field it was typed into.
    #[must_use]
    pub fn typed(&self) -> Vec<(&'static str, &str)> {
        let words = match &self.body {
            Body::Written { words } => words.as_str(),
            Body::File { .. } => "",
        };
        let own: [(&'static str, &str); 4] = [
            ("title", &self.title),
            ("publisher", &self.publisher),
            ("summary", &self.summary),
            ("words", words),
        ];
        own.into_iter().chain(self.notice.iter().flat_map(Notice::typed)).collect()
    }

    /// What a page shows under the summary: no heading stands below one that is missing.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = match &self.body {
            Body::Written { words } => markup::blocks(words),
            Body::File { blocks, .. } => blocks.clone(),
        };
        let mut above = 0;
        for block in &mut blocks {
            if let Block::Heading { level, .. } = block {
                *level = (*level).min(above + 1);
                above = *level;
            }
        }
        blocks
    }
}
