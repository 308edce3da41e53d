/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"

/* Publishers, offers and records as they are entered stand in test-json-shapes.c. */

static JsonObject *
take_object (JsonBuilder *builder)
{
  g_autoptr (JsonNode) node = json_builder_get_root (builder);

  g_assert_nonnull (node);
  return json_node_dup_object (node);
}

static void
assert_members (JsonObject *object,
                const char *members)
{
  g_autofree char *found = list_members (object);

  g_assert_cmpstr (found, ==, members);
}

static void
assert_texts (JsonObject        *object,
              const char *const *texts)
{
  for (gsize i = 0; texts[i] != NULL; i += 2)
    {
      g_test_message ("%s", texts[i]);
      g_assert_cmpstr (get_text (object, texts[i]), ==, texts[i + 1]);
    }
}

#define ENGAGEMENT_MEMBERS \
  "id publisher offer start end manager notes opted-out-on opt-reason opted-in-on activities " \
  "kind starts ends out"

static PerksOffer *
make_offer (void)
{
  PerksOffer *offer = perks_offer_new ("a");

  g_object_set (offer, "publisher", "one", "name", "A", NULL);
  return offer;
}

/* Where nobody has entered anything, what follows from the offer is there all the same. */
static void
test_engagement_without_record (void)
{
  static const char *const texts[] = {
    "id", "null", "publisher", "one", "offer", "a", "start", "null", "end", "null",
    "manager", "null", "notes", "null", "opted-out-on", "null", "opt-reason", "null",
    "opted-in-on", "null", "activities", "null", "kind", "fixed", "starts", "2026-11-01",
    "ends", "2027-02-01", "out", "false", NULL
  };
  g_autoptr (PerksOffer) offer = make_offer ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  const PerksEngagementSpan span = {
    .kind = PERKS_ENGAGEMENT_KIND_FIXED,
    .start = read_day ("2026-11-01"),
    .end = read_day ("2027-02-01"),
  };

  perks_json_add_engagement (builder, offer, &span);
  object = take_object (builder);
  assert_members (object, ENGAGEMENT_MEMBERS);
  assert_texts (object, texts);
}

static void
test_engagement_with_record (void)
{
  static const char *const texts[] = {
    "id", "a/2026-01-05", "publisher", "one", "offer", "a", "start", "2026-01-05", "end", "null",
    "manager", "Ada", "notes", "“n”\nm", "opted-out-on", "2026-03-01", "opt-reason", "no time",
    "opted-in-on", "null", "activities", "Blog in May", "kind", "evergreen",
    "starts", "2026-01-05", "ends", "null", "out", "true", NULL
  };
  g_autoptr (PerksOffer) offer = make_offer ();
  g_autoptr (PerksEngagement) record = perks_engagement_new ("a/2026-01-05");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  const PerksEngagementSpan span = {
    .kind = PERKS_ENGAGEMENT_KIND_EVERGREEN,
    .record = record,
    .start = read_day ("2026-01-05"),
    .end = PERKS_DAY_NONE,
    .out = TRUE,
  };

  g_object_set (record, "publisher", "one", "offer", "a", "start", span.start, "manager", "Ada",
                "notes", "“n”\nm", "opted-out-on", read_day ("2026-03-01"),
                "opt-reason", "no time", "activities", "Blog in May", NULL);
  perks_json_add_engagement (builder, offer, &span);
  object = take_object (builder);
  assert_members (object, ENGAGEMENT_MEMBERS);
  assert_texts (object, texts);
}

static void
test_engagement_of_a_draft (void)
{
  static const char *const texts[] = {
    "id", "null", "kind", "none", "starts", "null", "ends", "null", "out", "false", NULL
  };
  g_autoptr (PerksOffer) offer = make_offer ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  const PerksEngagementSpan span = { .kind = PERKS_ENGAGEMENT_KIND_NONE };

  perks_json_add_engagement (builder, offer, &span);
  object = take_object (builder);
  assert_members (object, ENGAGEMENT_MEMBERS);
  assert_texts (object, texts);
}

static void
test_credit (void)
{
  static const struct
  {
    gint64      amount;
    gint64      used;
    const char *texts[3];
  } cases[] = {
    { 500000, -1, { "5000.00", "null", "5000.00" } },
    { 500000, 0, { "5000.00", "0.00", "5000.00" } },
    { 500000, 1, { "5000.00", "0.01", "4999.99" } },
    { 500000, 500000, { "5000.00", "5000.00", "0.00" } },
    /* What is left never goes below zero. */
    { 500000, 500001, { "5000.00", "5000.01", "0.00" } },
    { G_MAXINT64, 7, { "92233720368547758.07", "0.07", "92233720368547758.00" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksCredit) credit = perks_credit_new ("one-poc-2026-01-01");
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autoptr (JsonObject) object = NULL;
      const char *const texts[] = {
        "id", "one-poc-2026-01-01", "publisher", "one", "offer", "null", "kind", "poc",
        "amount", cases[i].texts[0], "used", cases[i].texts[1], "start", "2026-01-01",
        "end", "2026-06-30", "note", "n", "left", cases[i].texts[2], NULL
      };

      g_object_set (credit, "publisher", "one", "kind", PERKS_CREDIT_KIND_POC,
                    "amount", cases[i].amount, "used", cases[i].used,
                    "start", read_day ("2026-01-01"), "end", read_day ("2026-06-30"),
                    "note", "n", NULL);
      perks_json_add_credit (builder, credit);
      object = take_object (builder);
      assert_members (object, "id publisher offer kind amount used start end note left");
      assert_texts (object, texts);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-records/engagement-without-record", test_engagement_without_record);
  g_test_add_func ("/json-records/engagement-with-record", test_engagement_with_record);
  g_test_add_func ("/json-records/engagement-of-a-draft", test_engagement_of_a_draft);
  g_test_add_func ("/json-records/credit", test_credit);

  return g_test_run ();
}
