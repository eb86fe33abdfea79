//! The people of one life: the child, whoever cares for them, and the young person.

use crate::sen2::read;
use waymark_demo::{Carer, Communication, Life, Relationship};
use waymark_kernel::{Answer, ChildId, PersonId};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::{FamilyRecorded, RoleGiven};
use waymark_people::{
    By, ChildDetails, PersonDetails, families, last_day_of_compulsory_school_age, persons, roles,
};
use waymark_store::Tx;

/// The child of a life; `None` without a birth date.
pub(super) fn child(life: &Life) -> Option<ChildDetails> {
    let (person, extras) = (&life.person, &life.extras);
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    use waymark_identifiers::Coded;
    Some(ChildDetails {
        sex: person.sex.map(|sex| sex.code().to_owned()),
        ethnicity: person.ethnicity.map(|code| code.code().to_owned()),
        post_code: given(&person.post_code),
        address: Some(format!("{}\n{}", extras.address.street, extras.address.town)),
        upn: given(&person.upn),
        uln: given(&person.uln),
        upn_unknown: person.upn_unknown.map(|code| code.code().to_owned()),
        nhs_number: given(&extras.nhs_number),
        communication: extras.communication.map(communication),
        looked_after: Some(extras.looked_after),
        ..ChildDetails::new(&person.forename, &person.surname, person.birth_date?)
    })
}

fn communication(need: Communication) -> String {
    match need {
        Communication::Interpreter(language) => format!("{language} interpreter"),
        Communication::SignLanguage => "British Sign Language interpreter".to_owned(),
        Communication::EasyRead => "easy read".to_owned(),
        Communication::LargePrint => "large print".to_owned(),
    }
}

/// Records one who cares for the child, with an account.
pub(super) async fn family(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    carer: &Carer,
    life: &Life,
    first: bool,
) -> Answer<PersonId> {
    let contact = ContactDetails { email: carer.email.clone(), phone: Some(carer.telephone.clone()) };
    let home = carer.address.as_ref().unwrap_or(&life.extras.address);
    let details = PersonDetails {
        contact,
        address: Some(format!("{}\n{}\n{}", home.street, home.town, home.postcode)),
        ..PersonDetails::named(format!("{} {}", carer.forename, carer.surname))
    };
    let person = persons::record(tx, by, details, None).await?;
    let from = life.person.birth_date.unwrap_or(by.now.today);
    let right = match (carer.barred_by_order, carer.parental_responsibility) {
        (true, _) => families::Right::Restricted,
        (false, true) => families::Right::Responsible,
        (false, false) => families::Right::Carer,
    };
    let recorded = FamilyRecorded {
        person,
        right: right.code().to_owned(),
        relationship: Some(relationship(carer.relationship).to_owned()),
        lives_with: carer.lives_with_child,
        first_contact: first,
        from,
        to: None,
    };
    families::record(tx, by, child, recorded).await?;
    let given = RoleGiven {
        person,
        role: "parent".into(),
        agency: "family".into(),
        team: None,
        setting: None,
        from,
        to: None,
    };
    roles::give(tx, by, given).await?;
    Ok(person)
}

/// Past compulsory school age the record is the young person's own: they have an account while something is open.
pub(super) async fn young_person(tx: &mut Tx, by: &By, child: ChildId, life: &Life) -> Answer<()> {
    let Some(born) = life.person.birth_date else { return Ok(()) };
    let from = waymark_kernel::add_days(last_day_of_compulsory_school_age(born), 1);
    let open = life.person.requests.iter().any(|request| read::request(request).record.active.is_some());
    if from > by.now.today || !open || life.extras.restriction.is_some() {
        return Ok(());
    }
    let details = PersonDetails::named(format!("{} {}", life.person.forename, life.person.surname));
    let person = persons::record(tx, by, details, Some(child)).await?;
    let recorded = FamilyRecorded {
        person,
        right: families::Right::Itself.code().to_owned(),
        relationship: Some("self".to_owned()),
        lives_with: true,
        first_contact: false,
        from,
        to: None,
    };
    families::record(tx, by, child, recorded).await?;
    let given = RoleGiven {
        person,
        role: "young_person".into(),
        agency: "family".into(),
        team: None,
        setting: None,
        from,
        to: None,
    };
    roles::give(tx, by, given).await.map(|_| ())
}

const fn relationship(is: Relationship) -> &'static str {
    match is {
        Relationship::Mother => "mother",
        Relationship::Father => "father",
        Relationship::Grandparent => "grandparent",
        Relationship::FosterCarer => "foster_carer",
        Relationship::Guardian => "guardian",
    }
}
