//! Which kinds of schools, colleges and settings there are, and what they are called.
//! Type codes: register of schools (GIAS), Department for Education, restated (Open Government Licence v3.0).

use super::kinds::{Phase, Placement};
use crate::dice::Dice;

/// One kind of place.
pub(crate) struct Kind {
    pub(crate) placement: Placement,
    /// The column of its special unit, if mainstream.
    pub(crate) unit: Option<Placement>,
    /// The column of its resourced provision, if mainstream.
    pub(crate) resourced: Option<Placement>,
    pub(crate) phase: Phase,
    /// Codes and names of types, 0 for a provider outside the register of schools.
    pub(crate) types: &'static [(u16, &'static str)],
    /// Children with plans in one place.
    pub(crate) size: u32,
    /// Places there are even when nobody is placed there.
    pub(crate) at_least: u32,
    /// How its names end.
    pub(crate) endings: &'static [&'static str],
}

impl Kind {
    /// Whether it takes a child of this age on 31 August.
    pub(crate) fn takes_age(&self, age: usize) -> bool {
        match self.phase {
            Phase::Nursery => age < 4,
            Phase::Primary => age < 11,
            Phase::Secondary => age >= 11,
            Phase::Post16 | Phase::AllThrough => true,
        }
    }
}

const fn mainstream(
    [placement, unit, resourced]: [Placement; 3],
    phase: Phase,
    types: &'static [(u16, &'static str)],
    endings: &'static [&'static str],
    at_least: u32,
) -> Kind {
    let size = if matches!(phase, Phase::Primary) { 11 } else { 24 };
    Kind { placement, unit: Some(unit), resourced: Some(resourced), phase, types, size, at_least, endings }
}

const fn other(
    placement: Placement,
    phase: Phase,
    types: &'static [(u16, &'static str)],
    endings: &'static [&'static str],
    size: u32,
) -> Kind {
    Kind { placement, unit: None, resourced: None, phase, types, size, at_least: 1, endings }
}

const MAINTAINED: [Placement; 3] =
    [Placement::MaintainedSchool, Placement::MaintainedUnit, Placement::MaintainedResourced];
const ACADEMY: [Placement; 3] = [Placement::Academy, Placement::AcademyUnit, Placement::AcademyResourced];
const FREE: [Placement; 3] =
    [Placement::FreeSchool, Placement::FreeSchoolUnit, Placement::FreeSchoolResourced];
const MAINTAINED_TYPES: &[(u16, &str)] = &[
    (1, "Community school"),
    (1, "Community school"),
    (2, "Voluntary aided school"),
    (3, "Voluntary controlled school"),
    (5, "Foundation school"),
];
const ACADEMY_TYPES: &[(u16, &str)] = &[(34, "Academy converter"), (28, "Academy sponsor led")];
const FREE_TYPES: &[(u16, &str)] = &[(35, "Free schools")];

/// Every kind, in the order in which places are numbered.
pub(crate) static KINDS: &[Kind] = &[
    mainstream(MAINTAINED, Phase::Primary, MAINTAINED_TYPES, &["Primary", "Primary", "Infant and Junior"], 6),
    mainstream(MAINTAINED, Phase::Secondary, MAINTAINED_TYPES, &["High School", "School"], 2),
    mainstream(ACADEMY, Phase::Primary, ACADEMY_TYPES, &["Primary Academy", "Primary"], 4),
    mainstream(ACADEMY, Phase::Secondary, ACADEMY_TYPES, &["Academy", "High School"], 4),
    mainstream(FREE, Phase::Primary, FREE_TYPES, &["Free School"], 1),
    mainstream(FREE, Phase::Secondary, FREE_TYPES, &["Free School"], 1),
    other(
        Placement::IndependentSchool,
        Phase::AllThrough,
        &[(11, "Other independent school")],
        &["House School"],
        12,
    ),
    other(
        Placement::SpecialMaintained,
        Phase::AllThrough,
        &[(7, "Community special school"), (12, "Foundation special school")],
        &["School", "Grange School"],
        90,
    ),
    other(
        Placement::SpecialAcademy,
        Phase::AllThrough,
        &[
            (44, "Academy special converter"),
            (33, "Academy special sponsor led"),
            (36, "Free schools special"),
        ],
        &["Academy", "Special Academy"],
        90,
    ),
    other(
        Placement::SpecialIndependent,
        Phase::AllThrough,
        &[(10, "Other independent special school")],
        &["Lodge School", "Hall School"],
        24,
    ),
    other(
        Placement::SpecialNonMaintained,
        Phase::AllThrough,
        &[(8, "Non-maintained special school")],
        &["School"],
        40,
    ),
    other(
        Placement::ApAcademy,
        Phase::AllThrough,
        &[(42, "Academy alternative provision converter"), (43, "Academy alternative provision sponsor led")],
        &["Pathways Academy"],
        20,
    ),
    other(
        Placement::ApFreeSchool,
        Phase::AllThrough,
        &[(38, "Free schools alternative provision")],
        &["Bridge School"],
        20,
    ),
    other(Placement::ApMaintained, Phase::AllThrough, &[(14, "Pupil referral unit")], &["Centre"], 20),
    other(Placement::College, Phase::Post16, &[(18, "Further education")], &["College"], 160),
    other(
        Placement::SpecialistPost16,
        Phase::Post16,
        &[(32, "Special post 16 institution")],
        &["Specialist College"],
        40,
    ),
    other(Placement::UkrlpProvider, Phase::Post16, &[(0, "")], &["Training"], 20),
    other(Placement::OnlineProvider, Phase::AllThrough, &[(49, "Online provider")], &["Online"], 50),
    other(Placement::WelshSchool, Phase::AllThrough, &[(30, "Welsh establishment")], &["Ysgol"], 20),
    other(Placement::OtherSchool, Phase::AllThrough, &[(24, "Secure units")], &["Secure Centre"], 20),
];

const FIRST: [&str; 32] = [
    "Lark", "Alder", "Birk", "Brack", "Clough", "Dun", "Elder", "Fern", "Gorse", "Haw", "Hazel", "Heron",
    "Holly", "Kestrel", "Linden", "Mallow", "Marl", "Otter", "Pinder", "Plover", "Reed", "Rowan", "Rush",
    "Sedge", "Sorrel", "Starling", "Swift", "Tansy", "Teal", "Whin", "Willow", "Yarrow",
];
const SECOND: [&str; 16] = [
    "field", "bank", "bridge", "brook", "combe", "croft", "dene", "ford", "gate", "hurst", "lea", "mere",
    "side", "stead", "thwaite", "wood",
];
const SAINTS: [&str; 12] = [
    "St Aelred's",
    "St Bega's",
    "St Cuthbert's",
    "St Edith's",
    "St Hilda's",
    "St Ninian's",
    "St Oswald's",
    "St Wilfrid's",
    "Holy Rood",
    "All Hallows'",
    "St Etheldreda's",
    "St Osyth's",
];
const PARTS: [&str; 5] = ["", "North ", "South ", "Upper ", "Lower "];

/// The name of place number `number`: all different up to 2,560 places, then a number is added.
pub(crate) fn name(number: u32, kind: &Kind, dice: &mut Dice) -> String {
    let at = number as usize;
    let ending = kind.endings.get(at % kind.endings.len().max(1)).copied().unwrap_or_default();
    // 31 has no factor in common with 512: every combination comes once before any comes again.
    let mixed = (at * 31) % 512;
    let first = FIRST.get(mixed / 16).copied().unwrap_or_default();
    let second = SECOND.get(mixed % 16).copied().unwrap_or_default();
    let part = PARTS.get(at / 512 % 5).copied().unwrap_or_default();
    let place = format!("{part}{first}{second}");
    let round = at / 2560;
    let again = if round > 0 { format!(" {}", round + 1) } else { String::new() };
    let faith = kind.unit.is_some() && number > 0 && number % 6 == 5;
    if faith {
        let saint = dice.word(&SAINTS);
        return format!("{saint} {ending}, {place}{again}");
    }
    match ending {
        "Ysgol" => format!("Ysgol {place}{again}"),
        ending => format!("{place} {ending}{again}"),
    }
}
