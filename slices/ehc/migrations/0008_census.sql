-- What the newest return tells of a case, in one short line, with the number of its child in the register: the order of a
-- return. An index holds both, so that a return is written without reading the cases. Empty until it is worked out for the
-- rows that were there before this step; the command that writes a return does that first.
ALTER TABLE ehc_case ADD COLUMN census_record TEXT NOT NULL DEFAULT '';
ALTER TABLE ehc_case ADD COLUMN child_no BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ehc_case_pending ADD COLUMN census_record TEXT NOT NULL DEFAULT '';
ALTER TABLE ehc_case_pending ADD COLUMN child_no BIGINT NOT NULL DEFAULT 0;
UPDATE ehc_case SET child_no = coalesce((SELECT p.record_no FROM people_child p
    WHERE p.area = ehc_case.area AND p.child_id = ehc_case.child_id), 0);
UPDATE ehc_case_pending SET child_no = coalesce((SELECT p.record_no FROM people_child p
    WHERE p.area = ehc_case_pending.area AND p.child_id = ehc_case_pending.child_id), 0);
CREATE INDEX ehc_case_census ON ehc_case (area, child_no, reference, label, census_record);
CREATE INDEX ehc_case_census_missing ON ehc_case (area, id) WHERE census_record = '';
