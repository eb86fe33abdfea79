-- A new period counts once somebody else has agreed to it, and a note can be taken back; each with its fact, so that both can
-- be asked as known at an instant.
ALTER TABLE measures_note ADD COLUMN agreed_by UUID;
ALTER TABLE measures_note ADD COLUMN agreed_seq BIGINT;
ALTER TABLE measures_note ADD COLUMN back_seq BIGINT;
