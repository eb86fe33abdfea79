-- What a row reads as to somebody who may know of no restricted child; empty for rows staged before this was kept.
ALTER TABLE people_import_row ADD COLUMN shown TEXT;
