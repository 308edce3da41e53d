/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-change.h"
#include "perks-claim-step.h"
#include "perks-claim.h"
#include "perks-day.h"
#include "perks-model-fixture.h"

#define MOST_CHANGES 8

/* What each change does to the claim: fields as `name=value` with blanks between, `name=` for one
 * that is taken away; `-` takes the claim out of the books and `+` brings it in. The moments are
 * the hours from midnight on. */
static const struct
{
  const char *what;
  const char *changes[MOST_CHANGES];
  const char *steps;
} cases[] = {
  { "none", { NULL }, "" },
  { "a claim is made", { "+ state=requested since=2026-05-01 by=Ann note=Mailed" },
    "00 requested 2026-05-01 Ann Mailed\n" },
  { "made with nothing but its day", { "+ benefit=b since=2026-05-01" },
    "00 available 2026-05-01 - -\n" },
  { "made with nothing to tell of", { "+ benefit=b offer=o" }, "" },
  { "what is not touched is carried on",
    { "+ state=requested since=2026-05-01 by=Ann note=Mailed", "state=contacted since=2026-05-03",
      "state=active" },
    "00 requested 2026-05-01 Ann Mailed\n"
    "01 contacted 2026-05-03 Ann Mailed\n"
    "02 active 2026-05-03 Ann Mailed\n" },
  { "each field alone makes a step",
    { "+ state=requested since=2026-05-01", "state=active", "since=2026-05-02", "by=Bob",
      "note=Sent" },
    "00 requested 2026-05-01 - -\n"
    "01 active 2026-05-01 - -\n"
    "02 active 2026-05-02 - -\n"
    "03 active 2026-05-02 Bob -\n"
    "04 active 2026-05-02 Bob Sent\n" },
  { "other fields make none",
    { "+ state=requested since=2026-05-01", "expires-on=2027-01-01", "requested-on=2026-04-30",
      "offer=saas", "state=active expires-on=2027-02-01" },
    "00 requested 2026-05-01 - -\n"
    "04 active 2026-05-01 - -\n" },
  { "what is taken away is away",
    { "+ state=requested since=2026-05-01 by=Ann note=Mailed", "by=", "note=", "since=" },
    "00 requested 2026-05-01 Ann Mailed\n"
    "01 requested 2026-05-01 - Mailed\n"
    "02 requested 2026-05-01 - -\n"
    "03 requested - - -\n" },
  { "taken back step by step",
    { "+ state=requested since=2026-05-01", "state=active since=2026-05-09",
      "since=2026-05-01 state=requested" },
    "00 requested 2026-05-01 - -\n"
    "01 active 2026-05-09 - -\n"
    "02 requested 2026-05-01 - -\n" },
  { "removal is no step",
    { "+ state=requested since=2026-05-01", "state= since= -" },
    "00 requested 2026-05-01 - -\n" },
  { "it comes back as it was",
    { "+ state=requested since=2026-05-01 by=Ann", "state=active since=2026-05-02",
      "by= since= state= -", "+ state=active since=2026-05-02 by=Ann",
      "state=done since=2026-06-01" },
    "00 requested 2026-05-01 Ann -\n"
    "01 active 2026-05-02 Ann -\n"
    "04 done 2026-06-01 Ann -\n" },
  { "it comes back otherwise, with nothing of before",
    { "+ state=active since=2026-05-01 by=Ann note=Mailed", "state= since= by= note= -",
      "+ state=requested", "since=2026-07-01" },
    "00 active 2026-05-01 Ann Mailed\n"
    "02 requested - - -\n"
    "03 requested 2026-07-01 - -\n" },
  { "it comes back as another has been",
    { "+ state=requested since=2026-05-01", "state=active", "state= since= -",
      "+ state=requested since=2026-05-01" },
    "00 requested 2026-05-01 - -\n"
    "01 active 2026-05-01 - -\n"
    "03 requested 2026-05-01 - -\n" },
  { "twice gone",
    { "+ state=done since=2026-05-01", "state= since= -", "+ state=done since=2026-05-01",
      "state= since= -", "+ state=done since=2026-05-01", "note=Again" },
    "00 done 2026-05-01 - -\n"
    "05 done 2026-05-01 - Again\n" },
  { "gone without a word of its fields",
    { "+ state=active since=2026-05-01 by=Ann", "-", "+ note=Again" },
    "00 active 2026-05-01 Ann -\n"
    "02 available - - Again\n" },
  { "what cannot be read says nothing",
    { "+ state=requested since=2026-05-01", "state=celebrated", "since=yesterday",
      "state=unknown" },
    "00 requested 2026-05-01 - -\n"
    "01 requested 2026-05-01 - -\n"
    "02 requested 2026-05-01 - -\n"
    "03 requested 2026-05-01 - -\n" },
};

static void
add_word (PerksChange *change,
          const char  *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);

  if (g_str_equal (word, "+"))
    perks_change_add (change, "claim", "c", PERKS_OPERATION_EXISTS, NULL, "yes");
  else if (g_str_equal (word, "-"))
    perks_change_add (change, "claim", "c", PERKS_OPERATION_EXISTS, "yes", NULL);
  else
    perks_change_add (change, "claim", "c", parts[0], *parts[1] == '\0' ? "before" : NULL,
                      *parts[1] != '\0' ? parts[1] : NULL);
}

static GPtrArray *
make_changes (const char *const *texts)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MOST_CHANGES && texts[i] != NULL; i++)
    {
      g_autofree char *moment = g_strdup_printf ("2026-11-22T%02u:00:00Z", i);
      g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);
      PerksChange *change = perks_change_new ("Step", moment);

      for (guint k = 0; words[k] != NULL; k++)
        add_word (change, words[k]);
      g_ptr_array_add (changes, change);
    }

  return changes;
}

/* A line for each step: the hour, state, day, who and what. */
static char *
write_down (GPtrArray *steps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const PerksClaimStep *step = g_ptr_array_index (steps, i);
      g_autofree char *since = perks_day_to_string (step->since);

      g_assert_cmpuint (strlen (step->moment), ==, strlen ("2026-11-22T00:00:00Z"));
      g_string_append_printf (text, "%.2s %s %s %s %s\n", step->moment + 11,
                              perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, step->state),
                              since != NULL ? since : "-", step->by != NULL ? step->by : "-",
                              step->note != NULL ? step->note : "-");
    }

  return g_string_free (text, FALSE);
}

static void
test_list (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) changes = make_changes (cases[i].changes);
      g_autoptr (GPtrArray) steps = perks_claim_steps_list (changes);
      g_autofree char *text = write_down (steps);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (text, ==, cases[i].steps);
    }
}

/* The changes that PerksChange itself makes, in the order in which it makes them, and the same
 * taken back. */
static void
test_made_by_change (void)
{
  g_autoptr (PerksClaim) claim = perks_claim_new ("contoso/b");
  g_autoptr (PerksRecord) after = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;
  PerksChange *creation = perks_change_new ("Claim", "2026-11-22T01:00:00Z");
  PerksChange *edit = perks_change_new ("Claim", "2026-11-22T02:00:00Z");
  PerksChange *removal = perks_change_new ("Removal", "2026-11-22T03:00:00Z");

  perks_fixture_set (claim, "benefit=b");
  perks_fixture_set (claim, "state=requested");
  perks_fixture_set (claim, "since=2026-05-01");
  perks_fixture_set (claim, "by=Ann");
  after = perks_record_copy (PERKS_RECORD (claim));
  perks_fixture_set (after, "state=scheduled");
  perks_fixture_set (after, "note=On Monday");

  perks_change_create (creation, PERKS_RECORD (claim));
  perks_change_edit (edit, PERKS_RECORD (claim), after);
  perks_change_remove (removal, after);
  g_ptr_array_add (changes, creation);
  g_ptr_array_add (changes, edit);
  g_ptr_array_add (changes, removal);
  g_ptr_array_add (changes, perks_change_invert (removal, "Undo", "2026-11-22T04:00:00Z"));
  g_ptr_array_add (changes, perks_change_invert (edit, "Undo", "2026-11-22T05:00:00Z"));
  g_ptr_array_add (changes, perks_change_invert (creation, "Undo", "2026-11-22T06:00:00Z"));
  steps = perks_claim_steps_list (changes);
  text = write_down (steps);

  g_assert_cmpstr (text, ==, "01 requested 2026-05-01 Ann -\n"
                             "02 scheduled 2026-05-01 Ann On Monday\n"
                             "05 requested 2026-05-01 Ann -\n");
}

/* A change may have been made together with others; what is not of the claim says nothing. */
static void
test_other_records (void)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) steps = NULL;
  PerksChange *change = perks_change_new ("Removal of an offer", "2026-11-22T00:00:00Z");

  perks_change_add (change, "offer", "o", "state", NULL, "active");
  perks_change_add (change, "engagement", "e", "notes", NULL, "Call");
  perks_change_add (change, "offer", "o", PERKS_OPERATION_EXISTS, "yes", NULL);
  g_ptr_array_add (changes, change);
  steps = perks_claim_steps_list (changes);

  g_assert_cmpuint (steps->len, ==, 0);
}

/* Every state has its name and comes back by it. */
static void
test_states (void)
{
  g_autoptr (GTypeClass) states = g_type_class_ref (PERKS_TYPE_CLAIM_STATE);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) steps = NULL;
  GEnumClass *klass = G_ENUM_CLASS (states);

  for (guint i = 0; i < klass->n_values; i++)
    {
      PerksChange *change = perks_change_new ("Step", "2026-11-22T00:00:00Z");

      perks_change_add (change, "claim", "c", "state", NULL, klass->values[i].value_nick);
      g_ptr_array_add (changes, change);
    }
  steps = perks_claim_steps_list (changes);

  g_assert_cmpuint (steps->len, ==, klass->n_values);
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpint (((PerksClaimStep *) g_ptr_array_index (steps, i))->state, ==,
                     klass->values[i].value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/claim-step/list", test_list);
  g_test_add_func ("/claim-step/made-by-change", test_made_by_change);
  g_test_add_func ("/claim-step/other-records", test_other_records);
  g_test_add_func ("/claim-step/states", test_states);

  return g_test_run ();
}
