-- When on its day the open appointment is, in minutes after midnight: no two families of a service get one slot.
ALTER TABLE therapies_referral ADD COLUMN offered_at BIGINT;

-- For which ages a service is, in whole years, both included.
ALTER TABLE therapies_service ADD COLUMN from_age BIGINT NOT NULL DEFAULT 0;
ALTER TABLE therapies_service ADD COLUMN to_age BIGINT NOT NULL DEFAULT 25;
