-- Documents kept as evidence, each once by the digest of its bytes and how its name ends. Whoever adds one is told never to name a child.
CREATE TABLE improvement_document (
  area BIGINT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (area, id)
);
