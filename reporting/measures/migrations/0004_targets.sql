-- A target of the area's own, in thousandths of the measure's unit. It counts once somebody else has agreed to it, as a new period does.
ALTER TABLE measures_note ADD COLUMN target BIGINT;
