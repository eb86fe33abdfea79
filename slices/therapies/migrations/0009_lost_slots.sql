-- Appointments that a child was not brought to or that were called off, as the facts of their referrals make them: what a
-- service loses of its slots. The day is that of the fact, and only an exact day is kept.
CREATE TABLE therapies_lost_slot (
  area BIGINT NOT NULL,
  referral_id UUID NOT NULL,
  seq BIGINT NOT NULL,
  day TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (area, referral_id, seq)
);
INSERT INTO therapies_lost_slot (area, referral_id, seq, day, how)
  SELECT j.area, j.case_id, j.seq, j.day_first, j.kind FROM journal j JOIN therapies_referral c ON c.area = j.area
    AND c.id = j.case_id WHERE j.slice = 'therapies' AND j.kind IN ('not_brought', 'cancelled')
    AND j.day_first = j.day_last AND NOT EXISTS (SELECT 1 FROM journal w WHERE w.area = j.area
    AND w.case_id = j.case_id AND w.corrects = j.seq);
