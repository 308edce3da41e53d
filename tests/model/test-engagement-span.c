/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-engagement-span.h"
#include "perks-model-fixture.h"

#define TODAY "2026-11-22"
#define FIGURES "engagement-months=3"

/* One offer, live since 2 January 2025, what was entered about its engagements, and what follows.
 * `kind start end`, `out` at the end where it is opted out of, `record N` for the Nth that was
 * entered. */
typedef struct
{
  const char *figures;
  const char *offer;
  const char *first;
  const char *second;
  const char *span;
} Row;

static void
add_record (PerksFixture *fixture,
            const char   *fields)
{
  if (fields != NULL)
    perks_fixture_set_all (perks_fixture_add_engagement (fixture, "one", NULL), fields);
}

static char *
describe (const PerksEngagementSpan *span,
          PerksFixture              *fixture)
{
  g_autofree char *start = perks_day_to_string (span->start);
  g_autofree char *end = perks_day_to_string (span->end);
  GString *text = g_string_new (perks_enum_to_name (PERKS_TYPE_ENGAGEMENT_KIND, span->kind));
  guint number;

  g_string_append_printf (text, " %s %s", start != NULL ? start : "-", end != NULL ? end : "-");
  if (span->out)
    g_string_append (text, " out");
  if (span->record != NULL)
    {
      g_assert_true (g_ptr_array_find (fixture->engagements, span->record, &number));
      g_string_append_printf (text, " record %u", number + 1);
    }

  return g_string_free (text, FALSE);
}

static void
check_rows (const Row *rows,
            gsize      n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (PerksEdition) edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS,
                                                                    rows[i].figures);
      g_autoptr (PerksFixture) fixture = perks_fixture_new ();
      g_autoptr (PerksBooks) books = NULL;
      PerksOffer *offer = perks_fixture_add_live (fixture, "one", "softwareAsAService",
                                                  "free-trial");
      PerksEngagementSpan span;
      g_autofree char *text = NULL;

      perks_fixture_set_all (offer, rows[i].offer);
      add_record (fixture, rows[i].first);
      add_record (fixture, rows[i].second);
      books = perks_fixture_dup_books (fixture);
      perks_engagement_span_find (&span, books, edition, offer, perks_fixture_day (TODAY));
      text = describe (&span, fixture);

      g_test_message ("%s | %s | %s", rows[i].offer, rows[i].first, rows[i].second);
      g_assert_cmpstr (text, ==, rows[i].span);
    }
}

/* Who helps, by path, status and edition. Source: rules.md, Paths. */
static void
test_kinds (void)
{
  static const Row rows[] = {
    { FIGURES, "listing=free-trial", NULL, NULL, "fixed 2025-01-02 2025-04-02" },
    { FIGURES, "listing=test-drive", NULL, NULL, "fixed 2025-01-02 2025-04-02" },
    { FIGURES, "listing=get-it-now-free", NULL, NULL, "fixed 2025-01-02 2025-04-02" },
    { FIGURES, "listing=subscription", NULL, NULL, "evergreen 2025-01-02 -" },
    { FIGURES, "listing=usage-based", NULL, NULL, "evergreen 2025-01-02 -" },
    { FIGURES, "listing=contact-me", NULL, NULL, "none 2025-01-02 -" },
    { FIGURES, "listing=byol", NULL, NULL, "none 2025-01-02 -" },
    { FIGURES, "listing=", NULL, NULL, "none 2025-01-02 -" },
    { FIGURES, "type=consultingService consulting=workshop", NULL, NULL,
      "fixed 2025-01-02 2025-04-02" },
    { FIGURES, "type=consultingService consulting=implementation", NULL, NULL,
      "fixed 2025-01-02 2025-04-02" },
    { FIGURES, "type=consultingService consulting=assessment", NULL, NULL, "none 2025-01-02 -" },
    { FIGURES, "status=draft", NULL, NULL, "fixed - -" },
    { FIGURES, "status=delisted", NULL, NULL, "fixed - -" },
    { FIGURES, "live-since=", NULL, NULL, "fixed - -" },
    { "", "listing=free-trial", NULL, NULL, "none 2025-01-02 -" },
    { "", "listing=subscription", NULL, NULL, "evergreen 2025-01-02 -" },
    { "engagement-months=some", "listing=free-trial", NULL, NULL, "none 2025-01-02 -" },
    { "engagement-months=0", "listing=free-trial", NULL, NULL, "fixed 2025-01-02 2025-01-02" },
    { "engagement-months=12", "listing=free-trial", NULL, NULL, "fixed 2025-01-02 2026-01-02" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Three months after 30 November is 28 or 29 February. */
static void
test_months (void)
{
  static const Row rows[] = {
    { FIGURES, "live-since=2025-11-30", NULL, NULL, "fixed 2025-11-30 2026-02-28" },
    { FIGURES, "live-since=2023-11-30", NULL, NULL, "fixed 2023-11-30 2024-02-29" },
    { FIGURES, "live-since=2023-11-29", NULL, NULL, "fixed 2023-11-29 2024-02-29" },
    { FIGURES, "live-since=2024-02-29", NULL, NULL, "fixed 2024-02-29 2024-05-29" },
    { FIGURES, "live-since=2025-12-31", NULL, NULL, "fixed 2025-12-31 2026-03-31" },
    { FIGURES, "live-since=2026-01-31", NULL, NULL, "fixed 2026-01-31 2026-04-30" },
    { FIGURES, "live-since=2026-10-01", NULL, NULL, "fixed 2026-10-01 2027-01-01" },
    { FIGURES, "live-since=9999-12-31", NULL, NULL, "fixed 9999-12-31 -" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* What a person has entered goes before what follows from the offer. */
static void
test_records (void)
{
  static const Row rows[] = {
    { FIGURES, "", "manager=Mia", NULL, "fixed 2025-01-02 2025-04-02 record 1" },
    { FIGURES, "", "start=2025-01-10", NULL, "fixed 2025-01-10 2025-04-10 record 1" },
    { FIGURES, "", "start=2025-01-10 end=2025-03-01", NULL,
      "fixed 2025-01-10 2025-03-01 record 1" },
    { FIGURES, "", "end=2025-12-31", NULL, "fixed 2025-01-02 2025-12-31 record 1" },
    { FIGURES, "listing=subscription", "start=2025-02-01", NULL,
      "evergreen 2025-02-01 - record 1" },
    { FIGURES, "listing=subscription", "start=2025-02-01 end=2026-01-01", NULL,
      "evergreen 2025-02-01 2026-01-01 record 1" },
    { FIGURES, "listing=contact-me", "opted-out-on=2025-02-01", NULL,
      "none 2025-01-02 - out record 1" },
    { FIGURES, "status=draft live-since=", "start=2026-01-01", NULL,
      "fixed 2026-01-01 2026-04-01 record 1" },
    { FIGURES, "", "start=2025-01-10", "start=2025-06-01", "fixed 2025-06-01 2025-09-01 record 2" },
    { FIGURES, "", "start=2025-06-01", "start=2025-01-10", "fixed 2025-06-01 2025-09-01 record 1" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_out (void)
{
  static const Row rows[] = {
    { FIGURES, "", "opted-out-on=2026-11-22", NULL, "fixed 2025-01-02 2025-04-02 out record 1" },
    { FIGURES, "", "opted-out-on=2026-11-23", NULL, "fixed 2025-01-02 2025-04-02 record 1" },
    { FIGURES, "", "opted-out-on=2026-11-01 opted-in-on=2026-11-22", NULL,
      "fixed 2025-01-02 2025-04-02 record 1" },
    { FIGURES, "", "opted-out-on=2026-11-01 opted-in-on=2026-11-23", NULL,
      "fixed 2025-01-02 2025-04-02 out record 1" },
    { FIGURES, "listing=subscription", "opted-out-on=2026-11-22", NULL,
      "evergreen 2025-01-02 - out record 1" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

/* Each new publication and each change of path starts an engagement of its own; what was entered
 * before belongs to the one before. */
static void
test_publications (void)
{
  static const Row rows[] = {
    { FIGURES, "live-since=2026-10-01", "start=2025-01-02 end=2025-04-02", NULL,
      "fixed 2026-10-01 2027-01-01" },
    { FIGURES, "live-since=2026-10-01", "opted-out-on=2026-09-30", NULL,
      "fixed 2026-10-01 2027-01-01" },
    { FIGURES, "live-since=2026-10-01", "opted-out-on=2026-10-01", NULL,
      "fixed 2026-10-01 2027-01-01 out record 1" },
    { FIGURES, "live-since=2026-10-01", "start=2025-01-02", "opted-out-on=2026-11-01",
      "fixed 2026-10-01 2027-01-01 out record 2" },
    { FIGURES, "live-since=2026-10-01", "start=2025-01-02", "start=2026-10-05",
      "fixed 2026-10-05 2027-01-05 record 2" },
    { FIGURES, "former-paths=list:2026-10-01", NULL, NULL, "fixed 2026-10-01 2027-01-01" },
    { FIGURES, "former-paths=list:2026-10-01", "start=2025-01-02", NULL,
      "fixed 2026-10-01 2027-01-01" },
    { FIGURES, "former-paths=list:2026-10-01", "start=2026-10-01", NULL,
      "fixed 2026-10-01 2027-01-01 record 1" },
    { FIGURES, "former-paths=trial:2026-10-01 listing=subscription",
      "start=2025-01-02 end=2025-04-02", NULL, "evergreen 2026-10-01 -" },
    { FIGURES, "former-paths=trial:2026-10-01 listing=subscription", "opted-out-on=2026-09-30",
      NULL, "evergreen 2026-10-01 -" },
    /* What is still to come does not hold yet. */
    { FIGURES, "former-paths=trial:2026-11-23 listing=subscription", NULL, NULL,
      "fixed 2025-01-02 2025-04-02" },
    { FIGURES, "former-paths=trial:2026-11-22 listing=subscription", NULL, NULL,
      "evergreen 2026-11-22 -" },
    { FIGURES, "former-paths=list:2024-06-01", "start=2025-01-02", NULL,
      "fixed 2025-01-02 2025-04-02 record 1" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_is_over (void)
{
  static const struct
  {
    const char *end;
    const char *day;
    gboolean    over;
  } cases[] = {
    { "2026-11-22", "2026-11-21", FALSE },
    { "2026-11-22", "2026-11-22", FALSE },
    { "2026-11-22", "2026-11-23", TRUE },
    { NULL, "9999-12-31", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksEngagementSpan span = { .end = perks_fixture_day (cases[i].end) };

      g_assert_cmpint (perks_engagement_span_is_over (&span, perks_fixture_day (cases[i].day)), ==,
                       cases[i].over);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/engagement-span/kinds", test_kinds);
  g_test_add_func ("/engagement-span/months", test_months);
  g_test_add_func ("/engagement-span/records", test_records);
  g_test_add_func ("/engagement-span/out", test_out);
  g_test_add_func ("/engagement-span/publications", test_publications);
  g_test_add_func ("/engagement-span/is-over", test_is_over);

  return g_test_run ();
}
