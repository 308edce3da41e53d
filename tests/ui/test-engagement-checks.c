/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-checks.h"

#include "perks-catalog.h"
#include "perks-model-fixture.h"

typedef struct
{
  PerksCatalog        *catalog;
  PerksLocaleText     *locale_text;
  PerksFixture        *made;
  PerksBooks          *books;
  PerksEngagementCase  talk;
} Fixture;

/* An offer of path Trial, live since 20 October 2026 and opted out of since 1 November. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  PerksOffer *offer;

  fixture->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  fixture->locale_text = perks_locale_text_new ("en_US");
  fixture->made = perks_fixture_new ();
  offer = perks_fixture_add_live (fixture->made, "planner", "softwareAsAService", "free-trial");
  perks_fixture_set (offer, "live-since=2026-10-20");
  perks_fixture_add_engagement (fixture->made, "planner", "2026-11-01");
  fixture->books = perks_fixture_dup_books (fixture->made);
  fixture->talk = (PerksEngagementCase) {
    .offer = offer,
    .books = fixture->books,
    .edition = perks_catalog_find_edition (fixture->catalog, "2019-08"),
    .today = perks_fixture_day ("2026-11-22"),
    .locale_text = fixture->locale_text,
  };
  perks_engagement_span_find (&fixture->talk.span, fixture->books, fixture->talk.edition, offer,
                              fixture->talk.today);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->books);
  g_clear_pointer (&fixture->made, perks_fixture_free);
  g_clear_object (&fixture->locale_text);
  g_clear_object (&fixture->catalog);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *early =
    perks_engagement_checks_start (&fixture->talk, perks_fixture_day ("2026-10-19"));

  g_assert_cmpstr (early, ==,
                   "The offer is live on its path since Oct 20, 2026. It cannot begin before.");
  g_assert_null (perks_engagement_checks_start (&fixture->talk, perks_fixture_day ("2026-10-20")));
  g_assert_null (perks_engagement_checks_start (&fixture->talk, perks_fixture_day ("2030-01-01")));

  perks_fixture_set (fixture->talk.offer, "live-since=");
  g_assert_null (perks_engagement_checks_start (&fixture->talk, perks_fixture_day ("2000-01-01")));
}

static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  const PerksDay start = perks_fixture_day ("2026-10-20");
  g_autofree char *early =
    perks_engagement_checks_end (&fixture->talk, start, perks_fixture_day ("2026-10-19"));

  g_assert_cmpstr (early, ==, "It begins on Oct 20, 2026 and cannot end before.");
  g_assert_null (perks_engagement_checks_end (&fixture->talk, start, start));
  g_assert_null (perks_engagement_checks_end (&fixture->talk, PERKS_DAY_NONE, start));
}

static void
test_opt_in (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *early =
    perks_engagement_checks_opt_in (&fixture->talk, perks_fixture_day ("2026-10-31"));

  g_assert_cmpstr (early, ==, "You opted out on Nov 1, 2026 and cannot opt in before.");
  g_assert_null (perks_engagement_checks_opt_in (&fixture->talk, perks_fixture_day ("2026-11-01")));
  fixture->talk.span.record = NULL;
  g_assert_null (perks_engagement_checks_opt_in (&fixture->talk, perks_fixture_day ("2026-10-31")));
}

/* Three months, and the last day of a month that is shorter. */
static void
test_describe_end (Fixture       *fixture,
                   gconstpointer  data)
{
  static const struct
  {
    PerksEngagementKind  kind;
    const char          *start;
    const char          *text;
  } cases[] = {
    { PERKS_ENGAGEMENT_KIND_FIXED, "2026-10-20",
      "Without another last day it ends after 3 months, on Jan 20, 2027." },
    { PERKS_ENGAGEMENT_KIND_FIXED, "2026-11-30",
      "Without another last day it ends after 3 months, on Feb 28, 2027." },
    { PERKS_ENGAGEMENT_KIND_FIXED, NULL, NULL },
    { PERKS_ENGAGEMENT_KIND_EVERGREEN, "2026-10-20", "Without a last day it has no end." },
    { PERKS_ENGAGEMENT_KIND_EVERGREEN, NULL, "Without a last day it has no end." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksDay start =
        cases[i].start != NULL ? perks_fixture_day (cases[i].start) : PERKS_DAY_NONE;
      g_autofree char *text = NULL;

      fixture->talk.span.kind = cases[i].kind;
      text = perks_engagement_checks_describe_end (&fixture->talk, start);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) \
  g_test_add ("/ui/engagement-checks/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("start", test_start);
  ADD ("end", test_end);
  ADD ("opt-in", test_opt_in);
  ADD ("describe-end", test_describe_end);
#undef ADD

  return g_test_run ();
}
