-- facts: two records that may be of one child, found when the newer was made. Answer: 1 the same, 0 not the same.
CREATE TABLE people_pair (
    area BIGINT NOT NULL,
    id UUID NOT NULL,
    newer UUID NOT NULL,
    other UUID NOT NULL,
    likeness TEXT NOT NULL,
    found TEXT NOT NULL,
    answer BIGINT,
    PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX people_pair_by_children ON people_pair (area, newer, other);
CREATE INDEX people_pair_by_answer ON people_pair (area, answer, found, id);
