/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-model-fixture.h"
#include "perks-wording.h"

/* Without a wording the text is the one that other programs read. */
static void
test_plain (void)
{
  static const struct
  {
    gint64      cents;
    const char *text;
  } amounts[] = {
    { 0, "0.00 USD" },           { 5, "0.05 USD" },       { 150000, "1500.00 USD" },
    { -1250, "-12.50 USD" },     { G_MAXINT64, "92233720368547758.07 USD" },
  };
  static const char *const days[] = { "2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31" };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = perks_wording_write_usd (NULL, amounts[i].cents);

      g_assert_cmpstr (text, ==, amounts[i].text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = perks_wording_write_day (NULL, perks_fixture_day (days[i]));

      g_assert_cmpstr (text, ==, days[i]);
    }
}

static char *
write_day (PerksDay day,
           gpointer data)
{
  return g_strdup_printf ("%s %d", (const char *) data, day);
}

static char *
write_usd (gint64   cents,
           gpointer data)
{
  return g_strdup_printf ("%s $%" G_GINT64_FORMAT, (const char *) data, cents);
}

/* Who asks says how, with what it has handed over. */
static void
test_given (void)
{
  char data[] = "the";
  const PerksWording wording = { write_day, write_usd, data };
  g_autofree char *day = perks_wording_write_day (&wording, 739000);
  g_autofree char *usd = perks_wording_write_usd (&wording, -5);

  g_assert_cmpstr (day, ==, "the 739000");
  g_assert_cmpstr (usd, ==, "the $-5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/wording/plain", test_plain);
  g_test_add_func ("/wording/given", test_given);

  return g_test_run ();
}
