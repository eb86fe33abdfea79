-- What someone has typed and not sent: no fact, and nobody's but theirs. Sending it, or dropping it, deletes it.
CREATE TABLE ehc_draft (
  area BIGINT NOT NULL,
  person UUID NOT NULL,
  kind TEXT NOT NULL,
  fields TEXT NOT NULL,
  saved BIGINT NOT NULL,
  PRIMARY KEY (area, person, kind)
);
