-- The day of a meeting that everybody is told of, and who threw a version away before it was out, and why.
ALTER TABLE scrutiny_publication ADD COLUMN meets TEXT;
ALTER TABLE scrutiny_publication ADD COLUMN discarded TEXT;
ALTER TABLE scrutiny_publication ADD COLUMN discarded_by UUID;
ALTER TABLE scrutiny_publication ADD COLUMN discarded_why UUID;
CREATE INDEX scrutiny_publication_meets ON scrutiny_publication (area, meets);
