//! The menu of each role: at most six entries, none of which the role may not open.

use waymark_access::Role;
use waymark_web::MenuItem;

const HOME: MenuItem = MenuItem { href: "/home", text: "Home" };
const CASES: MenuItem = MenuItem { href: "/cases", text: "Cases" };
const REVIEWS: MenuItem = MenuItem { href: "/plans", text: "Reviews" };
const ASKED: MenuItem = MenuItem { href: "/asked", text: "Asked of us" };
const SEARCH: MenuItem = MenuItem { href: "/search", text: "Search" };
const IMPORTS: MenuItem = MenuItem { href: "/data/imports", text: "Imports" };
const DUPLICATES: MenuItem = MenuItem { href: "/data/duplicates", text: "Same child?" };
const SCHOOL: MenuItem = MenuItem { href: "/school", text: "Pupils" };
const LISTS: MenuItem = MenuItem { href: "/health/list", text: "Waiting list" };
const WAITS: MenuItem = MenuItem { href: "/waiting-lists", text: "Waiting lists" };
const DECISIONS: MenuItem = MenuItem { href: "/commissioning/decisions", text: "Joint decisions" };
const MY_WAITS: MenuItem = MenuItem { href: "/my/referrals", text: "Waiting for a service" };
const SCHOOL_WAITS: MenuItem = MenuItem { href: "/school/referrals", text: "Health services" };
const MEASURES: MenuItem = MenuItem { href: "/measures", text: "How we are doing" };
const PLAN: MenuItem = MenuItem { href: "/improvement-plan", text: "Improvement plan" };
const PAPERS: MenuItem = MenuItem { href: "/reports", text: "Papers" };
const SCRUTINY: MenuItem = MenuItem { href: "/scrutiny", text: "For scrutiny" };
const PUBLICATIONS: MenuItem = MenuItem { href: "/publications", text: "Publications" };
const INSPECTION: MenuItem = MenuItem { href: "/inspection", text: "Evidence" };
const PEOPLE: MenuItem = MenuItem { href: "/admin/people", text: "People" };
const TEAMS: MenuItem = MenuItem { href: "/admin/teams", text: "Teams" };
const LAW: MenuItem = MenuItem { href: "/law", text: "The law" };
const MY: MenuItem = MenuItem { href: "/my", text: "My home page" };
const ASK: MenuItem = MenuItem { href: "/my/ask", text: "Ask for an assessment" };

/// The entries of a role.
pub fn of(role: Role) -> Vec<MenuItem> {
    let entries: &[MenuItem] = match role {
        Role::CaseOfficer => &[HOME, CASES, REVIEWS, SEARCH, LAW],
        Role::SendManager => &[HOME, CASES, REVIEWS, SEARCH, PLAN, MEASURES],
        Role::Parent => &[MY, ASK, MY_WAITS, LAW],
        Role::YoungPerson => &[MY, MY_WAITS, LAW],
        Role::Setting => &[HOME, SCHOOL, SCHOOL_WAITS, ASKED, PLAN, LAW],
        Role::Therapist => &[HOME, ASKED, LISTS, MEASURES, LAW],
        Role::ServiceManager => &[HOME, ASKED, LISTS, PLAN, MEASURES],
        Role::Psychologist | Role::SocialWorker => &[HOME, ASKED, LAW],
        Role::Dco | Role::Dsco => &[HOME, CASES, ASKED, PLAN, MEASURES, PAPERS],
        Role::Commissioner => &[HOME, WAITS, DECISIONS, PLAN, MEASURES, PAPERS],
        Role::Forum => &[HOME, PLAN, SCRUTINY, LAW],
        Role::EngagementLead => &[HOME, PLAN, SCRUTINY, PUBLICATIONS, LAW],
        Role::Scrutiny => &[HOME, SCRUTINY, LAW],
        Role::Inspector => &[HOME, INSPECTION, LAW],
        Role::DataOfficer => &[HOME, IMPORTS, DUPLICATES, MEASURES, PAPERS, LAW],
        Role::Administrator => &[HOME, PEOPLE, TEAMS, LAW],
        _ => &[HOME, LAW],
    };
    entries.to_vec()
}
