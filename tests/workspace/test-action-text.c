/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-action-text.h"
#include "perks-deadline.h"

/* rules.md, What is owed and when; CONTRACT part 1 for the words of the commands. */

static void
test_labels (void)
{
  static const struct
  {
    PerksAction  action;
    const char  *label;
  } cases[] = {
    { PERKS_ACTION_EDIT_PUBLISHER, "Edit Publisher" },
    { PERKS_ACTION_EDIT_OFFER, "Edit Offer" },
    { PERKS_ACTION_FIND_OWNER, "Find the Owner" },
    { PERKS_ACTION_OPEN_OFFER, "Open Offer" },
    { PERKS_ACTION_OPEN_BENEFITS, "Open Benefits" },
    { PERKS_ACTION_OPEN_CLAIM, "Open Claim" },
    { PERKS_ACTION_OPEN_ENGAGEMENT, "Open Engagement" },
    { PERKS_ACTION_OPEN_CREDITS, "Open Credits" },
    { PERKS_ACTION_OPEN_FORECAST, "Open Forecast" },
    { PERKS_ACTION_MARK_DONE, "Mark as Done" },
    { PERKS_ACTION_OPEN_EDITIONS, "Compare Editions" },
    { PERKS_ACTION_OPEN_REMOTES, "Open Accounts" },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, PERKS_ACTION_OPEN_REMOTES + 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *label = perks_action_text_label (cases[i].action);

      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpint (g_utf8_strlen (label, -1), <=, 18);
    }
}

static const struct
{
  const char  *rule;
  const char  *entity;
  PerksAction  action;
  const char  *target;
  const char  *facts[4];
  const char  *command;
} commands[] = {
  { "mpn-id-missing", "publisher:contoso", PERKS_ACTION_EDIT_PUBLISHER, "contoso", { "mpn-id=" },
    "perks publisher edit contoso mpn-id=…" },
  { "contact-missing", "offer:planner", PERKS_ACTION_EDIT_OFFER, "planner",
    { "status=live", "owner=", "primary-contact=" }, "perks offer edit planner owner=…" },
  { "contact-generic", "offer:planner", PERKS_ACTION_EDIT_OFFER, "planner",
    { "owner=info@contoso.example", "primary-contact=" }, "perks offer edit planner owner=…" },
  { "contact-generic", "offer:planner", PERKS_ACTION_EDIT_OFFER, "planner",
    { "owner=ann@contoso.example", "primary-contact=sales@contoso.example" },
    "perks offer edit planner primary-contact=…" },
  { "contact-generic", "offer:planner", PERKS_ACTION_EDIT_OFFER, "planner",
    { "owner=", "primary-contact=sales@contoso.example" },
    "perks offer edit planner primary-contact=…" },
  { "contact-silence", "offer:planner", PERKS_ACTION_FIND_OWNER, "planner", { NULL },
    "perks explain deadline contact-silence/offer:planner" },
  { "owner-left", "offer:planner", PERKS_ACTION_FIND_OWNER, "planner", { NULL },
    "perks offer edit planner owner=… owner-left=no" },
  { "claim-reply-overdue", "claim:contoso/blog-feature/planner", PERKS_ACTION_OPEN_CLAIM,
    "contoso/blog-feature/planner", { NULL },
    "perks claim blog-feature --offer=planner contacted" },
  { "claim-reply-overdue", "claim:contoso/blog-feature", PERKS_ACTION_OPEN_CLAIM,
    "contoso/blog-feature", { NULL }, "perks claim blog-feature contacted" },
  { "claim-expiring", "claim:contoso/blog-feature/planner", PERKS_ACTION_OPEN_CLAIM,
    "contoso/blog-feature/planner", { NULL }, "perks claim blog-feature --offer=planner done" },
  { "complete-by", "claim:contoso/blog-feature", PERKS_ACTION_OPEN_CLAIM, "contoso/blog-feature",
    { NULL }, "perks claim blog-feature done" },
  { "claim-expiring", "offer:planner", PERKS_ACTION_OPEN_OFFER, "planner", { NULL },
    "perks benefits --offer=planner" },
  { "engagement-ending", "offer:planner", PERKS_ACTION_OPEN_ENGAGEMENT, "planner", { NULL },
    "perks explain deadline engagement-ending/offer:planner" },
  { "benefit-unclaimed", "offer:planner", PERKS_ACTION_OPEN_OFFER, "planner", { NULL },
    "perks benefits --offer=planner" },
  { "benefit-unclaimed", "publisher:contoso", PERKS_ACTION_OPEN_BENEFITS, NULL, { NULL },
    "perks benefits" },
  { "optimization-first", "offer:planner", PERKS_ACTION_EDIT_OFFER, "planner", { NULL },
    "perks offer edit planner listing-optimized=yes" },
  { "credit-ending", "credit:1", PERKS_ACTION_OPEN_CREDITS, "1", { NULL }, "perks credit list" },
  { "credit-gap", "credit:1", PERKS_ACTION_OPEN_CREDITS, "1", { NULL }, "perks credit list" },
  { "tier-at-risk", "publisher:contoso", PERKS_ACTION_OPEN_FORECAST, NULL, { NULL },
    "perks explain tier" },
  { "isv-connect", "offer:planner", PERKS_ACTION_MARK_DONE, "planner", { NULL },
    "perks claim isv-connect --offer=planner done" },
  { "offer-delisted", "offer:planner", PERKS_ACTION_OPEN_OFFER, "planner", { NULL },
    "perks offer show planner" },
  { "edition-superseded", "edition:2019-08", PERKS_ACTION_OPEN_EDITIONS, "2023-12", { NULL },
    "perks editions compare 2019-08 2023-12" },
  { "sync-failing", "remote:partner-center", PERKS_ACTION_OPEN_REMOTES, "partner-center",
    { NULL }, "perks sync status" },
};

static char *
write_command (const char        *rule,
               const char        *entity,
               PerksAction        action,
               const char        *target,
               const char *const *facts)
{
  const PerksDeadlineValues values = {
    .rule = rule,
    .entity = entity,
    .text = "",
    .source = "2023-08#purpose",
    .action = action,
    .target = target,
    .facts = facts,
  };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);

  return perks_action_text_command (deadline);
}

static void
test_commands (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *command = write_command (commands[i].rule, commands[i].entity,
                                                commands[i].action, commands[i].target,
                                                commands[i].facts);

      g_assert_cmpstr (command, ==, commands[i].command);
    }
}

/* An id that came in from elsewhere may mean something to a shell; what it reads is the id. */
static void
test_quoted (void)
{
  static const char *const ids[] = { "two words", "a;rm -r b", "it's", "$HOME", "ünï", "*", "" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *entity = g_strconcat ("offer:", ids[i], NULL);
      g_autofree char *command = write_command ("offer-delisted", entity, PERKS_ACTION_OPEN_OFFER,
                                                ids[i], NULL);
      g_auto (GStrv) words = NULL;
      g_autoptr (GError) error = NULL;

      g_shell_parse_argv (command, NULL, &words, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_strv_length (words), ==, 4);
      g_assert_cmpstr (words[3], ==, ids[i]);
    }
}

static void
test_quoted_parts (void)
{
  g_autofree char *claim = write_command ("complete-by", "claim:c/a b/d e", PERKS_ACTION_OPEN_CLAIM,
                                          "c/a b/d e", NULL);
  g_autofree char *editions = write_command ("edition-superseded", "edition:my own",
                                             PERKS_ACTION_OPEN_EDITIONS, "new one", NULL);
  g_autofree char *explained = write_command ("contact-silence", "offer:a b",
                                              PERKS_ACTION_FIND_OWNER, "a b", NULL);

  g_assert_cmpstr (claim, ==, "perks claim 'a b' --offer='d e' done");
  g_assert_cmpstr (editions, ==, "perks editions compare 'my own' 'new one'");
  g_assert_cmpstr (explained, ==, "perks explain deadline 'contact-silence/offer:a b'");
}

/* What the rules raise has a button and a command. */
static void
test_raised (TextFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr (PerksSituation) situation = NULL;
  GPtrArray *advice;

  perks_fixture_add_live (fixture->books, "quiet", "softwareAsAService", "subscription");
  perks_fixture_set_all (g_ptr_array_index (fixture->books->offers, 0),
                         "owner=info@contoso.example contacted-on= live-since=2026-10-01");
  perks_fixture_set (fixture->books->publisher, "mpn-id=");
  situation = text_fixture_judge (fixture, "2019-08", TEXT_TODAY);
  advice = perks_situation_get_advice (situation);

  g_assert_cmpuint (advice->len, >=, 4);
  for (guint i = 0; i < advice->len; i++)
    {
      g_autofree char *command = perks_action_text_command (g_ptr_array_index (advice, i));

      g_assert_true (g_str_has_prefix (command, "perks "));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/action-text/labels", test_labels);
  g_test_add_func ("/workspace/action-text/commands", test_commands);
  g_test_add_func ("/workspace/action-text/quoted", test_quoted);
  g_test_add_func ("/workspace/action-text/quoted-parts", test_quoted_parts);
  text_add ("/workspace/action-text/raised", test_raised);

  return g_test_run ();
}
