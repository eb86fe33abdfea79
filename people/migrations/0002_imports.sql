-- One file brought in, from upload to done or undone.
CREATE TABLE people_import (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size BIGINT NOT NULL,
    reference_day TEXT,
    year BIGINT,
    about TEXT NOT NULL,
    report TEXT NOT NULL,
    uploaded_by UUID NOT NULL,
    uploaded_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    total BIGINT NOT NULL,
    applied BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (area, id)
);
CREATE INDEX people_import_by_digest ON people_import (area, kind, sha256);
CREATE INDEX people_import_by_time ON people_import (area, uploaded_at);

-- One person (or one line) of a file. The payload is the whole record as read, kept while it may be needed.
CREATE TABLE people_import_row (
    area BIGINT NOT NULL,
    import UUID NOT NULL,
    n BIGINT NOT NULL,
    line BIGINT NOT NULL,
    label TEXT NOT NULL,
    outcome TEXT NOT NULL,
    child_id UUID,
    made_child BIGINT NOT NULL,
    candidates TEXT NOT NULL,
    findings TEXT NOT NULL,
    digest TEXT NOT NULL,
    payload TEXT,
    decided TEXT,
    decided_by UUID,
    applied BIGINT NOT NULL,
    PRIMARY KEY (area, import, n)
);
CREATE INDEX people_import_row_by_outcome ON people_import_row (area, import, outcome, n);
CREATE INDEX people_import_row_to_apply ON people_import_row (area, import, applied, n);
CREATE INDEX people_import_row_by_child ON people_import_row (area, child_id);
