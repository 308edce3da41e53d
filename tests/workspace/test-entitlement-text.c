/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-entitlement-text.h"

/* An entitlement to be made: what the rules would have worked out. */
typedef struct
{
  const char        *benefit;
  PerksBenefitState  state;
  const char        *claim_state;
  const char        *claim_fields;
  gint64             cents;
  const char        *expires;
  guint              missing;
} EntitlementCase;

static PerksEntitlement *
make (TextFixture           *fixture,
      const EntitlementCase *values)
{
  PerksEdition *edition = perks_catalog_find_edition (fixture->catalog, "2023-08");
  PerksClaim *claim = NULL;

  if (values->claim_state != NULL)
    claim = perks_fixture_add_claim (fixture->books, values->benefit, NULL, values->claim_state);
  if (values->claim_fields != NULL)
    perks_fixture_set_all (claim, values->claim_fields);

  return perks_entitlement_new (&(PerksEntitlementValues) {
    .benefit = perks_edition_find_benefit (edition, values->benefit),
    .path = PERKS_PATH_TRANSACT,
    .claim = claim,
    .state = values->state,
    .missing = values->missing,
    .amount = values->cents,
    .expires = perks_fixture_day (values->expires),
  });
}

static char *
write_status (TextFixture           *fixture,
              const EntitlementCase *values,
              const char            *locale)
{
  g_autoptr (PerksEntitlement) entitlement = make (fixture, values);
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (locale);

  return perks_entitlement_text_status (perks_catalog_find_edition (fixture->catalog, "2023-08"),
                                        entitlement, locale_text);
}

static void
test_states (void)
{
  static const struct
  {
    PerksBenefitState  state;
    const char        *word;
  } cases[] = {
    { PERKS_BENEFIT_STATE_LOCKED, "Locked" },       { PERKS_BENEFIT_STATE_AVAILABLE, "Available" },
    { PERKS_BENEFIT_STATE_BLOCKED, "Blocked" },     { PERKS_BENEFIT_STATE_REQUESTED, "Requested" },
    { PERKS_BENEFIT_STATE_ACTIVE, "Active" },       { PERKS_BENEFIT_STATE_DONE, "Done" },
    { PERKS_BENEFIT_STATE_DECLINED, "Declined" },   { PERKS_BENEFIT_STATE_EXPIRED, "Expired" },
    { PERKS_BENEFIT_STATE_REVOKED, "Revoked" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, PERKS_BENEFIT_STATE_REVOKED + 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (perks_entitlement_text_state (cases[i].state), ==, cases[i].word);
}

#define NONE -1

static const struct
{
  EntitlementCase values;
  const char     *text;
} cases[] = {
  /* Without a claim. */
  { { "guest-blog", PERKS_BENEFIT_STATE_LOCKED, NULL, NULL, NONE, NULL },
    "Locked: given from $500K on" },
  { { "sponsor-test-drive", PERKS_BENEFIT_STATE_LOCKED, NULL, NULL, 500000, NULL },
    "Locked: given from $50K on · $5,000" },
  { { "nt-marketing-toolkit", PERKS_BENEFIT_STATE_LOCKED, NULL, NULL, NONE, NULL }, "Locked" },
  { { "guest-blog", PERKS_BENEFIT_STATE_AVAILABLE, NULL, NULL, NONE, NULL }, "Available" },
  { { "guest-blog", PERKS_BENEFIT_STATE_AVAILABLE, NULL, NULL, NONE, "2027-04-20" },
    "Available until Apr 20, 2027" },
  { { "sponsor-poc", PERKS_BENEFIT_STATE_AVAILABLE, NULL, NULL, 1500050, "2027-04-20" },
    "Available until Apr 20, 2027 · $15,000.50" },
  { { "sponsor-poc", PERKS_BENEFIT_STATE_AVAILABLE, NULL, NULL, 0, NULL }, "Available · $0" },
  { { "guest-blog", PERKS_BENEFIT_STATE_BLOCKED, NULL, NULL, NONE, NULL,
      1u << PERKS_CONDITION_REGION }, "Blocked" },
  { { "guest-blog", PERKS_BENEFIT_STATE_BLOCKED, NULL, NULL, NONE, "2027-04-20",
      1u << PERKS_CONDITION_REGION }, "Blocked, until Apr 20, 2027" },
  { { "guest-blog", PERKS_BENEFIT_STATE_EXPIRED, NULL, NULL, NONE, "2026-11-21" },
    "Expired on Nov 21, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_EXPIRED, NULL, NULL, NONE, NULL }, "Expired" },

  /* A claim that says nothing yet. */
  { { "guest-blog", PERKS_BENEFIT_STATE_AVAILABLE, "available", "since=2026-10-01", NONE, NULL },
    "Available" },

  /* How far a claim has got, since when and through whom. */
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "requested", NULL, NONE, NULL }, "Requested" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "requested", "since=2026-10-03", NONE, NULL },
    "Requested on Oct 3, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "requested",
      "since=2026-10-03 requested-on=2026-10-01", NONE, NULL }, "Requested on Oct 1, 2026" },
  { { "sponsor-poc", PERKS_BENEFIT_STATE_REQUESTED, "requested",
      "requested-on=2026-10-01 by=Ada", 200000, "2027-04-20" },
    "Requested on Oct 1, 2026 by Ada, until Apr 20, 2027 · $2,000" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "requested", "by=Ada", NONE, NULL },
    "Requested by Ada" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "contacted",
      "since=2026-10-05 requested-on=2026-10-01", NONE, NULL },
    "Requested, in contact since Oct 5, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "contacted", "by=Ada", NONE, NULL },
    "Requested, in contact (Ada)" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "scheduled", "since=2026-10-07 by=Ada", NONE,
      "2027-04-20" }, "Requested, scheduled on Oct 7, 2026 (Ada), until Apr 20, 2027" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REQUESTED, "scheduled", NULL, NONE, NULL },
    "Requested, scheduled" },
  { { "sponsor-poc", PERKS_BENEFIT_STATE_ACTIVE, "active", "since=2026-08-03", 1500000, NULL },
    "Active since Aug 3, 2026 · $15,000" },
  { { "guest-blog", PERKS_BENEFIT_STATE_ACTIVE, "active", NULL, NONE, "2027-04-20" },
    "Active, until Apr 20, 2027" },
  { { "guest-blog", PERKS_BENEFIT_STATE_DONE, "done", "since=2026-11-06 by=Ada", NONE,
      "2027-04-20" }, "Done on Nov 6, 2026 by Ada" },
  { { "guest-blog", PERKS_BENEFIT_STATE_DONE, "done", NULL, NONE, NULL }, "Done" },
  { { "guest-blog", PERKS_BENEFIT_STATE_DECLINED, "declined", "since=2026-11-06", NONE, NULL },
    "Declined on Nov 6, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_DECLINED, "declined", NULL, NONE, NULL }, "Declined" },
  { { "guest-blog", PERKS_BENEFIT_STATE_DECLINED, "refused", "since=2026-11-06 by=Ada", NONE,
      NULL },
    "Declined by the Rewards team on Nov 6, 2026 (Ada)" },
  { { "guest-blog", PERKS_BENEFIT_STATE_DECLINED, "refused", NULL, NONE, NULL },
    "Declined by the Rewards team" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REVOKED, "revoked", "since=2026-11-06", NONE,
      "2027-04-20" }, "Revoked on Nov 6, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_REVOKED, "revoked", NULL, NONE, NULL }, "Revoked" },

  /* The day that is entered for its end counts, not the one on which somebody noted it. */
  { { "guest-blog", PERKS_BENEFIT_STATE_EXPIRED, "expired",
      "since=2026-11-20 expires-on=2026-11-06", NONE, "2026-11-06" }, "Expired on Nov 6, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_EXPIRED, "expired", "since=2026-11-20", NONE, NULL },
    "Expired on Nov 20, 2026" },
  { { "guest-blog", PERKS_BENEFIT_STATE_EXPIRED, "expired", NULL, NONE, NULL }, "Expired" },
};

static void
test_status (TextFixture   *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_status (fixture, &cases[i].values, "en_US");

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_locales (TextFixture   *fixture,
              gconstpointer  data)
{
  static const EntitlementCase values = {
    "sponsor-poc", PERKS_BENEFIT_STATE_REQUESTED, "requested", "requested-on=2026-10-01",
    1500050, "2027-04-20"
  };
  static const struct
  {
    const char *locale;
    const char *text;
  } locales[] = {
    { "en_US", "Requested on Oct 1, 2026, until Apr 20, 2027 · $15,000.50" },
    { "en_GB", "Requested on 1 Oct 2026, until 20 Apr 2027 · US$15,000.50" },
    { "de_DE", "Requested on 01.10.2026, until 20.04.2027 · 15.000,50\u00a0$" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = write_status (fixture, &values, locales[i].locale);

      g_assert_cmpstr (text, ==, locales[i].text);
    }
}

static void
test_missing (TextFixture   *fixture,
              gconstpointer  data)
{
  const EntitlementCase values = {
    "sponsor-poc", PERKS_BENEFIT_STATE_BLOCKED, NULL, NULL, 1500000, NULL,
    (1u << PERKS_CONDITION_REGION) | (1u << PERKS_CONDITION_NOT_ENROLLED)
  };
  PerksEdition *edition = perks_catalog_find_edition (fixture->catalog, "2023-08");
  g_autoptr (PerksEntitlement) entitlement = make (fixture, &values);
  g_autoptr (GPtrArray) sentences = perks_entitlement_text_missing (entitlement);
  g_autofree char *full = NULL;

  g_assert_cmpuint (sentences->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (sentences, 0), ==,
                   "Whether this benefit is given depends on the country: enter the country of an "
                   "offer.");
  g_assert_cmpstr (g_ptr_array_index (sentences, 1), ==,
                   "The publisher has not enrolled in Marketplace Rewards: enroll on the Rewards "
                   "page of Partner Center.");

  full = perks_entitlement_text_full (edition, entitlement, fixture->locale_text);
  g_assert_cmpstr (full, ==,
                   "Blocked · $15,000: Whether this benefit is given depends on the country: enter "
                   "the country of an offer. The publisher has not enrolled in Marketplace "
                   "Rewards: enroll on the Rewards page of Partner Center.");
}

/* Nothing stands in the way: the whole of it is the line. */
static void
test_nothing_missing (TextFixture   *fixture,
                      gconstpointer  data)
{
  PerksEdition *edition = perks_catalog_find_edition (fixture->catalog, "2023-08");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEntitlement) entitlement = make (fixture, &cases[i].values);
      g_autoptr (GPtrArray) sentences = perks_entitlement_text_missing (entitlement);
      g_autofree char *full = perks_entitlement_text_full (edition, entitlement,
                                                           fixture->locale_text);

      g_assert_cmpuint (sentences->len, ==, cases[i].values.missing != 0 ? 1 : 0);
      if (sentences->len == 0)
        g_assert_cmpstr (full, ==, cases[i].text);
    }
}

static void
test_claim (TextFixture   *fixture,
            gconstpointer  data)
{
  PerksClaim *claim = perks_fixture_add_claim (fixture->books, "guest-blog", NULL, "available");
  g_autofree char *none = perks_entitlement_text_claim (claim, fixture->locale_text);
  g_autofree char *declined = NULL;

  g_assert_null (none);
  perks_fixture_set_all (claim, "state=declined since=2026-11-06 by=Ada");
  declined = perks_entitlement_text_claim (claim, fixture->locale_text);
  g_assert_cmpstr (declined, ==, "Declined on Nov 6, 2026 by Ada");
}

/* An edition without tiers has nothing to say of them. */
static void
test_lock (TextFixture   *fixture,
           gconstpointer  data)
{
  PerksEdition *edition = perks_catalog_find_edition (fixture->catalog, "2023-12");
  PerksBenefit *by_tier = perks_edition_find_benefit (edition, "sponsor-test-drive");
  PerksBenefit *by_path = perks_edition_find_benefit (edition, "nt-marketing-toolkit");
  g_autofree char *locked = perks_entitlement_text_lock (edition, by_tier);
  g_autofree char *plain = perks_entitlement_text_lock (edition, by_path);

  g_assert_cmpstr (locked, ==, "Locked: given from $100K on");
  g_assert_cmpstr (plain, ==, "Locked");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/entitlement-text/states", test_states);
  text_add ("/workspace/entitlement-text/status", test_status);
  text_add ("/workspace/entitlement-text/locales", test_locales);
  text_add ("/workspace/entitlement-text/missing", test_missing);
  text_add ("/workspace/entitlement-text/nothing-missing", test_nothing_missing);
  text_add ("/workspace/entitlement-text/claim", test_claim);
  text_add ("/workspace/entitlement-text/lock", test_lock);

  return g_test_run ();
}
