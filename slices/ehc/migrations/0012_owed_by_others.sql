-- Advice that others owe, by its day: few of all limits.
CREATE INDEX ehc_due_advice ON ehc_due (area, day, reference, label, child_id) WHERE advice_id IS NOT NULL;
