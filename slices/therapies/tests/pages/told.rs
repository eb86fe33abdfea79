//! What the manager of a service tells, page by page.

/// What the service can do in a week.
pub const CAPACITY: [(&str, &str); 10] = [
    ("from", "1"),
    ("from-month", "9"),
    ("from-year", "2026"),
    ("posts", "12.4"),
    ("vacant", "1.8"),
    ("first_slots", "42"),
    ("sessions", "120"),
    ("leave", "14"),
    ("training", "4"),
    ("cost", "52,000"),
];
/// Help that needs no waiting.
pub const GROUP: [(&str, &str); 8] = [
    ("name", "Talk together group"),
    ("about", "We show games that help your child talk."),
    ("how", "Come on Tuesdays at ten."),
    ("when", "before"),
    ("from_age", "2"),
    ("to_age", "11"),
    ("everyone", "yes"),
    ("running", "yes"),
];

/// The steps of the service.
pub const STEPS: [[(&str, &str); 3]; 2] = [
    [("name", "First meeting"), ("kind", "assess"), ("appointments", "1")],
    [("name", "Talking sessions"), ("kind", "help"), ("appointments", "6")],
];
