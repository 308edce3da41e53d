/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-dialog.h"
#include "perks-contacted-dialog.h"
#include "perks-credit-dialog.h"
#include "perks-engagement-dialog.h"
#include "perks-fraud-dialog.h"
#include "perks-import-dialog.h"
#include "perks-offer-editor.h"
#include "perks-programme-window.h"
#include "perks-publisher-dialog.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

/* What can take the focus says what it is: by its text, its label or its tooltip. The line inside
 * an entry and the button inside a menu button are named by what they are in. */

#define MOST_LEVELS 3

static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *text = perks_ui_read (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  return *text != '\0' || (tooltip != NULL && *tooltip != '\0') ||
         gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
is_named (GtkWidget *widget)
{
  for (guint i = 0; i < MOST_LEVELS && widget != NULL; i++)
    {
      if (has_name (widget))
        return TRUE;
      widget = gtk_widget_get_parent (widget);
    }

  return FALSE;
}

static void
check (GtkWidget *widget,
       guint     *n_checked,
       GString   *nameless)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget))
    {
      *n_checked += 1;
      if (!is_named (widget))
        g_string_append_printf (nameless, "%s in %s\n", G_OBJECT_TYPE_NAME (widget),
                                G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child, n_checked, nameless);
}

static void
assert_all_named (gpointer window)
{
  g_autoptr (GString) nameless = g_string_new (NULL);
  guint n_checked = 0;

  perks_ui_settle ();
  check (GTK_WIDGET (window), &n_checked, nameless);
  g_assert_cmpuint (n_checked, >, 2);
  g_assert_cmpstr (nameless->str, ==, "");
}

static PerksWindow *
show_window (PerksUiFixture *fixture,
             int             width)
{
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, "default-width", width, NULL);

  gtk_window_present (GTK_WINDOW (window));
  perks_window_set_context (window, fixture->context);
  perks_ui_settle ();
  return window;
}

static void
check_places (PerksUiFixture *fixture,
              int             width)
{
  static const char *const places[] = {
    "overview", "overview:deadlines", "overview:deadline/contact-silence/offer:kitchen-rollout",
    "overview:tier", "overview:rows", "overview:what-if", "offers", "offers:kitchen-rollout",
    "offers:guest-ledger", "benefits", "benefits:nt-onboarding-docs",
    "benefits:sponsor-poc:planner", "sales", "resources",
  };
  PerksWindow *window = show_window (fixture, width);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", places[i]);
      assert_all_named (window);
    }
}

static void
test_wide (PerksUiFixture *fixture,
           gconstpointer   data)
{
  check_places (fixture, 1100);
}

static void
test_narrow (PerksUiFixture *fixture,
             gconstpointer   data)
{
  check_places (fixture, 360);
}

/* Everything turned round, as for Arabic: nothing may warn. */
static void
test_right_to_left (PerksUiFixture *fixture,
                    gconstpointer   data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  check_places (fixture, 1100);
  check_places (fixture, 360);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The window about the programme, with a comparison and a table unfolded by nobody. */
static void
test_programme (PerksUiFixture *fixture,
                gconstpointer   data)
{
  static const char *const places[] = { "editions", "terms", "credits" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i]);
      assert_all_named (perks_programme_window_present (NULL, fixture->context, places[i], NULL));
    }
}

static void
test_dialogs (PerksUiFixture *fixture,
              gconstpointer   data)
{
  g_autofree char *path = g_build_filename (g_getenv ("PERKS_SAMPLE"), "revenue.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *windows[] = {
    GTK_WINDOW (perks_publisher_dialog_new (NULL, fixture->context, NULL)),
    GTK_WINDOW (perks_credit_dialog_new (NULL, fixture->context, NULL)),
    GTK_WINDOW (perks_fraud_dialog_new (NULL, fixture->context)),
    GTK_WINDOW (perks_offer_editor_new (NULL, fixture->context, NULL, NULL)),
    GTK_WINDOW (perks_import_dialog_new (NULL, fixture->context, file)),
    GTK_WINDOW (perks_claim_dialog_new (NULL, fixture->context, "sponsor-poc", "planner")),
    GTK_WINDOW (perks_contacted_dialog_new (NULL, fixture->context, "kitchen-rollout")),
    GTK_WINDOW (perks_engagement_dialog_new (NULL, fixture->context, "planner",
                                             PERKS_ENGAGEMENT_STEP_EDIT)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      gtk_window_present (windows[i]);
      if (PERKS_IS_IMPORT_DIALOG (windows[i]))
        perks_ui_wait_for_text (GTK_WIDGET (windows[i]), "revenue.csv");
      assert_all_named (windows[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/names/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("wide", test_wide);
  ADD ("narrow", test_narrow);
  ADD ("right-to-left", test_right_to_left);
  ADD ("programme", test_programme);
  ADD ("dialogs", test_dialogs);

  return g_test_run ();
}
