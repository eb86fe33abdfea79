-- Papers and what they froze. No child is in these tables; `counts` holds true numbers and never leaves the machine.
CREATE TABLE scrutiny_release (
  area BIGINT NOT NULL,
  number BIGINT NOT NULL,
  digest TEXT NOT NULL,
  published TEXT,
  PRIMARY KEY (area, number)
);
CREATE TABLE scrutiny_contents (
  area BIGINT NOT NULL,
  number BIGINT NOT NULL,
  digest TEXT NOT NULL,
  contents TEXT NOT NULL,
  counts TEXT NOT NULL,
  PRIMARY KEY (area, number, digest)
);
CREATE TABLE scrutiny_approval (
  area BIGINT NOT NULL,
  number BIGINT NOT NULL,
  digest TEXT NOT NULL,
  person UUID NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (area, number, digest, person)
);
-- The very bytes that were read again before they left.
CREATE TABLE scrutiny_file (
  area BIGINT NOT NULL,
  number BIGINT NOT NULL,
  kind TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (area, number, kind)
);
