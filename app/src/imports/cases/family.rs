//! Parents and carers of a row: recorded once by name, their contact details kept as last told.

use super::columns::Field;
use super::read::CaseRow;
use waymark_kernel::{Answer, ChildId};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::FamilyRecorded;
use waymark_people::families::{self, RELATIONSHIPS, Right};
use waymark_people::{By, PersonDetails, fold, persons};
use waymark_store::Tx;

/// The columns of one parent or carer.
struct Columns {
    name: Field,
    email: Field,
    phone: Field,
    address: Field,
    relationship: Field,
    responsibility: Field,
}

const PARENTS: [Columns; 2] = [
    Columns {
        name: Field::ParentName,
        email: Field::ParentEmail,
        phone: Field::ParentPhone,
        address: Field::ParentAddress,
        relationship: Field::ParentRelationship,
        responsibility: Field::ParentResponsibility,
    },
    Columns {
        name: Field::Parent2Name,
        email: Field::Parent2Email,
        phone: Field::Parent2Phone,
        address: Field::Parent2Address,
        relationship: Field::Parent2Relationship,
        responsibility: Field::Parent2Responsibility,
    },
];

/// What a row told of parents and carers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// Not on record before.
    pub new: usize,
    /// Reached otherwise from now on.
    pub changed: usize,
}

/// Columns of a parent that tell something of nobody, because the name is left out.
pub fn nameless(row: &CaseRow) -> Vec<Field> {
    let of = |columns: &Columns| {
        let theirs =
            [columns.email, columns.phone, columns.address, columns.relationship, columns.responsibility];
        let told = theirs.into_iter().find(|field| row.text(*field).is_some());
        told.filter(|_| row.text(columns.name).is_none())
    };
    PARENTS.iter().filter_map(of).collect()
}

/// Records the parents and carers of a row.
pub async fn keep(tx: &mut Tx, by: &By, row: &CaseRow, child: ChildId) -> Answer<Told> {
    let mut told = Told::default();
    for (n, columns) in PARENTS.iter().enumerate() {
        if let Some(name) = row.text(columns.name) {
            keep_one(tx, by, row, child, (name, columns, n == 0), &mut told).await?;
        }
    }
    Ok(told)
}

async fn keep_one(
    tx: &mut Tx,
    by: &By,
    row: &CaseRow,
    child: ChildId,
    (name, columns, first): (&str, &Columns, bool),
    done: &mut Told,
) -> Answer<()> {
    let told = |field| row.text(field).map(str::to_owned);
    let (email, phone, address) = (told(columns.email), told(columns.phone), told(columns.address));
    for member in families::of_child(&mut *tx, child, by.now.today).await? {
        let person = persons::get(&mut *tx, member.recorded.person).await?;
        if fold::fold(&person.details.name) == fold::fold(name) {
            let known = person.details.contact.clone();
            let contact = ContactDetails { email: email.or(known.email), phone: phone.or(known.phone) };
            let address = address.or_else(|| person.details.address.clone());
            let newer = PersonDetails { contact, address, ..person.details.clone() };
            done.changed += usize::from(newer != person.details);
            return persons::change(tx, by, person.id, newer).await;
        }
    }
    let contact = ContactDetails { email, phone };
    let details = PersonDetails { contact, address, ..PersonDetails::named(name) };
    let person = persons::record(tx, by, details, None).await?;
    let right = match row.text(columns.responsibility).map(str::to_lowercase).as_deref() {
        Some("yes") => Right::Responsible,
        Some("no") => Right::Carer,
        _ => Right::NotKnown,
    };
    let recorded = FamilyRecorded {
        person,
        right: right.code().to_owned(),
        relationship: row.text(columns.relationship).and_then(relationship).map(str::to_owned),
        lives_with: false,
        first_contact: first,
        from: by.now.today,
        to: None,
    };
    families::record(tx, by, child, recorded).await?;
    done.new += 1;
    Ok(())
}

/// The code of a relationship written as its code or in its words; another word is not taken in.
fn relationship(written: &str) -> Option<&'static str> {
    let written = written.trim().to_lowercase();
    let found =
        RELATIONSHIPS.iter().find(|(code, words)| written == *code || written == words.to_lowercase());
    found.map(|(code, _)| *code)
}
