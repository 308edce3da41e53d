/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-rows.h"

#include "perks-explanation-row.h"
#include "perks-ui-fixture.h"
#include "perks-window.h"

/* What the books say is not markup; what is assumed and where it is from is said where it is so. */
static void
test_texts (PerksUiFixture *fixture,
            gconstpointer   data)
{
  static const struct
  {
    PerksExplanationLine line;
    const char          *shown;
    const char          *hidden;
  } cases[] = {
    { { (char *) "Live <since>", (char *) "“A & <B>”", FALSE, NULL, NULL },
      "Live <since>\n“A & <B>”\n", "Assumed" },
    { { (char *) "Silence", (char *) "3 weeks", FALSE, NULL, (char *) "Page of <2023>" },
      "3 weeks\nSource: Page of <2023>\n", "Assumed" },
    { { (char *) "Silence", (char *) "3 weeks", TRUE, (char *) "Nothing & <nobody> says it.",
        (char *) "Page" },
      "3 weeks\nAssumed: Nothing & <nobody> says it.\nSource: Page\n", "Live" },
    { { (char *) "Silence", (char *) "3 weeks", TRUE, NULL, NULL },
      "Silence\n3 weeks\nAssumed\n", "Source" },
    { { (char *) "Silence", NULL, FALSE, NULL, NULL }, "Silence\n", "Assumed" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = perks_explanation_row_new (&cases[i].line);
      GtkWidget *list = gtk_list_box_new ();

      gtk_list_box_append (GTK_LIST_BOX (list), row);
      perks_ui_show (list, 400, 300);
      perks_ui_assert_shows (row, cases[i].shown);
      perks_ui_assert_hides (row, cases[i].hidden);
      g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           cases[i].line.subject);
    }
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
  g_assert_true (perks_explanation_rows_add_clause (PERKS_FACT_GROUP (group), edition, "fraud"));
  row = perks_ui_find (group, PERKS_TYPE_EXPLANATION_ROW, NULL);
  perks_ui_assert_shows (row, clause->title);
  perks_ui_assert_shows (row, clause->text);
  perks_ui_assert_shows (row, clause->source);
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_false (perks_explanation_rows_add_clause (PERKS_FACT_GROUP (group), edition, "none"));
  g_assert_cmpuint (perks_fact_group_get_size (PERKS_FACT_GROUP (group)), ==, 1);
}

static void
test_finalize (PerksUiFixture *fixture,
               gconstpointer   data)
{
  const PerksClause clause = { (char *) "fraud", (char *) "Fraud", (char *) "It does not count.",
                               PERKS_PROVENANCE_ASSUMED, NULL };
  GtkWidget *row = g_object_ref_sink (perks_explanation_row_new_for_clause (&clause));

  perks_ui_assert_shows (row, "It does not count.\nAssumed\n");
  g_assert_finalize_object (row);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

#define ADD(name, func) \
  g_test_add ("/ui/explanation-rows/" name, PerksUiFixture, NULL, perks_ui_fixture_set_up, func, \
              perks_ui_fixture_tear_down)
  ADD ("texts", test_texts);
  ADD ("lines", test_lines);
  ADD ("clause", test_clause);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
