-- Who is signed in. The key itself is only in the browser; here is its SHA-256.
CREATE TABLE access_session (
    area BIGINT NOT NULL,
    key_digest TEXT NOT NULL,
    person UUID NOT NULL,
    role TEXT NOT NULL,
    started BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    ended BIGINT,
    PRIMARY KEY (area, key_digest)
);
CREATE INDEX access_session_of_person ON access_session (area, person);
