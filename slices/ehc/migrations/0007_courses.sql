-- What measures count of a case, in one short line: days, codes and outcomes, no names. An index holds the lines alone, with
-- whose they are and the label, so that an area's measures are one reading of it; only what asks for lines may use it, or
-- counts of other lists would read it too. Empty in rows written before this step, and where a line is longer than an index
-- takes: the second index names those cases, and their facts are read.
ALTER TABLE ehc_case ADD COLUMN course TEXT NOT NULL DEFAULT '';
ALTER TABLE ehc_case_pending ADD COLUMN course TEXT NOT NULL DEFAULT '';
CREATE INDEX ehc_case_course ON ehc_case (area, id, label, child_id, course) WHERE course <> '';
CREATE INDEX ehc_case_no_course ON ehc_case (area, id, label, child_id) WHERE course = '';
