/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "commands-fixture.h"

/* Whatever a person does by a command can be taken back, and that as well: afterwards an export of
 * everything has the same bytes. */

static void
take_back_last (Fixture *fixture)
{
  g_autoptr (PerksChange) change = perks_workspace_dup_last_change (fixture->workspace);
  g_autoptr (PerksChange) inverse = NULL;
  g_autofree char *label = g_strconcat ("Taken back: ", perks_change_get_label (change), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  g_assert_no_error (error);
  inverse = perks_workspace_dup_last_change (fixture->workspace);
  g_assert_cmpstr (perks_change_get_label (inverse), ==, label);
  fixture_check (fixture);
}

/* Back, forth and back again; and over a restart of the program in between. */
static void
test_command (Fixture       *fixture,
              gconstpointer  data)
{
  const Command *command = data;
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (command->run (fixture, &error));
  g_assert_no_error (error);
  after = fixture_export_all (fixture);
  g_assert_cmpstr (after, !=, before);

  for (guint round = 0; round < 3; round++)
    {
      g_autofree char *found = NULL;

      take_back_last (fixture);
      found = fixture_export_all (fixture);
      assert_same_lines (found, round % 2 == 0 ? before : after);
    }
}

static void
test_restart (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = fixture_export_all (fixture);
  g_autofree char *found = NULL;
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (commands_fixture_run (fixture, "remove-offer", &error));
  change = perks_workspace_dup_last_change (fixture->workspace);
  fixture_reopen (fixture);
  g_assert_null (perks_workspace_dup_last_change (fixture->workspace));
  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  found = fixture_export_all (fixture);
  assert_same_lines (found, before);
}

static void
take_back (Fixture     *fixture,
           PerksChange *change)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_take_back (fixture->workspace, change, &error));
  g_assert_no_error (error);
}

static GRand *
new_random (void)
{
  const char *given = g_getenv ("PERKS_SEED");
  guint32 seed = given != NULL ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();

  g_test_message ("PERKS_SEED=%u", seed);
  return g_rand_new_with_seed (seed);
}

/* A command, or taking something back that was done before, the latest as likely as not. */
static gboolean
run_random (Fixture    *fixture,
            GRand      *random,
            GPtrArray  *changes,
            GError    **error)
{
  const Command *command =
    &commands_fixture_all[g_rand_int_range (random, 0, (int) commands_fixture_n_all)];
  int number;

  if (changes->len == 0 || g_rand_int_range (random, 0, 3) > 0)
    return command->run (fixture, error);

  number = g_rand_boolean (random) ? (int) changes->len - 1
                                   : g_rand_int_range (random, 0, (int) changes->len);
  return perks_commands_take_back (fixture->workspace, g_ptr_array_index (changes, number), error);
}

/* Any commands in any order, some of which fail; then all of them back, the last first. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) random = new_random ();
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) exports = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *before = fixture_export_all (fixture);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      if (!run_random (fixture, random, changes, &error))
        g_test_message ("%s", error->message);
      after = fixture_export_all (fixture);
      if (g_str_equal (before, after))
        continue;
      g_assert_no_error (error);
      g_ptr_array_add (changes, perks_workspace_dup_last_change (fixture->workspace));
      g_ptr_array_add (exports, g_steal_pointer (&before));
    }
  fixture_check (fixture);

  for (guint i = changes->len; i > 0; i--)
    {
      g_autofree char *found = NULL;

      take_back (fixture, g_ptr_array_index (changes, i - 1));
      found = fixture_export_all (fixture);
      assert_same_lines (found, g_ptr_array_index (exports, i - 1));
    }
  g_test_message ("%u changes", changes->len);
  g_assert_cmpuint (changes->len, >=, 5);
  fixture_check (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < commands_fixture_n_all; i++)
    {
      const Command *command = &commands_fixture_all[i];
      g_autofree char *path = g_strconcat ("/workspace/take-back/of/", command->name, NULL);

      g_test_add (path, Fixture, command, commands_fixture_set_up, test_command,
                  fixture_tear_down);
    }
  g_test_add ("/workspace/take-back/restart", Fixture, NULL, commands_fixture_set_up, test_restart,
              fixture_tear_down);
  g_test_add ("/workspace/take-back/random", Fixture, NULL, commands_fixture_set_up, test_random,
              fixture_tear_down);

  return g_test_run ();
}
