//! The folded words of children's names. In the C collation a beginning is a range, so no LIKE is needed.

use crate::child::ChildDetails;
use crate::fold;
use std::collections::BTreeSet;
use waymark_kernel::{Answer, ChildId};
use waymark_store::{Args, Sql, Tx, args};

const REMOVE: &str = "DELETE FROM people_child_word WHERE area = $1 AND child_id = $2";

/// The different words a child can be found by.
fn words_of(details: &ChildDetails) -> BTreeSet<String> {
    let names = [Some(&details.surname), Some(&details.forename), details.known_as.as_ref()];
    let folded = names.into_iter().flatten().map(|name| fold::fold(name));
    folded.flat_map(|name| fold::words(&name).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Adds the words of a child.
pub(crate) async fn add(tx: &mut Tx, child: ChildId, details: &ChildDetails) -> Answer<()> {
    let words = words_of(details);
    if words.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> = (0..words.len()).map(|n| format!("($1, ${}, $2)", n + 3)).collect();
    let sql = format!("INSERT INTO people_child_word (area, word, child_id) VALUES {}", rows.join(", "));
    let mut values = args![tx.area(), child];
    values.extend(words.into_iter().flat_map(|word| args![word]));
    tx.execute(Sql::composed(sql), values).await.map(|_| ())
}

/// Puts the words of newer details in place of the old.
pub(crate) async fn replace(tx: &mut Tx, child: ChildId, details: &ChildDetails) -> Answer<()> {
    remove(tx, child).await?;
    add(tx, child, details).await
}

/// Forgets the words of a child.
pub(crate) async fn remove(tx: &mut Tx, child: ChildId) -> Answer<()> {
    let area = tx.area();
    tx.execute(REMOVE, args![area, child]).await.map(|_| ())
}

/// Conditions on a child called `c`: each word begins one of their words. `$1` is the area; binds from `$from` on;
/// answers the texts and the values. `IN` and not `EXISTS`: the words that begin so are few and read once.
pub(crate) fn all_begin(from: usize, words: &[String]) -> (Vec<String>, Args) {
    let mut text = Vec::new();
    let mut values = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let (first, last) = (from + 2 * n, from + 2 * n + 1);
        text.push(format!(
            "c.child_id IN (SELECT w.child_id FROM people_child_word w WHERE w.area = $1 \
             AND w.word >= ${first} AND w.word < ${last})"
        ));
        values.extend(args![word.clone(), format!("{word}\u{10FFFF}")]);
    }
    (text, values)
}
