/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support.h"

#include "perks-benefit.h"
#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-deadline.h"
#include "perks-entitlement.h"
#include "perks-json-shapes.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-resource.h"

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
assert_text (JsonObject *object,
             const char *member,
             const char *text)
{
  g_test_message ("%s", member);
  g_assert_cmpstr (get_text (object, member), ==, text);
}

static PerksEdition *
load_edition (PerksCatalog **catalog)
{
  g_autoptr (GError) error = NULL;

  *catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  return perks_catalog_get_default_edition (*catalog);
}

static void
test_members (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;

  json_builder_begin_object (builder);
  perks_json_add_text (builder, "text", "“a”\n");
  perks_json_add_text (builder, "no-text", NULL);
  perks_json_add_usd (builder, "usd", 8430000);
  perks_json_add_usd (builder, "cents", 5);
  perks_json_add_usd (builder, "less", -1250);
  perks_json_add_usd (builder, "most", G_MAXINT64);
  perks_json_add_day (builder, "day", read_day ("2024-02-29"));
  perks_json_add_day (builder, "no-day", PERKS_DAY_NONE);
  perks_json_add_count (builder, "count", 1200);
  json_builder_end_object (builder);
  object = take_object (builder);

  assert_text (object, "text", "“a”\n");
  assert_text (object, "no-text", "null");
  assert_text (object, "usd", "84300.00");
  assert_text (object, "cents", "0.05");
  assert_text (object, "less", "-12.50");
  assert_text (object, "most", "92233720368547758.07");
  assert_text (object, "day", "2024-02-29");
  assert_text (object, "no-day", "null");
  g_assert_cmpint (json_object_get_int_member (object, "count"), ==, 1200);
}

static void
test_publisher (void)
{
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonObject) bare = NULL;
  static const char members[] = "id name mpn_id enrolled marketing-contacts edition";

  perks_json_add_publisher (builder, publisher);
  bare = take_object (builder);
  assert_members (bare, members);
  assert_text (bare, "id", "one");
  assert_text (bare, "name", "null");
  assert_text (bare, "mpn_id", "null");
  assert_text (bare, "enrolled", "null");

  g_object_set (publisher, "name", "One Ltd", "mpn-id", "0123456", "enrolled", PERKS_ANSWER_NO,
                "marketing-contacts", "a@example.com", "edition", "2019-08", NULL);
  json_builder_reset (builder);
  perks_json_add_publisher (builder, publisher);
  object = take_object (builder);
  assert_members (object, members);
  assert_text (object, "name", "One Ltd");
  assert_text (object, "mpn_id", "0123456");
  assert_text (object, "enrolled", "no");
  assert_text (object, "marketing-contacts", "a@example.com");
  assert_text (object, "edition", "2019-08");
}

#define OFFER_MEMBERS \
  "id publisher name type storefront listing consulting visibility status live-since owner " \
  "primary-contact owner-left contacted-on portal listing-optimized co-sell-ready country " \
  "product-family teams-mau teams-mau-on former-paths path"

static void
test_offer (void)
{
  g_autoptr (PerksCatalog) catalog = NULL;
  PerksEdition *edition = load_edition (&catalog);
  g_autoptr (PerksOffer) offer = perks_offer_new ("a");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) bare = NULL;
  g_autoptr (JsonObject) object = NULL;

  perks_json_add_offer (builder, offer, edition);
  bare = take_object (builder);
  assert_members (bare, OFFER_MEMBERS);
  assert_text (bare, "name", "null");
  assert_text (bare, "type", "null");
  assert_text (bare, "listing", "null");
  assert_text (bare, "consulting", "null");
  assert_text (bare, "storefront", "null");
  assert_text (bare, "visibility", "public");
  assert_text (bare, "status", "draft");
  assert_text (bare, "owner-left", "no");
  assert_text (bare, "teams-mau", "null");
  assert_text (bare, "former-paths", "null");
  assert_text (bare, "path", "null");

  g_object_set (offer, "publisher", "one", "name", "Café", "type", "azureVirtualMachine",
                "listing", PERKS_LISTING_OPTION_USAGE_BASED, "status", PERKS_OFFER_STATUS_LIVE,
                "live-since", read_day ("2024-02-29"), "owner-left", TRUE, "teams-mau",
                (gint64) 1200,
                "portal", PERKS_PORTAL_CLOUD_PARTNER_PORTAL, "former-paths", "list:2025-01-01",
                NULL);
  json_builder_reset (builder);
  perks_json_add_offer (builder, offer, edition);
  object = take_object (builder);
  assert_members (object, OFFER_MEMBERS);
  assert_text (object, "publisher", "one");
  assert_text (object, "name", "Café");
  assert_text (object, "type", "azureVirtualMachine");
  assert_text (object, "listing", "usage-based");
  assert_text (object, "status", "live");
  assert_text (object, "live-since", "2024-02-29");
  assert_text (object, "owner-left", "yes");
  assert_text (object, "listing-optimized", "no");
  assert_text (object, "portal", "cloud-partner-portal");
  assert_text (object, "former-paths", "list:2025-01-01");
  assert_text (object, "path", "transact");
  /* Left out, and derived. */
  assert_text (object, "storefront", "azure-marketplace");
  g_assert_cmpint (json_object_get_int_member (object, "teams-mau"), ==, 1200);
  g_assert_cmpint (perks_offer_get_storefront (offer), ==, PERKS_STOREFRONTS_NONE);
}

static void
test_offer_entered_storefront (void)
{
  g_autoptr (PerksCatalog) catalog = NULL;
  PerksEdition *edition = load_edition (&catalog);
  g_autoptr (PerksOffer) offer = perks_offer_new ("a");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;

  g_object_set (offer, "type", "softwareAsAService", "listing", PERKS_LISTING_OPTION_CONTACT_ME,
                "storefront", PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE,
                NULL);
  perks_json_add_offer (builder, offer, edition);
  object = take_object (builder);
  assert_text (object, "storefront", "azure-marketplace,appsource");
  assert_text (object, "path", "list");
}

/* What is entered and nothing else: no path, no storefront that was not entered. */
static void
test_record (void)
{
  g_autoptr (PerksCredit) credit = perks_credit_new ("c");
  g_autoptr (PerksClaim) claim = perks_claim_new ("one/b");
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonObject) other = NULL;

  g_object_set (credit, "publisher", "one", "kind", PERKS_CREDIT_KIND_POC, "amount",
                (gint64) 500000,
                "start", read_day ("2026-01-01"), NULL);
  perks_json_add_record (builder, PERKS_RECORD (credit));
  object = take_object (builder);
  assert_members (object, "id publisher offer kind amount used start end note");
  assert_text (object, "id", "c");
  assert_text (object, "kind", "poc");
  assert_text (object, "amount", "5000.00");
  assert_text (object, "used", "null");
  assert_text (object, "start", "2026-01-01");

  g_object_set (claim, "benefit", "b", "state", PERKS_CLAIM_STATE_SCHEDULED, "by", "Ann", NULL);
  json_builder_reset (builder);
  perks_json_add_record (builder, PERKS_RECORD (claim));
  other = take_object (builder);
  assert_members (other, "id publisher benefit offer state since requested-on expires-on note by");
  assert_text (other, "state", "scheduled");
  assert_text (other, "by", "Ann");
}

static void
test_sale (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  static const struct
  {
    PerksSale   sale;
    const char *texts[9];
  } cases[] = {
    { { (char *) "A:1", (char *) "Café", (char *) "team", 0, PERKS_SALE_KIND_BILLED, TRUE, 1461,
        { 1350, "EUR" } },
      { "A:1", "2024-02-29", "Café", "team", "14.61", "13.50", "EUR", "billed", "true" } },
    { { (char *) "B", (char *) "x", NULL, 0, PERKS_SALE_KIND_TRIAL, FALSE, -5, { -700, "JPY" } },
      { "B", "2024-02-29", "x", "null", "-0.05", "-700", "JPY", "trial", "false" } },
    { { (char *) "C", (char *) "x", NULL, 0, PERKS_SALE_KIND_REJECTED, FALSE, 0, { 1234, "KWD" } },
      { "C", "2024-02-29", "x", "null", "0.00", "1.234", "KWD", "rejected", "false" } },
  };
  static const char *const members[] = {
    "key", "day", "offer", "sku", "usd", "amount", "currency", "kind", "fraud"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksSale sale = cases[i].sale;
      g_autoptr (JsonObject) object = NULL;

      sale.day = read_day ("2024-02-29");
      json_builder_reset (builder);
      perks_json_add_sale (builder, &sale);
      object = take_object (builder);
      assert_members (object, "key day offer sku usd amount currency kind fraud");
      for (gsize j = 0; j < G_N_ELEMENTS (members); j++)
        assert_text (object, members[j], cases[i].texts[j]);
    }
}

static PerksBenefit *
make_benefit (const char *first_tier)
{
  const PerksBenefitValues values = {
    .id = "featured-category", .name = "Featured category", .category = PERKS_CATEGORY_SALES,
    .paths = 1u << PERKS_PATH_TRANSACT, .first_tier = first_tier, .summary = "s", .how = "h",
    .value = "v", .provenance = PERKS_PROVENANCE_ASSUMED, .source = "here",
  };

  return perks_benefit_new (&values);
}

#define ENTITLEMENT_MEMBERS \
  "id name category path first_tier offer state missing amount expires provenance claim_state note"

static void
test_entitlement (void)
{
  g_autoptr (PerksBenefit) benefit = make_benefit ("t500");
  g_autoptr (PerksOffer) offer = perks_offer_new ("insights");
  g_autoptr (PerksClaim) claim = perks_claim_new ("c");
  const PerksEntitlementValues values = {
    .benefit = benefit, .offer = offer, .path = PERKS_PATH_TRANSACT, .claim = claim,
    .state = PERKS_BENEFIT_STATE_BLOCKED, .amount = 200000, .expires = read_day ("2027-01-31"),
    .missing = 1u << PERKS_CONDITION_BYOL | 1u << PERKS_CONDITION_OPTED_OUT,
  };
  g_autoptr (PerksEntitlement) entitlement = perks_entitlement_new (&values);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  JsonArray *missing;

  g_object_set (offer, "name", "Insights", NULL);
  g_object_set (claim, "state", PERKS_CLAIM_STATE_CONTACTED, "note", "They called", NULL);
  perks_json_add_entitlement (builder, entitlement);
  object = take_object (builder);
  assert_members (object, ENTITLEMENT_MEMBERS);
  assert_text (object, "id", "featured-category");
  assert_text (object, "name", "Featured category");
  assert_text (object, "category", "sales");
  assert_text (object, "path", "transact");
  assert_text (object, "first_tier", "t500");
  assert_text (object, "offer", "insights");
  assert_text (object, "state", "blocked");
  assert_text (object, "amount", "2000.00");
  assert_text (object, "expires", "2027-01-31");
  assert_text (object, "provenance", "assumed");
  assert_text (object, "claim_state", "contacted");
  assert_text (object, "note", "They called");

  missing = json_object_get_array_member (object, "missing");
  g_assert_cmpuint (json_array_get_length (missing), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      JsonObject *condition = json_array_get_object_element (missing, i);

      assert_members (condition, "condition text");
      assert_text (condition, "condition", i == 0 ? "byol" : "opted-out");
      g_assert_cmpuint (strlen (get_text (condition, "text")), >, 10);
    }
}

static void
test_entitlement_bare (void)
{
  g_autoptr (PerksBenefit) benefit = make_benefit (NULL);
  const PerksEntitlementValues values = {
    .benefit = benefit, .path = PERKS_PATH_LIST, .state = PERKS_BENEFIT_STATE_AVAILABLE,
    .amount = -1,
  };
  g_autoptr (PerksEntitlement) entitlement = perks_entitlement_new (&values);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  static const char *const empty[] = {
    "first_tier", "offer", "amount", "expires", "claim_state", "note"
  };

  perks_json_add_entitlement (builder, entitlement);
  object = take_object (builder);
  assert_members (object, ENTITLEMENT_MEMBERS);
  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    assert_text (object, empty[i], "null");
  assert_text (object, "state", "available");
  assert_text (object, "path", "list");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "missing")), ==,
                    0);
}

static void
test_deadline (void)
{
  const PerksDeadlineValues values = {
    "contact-silence", "offer:a", read_day ("2026-11-01"), "Nobody wrote.",
    "2019-08#getting-started", PERKS_PROVENANCE_ASSUMED, PERKS_ACTION_FIND_OWNER, "a"
  };
  const PerksDeadlineValues open = { "isv-connect", "offer:b", PERKS_DAY_NONE, "Join.",
                                     "2019-08#isv" };
  g_autoptr (PerksDeadline) deadline = perks_deadline_new (&values);
  g_autoptr (PerksDeadline) without_day = perks_deadline_new (&open);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (JsonObject) other = NULL;
  JsonObject *action;

  perks_json_add_deadline (builder, deadline);
  object = take_object (builder);
  assert_members (object, "rule entity due text source id provenance action");
  assert_text (object, "rule", "contact-silence");
  assert_text (object, "entity", "offer:a");
  assert_text (object, "due", "2026-11-01");
  assert_text (object, "text", "Nobody wrote.");
  assert_text (object, "source", "2019-08#getting-started");
  assert_text (object, "id", "contact-silence/offer:a");
  assert_text (object, "provenance", "assumed");
  action = json_object_get_object_member (object, "action");
  assert_members (action, "id target");
  assert_text (action, "id", "find-owner");
  assert_text (action, "target", "a");

  json_builder_reset (builder);
  perks_json_add_deadline (builder, without_day);
  other = take_object (builder);
  assert_text (other, "due", "null");
  assert_text (json_object_get_object_member (other, "action"), "target", "null");
}

static void
test_resource (void)
{
  static const char *const audience[] = { "all", NULL };
  const PerksResourceValues values = {
    "guide", "A guide", "https://example.com/", NULL, "listing", audience, "What to do", "here",
    TRUE
  };
  g_autoptr (PerksResource) resource = perks_resource_new (&values);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonObject) object = NULL;

  perks_json_add_resource (builder, resource);
  object = take_object (builder);
  assert_members (object, "id title category url summary offline");
  assert_text (object, "id", "guide");
  assert_text (object, "title", "A guide");
  assert_text (object, "category", "listing");
  assert_text (object, "url", "https://example.com/");
  assert_text (object, "summary", "What to do");
  assert_text (object, "offline", "false");
}

static void
test_to_text (void)
{
  g_autoptr (JsonNode) node = read_json ("{\"b\":[1,{\"c\":null}],\"a\":\"é\"}");
  g_autofree char *text = perks_json_to_text (node);
  g_autoptr (JsonNode) back = read_json (text);

  g_assert_true (json_node_equal (node, back));
  g_assert_true (g_str_has_prefix (text, "{\n  \"b\""));
  g_assert_true (g_str_has_suffix (text, "\n}"));
  g_assert_nonnull (strstr (text, "é"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/workspace/json-shapes/members", test_members);
  g_test_add_func ("/workspace/json-shapes/publisher", test_publisher);
  g_test_add_func ("/workspace/json-shapes/offer", test_offer);
  g_test_add_func ("/workspace/json-shapes/offer-entered-storefront",
                   test_offer_entered_storefront);
  g_test_add_func ("/workspace/json-shapes/record", test_record);
  g_test_add_func ("/workspace/json-shapes/sale", test_sale);
  g_test_add_func ("/workspace/json-shapes/entitlement", test_entitlement);
  g_test_add_func ("/workspace/json-shapes/entitlement-bare", test_entitlement_bare);
  g_test_add_func ("/workspace/json-shapes/deadline", test_deadline);
  g_test_add_func ("/workspace/json-shapes/resource", test_resource);
  g_test_add_func ("/workspace/json-shapes/to-text", test_to_text);

  return g_test_run ();
}
