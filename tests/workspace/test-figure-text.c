/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-figure-text.h"

static char *
write_value (const char *name,
             const char *value,
             const char *locale)
{
  g_autoptr (PerksFigure) figure = perks_figure_new (name, value, PERKS_PROVENANCE_PUBLISHED,
                                                     "a page", NULL);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (locale);

  return perks_figure_text_value (figure, locale_text);
}

static void
test_values (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    const char *text;
  } cases[] = {
    { "silence-weeks", "3", "3 weeks" },
    { "silence-weeks", "1", "1 week" },
    { "silence-weeks", "0", "0 weeks" },
    { "engagement-months", "3", "3 months" },
    { "path-benefit-months", "1", "1 month" },
    { "path-benefit-months", "12", "12 months" },
    { "reply-days", "7", "7 days" },
    { "reply-days", "1", "1 day" },
    { "reply-days", "soon", "soon" },
    { "complete-by", "2024-06-30", "Jun 30, 2024" },
    { "complete-by", "never", "never" },
    { "asks-enrolment", "yes", "yes" },
    { "asks-enrolment", "no", "no" },
    { "number-of-moons", "2", "2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_value (cases[i].name, cases[i].value, "en_US");

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_locales (void)
{
  g_autofree char *german = write_value ("complete-by", "2024-06-30", "de_DE");
  g_autofree char *british = write_value ("complete-by", "2024-06-30", "en_GB");

  g_assert_cmpstr (german, ==, "30.06.2024");
  g_assert_cmpstr (british, ==, "30 Jun 2024");
}

/* Every figure that a shipped edition states has words, and no two have the same. */
static void
test_subjects (TextFixture   *fixture,
               gconstpointer  data)
{
  GPtrArray *editions = perks_catalog_get_editions (fixture->catalog);
  g_autoptr (PerksFigure) unknown = perks_figure_new ("number-of-moons", "2",
                                                      PERKS_PROVENANCE_USER, "a page", NULL);

  for (guint i = 0; i < editions->len; i++)
    {
      GPtrArray *figures = perks_edition_get_figures (g_ptr_array_index (editions, i));
      g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (figures->len, >, 0);
      for (guint j = 0; j < figures->len; j++)
        {
          const PerksFigure *figure = g_ptr_array_index (figures, j);
          const char *subject = perks_figure_text_subject (figure);

          g_assert_cmpstr (subject, !=, figure->name);
          g_assert_true (g_hash_table_add (subjects, (char *) subject));
        }
    }

  g_assert_cmpstr (perks_figure_text_subject (unknown), ==, "number-of-moons");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/figure-text/values", test_values);
  g_test_add_func ("/workspace/figure-text/locales", test_locales);
  text_add ("/workspace/figure-text/subjects", test_subjects);

  return g_test_run ();
}
