-- When a family was last asked whether it still waits, while it has not answered, and when it last answered.
ALTER TABLE therapies_referral ADD COLUMN asked_day TEXT;
ALTER TABLE therapies_referral ADD COLUMN answered TEXT;
UPDATE therapies_referral SET asked_day = (SELECT max(j.day_first) FROM journal j WHERE j.area = therapies_referral.area
    AND j.case_id = therapies_referral.id AND j.kind = 'still_needed_asked' AND NOT EXISTS (SELECT 1 FROM journal c
    WHERE c.area = j.area AND c.case_id = j.case_id AND c.corrects = j.seq)) WHERE asked_needed > 0;
UPDATE therapies_referral SET answered = (SELECT max(j.day_first) FROM journal j WHERE j.area = therapies_referral.area
    AND j.case_id = therapies_referral.id AND j.kind = 'still_needed' AND NOT EXISTS (SELECT 1 FROM journal c
    WHERE c.area = j.area AND c.case_id = j.case_id AND c.corrects = j.seq));
