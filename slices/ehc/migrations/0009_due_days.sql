-- The open limits of an area by day: what the filter of cases with something due this week reads.
CREATE INDEX ehc_due_day ON ehc_due (area, day, reference);
