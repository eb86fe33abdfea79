-- What-ifs that a commissioner saved under a name: the question, and never an answer.
CREATE TABLE therapies_scenario (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  service_id UUID NOT NULL,
  person_id UUID NOT NULL,
  name TEXT NOT NULL,
  asked TEXT NOT NULL,
  saved TEXT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE INDEX therapies_scenario_person ON therapies_scenario (area, person_id, service_id);

-- A decision is made by partners together, and somebody watches what happens.
ALTER TABLE therapies_decision ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE therapies_decision ADD COLUMN partners TEXT NOT NULL DEFAULT '';
ALTER TABLE therapies_decision ADD COLUMN posts BIGINT NOT NULL DEFAULT 0;
ALTER TABLE therapies_decision ADD COLUMN watched_by TEXT NOT NULL DEFAULT '';
