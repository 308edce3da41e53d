/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-money.h"
#include "perks-model-fixture.h"
#include "perks-tier.h"

/* The standing of random ledgers against what standing-oracle.py says of them. */

#define N_CASES "600"

static const char *oracle;

typedef struct
{
  PerksFixture  *fixture;
  PerksDay       today;
  int            months;
  PerksStanding *standing;
} Case;

static void
begin_case (Case  *self,
            char **words)
{
  self->fixture = perks_fixture_new ();
  self->today = perks_fixture_day (words[1]);
  self->months = atoi (words[2]);
}

static void
end_case (Case *self)
{
  g_clear_pointer (&self->fixture, perks_fixture_free);
  g_clear_pointer (&self->standing, perks_standing_unref);
}

static void
read_offer (Case  *self,
            char **words)
{
  PerksOffer *offer = perks_fixture_add_offer (self->fixture, words[1], NULL);
  static const char *const fields[] = { "listing", "status", "live-since", "teams-mau",
                                        "teams-mau-on", "former-paths" };

  g_object_set (offer, "type", "softwareAsAService", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!g_str_equal (words[2 + i], "-"))
      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), fields[i], words[2 + i], NULL));
}

static void
read_sale (Case  *self,
           char **words)
{
  int kind;

  g_assert_true (perks_enum_from_name (PERKS_TYPE_SALE_KIND, words[3], &kind));
  perks_fixture_add_sale (self->fixture, g_str_equal (words[1], "-") ? NULL : words[1], words[2],
                          kind,
                          words[4]);
}

static void
work_out (Case *self)
{
  g_autoptr (PerksEdition) edition = perks_fixture_edition_new (self->months, PERKS_FIXTURE_METRICS,
                                                                "");
  g_autoptr (PerksBooks) books = perks_fixture_dup_books (self->fixture);
  g_autoptr (GError) error = NULL;

  self->standing = perks_standing_new (books, edition, self->today, &error);
  g_assert_no_error (error);
}

static char *
dup_answer (PerksStanding *standing,
            const char    *name)
{
  int exclusion;
  char *day;

  if (perks_enum_from_name (PERKS_TYPE_EXCLUSION, name, &exclusion))
    return perks_usd_to_string (standing->excluded[exclusion]);
  if (g_str_equal (name, "counted"))
    return perks_usd_to_string (standing->counted);
  if (g_str_equal (name, "pace"))
    return perks_usd_to_string (standing->pace);
  if (g_str_equal (name, "missing"))
    return perks_usd_to_string (standing->missing);
  if (g_str_equal (name, "mau"))
    return g_strdup_printf ("%" G_GINT64_FORMAT, standing->teams_mau);
  if (g_str_equal (name, "tier"))
    return g_strdup (standing->tier != NULL ? perks_tier_get_id (standing->tier) : "-");
  if (g_str_equal (name, "next"))
    return g_strdup (standing->next != NULL ? perks_tier_get_id (standing->next) : "-");
  if (g_str_equal (name, "by"))
    return g_strdup (perks_enum_to_name (PERKS_TYPE_METRIC, standing->by));

  if (g_str_equal (name, "since"))
    day = perks_day_to_string (standing->since);
  else if (g_str_equal (name, "falls"))
    day = perks_day_to_string (standing->falls_on);
  else if (g_str_equal (name, "forecast"))
    day = perks_day_to_string (standing->forecast);
  else
    g_assert_not_reached ();

  return day != NULL ? day : g_strdup ("-");
}

static void
check_answer (Case  *self,
              char **words)
{
  g_autofree char *answer = NULL;

  if (self->standing == NULL)
    work_out (self);
  answer = dup_answer (self->standing, words[1]);
  g_assert_cmpstr (answer, ==, words[2]);
}

static char *
run_oracle (const char *seed)
{
  const char *argv[] = { "/usr/bin/python3", oracle, seed, N_CASES, NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
test_random_ledgers (void)
{
  const char *seed = g_getenv ("PERKS_SEED") != NULL ? g_getenv ("PERKS_SEED") : "20261122";
  g_autofree char *output = run_oracle (seed);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  Case now = { 0 };
  guint n_cases = 0, n_answers = 0;

  g_test_message ("seed %s", seed);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      if (g_str_equal (words[0], "case"))
        begin_case (&now, words);
      else if (g_str_equal (words[0], "offer"))
        read_offer (&now, words);
      else if (g_str_equal (words[0], "sale"))
        read_sale (&now, words);
      else if (g_str_equal (words[0], "end"))
        {
          end_case (&now);
          n_cases++;
        }
      else
        {
          g_test_message ("case %u: %s", n_cases, lines[i]);
          check_answer (&now, words);
          n_answers++;
        }
    }

  g_assert_cmpint (n_cases, ==, atoi (N_CASES));
  g_assert_cmpint (n_answers, ==, 15 * n_cases);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  oracle = argc > 1 ? argv[1] : NULL;
  g_assert_nonnull (oracle);

  g_test_add_func ("/standing-oracle/random-ledgers", test_random_ledgers);

  return g_test_run ();
}
