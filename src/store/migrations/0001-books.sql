-- The first books: records, settings, journal and ledger.
PRAGMA application_id = 0x5045524B;
PRAGMA user_version = 1;

CREATE TABLE publishers (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  mpn_id TEXT,
  enrolled TEXT,
  marketing_contacts TEXT,
  edition TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE offers (
  id TEXT NOT NULL PRIMARY KEY,
  publisher TEXT NOT NULL REFERENCES publishers (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  type TEXT,
  storefront TEXT,
  listing TEXT,
  consulting TEXT,
  visibility TEXT,
  status TEXT,
  live_since TEXT CHECK (live_since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  owner TEXT,
  primary_contact TEXT,
  owner_left INTEGER NOT NULL CHECK (owner_left IN (0, 1)),
  contacted_on TEXT CHECK (contacted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  portal TEXT,
  listing_optimized INTEGER NOT NULL CHECK (listing_optimized IN (0, 1)),
  co_sell_ready INTEGER NOT NULL CHECK (co_sell_ready IN (0, 1)),
  country TEXT,
  product_family TEXT,
  teams_mau INTEGER CHECK (teams_mau >= 0),
  teams_mau_on TEXT CHECK (teams_mau_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE INDEX offers_by_publisher ON offers (publisher);

CREATE TABLE claims (
  id TEXT NOT NULL PRIMARY KEY,
  publisher TEXT NOT NULL REFERENCES publishers (id) DEFERRABLE INITIALLY DEFERRED,
  benefit TEXT,
  offer TEXT REFERENCES offers (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  requested_on TEXT CHECK (requested_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  expires_on TEXT CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX claims_by_publisher ON claims (publisher);
CREATE INDEX claims_by_offer ON claims (offer);

CREATE TABLE engagements (
  id TEXT NOT NULL PRIMARY KEY,
  publisher TEXT NOT NULL REFERENCES publishers (id) DEFERRABLE INITIALLY DEFERRED,
  offer TEXT REFERENCES offers (id) DEFERRABLE INITIALLY DEFERRED,
  start TEXT CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  manager TEXT,
  notes TEXT,
  opted_out_on TEXT CHECK (opted_out_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  opt_reason TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX engagements_by_publisher ON engagements (publisher);
CREATE INDEX engagements_by_offer ON engagements (offer);

-- Amounts in cents of USD.
CREATE TABLE credits (
  id TEXT NOT NULL PRIMARY KEY,
  publisher TEXT NOT NULL REFERENCES publishers (id) DEFERRABLE INITIALLY DEFERRED,
  offer TEXT REFERENCES offers (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  amount INTEGER CHECK (amount >= 0),
  used INTEGER CHECK (used >= 0),
  start TEXT CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX credits_by_publisher ON credits (publisher);
CREATE INDEX credits_by_offer ON credits (offer);

CREATE TABLE settings (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Editions that a person added, as JSON.
CREATE TABLE editions (
  id TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_changes (
  id INTEGER PRIMARY KEY,
  moment TEXT NOT NULL,
  label TEXT NOT NULL
) STRICT;

CREATE TABLE journal_operations (
  change INTEGER NOT NULL REFERENCES journal_changes (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_operations_by_record ON journal_operations (kind, record, field, change, position);

-- Numbers in place of the publishers' ids. A ledger outlives the record of its publisher, so that the removal of
-- a publisher can be taken back.
CREATE TABLE ledgers (
  id INTEGER PRIMARY KEY,
  publisher TEXT NOT NULL UNIQUE
) STRICT;

-- The offers' names as reports print them.
CREATE TABLE ledger_offers (
  id INTEGER PRIMARY KEY,
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  name TEXT NOT NULL,
  UNIQUE (ledger, name)
) STRICT;

-- Which offers a name stood for. An offer that has left the books keeps its links for the day on which it comes
-- back; of those that are there the latest link holds.
CREATE TABLE ledger_links (
  id INTEGER PRIMARY KEY,
  ledger_offer INTEGER NOT NULL REFERENCES ledger_offers (id),
  offer TEXT NOT NULL,
  UNIQUE (ledger_offer, offer)
) STRICT;

-- Amounts in cents of USD, days counted from 1 January of the year 1.
CREATE TABLE batches (
  id INTEGER PRIMARY KEY,
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  dialect TEXT NOT NULL,
  moment TEXT NOT NULL,
  accepted INTEGER NOT NULL CHECK (accepted >= 0),
  duplicates INTEGER NOT NULL CHECK (duplicates >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  usd INTEGER NOT NULL,
  fraud_usd INTEGER NOT NULL,
  first INTEGER NOT NULL CHECK (first >= 0),
  last INTEGER NOT NULL CHECK (last >= first),
  UNIQUE (ledger, sha256)
) STRICT;

-- kind: 0 billed, 1 trial, 2 rejected. usd in cents, own in the minor unit of the currency.
CREATE TABLE sales (
  id INTEGER PRIMARY KEY,
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  key TEXT NOT NULL,
  day INTEGER NOT NULL CHECK (day > 0),
  ledger_offer INTEGER NOT NULL REFERENCES ledger_offers (id),
  sku TEXT,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
  fraud INTEGER NOT NULL CHECK (fraud IN (0, 1)),
  usd INTEGER NOT NULL,
  own INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (length (currency) = 3),
  batch INTEGER NOT NULL REFERENCES batches (id)
) STRICT;

CREATE UNIQUE INDEX sales_by_key ON sales (ledger, key);
CREATE INDEX sales_by_day ON sales (ledger, day, key);

-- What a sale was before a later file said otherwise, so that the later import can be taken back.
CREATE TABLE replaced_sales (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batches (id),
  sale INTEGER NOT NULL REFERENCES sales (id),
  previous_batch INTEGER NOT NULL REFERENCES batches (id),
  day INTEGER NOT NULL,
  ledger_offer INTEGER NOT NULL REFERENCES ledger_offers (id),
  sku TEXT,
  kind INTEGER NOT NULL,
  usd INTEGER NOT NULL,
  own INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;

CREATE INDEX replaced_sales_by_batch ON replaced_sales (batch);

-- kind: as in sales, and 3 for a sale that is marked as fraud.
CREATE TABLE sums (
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  ledger_offer INTEGER NOT NULL REFERENCES ledger_offers (id),
  day INTEGER NOT NULL,
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  currency TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows > 0),
  usd INTEGER NOT NULL,
  own INTEGER NOT NULL,
  PRIMARY KEY (ledger, ledger_offer, day, kind, currency)
) STRICT, WITHOUT ROWID;
