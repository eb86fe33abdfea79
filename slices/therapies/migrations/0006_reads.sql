-- When each member of a family last read a referral, and how far its facts went then; beside that the day before, so that
-- what has changed since stays on the page for the whole day.
CREATE TABLE therapies_read (
  area BIGINT NOT NULL,
  person_id UUID NOT NULL,
  referral_id UUID NOT NULL,
  day TEXT NOT NULL,
  seq BIGINT NOT NULL,
  before_day TEXT,
  before_seq BIGINT,
  PRIMARY KEY (area, person_id, referral_id)
);
