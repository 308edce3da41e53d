/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-contact-rules.h"
#include "perks-day.h"
#include "perks-rule-fixture.h"

#define TODAY "2026-11-22"

static GPtrArray *
raise_for (const char *figures,
           const char *fields)
{
  g_autoptr (PerksFixture) fixture = perks_fixture_new ();
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS, figures);

  perks_fixture_set_all (perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                 "subscription"), fields);
  return perks_rule_fixture_apply (fixture, &(PerksRuleSetting) {
    .edition = edition,
    .today = TODAY,
  }, perks_contact_rules_apply);
}

/* The rules raised for one offer with blanks between, each with its day:
 * "owner-left:2026-11-22". */
static char *
apply (const char *figures,
       const char *fields)
{
  g_autoptr (GPtrArray) deadlines = raise_for (figures, fields);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      PerksDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *day = perks_day_to_string (perks_deadline_get_due (deadline));

      g_assert_cmpstr (perks_deadline_get_entity (deadline), ==, "offer:one");
      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", perks_deadline_get_rule (deadline),
                              day != NULL ? day : "-");
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *figures;
  const char *fields;
  const char *rules;
} Row;

static void
check_rows (const Row *rows,
            gsize      n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autofree char *rules = apply (rows[i].figures, rows[i].fields);

      g_test_message ("%s", rows[i].fields);
      g_assert_cmpstr (rules, ==, rows[i].rules);
    }
}

static void
test_missing (void)
{
  static const Row rows[] = {
    { "", "", "" },
    { "", "owner=", "contact-missing:2025-01-02" },
    { "", "owner= live-since=", "contact-missing:-" },
    { "", "owner= primary-contact=bob@contoso.example", "" },
    { "", "owner= primary-contact=Bob", "" },
    { "", "owner= status=draft live-since=", "contact-missing:-" },
    { "", "owner= status=draft live-since=2027-01-01", "contact-missing:2027-01-01" },
    { "", "owner= status=delisted", "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_generic (void)
{
  static const Row rows[] = {
    { "", "owner=info@contoso.example", "contact-generic:-" },
    { "", "owner=No-Reply@contoso.example", "contact-generic:-" },
    { "", "primary-contact=sales+store@contoso.example", "contact-generic:-" },
    { "", "owner=info@contoso.example primary-contact=sales@contoso.example", "contact-generic:-" },
    { "", "owner=Info", "" },
    { "", "owner=sales.team@contoso.example", "" },
    { "", "owner=info@contoso.example status=draft", "contact-generic:-" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Live on day 0: on day 21 three weeks have passed, on day 22 more than three. */
static void
test_silence (void)
{
  static const Row rows[] = {
    { "silence-weeks=3", "contacted-on= live-since=2026-10-31", "contact-silence:2026-11-21" },
    { "silence-weeks=3", "contacted-on= live-since=2026-11-01", "" },
    { "silence-weeks=3", "contacted-on= live-since=2026-11-02", "" },
    { "silence-weeks=3", "contacted-on= live-since=2026-10-30", "contact-silence:2026-11-20" },
    { "silence-weeks=3", "contacted-on= live-since=2020-02-08", "contact-silence:2020-02-29" },
    { "silence-weeks=4", "contacted-on= live-since=2026-10-25", "" },
    { "silence-weeks=4", "contacted-on= live-since=2026-10-24", "contact-silence:2026-11-21" },
    { "silence-weeks=0", "contacted-on= live-since=2026-11-22", "" },
    { "silence-weeks=0", "contacted-on= live-since=2026-11-21", "contact-silence:2026-11-21" },
    { "silence-weeks=3", "contacted-on= live-since=2026-12-24", "" },
    { "silence-weeks=3", "contacted-on=2026-11-20 live-since=2026-10-01", "" },
    { "silence-weeks=3", "contacted-on= live-since=", "" },
    { "silence-weeks=3", "contacted-on= live-since=2026-10-01 status=draft", "" },
    { "silence-weeks=3", "contacted-on= live-since=2026-10-01 status=delisted", "" },
    { "", "contacted-on= live-since=2026-10-01", "" },
    { "silence-weeks=some", "contacted-on= live-since=2026-10-01", "" },
    { "silence-weeks=2147483647", "contacted-on= live-since=2026-10-01", "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_owner_left (void)
{
  static const Row rows[] = {
    { "", "owner-left=yes", "owner-left:2026-11-22" },
    { "", "owner-left=no", "" },
    { "", "owner-left=yes status=draft", "owner-left:2026-11-22" },
    { "silence-weeks=3", "owner= contacted-on= live-since=2026-10-01 owner-left=yes",
      "contact-missing:2026-10-01 contact-silence:2026-10-22 owner-left:2026-11-22" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Each sentence says what to do, and where. */
static void
test_texts (void)
{
  static const struct
  {
    const char *fields;
    const char *source;
    const char *says[4];
  } rows[] = {
    { "owner=", "2023-08#contacts", { "“one”", "owner", "primary contact" } },
    { "owner=Info@contoso.example", "2023-08#contacts",
      { "“one”", "Info@contoso.example", "person" } },
    { "primary-contact=help@contoso.example", "2023-08#contacts", { "help@contoso.example" } },
    { "contacted-on= portal=partner-center", "2023-08#getting-started",
      { "3 weeks", "in Partner Center", "support ticket" } },
    { "contacted-on= portal=cloud-partner-portal", "2023-08#getting-started",
      { "in Cloud Partner Portal who" } },
    { "contacted-on=", "2023-08#getting-started", { "Cloud Partner Portal or Partner Center" } },
    { "owner-left=yes portal=partner-center", "2023-08#getting-started",
      { "“one”", "has left", "Partner Center", "support ticket" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) deadlines = raise_for ("silence-weeks=3", rows[i].fields);
      PerksDeadline *deadline;

      g_assert_cmpint (deadlines->len, ==, 1);
      deadline = g_ptr_array_index (deadlines, 0);
      g_assert_cmpstr (perks_deadline_get_source (deadline), ==, rows[i].source);
      for (guint k = 0; k < G_N_ELEMENTS (rows[i].says) && rows[i].says[k] != NULL; k++)
        g_assert_nonnull (strstr (perks_deadline_get_text (deadline), rows[i].says[k]));
    }
}

/* What in the books raised it, by which figure, and what a person can do about it. */
static void
test_grounds (void)
{
  static const struct
  {
    const char  *rule;
    PerksAction  action;
    const char  *facts[5];
    const char  *figure;
  } cases[] = {
    { "contact-generic", PERKS_ACTION_EDIT_OFFER,
      { "owner=info@contoso.example", "primary-contact=" }, NULL },
    { "contact-silence", PERKS_ACTION_FIND_OWNER,
      { "live-since=2026-10-01", "contacted-on=", "portal=partner-center" }, "silence-weeks" },
    { "owner-left", PERKS_ACTION_FIND_OWNER,
      { "owner=info@contoso.example", "owner-left=yes", "portal=partner-center" }, NULL },
    { "contact-missing", PERKS_ACTION_EDIT_OFFER,
      { "status=live", "live-since=2026-10-01", "owner=", "primary-contact=" }, NULL },
  };
  g_autoptr (GPtrArray) with = raise_for ("silence-weeks=3",
                                          "owner=info@contoso.example owner-left=yes contacted-on= "
                                          "live-since=2026-10-01 portal=partner-center");
  g_autoptr (GPtrArray) without = raise_for ("", "owner= live-since=2026-10-01");

  g_assert_cmpuint (with->len, ==, 3);
  g_assert_cmpuint (without->len, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksDeadline *line = perks_rule_fixture_find (i < 3 ? with : without, cases[i].rule,
                                                     "offer:one");

      g_assert_nonnull (line);
      g_assert_cmpint (perks_deadline_get_action (line), ==, cases[i].action);
      g_assert_cmpstr (perks_deadline_get_target (line), ==, "one");
      g_assert_cmpstrv (perks_deadline_get_facts (line), cases[i].facts);
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

  g_test_add_func ("/contact-rules/missing", test_missing);
  g_test_add_func ("/contact-rules/generic", test_generic);
  g_test_add_func ("/contact-rules/silence", test_silence);
  g_test_add_func ("/contact-rules/owner-left", test_owner_left);
  g_test_add_func ("/contact-rules/texts", test_texts);
  g_test_add_func ("/contact-rules/grounds", test_grounds);

  return g_test_run ();
}
