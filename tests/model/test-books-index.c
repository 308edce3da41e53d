/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-books-index.h"
#include "perks-day.h"
#include "perks-model-fixture.h"

#define N_BOOKS 100

static PerksBooksIndex *
make_index (PerksFixture *fixture)
{
  const PerksBooksValues values = {
    .offers = fixture->offers,
    .claims = fixture->claims,
    .engagements = fixture->engagements,
  };

  return perks_books_index_new (&values);
}

/* Nothing given is nothing found. */
static void
test_bare (void)
{
  const PerksBooksValues values = { NULL };
  g_autoptr (PerksBooksIndex) index = perks_books_index_new (&values);

  g_assert_null (perks_books_index_find_offer (index, "one"));
  g_assert_null (perks_books_index_find_claim (index, "b", NULL));
  g_assert_null (perks_books_index_find_claim (index, "b", "one"));
  g_assert_null (perks_books_index_find_engagement (index, "one"));
  g_assert_null (perks_books_index_list_claims (index, "b"));
  g_assert_false (perks_books_index_has_public (index, "one"));
}

/* A claim for the publisher and one for each offer are apart; of two alike the first is found. */
static void
test_claims (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  PerksClaim *one = perks_fixture_add_claim (fixture, "b", "one", "active");
  PerksClaim *whole = perks_fixture_add_claim (fixture, "b", NULL, "requested");
  PerksClaim *two = perks_fixture_add_claim (fixture, "b", "two", "done");
  PerksClaim *other = perks_fixture_add_claim (fixture, "c", "one", "done");
  g_autoptr (PerksBooksIndex) index = NULL;
  GPtrArray *claims;

  perks_fixture_add_claim (fixture, "b", "one", "refused");
  perks_fixture_add_claim (fixture, NULL, "one", "done");
  perks_fixture_add_claim (fixture, NULL, NULL, "done");
  index = make_index (fixture);

  g_assert_true (perks_books_index_find_claim (index, "b", "one") == one);
  g_assert_true (perks_books_index_find_claim (index, "b", "two") == two);
  g_assert_true (perks_books_index_find_claim (index, "b", NULL) == whole);
  g_assert_true (perks_books_index_find_claim (index, "c", "one") == other);
  g_assert_null (perks_books_index_find_claim (index, "c", NULL));
  g_assert_null (perks_books_index_find_claim (index, "c", "two"));
  g_assert_null (perks_books_index_find_claim (index, "B", "one"));
  g_assert_null (perks_books_index_find_claim (index, NULL, "one"));

  claims = perks_books_index_list_claims (index, "b");
  g_assert_cmpuint (claims->len, ==, 4);
  g_assert_true (g_ptr_array_index (claims, 0) == one);
  g_assert_true (g_ptr_array_index (claims, 1) == whole);
  g_assert_true (g_ptr_array_index (claims, 2) == two);
  g_assert_cmpuint (perks_books_index_list_claims (index, "c")->len, ==, 1);
}

static void
test_public (void)
{
  static const struct
  {
    const char *offer;
    const char *name;
    gboolean    found;
  } cases[] = {
    { "status=live", "Insights", TRUE },
    { "status=live", "INSIGHTS", TRUE },
    { "status=live", "insights", TRUE },
    { "status=live", "Insight", FALSE },
    { "status=live", "", FALSE },
    { "status=draft", "Insights", FALSE },
    { "status=delisted", "Insights", FALSE },
    { "status=live visibility=private", "Insights", FALSE },
    { "status=live name=Größe", "GRÖSSE", TRUE },
    { "status=live name=", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooksIndex) index = NULL;
      PerksOffer *offer = perks_fixture_add_offer (fixture, "one", "name=Insights", NULL);

      perks_fixture_set_all (offer, cases[i].offer);
      index = make_index (fixture);
      g_assert_cmpint (perks_books_index_has_public (index, cases[i].name), ==, cases[i].found);
    }
}

/* Of two records of one offer the one that is known to have begun last: by its start, else by the
 * day of opting out, else of opting in; else the first. */
static void
test_engagements (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gboolean    second_found;
  } cases[] = {
    { "", "", FALSE },
    { "start=2026-01-01", "start=2026-02-01", TRUE },
    { "start=2026-02-01", "start=2026-01-01", FALSE },
    { "start=2026-01-01", "start=2026-01-01", FALSE },
    { "", "start=2026-01-01", TRUE },
    { "start=2024-01-01", "opted-out-on=2026-01-01", TRUE },
    { "opted-out-on=2026-01-01", "start=2024-01-01", FALSE },
    { "start=2024-01-01", "opted-in-on=2026-01-01", TRUE },
    { "start=2024-01-01", "opted-out-on=2026-01-01 opted-in-on=2026-03-01", TRUE },
    { "start=2026-02-01", "opted-out-on=2026-01-01 opted-in-on=2026-03-01", FALSE },
    { "start=2024-01-01 opted-out-on=2026-06-01", "start=2026-03-01", TRUE },
    { "", "opted-out-on=2026-01-01", TRUE },
    { "start=2026-01-01", "end=2026-02-01", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooksIndex) index = NULL;
      PerksEngagement *first = perks_fixture_add_engagement (fixture, "one", NULL);
      PerksEngagement *second = perks_fixture_add_engagement (fixture, "one", NULL);

      perks_fixture_add_engagement (fixture, NULL, "2026-11-01");
      perks_fixture_set_all (first, cases[i].first);
      perks_fixture_set_all (second, cases[i].second);
      index = make_index (fixture);
      g_test_message ("%s | %s", cases[i].first, cases[i].second);
      g_assert_true (perks_books_index_find_engagement (index, "one") ==
                     (cases[i].second_found ? second : first));
      g_assert_null (perks_books_index_find_engagement (index, "two"));
    }
}

static guint32
get_seed (void)
{
  const char *text = g_getenv ("PERKS_SEED");
  guint32 seed = text != NULL ? (guint32) g_ascii_strtoull (text, NULL, 10) : 4711;

  g_test_message ("seed %u", seed);
  return seed;
}

/* The index says what looking through all records says. */
static PerksClaim *
look_through (PerksFixture *fixture,
              const char   *benefit,
              const char   *offer,
              guint        *n_of_benefit)
{
  PerksClaim *found = NULL;

  *n_of_benefit = 0;
  for (guint i = 0; i < fixture->claims->len; i++)
    {
      PerksClaim *claim = g_ptr_array_index (fixture->claims, i);

      if (g_strcmp0 (perks_claim_get_benefit (claim), benefit) != 0)
        continue;
      (*n_of_benefit)++;
      if (found == NULL && g_strcmp0 (perks_claim_get_offer (claim), offer) == 0)
        found = claim;
    }

  return found;
}

static void
test_random (void)
{
  static const char *const offers[] = { NULL, "a", "b", "ab", "c d", "é" };
  static const char *const benefits[] = { "a", "b", "a-b", "sponsor-poc" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (get_seed ());

  for (int n = 0; n < N_BOOKS; n++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooksIndex) index = NULL;
      int n_claims = g_rand_int_range (chance, 0, 20);

      for (int i = 0; i < n_claims; i++)
        perks_fixture_add_claim (fixture, benefits[g_rand_int_range (chance, 0, 4)],
                                 offers[g_rand_int_range (chance, 0, 6)], "active");
      index = make_index (fixture);

      for (gsize b = 0; b < G_N_ELEMENTS (benefits); b++)
        for (gsize o = 0; o < G_N_ELEMENTS (offers); o++)
          {
            guint n_expected;
            PerksClaim *expected = look_through (fixture, benefits[b], offers[o], &n_expected);
            GPtrArray *claims = perks_books_index_list_claims (index, benefits[b]);

            g_assert_true (perks_books_index_find_claim (index, benefits[b], offers[o]) ==
                           expected);
            g_assert_cmpuint (claims != NULL ? claims->len : 0, ==, n_expected);
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/books-index/bare", test_bare);
  g_test_add_func ("/books-index/claims", test_claims);
  g_test_add_func ("/books-index/public", test_public);
  g_test_add_func ("/books-index/engagements", test_engagements);
  g_test_add_func ("/books-index/random", test_random);

  return g_test_run ();
}
