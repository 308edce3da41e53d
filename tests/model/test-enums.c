/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-enums.h"

/* The names are a contract: CONTRACT.md parts 1 to 3. In the order of the values. */
static void
check_names (GType       type,
             const char *names)
{
  g_autoptr (GTypeClass) enum_class = g_type_class_ref (type);
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  g_assert_cmpint (G_ENUM_CLASS (enum_class)->n_values, ==, g_strv_length (list));
  for (int i = 0; list[i] != NULL; i++)
    {
      int value = -7;

      g_assert_cmpstr (perks_enum_to_name (type, i), ==, list[i]);
      g_assert_true (perks_enum_from_name (type, list[i], &value));
      g_assert_cmpint (value, ==, i);
    }
}

static void
test_names (void)
{
  check_names (PERKS_TYPE_PATH, "unknown list trial consulting transact");
  check_names (PERKS_TYPE_LISTING_OPTION,
               "unknown contact-me free-trial test-drive get-it-now-free byol subscription "
               "usage-based");
  check_names (PERKS_TYPE_CONSULTING_KIND,
               "none assessment briefing implementation proof-of-concept workshop");
  check_names (PERKS_TYPE_VISIBILITY, "public private");
  check_names (PERKS_TYPE_OFFER_STATUS, "draft live delisted");
  check_names (PERKS_TYPE_PORTAL, "unknown cloud-partner-portal partner-center");
  check_names (PERKS_TYPE_ANSWER, "unknown yes no");
  check_names (PERKS_TYPE_CATEGORY, "marketing sales technical");
  check_names (PERKS_TYPE_BENEFIT_MODE, "self-serve automatic assisted request funding one-time");
  check_names (PERKS_TYPE_PROVENANCE, "published assumed user");
  check_names (PERKS_TYPE_CONDITION,
               "byol listing-optimization private-offer public-listing region co-sell-ready "
               "marketing-contact "
               "not-enrolled not-live opted-out");
  check_names (PERKS_TYPE_BENEFIT_STATE,
               "locked available blocked requested active done declined expired revoked");
  check_names (PERKS_TYPE_CLAIM_STATE,
               "available requested contacted scheduled active done declined refused expired "
               "revoked");
  check_names (PERKS_TYPE_CREDIT_KIND, "test-drive poc other");
  check_names (PERKS_TYPE_SALE_KIND, "billed trial rejected fraud");
  check_names (PERKS_TYPE_EXCLUSION, "fraud rejected trial not-transact outside-window user");
  check_names (PERKS_TYPE_METRIC, "billed-sales teams-mau");
  check_names (PERKS_TYPE_ENGAGEMENT_KIND, "none fixed evergreen");
  check_names (PERKS_TYPE_ACTION,
               "edit-publisher edit-offer find-owner open-offer open-benefits open-claim "
               "open-engagement open-credits open-forecast mark-done open-editions open-remotes");
}

static void
test_numbers (void)
{
  g_assert_cmpint (PERKS_N_CONDITIONS, ==, 10);
  g_assert_cmpint (PERKS_N_EXCLUSIONS, ==, 6);
  g_assert_cmpint (PERKS_N_METRICS, ==, 2);
}

static void
test_storefronts (void)
{
  g_autoptr (GTypeClass) flags_class = g_type_class_ref (PERKS_TYPE_STOREFRONTS);
  GFlagsValue *azure = g_flags_get_value_by_nick (G_FLAGS_CLASS (flags_class), "azure-marketplace");
  GFlagsValue *appsource = g_flags_get_value_by_nick (G_FLAGS_CLASS (flags_class), "appsource");

  g_assert_cmpint (azure->value, ==, PERKS_STOREFRONTS_AZURE_MARKETPLACE);
  g_assert_cmpint (appsource->value, ==, PERKS_STOREFRONTS_APPSOURCE);
  g_assert_cmpint (G_FLAGS_CLASS (flags_class)->n_values, ==, 2);
}

static void
test_from_name_unknown (void)
{
  static const char *const names[] = { "", "Live", "LIVE", "live ", "lives", "delist" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int value = 42;

      g_assert_false (perks_enum_from_name (PERKS_TYPE_OFFER_STATUS, names[i], &value));
      g_assert_cmpint (value, ==, 42);
    }
}

/* What stands for “not entered” cannot be entered. */
static void
test_list_names (void)
{
  g_autofree char *statuses = perks_enum_list_names (PERKS_TYPE_OFFER_STATUS);
  g_autofree char *portals = perks_enum_list_names (PERKS_TYPE_PORTAL);
  g_autofree char *kinds = perks_enum_list_names (PERKS_TYPE_CONSULTING_KIND);

  g_assert_cmpstr (statuses, ==, "draft live delisted");
  g_assert_cmpstr (portals, ==, "cloud-partner-portal partner-center");
  g_assert_cmpstr (kinds, ==, "assessment briefing implementation proof-of-concept workshop");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/enums/names", test_names);
  g_test_add_func ("/enums/numbers", test_numbers);
  g_test_add_func ("/enums/storefronts", test_storefronts);
  g_test_add_func ("/enums/from-name-unknown", test_from_name_unknown);
  g_test_add_func ("/enums/list-names", test_list_names);

  return g_test_run ();
}
