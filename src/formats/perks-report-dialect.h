/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PerksReportRole:
 * @PERKS_REPORT_ROLE_KEY: a part of what the row is known by; a dialect may have several
 * @PERKS_REPORT_ROLE_DATE: the day of the sale; where a dialect has several, the first that is
 *   filled counts
 * @PERKS_REPORT_ROLE_USD: the amount in USD
 * @PERKS_REPORT_ROLE_AMOUNT: the amount in the customer's currency
 * @PERKS_REPORT_ROLE_CURRENCY: the customer's currency
 * @PERKS_REPORT_ROLE_RATE: what the own amount is multiplied by where there is no amount in USD;
 *   the first that is filled counts
 * @PERKS_REPORT_ROLE_OFFER: the offer's name
 * @PERKS_REPORT_ROLE_SKU: the plan
 * @PERKS_REPORT_ROLE_TRIAL: whether the row belongs to a trial
 * @PERKS_REPORT_ROLE_STATUS: the payout status
 *
 * What a column of a report is to Perks. Columns without a role, those with personal data among
 * them, are never read.
 */
typedef enum
{
  PERKS_REPORT_ROLE_KEY,
  PERKS_REPORT_ROLE_DATE,
  PERKS_REPORT_ROLE_USD,
  PERKS_REPORT_ROLE_AMOUNT,
  PERKS_REPORT_ROLE_CURRENCY,
  PERKS_REPORT_ROLE_RATE,
  PERKS_REPORT_ROLE_OFFER,
  PERKS_REPORT_ROLE_SKU,
  PERKS_REPORT_ROLE_TRIAL,
  PERKS_REPORT_ROLE_STATUS,
} PerksReportRole;

#define PERKS_N_REPORT_ROLES (PERKS_REPORT_ROLE_STATUS + 1)

/**
 * PerksReportNeed:
 * @PERKS_REPORT_NEED_OPTIONAL: the header may lack it, and a row may leave it empty
 * @PERKS_REPORT_NEED_REQUIRED: a report without it is refused
 * @PERKS_REPORT_NEED_MARK: required, and the dialect is recognised by it
 */
typedef enum
{
  PERKS_REPORT_NEED_OPTIONAL,
  PERKS_REPORT_NEED_REQUIRED,
  PERKS_REPORT_NEED_MARK,
} PerksReportNeed;

/**
 * PerksReportColumn:
 * @role: what the column is
 * @need: whether a report must have it
 * @spellings: %NULL-terminated: its names over the years, the present one first
 */
typedef struct
{
  PerksReportRole    role;
  PerksReportNeed    need;
  const char *const *spellings;
} PerksReportColumn;

/**
 * PerksReportDialect:
 * @name: its name in `--dialect` and in JSON
 * @columns: the columns that are read
 * @n_columns: how many
 *
 * Which columns of a kind of report mean what.
 */
typedef struct
{
  const char              *name;
  const PerksReportColumn *columns;
  guint                    n_columns;
} PerksReportDialect;

const PerksReportDialect *perks_report_dialect_find      (const char                *name,
                                                          GError                   **error);
const PerksReportDialect *perks_report_dialect_recognise (const char *const         *header,
                                                          guint                      n_header,
                                                          GError                   **error);
gboolean                  perks_report_dialect_bind      (const PerksReportDialect  *self,
                                                          const char *const         *header,
                                                          guint                      n_header,
                                                          int                       *positions,
                                                          GError                   **error);
const char *const        *perks_report_dialect_get_names (void);

char                     *perks_header_normalise         (const char                *name);

G_END_DECLS
