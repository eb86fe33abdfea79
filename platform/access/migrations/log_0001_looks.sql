-- Who looked: one line for one child, or for one list with its size and a digest of the children in it.
CREATE TABLE access_log (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    at BIGINT NOT NULL,
    day TEXT NOT NULL,
    person UUID,
    role TEXT NOT NULL,
    agency TEXT NOT NULL,
    action TEXT NOT NULL,
    purpose TEXT NOT NULL,
    rule TEXT NOT NULL,
    silent BIGINT NOT NULL,
    child UUID,
    what TEXT,
    children BIGINT,
    digest TEXT,
    PRIMARY KEY (area, id)
);
CREATE INDEX access_log_of_child ON access_log (area, child, at);
