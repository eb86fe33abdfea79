-- Free texts, which facts point to by id.
CREATE TABLE text_version (
    area     BIGINT NOT NULL,
    id       UUID   NOT NULL,
    case_id  UUID,
    child_id UUID,
    purpose  TEXT   NOT NULL,
    body     TEXT   NOT NULL,
    recorded BIGINT NOT NULL,
    PRIMARY KEY (area, id)
);

CREATE INDEX text_version_of_case ON text_version (area, case_id) WHERE case_id IS NOT NULL;
