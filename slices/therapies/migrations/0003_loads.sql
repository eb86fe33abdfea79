-- Loadings of a trust's own list, and which referrals each told of: for the page that says where a row comes from, and for
-- taking a loading back.
CREATE TABLE therapies_load (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  service_id UUID NOT NULL,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  loaded BIGINT NOT NULL,
  loaded_day TEXT NOT NULL,
  file_rows BIGINT NOT NULL,
  new_rows BIGINT NOT NULL,
  changed_rows BIGINT NOT NULL,
  gone_rows BIGINT NOT NULL,
  undone BIGINT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE INDEX therapies_load_service ON therapies_load (area, service_id, loaded);
CREATE TABLE therapies_load_row (
  area BIGINT NOT NULL,
  load_id UUID NOT NULL,
  referral_id UUID NOT NULL,
  PRIMARY KEY (area, load_id, referral_id)
);
