//! How fast decisions, scopes and looks are, on a fresh SQLite folder of 25,000 children, 1 in 100 of them hidden.
//! Run with: `cargo run --release -p waymark-access --example sight_pace`.

use std::hint::black_box;
use std::time::Instant as Stopwatch;
use uuid::Uuid;
use waymark_access::{
    Access, Action, LOG_MIGRATIONS, Label, MIGRATIONS, Policy, Purpose, Relation, Role, Tie, Visitor, ties,
};
use waymark_kernel::{Answer, ChildId, Day, PersonId, day};
use waymark_store::{Place, Sql, Store, args};
use waymark_testkit::{AREA, block_on, noon};

const CHILDREN: u128 = 25_000;
const OFFICERS: u128 = 166;
const TODAY: Day = day(2026, 3, 10);
const TABLE: &str = "CREATE TABLE seen_case (area BIGINT NOT NULL, child_id UUID NOT NULL, label BIGINT NOT NULL, \
    due TEXT NOT NULL, PRIMARY KEY (area, child_id))";

fn main() -> Answer<()> {
    decisions();
    let folder = std::env::temp_dir().join(format!("waymark-pace-{}", std::process::id()));
    let done = block_on(async {
        let store = Store::open(&Place::Folder(folder.clone()), AREA, MIGRATIONS).await?;
        let log = Store::open(&Place::Folder(folder.join("access")), AREA, LOG_MIGRATIONS).await?;
        fill(&store).await?;
        let access = Access::start(store.clone(), log);
        lists(&store, &access).await?;
        looks(&access).await
    });
    let _ = std::fs::remove_dir_all(&folder);
    done
}

fn decisions() {
    let (policy, watch) = (Policy::load(), Stopwatch::now());
    let relations = [Relation::Council, Relation::Allocated, Relation::Named];
    for _ in 0..1_000_000 {
        let asked = black_box((Role::CaseOfficer, &relations, Action::Decide, Label::Open));
        black_box(policy.may_with(asked.0, asked.1, asked.2, asked.3));
    }
    println!("a decision over three relations: {} ns", watch.elapsed().as_nanos() / 1_000_000);
}

fn child(number: u128) -> ChildId {
    ChildId(Uuid::from_u128(number.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C834)))
}

fn visitor(person: u128, role: Role) -> Visitor {
    let person = PersonId(Uuid::from_u128(person));
    Visitor {
        person,
        name: String::new(),
        role,
        agency: "council".into(),
        teams: vec![],
        setting: None,
        covers: vec![],
    }
}

async fn fill(store: &Store) -> Answer<()> {
    let job = store.write(|tx| {
        Box::pin(async move {
            tx.execute(TABLE, args![]).await?;
            for number in 0..CHILDREN {
                let label = if number % 100 == 0 { Label::Hidden } else { Label::Open };
                let officer = Uuid::from_u128(number % OFFICERS);
                ties::label(tx, child(number), label).await?;
                ties::put(tx, &[Tie::from_day(child(number), officer, Relation::Allocated, TODAY)]).await?;
                let insert = "INSERT INTO seen_case (area, child_id, label, due) VALUES ($1, $2, $3, $4)";
                let due = format!("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28);
                tx.execute(insert, args![tx.area(), child(number), label.number(), due]).await?;
            }
            Ok(())
        })
    });
    job.await
}

async fn lists(store: &Store, access: &Access) -> Answer<()> {
    let asked = [
        ("every case, no scope at all", None),
        ("SEND manager", Some((Role::SendManager, Action::ListCase))),
        ("officer, cases they may work", Some((Role::CaseOfficer, Action::RecordFact))),
        ("data officer, the return", Some((Role::DataOfficer, Action::ExportReturn))),
    ];
    for (name, asking) in asked {
        let scope = asking.map(|(role, action)| access.scope(&visitor(7, role), action, TODAY, 2));
        let condition = scope.as_ref().map_or("(1 = 1)", |scope| scope.sql.as_str());
        let sql =
            Sql::composed(format!("SELECT count(*) FROM seen_case c WHERE c.area = $1 AND {condition}"));
        let mut values = args![store.area()];
        values.extend(scope.iter().flat_map(|scope| scope.args.clone()));
        let watch = Stopwatch::now();
        let mut found = 0;
        for _ in 0..20 {
            (found,) = store.one::<(i64,)>(sql.clone(), values.clone()).await?;
        }
        println!("count of {found} of {CHILDREN}, {name}: {} µs", watch.elapsed().as_micros() / 20);
    }
    Ok(())
}

async fn looks(access: &Access) -> Answer<()> {
    const LOOKERS: u128 = 16;
    const EACH: u128 = 500;
    let watch = Stopwatch::now();
    let mut tasks = Vec::new();
    for looker in 0..LOOKERS {
        let access = access.clone();
        tasks.push(tokio::spawn(async move {
            let officer = visitor(looker, Role::CaseOfficer);
            for number in 0..EACH {
                let child = child(1 + (looker * EACH + number) % 99);
                let _ = access
                    .sight_child(&officer, child, (Action::ReadCase, Purpose::Casework), noon(TODAY))
                    .await?;
            }
            Answer::Ok(())
        }));
    }
    for task in tasks {
        task.await.map_err(|e| waymark_kernel::Problem::fault("look", e))??;
    }
    let looks = LOOKERS * EACH;
    println!(
        "{looks} looks by {LOOKERS} people, each on disk: {} µs a look",
        watch.elapsed().as_micros() / looks
    );
    Ok(())
}
