/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-statements.h"

static const char *const scripts[PERKS_N_SCRIPTS] = {
  [PERKS_SCRIPT_OPEN] =
    "PRAGMA cell_size_check = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA journal_size_limit = 16777216",
  [PERKS_SCRIPT_OPEN_READER] =
    "PRAGMA cell_size_check = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA wal_autocheckpoint = 0;"
    "PRAGMA cache_size = -16384;"
    "PRAGMA query_only = ON",
  [PERKS_SCRIPT_JOURNAL_WAL] = "PRAGMA journal_mode = WAL",
  [PERKS_SCRIPT_JOURNAL_DELETE] = "PRAGMA journal_mode = DELETE",
  [PERKS_SCRIPT_APPLICATION_ID] = "PRAGMA application_id",
  [PERKS_SCRIPT_USER_VERSION] = "PRAGMA user_version",
  [PERKS_SCRIPT_COUNT_TABLES] = "SELECT count (*) FROM sqlite_schema",
  [PERKS_SCRIPT_BEGIN_READ] = "BEGIN DEFERRED",
  [PERKS_SCRIPT_BEGIN_WRITE] = "BEGIN IMMEDIATE",
  [PERKS_SCRIPT_COMMIT] = "COMMIT",
  [PERKS_SCRIPT_ROLLBACK] = "ROLLBACK",
  [PERKS_SCRIPT_CACHE_LARGE] = "PRAGMA cache_size = -65536",
  [PERKS_SCRIPT_CACHE_NORMAL] = "PRAGMA cache_size = -2000",
};

#define RECORD_STATEMENTS(KIND, table, columns, values, order)                                  \
  [PERKS_STATEMENT_##KIND##_GET] = "SELECT " columns " FROM " table " WHERE id = ?1",           \
  [PERKS_STATEMENT_##KIND##_LIST] = "SELECT " columns " FROM " table order " ORDER BY id",      \
  [PERKS_STATEMENT_##KIND##_PUT] =                                                              \
    "INSERT OR REPLACE INTO " table " (" columns ") VALUES (" values ")",                       \
  [PERKS_STATEMENT_##KIND##_REMOVE] = "DELETE FROM " table " WHERE id = ?1"

#define TEXT_STATEMENTS(KIND, table, name)                                                      \
  [PERKS_STATEMENT_##KIND##_GET] = "SELECT value FROM " table " WHERE " name " = ?1",           \
  [PERKS_STATEMENT_##KIND##_LIST] = "SELECT " name ", value FROM " table " ORDER BY " name,     \
  [PERKS_STATEMENT_##KIND##_PUT] =                                                              \
    "INSERT OR REPLACE INTO " table " (" name ", value) VALUES (?1, ?2)",                       \
  [PERKS_STATEMENT_##KIND##_REMOVE] = "DELETE FROM " table " WHERE " name " = ?1"

#define OF_PUBLISHER " WHERE publisher = ?1"

#define SALE_COLUMNS                                                                            \
  "id, ledger_offer, batch, key, "                                                              \
  "(SELECT name FROM ledger_offers WHERE ledger_offers.id = sales.ledger_offer) AS name, sku, " \
  "day, kind, fraud, usd, own, currency"

/* The offer that a name stands for. */
#define LINKED_OFFER                                                                            \
  "(SELECT offers.id FROM ledger_links JOIN offers ON offers.id = ledger_links.offer "          \
  "WHERE ledger_links.ledger_offer = ledger_offers.id ORDER BY ledger_links.id DESC LIMIT 1)"

/* ?1 ledger, ?4 offer. */
#define NAMES_OF_OFFER                                                                          \
  "(SELECT ledger_offers.id FROM ledger_offers "                                                \
  "WHERE ledger_offers.ledger = ?1 AND " LINKED_OFFER " = ?4)"

/* ?1 ledger, ?2 first day, ?3 last day, ?4 offer or NULL, ?5 limit, ?6 offset. The name is not
   joined: so rows that are passed over are not read where an index has the order. Where none has
   it, the table is read from one end to the other: rows in the order of another index lie all over
   the file. */
#define SALES_BY(index, order)                                                                  \
  "SELECT " SALE_COLUMNS " FROM sales " index " WHERE ledger = ?1 AND day BETWEEN ?2 AND ?3 "   \
  "AND (?4 IS NULL OR ledger_offer IN " NAMES_OF_OFFER ") "                                     \
  "ORDER BY " order " LIMIT ?5 OFFSET ?6"

#define BY_DAY "INDEXED BY sales_by_day"
#define BY_KEY "INDEXED BY sales_by_key"
#define UNORDERED "NOT INDEXED"

#define FULL_KIND "iif (fraud, 3, kind)"

#define SCANNED_SUMS                                                                            \
  "SELECT ledger, ledger_offer, day, " FULL_KIND " AS kind, currency, count (*) AS rows, "      \
  "sum (usd) AS usd, sum (own) AS own FROM sales NOT INDEXED GROUP BY 1, 2, 3, 4, 5"

#define KEPT_SUMS "SELECT ledger, ledger_offer, day, kind, currency, rows, usd, own FROM sums"

#define NAMED_SUMS(sums)                                                                        \
  "SELECT ledgers.publisher, ledger_offers.name, odd.day, odd.currency FROM (" sums ") AS odd " \
  "LEFT JOIN ledgers ON ledgers.id = odd.ledger "                                               \
  "LEFT JOIN ledger_offers ON ledger_offers.id = odd.ledger_offer LIMIT 20"

#define UNJOURNALED(kind, table, id)                                                            \
  "SELECT '" kind "', " id " FROM " table " WHERE NOT EXISTS ("                                 \
  "SELECT 1 FROM journal_operations AS entry WHERE entry.kind = '" kind "' "                    \
  "AND entry.record = " table "." id ")"

static const char *const statements[PERKS_N_STATEMENTS] = {
  RECORD_STATEMENTS (PUBLISHER, "publishers",
                     "id, name, mpn_id, enrolled, marketing_contacts, edition",
                     "?1, ?2, ?3, ?4, ?5, ?6", ""),
  RECORD_STATEMENTS (OFFER, "offers",
                     "id, publisher, name, type, storefront, listing, consulting, visibility, "
                     "status, live_since, owner, primary_contact, owner_left, contacted_on, "
                     "portal, listing_optimized, co_sell_ready, country, product_family, "
                     "teams_mau, teams_mau_on, former_paths",
                     "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
                     "?17, ?18, ?19, ?20, ?21, ?22", OF_PUBLISHER),
  RECORD_STATEMENTS (CLAIM, "claims",
                     "id, publisher, benefit, offer, state, since, requested_on, expires_on, note, "
                     "\"by\"",
                     "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10", OF_PUBLISHER),
  RECORD_STATEMENTS (ENGAGEMENT, "engagements",
                     "id, publisher, offer, start, \"end\", manager, notes, opted_out_on, "
                     "opt_reason, opted_in_on, activities",
                     "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11", OF_PUBLISHER),
  RECORD_STATEMENTS (CREDIT, "credits",
                     "id, publisher, offer, kind, amount, used, start, \"end\", note",
                     "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9", OF_PUBLISHER),
  TEXT_STATEMENTS (SETTING, "settings", "name"),
  TEXT_STATEMENTS (EDITION, "editions", "id"),

  [PERKS_STATEMENT_JOURNAL_ADD_CHANGE] =
    "INSERT INTO journal_changes (moment, label) VALUES (?1, ?2)",
  [PERKS_STATEMENT_JOURNAL_ADD_OPERATION] =
    "INSERT INTO journal_operations (change, position, kind, record, field, before, after) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  [PERKS_STATEMENT_JOURNAL_KNOWS] =
    "SELECT 1 FROM journal_operations WHERE kind = ?1 AND record = ?2 LIMIT 1",
  [PERKS_STATEMENT_JOURNAL_LIST] =
    "SELECT journal_changes.id, moment, label, field, before, after "
    "FROM journal_operations INDEXED BY journal_operations_by_record "
    "JOIN journal_changes ON journal_changes.id = journal_operations.change "
    "WHERE kind = ?1 AND record = ?2 ORDER BY change, position",
  [PERKS_STATEMENT_JOURNAL_LAST_VALUES] =
    "SELECT kind, record, field, after FROM journal_operations AS entry WHERE NOT EXISTS ("
    "SELECT 1 FROM journal_operations AS later WHERE later.kind = entry.kind "
    "AND later.record = entry.record AND later.field = entry.field "
    "AND (later.change, later.position) > (entry.change, entry.position)) "
    "ORDER BY kind, record, field",

  [PERKS_STATEMENT_LEDGER_FIND] = "SELECT id FROM ledgers WHERE publisher = ?1",
  [PERKS_STATEMENT_LEDGER_ADD] = "INSERT INTO ledgers (publisher) VALUES (?1)",
  [PERKS_STATEMENT_LEDGER_OFFER_FIND] =
    "SELECT id FROM ledger_offers WHERE ledger = ?1 AND name = ?2",
  [PERKS_STATEMENT_LEDGER_OFFER_ADD] =
    "INSERT INTO ledger_offers (ledger, name) VALUES (?1, ?2)",
  [PERKS_STATEMENT_LEDGER_OFFER_LINK] =
    "INSERT OR IGNORE INTO ledger_links (ledger_offer, offer) VALUES (?1, ?2)",
  [PERKS_STATEMENT_LEDGER_OFFER_LIST] =
    "SELECT id, name, " LINKED_OFFER " FROM ledger_offers WHERE ledger = ?1 ORDER BY name",

  [PERKS_STATEMENT_BATCH_FIND] =
    "SELECT id, name, sha256, dialect, accepted, duplicates, updated, usd, fraud_usd, first, last "
    "FROM batches WHERE ledger = ?1 AND sha256 = ?2",
  [PERKS_STATEMENT_BATCH_ADD] =
    "INSERT INTO batches (ledger, sha256, name, dialect, moment, accepted, duplicates, updated, "
    "usd, fraud_usd, first, last) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0, 0, 0, 0, 0)",
  [PERKS_STATEMENT_BATCH_FINISH] =
    "UPDATE batches SET accepted = ?2, duplicates = ?3, updated = ?4, usd = ?5, fraud_usd = ?6, "
    "first = ?7, last = ?8 WHERE id = ?1",
  [PERKS_STATEMENT_BATCH_LIST] =
    "SELECT id, name, sha256, dialect, accepted, duplicates, updated, usd, fraud_usd, first, last "
    "FROM batches WHERE ledger = ?1 ORDER BY sha256",

  [PERKS_STATEMENT_SALE_INSERT] =
    "INSERT INTO sales (ledger, key, day, ledger_offer, sku, kind, fraud, usd, own, currency, "
    "batch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7, ?8, ?9, ?10) "
    "ON CONFLICT (ledger, key) DO NOTHING",
  [PERKS_STATEMENT_SALE_FIND] =
    "SELECT " SALE_COLUMNS " FROM sales WHERE ledger = ?1 AND key = ?2",
  [PERKS_STATEMENT_SALE_KEEP_REPLACED] =
    "INSERT INTO replaced_sales (batch, sale, previous_batch, day, ledger_offer, sku, kind, usd, "
    "own, currency) SELECT ?2, id, batch, day, ledger_offer, sku, kind, usd, own, currency "
    "FROM sales WHERE id = ?1",
  [PERKS_STATEMENT_SALE_REPLACE] =
    "UPDATE sales SET day = ?2, ledger_offer = ?3, sku = ?4, kind = ?5, usd = ?6, own = ?7, "
    "currency = ?8, batch = ?9 WHERE id = ?1",
  [PERKS_STATEMENT_SALE_MARK] = "UPDATE sales SET fraud = ?2 WHERE id = ?1",

  [PERKS_STATEMENT_SUM_GET] =
    "SELECT rows, usd, own FROM sums WHERE ledger = ?1 AND ledger_offer = ?2 AND day = ?3 "
    "AND kind = ?4 AND currency = ?5",
  [PERKS_STATEMENT_SUM_PUT] =
    "INSERT OR REPLACE INTO sums (ledger, ledger_offer, day, kind, currency, rows, usd, own) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  [PERKS_STATEMENT_SUM_REMOVE] =
    "DELETE FROM sums WHERE ledger = ?1 AND ledger_offer = ?2 AND day = ?3 AND kind = ?4 "
    "AND currency = ?5",
  [PERKS_STATEMENT_SUM_LIST] =
    "SELECT day, kind, currency, rows, usd, own FROM sums WHERE ledger = ?1 AND ledger_offer = ?2 "
    "ORDER BY day, kind, currency",
  [PERKS_STATEMENT_SUM_COUNT] =
    "SELECT coalesce (sum (rows), 0) FROM sums WHERE ledger = ?1 AND day BETWEEN ?2 AND ?3 "
    "AND (?4 IS NULL OR ledger_offer IN " NAMES_OF_OFFER ")",

  [PERKS_STATEMENT_SALES_BY_DAY] = SALES_BY (BY_DAY, "day, key"),
  [PERKS_STATEMENT_SALES_BY_DAY_DESCENDING] = SALES_BY (BY_DAY, "day DESC, key DESC"),
  [PERKS_STATEMENT_SALES_BY_OFFER] = SALES_BY (UNORDERED, "name, key"),
  [PERKS_STATEMENT_SALES_BY_OFFER_DESCENDING] = SALES_BY (UNORDERED, "name DESC, key DESC"),
  [PERKS_STATEMENT_SALES_BY_USD] = SALES_BY (UNORDERED, "usd, key"),
  [PERKS_STATEMENT_SALES_BY_USD_DESCENDING] = SALES_BY (UNORDERED, "usd DESC, key DESC"),
  [PERKS_STATEMENT_SALES_BY_OWN] = SALES_BY (UNORDERED, "currency, own, key"),
  [PERKS_STATEMENT_SALES_BY_OWN_DESCENDING] =
    SALES_BY (UNORDERED, "currency DESC, own DESC, key DESC"),
  [PERKS_STATEMENT_SALES_BY_KEY] = SALES_BY (BY_KEY, "key"),
  [PERKS_STATEMENT_SALES_BY_KEY_DESCENDING] = SALES_BY (BY_KEY, "key DESC"),
  [PERKS_STATEMENT_SALES_BY_KIND] = SALES_BY (UNORDERED, FULL_KIND ", key"),
  [PERKS_STATEMENT_SALES_BY_KIND_DESCENDING] = SALES_BY (UNORDERED, FULL_KIND " DESC, key DESC"),

  [PERKS_STATEMENT_CHECK_INTEGRITY] =
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
  [PERKS_STATEMENT_CHECK_FOREIGN_KEYS] =
    "SELECT \"table\", parent, count (*) FROM pragma_foreign_key_check GROUP BY 1, 2",
  [PERKS_STATEMENT_CHECK_SUMS_MISSING] = NAMED_SUMS (SCANNED_SUMS " EXCEPT " KEPT_SUMS),
  [PERKS_STATEMENT_CHECK_SUMS_WRONG] = NAMED_SUMS (KEPT_SUMS " EXCEPT " SCANNED_SUMS),
  [PERKS_STATEMENT_CHECK_LEDGERS] =
    "SELECT sales.key FROM sales "
    "LEFT JOIN ledger_offers ON ledger_offers.id = sales.ledger_offer "
    "AND ledger_offers.ledger = sales.ledger "
    "LEFT JOIN batches ON batches.id = sales.batch AND batches.ledger = sales.ledger "
    "WHERE ledger_offers.id IS NULL OR batches.id IS NULL ORDER BY sales.id LIMIT 20",
  [PERKS_STATEMENT_CHECK_UNJOURNALED] =
    UNJOURNALED ("publisher", "publishers", "id") " UNION ALL "
    UNJOURNALED ("offer", "offers", "id") " UNION ALL "
    UNJOURNALED ("claim", "claims", "id") " UNION ALL "
    UNJOURNALED ("engagement", "engagements", "id") " UNION ALL "
    UNJOURNALED ("credit", "credits", "id") " UNION ALL "
    UNJOURNALED ("setting", "settings", "name") " UNION ALL "
    UNJOURNALED ("edition", "editions", "id"),
};

/**
 * perks_script_get_text:
 * @script: a script
 *
 * Returns: (transfer none): its SQL
 */
const char *
perks_script_get_text (PerksScript script)
{
  return scripts[script];
}

/**
 * perks_script_run:
 * @script: a script
 * @connection: where it is run
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE as perks_sqlite_connection_execute()
 */
gboolean
perks_script_run (PerksScript             script,
                  PerksSqliteConnection  *connection,
                  GError                **error)
{
  return perks_sqlite_connection_execute (connection, scripts[script], error);
}

/**
 * perks_statements_prepare:
 * @connection: a connection to books of the present version
 * @error: return location for a #PerksError
 *
 * Prepares every statement, so that using one cannot fail later.
 *
 * Returns: %FALSE as perks_sqlite_connection_execute()
 */
gboolean
perks_statements_prepare (PerksSqliteConnection  *connection,
                          GError                **error)
{
  return perks_sqlite_connection_prepare (connection, statements, G_N_ELEMENTS (statements), error);
}

/**
 * perks_statements_get:
 * @connection: a connection whose statements are prepared
 * @statement: which one
 *
 * Returns: (transfer none): the statement; keep it in a `g_autoptr`, which releases it
 */
PerksSqliteStatement *
perks_statements_get (PerksSqliteConnection *connection,
                      PerksStatement         statement)
{
  return perks_sqlite_connection_get_statement (connection, statement);
}
