/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-editions-place.h"

#include "perks-commands.h"
#include "perks-edition-actions.h"
#include "perks-programme-window.h"
#include "perks-ui-fixture.h"

typedef struct
{
  PerksUiFixture        fixture;
  PerksProgrammeWindow *window;
  PerksEditionsPlace   *place;
} Data;

static void
show_window (Data *data)
{
  data->window = perks_programme_window_present (NULL, data->fixture.context, "editions", NULL);
  perks_ui_settle ();
  data->place = PERKS_EDITIONS_PLACE (
    perks_ui_find (GTK_WIDGET (data->window), PERKS_TYPE_EDITIONS_PLACE, NULL));
}

static void
set_up (Data          *data,
        gconstpointer  test_data)
{
  perks_ui_fixture_set_up_sample (&data->fixture, test_data);
  show_window (data);
}

static void
set_up_empty (Data          *data,
              gconstpointer  test_data)
{
  perks_ui_fixture_set_up (&data->fixture, test_data);
  show_window (data);
}

static void
tear_down (Data          *data,
           gconstpointer  test_data)
{
  gtk_window_destroy (GTK_WINDOW (data->window));
  perks_ui_settle ();
  perks_ui_fixture_tear_down (&data->fixture, test_data);
}

static GtkWidget *
find_row (Data       *data,
          const char *label)
{
  return perks_ui_find (GTK_WIDGET (data->place), ADW_TYPE_ACTION_ROW, label);
}

static const char *
get_used (Data *data)
{
  return perks_edition_get_id (
    perks_situation_get_edition (perks_context_get_situation (data->fixture.context)));
}

/* What would change is there before the edition is chosen, in groups; the books stay as they are
 * until then. */
static void
test_compare_and_use (Data          *data,
                      gconstpointer  test_data)
{
  perks_ui_assert_hides (data->place, "What Would Change for You");
  g_assert_true (gtk_widget_activate (find_row (data, "December 2023")));
  perks_ui_assert_shows (data->place, "What Would Change for You");
  perks_ui_assert_shows (data->place, "With December 2023 in place of August 2023");
  perks_ui_wait_for_text (GTK_WIDGET (data->place), "Your Standing");
  perks_ui_assert_shows (data->place, "$50K → $25K");
  perks_ui_assert_shows (data->place, "the whole past up to Nov 22, 2026 → "
                                      "Nov 23, 2025 to Nov 22, 2026");
  perks_ui_assert_shows (data->place, "Your Benefits");
  perks_ui_assert_shows (data->place, "Your Offers");
  perks_ui_assert_shows (data->place, "What Differs in the Programme");
  perks_ui_assert_shows (data->place, "The whole past → The last 12 months");
  g_assert_true (gtk_widget_has_css_class (find_row (data, "December 2023"), "perks-wanted"));
  g_assert_cmpstr (get_used (data), ==, "2023-08");

  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (data->place), GTK_TYPE_BUTTON, "Use It"),
                         "clicked");
  perks_ui_fixture_run (&data->fixture, NULL, NULL);
  perks_ui_settle ();
  g_assert_cmpstr (get_used (data), ==, "2023-12");
  perks_ui_assert_hides (data->place, "What Would Change for You");
  perks_ui_assert_hides (data->place, "What Differs in the Programme");
  perks_ui_assert_shows (data->window, "The edition is in use.");
}

/* DESIGN: subjects are words. The ids of the editions' files are nobody's words. */
static void
test_words_only (Data          *data,
                 gconstpointer  test_data)
{
  static const char *const ids[] = {
    "t50k", "teams-mau", "billed-sales", "sponsor-poc", "first tier", "silence-weeks",
    "path-benefit-months", "asks-enrolment", "clause sponsorship", "tier t500",
  };
  static const char *const editions[] = { "August 2019", "December 2023" };

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      gtk_widget_activate (find_row (data, editions[i]));
      perks_ui_wait_for_text (GTK_WIDGET (data->place), "What Differs in the Programme");
      for (gsize j = 0; j < G_N_ELEMENTS (ids); j++)
        perks_ui_assert_hides (data->place, ids[j]);
    }
}

/* The one that was chosen last is shown, whichever is worked out first. */
static void
test_two_quickly (Data          *data,
                  gconstpointer  test_data)
{
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate (find_row (data, "December 2023"));
      gtk_widget_activate (find_row (data, "August 2019"));
      perks_ui_wait_for_text (GTK_WIDGET (data->place), "What Differs in the Programme");
      perks_ui_settle ();
      perks_ui_assert_shows (data->place, "With August 2019 in place of August 2023");
      perks_ui_assert_hides (data->place, "$50K → $25K");
      perks_ui_assert_hides (data->place, "The last 12 months");
    }
}

static gboolean
make_free (PerksWorkspace  *workspace,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  static const char *const assignments[] = { "listing=get-it-now-free", NULL };

  return perks_commands_edit_offer (workspace, NULL, "planner", assignments, error);
}

/* rules.md: a free offer is one of path Trial, whose benefits end 6 months after the change of path
 * by 2023-08, and 12 months by 2023-12. */
static void
test_anew (Data          *data,
           gconstpointer  test_data)
{
  gtk_widget_activate (find_row (data, "December 2023"));
  perks_ui_wait_for_text (GTK_WIDGET (data->place), "$50K → $25K");
  perks_ui_assert_hides (data->place, "“Pantlerwick Planner, Professional”: 12 benefits, until");
  perks_ui_fixture_run (&data->fixture, make_free, NULL);
  perks_ui_wait_for_text (GTK_WIDGET (data->place),
                          "“Pantlerwick Planner, Professional”: 12 benefits, until");
  perks_ui_assert_shows (data->place, "May 22, 2027 → Nov 22, 2027");
}

/* An edition of one's own: that of December 2023 with another name. */
static GFile *
write_edition (Data       *data,
               const char *name,
               const char *provenance)
{
  g_autofree char *path = g_build_filename (data->fixture.path, name, NULL);
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data ("/app/perks/Perks/catalog/2023-12.json", 0, NULL);
  g_autoptr (GString) text = NULL;
  g_autofree char *line = g_strdup_printf ("\"provenance\": \"%s\",\n  \"window\"", provenance);

  g_assert_nonnull (bytes);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_string_replace (text, "\"id\": \"2023-12\"", "\"id\": \"ours\"", 1);
  g_string_replace (text, "\"label\": \"December 2023\"", "\"label\": \"Our <Own>\"", 1);
  g_assert_cmpuint (
    g_string_replace (text, "\"provenance\": \"published\",\n  \"window\"", line, 1), ==, 1);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  return g_file_new_for_path (path);
}

static void
test_load (Data          *data,
           gconstpointer  test_data)
{
  g_autoptr (GFile) file = write_edition (data, "ours.json", "user");

  g_assert_null (find_row (data, "Our <Own>"));
  perks_edition_actions_load (PERKS_PLACE (data->place), file);
  perks_ui_wait_for_text (GTK_WIDGET (data->window), "The edition is loaded");
  perks_ui_wait_for_text (GTK_WIDGET (data->place), "Our <Own>");
  perks_ui_assert_shows (find_row (data, "Our <Own>"), "entered by you");
  gtk_widget_activate (find_row (data, "Our <Own>"));
  perks_ui_wait_for_text (GTK_WIDGET (data->place), "$50K → $25K");
  perks_ui_assert_shows (data->place, "With Our <Own> in place of August 2023");
  g_signal_emit_by_name (perks_ui_find (GTK_WIDGET (data->place), GTK_TYPE_BUTTON, "Use It"),
                         "clicked");
  perks_ui_fixture_run (&data->fixture, NULL, NULL);
  g_assert_cmpstr (get_used (data), ==, "ours");
}

/* A bad file says why, by its name, and nothing is listed. */
static void
test_bad_file (Data          *data,
               gconstpointer  test_data)
{
  const char *content = test_data;
  g_autofree char *path = g_build_filename (data->fixture.path, "bad.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, -1, NULL));
  perks_edition_actions_load (PERKS_PLACE (data->place), file);
  perks_ui_wait_for_text (GTK_WIDGET (data->window), "bad.json");
  g_assert_cmpuint (perks_situation_get_editions (
                      perks_context_get_situation (data->fixture.context))->len, ==, 3);
}

/* Without a publisher the programme can be compared, and nothing can be used. */
static void
test_no_publisher (Data          *data,
                   gconstpointer  test_data)
{
  gtk_widget_activate (find_row (data, "December 2023"));
  perks_ui_wait_for_text (GTK_WIDGET (data->place), "What Differs in the Programme");
  perks_ui_assert_shows (data->place, "No Publisher Yet");
  g_assert_null (perks_ui_find (GTK_WIDGET (data->place), GTK_TYPE_BUTTON, "Use It"));
}

/* win.editions with an id begins with the comparison. */
static void
test_open (Data          *data,
           gconstpointer  test_data)
{
  perks_place_open (PERKS_PLACE (data->place), "2023-12");
  perks_ui_wait_for_text (GTK_WIDGET (data->place), "$50K → $25K");
  perks_place_open (PERKS_PLACE (data->place), "no-such-edition");
  perks_ui_settle ();
  perks_ui_assert_hides (data->place, "What Would Change for You");
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, test_data, begin, func) \
  g_test_add ("/editions-place/" name, Data, test_data, begin, func, tear_down)
  ADD ("compare-and-use", NULL, set_up, test_compare_and_use);
  ADD ("words-only", NULL, set_up, test_words_only);
  ADD ("two-quickly", NULL, set_up, test_two_quickly);
  ADD ("anew", NULL, set_up, test_anew);
  ADD ("load", NULL, set_up, test_load);
  ADD ("bad-file/missing", NULL, set_up, test_bad_file);
  ADD ("bad-file/not-json", "once upon a time", set_up, test_bad_file);
  ADD ("bad-file/empty", "{}", set_up, test_bad_file);
  ADD ("no-publisher", NULL, set_up_empty, test_no_publisher);
  ADD ("open", NULL, set_up, test_open);

  return g_test_run ();
}
