-- What people say about measures. No child is in these tables, and every row is what a fact made.
CREATE TABLE measures_note (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  measure TEXT NOT NULL,
  day TEXT NOT NULL,
  new_period BIGINT NOT NULL,
  words UUID NOT NULL,
  person UUID NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE INDEX measures_note_measure ON measures_note (area, measure, day);
-- Files of figures. One that was taken back counts for nothing; of the others the latest that names a period counts.
CREATE TABLE measures_file (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  seq BIGINT NOT NULL,
  told TEXT NOT NULL,
  taken_back BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE TABLE measures_figure (
  area BIGINT NOT NULL,
  file UUID NOT NULL,
  measure TEXT NOT NULL,
  period TEXT NOT NULL,
  thousandths BIGINT NOT NULL,
  counted BIGINT,
  out_of BIGINT,
  answered BIGINT,
  PRIMARY KEY (area, measure, period, file)
);
