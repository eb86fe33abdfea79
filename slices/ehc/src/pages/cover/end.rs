//! Calls a cover off: whoever it is for may, and a manager for anybody.

use super::{for_anybody, gate};
use crate::pages::act::{key, tokens};
use crate::pages::parts::FormBody;
use crate::words::say;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::HashMap;
use waymark_access::Visitor;
use waymark_kernel::{FactId, PersonId};
use waymark_people::covers::{self, Cover};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::Radios;
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Need, Stop};

/// `POST /cases/cover/end`.
pub async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor)?;
    let coming = covers::coming(desk.store(), desk.now().today).await?;
    let asked: Option<FactId> = form.parsed("cover", Need::Required(&say().staff_refuse_cover_end()));
    let own = |cover: &&Cover| Some(cover.id) == asked && may_end(&desk, &visitor, cover);
    let Some(cover) = coming.iter().find(own).map(|cover| cover.id) else {
        if form.is_right() {
            form.refuse("cover", say().staff_refuse_cover_end());
        }
        return Ok(super::page(&desk, &visitor, &frame, &form).await?.into_response());
    };
    let (by, key) = (desk.by(&visitor), format!("cover/end/{}", key(&desk, &form)));
    let done = desk.store().write(move |tx| {
        Box::pin(async move {
            if tx.once(&key).await?.is_none() {
                covers::end(tx, &by, cover).await?;
                tx.remember(&key, "ended", by.now.at).await?;
            }
            Ok(())
        })
    });
    done.await?;
    Ok(Redirect::to("/cases/cover?done=uncovered").into_response())
}

/// The form, where there is a cover that this visitor may call off.
pub(super) fn form(
    (desk, frame): (&Desk, &Frame),
    visitor: &Visitor,
    (coming, names): (&[Cover], &HashMap<PersonId, String>),
    form: &Form,
) -> Html {
    let own: Vec<&Cover> = coming.iter().filter(|cover| may_end(desk, visitor, cover)).collect();
    if own.is_empty() {
        return Html::empty();
    }
    let name = |id| names.get(&id).map_or("", String::as_str);
    let mut radios = Radios::new("cover", "End a cover");
    for cover in own {
        let (away, covers) = (name(cover.person), name(cover.covered_by));
        let words = say().staff_cover_line(away, day_plain(cover.from), day_plain(cover.to), covers);
        radios = radios.option(cover.id.to_string(), words);
    }
    let tokens = tokens(desk, frame);
    FormBody::new(Html::empty(), "/cases/cover/end", tokens, "End the cover").field(radios.of(form)).into()
}

fn may_end(desk: &Desk, visitor: &Visitor, cover: &Cover) -> bool {
    cover.person == visitor.person || for_anybody(desk, visitor)
}
