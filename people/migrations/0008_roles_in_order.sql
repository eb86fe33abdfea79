-- Whoever works in a team is read in order from the team's own roles: without the person in the index an engine that keeps no
-- statistics reads the roles of everybody in the area, because those are in order. With its days, whether somebody holds a
-- role on a day is answered from the index alone: a list asks it of each of its rows.
DROP INDEX people_role_by_team;
CREATE INDEX people_role_by_team ON people_role (area, team, person) WHERE team IS NOT NULL;
DROP INDEX people_role_by_role;
CREATE INDEX people_role_by_role ON people_role (area, role, person, from_day, to_day);
