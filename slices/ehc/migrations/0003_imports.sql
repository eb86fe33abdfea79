-- Cases of visible children as an import that is not all in will make them. Its last transaction moves every row into
-- `ehc_case` at once; until then nobody sees any of it.
CREATE TABLE ehc_case_pending (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  pending UUID NOT NULL,
  child_id UUID NOT NULL,
  reference TEXT NOT NULL,
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
CREATE INDEX ehc_case_pending_import ON ehc_case_pending (area, pending);
CREATE INDEX ehc_case_pending_child ON ehc_case_pending (area, child_id);
