//! Moving a story on in its own folder: while nobody has recorded anything in it, it is made anew for the later day, from the same
//! recipe. What somebody recorded is never lost: then it is refused, with what to do instead.

use super::refused;
use crate::cli::DemoArguments;
use crate::commands::answer::tell;
use crate::place::Where;
use anyhow::bail;
use serde::{Deserialize, Serialize};
use std::path::Path;
use waymark_kernel::Day;
use waymark_store::{Store, journal};
use waymark_web::words::{day_plain, london_day};

/// What a story in a folder was made from, and how far its journal went when it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Recipe {
    story: String,
    seed: u64,
    plans: Option<u32>,
    head: i64,
}

/// The file in the data folder that holds it.
const FILE: &str = "demo-story.json";
/// All that a demonstration leaves in its folder besides.
const MADE: [&str; 4] = ["waymark.db", "waymark.db-wal", "waymark.db-shm", "demo-links.json"];
const LOOKS: &str = "access-log";

/// Leaves the recipe of a story beside its record; nothing for other demonstrations, and nothing in a database.
pub(super) async fn leave(place: &Where, arguments: &DemoArguments, store: &Store) -> anyhow::Result<()> {
    let (Some(story), None) = (&arguments.story, &place.database) else { return Ok(()) };
    let (story, seed, plans) = (story.clone(), arguments.seed, arguments.plans);
    let recipe = Recipe { story, seed, plans, head: journal::head(store).await?.seq };
    std::fs::write(place.data.join(FILE), serde_json::to_string_pretty(&recipe)?)?;
    Ok(())
}

/// Whether the story that is asked for is to be made anew for today; its folder is then empty, and the words say what it was made
/// from.
pub(super) async fn moves_on(
    place: &Where,
    arguments: &mut DemoArguments,
    today: Day,
) -> anyhow::Result<bool> {
    let Some(story) = arguments.story.clone() else { return Ok(false) };
    let opened = place.open().await?;
    let (made, head) = (london_day(opened.area.made), journal::head(&opened.store).await?.seq);
    opened.store.close().await;
    opened.log.close().await;
    if today <= made {
        return Ok(false);
    }
    let (words, later) = (place.words(), day_plain(today));
    let Some(recipe) = left(&place.data).filter(|_| place.database.is_none()) else {
        bail!(refused(format!(
            "What {words} holds cannot be moved on to {later}. Give --data a new folder, or leave --story out to serve it as it is."
        )));
    };
    let same = recipe.story == story && arguments.plans.is_none_or(|plans| recipe.plans == Some(plans));
    if !same {
        bail!(refused(format!(
            "{words} holds the story {} of another size or name. Give --data a new folder for this one.",
            recipe.story
        )));
    }
    if recipe.head != head {
        bail!(refused(format!(
            "Somebody has recorded something in {words} since it was made on {}. Moving the story on to {later} would lose it: give \
             --data a new folder, or leave --story out to serve this one as it is.",
            day_plain(made)
        )));
    }
    (arguments.seed, arguments.plans) = (recipe.seed, recipe.plans);
    tell!(
        "… nobody has recorded anything in {words} since {}: the story moves on to {later}",
        day_plain(made)
    );
    clear(&place.data)?;
    Ok(true)
}

fn left(folder: &Path) -> Option<Recipe> {
    let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
    serde_json::from_str(&text).ok()
}

/// Takes away what the demonstration made, and nothing else.
fn clear(folder: &Path) -> anyhow::Result<()> {
    for file in MADE.into_iter().chain([FILE]) {
        let file = folder.join(file);
        if file.is_file() {
            std::fs::remove_file(file)?;
        }
    }
    let looks = folder.join(LOOKS);
    if looks.is_dir() {
        std::fs::remove_dir_all(looks)?;
    }
    Ok(())
}
