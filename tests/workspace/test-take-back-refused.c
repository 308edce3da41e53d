/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands-fixture.h"

#include "perks-offer.h"

/* What cannot be taken back, because something else has come since. */

static PerksChange *
run (Fixture    *fixture,
     const char *command)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (commands_fixture_run (fixture, command, &error));
  g_assert_no_error (error);
  return perks_workspace_dup_last_change (fixture->workspace);
}

static void
assert_refused (Fixture     *fixture,
                PerksChange *change,
                PerksError   code,
                const char  *says)
{
  g_autoptr (PerksChange) last = perks_workspace_dup_last_change (fixture->workspace);
  g_autoptr (PerksChange) still = NULL;
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_take_back (fixture->workspace, change, &error));
  g_assert_error (error, PERKS_ERROR, (int) code);
  assert_says (error, says);
  after = fixture_export_all (fixture);
  assert_same_lines (before, after);
  still = perks_workspace_dup_last_change (fixture->workspace);
  g_assert_true (last == still);
}

static void
take_back (Fixture     *fixture,
           PerksChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  g_assert_no_error (error);
}

/* What something else has changed since is not lost. */
static void
test_changed_since (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (PerksChange) edit = run (fixture, "edit-offer");
  g_autoptr (PerksChange) later = NULL;

  fixture_edit_offer (fixture, "trial", "name=Trial3");
  later = perks_workspace_dup_last_change (fixture->workspace);
  assert_refused (fixture, edit, PERKS_ERROR_REFUSED,
                  "offer “trial” changed meanwhile: name is “Trial3” now");
  take_back (fixture, later);
  take_back (fixture, edit);

  /* Twice is once too often. */
  assert_refused (fixture, edit, PERKS_ERROR_REFUSED, "changed meanwhile");
}

/* Other fields and other records are no matter. */
static void
test_others_since (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (PerksChange) edit = run (fixture, "edit-offer");
  g_autoptr (PerksChange) marked = run (fixture, "mark-fraud");
  g_autoptr (PerksBooks) books = NULL;
  PerksOffer *offer;

  fixture_edit_offer (fixture, "trial", "country=IE primary-contact=b@x.org");
  take_back (fixture, edit);
  take_back (fixture, marked);
  books = fixture_load (fixture, NULL);
  offer = perks_books_find_offer (books, "trial");
  g_assert_cmpstr (perks_offer_get_country (offer), ==, "IE");
  g_assert_cmpstr (perks_offer_get_primary_contact (offer), ==, "b@x.org");
  g_assert_cmpstr (perks_offer_get_owner (offer), ==, "a@x.org");
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "trial");
}

/* Each pair is two changes of which the first cannot be taken back any more. */
static void
test_pairs (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *first;
    const char *second;
    const char *says;
  } cases[] = {
    { "use-credit", "edit-credit",
      "credit “" COMMANDS_FIXTURE_CREDIT "” changed meanwhile: used is “” now" },
    { "edit-credit", "remove-credit", "no credit “" COMMANDS_FIXTURE_CREDIT "”" },
    { "opt-in", "edit-engagement", NULL },
    { "end-engagement", "remove-offer", "no engagement “insights/2024-01-15”" },
    { "claim-further", "remove-offer", "no claim “one/featured-category/insights”" },
    { "add-credit", "remove-publisher", "no credit “one-other-2026-07-01”" },
    { "use-publisher", "remove-other-publisher", "publisher" },
    { "claim-first", "claim-first", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = fixture_export_all (fixture);
      g_autofree char *after = NULL;
      g_autoptr (PerksChange) first = run (fixture, cases[i].first);
      g_autoptr (PerksChange) second = run (fixture, cases[i].second);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      if (cases[i].says != NULL)
        {
          g_autoptr (GError) error = NULL;

          g_assert_false (perks_commands_take_back (fixture->workspace, first, &error));
          assert_says (error, cases[i].says);
        }
      if (first != second)
        take_back (fixture, second);
      take_back (fixture, first);
      after = fixture_export_all (fixture);
      assert_same_lines (before, after);
    }
}

/* What is referred to stays. */
static void
test_referred (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksChange) added = run (fixture, "add-offer");
  g_autoptr (PerksChange) claimed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (commands_fixture_claim (fixture, "blog-feature", "zweites-angebot",
                                         PERKS_CLAIM_STATE_DONE, &error));
  claimed = perks_workspace_dup_last_change (fixture->workspace);
  assert_refused (fixture, added, PERKS_ERROR_REFUSED, "other records refer to");
  take_back (fixture, claimed);
  fixture_edit_offer (fixture, "zweites-angebot", "country=IE");
  assert_refused (fixture, added, PERKS_ERROR_REFUSED, "country is “IE” now");
  fixture_edit_offer (fixture, "zweites-angebot", "country=");
  take_back (fixture, added);
}

/* Another record has taken the id. */
static void
test_id_taken (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksChange) removed = run (fixture, "remove-offer");

  fixture_add_offer (fixture, "two", "insights", "");
  assert_refused (fixture, removed, PERKS_ERROR_EXISTS, "offer “insights” exists already");
}

static void
test_edition_in_use (Fixture       *fixture,
                     gconstpointer  data)
{
  PerksRepository *repository = perks_workspace_get_repository (fixture->workspace);
  const PerksSelection two = { .publisher = "two" };
  g_autoptr (GPtrArray) changes = perks_repository_list_changes (repository, "edition", "own",
                                                                 NULL);
  PerksChange *loaded = g_ptr_array_index (changes, 0);
  g_autoptr (PerksSituation) situation = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_use_edition (fixture->workspace, &two, "own", &error));
  assert_refused (fixture, loaded, PERKS_ERROR_REFUSED, "edition “own” is in use");
  g_assert_true (perks_commands_use_edition (fixture->workspace, &two, "2023-12", &error));
  take_back (fixture, loaded);
  situation = perks_workspace_load (fixture->workspace, &two, &error);
  g_assert_no_error (error);
}

static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  PerksRepository *repository = perks_workspace_get_repository (fixture->workspace);
  g_autoptr (GPtrArray) batches = perks_repository_list_batches (repository, "one", NULL);
  const PerksImportFile *file = g_ptr_array_index (batches, 0);
  g_autofree char *id = g_strconcat ("one/", file->sha256, NULL);
  g_autoptr (GPtrArray) changes = perks_repository_list_changes (repository, "batch", id, NULL);

  g_assert_cmpuint (changes->len, ==, 1);
  assert_refused (fixture, g_ptr_array_index (changes, 0), PERKS_ERROR_REFUSED, "batch");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/take-back-refused/" path, Fixture, NULL, commands_fixture_set_up, func, \
              fixture_tear_down)

  ADD ("changed-since", test_changed_since);
  ADD ("others-since", test_others_since);
  ADD ("pairs", test_pairs);
  ADD ("referred", test_referred);
  ADD ("id-taken", test_id_taken);
  ADD ("edition-in-use", test_edition_in_use);
  ADD ("import", test_import);

  return g_test_run ();
}
