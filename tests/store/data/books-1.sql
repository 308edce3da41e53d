-- Books of version 1, as the program wrote them that knew no later one: the tables, then the rows.
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
CREATE TABLE ledgers (
  id INTEGER PRIMARY KEY,
  publisher TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE ledger_offers (
  id INTEGER PRIMARY KEY,
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  name TEXT NOT NULL,
  UNIQUE (ledger, name)
) STRICT;
CREATE TABLE ledger_links (
  id INTEGER PRIMARY KEY,
  ledger_offer INTEGER NOT NULL REFERENCES ledger_offers (id),
  offer TEXT NOT NULL,
  UNIQUE (ledger_offer, offer)
) STRICT;
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

-- Rows
BEGIN;
INSERT INTO publishers (id, name, mpn_id, enrolled, marketing_contacts, edition) VALUES ('contoso-cafe', 'Contoso “Café”', '1234567', 'yes', 'ada@example.com, ''b''@example.com', '2023-08');
INSERT INTO publishers (id, name, mpn_id, enrolled, marketing_contacts, edition) VALUES ('second-ltd', 'Second Ltd', NULL, NULL, NULL, NULL);
INSERT INTO offers (id, publisher, name, type, storefront, listing, consulting, visibility, status, live_since, owner, primary_contact, owner_left, contacted_on, portal, listing_optimized, co_sell_ready, country, product_family, teams_mau, teams_mau_on) VALUES ('insights', 'contoso-cafe', 'Insights', 'softwareAsAService', 'azure-marketplace,appsource', 'subscription', NULL, 'public', 'live', '2024-01-31', 'ada@example.com', 'bob@example.com', 1, '2024-02-12', 'partner-center', 1, 0, 'CH', 'dynamics', 1200, '2024-10-01');
INSERT INTO offers (id, publisher, name, type, storefront, listing, consulting, visibility, status, live_since, owner, primary_contact, owner_left, contacted_on, portal, listing_optimized, co_sell_ready, country, product_family, teams_mau, teams_mau_on) VALUES ('second-offer', 'second-ltd', 'Second offer', 'azureVirtualMachine', NULL, 'usage-based', NULL, 'public', 'live', '2024-06-01', NULL, NULL, 0, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO offers (id, publisher, name, type, storefront, listing, consulting, visibility, status, live_since, owner, primary_contact, owner_left, contacted_on, portal, listing_optimized, co_sell_ready, country, product_family, teams_mau, teams_mau_on) VALUES ('trial', 'contoso-cafe', 'Trial', 'softwareAsAService', NULL, 'free-trial', NULL, 'public', 'live', '2024-10-05', NULL, NULL, 0, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO offers (id, publisher, name, type, storefront, listing, consulting, visibility, status, live_since, owner, primary_contact, owner_left, contacted_on, portal, listing_optimized, co_sell_ready, country, product_family, teams_mau, teams_mau_on) VALUES ('workshop', 'contoso-cafe', 'Workshop', 'consultingService', NULL, NULL, 'workshop', 'public', 'draft', NULL, NULL, NULL, 0, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO claims (id, publisher, benefit, offer, state, since, requested_on, expires_on, note) VALUES ('contoso-cafe/blog-feature/insights', 'contoso-cafe', 'blog-feature', 'insights', 'done', '2024-11-20', NULL, NULL, 'line one
line two');
INSERT INTO claims (id, publisher, benefit, offer, state, since, requested_on, expires_on, note) VALUES ('contoso-cafe/marketing-toolkit', 'contoso-cafe', 'marketing-toolkit', NULL, 'requested', '2024-11-22', '2024-11-22', '2024-12-31', 'asked');
INSERT INTO claims (id, publisher, benefit, offer, state, since, requested_on, expires_on, note) VALUES ('contoso-cafe/nt-m365-e5-dev/trial', 'contoso-cafe', 'nt-m365-e5-dev', 'trial', 'done', '2024-11-22', NULL, NULL, NULL);
INSERT INTO engagements (id, publisher, offer, start, "end", manager, notes, opted_out_on, opt_reason) VALUES ('insights/2024-01-31', 'contoso-cafe', 'insights', '2024-01-31', '2024-12-31', 'Grace', 'first
second', '2024-06-01', 'no “time”');
INSERT INTO engagements (id, publisher, offer, start, "end", manager, notes, opted_out_on, opt_reason) VALUES ('trial/2024-10-05', 'contoso-cafe', 'trial', '2024-10-05', NULL, NULL, NULL, NULL, NULL);
INSERT INTO credits (id, publisher, offer, kind, amount, used, start, "end", note) VALUES ('contoso-cafe-other-2024-07-01', 'contoso-cafe', NULL, 'other', 1, NULL, '2024-07-01', '2024-12-31', NULL);
INSERT INTO credits (id, publisher, offer, kind, amount, used, start, "end", note) VALUES ('contoso-cafe-poc-2024-01-01', 'contoso-cafe', 'insights', 'poc', 500000, 123456, '2024-01-01', '2024-06-30', 'spent on tests');
INSERT INTO settings (name, value) VALUES ('publisher', 'contoso-cafe');
INSERT INTO editions (id, value) VALUES ('own-2024', '{
  "format": "perks-edition",
  "version": 1,
  "id": "own-2024",
  "label": "Our own agreement",
  "summary": "What was agreed for a pilot with two tiers.",
  "effective_from": "2024-01-01",
  "effective_to": "2024-12-31",
  "source": "Mail of 20 December 2023",
  "provenance": "user",
  "window": {"kind": "trailing", "months": 6, "provenance": "user", "source": "Window mail"},
  "metrics": ["billed-sales", "teams-mau"],
  "figures": {
    "silence-weeks": {"value": "2", "provenance": "user", "source": "Silence mail", "note": null},
    "complete-by": {"value": "2024-11-30", "provenance": "assumed", "source": "Talk", "note": "Said on the telephone."},
    "asks-enrolment": {"value": "no", "provenance": "published", "source": "Enrolment page", "note": null}
  },
  "tiers": [
    {"id": "start", "label": "Start", "thresholds": {"billed-sales": "0.00"}, "provenance": "user", "source": "Start mail", "note": null},
    {"id": "grown", "label": "Grown", "thresholds": {"billed-sales": "1234.50", "teams-mau": "40"}, "provenance": "assumed", "source": "Talk of January", "note": "The users are a guess."}
  ],
  "benefits": [
    {"id": "credit", "name": "Credit", "category": "sales", "paths": ["transact"], "first_tier": "grown", "mode": "funding", "conditions": ["byol", "region"], "amounts": {"grown": "250.75"}, "levels": {}, "summary": "A credit.", "how": "Ask.", "value": "Saves money.", "provenance": "user", "source": "Credit mail", "note": null},
    {"id": "advice", "name": "Advice", "category": "technical", "paths": ["list", "trial"], "first_tier": null, "mode": "assisted", "conditions": [], "amounts": {"any": "10.00"}, "levels": {"trial": "personal", "list": "guidance"}, "summary": "An hour.", "how": "Call.", "value": "Saves time.", "provenance": "published", "source": "Advice page", "note": null}
  ],
  "listing_options": [
    {"name": "Service", "type": "softwareAsAService", "storefronts": ["appsource", "azure-marketplace"], "options": ["free-trial", "subscription"], "note": null, "provenance": "user", "source": "Listing mail"},
    {"name": "Consulting", "type": "consultingService", "storefronts": ["appsource"], "options": ["contact-me"], "note": "One kind alone.", "provenance": "assumed", "source": "Consulting mail"}
  ],
  "paths": {
    "listing": {"contact-me": "list", "byol": "list", "free-trial": "trial", "test-drive": "trial", "get-it-now-free": "trial", "subscription": "transact", "usage-based": "transact"},
    "consulting": {"assessment": "list", "briefing": "list", "implementation": "consulting", "proof-of-concept": "consulting", "workshop": "trial"},
    "provenance": "user",
    "source": "Path mail"
  },
  "clauses": [
    {"id": "fraud", "title": "Fraud", "text": "What is fraud does not count.", "provenance": "user", "source": "Fraud mail"},
    {"id": "language", "title": "Language", "text": "Français, English.", "provenance": "user", "source": "Language mail"}
  ]
}
');
INSERT INTO journal_changes (id, moment, label) VALUES (1, '2024-11-22T10:01:00Z', 'New publisher Contoso “Café”');
INSERT INTO journal_changes (id, moment, label) VALUES (2, '2024-11-22T10:02:00Z', 'Edit of the publisher Contoso “Café”');
INSERT INTO journal_changes (id, moment, label) VALUES (3, '2024-11-22T10:03:00Z', 'New offer Insights');
INSERT INTO journal_changes (id, moment, label) VALUES (4, '2024-11-22T10:04:00Z', 'New offer Trial');
INSERT INTO journal_changes (id, moment, label) VALUES (5, '2024-11-22T10:05:00Z', 'New offer Workshop');
INSERT INTO journal_changes (id, moment, label) VALUES (6, '2024-11-22T10:06:00Z', 'New offer Gone');
INSERT INTO journal_changes (id, moment, label) VALUES (7, '2024-11-22T10:07:00Z', 'Removal of the offer Gone');
INSERT INTO journal_changes (id, moment, label) VALUES (8, '2024-11-22T10:08:00Z', 'Claim of Commercial marketplace blog feature: active');
INSERT INTO journal_changes (id, moment, label) VALUES (9, '2024-11-22T10:09:00Z', 'Import of 2 files');
INSERT INTO journal_changes (id, moment, label) VALUES (10, '2024-11-22T10:10:00Z', 'Sale A3:1 marked as fraud');
INSERT INTO journal_changes (id, moment, label) VALUES (11, '2024-11-22T10:11:00Z', 'Edition own-2024 loaded');
INSERT INTO journal_changes (id, moment, label) VALUES (12, '2024-11-22T10:12:00Z', 'Sale A1:1 marked as fraud');
INSERT INTO journal_changes (id, moment, label) VALUES (13, '2024-11-22T10:13:00Z', 'Fraud mark of the sale A1:1 cleared');
INSERT INTO journal_changes (id, moment, label) VALUES (14, '2024-11-22T10:14:00Z', 'Claim of Microsoft 365 E5 developer subscription (Windows not included): done');
INSERT INTO journal_changes (id, moment, label) VALUES (15, '2024-11-22T10:15:00Z', 'Claim of Commercial marketplace blog feature: done');
INSERT INTO journal_changes (id, moment, label) VALUES (16, '2024-11-22T10:16:00Z', 'Claim of Commercial marketplace marketing toolkit: requested');
INSERT INTO journal_changes (id, moment, label) VALUES (17, '2024-11-22T10:17:00Z', 'New publisher Second Ltd');
INSERT INTO journal_changes (id, moment, label) VALUES (18, '2024-11-22T10:18:00Z', 'Import of other.csv');
INSERT INTO journal_changes (id, moment, label) VALUES (19, '2024-11-22T10:19:00Z', 'New offer Second offer');
INSERT INTO journal_changes (id, moment, label) VALUES (20, '2024-11-22T10:20:00Z', 'Start of the engagement: Insights');
INSERT INTO journal_changes (id, moment, label) VALUES (21, '2024-11-22T10:21:00Z', 'Start of the engagement: Trial');
INSERT INTO journal_changes (id, moment, label) VALUES (22, '2024-11-22T10:22:00Z', 'New credit');
INSERT INTO journal_changes (id, moment, label) VALUES (23, '2024-11-22T10:23:00Z', 'New credit');
INSERT INTO journal_changes (id, moment, label) VALUES (24, '2024-11-22T10:24:00Z', 'Claim');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (1, 0, 'publisher', 'contoso-cafe', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (1, 1, 'publisher', 'contoso-cafe', 'name', NULL, 'Contoso “Café”');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (1, 2, 'publisher', 'contoso-cafe', 'mpn-id', NULL, '1234567');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (1, 3, 'setting', 'publisher', 'value', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (2, 0, 'publisher', 'contoso-cafe', 'enrolled', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (2, 1, 'publisher', 'contoso-cafe', 'marketing-contacts', NULL, 'ada@example.com, ''b''@example.com');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (2, 2, 'publisher', 'contoso-cafe', 'edition', NULL, '2023-08');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 0, 'offer', 'insights', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 1, 'offer', 'insights', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 2, 'offer', 'insights', 'name', NULL, 'Insights');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 3, 'offer', 'insights', 'type', NULL, 'softwareAsAService');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 4, 'offer', 'insights', 'storefront', NULL, 'azure-marketplace,appsource');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 5, 'offer', 'insights', 'listing', NULL, 'subscription');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 6, 'offer', 'insights', 'status', 'draft', 'live');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 7, 'offer', 'insights', 'live-since', NULL, '2024-01-31');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 8, 'offer', 'insights', 'owner', NULL, 'ada@example.com');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 9, 'offer', 'insights', 'primary-contact', NULL, 'bob@example.com');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 10, 'offer', 'insights', 'owner-left', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 11, 'offer', 'insights', 'contacted-on', NULL, '2024-02-12');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 12, 'offer', 'insights', 'portal', NULL, 'partner-center');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 13, 'offer', 'insights', 'listing-optimized', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 14, 'offer', 'insights', 'country', NULL, 'CH');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 15, 'offer', 'insights', 'product-family', NULL, 'dynamics');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 16, 'offer', 'insights', 'teams-mau', NULL, '1200');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (3, 17, 'offer', 'insights', 'teams-mau-on', NULL, '2024-10-01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 0, 'offer', 'trial', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 1, 'offer', 'trial', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 2, 'offer', 'trial', 'name', NULL, 'Trial');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 3, 'offer', 'trial', 'type', NULL, 'softwareAsAService');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 4, 'offer', 'trial', 'listing', NULL, 'free-trial');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 5, 'offer', 'trial', 'status', 'draft', 'live');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (4, 6, 'offer', 'trial', 'live-since', NULL, '2024-10-05');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (5, 0, 'offer', 'workshop', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (5, 1, 'offer', 'workshop', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (5, 2, 'offer', 'workshop', 'name', NULL, 'Workshop');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (5, 3, 'offer', 'workshop', 'type', NULL, 'consultingService');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (5, 4, 'offer', 'workshop', 'consulting', NULL, 'workshop');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (6, 0, 'offer', 'gone', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (6, 1, 'offer', 'gone', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (6, 2, 'offer', 'gone', 'name', NULL, 'Gone');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (6, 3, 'offer', 'gone', 'type', NULL, 'softwareAsAService');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (6, 4, 'offer', 'gone', 'listing', NULL, 'contact-me');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (7, 0, 'offer', 'gone', 'publisher', 'contoso-cafe', NULL);
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (7, 1, 'offer', 'gone', 'name', 'Gone', NULL);
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (7, 2, 'offer', 'gone', 'type', 'softwareAsAService', NULL);
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (7, 3, 'offer', 'gone', 'listing', 'contact-me', NULL);
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (7, 4, 'offer', 'gone', 'exists', 'yes', NULL);
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 0, 'claim', 'contoso-cafe/blog-feature/insights', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 1, 'claim', 'contoso-cafe/blog-feature/insights', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 2, 'claim', 'contoso-cafe/blog-feature/insights', 'benefit', NULL, 'blog-feature');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 3, 'claim', 'contoso-cafe/blog-feature/insights', 'offer', NULL, 'insights');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 4, 'claim', 'contoso-cafe/blog-feature/insights', 'state', 'available', 'active');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 5, 'claim', 'contoso-cafe/blog-feature/insights', 'since', NULL, '2024-11-01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (8, 6, 'claim', 'contoso-cafe/blog-feature/insights', 'note', NULL, 'line one
line two');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (9, 0, 'batch', 'contoso-cafe/64eda40d8a571415ed96f8016059c5b807f35f929740c9476e4c6cb2984f9bd3', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (9, 1, 'batch', 'contoso-cafe/64eda40d8a571415ed96f8016059c5b807f35f929740c9476e4c6cb2984f9bd3', 'name', NULL, 'first.csv');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (9, 2, 'batch', 'contoso-cafe/64eda40d8a571415ed96f8016059c5b807f35f929740c9476e4c6cb2984f9bd3', 'dialect', NULL, 'revenue');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (9, 3, 'batch', 'contoso-cafe/09ec9f6b5aebbf4e5fd16cf1ed5565fdd2f8c6450dd49523e2f0cb9548a80b85', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (9, 4, 'batch', 'contoso-cafe/09ec9f6b5aebbf4e5fd16cf1ed5565fdd2f8c6450dd49523e2f0cb9548a80b85', 'name', NULL, 'second.csv');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (9, 5, 'batch', 'contoso-cafe/09ec9f6b5aebbf4e5fd16cf1ed5565fdd2f8c6450dd49523e2f0cb9548a80b85', 'dialect', NULL, 'revenue');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (10, 0, 'sale', 'contoso-cafe/A3:1', 'fraud', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (11, 0, 'edition', 'own-2024', 'value', NULL, '{
  "format": "perks-edition",
  "version": 1,
  "id": "own-2024",
  "label": "Our own agreement",
  "summary": "What was agreed for a pilot with two tiers.",
  "effective_from": "2024-01-01",
  "effective_to": "2024-12-31",
  "source": "Mail of 20 December 2023",
  "provenance": "user",
  "window": {"kind": "trailing", "months": 6, "provenance": "user", "source": "Window mail"},
  "metrics": ["billed-sales", "teams-mau"],
  "figures": {
    "silence-weeks": {"value": "2", "provenance": "user", "source": "Silence mail", "note": null},
    "complete-by": {"value": "2024-11-30", "provenance": "assumed", "source": "Talk", "note": "Said on the telephone."},
    "asks-enrolment": {"value": "no", "provenance": "published", "source": "Enrolment page", "note": null}
  },
  "tiers": [
    {"id": "start", "label": "Start", "thresholds": {"billed-sales": "0.00"}, "provenance": "user", "source": "Start mail", "note": null},
    {"id": "grown", "label": "Grown", "thresholds": {"billed-sales": "1234.50", "teams-mau": "40"}, "provenance": "assumed", "source": "Talk of January", "note": "The users are a guess."}
  ],
  "benefits": [
    {"id": "credit", "name": "Credit", "category": "sales", "paths": ["transact"], "first_tier": "grown", "mode": "funding", "conditions": ["byol", "region"], "amounts": {"grown": "250.75"}, "levels": {}, "summary": "A credit.", "how": "Ask.", "value": "Saves money.", "provenance": "user", "source": "Credit mail", "note": null},
    {"id": "advice", "name": "Advice", "category": "technical", "paths": ["list", "trial"], "first_tier": null, "mode": "assisted", "conditions": [], "amounts": {"any": "10.00"}, "levels": {"trial": "personal", "list": "guidance"}, "summary": "An hour.", "how": "Call.", "value": "Saves time.", "provenance": "published", "source": "Advice page", "note": null}
  ],
  "listing_options": [
    {"name": "Service", "type": "softwareAsAService", "storefronts": ["appsource", "azure-marketplace"], "options": ["free-trial", "subscription"], "note": null, "provenance": "user", "source": "Listing mail"},
    {"name": "Consulting", "type": "consultingService", "storefronts": ["appsource"], "options": ["contact-me"], "note": "One kind alone.", "provenance": "assumed", "source": "Consulting mail"}
  ],
  "paths": {
    "listing": {"contact-me": "list", "byol": "list", "free-trial": "trial", "test-drive": "trial", "get-it-now-free": "trial", "subscription": "transact", "usage-based": "transact"},
    "consulting": {"assessment": "list", "briefing": "list", "implementation": "consulting", "proof-of-concept": "consulting", "workshop": "trial"},
    "provenance": "user",
    "source": "Path mail"
  },
  "clauses": [
    {"id": "fraud", "title": "Fraud", "text": "What is fraud does not count.", "provenance": "user", "source": "Fraud mail"},
    {"id": "language", "title": "Language", "text": "Français, English.", "provenance": "user", "source": "Language mail"}
  ]
}
');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (12, 0, 'sale', 'contoso-cafe/A1:1', 'fraud', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (13, 0, 'sale', 'contoso-cafe/A1:1', 'fraud', 'yes', NULL);
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (14, 0, 'claim', 'contoso-cafe/nt-m365-e5-dev/trial', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (14, 1, 'claim', 'contoso-cafe/nt-m365-e5-dev/trial', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (14, 2, 'claim', 'contoso-cafe/nt-m365-e5-dev/trial', 'benefit', NULL, 'nt-m365-e5-dev');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (14, 3, 'claim', 'contoso-cafe/nt-m365-e5-dev/trial', 'offer', NULL, 'trial');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (14, 4, 'claim', 'contoso-cafe/nt-m365-e5-dev/trial', 'state', 'available', 'done');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (14, 5, 'claim', 'contoso-cafe/nt-m365-e5-dev/trial', 'since', NULL, '2024-11-22');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (15, 0, 'claim', 'contoso-cafe/blog-feature/insights', 'state', 'active', 'done');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (15, 1, 'claim', 'contoso-cafe/blog-feature/insights', 'since', '2024-11-01', '2024-11-20');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 0, 'claim', 'contoso-cafe/marketing-toolkit', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 1, 'claim', 'contoso-cafe/marketing-toolkit', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 2, 'claim', 'contoso-cafe/marketing-toolkit', 'benefit', NULL, 'marketing-toolkit');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 3, 'claim', 'contoso-cafe/marketing-toolkit', 'state', 'available', 'requested');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 4, 'claim', 'contoso-cafe/marketing-toolkit', 'since', NULL, '2024-11-22');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 5, 'claim', 'contoso-cafe/marketing-toolkit', 'requested-on', NULL, '2024-11-22');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (16, 6, 'claim', 'contoso-cafe/marketing-toolkit', 'note', NULL, 'asked');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (17, 0, 'publisher', 'second-ltd', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (17, 1, 'publisher', 'second-ltd', 'name', NULL, 'Second Ltd');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (18, 0, 'batch', 'second-ltd/ccc318d85da8256ddfa30eb72a8c4180b36d259d037c5ba76ea58e5e2c0d2140', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (18, 1, 'batch', 'second-ltd/ccc318d85da8256ddfa30eb72a8c4180b36d259d037c5ba76ea58e5e2c0d2140', 'name', NULL, 'other.csv');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (18, 2, 'batch', 'second-ltd/ccc318d85da8256ddfa30eb72a8c4180b36d259d037c5ba76ea58e5e2c0d2140', 'dialect', NULL, 'revenue');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 0, 'offer', 'second-offer', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 1, 'offer', 'second-offer', 'publisher', NULL, 'second-ltd');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 2, 'offer', 'second-offer', 'name', NULL, 'Second offer');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 3, 'offer', 'second-offer', 'type', NULL, 'azureVirtualMachine');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 4, 'offer', 'second-offer', 'listing', NULL, 'usage-based');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 5, 'offer', 'second-offer', 'status', 'draft', 'live');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (19, 6, 'offer', 'second-offer', 'live-since', NULL, '2024-06-01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 0, 'engagement', 'insights/2024-01-31', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 1, 'engagement', 'insights/2024-01-31', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 2, 'engagement', 'insights/2024-01-31', 'offer', NULL, 'insights');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 3, 'engagement', 'insights/2024-01-31', 'start', NULL, '2024-01-31');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 4, 'engagement', 'insights/2024-01-31', 'end', NULL, '2024-12-31');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 5, 'engagement', 'insights/2024-01-31', 'manager', NULL, 'Grace');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 6, 'engagement', 'insights/2024-01-31', 'notes', NULL, 'first
second');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 7, 'engagement', 'insights/2024-01-31', 'opted-out-on', NULL, '2024-06-01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (20, 8, 'engagement', 'insights/2024-01-31', 'opt-reason', NULL, 'no “time”');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (21, 0, 'engagement', 'trial/2024-10-05', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (21, 1, 'engagement', 'trial/2024-10-05', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (21, 2, 'engagement', 'trial/2024-10-05', 'offer', NULL, 'trial');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (21, 3, 'engagement', 'trial/2024-10-05', 'start', NULL, '2024-10-05');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 0, 'credit', 'contoso-cafe-poc-2024-01-01', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 1, 'credit', 'contoso-cafe-poc-2024-01-01', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 2, 'credit', 'contoso-cafe-poc-2024-01-01', 'offer', NULL, 'insights');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 3, 'credit', 'contoso-cafe-poc-2024-01-01', 'kind', NULL, 'poc');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 4, 'credit', 'contoso-cafe-poc-2024-01-01', 'amount', NULL, '5000.00');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 5, 'credit', 'contoso-cafe-poc-2024-01-01', 'used', NULL, '1234.56');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 6, 'credit', 'contoso-cafe-poc-2024-01-01', 'start', NULL, '2024-01-01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 7, 'credit', 'contoso-cafe-poc-2024-01-01', 'end', NULL, '2024-06-30');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (22, 8, 'credit', 'contoso-cafe-poc-2024-01-01', 'note', NULL, 'spent on tests');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (23, 0, 'credit', 'contoso-cafe-other-2024-07-01', 'exists', NULL, 'yes');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (23, 1, 'credit', 'contoso-cafe-other-2024-07-01', 'publisher', NULL, 'contoso-cafe');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (23, 2, 'credit', 'contoso-cafe-other-2024-07-01', 'kind', NULL, 'other');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (23, 3, 'credit', 'contoso-cafe-other-2024-07-01', 'amount', NULL, '0.01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (23, 4, 'credit', 'contoso-cafe-other-2024-07-01', 'start', NULL, '2024-07-01');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (23, 5, 'credit', 'contoso-cafe-other-2024-07-01', 'end', NULL, '2024-12-31');
INSERT INTO journal_operations (change, position, kind, record, field, before, after) VALUES (24, 0, 'claim', 'contoso-cafe/marketing-toolkit', 'expires-on', NULL, '2024-12-31');
INSERT INTO ledgers (id, publisher) VALUES (1, 'contoso-cafe');
INSERT INTO ledgers (id, publisher) VALUES (2, 'second-ltd');
INSERT INTO ledger_offers (id, ledger, name) VALUES (1, 1, 'Insights');
INSERT INTO ledger_offers (id, ledger, name) VALUES (2, 1, 'Old name');
INSERT INTO ledger_offers (id, ledger, name) VALUES (3, 2, 'Insights');
INSERT INTO ledger_links (id, ledger_offer, offer) VALUES (1, 1, 'insights');
INSERT INTO batches (id, ledger, sha256, name, dialect, moment, accepted, duplicates, updated, usd, fraud_usd, first, last) VALUES (1, 1, '64eda40d8a571415ed96f8016059c5b807f35f929740c9476e4c6cb2984f9bd3', 'first.csv', 'revenue', '2024-11-22T10:30:00Z', 5, 0, 0, 208049, 0, 739068, 739130);
INSERT INTO batches (id, ledger, sha256, name, dialect, moment, accepted, duplicates, updated, usd, fraud_usd, first, last) VALUES (2, 1, '09ec9f6b5aebbf4e5fd16cf1ed5565fdd2f8c6450dd49523e2f0cb9548a80b85', 'second.csv', 'revenue', '2024-11-22T10:30:00Z', 1, 0, 1, 86000, 0, 739099, 739160);
INSERT INTO batches (id, ledger, sha256, name, dialect, moment, accepted, duplicates, updated, usd, fraud_usd, first, last) VALUES (3, 2, 'ccc318d85da8256ddfa30eb72a8c4180b36d259d037c5ba76ea58e5e2c0d2140', 'other.csv', 'revenue', '2024-11-22T10:30:00Z', 1, 0, 0, 700, 0, 739068, 739068);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (1, 1, 'A/5:1', 739130, 1, 'solo', 0, 0, -2000, -3000, 'JPY', 1);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (2, 1, 'A1:1', 739068, 1, 'team', 0, 0, 120050, 110000, 'EUR', 1);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (3, 1, 'A2:1', 739099, 1, 'team', 0, 0, 85000, 85000, 'USD', 2);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (4, 1, 'A3:1', 739099, 2, NULL, 0, 1, 9999, 9999, 'USD', 1);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (5, 1, 'A4:1', 739130, 1, 'team', 1, 0, 0, 0, 'USD', 1);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (6, 1, 'A6:1', 739160, 1, 'team', 0, 0, 1000, 1000, 'USD', 2);
INSERT INTO sales (id, ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, batch) VALUES (7, 2, 'A1:1', 739068, 3, NULL, 0, 0, 700, 700, 'USD', 3);
INSERT INTO replaced_sales (id, batch, sale, previous_batch, day, ledger_offer, sku, kind, usd, own, currency) VALUES (1, 2, 3, 1, 739099, 1, 'team', 0, 80000, 80000, 'USD');
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (1, 1, 739068, 0, 'EUR', 1, 120050, 110000);
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (1, 1, 739099, 0, 'USD', 1, 85000, 85000);
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (1, 1, 739130, 0, 'JPY', 1, -2000, -3000);
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (1, 1, 739130, 1, 'USD', 1, 0, 0);
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (1, 1, 739160, 0, 'USD', 1, 1000, 1000);
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (1, 2, 739099, 3, 'USD', 1, 9999, 9999);
INSERT INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) VALUES (2, 3, 739068, 0, 'USD', 1, 700, 700);
COMMIT;
