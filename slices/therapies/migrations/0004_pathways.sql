-- Leave and sickness are told apart from training; therapy sessions beside first appointments.
ALTER TABLE therapies_capacity RENAME COLUMN lost TO on_leave;
ALTER TABLE therapies_capacity ADD COLUMN training BIGINT NOT NULL DEFAULT 0;
ALTER TABLE therapies_capacity ADD COLUMN sessions BIGINT NOT NULL DEFAULT 0;

-- The steps a child goes through at a service, in order, as last told.
CREATE TABLE therapies_step (
  area BIGINT NOT NULL,
  service_id UUID NOT NULL,
  place BIGINT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  appointments BIGINT NOT NULL,
  PRIMARY KEY (area, service_id, place)
);

-- Help that needs no place on a waiting list, as last told, and how much of it was used, month by month.
CREATE TABLE therapies_support (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  service_id UUID NOT NULL,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  how TEXT NOT NULL,
  before_diagnosis BIGINT NOT NULL,
  without_diagnosis BIGINT NOT NULL,
  after_diagnosis BIGINT NOT NULL,
  from_age BIGINT NOT NULL,
  to_age BIGINT NOT NULL,
  everyone BIGINT NOT NULL,
  running BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE INDEX therapies_support_service ON therapies_support (area, service_id, name);
CREATE TABLE therapies_uptake (
  area BIGINT NOT NULL,
  support_id UUID NOT NULL,
  month TEXT NOT NULL,
  places BIGINT NOT NULL,
  taken BIGINT NOT NULL,
  PRIMARY KEY (area, support_id, month)
);
