-- The fact that took a file back and the fact of a note, so that both can be asked as known at an instant. A row from before
-- has none: its file counts as taken back always, and its note as known always.
ALTER TABLE measures_file ADD COLUMN back_seq BIGINT;
ALTER TABLE measures_note ADD COLUMN seq BIGINT;
