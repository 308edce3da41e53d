/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-rows.h"

#include "perks-ui-fixture.h"
#include "perks-window.h"

static void
test_describe (void)
{
  static const struct
  {
    PerksExplanationLine line;
    const char          *text;
  } cases[] = {
    { { (char *) "S", (char *) "3 weeks", FALSE, NULL, NULL }, "3 weeks" },
    { { (char *) "S", (char *) "3 weeks", FALSE, NULL, (char *) "Page" },
      "3 weeks\nSource: Page" },
    { { (char *) "S", (char *) "3 weeks", TRUE, NULL, NULL }, "3 weeks\nAssumed" },
    { { (char *) "S", (char *) "3 weeks", TRUE, (char *) "Nothing is known.", (char *) "Page" },
      "3 weeks\nAssumed: Nothing is known.\nSource: Page" },
    { { (char *) "S", NULL, TRUE, NULL, NULL }, "Assumed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = perks_explanation_rows_describe (&cases[i].line);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_describe_clause (void)
{
  const PerksClause published = { (char *) "fraud", (char *) "Fraud", (char *) "It does not count.",
                                  PERKS_PROVENANCE_PUBLISHED, (char *) "Page of 2023" };
  const PerksClause assumed = { (char *) "fraud", (char *) "Fraud", (char *) "It does not count.",
                                PERKS_PROVENANCE_ASSUMED, NULL };
  g_autofree char *one = perks_explanation_rows_describe_clause (&published);
  g_autofree char *other = perks_explanation_rows_describe_clause (&assumed);

  g_assert_cmpstr (one, ==, "It does not count.\nSource: Page of 2023");
  g_assert_cmpstr (other, ==, "It does not count.\nAssumed");
}

/* What the books say is not markup; what is assumed is marked for everybody. */
static void
test_line (PerksUiFixture *fixture,
           gconstpointer   data)
{
  const PerksExplanationLine line = { (char *) "Made <in> & for", (char *) "“A & <B>”", TRUE,
                                      (char *) "No page says it.", NULL };
  GtkWidget *group = g_object_new (PERKS_TYPE_FACT_GROUP, NULL);
  GtkWidget *row = perks_explanation_rows_add_line (PERKS_FACT_GROUP (group), &line);
  GtkWidget *mark;

  perks_ui_show (group, 400, 300);
  perks_ui_assert_shows (row, "Made <in> & for");
  perks_ui_assert_shows (row, "“A & <B>”\nAssumed: No page says it.");
  mark = perks_ui_find (row, GTK_TYPE_IMAGE, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (mark), ==, "No page says it.");
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "Assumed");
}

static void
test_lines (PerksUiFixture *fixture,
            gconstpointer   data)
{
  PerksExplanationLine line = { (char *) "Subject", (char *) "Value", FALSE, NULL, NULL };
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  GtkWidget *group = g_object_new (PERKS_TYPE_FACT_GROUP, NULL);

  perks_ui_show (group, 400, 300);
  perks_explanation_rows_add_lines (PERKS_FACT_GROUP (group), lines);
  g_assert_false (gtk_widget_get_visible (group));
  g_ptr_array_add (lines, &line);
  g_ptr_array_add (lines, &line);
  for (guint i = 0; i < 2; i++)
    {
      perks_explanation_rows_add_lines (PERKS_FACT_GROUP (group), lines);
      g_assert_true (gtk_widget_get_visible (group));
      g_assert_cmpuint (perks_fact_group_get_size (PERKS_FACT_GROUP (group)), ==, 2);
    }
}

/* A window without terms shows the clause and leads nowhere. */
static void
test_clause (PerksUiFixture *fixture,
             gconstpointer   data)
{
  PerksEdition *edition =
    perks_situation_get_edition (perks_context_get_situation (fixture->context));
  const PerksClause *clause = perks_edition_find_clause (edition, "fraud");
  GtkWidget *group = g_object_new (PERKS_TYPE_FACT_GROUP, NULL);
  GtkWidget *row;

  perks_ui_show (group, 400, 300);
  row = perks_explanation_rows_add_clause (PERKS_FACT_GROUP (group), edition, "fraud");
  perks_ui_assert_shows (row, clause->title);
  perks_ui_assert_shows (row, clause->text);
  perks_ui_assert_shows (row, clause->source);
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)));
  g_assert_null (perks_explanation_rows_add_clause (PERKS_FACT_GROUP (group), edition, "none"));
  g_assert_cmpuint (perks_fact_group_get_size (PERKS_FACT_GROUP (group)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/explanation-rows/describe", test_describe);
  g_test_add_func ("/ui/explanation-rows/describe-clause", test_describe_clause);
#define ADD(name, func) \
  g_test_add ("/ui/explanation-rows/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up, func, \
              perks_ui_fixture_tear_down)
  ADD ("line", test_line);
  ADD ("lines", test_lines);
  ADD ("clause", test_clause);

  return g_test_run ();
}
