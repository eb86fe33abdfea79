-- Every fact of an area, in the order it was recorded, each line chained to the one before.
CREATE TABLE journal (
    area      BIGINT NOT NULL,
    seq       BIGINT NOT NULL,
    id        UUID   NOT NULL,
    slice     TEXT   NOT NULL,
    kind      TEXT   NOT NULL,
    child_id  UUID,
    case_id   UUID,
    day_first TEXT,
    day_last  TEXT,
    recorded  BIGINT NOT NULL,
    person_id UUID   NOT NULL,
    role      TEXT   NOT NULL,
    agency    TEXT   NOT NULL,
    source    TEXT   NOT NULL CHECK (source IN ('entered', 'import', 'derived')),
    import_id UUID,
    corrects  BIGINT,
    payload   TEXT,
    digest    BYTEA  NOT NULL,
    chain     BYTEA  NOT NULL,
    PRIMARY KEY (area, seq)
);

CREATE INDEX journal_of_case ON journal (area, case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX journal_of_child ON journal (area, child_id, seq) WHERE child_id IS NOT NULL;
