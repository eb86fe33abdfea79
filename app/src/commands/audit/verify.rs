//! `waymark audit verify`: the journal is whole and unchanged, and every table is what the facts make.

use crate::commands::answer::tell;
use crate::place::Where;
use std::process::ExitCode;
use waymark_store::journal::{self, Wrong};

/// Checks, and says what is wrong. Exit code 1 when anything is.
pub async fn run(place: &Where) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let audit = journal::verify(&opened.store, None).await?;
    tell!("… {} facts in the journal", audit.head.seq);
    let mut well = true;
    if let Some(wrong) = &audit.wrong {
        tell!("✗ the journal: {}", words(*wrong));
        well = false;
    }
    let differing = waymark_ehc::store::differing(&opened.store).await?;
    for (reference, table) in &differing {
        tell!("✗ {reference}: its rows in {table} are not what its facts make");
    }
    let referrals = waymark_therapies::store::differing(&opened.store).await?;
    for reference in &referrals {
        tell!("✗ {reference}: its row is not what its facts make");
    }
    let mut said = waymark_measures::store::differing(&opened.store).await?;
    said.extend(waymark_scrutiny::store::differing(&opened.store).await?);
    for table in &said {
        tell!("✗ {table}: its rows are not what their facts make");
    }
    let plans = waymark_improvement::store::differing(&opened.store).await?;
    for number in &plans {
        tell!("✗ inspection {number}: its rows are not what its facts make");
    }
    opened.store.close().await;
    if well && said.is_empty() && differing.is_empty() && referrals.is_empty() && plans.is_empty() {
        tell!(
            "✓ the journal is whole, and every case is what its facts make, and every referral and plan; head {}",
            audit.head.hex()
        );
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

fn words(wrong: Wrong) -> String {
    match wrong {
        Wrong::Gone(seq) => format!("fact {seq} is gone"),
        Wrong::Payload(seq) => format!("what fact {seq} says is not what was recorded"),
        Wrong::Line(seq) => format!("fact {seq}, or its place, is not as it was recorded"),
        Wrong::Destroyed(seq) => format!("what fact {seq} said is destroyed, and no fact says so"),
        Wrong::CutOff(seq) => format!("the facts after {seq} were published and are gone"),
        Wrong::Rewritten(seq) => format!("the journal was rewritten at fact {seq}"),
    }
}
