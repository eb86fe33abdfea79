-- Referrals as their facts make them. The label is a copy of the child's, so that a list reads one index.
CREATE TABLE therapies_referral (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  service_id UUID NOT NULL,
  child_id UUID NOT NULL,
  label BIGINT NOT NULL,
  reference TEXT NOT NULL,
  stage TEXT NOT NULL,
  since TEXT NOT NULL,
  received TEXT NOT NULL,
  source TEXT NOT NULL,
  setting TEXT,
  soon BIGINT NOT NULL,
  offered TEXT,
  missed BIGINT NOT NULL,
  fell_through TEXT,
  told TEXT,
  told_offer BIGINT NOT NULL,
  later TEXT,
  more_asked TEXT,
  asked_needed BIGINT NOT NULL,
  family_said TEXT,
  gone TEXT,
  seen TEXT,
  treatment TEXT,
  ended TEXT,
  end_kind TEXT,
  council_may BIGINT NOT NULL,
  setting_may BIGINT NOT NULL,
  list_number TEXT,
  last_seq BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX therapies_referral_reference ON therapies_referral (area, reference);
CREATE INDEX therapies_referral_list ON therapies_referral (area, service_id, stage, since, reference, label, child_id);
CREATE INDEX therapies_referral_child ON therapies_referral (area, child_id, service_id, since);
CREATE INDEX therapies_referral_number ON therapies_referral (area, service_id, list_number);
