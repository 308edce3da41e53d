-- What an offer was before it changed its path, opting in again, chosen activities, and who brought a claim to its
-- state.
PRAGMA user_version = 2;

ALTER TABLE offers ADD COLUMN former_paths TEXT;

ALTER TABLE engagements ADD COLUMN opted_in_on TEXT
  CHECK (opted_in_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE engagements ADD COLUMN activities TEXT;

ALTER TABLE claims ADD COLUMN "by" TEXT;
