//! The mirror on the page of a case: what the family's own page tells today, from the same blocks. Its first sentence stands
//! open, the rest is opened by whoever wants it; the doors of the family's page are left out, for they open to the family.

use super::Reading;
use super::people::Turn;
use super::told::Told;
use crate::pages::opened::Opened;
use crate::words::{Subject, say};
use askama::Template;
use waymark_kernel::{Answer, PersonId};
use waymark_people::Desk;
use waymark_people::families::Right;
use waymark_web::Html;
use waymark_web::components::{Details, Panel, Steps};

#[derive(Template)]
#[template(path = "family/mirror.html")]
struct Mirror {
    sentence: String,
    rest: Details,
}

#[derive(Template)]
#[template(path = "family/mirrored.html")]
struct Rest {
    where_we_are: String,
    steps: Steps,
    coming: Html,
    aside: Html,
}

/// The mirror as a panel; the case is lent to the reader and handed back as it was.
///
/// # Errors
/// As the store's.
pub(in crate::pages) async fn mirror(desk: &Desk, opened: Opened) -> Answer<(Opened, Html)> {
    let heading = format!("What {} today", readers(&opened));
    let own = opened.names.child.clone();
    let mut reading = Reading { reader: reader(&opened), opened };
    if reading.opened.grown(reading.opened.today) {
        reading.opened.names.child = Subject::You;
    }
    let turn = Turn::read(desk, &reading).await?;
    let Told { sentence, where_we_are, steps, coming, aside } = Told::of(&reading, &turn, &[]);
    let rest = Html::of(&Rest { where_we_are, steps, coming, aside });
    let rest = Details::new(say().staff_mirror_rest(), rest);
    let mirror = Html::of(&Mirror { sentence, rest });
    reading.opened.names.child = own;
    Ok((reading.opened, Panel::new(heading, mirror).wash().into()))
}

/// Whose page it is: the young person's where the decisions are theirs, or else the first contact's.
fn reader(opened: &Opened) -> Option<PersonId> {
    let grown = opened.grown(opened.today);
    let reads = opened.family.iter().find(|(member, _)| !grown || member.right() == Right::Itself);
    reads.map(|(_, person)| person.id)
}

/// `Ada and Maya see`; the young person alone where the decisions are theirs.
fn readers(opened: &Opened) -> String {
    let child = opened.names.child.name();
    match opened.family.first() {
        _ if !opened.family_reads() => "the family would see".to_owned(),
        _ if opened.grown(opened.today) => format!("{child} sees"),
        Some(_) => format!("{} and {child} see", opened.names.parent),
        None => "the family would see".to_owned(),
    }
}
