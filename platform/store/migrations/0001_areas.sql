-- The area whose records these are, the counters it hands out numbers from, and the posts it has answered.
CREATE TABLE area (
    area BIGINT NOT NULL PRIMARY KEY,
    la   TEXT   NOT NULL,
    name TEXT   NOT NULL,
    demo BIGINT NOT NULL CHECK (demo IN (0, 1)),
    made BIGINT NOT NULL
);

CREATE TABLE counter (
    area BIGINT NOT NULL,
    name TEXT   NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (area, name)
);

CREATE TABLE once (
    area     BIGINT NOT NULL,
    key      TEXT   NOT NULL,
    answer   TEXT   NOT NULL,
    recorded BIGINT NOT NULL,
    PRIMARY KEY (area, key)
);
