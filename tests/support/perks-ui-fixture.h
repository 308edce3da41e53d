/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"

G_BEGIN_DECLS

/* What a view is given in a test: a context over books in a temporary directory, on 22 November
 * 2026 and in American English. */
typedef struct
{
  char         *path;
  PerksContext *context;
} PerksUiFixture;

void       perks_ui_test_init           (int             *argc,
                                         char          ***argv);

void       perks_ui_fixture_set_up        (PerksUiFixture *self,
                                           gconstpointer   data);
void       perks_ui_fixture_set_up_sample (PerksUiFixture *self,
                                           gconstpointer   data);
void       perks_ui_fixture_tear_down     (PerksUiFixture *self,
                                           gconstpointer   data);
void       perks_ui_fixture_run           (PerksUiFixture *self,
                                           PerksWorkFunc   func,
                                           gpointer        user_data);

GtkWindow *perks_ui_show                (GtkWidget       *widget,
                                         int              width,
                                         int              height);
void       perks_ui_settle              (void);
char      *perks_ui_read                (GtkWidget       *widget);
GtkWidget *perks_ui_find                (GtkWidget       *widget,
                                         GType            type,
                                         const char      *text);
guint      perks_ui_count               (GtkWidget       *widget,
                                         GType            type);

typedef gboolean (*PerksUiCondition) (gpointer user_data);

void       perks_ui_wait                (PerksUiCondition  condition,
                                         gpointer          user_data);
void       perks_ui_wait_for_text       (GtkWidget        *widget,
                                         const char       *text);

#define perks_ui_assert_shows(widget, text) \
  G_STMT_START { \
    g_autofree char *shown_ = perks_ui_read (GTK_WIDGET (widget)); \
    if (strstr (shown_, text) == NULL) \
      g_error ("“%s” is not among what is shown:\n%s", text, shown_); \
  } G_STMT_END

#define perks_ui_assert_hides(widget, text) \
  G_STMT_START { \
    g_autofree char *shown_ = perks_ui_read (GTK_WIDGET (widget)); \
    if (strstr (shown_, text) != NULL) \
      g_error ("“%s” is among what is shown:\n%s", text, shown_); \
  } G_STMT_END

G_END_DECLS
