-- An engine that keeps no statistics takes an area for a few rows: where an order is asked for that the rows of one case, child
-- or import do not come in, it reads the whole area in that order instead.
DROP INDEX ehc_advice_case;
CREATE INDEX ehc_advice_case ON ehc_advice (area, case_id, id);
DROP INDEX ehc_case_import;
CREATE INDEX ehc_case_import ON ehc_case (area, import_id, reference);
-- With the label, so that the cases of a visitor's few children are counted from it.
DROP INDEX ehc_case_child;
CREATE INDEX ehc_case_child ON ehc_case (area, child_id, reference, label);
-- Advice that is owed, by the day it is due: the cases with some that is late are found from it.
CREATE INDEX ehc_advice_owed ON ehc_advice (area, due, kind, case_id) WHERE answered IS NULL AND as_at = 0;
-- The few cases without a line. Of two indexes that it takes for equal an engine prefers the newer: those of a few cases are
-- made last.
CREATE INDEX ehc_case_no_starts ON ehc_case (area) WHERE starts = '';
DROP INDEX ehc_case_no_course;
CREATE INDEX ehc_case_no_course ON ehc_case (area, id, label, child_id) WHERE course = '';
