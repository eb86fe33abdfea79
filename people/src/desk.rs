//! What every page works at: the store, the door of access, the clock and the area. Made once at start; cloning is
//! cheap. Nothing here is global: a test makes as many desks as it likes.

use crate::called::{Called, Given, Names};
use crate::remembered::{FRESH, Remembered};
use crate::{By, LastPaper, Papers, area_contacts, visitors};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use waymark_access::{Access, Action, Child, Moment, Purpose, Role, Session, Sessions, Sight, Visitor};
use waymark_kernel::{Answer, ChildId, Day, Ids, Now, PersonId, Source};
use waymark_store::Store;
use waymark_web::Area;

/// The clock, as an argument: what day and instant it is, and how long the process has run.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Now;
    /// Since the process began, by a clock that nobody can set.
    fn running(&self) -> Duration;
}

struct Inner {
    store: Store,
    access: Access,
    sessions: Sessions,
    ids: Arc<Ids>,
    clock: Box<dyn Clock>,
    area: Arc<Area>,
    /// A change of role or team takes effect within a second.
    visitors: Remembered<(PersonId, Role), Option<Visitor>>,
    names: Names,
    /// The area with its contacts as last read, and when that was by the process's own clock.
    told: Mutex<(Duration, Arc<Area>)>,
    papers: OnceLock<Papers>,
}

/// The desk.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Desk")
    }
}

impl Desk {
    /// Sets up a desk over a store and the access log's store. Must be called within a runtime.
    #[must_use]
    pub fn new(store: Store, log: Store, ids: Arc<Ids>, clock: Box<dyn Clock>, area: Arc<Area>) -> Self {
        let access = Access::start(store.clone(), log);
        let sessions = Sessions::new(store.clone());
        let told = Mutex::new((clock.running(), area.clone()));
        let (visitors, names, papers) = (Remembered::default(), Names::default(), OnceLock::new());
        Self(Arc::new(Inner { store, access, sessions, ids, clock, area, visitors, names, told, papers }))
    }

    /// The same desk where papers are published; said once, when it is set up.
    #[must_use]
    pub fn with_papers(self, papers: Papers) -> Self {
        self.0.papers.get_or_init(|| papers);
        self
    }

    /// What the last published paper told and left out: no page may tell a reader who may see no child what it left out.
    ///
    /// # Errors
    /// As the room's that has the papers.
    pub async fn last_paper(&self) -> Answer<Arc<LastPaper>> {
        match self.0.papers.get() {
            Some(papers) => papers.last(self.store()).await,
            None => Ok(Arc::default()),
        }
    }

    /// The area's records.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The door: decisions and the access log.
    #[must_use]
    pub fn access(&self) -> &Access {
        &self.0.access
    }

    /// Who is signed in.
    #[must_use]
    pub fn sessions(&self) -> &Sessions {
        &self.0.sessions
    }

    /// Where new ids come from.
    #[must_use]
    pub fn ids(&self) -> &Arc<Ids> {
        &self.0.ids
    }

    /// The local area partnership with its contacts as they stand on record, at most a second old: a number that was changed
    /// elsewhere is on the next page.
    ///
    /// # Errors
    /// As the store's.
    pub async fn area_as_told(&self) -> Answer<Arc<Area>> {
        let running = self.0.clock.running();
        let (read, area) = self.told().clone();
        if running.saturating_sub(read) < FRESH {
            return Ok(area);
        }
        let contacts = area_contacts::all(self.store()).await?;
        let area = Arc::new(area_contacts::onto(Area::clone(&area), &contacts));
        *self.told() = (running, area.clone());
        Ok(area)
    }

    fn told(&self) -> std::sync::MutexGuard<'_, (Duration, Arc<Area>)> {
        self.0.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The local area partnership, as it was when this process started: for its name and how it is reached.
    #[must_use]
    pub fn area(&self) -> &Arc<Area> {
        &self.0.area
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Now {
        self.0.clock.now()
    }

    /// Now, by both clocks, for sessions.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment { at: self.now().at, running: self.0.clock.running() }
    }

    /// The hand of a visitor that records something now.
    #[must_use]
    pub fn by(&self, visitor: &Visitor) -> By {
        By { ids: self.0.ids.clone(), now: self.now(), actor: visitor.actor(), source: Source::Entered }
    }

    /// Decides about one child, puts the look on record and gives the proof.
    ///
    /// # Errors
    /// Missing when the child is not there or not this visitor's to know; busy when the look cannot be put on record.
    pub async fn sight(
        &self,
        visitor: &Visitor,
        child: ChildId,
        action: Action,
        purpose: Purpose,
    ) -> Answer<Sight<Child>> {
        self.0.access.sight_child(visitor, child, (action, purpose), self.now()).await
    }

    /// The visitor of a session: name, teams, setting and cover as they stand, at most a second old. `None` when the
    /// person no longer holds the role.
    ///
    /// # Errors
    /// As the store's.
    pub async fn visitor(&self, session: &Session) -> Answer<Option<Visitor>> {
        let key = (session.person, session.role);
        let read = async |(person, role)| visitors::read(self.store(), person, role, self.now().today).await;
        self.0.visitors.one(key, self.0.clock.running(), read).await
    }

    /// What those are called who have some cases on a day, and the settings of them, in the order of the cases; at most a
    /// second old.
    ///
    /// # Errors
    /// As the store's.
    pub async fn called(&self, given: &[Given], day: Day) -> Answer<Vec<Called>> {
        self.0.names.called(self.store(), given, (day, self.0.clock.running())).await
    }
}
