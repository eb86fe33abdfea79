-- What the lists of cases read. Each index holds what a list filters, orders and counts by, the scope's columns
-- included, so that a count to 1,001 reads the index alone.
DROP INDEX ehc_case_due;
DROP INDEX ehc_case_any_due;
DROP INDEX ehc_case_owner;
DROP INDEX ehc_case_setting;
DROP INDEX ehc_case_review;
DROP INDEX ehc_case_transfer;
CREATE INDEX ehc_case_list ON ehc_case (area, next_day, reference, label, child_id, as_at);
CREATE INDEX ehc_case_list_stage ON ehc_case (area, stage, next_day, reference, label, child_id, as_at);
CREATE INDEX ehc_case_list_received ON ehc_case (area, received, reference, label, child_id, as_at);
CREATE INDEX ehc_case_list_owner ON ehc_case (area, owner, next_day, reference, label, child_id, stage, as_at);
CREATE INDEX ehc_case_list_setting ON ehc_case (area, setting, next_day, reference, label, child_id, stage, as_at);
CREATE INDEX ehc_case_list_review ON ehc_case (area, review_day, reference, label, child_id, as_at)
    WHERE review_day IS NOT NULL;
CREATE INDEX ehc_case_list_transfer ON ehc_case (area, transfer_day, reference, label, child_id, as_at)
    WHERE transfer_day IS NOT NULL;
CREATE INDEX ehc_case_list_unknown ON ehc_case (area, reference, label, child_id) WHERE review_unknown = 1;
CREATE INDEX ehc_case_list_unassigned ON ehc_case (area, reference, label, child_id, stage) WHERE owner IS NULL;
