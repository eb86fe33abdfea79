-- Whoever holds a role, and a person of a name, are found without reading every parent.
CREATE INDEX people_role_by_role ON people_role (area, role, person);
CREATE INDEX people_person_by_name ON people_person (area, name, id);
