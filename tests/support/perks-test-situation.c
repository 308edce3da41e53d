/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-test-situation.h"

#include "perks-catalog.h"
#include "perks-day.h"
#include "perks-offer.h"
#include "perks-publisher.h"

static void
set_fields (PerksRecord       *record,
            const char *const *pairs)
{
  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      g_autoptr (GError) error = NULL;

      perks_record_set_field (record, pairs[i], pairs[i + 1], &error);
      g_assert_no_error (error);
    }
}

static void
add_offer (PerksBooksValues *values,
           const char       *listing)
{
  const char *pairs[] = { "name", "Planner", "type", "softwareAsAService", "listing", listing,
                          "status", "live", "live-since", "2024-01-01", NULL };
  PerksOffer *offer = perks_offer_new ("planner");

  set_fields (PERKS_RECORD (offer), pairs);
  values->offers = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (values->offers, offer);
}

static void
add_sale (PerksBooksValues    *values,
          const PerksTestCase *books)
{
  PerksSalesSum sum = { .kind = books->kind, .currency = "USD", .rows = 1, .usd = books->cents,
                        .own = books->cents };
  g_autoptr (GError) error = NULL;

  perks_day_from_string (books->day, &sum.day, &error);
  g_assert_no_error (error);
  values->ledger_offers = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_ledger_offer_free);
  g_ptr_array_add (values->ledger_offers,
                   perks_ledger_offer_new ("Planner", values->offers != NULL ? "planner" : NULL));
  values->sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  g_array_append_val (values->sums, sum);
}

static void
values_clear (PerksBooksValues *values)
{
  g_clear_object (&values->publisher);
  g_clear_pointer (&values->publishers, g_ptr_array_unref);
  g_clear_pointer (&values->offers, g_ptr_array_unref);
  g_clear_pointer (&values->ledger_offers, g_ptr_array_unref);
  g_clear_pointer (&values->sums, g_array_unref);
}

/**
 * perks_test_situation_new:
 * @books: what the books hold
 * @today: a day as text
 *
 * Returns: (transfer full): the situation that follows
 */
PerksSituation *
perks_test_situation_new (const PerksTestCase *books,
                          const char          *today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PerksCatalog) catalog = perks_catalog_new (&error);
  g_autoptr (PerksBooks) made = NULL;
  PerksBooksValues values = { 0 };
  PerksSituation *situation;
  PerksDay day;

  g_assert_no_error (error);
  if (books->publisher != NULL)
    {
      const char *pairs[] = { "name", books->publisher, NULL };

      values.publisher = perks_publisher_new ("publisher");
      set_fields (PERKS_RECORD (values.publisher), pairs);
    }
  if (books->offer != NULL)
    add_offer (&values, books->offer);
  if (books->cents != 0)
    add_sale (&values, books);

  perks_day_from_string (today, &day, &error);
  g_assert_no_error (error);
  made = perks_books_new (&values);
  situation = perks_situation_new (&(PerksSituationValues) {
    .books = made,
    .edition = perks_catalog_find_edition (catalog, books->edition),
    .today = day,
  }, &error);
  g_assert_no_error (error);
  values_clear (&values);
  return situation;
}
