//! One pair side by side, and the answer: the same child, or not. The records of one child are shown as one from then on;
//! what follows for two requests a person decides. An answer can be changed, and both stay on record.

use super::{Seen, action, see};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, ChildId, FactId, Problem};
use waymark_people::pairs;
use waymark_people::{Child, Desk, SignedIn};
use waymark_web::components::{Button, Cell, Column, Inset, Radios, Row, Table};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title, Tokens};

#[derive(Template)]
#[template(path = "duplicates/compare.html")]
struct ComparePage {
    id: FactId,
    why: &'static str,
    table: Table,
    same: bool,
    todo: Inset,
    tokens: Tokens,
    radios: Radios,
    button: Button,
}

/// `GET /data/duplicates/{id}`.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> PageAnswer {
    let seen = find(&desk, &visitor, &written).await?;
    page(&desk, &frame, &seen, &Form::default()).await
}

/// `POST /data/duplicates/{id}`. The right to see both is asked again inside the transaction.
pub async fn send(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let seen = find(&desk, &visitor, &written).await?;
    let answer =
        form.choice("answer", &["same", "different"], Need::Required("Say whether it is the same child."));
    let Some(answer) = answer else {
        return Ok(page(&desk, &frame, &seen, &form).await?.into_response());
    };
    let action = action(&desk, &visitor)?;
    keep(&desk, &visitor, (action, seen), answer == "same").await?;
    let back =
        if answer == "same" { format!("/data/duplicates/{written}") } else { "/data/duplicates".into() };
    Ok(Redirect::to(&back).into_response())
}

async fn keep(desk: &Desk, visitor: &Visitor, (action, seen): (Action, Seen), same: bool) -> Answer<()> {
    let (by, access, visitor) = (desk.by(visitor), desk.access().clone(), visitor.clone());
    let work = desk.store().write(move |tx| {
        Box::pin(async move {
            for child in [seen.pair.newer, seen.pair.other] {
                access.may_act(&mut *tx, &visitor, (child, action), by.now.today).await?;
            }
            pairs::answer(tx, &by, seen.pair.id, same).await
        })
    });
    work.await
}

async fn find(desk: &Desk, visitor: &Visitor, written: &str) -> Result<Seen, Stop> {
    let action = action(desk, visitor)?;
    let id: FactId = written.parse().map_err(|_| Problem::Missing)?;
    let pair = pairs::get(desk.store(), id).await?;
    see(desk, visitor, action, pair).await?.ok_or(Stop::Problem(Problem::Missing))
}

async fn page(desk: &Desk, frame: &Frame, seen: &Seen, form: &Form) -> PageAnswer {
    let references = waymark_ehc::store::references_of(desk.store(), &[seen.newer.id, seen.other.id]).await?;
    let radios = Radios::new("answer", "Are these two records of one child?")
        .option("same", "Yes, the same child")
        .option("different", "No, two children");
    let view = ComparePage {
        id: seen.pair.id,
        why: seen.pair.why(),
        table: table(seen, &references),
        same: seen.pair.answer == Some(true),
        todo: Inset::new(
            "The two records are shown as one child. Two requests stay two until a person brings them together:",
        ),
        tokens: Tokens::without_key(&frame.csrf),
        radios: match seen.pair.answer {
            Some(same) if form.fields().is_empty() => radios.chosen(if same { "same" } else { "different" }),
            _ => radios.of(form),
        },
        button: Button::new("Record the answer"),
    };
    Ok(in_list(frame.page(Title::new("Is this the same child?"), Html::of(&view))).errors(form.refusals()))
}

fn in_list(page: Page) -> Page {
    page.crumb("/data/duplicates", "Records that may be of one child")
}

fn table(seen: &Seen, references: &BTreeMap<ChildId, String>) -> Table {
    let known = |value: Option<&String>| value.cloned().unwrap_or_else(|| "Not known".to_owned());
    let reference = |child: &Child| known(references.get(&child.id));
    let row = |what: &'static str, of: &dyn Fn(&Child) -> String| {
        Row::new(vec![Cell::from(what), Cell::Text(of(&seen.newer)), Cell::Text(of(&seen.other))])
    };
    let rows = [
        row("Name", &|child| child.details.name()),
        row("Date of birth", &|child| day_plain(child.details.birth_date)),
        row("Postcode", &|child| known(child.details.post_code.as_ref())),
        row("UPN", &|child| known(child.details.upn.as_ref())),
        row("NHS number", &|child| known(child.details.nhs_number.as_ref())),
        row("Newest case", &reference),
    ];
    let columns = ["What is known", "Newer record", "Earlier record"].map(Column::new);
    Table::new("records", "The two records").hide_caption().columns(columns).rows(rows)
}
