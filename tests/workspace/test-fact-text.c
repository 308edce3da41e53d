/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-fact-text.h"

static char *
write_value (TextFixture *fixture,
             const char  *field,
             const char  *value,
             const char  *locale)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (locale);

  return perks_fact_text_value (perks_catalog_find_edition (fixture->catalog, "2023-08"), field,
                                value, locale_text);
}

static void
test_values (TextFixture   *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *value;
    const char *subject;
    const char *text;
  } cases[] = {
    { "mpn-id", "1234567", "MPN ID", "1234567" },
    { "mpn-id", NULL, "MPN ID", "not entered" },
    { "owner", "Ann <ann@contoso.example>", "Owner", "Ann <ann@contoso.example>" },
    { "primary-contact", "", "Primary contact", "not entered" },
    { "live-since", "2026-10-01", "Live since", "Oct 1, 2026" },
    { "contacted-on", "", "The Rewards team wrote on", "not entered" },
    { "live-since", "soon", "Live since", "soon" },
    { "owner-left", "yes", "Owner has left", "yes" },
    { "owner-left", "no", "Owner has left", "no" },
    { "owner-left", "", "Owner has left", "no" },
    { "listing-optimized", NULL, "Listing optimized", "no" },
    { "status", "live", "Status", "Live" },
    { "status", "delisted", "Status", "Delisted" },
    { "listing", "get-it-now-free", "Listing option", "Get it now (free)" },
    { "consulting", "proof-of-concept", "Consulting service", "Proof of concept" },
    { "portal", "cloud-partner-portal", "Made in", "Cloud Partner Portal" },
    { "storefront", "azure-marketplace", "Storefronts", "Azure Marketplace" },
    { "storefront", "azure-marketplace,appsource", "Storefronts", "Azure Marketplace, AppSource" },
    { "storefront", "azure-marketplace, appsource", "Storefronts", "Azure Marketplace, AppSource" },
    { "type", "softwareAsAService", "Type", "Software as a service" },
    { "type", "somethingElse", "Type", "somethingElse" },
    { "state", "requested", "State", "Requested" },
    { "state", "refused", "State", "Refused by the Rewards team" },
    { "requested-on", "2026-02-28", "Requested on", "Feb 28, 2026" },
    { "expires-on", "2028-02-29", "Ends on", "Feb 29, 2028" },
    { "amount", "15000.00", "Amount", "$15,000.00" },
    { "used", "0.50", "Used", "$0.50" },
    { "amount", "much", "Amount", "much" },
    { "start", "2026-01-01", "First day", "Jan 1, 2026" },
    { "end", "2026-12-31", "Last day", "Dec 31, 2026" },
    { "colour", "blue", "colour", "blue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_value (fixture, cases[i].field, cases[i].value, "en_US");

      g_assert_cmpstr (perks_fact_text_subject (cases[i].field), ==, cases[i].subject);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_locales (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autofree char *day = write_value (fixture, "live-since", "2026-10-01", "de_DE");
  g_autofree char *usd = write_value (fixture, "amount", "15000.50", "de_DE");
  g_autofree char *british = write_value (fixture, "end", "2026-10-01", "en_GB");

  g_assert_cmpstr (day, ==, "01.10.2026");
  g_assert_cmpstr (usd, ==, "15.000,50\u00a0$");
  g_assert_cmpstr (british, ==, "1 Oct 2026");
}

/* Several of an edition's listings are Azure applications. */
static void
test_type_of_several (TextFixture   *fixture,
                      gconstpointer  data)
{
  g_autofree char *text = write_value (fixture, "type", "azureApplication", "en_US");

  g_assert_cmpstr (text, ==, "Azure application");
}

/* No value of a field stays as programs have it. */
static void
assert_words (TextFixture *fixture,
              const char  *field,
              GType        type)
{
  g_autofree char *list = perks_enum_list_names (type);
  g_auto (GStrv) names = g_strsplit (list, " ", -1);

  g_assert_cmpuint (g_strv_length (names), >, 1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = write_value (fixture, field, names[i], "en_US");

      g_assert_cmpstr (text, !=, names[i]);
      g_assert_true (g_ascii_isupper (*text));
    }
}

static void
test_every_word (TextFixture   *fixture,
                 gconstpointer  data)
{
  assert_words (fixture, "listing", PERKS_TYPE_LISTING_OPTION);
  assert_words (fixture, "consulting", PERKS_TYPE_CONSULTING_KIND);
  assert_words (fixture, "visibility", PERKS_TYPE_VISIBILITY);
  assert_words (fixture, "status", PERKS_TYPE_OFFER_STATUS);
  assert_words (fixture, "portal", PERKS_TYPE_PORTAL);
  assert_words (fixture, "state", PERKS_TYPE_CLAIM_STATE);
}

/* Every field that a rule may name as a fact is one of a record. */
static void
test_fields (void)
{
  static const char *const offer_fields[] = {
    "type", "storefront", "listing", "consulting", "visibility", "status", "live-since", "owner",
    "primary-contact", "owner-left", "contacted-on", "portal", "listing-optimized",
    "co-sell-ready", "country", "product-family",
  };
  static const char *const claim_fields[] = { "state", "since", "requested-on", "expires-on" };
  static const char *const credit_fields[] = { "amount", "used", "start", "end" };
  g_autoptr (PerksOffer) offer = perks_offer_new ("offer");
  g_autoptr (PerksClaim) claim = perks_claim_new ("claim");
  g_autoptr (PerksCredit) credit = perks_credit_new ("credit");

  for (guint i = 0; i < G_N_ELEMENTS (offer_fields); i++)
    {
      g_assert_true (perks_record_has_field (PERKS_RECORD (offer), offer_fields[i]));
      g_assert_cmpstr (perks_fact_text_subject (offer_fields[i]), !=, offer_fields[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (claim_fields); i++)
    {
      g_assert_true (perks_record_has_field (PERKS_RECORD (claim), claim_fields[i]));
      g_assert_cmpstr (perks_fact_text_subject (claim_fields[i]), !=, claim_fields[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (credit_fields); i++)
    {
      g_assert_true (perks_record_has_field (PERKS_RECORD (credit), credit_fields[i]));
      g_assert_cmpstr (perks_fact_text_subject (credit_fields[i]), !=, credit_fields[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/fact-text/values", test_values);
  text_add ("/workspace/fact-text/locales", test_locales);
  text_add ("/workspace/fact-text/type-of-several", test_type_of_several);
  text_add ("/workspace/fact-text/every-word", test_every_word);
  g_test_add_func ("/workspace/fact-text/fields", test_fields);

  return g_test_run ();
}
