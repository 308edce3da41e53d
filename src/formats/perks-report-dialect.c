/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-report-dialect.h"

#include <glib/gi18n.h>

#include "perks-error.h"

#define OPTIONAL PERKS_REPORT_NEED_OPTIONAL
#define REQUIRED PERKS_REPORT_NEED_REQUIRED
#define MARK     PERKS_REPORT_NEED_MARK

/* Each list holds what a column was called over the years: the name in the analytics API, the label
 * of the dashboard and of its download, older names. Spellings that differ only in case, blanks,
 * hyphens, underscores and brackets are the same. From the tables of the datasets ISVRevenue and
 * ISVOrder. */
#define SPELLINGS(name, ...) static const char *const name[] = { __VA_ARGS__, NULL }

SPELLINGS (purchase_record_id, "PurchaseRecordId");
SPELLINGS (line_item_id, "LineItemId");
SPELLINGS (month_start_date, "MonthStartDate", "Billed month");
SPELLINGS (estimated_revenue_usd, "EstimatedRevenueUSD");
SPELLINGS (revenue, "Revenue", "Billed revenue");
SPELLINGS (revenue_currency, "Currency", "CustomerCurrency", "CustomerCurrencyCode",
           "TransactionCurrency", "TransactionCurrencyCode", "BillingCurrency",
           "BillingCurrencyCode", "CurrencyCode");
SPELLINGS (offer_name, "OfferName");
SPELLINGS (revenue_sku, "SKU", "Offer plan");
SPELLINGS (trial_deployment, "TrialDeployment");
SPELLINGS (payout_status, "PayoutStatus", "Status");

SPELLINGS (asset_id, "AssetId", "OrderId");
SPELLINGS (order_purchase_date, "OrderPurchaseDate");
SPELLINGS (purchase_record_line_item_id, "PurchaseRecordLineItemId");
SPELLINGS (billed_revenue, "BilledRevenue", "Billed Revenue USD", "EstimatedCharges");
SPELLINGS (sku, "SKU");
SPELLINGS (is_trial, "IsTrial", "IsTrialDeployment");

SPELLINGS (earning_id, "earningId");
SPELLINGS (transaction_date, "transactionDate");
SPELLINGS (earning_date, "earningDate");
SPELLINGS (transaction_amount, "transactionAmount");
SPELLINGS (transaction_amount_usd, "transactionAmountUSD");
SPELLINGS (transaction_currency, "transactionCurrency", "transactionCurrencyCode");
SPELLINGS (transaction_exchange_rate, "transactionExchangeRate");
SPELLINGS (earning_exchange_rate, "earningExchangeRate");
SPELLINGS (product_name, "productName");
SPELLINGS (payment_status, "payoutStatus", "paymentStatus");

static const PerksReportColumn revenue_columns[] = {
  { PERKS_REPORT_ROLE_KEY, MARK, purchase_record_id },
  { PERKS_REPORT_ROLE_KEY, REQUIRED, line_item_id },
  { PERKS_REPORT_ROLE_DATE, REQUIRED, month_start_date },
  { PERKS_REPORT_ROLE_USD, MARK, estimated_revenue_usd },
  { PERKS_REPORT_ROLE_AMOUNT, OPTIONAL, revenue },
  { PERKS_REPORT_ROLE_CURRENCY, OPTIONAL, revenue_currency },
  { PERKS_REPORT_ROLE_OFFER, REQUIRED, offer_name },
  { PERKS_REPORT_ROLE_SKU, OPTIONAL, revenue_sku },
  { PERKS_REPORT_ROLE_TRIAL, OPTIONAL, trial_deployment },
  { PERKS_REPORT_ROLE_STATUS, OPTIONAL, payout_status },
};

static const PerksReportColumn orders_columns[] = {
  { PERKS_REPORT_ROLE_KEY, MARK, asset_id },
  { PERKS_REPORT_ROLE_KEY, REQUIRED, order_purchase_date },
  /* Downloads from before 2022 do not have it. */
  { PERKS_REPORT_ROLE_KEY, OPTIONAL, purchase_record_line_item_id },
  { PERKS_REPORT_ROLE_DATE, REQUIRED, order_purchase_date },
  { PERKS_REPORT_ROLE_USD, MARK, billed_revenue },
  { PERKS_REPORT_ROLE_OFFER, REQUIRED, offer_name },
  { PERKS_REPORT_ROLE_SKU, OPTIONAL, sku },
  { PERKS_REPORT_ROLE_TRIAL, OPTIONAL, is_trial },
};

static const PerksReportColumn earnings_columns[] = {
  { PERKS_REPORT_ROLE_KEY, MARK, earning_id },
  { PERKS_REPORT_ROLE_DATE, OPTIONAL, transaction_date },
  { PERKS_REPORT_ROLE_DATE, OPTIONAL, earning_date },
  { PERKS_REPORT_ROLE_AMOUNT, MARK, transaction_amount },
  { PERKS_REPORT_ROLE_CURRENCY, OPTIONAL, transaction_currency },
  { PERKS_REPORT_ROLE_USD, OPTIONAL, transaction_amount_usd },
  { PERKS_REPORT_ROLE_RATE, OPTIONAL, transaction_exchange_rate },
  { PERKS_REPORT_ROLE_RATE, OPTIONAL, earning_exchange_rate },
  { PERKS_REPORT_ROLE_OFFER, REQUIRED, product_name },
  { PERKS_REPORT_ROLE_STATUS, OPTIONAL, payment_status },
};

/* In the order in which they are tried. */
static const PerksReportDialect dialects[] = {
  { "revenue", revenue_columns, G_N_ELEMENTS (revenue_columns) },
  { "orders", orders_columns, G_N_ELEMENTS (orders_columns) },
  { "earnings", earnings_columns, G_N_ELEMENTS (earnings_columns) },
};

/**
 * perks_header_normalise:
 * @name: a column's name as a report prints it
 *
 * Brings the spellings of a name together: case, blanks, underscores, hyphens, brackets and a
 * byte-order mark are not compared.
 *
 * Returns: (transfer full): the name to compare by; empty where nothing is left
 */
char *
perks_header_normalise (const char *name)
{
  g_autofree char *folded = NULL;
  GString *normal;

  g_return_val_if_fail (name != NULL, NULL);

  folded = g_utf8_casefold (name, -1);
  normal = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character != 0xFEFF && !g_unichar_isspace (character) &&
          (character >= 0x80 || strchr ("_-()[]{}", (int) character) == NULL))
        g_string_append_unichar (normal, character);
    }

  return g_string_free (normal, FALSE);
}

static char **
normalise_all (const char *const *names,
               guint              n_names)
{
  char **normal = g_new0 (char *, n_names + 1);

  for (guint i = 0; i < n_names; i++)
    normal[i] = perks_header_normalise (names[i]);

  return normal;
}

/* The first spelling that stands in the header; -1 for none, -2 when it stands there twice. */
static int
find_column (const PerksReportColumn  *column,
             char                    **header)
{
  for (guint i = 0; column->spellings[i] != NULL; i++)
    {
      g_autofree char *spelling = perks_header_normalise (column->spellings[i]);
      int position = -1;

      for (int j = 0; header[j] != NULL; j++)
        {
          if (!g_str_equal (header[j], spelling))
            continue;
          if (position >= 0)
            return -2;
          position = j;
        }
      if (position >= 0)
        return position;
    }

  return -1;
}

static gboolean
has_role (const PerksReportDialect *self,
          const int                *positions,
          PerksReportRole           role)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].role == role && positions[i] >= 0)
        return TRUE;
    }

  return FALSE;
}

static void
append_missing (GString    *missing,
                const char *column)
{
  if (missing->len > 0)
    g_string_append (missing, ", ");
  g_string_append (missing, column);
}

/* A dialect may offer several columns for the day and for the amount; one of them has to be there.
 * */
static char *
list_missing (const PerksReportDialect *self,
              const int                *positions)
{
  g_autoptr (GString) missing = g_string_new (NULL);
  gboolean has_usd = has_role (self, positions, PERKS_REPORT_ROLE_USD) ||
                     (has_role (self, positions, PERKS_REPORT_ROLE_AMOUNT) &&
                      has_role (self, positions, PERKS_REPORT_ROLE_RATE));
  gboolean has_day = has_role (self, positions, PERKS_REPORT_ROLE_DATE);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const PerksReportColumn *column = &self->columns[i];
      gboolean wanted = column->need != OPTIONAL;

      if (column->role == PERKS_REPORT_ROLE_DATE && !has_day)
        has_day = wanted = TRUE;
      if (column->role == PERKS_REPORT_ROLE_USD && !has_usd)
        has_usd = wanted = TRUE;
      if (wanted && positions[i] < 0)
        append_missing (missing, column->spellings[0]);
    }

  return g_strdup (missing->str);
}

static gboolean
find_positions (const PerksReportDialect  *self,
                char                     **header,
                int                       *positions,
                GError                   **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      positions[i] = find_column (&self->columns[i], header);
      if (positions[i] == -2)
        {
          g_set_error (error, PERKS_ERROR, PERKS_ERROR_MALFORMED,
                       _("the column %s stands twice in the header"),
                       self->columns[i].spellings[0]);
          return FALSE;
        }
    }

  return TRUE;
}

static guint
count_present (const PerksReportDialect  *self,
               char                     **header,
               gboolean                   marks_only,
               guint                     *n_wanted)
{
  guint n_present = 0;

  *n_wanted = 0;
  for (guint i = 0; i < self->n_columns; i++)
    {
      const PerksReportColumn *column = &self->columns[i];

      if (column->need == OPTIONAL || (marks_only && column->need != MARK))
        continue;
      *n_wanted += 1;
      n_present += find_column (column, header) != -1;
    }

  return n_present;
}

static const PerksReportDialect *
find_nearest (char **header)
{
  const PerksReportDialect *nearest = &dialects[0];
  guint most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (dialects); i++)
    {
      guint n_wanted;
      guint n_marks = count_present (&dialects[i], header, TRUE, &n_wanted);
      guint n_present = count_present (&dialects[i], header, FALSE, &n_wanted) + 10 * n_marks;

      if (n_present > most)
        {
          most = n_present;
          nearest = &dialects[i];
        }
    }

  return nearest;
}

/**
 * perks_report_dialect_bind:
 * @self: a dialect
 * @header: (array length=n_header): the column names of a report
 * @n_header: how many
 * @positions: (out caller-allocates): for each column of @self where it stands in the header, or -1
 * @error: return location for a #PerksError
 *
 * Finds the columns of a dialect in a report.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_RECOGNISED, the missing columns named; or with
 *   %PERKS_ERROR_MALFORMED when a column stands twice
 */
gboolean
perks_report_dialect_bind (const PerksReportDialect  *self,
                           const char *const         *header,
                           guint                      n_header,
                           int                       *positions,
                           GError                   **error)
{
  g_auto (GStrv) normal = normalise_all (header, n_header);
  g_autofree char *missing = NULL;

  if (!find_positions (self, normal, positions, error))
    return FALSE;

  missing = list_missing (self, positions);
  if (*missing == '\0')
    return TRUE;

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED,
               _("the report lacks columns that “%s” needs: %s"), self->name, missing);
  return FALSE;
}

/**
 * perks_report_dialect_recognise:
 * @header: (array length=n_header): the column names of a report
 * @n_header: how many
 * @error: return location for a #PerksError
 *
 * Finds out by its columns what kind of report it is.
 *
 * Returns: (transfer none): the dialect, or %NULL with %PERKS_ERROR_NOT_RECOGNISED, which names
 *   what the nearest dialect lacks
 */
const PerksReportDialect *
perks_report_dialect_recognise (const char *const  *header,
                                guint               n_header,
                                GError            **error)
{
  g_auto (GStrv) normal = normalise_all (header, n_header);
  const PerksReportDialect *nearest;
  g_autofree int *positions = NULL;
  g_autofree char *missing = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (dialects); i++)
    {
      guint n_marks;

      if (count_present (&dialects[i], normal, TRUE, &n_marks) == n_marks)
        return &dialects[i];
    }

  nearest = find_nearest (normal);
  positions = g_new (int, nearest->n_columns);
  if (!find_positions (nearest, normal, positions, error))
    return NULL;

  missing = list_missing (nearest, positions);
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_RECOGNISED,
               _("these are not the columns of a known report; the nearest, “%s”, needs also: %s"),
               nearest->name,
               missing);
  return NULL;
}

/**
 * perks_report_dialect_find:
 * @name: a name as `--dialect` takes it
 * @error: return location for a #PerksError
 *
 * Returns: (transfer none): the dialect, or %NULL with %PERKS_ERROR_NOT_FOUND
 */
const PerksReportDialect *
perks_report_dialect_find (const char  *name,
                           GError     **error)
{
  g_autofree char *known = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (dialects); i++)
    {
      if (g_str_equal (dialects[i].name, name))
        return &dialects[i];
    }

  known = g_strjoinv (" ", (char **) perks_report_dialect_get_names ());
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND,
               _("“%s” is not a kind of report; it is one of: %s"), name, known);
  return NULL;
}

/**
 * perks_report_dialect_get_names:
 *
 * Returns: (transfer none): the names of the dialects, %NULL-terminated
 */
const char *const *
perks_report_dialect_get_names (void)
{
  static const char *const names[] = { "revenue", "orders", "earnings", NULL };

  return names;
}
