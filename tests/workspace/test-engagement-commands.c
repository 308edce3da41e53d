/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-engagement-span.h"
#include "perks-engagement.h"
#include "perks-offer.h"

/* Today is 22 November 2026. By rules.md, Paths: Trial and Consulting have a manager for three
 * months from going live, Transact one without an end, List none. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture_set_up_filled (fixture, data);
  fixture_add_offer (fixture, NULL, "trial", "type=softwareAsAService listing=free-trial "
                                             "status=live live-since=2026-10-31");
  fixture_add_offer (fixture, NULL, "workshop", "type=consultingService consulting=workshop "
                                                "status=live live-since=2026-02-01");
  fixture_add_offer (fixture, NULL, "leads", "type=softwareAsAService listing=contact-me "
                                             "status=live live-since=2026-09-01");
  fixture_add_offer (fixture, NULL, "draft", "type=softwareAsAService listing=free-trial");
  fixture_add_offer (fixture, NULL, "unset", "");
  fixture_add_offer (fixture, NULL, "undated", "type=softwareAsAService listing=free-trial "
                                               "status=live");
}

static PerksDay
read_optional_day (const char *text)
{
  return text != NULL ? read_day (text) : PERKS_DAY_NONE;
}

/* The span, and the record by which it is known, if any. */
static PerksEngagementSpan
find_span (Fixture         *fixture,
           const char      *offer,
           PerksSituation **situation)
{
  g_autoptr (GError) error = NULL;
  PerksEngagementSpan span;
  PerksBooks *books;

  g_clear_object (situation);
  *situation = perks_workspace_load (fixture->workspace, NULL, &error);
  g_assert_no_error (error);
  books = perks_situation_get_books (*situation);
  perks_engagement_span_find (&span, books, perks_situation_get_edition (*situation),
                              perks_books_find_offer (books, offer),
                              perks_situation_get_today (*situation));
  return span;
}

static void
assert_span (Fixture             *fixture,
             const char          *offer,
             PerksEngagementKind  kind,
             const char          *start,
             const char          *end)
{
  g_autoptr (PerksSituation) situation = NULL;
  PerksEngagementSpan span = find_span (fixture, offer, &situation);

  g_assert_cmpint (span.kind, ==, kind);
  g_assert_cmpint (span.start, ==, read_optional_day (start));
  g_assert_cmpint (span.end, ==, read_optional_day (end));
}

static void
assert_fields (Fixture    *fixture,
               const char *offer,
               const char *expected)
{
  g_autoptr (PerksSituation) situation = NULL;
  PerksEngagementSpan span = find_span (fixture, offer, &situation);
  g_autoptr (GString) found = g_string_new (NULL);
  g_auto (GStrv) fields = NULL;

  g_assert_nonnull (span.record);
  fields = perks_record_list_fields (PERKS_RECORD (span.record));
  g_string_append (found, perks_record_get_id (PERKS_RECORD (span.record)));
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (span.record), fields[i]);

      if (text != NULL)
        g_string_append_printf (found, " %s=%s", fields[i], text);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
start (Fixture    *fixture,
       const char *offer,
       const char *manager,
       const char *day,
       const char *expected_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_assert_true (perks_commands_start_engagement (fixture->workspace, NULL, offer, manager,
                                                  read_optional_day (day), &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, expected_id);
}

static void
end (Fixture    *fixture,
     const char *offer,
     const char *day)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_end_engagement (fixture->workspace, NULL, offer,
                                                read_optional_day (day), &error));
  g_assert_no_error (error);
}

static void
opt (Fixture    *fixture,
     const char *offer,
     gboolean    in,
     const char *day,
     const char *reason)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_opt (fixture->workspace, NULL, offer, in, read_optional_day (day),
                                     reason, &error));
  g_assert_no_error (error);
}

static void
edit (Fixture    *fixture,
      const char *offer,
      const char *words)
{
  g_auto (GStrv) assignments = g_strsplit (words, ";", -1);
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_edit_engagement (fixture->workspace, NULL, offer,
                                                 (const char *const *) assignments, &error));
  g_assert_no_error (error);
}

static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char          *offer;
    const char          *day;
    const char          *id;
    PerksEngagementKind  kind;
    const char          *start;
    const char          *end;
  } cases[] = {
    /* Three months after 31 October is 31 January. */
    { "trial", NULL, "trial/2026-10-31", PERKS_ENGAGEMENT_KIND_FIXED, "2026-10-31", "2027-01-31" },
    { "workshop", "2026-11-30", "workshop/2026-11-30", PERKS_ENGAGEMENT_KIND_FIXED, "2026-11-30",
      "2027-02-28" },
    { "insights", NULL, "insights/2024-01-15", PERKS_ENGAGEMENT_KIND_EVERGREEN, "2024-01-15",
      NULL },
    { "undated", NULL, "undated/2026-11-22", PERKS_ENGAGEMENT_KIND_FIXED, "2026-11-22",
      "2027-02-22" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fields = g_strdup_printf ("%s publisher=one offer=%s start=%s manager=Ada",
                                                 cases[i].id, cases[i].offer, cases[i].start);

      start (fixture, cases[i].offer, "Ada", cases[i].day, cases[i].id);
      assert_span (fixture, cases[i].offer, cases[i].kind, cases[i].start, cases[i].end);
      assert_fields (fixture, cases[i].offer, fields);
    }
  fixture_check (fixture);
}

/* Of the day that is asked for, not of the clock. */
static void
test_selected_day (Fixture       *fixture,
                   gconstpointer  data)
{
  const PerksSelection selection = { .today = read_day ("2026-12-24") };
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_commands_end_engagement (fixture->workspace, &selection, "insights",
                                                PERKS_DAY_NONE, &error));
  g_assert_true (perks_commands_opt (fixture->workspace, &selection, "leads", FALSE,
                                     PERKS_DAY_NONE, NULL, &error));
  g_assert_no_error (error);
  assert_fields (fixture, "insights", "insights/2024-01-15 publisher=one offer=insights "
                                      "start=2024-01-15 end=2026-12-24");
  assert_fields (fixture, "leads", "leads/2026-09-01 publisher=one offer=leads start=2026-09-01 "
                                   "opted-out-on=2026-12-24");
}

/* After one is over another one can begin; each has a record of its own. */
static void
test_start_again (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  start (fixture, "insights", NULL, NULL, "insights/2024-01-15");
  g_assert_false (perks_commands_start_engagement (fixture->workspace, NULL, "insights", NULL,
                                                   PERKS_DAY_NONE, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS);
  assert_says (error, "“Insights”");

  end (fixture, "insights", "2026-11-01");
  start (fixture, "insights", "Grace", NULL, "insights/2026-11-22");
  assert_fields (fixture, "insights", "insights/2026-11-22 publisher=one offer=insights "
                                      "start=2026-11-22 manager=Grace");
  assert_span (fixture, "insights", PERKS_ENGAGEMENT_KIND_EVERGREEN, "2026-11-22", NULL);
  end (fixture, "insights", "2026-11-22");
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 2);
}

/* The same day twice gives two ids. */
static void
test_same_day (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;

  start (fixture, "insights", NULL, "2026-11-01", "insights/2026-11-01");
  end (fixture, "insights", "2026-11-01");
  start (fixture, "insights", NULL, "2026-11-02", "insights/2026-11-02");
  edit (fixture, "insights", "start=2026-11-01;end=2026-11-01");
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 2);

  start (fixture, "insights", NULL, "2026-11-02", "insights/2026-11-02-2");
  fixture_check (fixture);
}

static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  /* Earlier than by itself, later than by itself, on its first day, and without a day. */
  end (fixture, "trial", "2026-12-01");
  assert_span (fixture, "trial", PERKS_ENGAGEMENT_KIND_FIXED, "2026-10-31", "2026-12-01");
  end (fixture, "trial", "2027-03-01");
  assert_span (fixture, "trial", PERKS_ENGAGEMENT_KIND_FIXED, "2026-10-31", "2027-03-01");
  end (fixture, "trial", "2026-10-31");
  assert_span (fixture, "trial", PERKS_ENGAGEMENT_KIND_FIXED, "2026-10-31", "2026-10-31");
  end (fixture, "insights", NULL);
  assert_span (fixture, "insights", PERKS_ENGAGEMENT_KIND_EVERGREEN, "2024-01-15", FIXTURE_TODAY);

  /* The workshop's ended by itself on 1 May; only a day that is named changes that. */
  g_assert_false (perks_commands_end_engagement (fixture->workspace, NULL, "workshop",
                                                 PERKS_DAY_NONE, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED);
  assert_says (error, "2026-05-01");
  end (fixture, "workshop", "2026-04-01");
  assert_span (fixture, "workshop", PERKS_ENGAGEMENT_KIND_FIXED, "2026-02-01", "2026-04-01");
}

static gboolean
is_out (Fixture    *fixture,
        const char *offer)
{
  g_autoptr (PerksSituation) situation = NULL;

  return find_span (fixture, offer, &situation).out;
}

/* Anyone may opt out of what the programme does for an offer, live or not, and in again; both are
 * kept with day and reason. */
static void
test_opt (Fixture       *fixture,
          gconstpointer  data)
{
  static const struct
  {
    const char *offer;
    const char *prefix;
  } cases[] = {
    { "insights", "insights/2024-01-15 publisher=one offer=insights start=2024-01-15" },
    { "trial", "trial/2026-10-31 publisher=one offer=trial start=2026-10-31" },
    { "workshop", "workshop/2026-02-01 publisher=one offer=workshop start=2026-02-01" },
    { "leads", "leads/2026-09-01 publisher=one offer=leads start=2026-09-01" },
    { "draft", "draft/2026-11-20 publisher=one offer=draft" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = g_strconcat (cases[i].prefix, " opted-out-on=2026-11-20 "
                                          "opt-reason=no “time”", NULL);
      g_autofree char *in = g_strconcat (cases[i].prefix, " opted-out-on=2026-11-20 "
                                         "opt-reason=found some opted-in-on=2026-11-22", NULL);
      g_autofree char *again = g_strconcat (cases[i].prefix, " opted-out-on=2026-11-22", NULL);

      g_assert_false (is_out (fixture, cases[i].offer));
      opt (fixture, cases[i].offer, FALSE, "2026-11-20", "no “time”");
      assert_fields (fixture, cases[i].offer, out);
      g_assert_true (is_out (fixture, cases[i].offer));
      opt (fixture, cases[i].offer, TRUE, NULL, "found some");
      assert_fields (fixture, cases[i].offer, in);
      g_assert_false (is_out (fixture, cases[i].offer));
      opt (fixture, cases[i].offer, FALSE, NULL, NULL);
      assert_fields (fixture, cases[i].offer, again);
      g_assert_true (is_out (fixture, cases[i].offer));
    }
  fixture_check (fixture);
}

/* What starts after opting out in a draft goes into the same record. */
static void
test_start_of_opted_out (Fixture       *fixture,
                         gconstpointer  data)
{
  opt (fixture, "undated", FALSE, "2026-11-01", "not yet");
  opt (fixture, "undated", TRUE, "2026-11-10", NULL);
  start (fixture, "undated", "Ada", "2026-11-12", "undated/2026-11-01");
  assert_fields (fixture, "undated", "undated/2026-11-01 publisher=one offer=undated "
                                     "start=2026-11-12 manager=Ada opted-out-on=2026-11-01 "
                                     "opted-in-on=2026-11-10");
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  /* Nothing entered, nothing written. */
  before = fixture_export_all (fixture);
  g_assert_true (perks_commands_edit_engagement (fixture->workspace, NULL, "insights", NULL, NULL));
  after = fixture_export_all (fixture);
  g_assert_cmpstr (before, ==, after);

  edit (fixture, "insights", "manager=Ada;notes=a=b\nc;activities=Blog in May: webinar");
  assert_fields (fixture, "insights", "insights/2024-01-15 publisher=one offer=insights "
                                      "start=2024-01-15 manager=Ada notes=a=b\nc "
                                      "activities=Blog in May: webinar");
  edit (fixture, "insights", "manager=;notes=;start=2024-02-01;end=2027-01-01;activities=");
  assert_fields (fixture, "insights", "insights/2024-01-15 publisher=one offer=insights "
                                      "start=2024-02-01 end=2027-01-01");

  /* What stands about a List offer that was opted out of can be mended. */
  opt (fixture, "leads", FALSE, NULL, "no tine");
  edit (fixture, "leads", "opt_reason=no time");
  assert_fields (fixture, "leads", "leads/2026-09-01 publisher=one offer=leads start=2026-09-01 "
                                   "opted-out-on=2026-11-22 opt-reason=no time");
}

typedef enum
{
  START,
  END,
  OPT_OUT,
  OPT_IN,
  EDIT,
} Command;

static gboolean
run (Fixture               *fixture,
     const PerksSelection  *selection,
     Command                command,
     const char            *offer,
     const char            *given,
     GError               **error)
{
  PerksWorkspace *workspace = fixture->workspace;
  const char *const words[] = { "notes=good", given, NULL };
  PerksDay day = command != EDIT ? read_optional_day (given) : PERKS_DAY_NONE;

  switch (command)
    {
    case START:
      return perks_commands_start_engagement (workspace, selection, offer, NULL, day, NULL, error);
    case END:
      return perks_commands_end_engagement (workspace, selection, offer, day, error);
    case OPT_OUT:
    case OPT_IN:
      return perks_commands_opt (workspace, selection, offer, command == OPT_IN, day, "r", error);
    case EDIT:
    default:
      return perks_commands_edit_engagement (workspace, selection, offer, words, error);
    }
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    Command     command;
    const char *offer;
    const char *given;
    PerksError  code;
    const char *says;
  } cases[] = {
    { START, "nothing", NULL, PERKS_ERROR_NOT_FOUND, "“nothing”" },
    { START, "", NULL, PERKS_ERROR_NOT_FOUND, "no offer" },
    { START, "leads", NULL, PERKS_ERROR_REFUSED, "Trial, Consulting and Transact only" },
    { START, "unset", NULL, PERKS_ERROR_REFUSED, "“unset”" },
    { START, "draft", NULL, PERKS_ERROR_REFUSED, "is not live" },
    { START, "trial", "2026-10-30", PERKS_ERROR_INVALID_VALUE, "start: " },
    { START, "trial", "2026-10-30", PERKS_ERROR_INVALID_VALUE, "2026-10-31" },
    { START, "insights", "0001-01-01", PERKS_ERROR_INVALID_VALUE, "start: " },
    { END, "nothing", NULL, PERKS_ERROR_NOT_FOUND, "“nothing”" },
    { END, "leads", NULL, PERKS_ERROR_NOT_FOUND, "“leads” has no engagement" },
    { END, "draft", NULL, PERKS_ERROR_NOT_FOUND, "“draft” has no engagement" },
    { END, "trial", "2026-10-30", PERKS_ERROR_INVALID_VALUE, "end: " },
    { OPT_OUT, "nothing", NULL, PERKS_ERROR_NOT_FOUND, "“nothing”" },
    { OPT_OUT, "workshop", NULL, PERKS_ERROR_REFUSED, "already" },
    { OPT_IN, "nothing", NULL, PERKS_ERROR_NOT_FOUND, "“nothing”" },
    { OPT_IN, "trial", NULL, PERKS_ERROR_REFUSED, "have not opted out for “trial”" },
    { OPT_IN, "workshop", "2026-11-09", PERKS_ERROR_INVALID_VALUE, "opted-in-on: " },
    { EDIT, "nothing", "manager=Ada", PERKS_ERROR_NOT_FOUND, "“nothing”" },
    { EDIT, "leads", "manager=Ada", PERKS_ERROR_REFUSED, "“leads” has no engagement" },
    { EDIT, "insights", "id=x", PERKS_ERROR_UNKNOWN_FIELD, "id of an engagement" },
    { EDIT, "insights", "publisher=two", PERKS_ERROR_UNKNOWN_FIELD, "publisher" },
    { EDIT, "insights", "offer=trial", PERKS_ERROR_UNKNOWN_FIELD, "offer" },
    { EDIT, "insights", "colour=red", PERKS_ERROR_UNKNOWN_FIELD, "“colour” cannot be set" },
    { EDIT, "insights", "colour=red", PERKS_ERROR_UNKNOWN_FIELD, "activities" },
    { EDIT, "insights", "end=2026-02-29", PERKS_ERROR_INVALID_VALUE, "end: " },
    { EDIT, "insights", "end=soon", PERKS_ERROR_INVALID_VALUE, "“soon”" },
    { EDIT, "insights", "end=2024-01-14", PERKS_ERROR_INVALID_VALUE, "end: " },
    { EDIT, "insights", "start=2024-01-14", PERKS_ERROR_INVALID_VALUE, "2024-01-15" },
    { EDIT, "insights", "start=10000-01-01", PERKS_ERROR_INVALID_VALUE, "start: " },
    { EDIT, "insights", "start=-2024-01-14", PERKS_ERROR_INVALID_VALUE, "start: " },
    { EDIT, "insights", "manager=\xff", PERKS_ERROR_INVALID_VALUE, "FIELD=VALUE" },
    { EDIT, "insights", "manager", PERKS_ERROR_INVALID_VALUE, "FIELD=VALUE" },
    { EDIT, "workshop", "opted-in-on=2026-11-09", PERKS_ERROR_INVALID_VALUE, "opted-in-on: " },
  };
  g_autofree char *before = NULL;

  opt (fixture, "workshop", FALSE, "2026-11-10", NULL);
  before = fixture_export_all (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (run (fixture, NULL, cases[i].command, cases[i].offer, cases[i].given,
                           &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      assert_says (error, cases[i].says);
      after = fixture_export_all (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* The offers of another publisher, and those of nobody. */
static void
test_other_publisher (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  const PerksSelection selection = { .publisher = "two" };
  const PerksSelection nobody = { .publisher = "nobody" };

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, NULL);
  for (Command command = START; command <= EDIT; command++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) other = NULL;

      g_assert_false (run (fixture, &selection, command, "insights",
                           command == EDIT ? "manager=Ada" : NULL, &error));
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
      assert_says (error, "“insights”");
      g_assert_false (run (fixture, &nobody, command, "insights",
                           command == EDIT ? "manager=Ada" : NULL, &other));
      g_assert_error (other, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
      assert_says (other, "“nobody”");
    }
}

/* Ids of engagements begin with the id of their offer, which no other publisher's offer has. */
static void
test_ids (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const two[] = { "id=two", NULL };
  static const char *const taken[] = { "id=insights", NULL };
  static const char *const words[] = {
    "type=softwareAsAService", "listing=subscription", "status=live", "live-since=2024-01-15", NULL
  };
  const PerksSelection selection = { .publisher = "two" };
  g_autofree char *offer = NULL;
  g_autofree char *id = NULL;
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, NULL);
  g_assert_false (perks_commands_add_offer (fixture->workspace, &selection, "Insights", taken,
                                            NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_EXISTS);
  g_clear_error (&error);
  perks_commands_add_offer (fixture->workspace, &selection, "Insights", words, &offer, &error);
  g_assert_no_error (error);

  start (fixture, "insights", NULL, NULL, "insights/2024-01-15");
  g_assert_true (perks_commands_start_engagement (fixture->workspace, &selection, offer, NULL,
                                                  PERKS_DAY_NONE, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, "insights-2/2024-01-15");
  books = fixture_load (fixture, "two");
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 1);
  fixture_check (fixture);
}

/* A new publication starts an engagement of its own, and what was opted out of is in again. */
static void
test_new_publication (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (PerksBooks) books = NULL;

  edit (fixture, "workshop", "manager=Ada");
  opt (fixture, "workshop", FALSE, "2026-03-01", NULL);
  g_assert_true (is_out (fixture, "workshop"));
  fixture_edit_offer (fixture, "workshop", "status=delisted");
  fixture_edit_offer (fixture, "workshop", "status=live live-since=2026-11-20");
  g_assert_false (is_out (fixture, "workshop"));
  assert_span (fixture, "workshop", PERKS_ENGAGEMENT_KIND_FIXED, "2026-11-20", "2027-02-20");

  start (fixture, "workshop", "Grace", NULL, "workshop/2026-11-20");
  assert_fields (fixture, "workshop", "workshop/2026-11-20 publisher=one offer=workshop "
                                      "start=2026-11-20 manager=Grace");
  books = fixture_load (fixture, NULL);
  g_assert_cmpuint (perks_books_get_engagements (books)->len, ==, 2);
}

/* What the person did stands in the journal under a name that says it. */
static void
test_labels (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const labels[] = {
    "Start of the engagement: trial", "Edit of the engagement: trial", "Opting out: trial",
    "Opting in: trial", "End of the engagement: trial",
  };
  PerksRepository *repository = perks_workspace_get_repository (fixture->workspace);
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (PerksChange) last = NULL;
  g_autoptr (GError) error = NULL;

  start (fixture, "trial", NULL, NULL, "trial/2026-10-31");
  edit (fixture, "trial", "manager=Ada");
  opt (fixture, "trial", FALSE, NULL, NULL);
  opt (fixture, "trial", TRUE, NULL, NULL);
  end (fixture, "trial", NULL);

  changes = perks_repository_list_changes (repository, "engagement", "trial/2026-10-31", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < changes->len; i++)
    {
      g_assert_cmpstr (perks_change_get_label (g_ptr_array_index (changes, i)), ==, labels[i]);
      g_assert_cmpstr (perks_change_get_moment (g_ptr_array_index (changes, i)), ==,
                       FIXTURE_TODAY "T12:00:00Z");
    }
  last = perks_workspace_dup_last_change (fixture->workspace);
  g_assert_cmpstr (perks_change_get_label (last), ==, labels[4]);
}

static void
test_no_publisher (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (perks_commands_start_engagement (fixture->workspace, NULL, "a", NULL,
                                                   PERKS_DAY_NONE, NULL, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, func) \
  g_test_add ("/workspace/engagement-commands/" path, Fixture, NULL, set_up, func, \
              fixture_tear_down)

  ADD ("start", test_start);
  ADD ("selected-day", test_selected_day);
  ADD ("start-again", test_start_again);
  ADD ("same-day", test_same_day);
  ADD ("end", test_end);
  ADD ("opt", test_opt);
  ADD ("start-of-opted-out", test_start_of_opted_out);
  ADD ("edit", test_edit);
  ADD ("refused", test_refused);
  ADD ("other-publisher", test_other_publisher);
  ADD ("ids", test_ids);
  ADD ("new-publication", test_new_publication);
  ADD ("labels", test_labels);
  g_test_add ("/workspace/engagement-commands/no-publisher", Fixture, NULL, fixture_set_up,
              test_no_publisher, fixture_tear_down);

  return g_test_run ();
}
