/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-place.h"

#include "perks-commands.h"
#include "perks-counted-page.h"
#include "perks-deadline-page.h"
#include "perks-deadline-row.h"
#include "perks-deadlines-page.h"
#include "perks-figure-card.h"
#include "perks-pages.h"
#include "perks-tier-meter.h"
#include "perks-tier-page.h"
#include "perks-ui-fixture.h"
#include "perks-what-if-page.h"

static PerksPlace *
show_place (PerksUiFixture *fixture)
{
  PerksPlace *place = g_object_new (PERKS_TYPE_OVERVIEW_PLACE, NULL);

  perks_ui_show (GTK_WIDGET (place), 1000, 700);
  perks_place_set_context (place, fixture->context);
  perks_ui_settle ();
  return place;
}

static gboolean
add_publisher (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  static const char *const none[] = { NULL };

  return perks_commands_add_publisher (workspace, "Fish & <Chips>", none, NULL, error);
}

static gboolean
add_offer (PerksWorkspace  *workspace,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  static const char *const fields[] = { "type=softwareAsAService", "listing=subscription",
                                        "status=live", "live-since=2026-11-01", NULL };

  return perks_commands_add_offer (workspace, NULL, "<i>Planner</i> & Co.", fields, NULL, error);
}

static void
test_first_run (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksPlace *place = show_place (fixture);

  perks_ui_assert_shows (place, "Know Where You Stand");
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Import a Report…"));
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Enter by Hand"));
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Try the Sample Books"));
  perks_ui_assert_hides (place, "Billed Sales");
}

static void
test_no_offer (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksPlace *place = show_place (fixture);
  GtkWidget *button;

  perks_ui_fixture_run (fixture, add_publisher, NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Fish & <Chips>");
  perks_ui_assert_shows (place, "No tier yet");
  perks_ui_assert_shows (place, "A tier needs at least one live offer");
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Add an Offer…");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.new-offer");
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_TIER_METER), ==, 0);
  perks_ui_assert_hides (place, "Know Where You Stand");
}

static void
test_no_sales (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksPlace *place = show_place (fixture);
  GtkWidget *button;

  perks_ui_fixture_run (fixture, add_publisher, NULL);
  perks_ui_fixture_run (fixture, add_offer, NULL);
  perks_ui_settle ();
  perks_ui_assert_shows (place, "Publisher tier");
  perks_ui_assert_shows (place, "There are no sales in the books yet.");
  /* What the books say is never taken for markup. */
  perks_ui_assert_shows (place,
                         "“<i>Planner</i> & Co.” has neither an owner nor a primary contact");
  button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, "Import a Report…");
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.import");
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_TIER_METER), ==, 1);
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_FIGURE_CARD), ==, 0);
}

/* The figures are those of data/sample/expected.json, which an independent script counted. */
static void
test_sample (PerksUiFixture *fixture,
             gconstpointer   data)
{
  static const char *const texts[] = {
    "Pantlerwick Software",
    "August 2023 edition · as of Nov 22, 2026",
    "$50K tier",
    "Since Mar 1, 2026",
    "$13,881.04 to the $100K tier; at the pace of the last 182 days on Mar 3, 2027.",
    "$86,118.96",
    "Needs Attention",
    "Overdue by 34 days, since Oct 19, 2026",
    "Unlocked and Unused",
    "Not Counted",
    "$395.37",
    "$1,040.54",
    "$64.21",
    "$24.83",
    "Partly Assumed",
  };
  PerksPlace *place = show_place (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    perks_ui_assert_shows (place, texts[i]);

  perks_ui_assert_hides (place, "Outside the Period");
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_TIER_METER), ==, 1);
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_FIGURE_CARD), ==, 4);
}

static void
test_lists (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksPlace *place = show_place (fixture);
  GPtrArray *advice = perks_situation_get_advice (perks_context_get_situation (fixture->context));

  /* Every advice, five benefits, four reasons. */
  g_assert_cmpuint (advice->len, >, 0);
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_DEADLINE_ROW), ==, advice->len);
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), ADW_TYPE_ACTION_ROW), ==, 5 + 4);
  for (guint i = 0; i < advice->len; i++)
    perks_ui_assert_shows (place, perks_deadline_get_text (g_ptr_array_index (advice, i)));

  /* A further change shows the same again, not a second time. */
  perks_ui_fixture_run (fixture, NULL, NULL);
  perks_ui_settle ();
  advice = perks_situation_get_advice (perks_context_get_situation (fixture->context));
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), PERKS_TYPE_DEADLINE_ROW), ==, advice->len);
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (place), ADW_TYPE_ACTION_ROW), ==, 5 + 4);
}

static guint
get_depth (PerksPlace *place)
{
  return perks_pages_get_depth (
    PERKS_PAGES (perks_ui_find (GTK_WIDGET (place), PERKS_TYPE_PAGES, NULL)));
}

/* Each part has a page of its own; what is open already is not opened again. */
static void
test_pages (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    const char *id;
    GType     (*get_type) (void);
    guint       depth;
  } steps[] = {
    { "tier", perks_tier_page_get_type, 2 },
    { "tier", perks_tier_page_get_type, 2 },
    { "rows", perks_counted_page_get_type, 3 },
    { "what-if", perks_what_if_page_get_type, 4 },
    /* The deadlines are not on top of something else: a reminder may open them at any time. */
    { "deadlines", perks_deadlines_page_get_type, 2 },
    { "deadline/contact-silence/offer:kitchen-rollout", perks_deadline_page_get_type, 3 },
    { "deadline/contact-silence/offer:kitchen-rollout", perks_deadline_page_get_type, 3 },
    { "deadline/contact-generic/offer:kitchen-rollout", perks_deadline_page_get_type, 4 },
    { "no-such-part", perks_deadline_page_get_type, 4 },
  };
  PerksPlace *place = show_place (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("%s", steps[i].id);
      perks_place_open (place, steps[i].id);
      perks_ui_settle ();
      g_assert_cmpuint (get_depth (place), ==, steps[i].depth);
      g_assert_nonnull (perks_ui_find (GTK_WIDGET (place), steps[i].get_type (), NULL));
    }
}

/* Without a publisher there is nothing to explain. */
static void
test_no_pages (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksPlace *place = show_place (fixture);

  perks_place_open (place, "deadlines");
  perks_place_open (place, "tier");
  g_assert_cmpuint (get_depth (place), ==, 1);
  perks_ui_assert_shows (place, "Know Where You Stand");
}

static void
assert_button (PerksPlace *place,
               const char *label,
               const char *action)
{
  GtkWidget *button = perks_ui_find (GTK_WIDGET (place), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, action);
}

static void
test_ways (PerksUiFixture *fixture,
           gconstpointer   data)
{
  PerksPlace *place = show_place (fixture);

  assert_button (place, "Why This Tier", "win.forecast");
  assert_button (place, "What If…", "win.what-if");
  assert_button (place, "All Deadlines", "win.deadlines");
}

/* Whatever can be pressed has a name. */
static void
check_names (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget))))
    {
      g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                       GTK_ACCESSIBLE_PROPERTY_LABEL));
      g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
    }
  if (PERKS_IS_FIGURE_CARD (widget))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

static void
test_names (PerksUiFixture *fixture,
            gconstpointer   data)
{
  check_names (GTK_WIDGET (show_place (fixture)));
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksPlace *place = g_object_ref_sink (g_object_new (PERKS_TYPE_OVERVIEW_PLACE, NULL));

  perks_place_set_context (place, fixture->context);
  g_assert_finalize_object (place);
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, set_up, func)                                                                    \
  g_test_add (                                                                                     \
    "/overview-place/" name, PerksUiFixture, NULL, set_up, func, perks_ui_fixture_tear_down)
  ADD ("finalize", perks_ui_fixture_set_up_sample, test_finalize);
  ADD ("first-run", perks_ui_fixture_set_up, test_first_run);
  ADD ("no-offer", perks_ui_fixture_set_up, test_no_offer);
  ADD ("no-sales", perks_ui_fixture_set_up, test_no_sales);
  ADD ("sample", perks_ui_fixture_set_up_sample, test_sample);
  ADD ("lists", perks_ui_fixture_set_up_sample, test_lists);
  ADD ("pages", perks_ui_fixture_set_up_sample, test_pages);
  ADD ("no-pages", perks_ui_fixture_set_up, test_no_pages);
  ADD ("ways", perks_ui_fixture_set_up_sample, test_ways);
  ADD ("names", perks_ui_fixture_set_up_sample, test_names);

  return g_test_run ();
}
