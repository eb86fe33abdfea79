-- The last September of which it is on record whether the child moves between phases of education: what the list of those of
-- whom it is not known reads. A transfer that was recorded tells its own year, also once the new place is named.
ALTER TABLE ehc_case ADD COLUMN transfer_known BIGINT;
ALTER TABLE ehc_case_pending ADD COLUMN transfer_known BIGINT;
UPDATE ehc_case SET transfer_known = CAST(substr(transfer_day, 1, 4) AS BIGINT) WHERE transfer_day IS NOT NULL;
UPDATE ehc_case_pending SET transfer_known = CAST(substr(transfer_day, 1, 4) AS BIGINT) WHERE transfer_day IS NOT NULL;
