-- What lists tell of a paper, beside the row that says how it stands: so that no list reads whole papers. Rows from before
-- have none and are read from what the paper says.
ALTER TABLE scrutiny_release ADD COLUMN head TEXT;
ALTER TABLE scrutiny_release ADD COLUMN meeting TEXT;
CREATE INDEX scrutiny_release_meeting ON scrutiny_release (area, meeting, number);
