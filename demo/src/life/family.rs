//! Where an invented child lives and with whom. Telephone numbers are of the range Ofcom keeps for drama
//! (01632 960 000 to 960 999); mail addresses are at `example.org`, which nobody can own.

/// A made-up home. `AS` is no postcode area of the United Kingdom; the shape is that of a real postcode.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// House number and street.
    pub street: String,
    /// Town or village of Ashdale.
    pub town: String,
    /// Such as `AS1 2DE`.
    pub postcode: String,
}

/// What a carer is to the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relationship {
    /// Mother.
    Mother,
    /// Father.
    Father,
    /// Grandparent who brings the child up.
    Grandparent,
    /// Foster carer of a looked-after child.
    FosterCarer,
    /// Another relative or guardian.
    Guardian,
}

/// A parent or carer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carer {
    /// First name.
    pub forename: String,
    /// Family name.
    pub surname: String,
    /// What they are to the child.
    pub relationship: Relationship,
    /// Whether they have parental responsibility.
    pub parental_responsibility: bool,
    /// Whether the child lives with them.
    pub lives_with_child: bool,
    /// An address of their own, when they live apart.
    pub address: Option<Address>,
    /// Telephone, such as `01632 960 114`.
    pub telephone: String,
    /// Mail address; some families have none.
    pub email: Option<String>,
    /// Whether a court order says that this person must not be told where the child is or be written to.
    pub barred_by_order: bool,
}

/// How a family needs to be talked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Communication {
    /// An interpreter of this language, in English, such as `Igbo`.
    Interpreter(&'static str),
    /// British Sign Language.
    SignLanguage,
    /// Easy read.
    EasyRead,
    /// Large print.
    LargePrint,
}

/// Why a record is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restriction {
    /// An order of a court.
    CourtOrder,
    /// The family lives in a refuge.
    Refuge,
    /// A safeguarding matter.
    Safeguarding,
}
