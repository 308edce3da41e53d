/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-draft.h"

#include "perks-catalog.h"
#include "perks-offer-choices.h"
#include "perks-offer-drafts.h"

typedef struct
{
  PerksCatalog *catalog;
  PerksEdition *edition;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  fixture->edition = perks_catalog_get_default_edition (fixture->catalog);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->catalog);
}

static PerksOfferDraft *
make_draft (const char *const *fields)
{
  PerksOfferDraft *draft = perks_offer_draft_new (NULL, NULL);

  for (guint i = 0; fields[i] != NULL; i += 2)
    perks_offer_draft_set_text (draft, fields[i], fields[i + 1]);

  return draft;
}

static void
test_new (void)
{
  PerksOfferDraft *draft = perks_offer_draft_new (NULL, "Planner");

  g_assert_cmpstr (perks_offer_draft_get_text (draft, "name"), ==, "Planner");
  g_assert_cmpstr (perks_offer_draft_get_text (draft, "visibility"), ==, "public");
  g_assert_cmpstr (perks_offer_draft_get_text (draft, "status"), ==, "draft");
  g_assert_cmpstr (perks_offer_draft_get_text (draft, "owner"), ==, "");
  g_assert_false (perks_offer_draft_is_changed (draft));
  perks_offer_draft_set_text (draft, "owner", "Ann");
  g_assert_true (perks_offer_draft_is_changed (draft));
  perks_offer_draft_reset (draft);
  g_assert_false (perks_offer_draft_is_changed (draft));
  g_assert_finalize_object (draft);
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *fields[7];
    const char *field;
    const char *message;
  } cases[] = {
    { { NULL }, "name", "Enter the name, as reports print it." },
    { { "name", "   " }, "name", "Enter the name, as reports print it." },
    { { "name", "A" }, "name", NULL },
    { { "live-since", "2026-02-30" }, "live-since",
      "“2026-02-30” is not a day. Write it as in 2026-11-22." },
    { { "live-since", "22.11.2026" }, "live-since",
      "“22.11.2026” is not a day. Write it as in 2026-11-22." },
    { { "live-since", " 2026-02-28 " }, "live-since", NULL },
    { { "contacted-on", "soon" }, "contacted-on",
      "“soon” is not a day. Write it as in 2026-11-22." },
    { { "teams-mau", "many" }, "teams-mau", "“many” is not a number. Write digits only." },
    { { "teams-mau", "-1" }, "teams-mau", "“-1” is not a number. Write digits only." },
    { { "teams-mau", "1500" }, "teams-mau", NULL },
    { { "type", "softwareAsAService", "listing", "subscription" }, "listing", NULL },
    { { "type", "softwareAsAService", "listing", "byol" }, "listing",
      "An offer of the type “Software as a service” cannot be listed as “Bring your own licence "
      "(BYOL)”. Choose one of: Contact me, Free trial, Test drive, Get it now (free), "
      "Subscription, Usage-based." },
    { { "listing", "byol" }, "listing", NULL },
    { { "type", "powerBiApp", "storefront", "azure-marketplace" }, "storefront",
      "Offers of this type are found in AppSource only." },
    { { "type", "powerBiApp", "storefront", "appsource" }, "storefront", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOfferDraft) draft = make_draft (cases[i].fields);
      g_autofree char *message = perks_offer_draft_check (draft, fixture->edition, cases[i].field);

      g_assert_cmpstr (message, ==, cases[i].message);
    }
}

static void
test_valid (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const good[] = { "name", "A", "type", "softwareAsAService", "listing", "subscription",
                               "live-since", "2026-01-02", NULL };
  g_autoptr (PerksOfferDraft) draft = make_draft (good);

  g_assert_true (perks_offer_draft_is_valid (draft, fixture->edition));
  perks_offer_draft_set_text (draft, "teams-mau-on", "yesterday");
  g_assert_false (perks_offer_draft_is_valid (draft, fixture->edition));
  perks_offer_draft_set_text (draft, "teams-mau-on", "");
  perks_offer_draft_set_text (draft, "type", "managedService");
  g_assert_false (perks_offer_draft_is_valid (draft, fixture->edition));
  perks_offer_draft_set_text (draft, "listing", "byol");
  g_assert_true (perks_offer_draft_is_valid (draft, fixture->edition));
}

/* The kind of a consulting service counts only while it is one, and is not forgotten. */
static void
test_consulting (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *const fields[] = { "name", "A", "type", "consultingService", "consulting", "workshop",
                                 NULL };
  g_autoptr (PerksOfferDraft) draft = make_draft (fields);
  g_autoptr (PerksOffer) offer = perks_offer_draft_dup_offer (draft);
  g_autoptr (PerksOffer) other = NULL;

  g_assert_true (perks_offer_draft_is_consulting (draft));
  g_assert_cmpint (perks_offer_get_consulting (offer), ==, PERKS_CONSULTING_KIND_WORKSHOP);

  perks_offer_draft_set_text (draft, "type", "softwareAsAService");
  other = perks_offer_draft_dup_offer (draft);
  g_assert_false (perks_offer_draft_is_consulting (draft));
  g_assert_cmpint (perks_offer_get_consulting (other), ==, PERKS_CONSULTING_KIND_NONE);
  g_assert_true (perks_offer_draft_is_valid (draft, fixture->edition));
  g_assert_cmpstr (perks_offer_draft_get_text (draft, "consulting"), ==, "workshop");
}

/* benefit-tier-matrix-2023-08.csv has 22 rows; benefits.csv has twelve for Trial and Consulting,
 * eleven for List. */
static void
test_path (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *fields[7];
    const char *text;
  } cases[] = {
    { { "type", "softwareAsAService", "listing", "subscription" },
      "Path: Transact — 22 benefits by tier apply" },
    { { "type", "softwareAsAService", "listing", "free-trial" },
      "Path: Trial — 12 benefits that need no tier apply" },
    { { "type", "softwareAsAService", "listing", "contact-me" },
      "Path: List — 11 benefits that need no tier apply" },
    { { "type", "consultingService", "consulting", "proof-of-concept" },
      "Path: Consulting — 12 benefits that need no tier apply" },
    { { "type", "consultingService" },
      "Path: List — 11 benefits that need no tier apply" },
    { { NULL }, "Enter the type and the listing option: the path follows from them." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOfferDraft) draft = make_draft (cases[i].fields);
      g_autofree char *text = perks_offer_draft_describe_path (draft, fixture->edition);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_assignments (void)
{
  const char *const fields[] = { "name", "A", "type", "consultingService", "owner", " Ann ", NULL };
  const char *const words[] = { "type=consultingService", "visibility=public", "status=draft",
                                "owner=Ann", NULL };
  g_autoptr (PerksOfferDraft) draft = make_draft (fields);
  g_auto (GStrv) assignments = perks_offer_draft_dup_assignments (draft);

  g_assert_cmpstrv (assignments, words);
}

static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  const char *const container[] = { "", "get-it-now-free", "byol", NULL };
  const char *const kept[] = { "", "get-it-now-free", "byol", "subscription", NULL };
  g_autoptr (PerksOfferChoices) allowed = NULL;
  g_autoptr (PerksOfferChoices) wrong = NULL;
  g_autoptr (PerksOfferChoices) strange = NULL;
  g_autofree char *left_out = NULL;

  allowed = perks_offer_choices_new (fixture->edition, "listing", "azureContainer", "byol");
  g_assert_cmpstrv (allowed->names->pdata, container);
  wrong = perks_offer_choices_new (fixture->edition, "listing", "azureContainer", "subscription");
  g_assert_cmpstrv (wrong->names->pdata, kept);
  strange = perks_offer_choices_new (fixture->edition, "product-family", NULL, "office");
  g_assert_cmpuint (strange->names->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (strange->titles, 2), ==, "office");

  left_out = perks_offer_choices_explain_left_out (fixture->edition, "azureContainer");
  g_assert_cmpstr (left_out, ==,
                   "Not for this type: Contact me, Free trial, Test drive, Subscription, "
                   "Usage-based.");
  g_assert_null (perks_offer_choices_explain_left_out (fixture->edition, "powerBiVisual"));
}

static void
test_keep (void)
{
  g_autoptr (GObject) keeper = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (PerksOffer) offer = perks_offer_new ("planner");
  g_autoptr (PerksOfferDraft) edited = perks_offer_draft_new (offer, NULL);
  g_autoptr (PerksOfferDraft) fresh = perks_offer_draft_new (NULL, NULL);
  g_autoptr (PerksOfferDraft) named = perks_offer_draft_new (NULL, "Recipe");
  g_autoptr (PerksOfferDraft) taken = NULL;

  g_assert_null (perks_offer_drafts_take (keeper, NULL, NULL));
  perks_offer_drafts_keep (edited, keeper);
  perks_offer_drafts_keep (fresh, keeper);
  perks_offer_drafts_keep (named, keeper);
  g_assert_null (perks_offer_drafts_take (keeper, "other", NULL));

  taken = perks_offer_drafts_take (keeper, "planner", NULL);
  g_assert_true (taken == edited);
  g_clear_object (&taken);
  taken = perks_offer_drafts_take (keeper, NULL, "Recipe");
  g_assert_true (taken == named);
  g_clear_object (&taken);
  taken = perks_offer_drafts_take (keeper, NULL, NULL);
  g_assert_true (taken == fresh);
  g_assert_null (perks_offer_drafts_take (keeper, NULL, NULL));
}

/* rules.md: a live offer that gets another path keeps the old one with the day. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *status;
    const char *listing;
    const char *next_status;
    const char *next_listing;
    const char *text;
  } cases[] = {
    { "live", "free-trial", "live", "subscription",
      "From today the rules of Transact hold; what was Trial stays in the history." },
    { "live", "subscription", "live", "contact-me",
      "From today the rules of List hold; what was Transact stays in the history." },
    { "live", "free-trial", "live", "test-drive", NULL },
    { "live", "free-trial", "delisted", "subscription", NULL },
    { "draft", "free-trial", "live", "subscription", NULL },
    { "live", "", "live", "subscription", NULL },
    { "live", "free-trial", "live", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) before = perks_offer_new ("planner");
      g_autoptr (PerksOfferDraft) draft = NULL;
      g_autofree char *unchanged = NULL;
      g_autofree char *text = NULL;

      g_object_set (before, "name", "Planner", "type", "softwareAsAService", NULL);
      perks_record_set_field (PERKS_RECORD (before), "status", cases[i].status, NULL);
      perks_record_set_field (PERKS_RECORD (before), "listing", cases[i].listing, NULL);
      draft = perks_offer_draft_new (before, NULL);
      unchanged = perks_offer_draft_describe_change (draft, fixture->edition);
      g_assert_null (unchanged);
      perks_offer_draft_set_text (draft, "status", cases[i].next_status);
      perks_offer_draft_set_text (draft, "listing", cases[i].next_listing);
      text = perks_offer_draft_describe_change (draft, fixture->edition);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_change_of_new (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *const fields[] = { "status", "live", "type", "softwareAsAService", "listing",
                                        "subscription", NULL };
  g_autoptr (PerksOfferDraft) draft = make_draft (fields);

  g_assert_null (perks_offer_draft_describe_change (draft, fixture->edition));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/ui/offer-draft/new", test_new);
  g_test_add ("/ui/offer-draft/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/ui/offer-draft/valid", Fixture, NULL, set_up, test_valid, tear_down);
  g_test_add ("/ui/offer-draft/consulting", Fixture, NULL, set_up, test_consulting, tear_down);
  g_test_add ("/ui/offer-draft/path", Fixture, NULL, set_up, test_path, tear_down);
  g_test_add ("/ui/offer-draft/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/ui/offer-draft/change-of-new", Fixture, NULL, set_up, test_change_of_new,
              tear_down);
  g_test_add_func ("/ui/offer-draft/assignments", test_assignments);
  g_test_add ("/ui/offer-draft/choices", Fixture, NULL, set_up, test_choices, tear_down);
  g_test_add_func ("/ui/offer-draft/keep", test_keep);

  return g_test_run ();
}
