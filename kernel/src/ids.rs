//! Typed 128-bit identities, made by an injected generator so that a demonstration is the same for a seed.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.as_simple().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

id! {
    /// One child or young person.
    ChildId,
    /// One request for an EHC needs assessment and all that follows from it.
    CaseId,
    /// One person who can act or be written to: an officer, a parent, a young person.
    PersonId,
    /// A team with an inbox: the owner of work until a person takes it.
    TeamId,
    /// One piece of advice asked for.
    AdviceId,
    /// One line of the journal.
    FactId,
    /// One file brought in.
    ImportId,
    /// One version of a person's names and contact details.
    VersionId,
    /// One free text a fact points to.
    TextId,
    /// One service that children are referred to, such as speech and language therapy.
    ServiceId,
    /// One referral of a child to a service and all that follows from it.
    ReferralId,
    /// One inspection of the area, the joint plan made after it and all that follows.
    PlanId,
}

/// The tenant: a local area partnership, named by the number of its council (for example 343).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AreaId(pub i64);

/// Where new ids come from. The binary seeds it from the operating system, a demonstration from its seed.
#[derive(Debug)]
pub struct Ids(Mutex<ChaCha12Rng>);

impl Ids {
    /// A generator that gives the same ids for the same seed. With 32 bytes from the operating system
    /// its ids are unguessable, which session keys rely on.
    #[must_use]
    pub fn new(seed: [u8; 32]) -> Self {
        Self(Mutex::new(ChaCha12Rng::from_seed(seed)))
    }

    /// The generator of a demonstration or a test.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(ChaCha12Rng::seed_from_u64(seed)))
    }

    /// The next id.
    pub fn next<T: From<Uuid>>(&self) -> T {
        let mut bytes = [0_u8; 16];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        T::from(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_ids_and_another_seed_gives_others() {
        let ids = |seed| Ids::seeded(seed).next::<ChildId>();
        assert_eq!(ids(7), ids(7));
        assert_ne!(ids(7), ids(8));
    }
}
