-- Joint commissioning decisions, each made of a what-if, and what was expected by the day it will be checked. No child is in it.
CREATE TABLE therapies_decision (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  service_id UUID NOT NULL,
  asked TEXT NOT NULL,
  money BIGINT NOT NULL,
  decided TEXT NOT NULL,
  check_on TEXT NOT NULL,
  as_now BIGINT NOT NULL,
  low BIGINT NOT NULL,
  middle BIGINT NOT NULL,
  high BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE INDEX therapies_decision_service ON therapies_decision (area, service_id, check_on);
