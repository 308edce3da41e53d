/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-locale-text.h"
#include "perks-situation.h"

G_BEGIN_DECLS

#define PERKS_TYPE_SALES_CHART (perks_sales_chart_get_type ())
G_DECLARE_FINAL_TYPE (PerksSalesChart, perks_sales_chart, PERKS, SALES_CHART, GtkWidget)

void perks_sales_chart_set_situation (PerksSalesChart *self,
                                      PerksSituation  *situation,
                                      PerksLocaleText *locale_text);

G_END_DECLS
