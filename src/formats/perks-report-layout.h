/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-csv-reader.h"
#include "perks-report-dialect.h"
#include "perks-sale.h"

G_BEGIN_DECLS

#define PERKS_REPORT_MOST_PARTS 8

/**
 * PerksReportLayout:
 * @n_header: how many columns the report has
 * @n_positions: by role: how many columns have it
 * @positions: by role: where they stand, the preferred one first
 * @optional_parts: which parts of the key may be empty
 *
 * Where in one report the columns stand that are read.
 */
typedef struct
{
  guint    n_header;
  guint    n_positions[PERKS_N_REPORT_ROLES];
  int      positions[PERKS_N_REPORT_ROLES][PERKS_REPORT_MOST_PARTS];
  gboolean optional_parts[PERKS_REPORT_MOST_PARTS];
} PerksReportLayout;

gboolean           perks_report_layout_init (PerksReportLayout         *self,
                                             const PerksReportDialect  *dialect,
                                             const char *const         *header,
                                             guint                      n_header,
                                             GError                   **error);
PerksRefusedReason perks_report_layout_read (const PerksReportLayout   *self,
                                             PerksCsvReader            *row,
                                             PerksSale                 *sale,
                                             int                       *column);

G_END_DECLS
