/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-page.h"

#include "perks-commands.h"
#include "perks-fact-group.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

static PerksOfferPage *
show_page (PerksUiFixture *fixture,
           const char     *offer)
{
  GtkWidget *page = perks_offer_page_new (offer);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  perks_ui_show (page, 700, 900);
  g_assert_true (perks_offer_page_show (PERKS_OFFER_PAGE (page), fixture->context));
  perks_ui_settle ();
  return PERKS_OFFER_PAGE (page);
}

static GtkWidget *
find_titled (GtkWidget  *widget,
             const char *title)
{
  if (ADW_IS_PREFERENCES_GROUP (widget))
    return g_strcmp0 (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget)), title) == 0
             ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_titled (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_group (PerksOfferPage *page,
            const char     *title)
{
  GtkWidget *group = find_titled (GTK_WIDGET (page), title);

  g_assert_nonnull (group);
  return group;
}

static void
refresh (PerksUiFixture *fixture,
         PerksOfferPage *page,
         PerksWorkFunc   func,
         gpointer        data)
{
  perks_ui_fixture_run (fixture, func, data);
  g_assert_true (perks_offer_page_show (page, fixture->context));
  perks_ui_settle ();
}

typedef struct
{
  const char *offer;
  const char *assignments[4];
} Edit;

static gboolean
edit_offer (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  const Edit *edit = user_data;

  return perks_commands_edit_offer (workspace, NULL, edit->offer, edit->assignments, error);
}

static gboolean
edit_engagement (PerksWorkspace  *workspace,
                 gpointer         user_data,
                 GCancellable    *cancellable,
                 GError         **error)
{
  const Edit *edit = user_data;

  return perks_commands_edit_engagement (workspace, NULL, edit->offer, edit->assignments, error);
}

/* The sample: nobody wrote about kitchen-rollout, live since 2026-09-28; its primary contact is a
 * general mailbox. What is done on this very page is done without leaving it. */
static void
test_attention (PerksUiFixture *fixture,
                gconstpointer   data)
{
  static const struct
  {
    const char *offer;
    const char *line;
    const char *label;
    const char *action;
    const char *target;
  } cases[] = {
    { "kitchen-rollout", "the Rewards team has not written", "Find the Owner", "offer-page.show",
      "'contacts'" },
    { "kitchen-rollout", "general mailbox", "Edit Offer", "win.act",
      "'contact-generic/offer:kitchen-rollout'" },
    { "kitchen-rollout", "are open and not claimed", "Open Benefits", "offer-page.show",
      "'benefits'" },
    { "guest-ledger", "ISV Connect adds", "Mark as Done", "win.act",
      "'isv-connect/offer:guest-ledger'" },
    { "planner", "“Commercial marketplace featured category placement”", "Open Claim",
      "benefits.enter-claim", "('featured-category', 'planner')" },
  };
  PerksWindow *window = g_object_new (PERKS_TYPE_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  perks_window_set_context (window, fixture->context);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *page, *row, *button;
      g_autofree char *target = NULL;

      perks_window_go (window, "offers", cases[i].offer);
      perks_ui_settle ();
      page = perks_ui_find (GTK_WIDGET (window), PERKS_TYPE_OFFER_PAGE, NULL);
      row = perks_ui_find (find_group (PERKS_OFFER_PAGE (page), "Needs Attention"),
                           GTK_TYPE_LIST_BOX_ROW, cases[i].line);
      g_test_message ("%s: %s", cases[i].offer, cases[i].line);
      g_assert_nonnull (row);
      button = perks_ui_find (row, GTK_TYPE_BUTTON, cases[i].label);
      g_assert_nonnull (button);
      g_assert_true (gtk_widget_is_sensitive (button));
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                       cases[i].action);
      target =
        g_variant_print (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), FALSE);
      g_assert_cmpstr (target, ==, cases[i].target);
    }
}

/* A line about another offer is none of this one’s. */
static void
test_own_lines (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "edge-server");

  perks_ui_assert_hides (page, "Kitchen Rollout");
  perks_ui_assert_hides (page, "Guest Ledger");
}

static void
test_contacts (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "kitchen-rollout");
  GtkWidget *group = find_group (page, "Getting in Touch");
  Edit wrote = { "kitchen-rollout", { "contacted-on=2026-11-20", NULL } };
  Edit left = { "kitchen-rollout", { "owner-left=yes", NULL } };
  GtkWidget *step;

  perks_ui_assert_shows (group, "services.lead@pantlerwick.example");
  perks_ui_assert_shows (group, "A general mailbox");
  perks_ui_assert_shows (group, "Live for 55 days and no message yet. The 3 weeks in which the "
                                "Rewards team writes ran out on Oct 19, 2026.");
  step = perks_ui_find (group, ADW_TYPE_ACTION_ROW, "Open Partner Center");
  perks_ui_assert_shows (step, "https://partner.microsoft.com/");
  g_assert_nonnull (perks_ui_find (step, GTK_TYPE_BUTTON, NULL));
  g_assert_nonnull (perks_ui_find (group, ADW_TYPE_ACTION_ROW, "Raise a Ticket"));
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "The Team Has Written…"));

  refresh (fixture, page, edit_offer, &wrote);
  perks_ui_assert_shows (group, "The Rewards team wrote on Nov 20, 2026, 53 days after the offer "
                                "went live.");
  perks_ui_assert_hides (group, "Open Partner Center");
  perks_ui_assert_hides (page, "The Team Has Written…");

  refresh (fixture, page, edit_offer, &left);
  perks_ui_assert_shows (group, "Owner Has Left");
  perks_ui_assert_shows (group, "Open Partner Center");
}

static void
test_engagement (PerksUiFixture *fixture,
                 gconstpointer   data)
{
  static const struct
  {
    const char *offer;
    const char *texts[8];
    const char *buttons[5];
  } cases[] = {
    { "guest-ledger",
      { "An engagement manager helps until Jan 20, 2027.", "Engagement manager, business "
        "applications", "Oct 20, 2026", "59 of 92 days left" },
      { "Edit…", "End…", "Opt Out…" } },
    { "kitchen-rollout",
      { "An engagement manager helps until Dec 28, 2026.", "Not entered",
        "Sep 28, 2026, when the offer went live",
        "Dec 28, 2026, 3 months after its start (assumed)", "36 of 91 days left" },
      { "Start…", "Edit…", "End…", "Opt Out…" } },
    { "planner", { "Evergreen: an engagement manager helps as long as the offer is live.",
                   "Engagement manager, EMEA", "Without an end" },
      { "Edit…", "End…", "Opt Out…" } },
    { "edge-server", { "Offers of path List have no engagement manager." }, { "Opt Out…" } },
    { "forecast", { "An engagement manager helps once the offer is live." }, { "Opt Out…" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksOfferPage *page = show_page (fixture, cases[i].offer);
      GtkWidget *group = find_group (page, "Engagement");
      guint n_buttons = 0;

      g_test_message ("%s", cases[i].offer);
      for (guint j = 0; cases[i].texts[j] != NULL; j++)
        perks_ui_assert_shows (group, cases[i].texts[j]);
      for (; cases[i].buttons[n_buttons] != NULL; n_buttons++)
        g_assert_nonnull (perks_ui_find (group, GTK_TYPE_BUTTON, cases[i].buttons[n_buttons]));
      g_assert_cmpuint (perks_ui_count (group, GTK_TYPE_BUTTON), ==, n_buttons);
    }
}

/* What is left is a length and words, and assistive technology is told the words. */
static void
test_days_left (PerksUiFixture *fixture,
                gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "guest-ledger");
  GtkWidget *bar = perks_ui_find (GTK_WIDGET (page), GTK_TYPE_LEVEL_BAR, NULL);

  g_assert_cmpfloat (gtk_level_bar_get_value (GTK_LEVEL_BAR (bar)), ==, 59);
  g_assert_cmpfloat (gtk_level_bar_get_max_value (GTK_LEVEL_BAR (bar)), ==, 92);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Days left");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "59 of 92 days left");
  g_assert_null (perks_ui_find (GTK_WIDGET (show_page (fixture, "planner")), GTK_TYPE_LEVEL_BAR,
                                NULL));
}

static gboolean
opt_out (PerksWorkspace  *workspace,
         gpointer         user_data,
         GCancellable    *cancellable,
         GError         **error)
{
  return perks_commands_opt (workspace, NULL, user_data, FALSE, PERKS_DAY_NONE, "No <time>", error);
}

static void
test_chosen (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "planner");
  Edit chosen = { "planner", { "activities=Blog post; Webinar & <more>", NULL } };

  refresh (fixture, page, edit_engagement, &chosen);
  perks_ui_assert_shows (page, "Blog post\nWebinar & <more>");
  refresh (fixture, page, opt_out, (gpointer) "planner");
  perks_ui_assert_shows (page, "Opted out since Nov 22, 2026: No <time>");
  g_assert_nonnull (perks_ui_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Opt In…"));
  perks_ui_assert_hides (page, "Opt Out…");
}

/* A new path starts an engagement of its own; the old one is told of, and so is the path. */
static void
test_former (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "planner");
  Edit trial = { "planner", { "listing=free-trial", NULL } };

  perks_ui_assert_hides (page, "Former Paths");
  refresh (fixture, page, edit_offer, &trial);
  perks_ui_assert_shows (page, "Trial, because its listing option is “Free trial”.");
  perks_ui_assert_shows (page, "Transact until Nov 22, 2026");
  perks_ui_assert_shows (page, "Nov 22, 2026, when the path changed");
  perks_ui_assert_shows (page, "From Nov 23, 2023 on: Engagement manager, EMEA");
  perks_ui_assert_shows (page, "Benefits of Its Path");
}

static void
test_benefits (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "planner");
  GtkWidget *expander = perks_ui_find (GTK_WIDGET (page), ADW_TYPE_EXPANDER_ROW, NULL);

  perks_ui_assert_hides (page, "Benefits of Its Path");
  perks_ui_assert_shows (page, "Held against this offer");
  perks_ui_assert_shows (expander, "7 benefits of higher tiers");
  perks_ui_assert_hides (page, "Locked: given from");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  perks_ui_settle ();
  perks_ui_assert_shows (page, "Locked: given from $500K on");
  perks_ui_assert_hides (page, "ISV Connect");

  /* It stays unfolded when something changes. */
  refresh (fixture, page, NULL, NULL);
  perks_ui_assert_shows (page, "Locked: given from $500K on");
}

/* From what to what, and when. */
static void
test_history (PerksUiFixture *fixture,
              gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "planner");
  Edit edit = { "planner", { "owner=Ann <ann@example.com>", "country=", NULL } };

  perks_ui_wait_for_text (GTK_WIDGET (page), "Entered into the books");
  refresh (fixture, page, edit_offer, &edit);
  perks_ui_wait_for_text (GTK_WIDGET (page), "Country: IE → not entered");
  perks_ui_assert_shows (page, "Owner: alliances.lead@pantlerwick.example → Ann "
                               "<ann@example.com>");
  perks_ui_assert_shows (page, "Entered into the books");
}

/* A button of a line leads to the part of the page where something is done, by the focus. */
static void
test_show (PerksUiFixture *fixture,
           gconstpointer   data)
{
  static const struct
  {
    const char *part;
    const char *title;
  } cases[] = {
    { "contacts", "Getting in Touch" },
    { "engagement", "Engagement" },
    { "benefits", "Benefits of Its Path" },
  };
  PerksOfferPage *page = show_page (fixture, "kitchen-rollout");
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (page)));
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);

  /* As in the window of the application; a row whose action nobody has is asleep. */
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (go));
  gtk_widget_insert_action_group (root, "win", G_ACTION_GROUP (actions));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *group = find_group (page, cases[i].title);
      GtkWidget *focus;

      gtk_widget_activate_action (GTK_WIDGET (page), "offer-page.show", "s", cases[i].part);
      focus = gtk_window_get_focus (GTK_WINDOW (root));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, group));
    }
}

/* Who works with the keyboard stays where the work is. */
static void
test_focus (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksOfferPage *page = show_page (fixture, "planner");
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *row = perks_ui_find (find_group (page, "Engagement"), ADW_TYPE_ACTION_ROW, "Until");

  gtk_widget_grab_focus (row);
  refresh (fixture, page, opt_out, (gpointer) "cafe-meter");
  perks_ui_assert_shows (gtk_root_get_focus (root), "Without an end");
}

static void
test_missing (PerksUiFixture *fixture,
              gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_offer_page_new ("nobody-knows"));

  g_assert_false (perks_offer_page_show (PERKS_OFFER_PAGE (page), fixture->context));
  g_assert_cmpstr (perks_offer_page_get_id (PERKS_OFFER_PAGE (page)), ==, "nobody-knows");
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/offer-page/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, func, \
              perks_ui_fixture_tear_down)
  ADD ("attention", test_attention);
  ADD ("own-lines", test_own_lines);
  ADD ("contacts", test_contacts);
  ADD ("engagement", test_engagement);
  ADD ("days-left", test_days_left);
  ADD ("chosen", test_chosen);
  ADD ("former", test_former);
  ADD ("benefits", test_benefits);
  ADD ("history", test_history);
  ADD ("show", test_show);
  ADD ("focus", test_focus);
  ADD ("missing", test_missing);
#undef ADD

  return g_test_run ();
}
