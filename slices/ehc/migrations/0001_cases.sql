-- Cases as their facts make them: every row here can be rebuilt from the journal.
CREATE TABLE ehc_case (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  child_id UUID NOT NULL,
  reference TEXT NOT NULL,
  label BIGINT NOT NULL,
  import_id UUID,
  as_at TEXT,
  owner UUID,
  team UUID,
  setting TEXT,
  stage TEXT NOT NULL,
  received TEXT,
  next_day TEXT,
  next_rule TEXT,
  next_force BIGINT NOT NULL,
  review_day TEXT,
  review_unknown BIGINT NOT NULL,
  transfer_day TEXT,
  transfer_rule TEXT,
  advice_open BIGINT NOT NULL,
  advice_day TEXT,
  first_day TEXT,
  latest_day TEXT NOT NULL,
  latest_recorded BIGINT NOT NULL,
  last_seq BIGINT NOT NULL,
  snapshot TEXT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX ehc_case_reference ON ehc_case (area, reference);
CREATE INDEX ehc_case_child ON ehc_case (area, child_id);
CREATE INDEX ehc_case_import ON ehc_case (area, import_id);
CREATE INDEX ehc_case_due ON ehc_case (area, label, stage, next_day, reference);
CREATE INDEX ehc_case_any_due ON ehc_case (area, label, next_day, reference);
CREATE INDEX ehc_case_owner ON ehc_case (area, owner, next_day, reference);
CREATE INDEX ehc_case_setting ON ehc_case (area, setting, next_day, reference);
CREATE INDEX ehc_case_review ON ehc_case (area, label, review_day, reference);
CREATE INDEX ehc_case_transfer ON ehc_case (area, label, transfer_day, reference);

-- What is due and not yet done, only for cases that are confirmed. Force: 0 must, 1 should, 2 target, 3 advisory.
CREATE TABLE ehc_due (
  area BIGINT NOT NULL,
  case_id UUID NOT NULL,
  n BIGINT NOT NULL,
  child_id UUID NOT NULL,
  reference TEXT NOT NULL,
  label BIGINT NOT NULL,
  owner UUID,
  rule TEXT NOT NULL,
  limit_name TEXT NOT NULL,
  version TEXT NOT NULL,
  force BIGINT NOT NULL,
  day TEXT NOT NULL,
  conditional BIGINT NOT NULL,
  advice_id UUID,
  PRIMARY KEY (area, case_id, n)
);
CREATE INDEX ehc_due_rank ON ehc_due (area, force, day, reference);
CREATE INDEX ehc_due_owner ON ehc_due (area, owner, force, day, reference);

-- Requests for advice, for the inboxes of those asked.
CREATE TABLE ehc_advice (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  case_id UUID NOT NULL,
  child_id UUID NOT NULL,
  label BIGINT NOT NULL,
  kind TEXT NOT NULL,
  team UUID NOT NULL,
  given_to UUID,
  asked TEXT,
  due TEXT,
  chased TEXT,
  chases BIGINT NOT NULL,
  answered TEXT,
  declined BIGINT NOT NULL,
  as_at BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE INDEX ehc_advice_case ON ehc_advice (area, case_id);
CREATE INDEX ehc_advice_team ON ehc_advice (area, team, answered, due);
