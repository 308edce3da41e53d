/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-texts.h"

#include "perks-catalog.h"
#include "perks-day.h"

typedef struct
{
  PerksCatalog    *catalog;
  PerksEdition    *edition;
  PerksLocaleText *locale_text;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  fixture->edition = perks_catalog_get_default_edition (fixture->catalog);
  fixture->locale_text = perks_locale_text_new ("en_US");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->locale_text);
}

static char *
write_status (Fixture           *fixture,
              PerksBenefitState  state,
              PerksDay           expires)
{
  const PerksEntitlementValues values = {
    .benefit = perks_edition_find_benefit (fixture->edition, "guest-blog"),
    .path = PERKS_PATH_TRANSACT,
    .state = state,
    .missing = state == PERKS_BENEFIT_STATE_BLOCKED ? 1u << PERKS_CONDITION_NOT_LIVE : 0,
    .amount = -1,
    .expires = expires,
  };
  g_autoptr (PerksEntitlement) entitlement = perks_entitlement_new (&values);

  return perks_benefit_texts_status (fixture->locale_text, fixture->edition, entitlement);
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  const PerksDay end = perks_day_new (2027, 4, 20);
  const struct
  {
    PerksBenefitState  state;
    PerksDay           expires;
    const char        *text;
  } cases[] = {
    { PERKS_BENEFIT_STATE_LOCKED, PERKS_DAY_NONE, "Locked: given from $500K on" },
    { PERKS_BENEFIT_STATE_AVAILABLE, PERKS_DAY_NONE, "Available" },
    { PERKS_BENEFIT_STATE_AVAILABLE, end, "Available until Apr 20, 2027" },
    { PERKS_BENEFIT_STATE_EXPIRED, end, "Expired on Apr 20, 2027" },
    { PERKS_BENEFIT_STATE_REQUESTED, end, "Requested, until Apr 20, 2027" },
    { PERKS_BENEFIT_STATE_ACTIVE, PERKS_DAY_NONE, "Active" },
    { PERKS_BENEFIT_STATE_DONE, PERKS_DAY_NONE, "Done" },
    { PERKS_BENEFIT_STATE_DECLINED, PERKS_DAY_NONE, "Declined" },
    { PERKS_BENEFIT_STATE_REVOKED, PERKS_DAY_NONE, "Revoked" },
    { PERKS_BENEFIT_STATE_BLOCKED, PERKS_DAY_NONE,
      "Blocked: No offer that is sold through the storefront is live: publish one and set it live "
      "here." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_status (fixture, cases[i].state, cases[i].expires);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Colour or shape alone must not carry a state: words and icons are all different. */
static void
test_distinct (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) claims = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) conditions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint state = 0; state <= PERKS_BENEFIT_STATE_REVOKED; state++)
    {
      g_assert_true (g_hash_table_add (words, (gpointer) perks_benefit_texts_state (state)));
      g_assert_true (g_hash_table_add (icons, (gpointer) perks_benefit_texts_icon (state)));
    }
  for (guint state = 0; state <= PERKS_CLAIM_STATE_REVOKED; state++)
    g_assert_true (g_hash_table_add (claims, (gpointer) perks_benefit_texts_claim (state)));
  for (guint condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    g_assert_true (g_hash_table_add (conditions,
                                     (gpointer) perks_benefit_texts_condition (condition)));
}

static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  const PerksBenefitCounts counts = { .unlocked = 15, .locked = 7, .unused_value = 2000000 };
  const PerksBenefitCounts none = { 0 };
  g_autofree char *text = perks_benefit_texts_summary (fixture->locale_text, &counts);
  g_autofree char *empty = perks_benefit_texts_summary (fixture->locale_text, &none);

  g_assert_cmpstr (text, ==, "15 of 22 unlocked · $20,000.00 unused");
  g_assert_cmpstr (empty, ==, "Nothing is unlocked yet: benefits belong to a publisher.");
}

static void
test_amount (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *whole = perks_benefit_texts_amount (fixture->locale_text, 30000000);
  g_autofree char *broken = perks_benefit_texts_amount (fixture->locale_text, 12345);

  g_assert_cmpstr (whole, ==, "$300,000");
  g_assert_cmpstr (broken, ==, "$123.45");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/ui/benefit-texts/status", Fixture, NULL, set_up, test_status, tear_down);
  g_test_add_func ("/ui/benefit-texts/distinct", test_distinct);
  g_test_add ("/ui/benefit-texts/summary", Fixture, NULL, set_up, test_summary, tear_down);
  g_test_add ("/ui/benefit-texts/amount", Fixture, NULL, set_up, test_amount, tear_down);

  return g_test_run ();
}
