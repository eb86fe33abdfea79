-- Services that children wait for, as last told. No child is in these tables.
CREATE TABLE therapies_service (
  area BIGINT NOT NULL,
  id UUID NOT NULL,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  provider TEXT NOT NULL,
  commissioner TEXT NOT NULL,
  team UUID NOT NULL,
  clock TEXT NOT NULL,
  standard TEXT NOT NULL,
  rule TEXT,
  weeks BIGINT NOT NULL,
  families_refer BIGINT NOT NULL,
  tell_every BIGINT NOT NULL,
  meanwhile TEXT NOT NULL,
  PRIMARY KEY (area, id)
);
CREATE UNIQUE INDEX therapies_service_slug ON therapies_service (area, slug);

-- What a service can do in a week from a day on. Posts and hours lost are in hundredths.
CREATE TABLE therapies_capacity (
  area BIGINT NOT NULL,
  service_id UUID NOT NULL,
  from_day TEXT NOT NULL,
  posts BIGINT NOT NULL,
  vacant BIGINT NOT NULL,
  first_slots BIGINT NOT NULL,
  lost BIGINT NOT NULL,
  cost BIGINT NOT NULL,
  PRIMARY KEY (area, service_id, from_day)
);
