/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-engagement-texts.h"

#include "perks-catalog.h"
#include "perks-model-fixture.h"

typedef struct
{
  PerksCatalog    *catalog;
  PerksLocaleText *locale_text;
  PerksFixture    *made;
  PerksOffer      *offer;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  fixture->locale_text = perks_locale_text_new ("en_US");
  fixture->made = perks_fixture_new ();
  fixture->offer = perks_fixture_add_live (fixture->made, "planner", "softwareAsAService",
                                           "free-trial");
  perks_fixture_set (fixture->offer, "live-since=2026-10-20");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->locale_text);
  g_clear_pointer (&fixture->made, perks_fixture_free);
}

/* What is talked about, on a day; the books are to be let go. */
static PerksBooks *
begin (Fixture             *fixture,
       PerksEngagementCase *talk,
       const char          *edition,
       const char          *today)
{
  PerksBooks *books = perks_fixture_dup_books (fixture->made);

  *talk = (PerksEngagementCase) {
    .offer = fixture->offer,
    .books = books,
    .edition = perks_catalog_find_edition (fixture->catalog, edition),
    .today = perks_fixture_day (today),
    .locale_text = fixture->locale_text,
  };
  perks_engagement_span_find (&talk->span, books, talk->edition, fixture->offer, talk->today);
  return books;
}

/* What one engagement of the offer says: fields of the offer, of the record, and every text that
 * follows. Source: rules.md, Paths; facts of 2019-08: three months. */
typedef struct
{
  const char *edition;
  const char *today;
  const char *offer[4];
  const char *record[5];
  const char *state;
  const char *start;
  const char *end;
  const char *left;
  const char *opt;
  const char *activities;
} Row;

static const Row rows[] = {
  { "2019-08", "2026-11-22", { NULL }, { NULL }, "An engagement manager helps until Jan 20, 2027.",
    "Oct 20, 2026, when the offer went live", "Jan 20, 2027, 3 months after its start",
    "59 of 92 days left", NULL, NULL },
  { "2023-08", "2026-11-22", { NULL }, { NULL }, "An engagement manager helps until Jan 20, 2027.",
    "Oct 20, 2026, when the offer went live", "Jan 20, 2027, 3 months after its start (assumed)",
    "59 of 92 days left", NULL, NULL },
  { "2019-08", "2027-01-20", { NULL }, { NULL }, "An engagement manager helps until Jan 20, 2027.",
    "Oct 20, 2026, when the offer went live", "Jan 20, 2027, 3 months after its start",
    "Today is its last day.", NULL, NULL },
  { "2019-08", "2027-01-21", { NULL }, { NULL }, "It ended on Jan 20, 2027.",
    "Oct 20, 2026, when the offer went live", "Jan 20, 2027, 3 months after its start", NULL, NULL,
    NULL },
  { "2019-08", "2026-10-19", { NULL }, { NULL }, "It begins on Oct 20, 2026.",
    "Oct 20, 2026, when the offer went live", "Jan 20, 2027, 3 months after its start", NULL, NULL,
    NULL },
  { "2019-08", "2026-11-22", { "status=draft" }, { NULL },
    "An engagement manager helps for 3 months once the offer is live.", NULL, NULL, NULL, NULL,
    NULL },
  { "2019-08", "2026-11-22", { "listing=subscription" }, { NULL },
    "Evergreen: an engagement manager helps as long as the offer is live. You choose the "
    "activities and when they take place.", "Oct 20, 2026, when the offer went live",
    "Without an end", NULL, NULL, NULL },
  { "2019-08", "2026-11-22", { "listing=subscription", "status=draft" }, { NULL },
    "An engagement manager helps once the offer is live.", NULL, NULL, NULL, NULL, NULL },
  { "2019-08", "2026-11-22", { "listing=subscription", "status=delisted" },
    { "start=2026-10-25" }, "An engagement manager helps while the offer is live, and it is not.",
    "Oct 25, 2026", "Without an end", NULL, NULL, NULL },
  { "2019-08", "2026-11-22", { "listing=subscription" },
    { "start=2026-10-25", "end=2026-12-01", "activities=Blog post; ;Webinar in May;" },
    "An engagement manager helps until Dec 1, 2026.", "Oct 25, 2026", "Dec 1, 2026",
    "9 of 37 days left", NULL, "Blog post\nWebinar in May" },
  { "2019-08", "2026-11-22", { "listing=contact-me" }, { NULL },
    "Offers of path List have no engagement manager. The self-serve resources and best practices "
    "are there for them.", "Oct 20, 2026, when the offer went live", "Without an end", NULL, NULL,
    NULL },
  { "2019-08", "2026-11-22", { "listing=" }, { NULL },
    "Whether an engagement manager helps follows from the path.",
    "Oct 20, 2026, when the offer went live", "Without an end", NULL, NULL, NULL },
  { "2019-08", "2026-11-22", { "former-paths=list:2026-11-02" }, { NULL },
    "An engagement manager helps until Feb 2, 2027.", "Nov 2, 2026, when the path changed",
    "Feb 2, 2027, 3 months after its start", "72 of 92 days left", NULL, NULL },
  { "2019-08", "2026-11-22", { NULL }, { "opted-out-on=2026-11-01", "opt-reason=no time: at all" },
    "It would end on Jan 20, 2027, but you have opted out.",
    "Oct 20, 2026, when the offer went live", "Jan 20, 2027, 3 months after its start",
    "59 of 92 days left", "Opted out since Nov 1, 2026: no time: at all", NULL },
  { "2019-08", "2026-11-22", { NULL }, { "opted-out-on=2026-12-01" },
    "An engagement manager helps until Jan 20, 2027.", "Oct 20, 2026, when the offer went live",
    "Jan 20, 2027, 3 months after its start", "59 of 92 days left",
    "Opted out from Dec 1, 2026 on", NULL },
  { "2019-08", "2026-11-22", { NULL },
    { "opted-out-on=2026-11-01", "opted-in-on=2026-11-09", "opt-reason=budget found" },
    "An engagement manager helps until Jan 20, 2027.", "Oct 20, 2026, when the offer went live",
    "Jan 20, 2027, 3 months after its start", "59 of 92 days left",
    "Opted out on Nov 1, 2026, and in again on Nov 9, 2026: budget found", NULL },
};

static void
set_all (gpointer           record,
         const char *const *fields,
         gsize              n_fields)
{
  for (gsize i = 0; i < n_fields && fields[i] != NULL; i++)
    perks_fixture_set (record, fields[i]);
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  const Row *row = data;
  const struct
  {
    char       *(*write) (const PerksEngagementCase *talk);
    const char *text;
  } texts[] = {
    { perks_engagement_texts_state, row->state }, { perks_engagement_texts_start, row->start },
    { perks_engagement_texts_end, row->end },     { perks_engagement_texts_left, row->left },
    { perks_engagement_texts_opt, row->opt },
    { perks_engagement_texts_activities, row->activities },
  };
  PerksEngagementCase talk;
  g_autoptr (PerksBooks) books = NULL;

  set_all (fixture->offer, row->offer, G_N_ELEMENTS (row->offer));
  if (row->record[0] != NULL)
    set_all (perks_fixture_add_engagement (fixture->made, "planner", NULL), row->record,
             G_N_ELEMENTS (row->record));
  books = begin (fixture, &talk, row->edition, row->today);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = texts[i].write (&talk);

      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *today;
    gboolean    runs;
    int         left;
  } cases[] = {
    { "2026-10-19", FALSE, 0 },
    { "2026-10-20", TRUE, 92 },
    { "2026-11-22", TRUE, 59 },
    { "2027-01-20", TRUE, 0 },
    { "2027-01-21", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksEngagementCase talk;
      g_autoptr (PerksBooks) books = begin (fixture, &talk, "2019-08", cases[i].today);
      int left, all;

      g_assert_cmpint (perks_engagement_texts_get_days (&talk, &left, &all), ==, cases[i].runs);
      g_assert_cmpint (left, ==, cases[i].left);
      g_assert_cmpint (all, ==, cases[i].runs ? 92 : 0);
    }
}

/* What was before this publication, the latest first; that of another offer is none of it. */
static void
test_former (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *offer;
    const char *fields[4];
  } engagements[] = {
    { "planner", { "start=2024-01-02", "end=2024-04-02", "manager=Ann Able" } },
    { "planner", { "start=2025-01-02" } },
    { "other", { "start=2025-02-02" } },
    { "planner", { "start=2026-10-20", "manager=Bob Brown" } },
    { "planner", { "end=2023-04-02" } },
  };
  static const char *const expected[] = {
    "From Jan 2, 2025 on",
    "Jan 2, 2024 to Apr 2, 2024: Ann Able",
    "Until Apr 2, 2023",
  };
  PerksEngagementCase talk;
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GPtrArray) former = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (engagements); i++)
    set_all (perks_fixture_add_engagement (fixture->made, engagements[i].offer, NULL),
             engagements[i].fields, G_N_ELEMENTS (engagements[i].fields));
  books = begin (fixture, &talk, "2019-08", "2026-11-22");
  talk.span.record = g_ptr_array_index (fixture->made->engagements, 3);

  former = perks_engagement_texts_list_former (&talk);
  g_assert_cmpuint (former->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < former->len; i++)
    {
      g_autofree char *text = perks_engagement_texts_former (&talk, g_ptr_array_index (former, i));

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* A start is entered once, and again when what is entered is over. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *offer[3];
    const char *record[3];
    gboolean    start;
    gboolean    end;
  } cases[] = {
    { { NULL }, { NULL }, TRUE, TRUE },
    { { NULL }, { "opted-out-on=2026-11-01" }, TRUE, TRUE },
    { { NULL }, { "start=2026-10-20" }, FALSE, TRUE },
    { { NULL }, { "start=2026-10-20", "end=2026-11-21" }, TRUE, FALSE },
    { { NULL }, { "start=2026-10-20", "end=2026-11-22" }, FALSE, TRUE },
    { { "status=draft" }, { NULL }, FALSE, FALSE },
    { { "listing=contact-me" }, { NULL }, FALSE, FALSE },
    { { "listing=subscription" }, { NULL }, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksEngagementCase talk;
      g_autoptr (PerksBooks) books = NULL;

      g_ptr_array_set_size (fixture->made->engagements, 0);
      perks_fixture_set (fixture->offer, "status=live");
      perks_fixture_set (fixture->offer, "listing=free-trial");
      set_all (fixture->offer, cases[i].offer, G_N_ELEMENTS (cases[i].offer));
      if (cases[i].record[0] != NULL)
        set_all (perks_fixture_add_engagement (fixture->made, "planner", NULL), cases[i].record,
                 G_N_ELEMENTS (cases[i].record));
      books = begin (fixture, &talk, "2019-08", "2026-11-22");
      g_test_message ("case %u", i);
      g_assert_cmpint (perks_engagement_texts_may_start (&talk), ==, cases[i].start);
      g_assert_cmpint (perks_engagement_texts_may_end (&talk), ==, cases[i].end);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/engagement-texts/row/%u", i);

      g_test_add (path, Fixture, &rows[i], set_up, test_row, tear_down);
    }
  g_test_add ("/ui/engagement-texts/days", Fixture, NULL, set_up, test_days, tear_down);
  g_test_add ("/ui/engagement-texts/former", Fixture, NULL, set_up, test_former, tear_down);
  g_test_add ("/ui/engagement-texts/steps", Fixture, NULL, set_up, test_steps, tear_down);

  return g_test_run ();
}
