-- The shared record. Tables marked "facts" are what the journal's facts of slice `people` made; tables marked
-- "reference" are kept as they were last told; versions hold the names that facts point to.

-- facts: the child as now known. Labels: 0 open, 1 withheld, 2 hidden, 3 pending import.
CREATE TABLE people_child (
    area BIGINT NOT NULL,
    child_id UUID NOT NULL,
    record_no BIGINT NOT NULL,
    version UUID NOT NULL,
    label BIGINT NOT NULL,
    pending_import UUID,
    surname TEXT NOT NULL,
    forename TEXT NOT NULL,
    known_as TEXT,
    birth_date TEXT NOT NULL,
    sex TEXT,
    ethnicity TEXT,
    post_code TEXT,
    address TEXT,
    upn TEXT,
    uln TEXT,
    upn_unknown TEXT,
    nhs_number TEXT,
    communication TEXT,
    gp TEXT,
    looked_after BIGINT NOT NULL,
    folded_surname TEXT NOT NULL,
    folded_forename TEXT NOT NULL,
    folded_post_code TEXT,
    PRIMARY KEY (area, child_id)
);
CREATE UNIQUE INDEX people_child_by_record ON people_child (area, record_no);
CREATE INDEX people_child_by_upn ON people_child (area, upn) WHERE upn IS NOT NULL;
CREATE INDEX people_child_by_uln ON people_child (area, uln) WHERE uln IS NOT NULL;
CREATE INDEX people_child_by_nhs ON people_child (area, nhs_number) WHERE nhs_number IS NOT NULL;
CREATE INDEX people_child_by_birth ON people_child (area, birth_date, folded_surname);
CREATE INDEX people_child_by_post_code ON people_child (area, folded_post_code) WHERE folded_post_code IS NOT NULL;
CREATE INDEX people_child_pending ON people_child (area, pending_import) WHERE pending_import IS NOT NULL;

-- Every version of a child's details (n: 1, 2, 3 … for each child); a fact points to one. `pending_import` is set until that import is all in.
CREATE TABLE people_child_version (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    child_id UUID NOT NULL,
    n BIGINT NOT NULL,
    recorded BIGINT NOT NULL,
    pending_import UUID,
    surname TEXT NOT NULL,
    forename TEXT NOT NULL,
    known_as TEXT,
    birth_date TEXT NOT NULL,
    sex TEXT,
    ethnicity TEXT,
    post_code TEXT,
    address TEXT,
    upn TEXT,
    uln TEXT,
    upn_unknown TEXT,
    nhs_number TEXT,
    communication TEXT,
    gp TEXT,
    looked_after BIGINT NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX people_child_version_by_child ON people_child_version (area, child_id, n);
CREATE INDEX people_child_version_pending ON people_child_version (area, pending_import)
    WHERE pending_import IS NOT NULL;

-- facts: the folded words of a child's names, for search by the beginning of a word.
CREATE TABLE people_child_word (
    area BIGINT NOT NULL,
    word TEXT NOT NULL,
    child_id UUID NOT NULL,
    PRIMARY KEY (area, word, child_id)
);
CREATE INDEX people_child_word_by_child ON people_child_word (area, child_id);

-- facts: someone who acts or is written to: an officer, a parent, a professional, a young person.
CREATE TABLE people_person (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    version UUID NOT NULL,
    child_id UUID,
    invented BIGINT NOT NULL,
    name TEXT NOT NULL,
    job_title TEXT,
    email TEXT,
    phone TEXT,
    address TEXT,
    language TEXT,
    interpreter BIGINT NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE INDEX people_person_by_child ON people_person (area, child_id) WHERE child_id IS NOT NULL;

-- Every version of a person's details; a fact points to one.
CREATE TABLE people_person_version (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    n BIGINT NOT NULL,
    recorded BIGINT NOT NULL,
    name TEXT NOT NULL,
    job_title TEXT,
    email TEXT,
    phone TEXT,
    address TEXT,
    language TEXT,
    interpreter BIGINT NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX people_person_version_by_person ON people_person_version (area, person, n);

-- facts: a role a person may use, from a day until (not including) another. The id is the fact that gave it.
CREATE TABLE people_role (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    role TEXT NOT NULL,
    agency TEXT NOT NULL,
    team UUID,
    setting TEXT,
    from_day TEXT NOT NULL,
    to_day TEXT,
    PRIMARY KEY (area, id)
);
CREATE INDEX people_role_by_person ON people_role (area, person);
CREATE INDEX people_role_by_team ON people_role (area, team) WHERE team IS NOT NULL;
CREATE INDEX people_role_by_setting ON people_role (area, setting) WHERE setting IS NOT NULL;

-- facts: who is family to a child, and by what right. The id is the fact that recorded it.
CREATE TABLE people_family (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    child_id UUID NOT NULL,
    person UUID NOT NULL,
    kind TEXT NOT NULL,
    relationship TEXT,
    lives_with BIGINT NOT NULL,
    first_contact BIGINT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    PRIMARY KEY (area, id)
);
CREATE INDEX people_family_by_child ON people_family (area, child_id);
CREATE INDEX people_family_by_person ON people_family (area, person);

-- facts: who acts for whom while away, both days included. The id is the fact that set it.
CREATE TABLE people_cover (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    person UUID NOT NULL,
    covered_by UUID NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE INDEX people_cover_by_person ON people_cover (area, person, from_day);
CREATE INDEX people_cover_by_cover ON people_cover (area, covered_by, from_day);

-- reference: a team with an inbox. Work is owned by a team until a person takes it.
CREATE TABLE people_team (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    agency TEXT NOT NULL,
    setting TEXT,
    phone TEXT,
    email TEXT,
    PRIMARY KEY (area, id)
);
CREATE INDEX people_team_by_kind ON people_team (area, kind);
CREATE INDEX people_team_by_setting ON people_team (area, setting) WHERE setting IS NOT NULL;

-- reference: schools and other settings, as the register tells. The id is `urn:103150` or `ukprn:10001234`.
CREATE TABLE people_setting (
    area BIGINT NOT NULL,
    id TEXT NOT NULL,
    actor UUID NOT NULL,
    name TEXT,
    folded_name TEXT,
    ukprn TEXT,
    la TEXT,
    establishment TEXT,
    type_code TEXT,
    type_name TEXT,
    group_code TEXT,
    phase TEXT,
    status TEXT,
    opened TEXT,
    closed TEXT,
    post_code TEXT,
    town TEXT,
    section_41 BIGINT,
    sen_unit BIGINT,
    resourced_provision BIGINT,
    PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX people_setting_by_actor ON people_setting (area, actor);
CREATE INDEX people_setting_by_name ON people_setting (area, folded_name);
CREATE INDEX people_setting_by_ukprn ON people_setting (area, ukprn) WHERE ukprn IS NOT NULL;

-- reference: times when a setting is shut (holidays). First day shut and last day shut, both included.
CREATE TABLE people_closure (
    area BIGINT NOT NULL,
    setting TEXT NOT NULL,
    first_shut TEXT NOT NULL,
    last_shut TEXT NOT NULL,
    PRIMARY KEY (area, setting, first_shut)
);

-- reference: whom letters and family pages name: independent advice, mediation, complaints, the SEND team.
CREATE TABLE people_area_contact (
    area BIGINT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    address TEXT,
    web TEXT,
    hours TEXT,
    PRIMARY KEY (area, code)
);
