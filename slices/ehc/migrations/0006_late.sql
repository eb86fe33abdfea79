-- The first day of any open limit of a case, whatever its force, with its rule: what the filter of late cases reads. The
-- day that a list shows and sorts by otherwise is the strongest limit's, behind which a weaker late one would be missed.
ALTER TABLE ehc_case ADD COLUMN late_day TEXT;
ALTER TABLE ehc_case ADD COLUMN late_rule TEXT;
ALTER TABLE ehc_case_pending ADD COLUMN late_day TEXT;
ALTER TABLE ehc_case_pending ADD COLUMN late_rule TEXT;
UPDATE ehc_case SET late_day = (SELECT min(d.day) FROM ehc_due d
    WHERE d.area = ehc_case.area AND d.case_id = ehc_case.id AND d.conditional = 0);
UPDATE ehc_case SET late_rule = (SELECT d.rule FROM ehc_due d WHERE d.area = ehc_case.area AND d.case_id = ehc_case.id
    AND d.conditional = 0 AND d.day = ehc_case.late_day ORDER BY d.force, d.n LIMIT 1) WHERE late_day IS NOT NULL;
CREATE INDEX ehc_case_list_late ON ehc_case (area, late_day, reference, label, child_id, as_at)
    WHERE late_day IS NOT NULL;
CREATE INDEX ehc_case_list_late_stage ON ehc_case (area, stage, late_day, reference, label, child_id, as_at)
    WHERE late_day IS NOT NULL;
CREATE INDEX ehc_case_list_late_owner ON ehc_case (area, owner, late_day, reference, label, child_id, stage, as_at)
    WHERE late_day IS NOT NULL;
