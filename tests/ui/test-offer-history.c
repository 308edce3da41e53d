/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-history.h"

#include "perks-catalog.h"
#include "perks-change.h"
#include "perks-history-line.h"
#include "perks-offer.h"

typedef struct
{
  PerksCatalog    *catalog;
  PerksEdition    *edition;
  PerksLocaleText *locale_text;
  GPtrArray       *changes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalog = perks_catalog_new (&error);
  g_assert_no_error (error);
  fixture->edition = perks_catalog_get_default_edition (fixture->catalog);
  fixture->locale_text = perks_locale_text_new ("en_US");
  fixture->changes = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->catalog);
  g_clear_object (&fixture->locale_text);
  g_clear_pointer (&fixture->changes, g_ptr_array_unref);
}

static PerksChange *
add_change (Fixture    *fixture,
            const char *moment)
{
  PerksChange *change = perks_change_new ("Whatever was done", moment);

  g_ptr_array_add (fixture->changes, change);
  return change;
}

static void
assert_lines (Fixture           *fixture,
              const char *const *expected)
{
  g_autoptr (GPtrArray) lines =
    perks_offer_history_write (fixture->changes, fixture->edition, fixture->locale_text);

  for (guint i = 0; i < lines->len; i++)
    {
      const PerksHistoryLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpstr (line->title, ==, expected[2 * i]);
      g_assert_cmpstr (line->text, ==, expected[2 * i + 1]);
    }
  g_assert_null (expected[2 * lines->len]);
}

/* Every kind of field: words, days, yes and no, several words, the type's name, and what is not
 * entered. */
static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *field;
    const char *before;
    const char *after;
    const char *text;
  } cases[] = {
    { "name", "Old", "New & <better>", "Name: Old → New & <better>" },
    { "status", "draft", "live", "Status: Draft → Live" },
    { "live-since", NULL, "2026-11-01", "Live since: not entered → Nov 1, 2026" },
    { "contacted-on", "2026-11-02", NULL,
      "The Rewards team wrote on: Nov 2, 2026 → not entered" },
    { "owner-left", NULL, "yes", "Owner has left: no → yes" },
    { "listing", "free-trial", "subscription", "Listing option: Free trial → Subscription" },
    { "storefront", "appsource", "azure-marketplace,appsource",
      "Storefronts: AppSource → Azure Marketplace, AppSource" },
    { "type", "softwareAsAService", NULL, "Type: Software as a service → not entered" },
    { "former-paths", NULL, "list:2025-01-01,trial:2026-03-01",
      "Former paths: none → List until Jan 1, 2025, Trial until Mar 1, 2026" },
    { "teams-mau", "250", "300", "Monthly active users: 250 → 300" },
    { "teams-mau-on", "2026-10-01", "2026-11-01", "Counted on: Oct 1, 2026 → Nov 1, 2026" },
    { "something-new", "a", "b", "something-new: a → b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const expected[] = { "Nov 22, 2026", cases[i].text, NULL };

      g_ptr_array_set_size (fixture->changes, 0);
      perks_change_add (add_change (fixture, "2026-11-22T10:15:00Z"), "offer", "planner",
                        cases[i].field, cases[i].before, cases[i].after);
      assert_lines (fixture, expected);
    }
}

/* The latest first; what is new or gone is said in one line. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const expected[] = {
    "Nov 22, 2026", "Removed from the books",
    "Nov 20, 2026", "Owner: ann@example.com → bob@example.com\nOwner has left: yes → no",
    "Nov 1, 2026", "Entered into the books",
    NULL,
  };
  g_autoptr (PerksOffer) offer = perks_offer_new ("planner");
  PerksChange *edit;

  g_object_set (offer, "name", "Planner", "publisher", "contoso", NULL);
  perks_change_create (add_change (fixture, "2026-11-01T10:00:00Z"), PERKS_RECORD (offer));
  edit = add_change (fixture, "2026-11-20T10:00:00Z");
  perks_change_add (edit, "offer", "planner", "owner", "ann@example.com", "bob@example.com");
  perks_change_add (edit, "offer", "planner", "owner-left", "yes", NULL);
  perks_change_remove (add_change (fixture, "2026-11-22T10:00:00Z"), PERKS_RECORD (offer));
  assert_lines (fixture, expected);
}

static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const expected[] = { NULL };

  assert_lines (fixture, expected);
  perks_change_add (add_change (fixture, "2026-11-22T10:15:00Z"), "offer", "planner", "publisher",
                    NULL, "contoso");
  assert_lines (fixture, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/ui/offer-history/fields", Fixture, NULL, set_up, test_fields, tear_down);
  g_test_add ("/ui/offer-history/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/ui/offer-history/nothing", Fixture, NULL, set_up, test_nothing, tear_down);

  return g_test_run ();
}
