/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-history.h"

#include "perks-change.h"
#include "perks-history-line.h"

static PerksChange *
add_change (GPtrArray  *changes,
            const char *moment)
{
  PerksChange *change = perks_change_new ("Claim", moment);

  g_ptr_array_add (changes, change);
  return change;
}

static void
set (PerksChange *change,
     const char  *field,
     const char  *before,
     const char  *after)
{
  perks_change_add (change, "claim", "contoso/blog-feature", field, before, after);
}

/* Who did what when, the latest first: day and state, who and when it was entered, the note. */
static void
test_steps (void)
{
  static const struct
  {
    const char *title;
    const char *text;
  } expected[] = {
    { "Dec 24, 2026: Scheduled", "By Ada & <co>, entered on Nov 22, 2026\nIn the <new> year" },
    { "Nov 12, 2026: In contact", "By Ada & <co>, entered on Nov 13, 2026" },
    { "Requested", "Entered on Nov 1, 2026" },
  };
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = NULL;
  PerksChange *change;

  change = add_change (changes, "2026-11-01T09:00:00Z");
  set (change, "exists", NULL, "yes");
  set (change, "state", NULL, "requested");
  change = add_change (changes, "2026-11-13T09:00:00Z");
  set (change, "state", "requested", "contacted");
  set (change, "since", NULL, "2026-11-12");
  set (change, "by", NULL, "Ada & <co>");
  change = add_change (changes, "2026-11-22T09:00:00Z");
  set (change, "state", "contacted", "scheduled");
  set (change, "since", "2026-11-12", "2026-12-24");
  set (change, "note", NULL, "In the <new> year");

  lines = perks_claim_history_write (changes, locale_text);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const PerksHistoryLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpstr (line->title, ==, expected[i].title);
      g_assert_cmpstr (line->text, ==, expected[i].text);
    }
}

static void
test_nothing (void)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = perks_claim_history_write (changes, locale_text);

  g_assert_cmpuint (lines->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/claim-history/steps", test_steps);
  g_test_add_func ("/ui/claim-history/nothing", test_nothing);

  return g_test_run ();
}
