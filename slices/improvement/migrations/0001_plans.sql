-- Inspections with their plans, and the milestones of each with both of their days. No child is in these tables.
CREATE TABLE improvement_plan (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  number BIGINT NOT NULL,
  received TEXT NOT NULL,
  last_seq BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX improvement_plan_number ON improvement_plan (area, number);

CREATE TABLE improvement_milestone (
  area BIGINT NOT NULL,
  plan_id UUID NOT NULL,
  area_no BIGINT NOT NULL,
  n BIGINT NOT NULL,
  planned TEXT NOT NULL,
  due TEXT NOT NULL,
  done TEXT,
  PRIMARY KEY (area, plan_id, area_no, n)
);
CREATE INDEX improvement_milestone_planned ON improvement_milestone (area, planned);
