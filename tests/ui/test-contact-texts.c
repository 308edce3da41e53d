/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact-texts.h"

#include "perks-catalog.h"
#include "perks-day.h"

typedef struct
{
  PerksCatalog    *catalog;
  PerksLocaleText *locale_text;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  fixture->locale_text = perks_locale_text_new ("en_US");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->locale_text);
}

static PerksOffer *
make_offer (const char *const *fields)
{
  PerksOffer *offer = perks_offer_new ("offer");

  for (guint i = 0; fields[i] != NULL; i += 2)
    {
      g_autoptr (GError) error = NULL;

      perks_record_set_field (PERKS_RECORD (offer), fields[i], fields[i + 1], &error);
      g_assert_no_error (error);
    }

  return offer;
}

/* rules.md: three weeks in 2019-08 and 2023-08, "more than" is day 22 and after; the three of
 * 2023-12 are assumed. */
static void
test_silence (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *edition;
    const char *fields[7];
    const char *text;
    gboolean    steps;
  } cases[] = {
    { "2023-08", { "status", "live", "live-since", "2026-09-28" },
      "Live for 55 days and no message yet. The 3 weeks in which the Rewards team writes ran out "
      "on Oct 19, 2026.", TRUE },
    { "2023-08", { "status", "live", "live-since", "2026-11-01" },
      "Live for 21 days and no message yet. The 3 weeks in which the Rewards team writes run out "
      "on Nov 22, 2026.", FALSE },
    { "2023-08", { "status", "live", "live-since", "2026-10-31" },
      "Live for 22 days and no message yet. The 3 weeks in which the Rewards team writes ran out "
      "on Nov 21, 2026.", TRUE },
    { "2019-08", { "status", "live", "live-since", "2026-11-21" },
      "Live for 1 day and no message yet. The 3 weeks in which the Rewards team writes run out on "
      "Dec 12, 2026.", FALSE },
    { "2023-12", { "status", "live", "live-since", "2026-11-21" },
      "Live for 1 day and no message yet. The 3 weeks (assumed) in which the Rewards team writes "
      "run out on Dec 12, 2026.", FALSE },
    { "2023-08", { "status", "live", "live-since", "2026-11-23" },
      "The Rewards team writes once the offer is live.", FALSE },
    { "2023-08", { "status", "draft" }, "The Rewards team writes once the offer is live.", FALSE },
    { "2023-08", { "status", "live", "live-since", "2026-10-20", "contacted-on", "2026-10-27" },
      "The Rewards team wrote on Oct 27, 2026, 7 days after the offer went live.", FALSE },
    { "2023-08", { "status", "live", "contacted-on", "2026-10-27" },
      "The Rewards team wrote on Oct 27, 2026.", FALSE },
    { "2023-08", { "owner-left", "yes", "contacted-on", "2026-10-27" },
      "The Rewards team wrote on Oct 27, 2026.", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksEdition *edition = perks_catalog_find_edition (fixture->catalog, cases[i].edition);
      const PerksDay today = perks_day_new (2026, 11, 22);
      g_autoptr (PerksOffer) offer = make_offer (cases[i].fields);
      g_autofree char *text =
        perks_contact_texts_silence (fixture->locale_text, edition, offer, today);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (perks_contact_texts_needs_steps (edition, offer, today), ==,
                       cases[i].steps);
    }
}

static void
test_concerns (void)
{
  static const struct
  {
    const char         *fields[7];
    PerksContactConcern concern;
  } cases[] = {
    { { NULL }, PERKS_CONTACT_CONCERN_MISSING },
    { { "owner", "Ann Lee" }, PERKS_CONTACT_CONCERN_NONE },
    { { "owner", "ann.lee@example.com" }, PERKS_CONTACT_CONCERN_NONE },
    { { "owner", "info@example.com" }, PERKS_CONTACT_CONCERN_GENERIC },
    { { "owner", "ann@example.com", "primary-contact", "SALES@example.com" },
      PERKS_CONTACT_CONCERN_GENERIC },
    { { "owner", "info@example.com", "owner-left", "yes" }, PERKS_CONTACT_CONCERN_OWNER_LEFT },
    { { "owner-left", "yes" }, PERKS_CONTACT_CONCERN_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = make_offer (cases[i].fields);
      PerksContactConcern concern = perks_contact_texts_judge (offer);

      g_assert_cmpint (concern, ==, cases[i].concern);
      g_assert_true ((perks_contact_texts_concern (concern) == NULL) ==
                     (concern == PERKS_CONTACT_CONCERN_NONE));
    }
}

static void
test_generic (void)
{
  g_assert_false (perks_contact_texts_is_generic (NULL));
  g_assert_false (perks_contact_texts_is_generic (""));
  g_assert_false (perks_contact_texts_is_generic ("Ann Lee <ann@example.com>"));
  g_assert_true (perks_contact_texts_is_generic ("Ann Lee <Info@example.com>"));
  g_assert_true (perks_contact_texts_is_generic ("no-reply@example.com"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/ui/contact-texts/silence", Fixture, NULL, set_up, test_silence, tear_down);
  g_test_add_func ("/ui/contact-texts/concerns", test_concerns);
  g_test_add_func ("/ui/contact-texts/generic", test_generic);

  return g_test_run ();
}
