-- The days that start and end the limits of a case, in one short line, so that every limit of an area can be worked out
-- anew without reading the journal. An index holds the lines alone. Empty in rows written before this step, and where a
-- line is longer than an index takes: the snapshot is read then.
ALTER TABLE ehc_case ADD COLUMN starts TEXT NOT NULL DEFAULT '';
ALTER TABLE ehc_case_pending ADD COLUMN starts TEXT NOT NULL DEFAULT '';
CREATE INDEX ehc_case_starts ON ehc_case (area, id, starts);
