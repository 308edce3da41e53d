/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-locale-wording.h"

/* In the forms that people of a country write; plainly where nobody says how. */
static void
test_write (void)
{
  static const struct
  {
    const char *locale;
    const char *day;
    const char *usd;
  } rows[] = {
    { NULL, "2026-11-22", "5000.00 USD" },
    { "en_US", "Nov 22, 2026", "$5,000.00" },
    { "de_DE", "22.11.2026", "5.000,00\302\240$" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PerksLocaleText) locale_text =
        rows[i].locale != NULL ? perks_locale_text_new (rows[i].locale) : NULL;
      g_autofree char *day = NULL;
      g_autofree char *usd = NULL;
      PerksWording wording;

      if (locale_text != NULL)
        perks_locale_wording_init (&wording, locale_text);
      day = perks_wording_write_day (locale_text != NULL ? &wording : NULL,
                                     perks_day_new (2026, 11, 22));
      usd = perks_wording_write_usd (locale_text != NULL ? &wording : NULL, 500000);
      g_assert_cmpstr (day, ==, rows[i].day);
      g_assert_cmpstr (usd, ==, rows[i].usd);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/locale-wording/write", test_write);

  return g_test_run ();
}
