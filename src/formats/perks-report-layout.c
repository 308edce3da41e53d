/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-report-layout.h"

#include "perks-amount-reader.h"
#include "perks-csv-writer.h"
#include "perks-date-reader.h"
#include "perks-day.h"

/* A row while it is read, and where the fault is. */
typedef struct
{
  const PerksReportLayout *layout;
  PerksCsvReader          *row;
  int                      column;
} Reading;

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

/* The text of the first column of a role that is filled; empty where none is. Notes where it
 * stands. */
static const char *
get_filled (Reading         *reading,
            PerksReportRole  role)
{
  const PerksReportLayout *layout = reading->layout;

  for (guint i = 0; i < layout->n_positions[role]; i++)
    {
      const char *text = perks_csv_reader_get_field (reading->row,
                                                     (guint) layout->positions[role][i]);

      reading->column = layout->positions[role][i];
      if (!is_blank (text))
        return text;
    }

  if (layout->n_positions[role] > 0)
    reading->column = layout->positions[role][0];
  return "";
}

static char *
dup_text (const char *text)
{
  gsize length;

  if (*text == '\'')
    return g_strstrip (perks_csv_unguard (text));

  text += strspn (text, " \t");
  length = strlen (text);
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
    length--;

  return g_strndup (text, length);
}

/* Whether the row has as many fields as the header; empty ones at the end do no harm. */
static PerksRefusedReason
check_fields (Reading *reading)
{
  guint n_fields = perks_csv_reader_get_n_fields (reading->row);

  reading->column = -1;
  if (n_fields < reading->layout->n_header)
    return PERKS_REFUSED_REASON_TOO_FEW_FIELDS;

  for (guint i = reading->layout->n_header; i < n_fields; i++)
    if (!is_blank (perks_csv_reader_get_field (reading->row, i)))
      return PERKS_REFUSED_REASON_TOO_MANY_FIELDS;

  return PERKS_REFUSED_REASON_NONE;
}

static PerksRefusedReason
read_day (Reading   *reading,
          PerksSale *sale)
{
  sale->day = perks_date_parse (get_filled (reading, PERKS_REPORT_ROLE_DATE));
  return sale->day == PERKS_DAY_NONE ? PERKS_REFUSED_REASON_NOT_A_DATE : PERKS_REFUSED_REASON_NONE;
}

/* So that the parts can be told apart in the key whatever stands in them. */
static void
append_part (GString    *key,
             const char *part)
{
  for (const char *p = part; *p != '\0'; p++)
    {
      if (*p == ':' || *p == '\\')
        g_string_append_c (key, '\\');
      g_string_append_c (key, *p);
    }
}

/* A date in the key is written in one form: the same order comes as `2026-01-31` from the API and
 * as `1/31/2026` from the dashboard. */
static char *
dup_part (Reading *reading,
          guint    number)
{
  const char *text;
  char *day = NULL;

  reading->column = reading->layout->positions[PERKS_REPORT_ROLE_KEY][number];
  text = perks_csv_reader_get_field (reading->row, (guint) reading->column);
  for (guint i = 0; i < reading->layout->n_positions[PERKS_REPORT_ROLE_DATE] && day == NULL; i++)
    {
      if (reading->layout->positions[PERKS_REPORT_ROLE_DATE][i] == reading->column)
        day = perks_day_to_string (perks_date_parse (text));
    }

  return day != NULL ? day : dup_text (text);
}

static PerksRefusedReason
read_key (Reading   *reading,
          PerksSale *sale)
{
  guint n_parts = reading->layout->n_positions[PERKS_REPORT_ROLE_KEY];
  g_autoptr (GString) key = NULL;

  if (n_parts == 1)
    {
      sale->key = dup_part (reading, 0);
      return *sale->key == '\0' ? PERKS_REFUSED_REASON_KEY_MISSING : PERKS_REFUSED_REASON_NONE;
    }

  key = g_string_sized_new (96);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *part = dup_part (reading, i);

      /* An empty part makes the same key as a report without that column. */
      if (*part == '\0' && reading->layout->optional_parts[i])
        continue;
      if (*part == '\0')
        return PERKS_REFUSED_REASON_KEY_MISSING;
      if (key->len > 0)
        g_string_append_c (key, ':');
      append_part (key, part);
    }

  sale->key = g_string_free (g_steal_pointer (&key), FALSE);
  return PERKS_REFUSED_REASON_NONE;
}

static PerksRefusedReason
read_offer (Reading   *reading,
            PerksSale *sale)
{
  sale->sku = dup_text (get_filled (reading, PERKS_REPORT_ROLE_SKU));
  if (*sale->sku == '\0')
    g_clear_pointer (&sale->sku, g_free);

  sale->offer_name = dup_text (get_filled (reading, PERKS_REPORT_ROLE_OFFER));
  return *sale->offer_name == '\0' ? PERKS_REFUSED_REASON_OFFER_MISSING : PERKS_REFUSED_REASON_NONE;
}

/* The customer's currency; USD where the report does not say. */
static PerksRefusedReason
read_currency (Reading  *reading,
               gboolean *known,
               char      currency[4])
{
  const char *text = get_filled (reading, PERKS_REPORT_ROLE_CURRENCY);
  g_autofree char *code = NULL;

  memcpy (currency, "USD", 4);
  *known = *text != '\0';
  if (!*known)
    return PERKS_REFUSED_REASON_NONE;

  code = g_strstrip (g_ascii_strup (text, -1));
  if (!perks_currency_is_code (code))
    return PERKS_REFUSED_REASON_NOT_A_CURRENCY;

  memcpy (currency, code, 4);
  return PERKS_REFUSED_REASON_NONE;
}

/* The amount in USD: as the report gives it, else the own amount by its rate, else the own amount
 * if it is in USD already. */
static PerksRefusedReason
read_usd (Reading    *reading,
          gboolean    currency_known,
          const char *currency,
          PerksMoney *usd)
{
  const char *text = get_filled (reading, PERKS_REPORT_ROLE_USD);
  const char *rate;

  if (*text != '\0')
    return perks_amount_parse (text, "USD", usd);

  if (reading->layout->n_positions[PERKS_REPORT_ROLE_RATE] > 0)
    {
      rate = get_filled (reading, PERKS_REPORT_ROLE_RATE);
      text = get_filled (reading, PERKS_REPORT_ROLE_AMOUNT);
      if (*rate != '\0')
        return perks_amount_parse_product (text, currency, rate, "USD", usd);
      if (currency_known && g_str_equal (currency, "USD"))
        return perks_amount_parse (text, "USD", usd);
      get_filled (reading, PERKS_REPORT_ROLE_RATE);
    }

  return PERKS_REFUSED_REASON_NOT_A_NUMBER;
}

static PerksRefusedReason
read_amounts (Reading   *reading,
              PerksSale *sale)
{
  const char *text;
  char currency[4];
  gboolean known;
  PerksMoney usd;
  PerksRefusedReason reason = read_currency (reading, &known, currency);

  if (reason == PERKS_REFUSED_REASON_NONE)
    reason = read_usd (reading, known, currency, &usd);
  if (reason != PERKS_REFUSED_REASON_NONE)
    return reason;

  sale->usd = usd.minor;
  sale->own = usd;
  text = get_filled (reading, PERKS_REPORT_ROLE_AMOUNT);
  return known && *text != '\0' ? perks_amount_parse (text, currency, &sale->own) : reason;
}

/* Whether @text is one of the words, in any case and with blanks around it. */
static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  gsize length;

  text += strspn (text, " \t");
  length = strcspn (text, " \t");
  if (!is_blank (text + length))
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strncasecmp (text, words[i], length) == 0 && words[i][length] == '\0')
      return TRUE;

  return FALSE;
}

/* A row that was both is listed as rejected, in the order of PerksExclusion. */
static PerksRefusedReason
read_kind (Reading   *reading,
           PerksSale *sale)
{
  static const char *const yes[] = { "true", "yes", "1", "y", "t", NULL };
  static const char *const no[] = {
    "false", "", "no", "0", "n", "f", "n/a", "na", "null", "none", NULL,
  };
  static const char *const rejected_words[] = { "rejected", NULL };
  gboolean rejected = is_one_of (get_filled (reading, PERKS_REPORT_ROLE_STATUS), rejected_words);
  const char *text = get_filled (reading, PERKS_REPORT_ROLE_TRIAL);
  gboolean trial = is_one_of (text, yes);

  if (!trial && !is_one_of (text, no))
    return PERKS_REFUSED_REASON_NOT_YES_OR_NO;

  if (rejected)
    sale->kind = PERKS_SALE_KIND_REJECTED;
  else
    sale->kind = trial ? PERKS_SALE_KIND_TRIAL : PERKS_SALE_KIND_BILLED;

  return PERKS_REFUSED_REASON_NONE;
}

/**
 * perks_report_layout_init:
 * @self: (out caller-allocates): a layout
 * @dialect: what kind of report it is
 * @header: (array length=n_header): the report's column names
 * @n_header: how many
 * @error: return location for a #PerksError
 *
 * Returns: %FALSE with an error of perks_report_dialect_bind()
 */
gboolean
perks_report_layout_init (PerksReportLayout         *self,
                          const PerksReportDialect  *dialect,
                          const char *const         *header,
                          guint                      n_header,
                          GError                   **error)
{
  g_autofree int *positions = g_new (int, dialect->n_columns);

  memset (self, 0, sizeof *self);
  self->n_header = n_header;
  if (!perks_report_dialect_bind (dialect, header, n_header, positions, error))
    return FALSE;

  for (guint i = 0; i < dialect->n_columns; i++)
    {
      PerksReportRole role = dialect->columns[i].role;
      guint number = self->n_positions[role];

      if (positions[i] < 0 || number == PERKS_REPORT_MOST_PARTS)
        continue;
      self->positions[role][number] = positions[i];
      if (role == PERKS_REPORT_ROLE_KEY)
        self->optional_parts[number] = dialect->columns[i].need == PERKS_REPORT_NEED_OPTIONAL;
      self->n_positions[role]++;
    }

  return TRUE;
}

/**
 * perks_report_layout_read:
 * @self: a layout
 * @row: a reader that has just read a row of the report
 * @sale: an empty sale, where the row is put; it may be half filled when the row is refused
 * @column: (out): which column is at fault when the row is refused, or -1 for none of them
 *
 * Reads one row. Nothing but the columns of the layout is looked at.
 *
 * Returns: why the row cannot be taken, or %PERKS_REFUSED_REASON_NONE
 */
PerksRefusedReason
perks_report_layout_read (const PerksReportLayout *self,
                          PerksCsvReader          *row,
                          PerksSale               *sale,
                          int                     *column)
{
  static PerksRefusedReason (*const steps[]) (Reading *, PerksSale *) = {
    read_day, read_key, read_amounts, read_offer, read_kind,
  };
  Reading reading = { .layout = self, .row = row };
  PerksRefusedReason reason = check_fields (&reading);

  for (gsize i = 0; i < G_N_ELEMENTS (steps) && reason == PERKS_REFUSED_REASON_NONE; i++)
    reason = steps[i] (&reading, sale);

  *column = reading.column;
  return reason;
}
