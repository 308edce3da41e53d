/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-what-if-page.h"

#include "perks-commands.h"
#include "perks-exporter.h"
#include "perks-tier-meter.h"
#include "perks-ui-fixture.h"

static PerksWhatIfPage *
show_page (PerksUiFixture *fixture)
{
  GtkWidget *page = perks_what_if_page_new ();

  perks_ui_show (page, 700, 900);
  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  perks_ui_settle ();
  return PERKS_WHAT_IF_PAGE (page);
}

static void
type (PerksWhatIfPage *page,
      const char      *amount,
      const char      *day)
{
  perks_form_field_set_text (perks_what_if_page_get_amount (page), amount);
  perks_form_field_set_text (perks_what_if_page_get_day (page), day);
}

/* 86,118.96 of the sample and 20,000 are 106,118.96: the $100K tier from today on. */
static void
test_answer (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWhatIfPage *page = show_page (fixture);

  perks_ui_assert_shows (page, "Nothing is entered: the books stay as they are.");
  perks_ui_assert_hides (page, "As It Would Be");
  type (page, "20,000", "");
  perks_ui_wait_for_text (GTK_WIDGET (page), "As It Would Be");
  perks_ui_assert_shows (page, "Understood as $20,000.00");
  perks_ui_assert_shows (page, "$100K tier");
  perks_ui_assert_shows (page, "Since Nov 22, 2026");
  perks_ui_assert_shows (page, "$393,881.04 to the $500K tier");
  perks_ui_assert_shows (page, "What Would Change");
  g_assert_cmpuint (perks_ui_count (GTK_WIDGET (page), PERKS_TYPE_TIER_METER), ==, 1);

  /* The next answer takes the place of the first. */
  type (page, "20,000", "2026-03-15");
  perks_ui_wait_for_text (GTK_WIDGET (page), "Since Sep");
  type (page, "1", "");
  perks_ui_wait_for_text (GTK_WIDGET (page), "$50K tier");
  perks_ui_assert_hides (page, "$100K tier\n");
}

static char *
export_everything (PerksUiFixture *fixture)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  perks_exporter_write (perks_context_get_workspace (fixture->context), NULL,
                        PERKS_EXPORT_SUBJECT_EVERYTHING, PERKS_EXPORT_KIND_JSON, stream, NULL,
                        &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_changes_nothing (PerksUiFixture *fixture,
                      gconstpointer   data)
{
  PerksWhatIfPage *page = show_page (fixture);
  PerksSituation *situation = perks_context_get_situation (fixture->context);
  g_autofree char *before = export_everything (fixture);
  g_autofree char *after = NULL;

  type (page, "20000", "");
  perks_ui_wait_for_text (GTK_WIDGET (page), "$100K tier");
  g_assert_true (perks_context_get_situation (fixture->context) == situation);
  after = export_everything (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What cannot be read is said beside its field, and nothing is shown for it. */
static void
test_messages (PerksUiFixture *fixture,
               gconstpointer   data)
{
  static const struct
  {
    const char *amount;
    const char *day;
    const char *amount_message;
    const char *day_message;
  } cases[] = {
    { "", "", NULL, NULL },
    { "abc", "", "Enter an amount in USD, such as $1,250.50.", NULL },
    { "5 EUR", "", "Enter an amount in USD, such as $1,250.50.", NULL },
    { "5", "2026-02-30", "Understood as $5.00",
      "Enter a day as year, month and day: 2026-11-30." },
    { "", "soon", NULL, "Enter a day as year, month and day: 2026-11-30." },
    { "-5", "2026-11-23", "Understood as -$5.00", "A sale after today does not count yet." },
  };
  PerksWhatIfPage *page = show_page (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      type (page, cases[i].amount, cases[i].day);
      /* Longer than the page waits for the next letter. */
      for (guint j = 0; j < 8; j++)
        perks_ui_settle ();
      g_assert_cmpstr (perks_form_field_get_message (perks_what_if_page_get_amount (page)), ==,
                       cases[i].amount_message);
      g_assert_cmpstr (perks_form_field_get_message (perks_what_if_page_get_day (page)), ==,
                       cases[i].day_message);
    }
}

static void
test_too_much (PerksUiFixture *fixture,
               gconstpointer   data)
{
  PerksWhatIfPage *page = show_page (fixture);

  type (page, "92233720368547758.07", "");
  perks_ui_wait_for_text (GTK_WIDGET (page), "larger than");
  perks_ui_assert_hides (page, "As It Would Be");
  type (page, "1", "");
  perks_ui_wait_for_text (GTK_WIDGET (page), "As It Would Be");
  perks_ui_assert_hides (page, "larger than");
}

static gboolean
use_edition (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  return perks_commands_use_edition (workspace, NULL, user_data, error);
}

/* What is asked is answered anew when the books change: 46,840.24 of twelve months and 60,000. */
static void
test_change (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksWhatIfPage *page = show_page (fixture);

  type (page, "60000", "");
  perks_ui_wait_for_text (GTK_WIDGET (page), "to the $500K tier");
  perks_ui_fixture_run (fixture, use_edition, (gpointer) "2023-12");
  perks_ui_wait_for_text (GTK_WIDGET (page), "$393,159.76 to the $500K tier");
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  GtkWidget *page = g_object_ref_sink (perks_what_if_page_new ());

  perks_place_set_context (PERKS_PLACE (page), fixture->context);
  perks_form_field_set_text (perks_what_if_page_get_amount (PERKS_WHAT_IF_PAGE (page)), "5");
  g_assert_finalize_object (page);
  perks_ui_settle ();
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/what-if-page/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up_sample, \
              func, perks_ui_fixture_tear_down)
  ADD ("answer", test_answer);
  ADD ("changes-nothing", test_changes_nothing);
  ADD ("messages", test_messages);
  ADD ("too-much", test_too_much);
  ADD ("change", test_change);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
