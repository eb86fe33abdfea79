-- The records of one child are found from either of them.
CREATE INDEX people_pair_by_other ON people_pair (area, other);
