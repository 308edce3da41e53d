/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "perks-context.h"

G_BEGIN_DECLS

/* Books in a folder of their own, on 22 November 2026, and a context as the window hands it to its
 * places. With the test data "empty" there is nothing in them, otherwise they are the sample books. */
typedef struct
{
  char           *folder;
  PerksWorkspace *workspace;
  PerksContext   *context;
} PerksUiFixture;

typedef gboolean (*PerksUiCondition) (gpointer user_data);

void perks_ui_fixture_set_up    (PerksUiFixture   *self,
                                 gconstpointer     test_data);
void perks_ui_fixture_tear_down (PerksUiFixture   *self,
                                 gconstpointer     test_data);
void perks_ui_fixture_refresh   (PerksUiFixture   *self);
void perks_ui_fixture_wait      (PerksUiCondition  condition,
                                 gpointer          user_data);

GtkWidget *perks_ui_fixture_find_text (GtkWidget  *root,
                                       const char *text);

G_END_DECLS
