/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-rules.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"
#define POC "claim:contoso/sponsor-poc"

static GPtrArray *
apply (PerksFixture *fixture,
       const char   *figures,
       int           horizon)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS, figures);

  return perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = TODAY,
    .horizon = horizon,
  }, perks_claim_rules_apply);
}

/* One claim of the publisher, by its fields, and what is raised. */
typedef struct
{
  const char *figures;
  const char *claim;
  int         horizon;
  const char *lines;
} Row;

static void
check_rows (const Row *rows,
            gsize      n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_autofree char *text = NULL;

      perks_fixture_set_all (perks_fixture_add_claim (fixture, "sponsor-poc", NULL, "available"),
                             rows[i].claim);
      deadlines = apply (fixture, rows[i].figures, rows[i].horizon);
      text = perks_rule_fixture_write_down (deadlines);
      g_test_message ("%s | %s | %d", rows[i].figures, rows[i].claim, rows[i].horizon);
      g_assert_cmpstr (text, ==, rows[i].lines);
    }
}

/* Requested, and nobody has answered for seven days. */
static void
test_reply (void)
{
  static const Row rows[] = {
    { "reply-days=7", "state=requested requested-on=2026-11-16", 0, "" },
    { "reply-days=7", "state=requested requested-on=2026-11-15", 0,
      "claim-reply-overdue " POC " 2026-11-22\n" },
    { "reply-days=7", "state=requested requested-on=2026-11-14", 0,
      "claim-reply-overdue " POC " 2026-11-21\n" },
    { "reply-days=7", "state=requested requested-on=2024-02-22", 0,
      "claim-reply-overdue " POC " 2024-02-29\n" },
    { "reply-days=7", "state=requested since=2026-11-15", 0,
      "claim-reply-overdue " POC " 2026-11-22\n" },
    { "reply-days=7", "state=requested since=2026-11-20 requested-on=2026-11-15", 0,
      "claim-reply-overdue " POC " 2026-11-22\n" },
    { "reply-days=7", "state=requested since=2026-11-15 requested-on=2026-11-20", 0, "" },
    { "reply-days=7", "state=requested", 0, "" },
    { "reply-days=7", "state=requested requested-on=2026-11-16", 365, "" },
    { "reply-days=7", "state=requested requested-on=2027-01-01", 0, "" },
    { "reply-days=7", "state=available requested-on=2026-01-01", 0, "" },
    { "reply-days=7", "state=contacted requested-on=2026-01-01", 0, "" },
    { "reply-days=7", "state=scheduled requested-on=2026-01-01", 0, "" },
    { "reply-days=7", "state=active requested-on=2026-01-01", 0, "" },
    { "reply-days=7", "state=done requested-on=2026-01-01", 0, "" },
    { "reply-days=7", "state=refused requested-on=2026-01-01", 0, "" },
    { "reply-days=0", "state=requested requested-on=2026-11-22", 0,
      "claim-reply-overdue " POC " 2026-11-22\n" },
    /* Editions before 2020-02 promise nothing. */
    { "", "state=requested requested-on=2026-01-01", 0, "" },
    { "reply-days=soon", "state=requested requested-on=2026-01-01", 0, "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* An open claim ends within thirty days. */
static void
test_expiry (void)
{
  static const Row rows[] = {
    { "", "state=active expires-on=2026-11-21", 0, "" },
    { "", "state=active expires-on=2026-11-22", 0, "claim-expiring " POC " 2026-11-22\n" },
    { "", "state=active expires-on=2026-12-22", 0, "claim-expiring " POC " 2026-12-22\n" },
    { "", "state=active expires-on=2026-12-23", 0, "" },
    { "", "state=active expires-on=2026-12-23", 31, "claim-expiring " POC " 2026-12-23\n" },
    { "", "state=active expires-on=2026-12-23", 30, "" },
    { "", "state=active expires-on=9999-12-31", G_MAXINT, "claim-expiring " POC " 9999-12-31\n" },
    { "", "state=active expires-on=2026-11-21", G_MAXINT, "" },
    { "", "state=active", G_MAXINT, "" },
    { "", "state=requested expires-on=2026-12-01", 0, "claim-expiring " POC " 2026-12-01\n" },
    { "", "state=contacted expires-on=2026-12-01", 0, "claim-expiring " POC " 2026-12-01\n" },
    { "", "state=scheduled expires-on=2026-12-01", 0, "claim-expiring " POC " 2026-12-01\n" },
    { "", "state=available expires-on=2026-12-01", 0, "" },
    { "", "state=done expires-on=2026-12-01", 0, "" },
    { "", "state=declined expires-on=2026-12-01", 0, "" },
    { "", "state=refused expires-on=2026-12-01", 0, "" },
    { "", "state=expired expires-on=2026-12-01", 0, "" },
    { "", "state=revoked expires-on=2026-12-01", 0, "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* The edition names a day by which benefits have to be finished: from sixty days before. */
static void
test_completion (void)
{
  static const Row rows[] = {
    { "complete-by=2027-01-21", "state=active", 0, "complete-by " POC " 2027-01-21\n" },
    { "complete-by=2027-01-22", "state=active", 0, "" },
    { "complete-by=2027-01-22", "state=active", 61, "complete-by " POC " 2027-01-22\n" },
    { "complete-by=2027-01-22", "state=active", 60, "" },
    { "complete-by=2026-11-22", "state=active", 0, "complete-by " POC " 2026-11-22\n" },
    { "complete-by=2026-11-21", "state=active", 0, "complete-by " POC " 2026-11-21\n" },
    { "complete-by=2024-06-30", "state=active", 0, "complete-by " POC " 2024-06-30\n" },
    { "complete-by=2027-01-21", "state=requested", 0, "complete-by " POC " 2027-01-21\n" },
    { "complete-by=2027-01-21", "state=contacted", 0, "complete-by " POC " 2027-01-21\n" },
    { "complete-by=2027-01-21", "state=scheduled", 0, "complete-by " POC " 2027-01-21\n" },
    { "complete-by=2027-01-21", "state=available", 0, "" },
    { "complete-by=2027-01-21", "state=done", 0, "" },
    { "complete-by=2027-01-21", "state=declined", 0, "" },
    { "complete-by=2027-01-21", "state=revoked", 0, "" },
    /* Only what was begun by that day can have to be finished by it. */
    { "complete-by=2026-06-30", "state=active requested-on=2026-06-30", 0,
      "complete-by " POC " 2026-06-30\n" },
    { "complete-by=2026-06-30", "state=active requested-on=2026-07-01", 0, "" },
    { "complete-by=2026-06-30", "state=active since=2026-06-30", 0,
      "complete-by " POC " 2026-06-30\n" },
    { "complete-by=2026-06-30", "state=active since=2026-07-01", 0, "" },
    { "complete-by=2026-06-30", "state=active since=2026-07-01 requested-on=2026-06-01", 0,
      "complete-by " POC " 2026-06-30\n" },
    { "", "state=active", 0, "" },
    { "complete-by=soon", "state=active", 0, "" },
    { "complete-by=2027-02-29", "state=active", 365, "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* All three at once, each with a line of its own. */
static void
test_together (void)
{
  static const Row rows[] = {
    { "reply-days=7 complete-by=2026-12-31",
      "state=requested requested-on=2026-11-01 expires-on=2026-12-15", 0,
      "claim-reply-overdue " POC " 2026-11-08\n"
      "claim-expiring " POC " 2026-12-15\n"
      "complete-by " POC " 2026-12-31\n" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* What a path gives ends with the months of the edition, a claim on it as well; one of a tier has
 * no end of its own. Live since 1 June 2026 it is given until 1 December. */
static void
test_path_end (void)
{
  static const struct
  {
    const char *figures;
    const char *offer;
    const char *benefit;
    const char *claim;
    const char *due;
  } cases[] = {
    { "path-benefit-months=6", "live-since=2026-06-01", "nt-marketing-toolkit", "", "2026-12-01" },
    { "path-benefit-months=6", "live-since=2026-05-22", "nt-marketing-toolkit", "", "2026-11-22" },
    { "path-benefit-months=6", "live-since=2026-05-21", "nt-marketing-toolkit", "", NULL },
    { "path-benefit-months=6", "live-since=2026-06-22", "nt-marketing-toolkit", "", "2026-12-22" },
    { "path-benefit-months=6", "live-since=2026-06-23", "nt-marketing-toolkit", "", NULL },
    { "path-benefit-months=6", "live-since=2025-01-01 former-paths=list:2026-06-01",
      "nt-marketing-toolkit", "", "2026-12-01" },
    { "path-benefit-months=6", "live-since=2026-06-01", "nt-marketing-toolkit",
      "expires-on=2026-12-05", "2026-12-05" },
    { "path-benefit-months=6", "live-since=2026-06-01", "nt-marketing-toolkit",
      "expires-on=2027-12-05", NULL },
    { "path-benefit-months=6", "live-since=2026-06-01", "nt-marketing-toolkit", "state=done",
      NULL },
    { "path-benefit-months=6", "live-since=2026-06-01", "sponsor-poc", "", NULL },
    { "path-benefit-months=6", "live-since=2026-06-01", "of another edition", "", NULL },
    { "path-benefit-months=6", "live-since=2026-06-01 listing=subscription",
      "nt-marketing-toolkit", "", NULL },
    { "path-benefit-months=6", "live-since=", "nt-marketing-toolkit", "", NULL },
    { "", "live-since=2026-06-01", "nt-marketing-toolkit", "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_autofree char *entity = g_strdup_printf ("claim:contoso/%s/trial", cases[i].benefit);
      PerksDeadline *line;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "trial", "softwareAsAService",
                                                     "free-trial"), cases[i].offer);
      perks_fixture_set_all (perks_fixture_add_claim (fixture, cases[i].benefit, "trial",
                                                      "active"), cases[i].claim);
      deadlines = apply (fixture, cases[i].figures, 0);
      line = perks_rule_fixture_find (deadlines, "claim-expiring", entity);

      g_test_message ("%s %s %s", cases[i].offer, cases[i].benefit, cases[i].claim);
      g_assert_cmpint (line != NULL, ==, cases[i].due != NULL);
      g_assert_cmpuint (deadlines->len, ==, line != NULL ? 1 : 0);
      if (line != NULL)
        g_assert_cmpint (perks_deadline_get_due (line), ==, perks_fixture_day (cases[i].due));
    }
}

static void
test_delisted (void)
{
  static const struct
  {
    const char *status;
    const char *states;
    const char *says;
  } cases[] = {
    { "delisted", "requested", "1 open claim," },
    { "delisted", "contacted scheduled active", "3 open claims," },
    { "delisted", "active done declined refused expired revoked available", "1 open claim," },
    { "delisted", "done declined available", NULL },
    { "delisted", "", NULL },
    { "live", "active", NULL },
    { "draft", "active", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      g_auto (GStrv) states = g_strsplit (cases[i].states, " ", -1);
      PerksOffer *offer = perks_fixture_add_live (fixture, "old", "softwareAsAService",
                                                  "subscription");
      PerksDeadline *line;

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", cases[i].status,
                                             NULL));
      for (guint k = 0; states[k] != NULL; k++)
        perks_fixture_add_claim (fixture, states[k], "old", states[k]);
      perks_fixture_add_claim (fixture, "elsewhere", "other", "active");
      perks_fixture_add_claim (fixture, "elsewhere", NULL, "active");
      deadlines = apply (fixture, "", 0);
      line = perks_rule_fixture_find (deadlines, "offer-delisted", "offer:old");

      g_assert_cmpint (line != NULL, ==, cases[i].says != NULL);
      g_assert_cmpuint (deadlines->len, ==, line != NULL ? 1 : 0);
      if (line == NULL)
        continue;
      g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].says));
      g_assert_cmpstr (perks_deadline_get_source (line), ==, "2023-08#cancellation");
      g_assert_cmpint (perks_deadline_get_due (line), ==, PERKS_DAY_NONE);
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_OFFER);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "old");
    }
}

/* ISV Connect is a programme of its own: nobody promised an answer by the Rewards team's word, nor
 * a last day, and delisting takes nothing away. What a person entered as its end is warned of. */
static void
test_isv_connect (void)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autoptr (GPtrArray) ending = NULL;
  g_autofree char *text = NULL;
  PerksClaim *claim = perks_fixture_add_claim (fixture, PERKS_CLAIM_ISV_CONNECT, "crm",
                                               "requested");

  perks_fixture_set_all (perks_fixture_add_live (fixture, "crm", "softwareAsAService",
                                                 "subscription"), "status=delisted");
  perks_fixture_set_all (claim, "requested-on=2024-01-01");
  deadlines = apply (fixture, "reply-days=7 complete-by=2024-06-30", 0);
  g_assert_cmpuint (deadlines->len, ==, 0);

  perks_fixture_set_all (claim, "expires-on=2026-12-01");
  ending = apply (fixture, "reply-days=7 complete-by=2024-06-30", 0);
  text = perks_rule_fixture_write_down (ending);
  g_assert_cmpstr (text, ==, "claim-expiring claim:contoso/isv-connect/crm 2026-12-01\n");
}

/* A claim is called by its benefit and offer; where the edition or the books do not have them, by
 * what is known. */
static void
test_names (void)
{
  static const struct
  {
    const char *benefit;
    const char *offer;
    const char *says;
  } cases[] = {
    { "sponsor-poc", NULL, "“sponsor-poc” ends on 2026-12-01" },
    { "sponsor-poc", "one", "“sponsor-poc” for “Insights” ends on" },
    { "sponsor-poc", "two", "“sponsor-poc” for “two” ends on" },
    { "sponsor-poc", "gone", "“sponsor-poc” ends on" },
    { "of-another-edition", "one", "“of-another-edition” for “Insights” ends on" },
    { "isv-connect", "one", "“ISV Connect” for “Insights” ends on" },
    { NULL, "one", "“contoso” for “Insights” ends on" },
    { NULL, NULL, "“contoso” ends on" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (GPtrArray) deadlines = NULL;
      PerksDeadline *line;

      perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                     "subscription"), "name=Insights");
      perks_fixture_set_all (perks_fixture_add_live (fixture, "two", "softwareAsAService",
                                                     "subscription"), "name=");
      perks_fixture_set_all (perks_fixture_add_claim (fixture, cases[i].benefit, cases[i].offer,
                                                      "active"), "expires-on=2026-12-01");
      deadlines = apply (fixture, "", 0);

      g_assert_cmpuint (deadlines->len, ==, 1);
      line = g_ptr_array_index (deadlines, 0);
      g_assert_true (g_str_has_prefix (perks_deadline_get_text (line), cases[i].says));
    }
}

/* What each rests on, and what a person can do about it. */
static void
test_grounds (void)
{
  static const struct
  {
    const char *rule;
    const char *source;
    const char *figure;
    const char *facts[4];
    const char *says[3];
  } cases[] = {
    { "claim-reply-overdue", "2023-08#claims", "reply-days",
      { "state=requested", "requested-on=2026-11-01" },
      { "“sponsor-poc”", "within 7 days", "Rewards team" } },
    { "claim-expiring", "2023-08#expiry", NULL,
      { "state=requested", "since=", "expires-on=2026-12-01" }, { "2026-12-01", "not done" } },
    { "complete-by", "2023-08#expiry", "complete-by",
      { "state=requested", "since=", "requested-on=2026-11-01" }, { "2026-12-31", "last day" } },
  };
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (GPtrArray) deadlines = NULL;

  perks_fixture_set_all (perks_fixture_add_claim (fixture, "sponsor-poc", NULL, "requested"),
                         "requested-on=2026-11-01 expires-on=2026-12-01");
  deadlines = apply (fixture, "reply-days=7 complete-by=2026-12-31", 0);
  g_assert_cmpuint (deadlines->len, ==, G_N_ELEMENTS (cases));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksDeadline *line = perks_rule_fixture_find (deadlines, cases[i].rule, POC);

      g_assert_cmpstr (perks_deadline_get_source (line), ==, cases[i].source);
      g_assert_cmpint (perks_deadline_get_action (line), ==, PERKS_ACTION_OPEN_CLAIM);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "contoso/sponsor-poc");
      g_assert_cmpstrv (perks_deadline_get_facts (line), cases[i].facts);
      for (gsize k = 0; k < G_N_ELEMENTS (cases[i].says) && cases[i].says[k] != NULL; k++)
        g_assert_nonnull (strstr (perks_deadline_get_text (line), cases[i].says[k]));
      if (cases[i].figure == NULL)
        g_assert_null (perks_deadline_get_figures (line));
      else
        g_assert_cmpstr (perks_deadline_get_figures (line)[0], ==, cases[i].figure);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/claim-rules/reply", test_reply);
  g_test_add_func ("/claim-rules/expiry", test_expiry);
  g_test_add_func ("/claim-rules/completion", test_completion);
  g_test_add_func ("/claim-rules/together", test_together);
  g_test_add_func ("/claim-rules/path-end", test_path_end);
  g_test_add_func ("/claim-rules/delisted", test_delisted);
  g_test_add_func ("/claim-rules/isv-connect", test_isv_connect);
  g_test_add_func ("/claim-rules/names", test_names);
  g_test_add_func ("/claim-rules/grounds", test_grounds);

  return g_test_run ();
}
