/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-deadline.h"
#include "perks-digest.h"

/* The day is 22 November 2026. */

static void
add_credit (TextFixture *fixture,
            const char  *id,
            const char  *end)
{
  g_autofree char *fields = g_strdup_printf ("amount=100.00 start=2026-01-01 end=%s", end);

  perks_fixture_add_credit (fixture->books, id, fields);
}

/* Live so long that more than three weeks have passed without a message. */
static PerksOffer *
add_quiet (TextFixture *fixture,
           const char  *id)
{
  PerksOffer *offer = perks_fixture_add_live (fixture->books, id, "softwareAsAService",
                                              "subscription");

  perks_fixture_set_all (offer, "live-since=2026-10-01 contacted-on=");
  return offer;
}

static PerksDigest *
make_digest (TextFixture *fixture)
{
  g_autoptr (PerksSituation) situation = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);

  return perks_digest_new (situation);
}

static void
test_nothing (TextFixture   *fixture,
              gconstpointer  data)
{
  g_assert_null (make_digest (fixture));

  /* The first that is further away than a week. */
  add_credit (fixture, "far", "2026-11-30");
  g_assert_null (make_digest (fixture));

  /* What has no day is no reminder. */
  perks_fixture_set (fixture->books->publisher, "mpn-id=");
  g_assert_null (make_digest (fixture));
}

static void
test_days (TextFixture   *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *end;
    gboolean    told;
  } cases[] = {
    { "2026-11-22", TRUE },
    { "2026-11-23", TRUE },
    { "2026-11-29", TRUE },
    { "2026-11-30", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksDigest) digest = NULL;

      g_ptr_array_set_size (fixture->books->credits, 0);
      add_credit (fixture, "one", cases[i].end);
      digest = make_digest (fixture);
      g_assert_cmpint (digest != NULL, ==, cases[i].told);
      if (digest == NULL)
        continue;
      g_assert_cmpstr (digest->title, ==, "1 deadline this week");
      g_assert_cmpuint (g_strv_length (digest->ids), ==, 1);
      g_assert_cmpstr (digest->ids[0], ==, "credit-ending/credit:one");
    }
}

static void
test_titles (TextFixture   *fixture,
             gconstpointer  data)
{
  static const struct
  {
    guint       n_overdue;
    guint       n_coming;
    const char *title;
  } cases[] = {
    { 1, 0, "1 deadline is overdue" },
    { 2, 0, "2 deadlines are overdue" },
    { 0, 1, "1 deadline this week" },
    { 0, 2, "2 deadlines this week" },
    { 1, 1, "1 deadline this week, 1 overdue" },
    { 1, 2, "2 deadlines this week, 1 overdue" },
    { 2, 1, "1 deadline this week, 2 overdue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksDigest) digest = NULL;

      g_ptr_array_set_size (fixture->books->offers, 0);
      g_ptr_array_set_size (fixture->books->credits, 0);
      for (guint j = 0; j < cases[i].n_overdue; j++)
        add_quiet (fixture, j == 0 ? "a" : "b");
      for (guint j = 0; j < cases[i].n_coming; j++)
        add_credit (fixture, j == 0 ? "c" : "d", "2026-11-25");

      digest = make_digest (fixture);
      g_assert_cmpstr (digest->title, ==, cases[i].title);
      g_assert_cmpuint (g_strv_length (digest->ids), ==, cases[i].n_overdue + cases[i].n_coming);
    }
}

/* One line each for the three that press most, and how many there are besides. */
static void
test_body (TextFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr (PerksDigest) three = NULL;
  g_autoptr (PerksDigest) four = NULL;
  g_autoptr (PerksDigest) five = NULL;

  add_quiet (fixture, "Planner");
  add_credit (fixture, "b", "2026-11-24");
  add_credit (fixture, "a", "2026-11-23");
  three = make_digest (fixture);
  g_assert_cmpstr (three->body, ==,
                   "“Planner” has been live for more than 3 weeks and the Rewards team has not "
                   "written.\n"
                   "An Azure sponsorship ends on Nov 23, 2026 with $100.00 left, which is then "
                   "lost.\n"
                   "An Azure sponsorship ends on Nov 24, 2026 with $100.00 left, which is then "
                   "lost.");

  add_credit (fixture, "c", "2026-11-25");
  four = make_digest (fixture);
  g_assert_true (g_str_has_prefix (four->body, three->body));
  g_assert_cmpstr (four->body + strlen (three->body), ==, "\nand 1 more");

  add_credit (fixture, "d", "2026-11-25");
  five = make_digest (fixture);
  g_assert_cmpstr (five->body + strlen (three->body), ==, "\nand 2 more");
  g_assert_cmpuint (g_strv_length (five->ids), ==, 5);
}

/* A name may be long and hold full stops; the line stays one line and tells what is the matter. */
static void
test_short_lines (TextFixture   *fixture,
                  gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *line;
  } cases[] = {
    { "name=Acme Inc. Planner", "“Acme Inc. Planner” has been live for more than 3 weeks and the "
                                "Rewards team has not written." },
    { "name=Kitchen Rollout: 4-Week Proof of Concept",
      "“Kitchen Rollout: 4-Week…” has been live for more than 3 weeks and the Rewards team has not "
      "written." },
    { "name=Planner, Professional Edition",
      "“Planner, Professional…” has been live for more than 3 weeks and the Rewards team has not "
      "written." },
    { "name=Donaudampfschifffahrtsgesellschaft",
      "“Donaudampfschifffahrtsg…” has been live for more than 3 weeks and the Rewards team has not "
      "written." },
  };
  PerksOffer *offer = add_quiet (fixture, "planner");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksDigest) digest = NULL;

      perks_fixture_set (offer, cases[i].name);
      digest = make_digest (fixture);
      g_assert_cmpstr (digest->body, ==, cases[i].line);
    }
}

/* A sentence with two names is too long even so. */
static void
test_cut_line (TextFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksDigest) digest = NULL;
  PerksOffer *offer = perks_fixture_add_live (fixture->books, "planner", "softwareAsAService",
                                              "subscription");

  perks_fixture_set (offer, "name=Contoso Planner Professional");
  perks_fixture_set_all (perks_fixture_add_claim (fixture->books, "featured-category", "planner",
                                                  "requested"),
                         "since=2026-11-02 requested-on=2026-11-02");
  digest = make_digest (fixture);
  g_assert_cmpstr (digest->body, ==, "“Commercial marketplace…” for “Contoso Planner…” was "
                                     "requested and nobody has answered, although an…");
  g_assert_cmpint (g_utf8_strlen (digest->body, -1), ==, 100);
}

static gboolean
is_true (TextFixture       *fixture,
         const char *const *ids)
{
  g_autoptr (PerksSituation) situation = text_fixture_judge (fixture, "2023-12", TEXT_TODAY);

  return perks_digest_is_true (ids, situation);
}

static void
test_is_true (TextFixture   *fixture,
              gconstpointer  data)
{
  static const char *const none[] = { NULL };
  static const char *const far[] = { "credit-ending/credit:far", NULL };
  static const char *const without_day[] = { "mpn-id-missing/publisher:contoso", NULL };
  g_autoptr (PerksDigest) digest = NULL;
  const char *const *ids;
  PerksOffer *offer = add_quiet (fixture, "planner");

  add_credit (fixture, "near", "2026-11-29");
  add_credit (fixture, "far", "2026-11-30");
  perks_fixture_set (fixture->books->publisher, "mpn-id=");
  digest = make_digest (fixture);
  ids = (const char *const *) digest->ids;
  g_assert_cmpuint (g_strv_length (digest->ids), ==, 2);
  g_assert_true (is_true (fixture, ids));
  g_assert_false (is_true (fixture, none));
  g_assert_false (is_true (fixture, far));
  g_assert_false (is_true (fixture, without_day));

  /* More to tell of does not make it wrong; one that is settled does. */
  add_credit (fixture, "more", "2026-11-24");
  g_assert_true (is_true (fixture, ids));
  perks_fixture_set (offer, "contacted-on=2026-11-21");
  g_assert_false (is_true (fixture, ids));
}

/* The window shows books without a publisher too. */
static void
test_nobody (TextFixture   *fixture,
             gconstpointer  data)
{
  static const char *const ids[] = { "credit-ending/credit:far", NULL };

  g_clear_object (&fixture->books->publisher);
  g_assert_null (make_digest (fixture));
  g_assert_false (is_true (fixture, ids));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/digest/nothing", test_nothing);
  text_add ("/workspace/digest/days", test_days);
  text_add ("/workspace/digest/titles", test_titles);
  text_add ("/workspace/digest/body", test_body);
  text_add ("/workspace/digest/short-lines", test_short_lines);
  text_add ("/workspace/digest/cut-line", test_cut_line);
  text_add ("/workspace/digest/is-true", test_is_true);
  text_add ("/workspace/digest/nobody", test_nobody);

  return g_test_run ();
}
