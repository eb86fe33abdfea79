-- Letters, statements, answers and minutes, a row a version. No child is in these tables.
CREATE TABLE scrutiny_publication (
  area BIGINT NOT NULL,
  number BIGINT NOT NULL,
  version BIGINT NOT NULL,
  digest TEXT NOT NULL,
  contents TEXT NOT NULL,
  made_by UUID NOT NULL,
  published TEXT,
  published_by UUID,
  PRIMARY KEY (area, number, version)
);
-- The very bytes that were sent and checked, under their SHA-256.
CREATE TABLE scrutiny_sent_file (
  area BIGINT NOT NULL,
  digest TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (area, digest)
);
