/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-page.h"

#include "perks-benefit-row.h"
#include "perks-cli.h"
#include "perks-commands.h"
#include "perks-day.h"
#include "perks-ui-fixture.h"

/* The page of an offer and `perks benefits --offer=ID` say the same of every benefit, to the
 * letter. */

static char *
run_command (PerksUiFixture *fixture,
             const char     *offer)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) errors = g_memory_output_stream_new_resizable ();
  const char *const environment[] = { "LC_ALL=en_US.UTF-8", NULL };
  g_autoptr (PerksConsole) console = perks_console_new (&(PerksConsoleValues) {
    .output = output,
    .errors = errors,
    .directory = fixture->path,
    .environment = environment,
  });
  const PerksCliHost host = { .workspace = perks_context_get_workspace (fixture->context) };
  g_autofree char *directory = g_strconcat ("--data-dir=", fixture->path, NULL);
  g_autofree char *option = g_strconcat ("--offer=", offer, NULL);
  const char *const arguments[] = { "perks", directory, "benefits", option, NULL };
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (output);

  g_assert_cmpint (perks_cli_run (arguments, console, &host), ==, PERKS_CLI_STATUS_DONE);
  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}

/* Lines that were broken are one again; the hint at the end is of the terminal alone. */
static GPtrArray *
read_printed (const char *text)
{
  GPtrArray *printed = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      const gboolean goes_on = g_str_has_prefix (lines[i], "    ");
      char *last = goes_on ? g_ptr_array_steal_index (printed, printed->len - 1) : NULL;

      g_ptr_array_add (printed, goes_on ? g_strconcat (last, lines[i] + 3, NULL)
                                        : g_strdup (lines[i]));
      g_free (last);
    }

  return printed;
}

static void
collect_rows (GtkWidget *widget,
              gboolean   locked,
              GPtrArray *shown)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (PERKS_IS_BENEFIT_ROW (widget))
    {
      PerksBenefitRow *row = PERKS_BENEFIT_ROW (widget);
      PerksEntitlement *entitlement = perks_benefit_row_get_entitlement (row);
      PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
      GtkWidget *name = perks_ui_find (widget, GTK_TYPE_LABEL, perks_benefit_get_name (benefit));

      if ((perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_LOCKED) != locked)
        return;
      g_assert_true (locked || name != NULL);
      g_ptr_array_add (shown, g_strdup_printf ("%s (%s)", perks_benefit_get_name (benefit),
                                               perks_benefit_get_id (benefit)));
      g_ptr_array_add (shown, g_strdup_printf ("  - %s", perks_benefit_row_get_text (row)));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, locked, shown);
}

/* On the page what is locked stands together; each of the two lists keeps the order. */
static void
compare (GtkWidget *page,
         GPtrArray *printed,
         gboolean   locked)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);
  guint n_compared = 0;

  collect_rows (page, locked, shown);
  for (guint i = 0; i + 1 < printed->len; i += 2)
    {
      const char *text = g_ptr_array_index (printed, i + 1);

      if (g_str_has_prefix (text, "  - Locked") != locked)
        continue;
      g_assert_cmpuint (n_compared + 1, <, shown->len);
      g_assert_cmpstr (g_ptr_array_index (shown, n_compared), ==, g_ptr_array_index (printed, i));
      g_assert_cmpstr (g_ptr_array_index (shown, n_compared + 1), ==, text);
      n_compared += 2;
    }
  g_assert_cmpuint (n_compared, ==, shown->len);
}

static void
compare_offer (PerksUiFixture *fixture,
               const char     *offer)
{
  g_autofree char *text = run_command (fixture, offer);
  g_autoptr (GPtrArray) printed = read_printed (text);
  GtkWidget *page = perks_offer_page_new (offer);
  GtkWindow *window = perks_ui_show (page, 700, 900);

  g_test_message ("%s", offer);
  g_assert_true (perks_offer_page_show (PERKS_OFFER_PAGE (page), fixture->context));
  perks_ui_settle ();
  g_assert_cmpuint (printed->len, >=, 2);
  compare (page, printed, FALSE);
  compare (page, printed, TRUE);
  gtk_window_destroy (window);
}

static gboolean
use_edition (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, user_data, error);
}

/* What the sample does not have: many missing conditions, an end, a person, opting out. */
static gboolean
make_cases (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  const char *const bare[] = { "listing-optimized=no", "co-sell-ready=no", "country=",
                               "visibility=private", NULL };
  const PerksClaimValues claim = { .benefit = "research-pmc", .offer = "planner",
                                   .state = PERKS_CLAIM_STATE_REQUESTED, .by = "Ada & <co>",
                                   .expires_on = perks_day_new (2027, 5, 1) };

  return perks_commands_edit_offer (workspace, NULL, "cafe-meter", bare, error) &&
         perks_commands_claim (workspace, NULL, &claim, error) &&
         perks_commands_opt (workspace, NULL, "guest-ledger", FALSE, PERKS_DAY_NONE, "No time",
                             error);
}

static void
compare_all (PerksUiFixture *fixture,
             const char     *edition)
{
  static const char *const offers[] = { "planner",         "cafe-meter",  "guest-ledger",
                                        "kitchen-rollout", "edge-server", "forecast" };

  perks_ui_fixture_run (fixture, use_edition, (gpointer) edition);
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    compare_offer (fixture, offers[i]);
}

static void
test_sample (PerksUiFixture *fixture,
             gconstpointer   edition)
{
  compare_all (fixture, edition);
}

static void
test_cases (PerksUiFixture *fixture,
            gconstpointer   edition)
{
  perks_ui_fixture_run (fixture, make_cases, NULL);
  compare_all (fixture, edition);
}

int
main (int    argc,
      char **argv)
{
  static const char *const editions[] = { "2019-08", "2023-08", "2023-12" };

  perks_ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *sample = g_strconcat ("/ui/offer-benefits/sample/", editions[i], NULL);
      g_autofree char *cases = g_strconcat ("/ui/offer-benefits/cases/", editions[i], NULL);

      g_test_add (sample, PerksUiFixture, editions[i], perks_ui_fixture_set_up_sample, test_sample,
                  perks_ui_fixture_tear_down);
      g_test_add (cases, PerksUiFixture, editions[i], perks_ui_fixture_set_up_sample, test_cases,
                  perks_ui_fixture_tear_down);
    }

  return g_test_run ();
}
