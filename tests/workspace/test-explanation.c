/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-deadline.h"
#include "perks-error.h"
#include "perks-explanation-private.h"

/* Two offers without a message; one credit that ends soon and one that ends in half a year; an
 * engagement that ends in two months. The day is 22 November 2026. */
static PerksSituation *
make_situation (TextFixture *fixture)
{
  PerksOffer *a = perks_fixture_add_live (fixture->books, "a", "softwareAsAService",
                                          "subscription");
  PerksOffer *b = perks_fixture_add_live (fixture->books, "b", "softwareAsAService",
                                          "subscription");
  PerksOffer *trial = perks_fixture_add_live (fixture->books, "trial", "softwareAsAService",
                                              "free-trial");

  perks_fixture_set_all (a, "live-since=2026-10-01 contacted-on=");
  perks_fixture_set_all (b, "live-since=2026-10-02 contacted-on=");
  perks_fixture_set (trial, "live-since=2026-10-20");
  perks_fixture_add_credit (fixture->books, "near", "amount=10.00 start=2026-01-01 end=2026-12-01");
  perks_fixture_add_credit (fixture->books, "far", "amount=10.00 start=2027-01-01 end=2027-06-01");
  return text_fixture_judge (fixture, "2023-12", TEXT_TODAY);
}

static void
test_found (TextFixture   *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *called;
    const char *id;
  } cases[] = {
    { "contact-silence/offer:a", "contact-silence/offer:a" },
    { "contact-silence/offer:b", "contact-silence/offer:b" },

    /* Raised once among what deserves attention; that it is raised for later too is no matter. */
    { "credit-ending", "credit-ending/credit:near" },
    { "credit-ending/credit:near", "credit-ending/credit:near" },
    { "credit-ending/credit:far", "credit-ending/credit:far" },

    /* Too far away to deserve attention. */
    { "engagement-ending", "engagement-ending/offer:trial" },
    { "claim-expiring", "claim-expiring/offer:trial" },

    /* Has no day. */
    { "benefit-unclaimed/publisher:contoso", "benefit-unclaimed/publisher:contoso" },
  };
  g_autoptr (PerksSituation) situation = make_situation (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PerksDeadline *deadline = perks_explanation_find_deadline (situation, cases[i].called,
                                                                 &error);
      g_autofree char *id = NULL;

      g_assert_no_error (error);
      id = perks_deadline_dup_id (deadline);
      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

static void
assert_refused (PerksSituation *situation,
                const char     *id,
                int             code,
                const char     *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (perks_explanation_find_deadline (situation, id, &error));
  g_assert_error (error, PERKS_ERROR, code);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_several (TextFixture   *fixture,
              gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = make_situation (fixture);

  assert_refused (situation, "contact-silence", PERKS_ERROR_INVALID_VALUE,
                  "“contact-silence” is raised 2 times; name one of contact-silence/offer:a, "
                  "contact-silence/offer:b");
}

/* Nothing of it deserves attention yet, but it is raised twice for later. */
static void
test_several_later (TextFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = NULL;

  perks_fixture_add_credit (fixture->books, "x", "amount=10.00 start=2026-01-01 end=2027-05-01");
  perks_fixture_add_credit (fixture->books, "y", "amount=10.00 start=2026-01-01 end=2027-06-01");
  situation = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);
  assert_refused (situation, "credit-ending", PERKS_ERROR_INVALID_VALUE,
                  "“credit-ending” is raised 2 times; name one of credit-ending/credit:x, "
                  "credit-ending/credit:y");
}

static void
test_none (TextFixture   *fixture,
           gconstpointer  data)
{
  static const char *const unknown[] = { "contact", "contact-silence/", "contact-silence/offer:c",
                                         "offer:a", "", "owner-left" };
  g_autoptr (PerksSituation) situation = NULL;

  perks_fixture_set (fixture->books->publisher, "mpn-id=");
  perks_fixture_add_credit (fixture->books, "near", "amount=10.00 start=2026-01-01 end=2026-12-01");
  perks_fixture_add_credit (fixture->books, "far", "amount=10.00 start=2027-01-01 end=2027-06-01");
  situation = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autofree char *message = g_strdup_printf (
        "Nothing is raised that is called “%s”; there is credit-ending/credit:near, "
        "mpn-id-missing/publisher:contoso, credit-ending/credit:far", unknown[i]);

      assert_refused (situation, unknown[i], PERKS_ERROR_NOT_FOUND, message);
    }
}

static void
test_nothing_at_all (TextFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = NULL;

  g_clear_object (&fixture->books->publisher);
  situation = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);
  assert_refused (situation, "owner-left", PERKS_ERROR_NOT_FOUND,
                  "Nothing is raised that is called “owner-left”, nor anything else");
}

static GPtrArray *
make_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) perks_explanation_line_free);
}

/* A line owns its texts. */
static void
test_lines (TextFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = make_lines ();
  g_autofree char *subject = g_strdup ("Sum");
  g_autofree char *value = g_strdup ("five");
  const PerksExplanationLine *line;

  perks_explanation_add (lines, subject, value);
  subject[0] = 'X';
  value[0] = 'X';
  perks_explanation_add_day (lines, "Day", perks_fixture_day ("2026-11-22"), fixture->locale_text);
  perks_explanation_add_day (lines, "No day", PERKS_DAY_NONE, fixture->locale_text);

  g_assert_cmpuint (lines->len, ==, 2);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpstr (line->subject, ==, "Sum");
  g_assert_cmpstr (line->value, ==, "five");
  g_assert_false (line->assumed);
  g_assert_null (line->note);
  g_assert_null (line->source);
  line = g_ptr_array_index (lines, 1);
  g_assert_cmpstr (line->value, ==, "Nov 22, 2026");
}

/* src/catalog/data: what is assumed says so, with its note; what is not stated is no line. */
static void
test_of_edition (TextFixture   *fixture,
                 gconstpointer  data)
{
  PerksEdition *old = perks_catalog_find_edition (fixture->catalog, "2019-08");
  PerksEdition *latest = perks_catalog_find_edition (fixture->catalog, "2023-12");
  g_autoptr (GPtrArray) lines = make_lines ();
  static const TextLine expected[] = {
    { "Weeks without a message", "3 weeks", "Programme page of 12 August 2019" },
    { "Weeks without a message", "3 weeks", "Programme page of 1 August 2023, carried over", TRUE },
    { "Fraud", "…", "Programme page of 12 August 2019" },
    { "Fraud", "…", "Programme page of 1 August 2023, carried over", TRUE },
  };
  const PerksExplanationLine *line;

  perks_explanation_add_figure (lines, old, "silence-weeks", fixture->locale_text);
  perks_explanation_add_figure (lines, latest, "silence-weeks", fixture->locale_text);
  perks_explanation_add_figure (lines, old, "reply-days", fixture->locale_text);
  perks_explanation_add_clause (lines, old, "fraud");
  perks_explanation_add_clause (lines, latest, "fraud");
  perks_explanation_add_clause (lines, latest, "weather");
  text_fixture_assert_lines (lines, expected, G_N_ELEMENTS (expected));

  line = g_ptr_array_index (lines, 0);
  g_assert_null (line->note);
  line = g_ptr_array_index (lines, 1);
  g_assert_cmpstr (line->note, ==,
                   "Nothing newer is known; the three weeks of August 2023 are carried over.");
}

static void
test_tiers (TextFixture   *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *edition;
    const char *tier;
    const char *locale;
    const char *value;
  } cases[] = {
    { "2023-08", "publisher", "en_US", "Publisher, from the first live offer of path Transact on" },
    { "2023-08", "t500", "en_US", "$500, from $500.00 of billed sales on" },
    { "2023-08", "t500k", "en_US",
      "$500K, from $500,000.00 of billed sales or 5,000 monthly active users of Teams on" },
    { "2019-08", "t500k", "en_US", "$500K, from $500,000.00 of billed sales on" },
    { "2019-08", "t500k", "de_DE", "$500K, from 500.000,00\u00a0$ of billed sales on" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksEdition *edition = perks_catalog_find_edition (fixture->catalog, cases[i].edition);
      g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (cases[i].locale);
      g_autoptr (GPtrArray) lines = make_lines ();
      const PerksExplanationLine *line;

      perks_explanation_add_tier (lines, edition, "Tier",
                                  perks_edition_find_tier (edition, cases[i].tier, NULL),
                                  locale_text);
      line = g_ptr_array_index (lines, 0);
      g_assert_cmpstr (line->subject, ==, "Tier");
      g_assert_cmpstr (line->value, ==, cases[i].value);
      g_assert_nonnull (line->source);
    }
}

/* An edition that does not count users says nothing of them, whatever its tiers know. */
static void
test_tier_without_users (TextFixture   *fixture,
                         gconstpointer  data)
{
  g_autoptr (PerksEdition) edition =
    perks_fixture_edition_new (0, 1u << PERKS_METRIC_BILLED_SALES, "");
  g_autoptr (GPtrArray) lines = make_lines ();
  static const TextLine expected[] = {
    { "Tier", "$50K, from $50,000.00 of billed sales on", "tiers.csv" },
  };

  perks_explanation_add_tier (lines, edition, "Tier",
                              perks_edition_find_tier (edition, "t50k", NULL),
                              fixture->locale_text);
  text_fixture_assert_lines (lines, expected, G_N_ELEMENTS (expected));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/explanation/found", test_found);
  text_add ("/workspace/explanation/several", test_several);
  text_add ("/workspace/explanation/several-later", test_several_later);
  text_add ("/workspace/explanation/none", test_none);
  text_add ("/workspace/explanation/nothing-at-all", test_nothing_at_all);
  text_add ("/workspace/explanation/lines", test_lines);
  text_add ("/workspace/explanation/of-edition", test_of_edition);
  text_add ("/workspace/explanation/tiers", test_tiers);
  text_add ("/workspace/explanation/tier-without-users", test_tier_without_users);

  return g_test_run ();
}
