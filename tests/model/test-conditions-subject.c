/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions-missing.h"
#include "perks-conditions-subject.h"
#include "perks-day.h"
#include "perks-model-fixture.h"

#define TODAY "2026-11-22"
#define BIT(condition) (1u << PERKS_CONDITION_##condition)
#define N_BOOKS 200

/* Books and a standing by the edition of 2023-08. */
typedef struct
{
  PerksFixture  *fixture;
  PerksEdition  *edition;
  PerksBooks    *books;
  PerksStanding *standing;
} Case;

static void
case_init (Case *self)
{
  self->fixture = perks_fixture_new ();
  self->edition = perks_fixture_edition_2023 ();
}

static void
case_work_out (Case *self)
{
  self->books = perks_fixture_dup_books (self->fixture);
  self->standing = perks_standing_new (self->books, self->edition, perks_fixture_day (TODAY), NULL);
}

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->standing, perks_standing_unref);
  g_clear_object (&self->books);
  g_clear_object (&self->edition);
  g_clear_pointer (&self->fixture, perks_fixture_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static PerksBenefit *
find_benefit (Case       *self,
              const char *id)
{
  PerksBenefit *benefit = perks_edition_find_benefit (self->edition, id);

  g_assert_nonnull (benefit);
  return benefit;
}

/* Which benefits an offer has of its own, and through what others are given. */
static void
test_has_own (void)
{
  static const struct
  {
    const char *fields;
    const char *benefit;
    gboolean    own;
    gboolean    given;
  } rows[] = {
    { "listing=free-trial", "nt-marketing-toolkit", TRUE, TRUE },
    { "listing=free-trial", "trial-review", TRUE, TRUE },
    { "listing=contact-me", "trial-review", FALSE, FALSE },
    { "listing=contact-me", "nt-marketing-toolkit", TRUE, TRUE },
    { "listing=contact-me", "onboarding", TRUE, TRUE },
    { "listing=free-trial", "onboarding", FALSE, TRUE },
    { "listing=subscription", "onboarding", FALSE, TRUE },
    { "listing=subscription", "nt-marketing-toolkit", FALSE, FALSE },
    { "listing=subscription", "sponsor-poc", FALSE, TRUE },
    { "listing=free-trial", "sponsor-poc", FALSE, TRUE },
    { "listing=", "sponsor-poc", FALSE, TRUE },
    { "listing=", "nt-marketing-toolkit", FALSE, FALSE },
    { "type=consultingService consulting=workshop", "nt-marketing-toolkit", TRUE, TRUE },
    { "former-paths=list:2026-11-22 listing=subscription", "onboarding", FALSE, TRUE },
    { "former-paths=list:2026-11-23 listing=subscription", "onboarding", TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Case) test = { NULL };
      g_auto (PerksConditionsSubject) subject = { NULL };
      PerksEntitlementValues values = { NULL };
      PerksBenefit *benefit;
      PerksOffer *offer;

      case_init (&test);
      offer = perks_fixture_add_live (test.fixture, "one", "softwareAsAService", "subscription");
      perks_fixture_set_all (offer, rows[i].fields);
      case_work_out (&test);
      benefit = find_benefit (&test, rows[i].benefit);
      perks_conditions_subject_init (&subject, test.books, test.standing, offer);

      g_test_message ("%s %s", rows[i].fields, rows[i].benefit);
      g_assert_cmpint (perks_conditions_subject_has_own (&subject, benefit), ==, rows[i].own);
      g_assert_cmpint (perks_conditions_subject_judge (&subject, benefit, &values), ==,
                       rows[i].given);
      g_assert_true (values.benefit == (rows[i].given ? benefit : NULL));
      if (rows[i].given)
        g_assert_cmpint (values.path == PERKS_PATH_TRANSACT, ==, !rows[i].own);
    }
}

/* The publisher has none of its own. */
static void
test_publisher (void)
{
  g_auto (Case) test = { NULL };
  g_auto (PerksConditionsSubject) subject = { NULL };
  PerksEntitlementValues values;

  case_init (&test);
  perks_fixture_add_live (test.fixture, "one", "softwareAsAService", "free-trial");
  case_work_out (&test);
  perks_conditions_subject_init (&subject, test.books, test.standing, NULL);

  g_assert_false (perks_conditions_subject_has_own (&subject,
                                                    find_benefit (&test, "nt-marketing-toolkit")));
  g_assert_false (perks_conditions_subject_judge (&subject,
                                                  find_benefit (&test, "nt-marketing-toolkit"),
                                                  &values));
  g_assert_true (perks_conditions_subject_judge (&subject, find_benefit (&test, "research-pmc"),
                                                 &values));
  g_assert_null (values.offer);
  g_assert_cmpint (values.state, ==, PERKS_BENEFIT_STATE_LOCKED);
}

/* Six months from going live on the path. It is worked out once and stays. */
static void
test_end (void)
{
  static const struct
  {
    const char *fields;
    const char *end;
  } rows[] = {
    { "live-since=2026-05-31", "2026-11-30" },
    { "live-since=2025-08-31", "2026-02-28" },
    { "live-since=2023-08-31", "2024-02-29" },
    { "live-since=2025-01-01 former-paths=list:2026-03-01", "2026-09-01" },
    { "live-since=2026-05-31 former-paths=list:2026-03-01", "2026-11-30" },
    { "live-since=2025-01-01 former-paths=list:2026-11-23", "2025-07-01" },
    { "live-since=", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Case) test = { NULL };
      g_auto (PerksConditionsSubject) subject = { NULL };
      PerksOffer *offer;

      case_init (&test);
      offer = perks_fixture_add_live (test.fixture, "one", "softwareAsAService", "free-trial");
      perks_fixture_set_all (offer, rows[i].fields);
      case_work_out (&test);
      perks_conditions_subject_init (&subject, test.books, test.standing, offer);

      g_test_message ("%s", rows[i].fields);
      for (guint k = 0; k < 2; k++)
        g_assert_cmpint (perks_conditions_subject_get_end (&subject), ==,
                         perks_fixture_day (rows[i].end));
    }
}

/* Without a live offer of path Transact that is what is missing, and nothing else. */
static void
test_nothing_sold (void)
{
  g_auto (Case) test = { NULL };
  g_auto (PerksConditionsSubject) subject = { NULL };

  case_init (&test);
  perks_fixture_set_all (perks_fixture_add_live (test.fixture, "trial", "softwareAsAService",
                                                 "free-trial"), "country= listing-optimized=no");
  perks_fixture_set_all (perks_fixture_add_live (test.fixture, "draft", "softwareAsAService",
                                                 "subscription"), "status=draft country=");
  case_work_out (&test);
  perks_conditions_subject_init (&subject, test.books, test.standing, NULL);

  g_assert_cmpint (perks_conditions_subject_find_missing (&subject,
                                                          find_benefit (&test, "sponsor-poc")),
                   ==, BIT (NOT_LIVE));
}

static guint32
get_seed (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 4711;

  g_test_message ("seed %u", seed);
  return seed;
}

static void
add_random_offer (Case  *self,
                  GRand *chance,
                  int    number)
{
  static const char *const listings[] = { "subscription", "usage-based", "free-trial" };
  g_autofree char *id = g_strdup_printf ("offer-%d", number);
  PerksOffer *offer = perks_fixture_add_live (self->fixture, id, "softwareAsAService",
                                              listings[g_rand_int_range (chance, 0, 3)]);

  g_object_set (offer,
                "listing-optimized", g_rand_boolean (chance),
                "co-sell-ready", g_rand_boolean (chance),
                "visibility", g_rand_int_range (chance, 0, 2),
                "country", g_rand_boolean (chance) ? "DE" : NULL,
                "status", g_rand_int_range (chance, 0, 4) > 0 ? PERKS_OFFER_STATUS_LIVE
                                                              : PERKS_OFFER_STATUS_DELISTED,
                NULL);
  perks_fixture_add_engagement (self->fixture, id,
                                g_rand_int_range (chance, 0, 3) == 0 ? "2026-01-01" : NULL);
}

/* Each offer held against the benefit, one after the other. */
static guint
look_through (Case         *self,
              PerksBenefit *benefit)
{
  guint fewest = 0;
  int least = -1;

  for (guint i = 0; i < self->fixture->offers->len; i++)
    {
      PerksOffer *offer = g_ptr_array_index (self->fixture->offers, i);
      guint missing = perks_conditions_find_missing (self->books, self->standing, benefit, offer);

      if (!perks_offer_is_live (offer) ||
          perks_edition_derive_path (self->edition, offer) != PERKS_PATH_TRANSACT ||
          (least >= 0 && __builtin_popcount (missing) >= least))
        continue;
      fewest = missing;
      least = __builtin_popcount (missing);
    }

  return least >= 0 ? fewest : BIT (NOT_LIVE);
}

/* For the publisher the first offer that is nearest decides, of whatever offers. */
static void
test_nearest (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (get_seed ());

  for (int n = 0; n < N_BOOKS; n++)
    {
      g_auto (Case) test = { NULL };
      g_auto (PerksConditionsSubject) subject = { NULL };
      GPtrArray *benefits;
      int n_offers = g_rand_int_range (chance, 0, 8);

      case_init (&test);
      if (g_rand_boolean (chance))
        perks_fixture_set (test.fixture->publisher, "enrolled=no");
      for (int i = 0; i < n_offers; i++)
        add_random_offer (&test, chance, i);
      case_work_out (&test);
      perks_conditions_subject_init (&subject, test.books, test.standing, NULL);

      benefits = perks_edition_get_benefits (test.edition);
      for (guint i = 0; i < benefits->len; i++)
        {
          PerksBenefit *benefit = g_ptr_array_index (benefits, i);

          g_assert_cmpint (perks_conditions_subject_find_missing (&subject, benefit), ==,
                           look_through (&test, benefit));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/conditions-subject/has-own", test_has_own);
  g_test_add_func ("/conditions-subject/publisher", test_publisher);
  g_test_add_func ("/conditions-subject/end", test_end);
  g_test_add_func ("/conditions-subject/nothing-sold", test_nothing_sold);
  g_test_add_func ("/conditions-subject/nearest", test_nearest);

  return g_test_run ();
}
