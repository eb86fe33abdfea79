-- Every child of the area, and how far the record is restricted: 0 open, 1 withheld, 2 hidden, 3 pending.
CREATE TABLE access_child (
    area BIGINT NOT NULL,
    child UUID NOT NULL,
    label BIGINT NOT NULL,
    PRIMARY KEY (area, child)
);

-- What a person, team or setting is to one child, from a first day to a last one, both included.
CREATE TABLE access_may (
    area BIGINT NOT NULL,
    child UUID NOT NULL,
    actor UUID NOT NULL,
    relation TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    state TEXT NOT NULL,
    PRIMARY KEY (area, child, actor, relation, from_day)
);
CREATE INDEX access_may_of_actor ON access_may (area, actor, relation, child);
