/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-ledger-row.h"
#include "perks-ledger.h"
#include "perks-ui-fixture.h"

typedef struct
{
  PerksUiFixture fixture;
  PerksLedger   *ledger;
  gboolean       ready;
} Data;

static void
ready_cb (Data *data)
{
  data->ready = TRUE;
}

static gboolean
is_ready (gpointer user_data)
{
  return ((Data *) user_data)->ready;
}

static gboolean
is_loaded (gpointer user_data)
{
  return perks_ledger_row_get_sale (user_data) != NULL;
}

static void
set_up (Data          *data,
        gconstpointer  test_data)
{
  perks_ui_fixture_set_up_sample (&data->fixture, test_data);
  data->ledger = perks_ledger_new ();
  g_signal_connect_swapped (data->ledger, "ready", G_CALLBACK (ready_cb), data);
}

static void
tear_down (Data          *data,
           gconstpointer  test_data)
{
  g_clear_object (&data->ledger);
  perks_ui_fixture_tear_down (&data->fixture, test_data);
}

static void
query (Data           *data,
       const char     *offer,
       PerksSalesSort  sort,
       gboolean        descending)
{
  PerksSalesQuery query = {
    .publisher = "pantlerwick-software",
    .offer = offer,
    .sort = sort,
    .descending = descending,
    .limit = -1,
  };

  PerksWorkspace *workspace = perks_context_get_workspace (data->fixture.context);

  data->ready = FALSE;
  perks_ledger_query (data->ledger, perks_workspace_get_repository (workspace), &query);
  perks_ui_wait (is_ready, data);
}

static PerksLedgerRow *
get_loaded (Data  *data,
            guint  position)
{
  PerksLedgerRow *row = g_list_model_get_item (G_LIST_MODEL (data->ledger), position);

  g_assert_nonnull (row);
  perks_ui_wait (is_loaded, row);
  return row;
}

/* 2,051 rows from December 2023 to October 2026; see data/sample/expected.json. */
static void
test_pages (Data          *data,
            gconstpointer  test_data)
{
  const guint positions[] = { 0, 199, 200, 1000, 2050 };
  PerksDay before = 0;

  query (data, NULL, PERKS_SALES_SORT_DAY, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (data->ledger)), ==, 2051);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (data->ledger), 2051));

  for (gsize i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autoptr (PerksLedgerRow) row = get_loaded (data, positions[i]);
      g_autoptr (PerksLedgerRow) same = get_loaded (data, positions[i]);

      g_assert_true (row == same);
      g_assert_cmpint (perks_ledger_row_get_sale (row)->day, >=, before);
      before = perks_ledger_row_get_sale (row)->day;
    }
}

static void
test_order (Data          *data,
            gconstpointer  test_data)
{
  g_autoptr (PerksLedgerRow) largest = NULL;
  g_autoptr (PerksLedgerRow) smallest = NULL;

  query (data, NULL, PERKS_SALES_SORT_USD, TRUE);
  largest = get_loaded (data, 0);
  query (data, NULL, PERKS_SALES_SORT_USD, FALSE);
  smallest = get_loaded (data, 0);

  g_assert_cmpint (perks_ledger_row_get_sale (smallest)->usd, <, 0);
  g_assert_cmpint (perks_ledger_row_get_sale (largest)->usd, >, 10000);
}

static void
test_offer (Data          *data,
            gconstpointer  test_data)
{
  guint n_sales;

  query (data, "edge-server", PERKS_SALES_SORT_KEY, FALSE);
  n_sales = g_list_model_get_n_items (G_LIST_MODEL (data->ledger));
  g_assert_cmpuint (n_sales, >, 0);

  for (guint i = 0; i < n_sales; i++)
    {
      g_autoptr (PerksLedgerRow) row = get_loaded (data, i);

      g_assert_cmpstr (perks_ledger_row_get_sale (row)->offer_name, ==, "Pantlerwick Edge Server");
    }
}

/* More pages than are kept: the first is let go and read again. */
static void
test_old_pages (Data          *data,
                gconstpointer  test_data)
{
  g_autoptr (PerksLedgerRow) first = NULL;
  g_autoptr (PerksLedgerRow) again = NULL;
  g_autofree char *key = NULL;

  query (data, NULL, PERKS_SALES_SORT_KEY, FALSE);
  first = get_loaded (data, 0);
  key = g_strdup (perks_ledger_row_get_sale (first)->key);
  for (guint round = 0; round < 3; round++)
    for (guint position = 0; position < 2051; position += 200)
      g_object_unref (get_loaded (data, position));
  again = get_loaded (data, 0);

  g_assert_cmpstr (perks_ledger_row_get_sale (again)->key, ==, key);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/ledger/pages", Data, NULL, set_up, test_pages, tear_down);
  g_test_add ("/ledger/order", Data, NULL, set_up, test_order, tear_down);
  g_test_add ("/ledger/offer", Data, NULL, set_up, test_offer, tear_down);
  g_test_add ("/ledger/old-pages", Data, NULL, set_up, test_old_pages, tear_down);

  return g_test_run ();
}
