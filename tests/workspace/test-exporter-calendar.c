/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "config.h"
#include "perks-deadline.h"
#include "perks-importer.h"

/* What iCalendar is stands in tests/formats; here it is which entries there are, and what is in
 * them. Python reads the whole of it in exporter-calendar-oracle.py. */

/* One entry: the lines of each name, unfolded. Those of the reminder have `ALARM-` before them. */
static GHashTable *
read_entry (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  GHashTable *entry = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean in_alarm = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strchr (lines[i], ':');
      g_autofree char *name = NULL;

      if (g_str_equal (lines[i], "BEGIN:VALARM"))
        in_alarm = TRUE;
      if (colon == NULL)
        continue;
      name = g_strndup (lines[i], (gsize) (colon - lines[i]));
      g_hash_table_insert (entry, g_strconcat (in_alarm ? "ALARM-" : "", name, NULL),
                           g_strdup (colon + 1));
    }

  return entry;
}

static GPtrArray *
read_entries (const char *calendar)
{
  g_autoptr (GString) unfolded = g_string_new (calendar);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  g_auto (GStrv) parts = NULL;

  g_string_replace (unfolded, "\r\n ", "", 0);
  parts = g_strsplit (unfolded->str, "BEGIN:VEVENT\r\n", -1);
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    g_ptr_array_add (entries, read_entry (parts[i]));

  return entries;
}

static char *
export_on (Fixture               *fixture,
           const PerksSelection  *selection,
           PerksExportKind        kind)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_exporter_write (fixture->workspace, selection,
                                       PERKS_EXPORT_SUBJECT_DEADLINES, kind, stream, NULL,
                                       &error));
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static const char *
get (GHashTable *entry,
     const char *name)
{
  return g_hash_table_lookup (entry, name);
}

/* The one whose title contains certain words; it must be the only one. */
static GHashTable *
find (GPtrArray  *entries,
      const char *words)
{
  GHashTable *found = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      GHashTable *entry = g_ptr_array_index (entries, i);

      if (strstr (get (entry, "SUMMARY"), words) == NULL)
        continue;
      g_assert_null (found);
      found = entry;
    }
  if (found == NULL)
    g_error ("There is no entry “%s”", words);

  return found;
}

/* Of the rule, the record and the publisher, and of nothing else. */
static char *
make_uid (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.32s@%s", digest, PERKS_APPLICATION_ID);
}

static void
assert_uid (GHashTable *entry,
            const char *text)
{
  g_autofree char *uid = make_uid (text);

  g_assert_cmpstr (get (entry, "UID"), ==, uid);
}

#define HEAD(name) \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Perks//Perks " PERKS_VERSION "//EN\r\n" \
  "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nNAME:" name "\r\nX-WR-CALNAME:" name "\r\n"

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *none = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  g_autofree char *nothing = NULL;

  g_assert_cmpstr (none, ==, HEAD ("Perks") "END:VCALENDAR\r\n");
  perks_commands_add_publisher (fixture->workspace, "One; Ltd", NULL, NULL, NULL);
  nothing = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  g_assert_cmpstr (nothing, ==, HEAD ("Perks: One\\; Ltd") "END:VCALENDAR\r\n");
}

/* Two offers, a claim and a credit, each with something that is owed. Today is 22 November 2026. */
static void
fill (Fixture *fixture)
{
  static const char *const credit[] = {
    "amount=5000", "used=12.34", "kind=poc", "start=2026-01-01", "end=2027-06-30", NULL
  };
  g_autoptr (GError) error = NULL;

  fixture_edit_offer (fixture, "insights", "owner=a@example.com live-since=2026-10-20");
  fixture_add_offer (fixture, NULL, "trial",
                     "type=softwareAsAService listing=free-trial status=live "
                     "live-since=2026-10-31 owner=a@example.com contacted-on=2026-11-02");
  g_assert_true (perks_commands_claim (fixture->workspace, NULL, &(PerksClaimValues) {
    .benefit = "featured-category",
    .offer = "insights",
    .state = PERKS_CLAIM_STATE_ACTIVE,
    .expires_on = read_day ("2026-11-23"),
  }, &error));
  g_assert_true (perks_commands_add_credit (fixture->workspace, NULL, credit, NULL, &error));
  g_assert_no_error (error);
}

static void
test_entries (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *words;
    const char *uid;
    const char *start;
    const char *end;
    const char *category;
    const char *trigger;
  } cases[] = {
    /* Live for three weeks on 10 November, and so overdue; the edition 2023-08 has three. */
    { "“Insights”: No message", "one/contact-silence/offer:insights", "20261110", "20261111",
      "Contacts", NULL },
    { "for “Insights”: Benefit ends", "one/claim-expiring/claim:one/featured-category/insights",
      "20261123", "20261124", "Benefits", "-PT15H" },
    { "“trial”: Engagement ends", "one/engagement-ending/offer:trial", "20270131", "20270201",
      "Engagements", "-PT15H" },
    /* Six months after 31 October is 30 April. */
    { "“trial”: Benefit ends", "one/claim-expiring/offer:trial", "20270430", "20270501",
      "Benefits", "-PT15H" },
    { "Sponsorship ends", "one/credit-ending/credit:one-poc-2026-01-01", "20270630", "20270701",
      "Sponsorship", "-PT15H" },
  };
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  fill (fixture);
  text = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  g_assert_true (g_str_has_prefix (text, HEAD ("Perks: One Ltd")));
  entries = read_entries (text);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GHashTable *entry = find (entries, cases[i].words);

      assert_uid (entry, cases[i].uid);
      g_assert_cmpstr (get (entry, "DTSTAMP"), ==, "20261122T000000Z");
      g_assert_cmpstr (get (entry, "DTSTART;VALUE=DATE"), ==, cases[i].start);
      g_assert_cmpstr (get (entry, "DTEND;VALUE=DATE"), ==, cases[i].end);
      g_assert_cmpstr (get (entry, "CATEGORIES"), ==, cases[i].category);
      g_assert_cmpstr (get (entry, "ALARM-TRIGGER"), ==, cases[i].trigger);
      g_assert_cmpstr (get (entry, "TRANSP"), ==, "TRANSPARENT");
    }
}

/* The sentence, and the clause that it rests on, with its source; what is assumed is said to be. */
static void
test_descriptions (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const char *published;
  const char *assumed;

  fill (fixture);
  text = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  entries = read_entries (text);
  published = get (find (entries, "“Insights”: No message"), "DESCRIPTION");
  g_assert_true (g_str_has_prefix (published, "“Insights” has been live for more than 3 weeks"));
  g_assert_true (g_str_has_suffix (published, ": Programme page of 1 August 2023"));
  assumed = get (find (entries, "Engagement ends"), "DESCRIPTION");
  g_assert_nonnull (strstr (assumed, "\\n\\nEngagement manager: Programme page of 1 August 2023"));
  g_assert_true (g_str_has_suffix (assumed, " (assumed)"));
}

/* Every line of the JSON export is an entry, in the same order, and the entries have their ids. */
static void
assert_same_as_json (Fixture               *fixture,
                     const PerksSelection  *selection,
                     const char            *publisher)
{
  g_autofree char *json = export_on (fixture, selection, PERKS_EXPORT_KIND_JSON);
  g_autofree char *calendar = export_on (fixture, selection, PERKS_EXPORT_KIND_ICS);
  g_autoptr (JsonNode) root = read_json (json);
  g_autoptr (GPtrArray) entries = read_entries (calendar);
  JsonArray *lines =
    json_object_get_array_member (json_node_get_object (root), "deadlines");

  g_assert_cmpuint (json_array_get_length (lines), ==, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      GHashTable *entry = g_ptr_array_index (entries, i);
      g_autofree char *id = g_strconcat (publisher, "/", get_text (line, "id"), NULL);
      g_autoptr (GString) due = g_string_new (get_text (line, "due"));

      g_string_replace (due, "-", "", 0);
      g_assert_cmpstr (get (entry, "DTSTART;VALUE=DATE"), ==, due->str);
      assert_uid (entry, id);
    }
}

/* On any day, before and after what is owed, and for another publisher or edition. */
static void
test_same_as_json (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const days[] = {
    "2024-01-01", "2026-10-31", "2026-11-10", "2026-11-23", "2026-12-24", "2027-06-30",
    "2027-07-01", "2030-01-01", "9999-12-31",
  };
  static const char *const editions[] = { "2019-08", "2023-08", "2023-12" };
  static const char *const two[] = { "id=two", NULL };

  fill (fixture);
  perks_commands_add_publisher (fixture->workspace, "Two", two, NULL, NULL);
  fixture_add_offer (fixture, "two", "second", "type=softwareAsAService listing=free-trial "
                                               "status=live live-since=2026-11-20");
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (editions); j++)
        {
          PerksSelection selection = { .today = read_day (days[i]), .edition = editions[j] };

          selection.publisher = "one";
          assert_same_as_json (fixture, &selection, "one");
          selection.publisher = "two";
          assert_same_as_json (fixture, &selection, "two");
        }
    }
}

/* A reminder is for what is ahead: on its own day and afterwards there is none. */
static void
test_alarm (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *today;
    gboolean    reminds;
  } cases[] = {
    { "2026-11-01", TRUE }, { "2027-01-30", TRUE }, { "2027-01-31", FALSE },
  };

  fill (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PerksSelection selection = { .today = read_day (cases[i].today) };
      g_autofree char *text = export_on (fixture, &selection, PERKS_EXPORT_KIND_ICS);
      g_autoptr (GPtrArray) entries = read_entries (text);
      GHashTable *entry = find (entries, "Engagement ends");

      g_assert_cmpint (get (entry, "ALARM-TRIGGER") != NULL, ==, cases[i].reminds);
    }
}

/* Two offers of two publishers can bear one name; their entries do not meet. */
static void
test_stable (Fixture       *fixture,
             gconstpointer  data)
{
  static const char text[] =
    "PurchaseRecordId,LineItemId,MonthStartDate,OfferName,EstimatedRevenueUSD\n"
    "A,1,2026-11-01,Insights,100.00\n";
  const PerksSelection tomorrow = { .today = read_day ("2026-11-23") };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autofree char *next_day = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) next_entries = NULL;

  fill (fixture);
  first = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  fixture_reopen (fixture);
  again = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  g_assert_cmpstr (first, ==, again);

  g_ptr_array_add (files, fixture_write (fixture, "a.csv", text));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) results = perks_importer_run (fixture->workspace, files, NULL, NULL,
                                                          &error);

      g_assert_no_error (error);
    }
  next_day = export_on (fixture, &tomorrow, PERKS_EXPORT_KIND_ICS);
  entries = read_entries (first);
  next_entries = read_entries (next_day);
  g_assert_cmpuint (entries->len, ==, next_entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      GHashTable *entry = g_ptr_array_index (entries, i);
      GHashTable *next = find (next_entries, get (entry, "SUMMARY"));

      g_assert_cmpstr (get (entry, "UID"), ==, get (next, "UID"));
      g_assert_cmpstr (get (next, "DTSTAMP"), ==, "20261123T000000Z");
    }
}

/* Names come from anywhere. A line of the file is one line, and the last day there is is one. */
static void
test_odd (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const offer[] = {
    "id=odd", "type=softwareAsAService", "listing=free-trial", "status=live",
    "live-since=9999-09-30", "owner=a@example.com", NULL
  };
  static const char *const credit[] = {
    "amount=1", "kind=other", "start=9999-12-31", "end=9999-12-31", NULL
  };
  const PerksSelection selection = { .today = read_day ("9999-12-01") };
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  perks_commands_add_offer (fixture->workspace, NULL, "A;B,C\\D\r\nEND:VCALENDAR 日本 “x”", offer,
                            NULL, &error);
  g_assert_no_error (error);
  perks_commands_add_credit (fixture->workspace, NULL, credit, NULL, &error);
  g_assert_no_error (error);
  text = export_on (fixture, &selection, PERKS_EXPORT_KIND_ICS);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (strstr (text, "\r\nEND:VCALENDAR\r\n"), ==, "\r\nEND:VCALENDAR\r\n");
  entries = read_entries (text);
  g_assert_cmpstr (get (find (entries, "“A\\;B\\,C\\\\D\\nEND:VCALENDAR 日本 “x””: Engag"),
                        "DTSTART;VALUE=DATE"), ==, "99991230");
  g_assert_cmpstr (get (find (entries, "Sponsorship ends"), "DTSTART;VALUE=DATE"), ==, "99991231");
}

/* What people read is written as they write; what programs read never is. */
static void
test_language (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new ("en_US");
  const PerksSelection selection = { .locale_text = locale_text };
  g_autofree char *plain = NULL;
  g_autofree char *localized = NULL;
  g_autofree char *json = NULL;
  g_autofree char *plain_json = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  fill (fixture);
  plain = export_on (fixture, NULL, PERKS_EXPORT_KIND_ICS);
  g_assert_nonnull (strstr (plain, "2027-06-30"));
  localized = export_on (fixture, &selection, PERKS_EXPORT_KIND_ICS);
  entries = read_entries (localized);
  g_assert_nonnull (strstr (get (find (entries, "Sponsorship ends"), "DESCRIPTION"),
                            "Jun 30\\, 2027"));
  json = export_on (fixture, &selection, PERKS_EXPORT_KIND_JSON);
  plain_json = export_on (fixture, NULL, PERKS_EXPORT_KIND_JSON);
  g_assert_cmpstr (json, ==, plain_json);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, set_up, func) \
  g_test_add ("/workspace/exporter-calendar/" path, Fixture, NULL, set_up, func, fixture_tear_down)

  ADD ("empty", fixture_set_up, test_empty);
  ADD ("entries", fixture_set_up_filled, test_entries);
  ADD ("descriptions", fixture_set_up_filled, test_descriptions);
  ADD ("same-as-json", fixture_set_up_filled, test_same_as_json);
  ADD ("alarm", fixture_set_up_filled, test_alarm);
  ADD ("stable", fixture_set_up_filled, test_stable);
  ADD ("odd", fixture_set_up_filled, test_odd);
  ADD ("language", fixture_set_up_filled, test_language);

  return g_test_run ();
}
