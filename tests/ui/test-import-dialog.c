/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "perks-import-dialog.h"
#include "perks-ui-fixture.h"

#define HEADER "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"

typedef struct
{
  PerksUiFixture     fixture;
  GtkWindow         *parent;
  PerksImportDialog *dialog;
  char              *path;
} Data;

static void
set_up (Data          *data,
        gconstpointer  test_data)
{
  perks_ui_fixture_set_up_sample (&data->fixture, NULL);
  data->parent = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (data->parent);
  data->path = g_build_filename (data->fixture.path, "report.csv", NULL);
}

static void
tear_down (Data          *data,
           gconstpointer  test_data)
{
  gtk_window_destroy (data->parent);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_free (data->path);
  perks_ui_fixture_tear_down (&data->fixture, test_data);
}

static void
open_report (Data       *data,
             const char *content)
{
  g_autoptr (GFile) file = g_file_new_for_path (data->path);

  if (content != NULL)
    g_assert_true (g_file_set_contents (data->path, content, -1, NULL));
  data->dialog = perks_import_dialog_new (data->parent, data->fixture.context, file);
  g_object_add_weak_pointer (G_OBJECT (data->dialog), (gpointer *) &data->dialog);
  gtk_window_present (GTK_WINDOW (data->dialog));
}

static void
wait_for_text (Data       *data,
               const char *text)
{
  perks_ui_wait_for_text (GTK_WIDGET (data->dialog), text);
}

static GtkWidget *
get_import (Data *data)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (data->dialog),
                                                    PERKS_TYPE_IMPORT_DIALOG, "import"));
}

static gint64
get_counted (Data *data)
{
  PerksSituation *situation = perks_context_get_situation (data->fixture.context);

  return perks_situation_get_standing (situation)->counted;
}

static gboolean
is_gone (gpointer user_data)
{
  return ((Data *) user_data)->dialog == NULL;
}

static void
test_import (Data          *data,
             gconstpointer  test_data)
{
  open_report (data, HEADER "N1,1,2026-11-01,\"Pantlerwick Planner, Professional\",13881.04\n"
                            "N2,1,2026-11-01,\"Pantlerwick Planner, Professional\",many\n");
  wait_for_text (data, "1 new, 1 refused");
  wait_for_text (data, "The tier goes from $50K to $100K, with up to $100,000.00");
  wait_for_text (data, "1 Row Refused");
  wait_for_text (data, "line 3, column EstimatedRevenueUSD");
  wait_for_text (data, "many");
  g_assert_cmpint (get_counted (data), ==, 8611896);

  g_assert_true (gtk_widget_get_sensitive (get_import (data)));
  g_signal_emit_by_name (get_import (data), "clicked");
  perks_ui_wait (is_gone, data);
  g_assert_cmpint (get_counted (data), ==, 10000000);
}

static void
test_known (Data          *data,
            gconstpointer  test_data)
{
  open_report (data, HEADER "N1,1,2026-11-01,Pantlerwick Planner,1.00\n");
  wait_for_text (data, "1 new");
  g_signal_emit_by_name (get_import (data), "clicked");
  perks_ui_wait (is_gone, data);

  open_report (data, NULL);
  wait_for_text (data, "This very file is in the books already");
  g_assert_false (gtk_widget_get_sensitive (get_import (data)));
  gtk_window_destroy (GTK_WINDOW (data->dialog));
}

static void
test_error (Data          *data,
            gconstpointer  test_data)
{
  open_report (data, "One,Two\n1,2\n");
  wait_for_text (data, "The Report Cannot Be Imported");
  wait_for_text (data, "report.csv");
  g_assert_false (gtk_widget_get_sensitive (get_import (data)));
  gtk_window_destroy (GTK_WINDOW (data->dialog));
}

static void
test_cancel (Data          *data,
             gconstpointer  test_data)
{
  open_report (data, HEADER "N1,1,2026-11-01,Pantlerwick Planner,1.00\n");
  gtk_window_close (GTK_WINDOW (data->dialog));
  perks_ui_wait (is_gone, data);
  g_assert_cmpint (get_counted (data), ==, 8611896);
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/import-dialog/import", Data, NULL, set_up, test_import, tear_down);
  g_test_add ("/import-dialog/known", Data, NULL, set_up, test_known, tear_down);
  g_test_add ("/import-dialog/error", Data, NULL, set_up, test_error, tear_down);
  g_test_add ("/import-dialog/cancel", Data, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
