//! The fields that several pages of accounts ask: who somebody is, and which role they are given. What is wrong is said beside
//! its field.

use waymark_access::Role;
use waymark_kernel::{Answer, Day, TeamId, add_days};
use waymark_people::accounts::{self, Asked};
use waymark_people::contact_details::ContactDetails;
use waymark_people::teams::{self, Team};
use waymark_people::{Desk, PersonDetails};
use waymark_web::components::{DateInput, FormBody, Select, TextInput, Typed, Width};
use waymark_web::words::capital;
use waymark_web::{Form, Need};

/// The longest name or job title.
const MOST: usize = 120;

/// The teams somebody can be in: all but the inboxes of schools and settings, which come with the setting.
pub(super) async fn teams(desk: &Desk) -> Answer<Vec<Team>> {
    let mut all = teams::all(desk.store()).await?;
    all.retain(|team| team.details.setting.is_none());
    Ok(all)
}

/// Asks who somebody is.
pub(super) fn ask_who(body: FormBody, form: &Form) -> FormBody {
    body.field(TextInput::new("name", "Full name").typed(Typed::Name).of(form))
        .field(TextInput::new("job_title", "Job title (optional)").of(form))
        .field(TextInput::new("email", "Work e-mail (optional)").typed(Typed::Email).of(form))
        .field(
            TextInput::new("phone", "Work telephone (optional)")
                .typed(Typed::Phone)
                .width(Width::Twenty)
                .hint("Families read the number of their case officer.")
                .of(form),
        )
}

/// Who somebody is, as told, over what stood before.
pub(super) fn who(form: &mut Form, before: PersonDetails) -> Option<PersonDetails> {
    let name = form.text("name", Need::Required("Enter the person’s full name"), MOST);
    let job_title = form.text("job_title", Need::Optional, MOST);
    let email = form.text("email", Need::Optional, MOST);
    let phone = form.text("phone", Need::Optional, MOST);
    name.map(|name| PersonDetails { name, job_title, contact: ContactDetails { phone, email }, ..before })
}

/// Asks for a role: which, where, and from when until when.
pub(super) fn ask_role(body: FormBody, teams: &[Team], form: &Form, today: Day) -> FormBody {
    let mut role = Select::new("role", "Role").option("", "Choose a role");
    for offered in accounts::offered() {
        role = role.option(offered.code(), capital(offered.words()));
    }
    let from = DateInput::new("from", "First day of the role");
    body.field(role.of(form))
        .field(
            choose_team(teams, "Team").hint("Needed for roles whose work comes to a team’s inbox.").of(form),
        )
        .field(
            TextInput::new("setting", "Number of the school or setting")
                .hint("For “SENCO or setting” only: the URN, 6 digits, or the UKPRN, 8 digits.")
                .width(Width::Ten)
                .of(form),
        )
        .field(if form.fields().is_empty() { from.value(today) } else { from.of(form) })
        .field(DateInput::new("until", "Last day (optional)").hint("If it is known already.").of(form))
}

/// A list of teams to choose from.
pub(super) fn choose_team(teams: &[Team], label: &str) -> Select {
    let mut select = Select::new("team", label).option("", "No team");
    for team in teams {
        select = select.option(team.id.to_string(), &*team.details.name);
    }
    select
}

/// The role that is asked for; what is missing is said in the form.
pub(super) fn role(form: &mut Form, teams: &[Team]) -> Option<Asked> {
    let need = "Choose a role";
    let role: Option<Role> = form.parsed("role", Need::Required(need));
    let team: Option<TeamId> = form.parsed("team", Need::Optional);
    let team = team.filter(|id| teams.iter().any(|team| team.id == *id));
    let setting = form.text("setting", Need::Optional, 30).map(|typed| setting_id(&typed));
    let from = form.day("from", "The first day", Need::Required("Enter the first day of the role"));
    let until = form.day("until", "The last day", Need::Optional);
    let (role, from) = role.zip(from)?;
    let setting = setting.filter(|_| accounts::needs_setting(role));
    let to = until.map(|day| add_days(day, 1));
    form.is_right().then_some(Asked { role, team, setting, from, to })
}

/// A URN or UKPRN as settings are known by; anything else as it was typed.
pub(crate) fn setting_id(typed: &str) -> String {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    match digits.len() {
        _ if !digits.bytes().all(|byte| byte.is_ascii_digit()) => digits,
        8 => format!("ukprn:{digits}"),
        _ => format!("urn:{digits}"),
    }
}
