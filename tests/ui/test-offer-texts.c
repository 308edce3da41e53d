/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-texts.h"

#include "perks-catalog.h"
#include "perks-locale-text.h"

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

/* DESIGN: the rules of the paths, rules.md part Paths. */
static void
test_path_rule (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *fields[7];
    const char *rule;
  } cases[] = {
    { { "type", "softwareAsAService", "listing", "subscription" },
      "Transact, because its listing option is “Subscription”." },
    { { "type", "softwareAsAService", "listing", "usage-based" },
      "Transact, because its listing option is “Usage-based”." },
    { { "type", "softwareAsAService", "listing", "free-trial" },
      "Trial, because its listing option is “Free trial”." },
    { { "type", "azureVirtualMachine", "listing", "byol" },
      "List, because its listing option is “Bring your own licence (BYOL)”." },
    { { "type", "consultingService", "consulting", "workshop" },
      "Consulting, because it is a consulting service of the kind “Workshop”." },
    { { "type", "consultingService", "consulting", "briefing" },
      "List, because it is a consulting service of the kind “Briefing”." },
    { { "type", "consultingService" },
      "List, until the kind of consulting service is entered." },
    { { NULL }, "Enter the type and the listing option: the path follows from them." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = make_offer (cases[i].fields);
      g_autofree char *rule = perks_offer_texts_path_rule (fixture->edition, offer);

      g_assert_cmpstr (rule, ==, cases[i].rule);
    }
}

static void
test_former_paths (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *text;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "trial:2026-03-01", "Trial until Mar 1, 2026" },
    { "list:2025-01-01,trial:2026-03-01", "List until Jan 1, 2025\nTrial until Mar 1, 2026" },
    /* What a later version may write is shown as it stands. */
    { "list:2025-01-01,barter:2026-03-01", "List until Jan 1, 2025\nbarter:2026-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        perks_offer_texts_former_paths (fixture->locale_text, cases[i].field);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_types (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (perks_offer_texts_type (fixture->edition, "softwareAsAService"), ==,
                   "Software as a service");
  /* Two listings have this type. */
  g_assert_cmpstr (perks_offer_texts_type (fixture->edition, "azureApplication"), ==,
                   "Azure application");
  g_assert_cmpstr (perks_offer_texts_type (fixture->edition, "somethingElse"), ==,
                   "somethingElse");
  g_assert_cmpstr (perks_offer_texts_type (fixture->edition, NULL), ==, "Not entered");
}

static void
test_words (void)
{
  const PerksStorefronts both = PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE;

  g_assert_cmpstr (perks_offer_texts_path (PERKS_PATH_TRANSACT), ==, "Transact");
  g_assert_cmpstr (perks_offer_texts_path (PERKS_PATH_UNKNOWN), ==, "Not known yet");
  g_assert_cmpstr (perks_offer_texts_storefronts (both), ==, "Azure Marketplace and AppSource");
  g_assert_cmpstr (perks_offer_texts_storefronts (PERKS_STOREFRONTS_APPSOURCE), ==, "AppSource");
  g_assert_cmpstr (perks_offer_texts_storefronts (0), ==, "Not known yet");
  g_assert_cmpstr (perks_offer_texts_status (PERKS_OFFER_STATUS_DELISTED), ==, "Delisted");
  g_assert_cmpstr (perks_offer_texts_visibility (PERKS_VISIBILITY_PRIVATE), ==, "Private");
  g_assert_cmpstr (perks_offer_texts_portal (PERKS_PORTAL_CLOUD_PARTNER_PORTAL), ==,
                   "Cloud Partner Portal");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/ui/offer-texts/path-rule", Fixture, NULL, set_up, test_path_rule, tear_down);
  g_test_add ("/ui/offer-texts/former-paths", Fixture, NULL, set_up, test_former_paths, tear_down);
  g_test_add ("/ui/offer-texts/types", Fixture, NULL, set_up, test_types, tear_down);
  g_test_add_func ("/ui/offer-texts/words", test_words);

  return g_test_run ();
}
