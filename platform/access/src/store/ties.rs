//! Children's labels and the rows of who is what to them. Written in the same transaction as the fact that makes
//! them so.

use crate::tie::{State, Tie};
use uuid::Uuid;
use waymark_access_policy::{Label, Relation};
use waymark_kernel::{Answer, ChildId, Day, Problem};
use waymark_store::{Args, FromRow, Reader, Row, Sql, Tx, args};

const PUT_LABEL: &str = "INSERT INTO access_child (area, child, label) VALUES ($1, $2, $3) \
    ON CONFLICT (area, child) DO UPDATE SET label = excluded.label";
const STANDING: &str = "SELECT c.label, m.actor, m.relation, m.from_day, m.to_day, m.state \
    FROM access_child c LEFT JOIN access_may m ON m.area = c.area AND m.child = c.child \
    WHERE c.area = $1 AND c.child = $2";
const OF_CHILD: &str = "SELECT child, actor, relation, from_day, to_day, state FROM access_may \
    WHERE area = $1 AND child = $2 ORDER BY relation, actor, from_day";
const STOP: &str = "UPDATE access_may SET state = 'ended', to_day = $5 \
    WHERE area = $1 AND child = $2 AND actor = $3 AND relation = $4 AND state <> 'ended'";
const CLOSE: &str = "UPDATE access_may SET to_day = $5 \
    WHERE area = $1 AND child = $2 AND actor = $3 AND relation = $4 AND (to_day IS NULL OR to_day > $5)";
const SET_STATE: &str = "UPDATE access_may SET state = $5 \
    WHERE area = $1 AND child = $2 AND actor = $3 AND relation = $4 AND state <> 'ended'";

/// How many rows one statement writes.
const ROWS: usize = 100;

/// Says how far a child's record is restricted; a child of whom nothing was said is not there for anybody. Whoever
/// keeps a copy of the label beside its own rows must change it in the same transaction.
///
/// # Errors
/// As [`Tx::execute`].
pub async fn label(tx: &mut Tx, child: ChildId, label: Label) -> Answer<()> {
    tx.execute(PUT_LABEL, args![tx.area(), child, label.number()]).await.map(|_| ())
}

/// Says the same of many children.
///
/// # Errors
/// As [`Tx::execute`].
pub async fn label_all(tx: &mut Tx, children: &[ChildId], label: Label) -> Answer<()> {
    for some in children.chunks(ROWS) {
        let area = tx.area();
        let args = some.iter().flat_map(|child| args![area, *child, label.number()]).collect();
        let text = format!(
            "INSERT INTO access_child (area, child, label) VALUES {} \
             ON CONFLICT (area, child) DO UPDATE SET label = excluded.label",
            places(some.len(), 3)
        );
        tx.execute(Sql::composed(text), args).await?;
    }
    Ok(())
}

/// Writes relations, or changes the end and the state of those that began the same day.
///
/// # Errors
/// A Fault when a relation has no rows, or one that forbids would be anything but in force or over; otherwise as
/// [`Tx::execute`].
pub async fn put(tx: &mut Tx, ties: &[Tie]) -> Answer<()> {
    for some in ties.chunks(ROWS) {
        let mut args = Args::new();
        for tie in some {
            check(tie)?;
            args.extend(args![
                tx.area(),
                tie.child,
                tie.actor,
                tie.relation.code(),
                tie.from,
                tie.to,
                tie.state.code()
            ]);
        }
        let text = format!(
            "INSERT INTO access_may (area, child, actor, relation, from_day, to_day, state) VALUES {} \
             ON CONFLICT (area, child, actor, relation, from_day) \
             DO UPDATE SET to_day = excluded.to_day, state = excluded.state",
            places(some.len(), 7)
        );
        tx.execute(Sql::composed(text), args).await?;
    }
    Ok(())
}

/// Ends a relation at once. Answers how many rows it ended.
///
/// # Errors
/// As [`Tx::execute`].
pub async fn stop(tx: &mut Tx, child: ChildId, actor: Uuid, relation: Relation, today: Day) -> Answer<u64> {
    tx.execute(STOP, args![tx.area(), child, actor, relation.code(), today]).await
}

/// Gives a relation its last day, that day included; never a later one than it had.
///
/// # Errors
/// As [`Tx::execute`].
pub async fn close(tx: &mut Tx, child: ChildId, actor: Uuid, relation: Relation, last: Day) -> Answer<u64> {
    tx.execute(CLOSE, args![tx.area(), child, actor, relation.code(), last]).await
}

/// Moves a relation to a state. What has ended stays ended: [`put`] begins it anew.
///
/// # Errors
/// A Fault when a relation that forbids would be neither in force nor over; otherwise as [`Tx::execute`].
pub async fn set_state(
    tx: &mut Tx,
    child: ChildId,
    actor: Uuid,
    relation: Relation,
    state: State,
) -> Answer<u64> {
    check_state(relation, state)?;
    tx.execute(SET_STATE, args![tx.area(), child, actor, relation.code(), state.code()]).await
}

/// Every relation to a child there ever was, for the page of who can see what.
///
/// # Errors
/// As [`Reader::all`].
pub async fn of_child(mut from: impl Reader, child: ChildId) -> Answer<Vec<Tie>> {
    let area = from.area();
    from.all(OF_CHILD.into(), args![area, child]).await
}

/// A child's label and rows, in one read that costs the same whoever asks; `None` when there is no such child.
pub(crate) async fn standing(mut from: impl Reader, child: ChildId) -> Answer<Option<(Label, Vec<Tie>)>> {
    let area = from.area();
    let rows: Vec<Joined> = from.all(STANDING.into(), args![area, child]).await?;
    let label = rows.first().map(|row| row.label);
    let ties = rows.into_iter().filter_map(|row| row.tie).map(|tie| Tie { child, ..tie }).collect();
    Ok(label.map(|label| (label, ties)))
}

/// `($1, $2), ($3, $4)` …: so many rows of so many values.
pub(crate) fn places(rows: usize, columns: usize) -> String {
    let row = |n: usize| {
        let places: Vec<String> = (1..=columns).map(|c| format!("${}", n * columns + c)).collect();
        format!("({})", places.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

fn check(tie: &Tie) -> Answer<()> {
    if tie.relation.row() != Some(tie.relation) {
        return Err(Problem::fault("write a relation", format!("{} has no rows", tie.relation)));
    }
    check_state(tie.relation, tie.state)
}

/// A bar that is merely invited or suspended would let in whom it must keep out.
fn check_state(relation: Relation, state: State) -> Answer<()> {
    if relation.is_bar() && !matches!(state, State::Confirmed | State::Ended) {
        return Err(Problem::fault(
            "write a relation",
            format!("{relation} is in force or over, nothing else"),
        ));
    }
    Ok(())
}

/// A code we do not know is a fault and never ignored: it may be a bar.
fn known<T: std::str::FromStr<Err: std::fmt::Display>>(code: &str) -> Answer<T> {
    code.parse().map_err(|unknown| Problem::fault("read a relation", unknown))
}

impl FromRow for Tie {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            child: row.get(0)?,
            actor: row.get(1)?,
            relation: known(&row.text(2)?)?,
            from: row.day(3)?,
            to: row.day_opt(4)?,
            state: known(&row.text(5)?)?,
        })
    }
}

/// A child's label beside one of its rows, or beside nothing.
struct Joined {
    label: Label,
    tie: Option<Tie>,
}

impl FromRow for Joined {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let label = Label::from_number(row.int(0)?);
        let Some(actor) = row.get_opt::<Uuid>(1)? else { return Ok(Self { label, tie: None }) };
        let tie = Tie {
            child: ChildId(Uuid::nil()),
            actor,
            relation: known(&row.text(2)?)?,
            from: row.day(3)?,
            to: row.day_opt(4)?,
            state: known(&row.text(5)?)?,
        };
        Ok(Self { label, tie: Some(tie) })
    }
}
