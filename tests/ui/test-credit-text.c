/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credit-text.h"

#include "perks-day.h"
#include "perks-offer.h"

static PerksCredit *
make_credit (const char *amount,
             const char *used,
             const char *start,
             const char *end)
{
  PerksCredit *credit = perks_credit_new ("one");
  PerksRecord *record = PERKS_RECORD (credit);

  g_assert_true (perks_record_set_field (record, "amount", amount, NULL));
  g_assert_true (perks_record_set_field (record, "used", used, NULL));
  g_assert_true (perks_record_set_field (record, "start", start, NULL));
  g_assert_true (perks_record_set_field (record, "end", end, NULL));
  return credit;
}

static void
test_title (void)
{
  static const struct
  {
    const char *kind;
    const char *locale;
    const char *title;
  } rows[] = {
    { "test-drive", "en_US", "Test drive or trial sandbox, $5,000.00" },
    { "poc", "en_US", "Deployment or proof of concept, $5,000.00" },
    { "other", "de_DE", "Other sponsorship, 5.000,00\302\240$" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PerksCredit) credit = make_credit ("5000.00", NULL, "2026-01-01", "2026-12-31");
      g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (rows[i].locale);
      g_autofree char *title = NULL;

      g_assert_true (perks_record_set_field (PERKS_RECORD (credit), "kind", rows[i].kind, NULL));
      title = perks_credit_text_title (credit, locale_text);
      g_assert_cmpstr (title, ==, rows[i].title);
    }
}

static void
test_status (void)
{
  static const struct
  {
    const char *used;
    const char *today;
    const char *offer;
    const char *status;
  } rows[] = {
    { NULL, "2025-12-31", NULL, "Jan 1, 2026 to Dec 31, 2026, not begun" },
    { NULL, "2026-01-01", NULL, "Jan 1, 2026 to Dec 31, 2026, 364 days left" },
    { NULL, "2026-12-30", NULL, "Jan 1, 2026 to Dec 31, 2026, 1 day left" },
    { NULL, "2026-12-31", NULL, "Jan 1, 2026 to Dec 31, 2026, ends today" },
    { "4999.99", "2027-01-01", NULL,
      "Jan 1, 2026 to Dec 31, 2026, ended; what is left is lost" },
    { "5000.00", "2026-02-01", NULL, "Jan 1, 2026 to Dec 31, 2026, used up" },
    { "5000.00", "2027-02-01", NULL, "Jan 1, 2026 to Dec 31, 2026, used up" },
    { NULL, "2026-12-31", "drive",
      "Jan 1, 2026 to Dec 31, 2026, ends today, for “Test <Drive>”" },
    { NULL, "2026-12-31", "gone", "Jan 1, 2026 to Dec 31, 2026, ends today" },
  };
  g_autoptr (PerksOffer) offer = perks_offer_new ("drive");
  g_autoptr (GPtrArray) offers = g_ptr_array_new ();
  const PerksBooksValues values = { .offers = offers };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (PerksBooks) books = NULL;

  g_object_set (offer, "name", "Test <Drive>", NULL);
  g_ptr_array_add (offers, offer);
  books = perks_books_new (&values);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PerksCredit) credit = make_credit ("5000.00", rows[i].used, "2026-01-01",
                                                    "2026-12-31");
      g_autofree char *status = NULL;
      PerksDay today;

      g_assert_true (perks_day_from_string (rows[i].today, &today, NULL));
      g_object_set (credit, "offer", rows[i].offer, NULL);
      status = perks_credit_text_status (credit, books, today, locale_text);
      g_assert_cmpstr (status, ==, rows[i].status);
    }
}

static void
test_left (void)
{
  static const struct
  {
    const char *used;
    const char *today;
    const char *text;
  } rows[] = {
    { NULL, "2026-06-01", "$5,000.00 of $5,000.00 left" },
    { "1250.50", "2026-12-31", "$3,749.50 of $5,000.00 left" },
    { "1250.50", "2027-01-01", "$3,749.50 of $5,000.00 not used" },
    { "5000.00", "2026-06-01", "$0.00 of $5,000.00 left" },
    { "5000.00", "2027-01-01", "$0.00 of $5,000.00 left" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PerksCredit) credit = make_credit ("5000.00", rows[i].used, "2026-01-01",
                                                    "2026-12-31");
      g_autofree char *text = NULL;
      PerksDay today;

      g_assert_true (perks_day_from_string (rows[i].today, &today, NULL));
      text = perks_credit_text_left (credit, today, locale_text);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/credit-text/title", test_title);
  g_test_add_func ("/credit-text/status", test_status);
  g_test_add_func ("/credit-text/left", test_left);

  return g_test_run ();
}
