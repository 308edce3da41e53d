/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-publisher-rules.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"

/* An edition of its own, so that it neither ends nor has what is to be tested. */
static PerksEdition *
make_edition (const char *id,
              const char *from,
              const char *to)
{
  PerksEditionValues values = {
    .id = id,
    .label = id,
    .summary = "A summary",
    .from = perks_fixture_day (from),
    .to = perks_fixture_day (to),
    .source = "editions.csv",
  };
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (
    (GDestroyNotify) perks_clause_free);

  g_ptr_array_add (clauses, perks_clause_new ("purpose", "Purpose", "text",
                                              PERKS_PROVENANCE_PUBLISHED, "seed.md"));
  values.clauses = clauses;
  return perks_edition_new (&values);
}

static GPtrArray *
apply (PerksFixture *fixture,
       PerksEdition *edition,
       GPtrArray    *editions,
       const char   *today,
       int           horizon)
{
  return perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = today,
    .horizon = horizon,
    .editions = editions,
  }, perks_publisher_rules_apply);
}

static void
test_nothing (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) well = apply (fixture, NULL, NULL, TODAY, 0);
  g_autoptr (GPtrArray) nobody = NULL;

  g_assert_cmpuint (well->len, ==, 0);
  g_clear_object (&fixture->publisher);
  perks_fixture_add_remote (fixture, "partner-center", "2026-01-01", NULL, 9);
  nobody = apply (fixture, NULL, NULL, TODAY, 0);
  g_assert_cmpuint (nobody->len, ==, 0);
}

/* No MPN ID of 4 to 10 digits. It has no day. */
static void
test_mpn_id (void)
{
  static const struct
  {
    const char *mpn_id;
    gboolean    raised;
  } cases[] = {
    { NULL, TRUE },        { "", TRUE },            { "123", TRUE },      { "1234", FALSE },
    { "1234567", FALSE },  { "1234567890", FALSE }, { "12345678901", TRUE },
    { "12a4567", TRUE },   { "１２３４", TRUE },      { "-1234", TRUE },    { "1234 ", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_autofree char *text = NULL;
      PerksDeadline *line;

      g_object_set (fixture->publisher, "mpn-id", cases[i].mpn_id, NULL);
      deadlines = apply (fixture, NULL, NULL, TODAY, 0);
      text = perks_rule_fixture_write_down (deadlines);
      g_assert_cmpstr (text, ==, cases[i].raised ? "mpn-id-missing publisher:contoso -\n" : "");
      if (!cases[i].raised)
        continue;

      line = g_ptr_array_index (deadlines, 0);
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#getting-started");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_EDIT_PUBLISHER);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "contoso");
      g_assert_cmpuint (g_strv_length ((char **) perks_deadline_get_facts (line)), ==, 1);
      g_assert_true (g_str_has_prefix (perks_deadline_get_facts (line)[0], "mpn-id="));
    }
}

/* The sale of that day is the last to hold the tier; it is lost a year later to the day. */
static void
test_tier (void)
{
  static const struct
  {
    int         months;
    const char *sale;
    int         horizon;
    const char *due;
  } cases[] = {
    { 12, "2025-11-23", 0, "2026-11-23" },
    { 12, "2026-01-20", 0, "2027-01-20" },
    /* Sixty days from 22 November are 21 January. */
    { 12, "2026-01-21", 0, "2027-01-21" },
    { 12, "2026-01-22", 0, NULL },
    { 12, "2026-01-22", 61, "2027-01-22" },
    { 12, "2026-01-22", 60, NULL },
    { 12, "2026-11-22", 0, NULL },
    { 12, "2026-11-22", 364, NULL },
    { 12, "2026-11-22", 365, "2027-11-22" },
    { 12, "2025-11-22", 0, NULL },
    { 0, "2025-11-23", 0, NULL },
    { 0, "2025-11-23", G_MAXINT, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (cases[i].months,
                                                                    PERKS_FIXTURE_METRICS, "");
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksDeadline *line;

      perks_fixture_add_live (fixture, "one", "softwareAsAService", "subscription");
      perks_fixture_add_sale (fixture, "one", cases[i].sale, PERKS_SALE_KIND_BILLED, "500.00");
      deadlines = apply (fixture, edition, NULL, TODAY, cases[i].horizon);
      line = perks_rule_fixture_find (deadlines, "tier-at-risk", "publisher:contoso");

      g_test_message ("%s within %d", cases[i].sale, cases[i].horizon);
      g_assert_cmpint (line != NULL, ==, cases[i].due != NULL);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, perks_fixture_day (cases[i].due));
      g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].due));
      g_assert_nonnull (strstr (perks_deadline_get_text (line), "$500"));
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-12#window");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_FORECAST);
    }
}

/* The edition in use has ended and a later one is known: the latest that has begun, else the next
 * to begin. */
static void
test_edition (void)
{
  static const struct
  {
    const char *today;
    const char *used;
    const char *known;
    const char *names;
  } cases[] = {
    { "2023-06-30", "a", "a b c", NULL },
    { "2023-07-01", "a", "a b c", "b" },
    { "2023-12-31", "a", "a b c", "b" },
    { "2024-01-01", "a", "a b c", "c" },
    { "2026-11-22", "a", "a b c", "c" },
    { "2026-11-22", "b", "a b c", "c" },
    { "2026-11-22", "c", "a b c", NULL },
    { "2026-11-22", "a", "a", NULL },
    { "2026-11-22", "a", "", NULL },
    { "2026-11-22", "b", "a b", NULL },
    { "2023-07-01", "a", "a c d", "c" },
    { "2023-07-01", "a", "a d", "d" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksEdition) a = make_edition ("a", "2023-01-01", "2023-06-30");
      g_autoptr (PerksEdition) b = make_edition ("b", "2023-07-01", "2023-12-31");
      g_autoptr (PerksEdition) c = make_edition ("c", "2024-01-01", NULL);
      g_autoptr (PerksEdition) d = make_edition ("d", "2030-01-01", NULL);
      PerksEdition *const all[] = { a, b, c, d };
      g_autoptr (GPtrArray) editions = g_ptr_array_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_autofree char *entity = g_strconcat ("edition:", cases[i].used, NULL);
      PerksDeadline *line;

      for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
        if (strstr (cases[i].known, perks_edition_get_id (all[k])) != NULL)
          g_ptr_array_add (editions, all[k]);
      deadlines = apply (fixture, all[*cases[i].used - 'a'], editions, cases[i].today, 0);
      line = perks_rule_fixture_find (deadlines, "edition-superseded", entity);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (line != NULL, ==, cases[i].names != NULL);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, cases[i].names);
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_EDITIONS);
      g_assert_nonnull (strstr (perks_deadline_get_text (line),
                                *cases[i].used == 'a' ? "2023-06-30" : "2023-12-31"));
    }
}

/* No editions known is no later edition known. */
static void
test_editions_not_given (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) ended = make_edition ("a", "2023-01-01", "2023-06-30");
  g_autoptr (GPtrArray) deadlines = apply (fixture, ended, NULL, TODAY, 0);

  g_assert_cmpuint (deadlines->len, ==, 0);
}

/* Set up, and without success for three days, or failed three times. */
static void
test_remotes (void)
{
  static const struct
  {
    const char *set_up_on;
    const char *succeeded_on;
    guint       failures;
    const char *since;
  } cases[] = {
    { "2026-11-22", NULL, 0, NULL },
    { "2026-11-20", NULL, 2, NULL },
    { "2026-11-19", NULL, 0, "2026-11-19" },
    { "2026-11-19", NULL, 1, "2026-11-19" },
    { "2026-01-01", "2026-11-22", 0, NULL },
    { "2026-01-01", "2026-11-20", 0, NULL },
    { "2026-01-01", "2026-11-19", 0, "2026-11-19" },
    { "2026-01-01", "2026-11-18", 0, "2026-11-18" },
    { "2026-01-01", "2026-11-22", 2, NULL },
    { "2026-01-01", "2026-11-22", 3, "2026-11-22" },
    { "2026-11-22", NULL, 3, "2026-11-22" },
    { "2026-11-21", "2026-01-01", 0, NULL },
    { "2026-11-21", "2026-01-01", 3, "2026-11-21" },
    { NULL, "2026-11-22", 0, NULL },
    { "2027-01-01", NULL, 0, NULL },
    /* A day that nobody wrote down is long ago. */
    { NULL, NULL, 0, "never" },
    { NULL, NULL, 3, "never" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksDeadline *line;

      perks_fixture_add_remote (fixture, "partner-center", cases[i].set_up_on,
                                cases[i].succeeded_on, cases[i].failures);
      deadlines = apply (fixture, NULL, NULL, TODAY, 0);
      line = perks_rule_fixture_find (deadlines, "sync-failing", "remote:partner-center");

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (line != NULL, ==, cases[i].since != NULL);
      g_assert_cmpuint (deadlines->len, ==, line != NULL ? 1 : 0);
      if (line == NULL)
        continue;
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "partner-center");
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_REMOTES);
      g_assert_nonnull (strstr (perks_deadline_get_text (line), "partner-center"));
      if (!g_str_equal (cases[i].since, "never"))
        g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].since));
    }
}

/* Each remote has a line of its own. */
static void
test_two_remotes (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *text = NULL;

  perks_fixture_add_remote (fixture, "partner-center", "2026-01-01", "2026-02-01", 0);
  perks_fixture_add_remote (fixture, "team", "2026-01-01", "2026-11-22", 0);
  perks_fixture_add_remote (fixture, "editions", "2026-01-01", NULL, 5);
  deadlines = apply (fixture, NULL, NULL, TODAY, 0);
  text = perks_rule_fixture_write_down (deadlines);

  g_assert_cmpstr (text, ==, "sync-failing remote:partner-center -\n"
                             "sync-failing remote:editions -\n");
}

static char *
write_day (PerksDay day,
           gpointer data)
{
  return g_strdup (data);
}

/* Days are written as who asks writes them. */
static void
test_wording (void)
{
  const PerksWording wording = { write_day, NULL, (char *) "the ides of March" };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;

  perks_fixture_add_remote (fixture, "partner-center", "2026-01-01", NULL, 0);
  deadlines = perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .today = TODAY,
    .wording = &wording,
  }, perks_publisher_rules_apply);

  g_assert_cmpuint (deadlines->len, ==, 1);
  g_assert_nonnull (strstr (perks_deadline_get_text (g_ptr_array_index (deadlines, 0)),
                            "since the ides of March,"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/publisher-rules/nothing", test_nothing);
  g_test_add_func ("/publisher-rules/mpn-id", test_mpn_id);
  g_test_add_func ("/publisher-rules/tier", test_tier);
  g_test_add_func ("/publisher-rules/edition", test_edition);
  g_test_add_func ("/publisher-rules/editions-not-given", test_editions_not_given);
  g_test_add_func ("/publisher-rules/remotes", test_remotes);
  g_test_add_func ("/publisher-rules/two-remotes", test_two_remotes);
  g_test_add_func ("/publisher-rules/wording", test_wording);

  return g_test_run ();
}
