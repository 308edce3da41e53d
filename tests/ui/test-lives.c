/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-adaptive-title.h"
#include "perks-benefit-page.h"
#include "perks-benefits-place.h"
#include "perks-benefits-table.h"
#include "perks-button-box.h"
#include "perks-counted-page.h"
#include "perks-credits-place.h"
#include "perks-deadline-page.h"
#include "perks-deadlines-page.h"
#include "perks-editions-place.h"
#include "perks-figure-card.h"
#include "perks-history-group.h"
#include "perks-ledger-view.h"
#include "perks-offer-form.h"
#include "perks-offer-page.h"
#include "perks-offers-place.h"
#include "perks-offers-table.h"
#include "perks-overview-place.h"
#include "perks-page.h"
#include "perks-pages.h"
#include "perks-resource-page.h"
#include "perks-resource-row.h"
#include "perks-resources-place.h"
#include "perks-sales-place.h"
#include "perks-terms-place.h"
#include "perks-tier-page.h"
#include "perks-ui-fixture.h"
#include "perks-what-if-page.h"

static GType (*const types[]) (void) = {
  perks_benefit_page_get_type,
  perks_benefits_place_get_type,
  perks_benefits_table_get_type,
  perks_button_box_get_type,
  perks_counted_page_get_type,
  perks_credits_place_get_type,
  perks_deadline_page_get_type,
  perks_deadlines_page_get_type,
  perks_editions_place_get_type,
  perks_figure_card_get_type,
  perks_history_group_get_type,
  perks_ledger_view_get_type,
  perks_offer_form_get_type,
  perks_offer_page_get_type,
  perks_offers_place_get_type,
  perks_offers_table_get_type,
  perks_overview_place_get_type,
  perks_page_get_type,
  perks_pages_get_type,
  perks_resource_page_get_type,
  perks_resource_row_get_type,
  perks_resources_place_get_type,
  perks_tier_page_get_type,
  perks_what_if_page_get_type,
  perks_sales_place_get_type,
  perks_terms_place_get_type,
};

/* A class that lets go of a child twice, or never, is found out here. */
static void
test_life (gconstpointer data)
{
  GType (*const *get_type) (void) = data;
  GtkWidget *widget = g_object_ref_sink (g_object_new ((*get_type) (), NULL));
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkWindow *window;

  if (child != NULL)
    g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  window = perks_ui_show (widget, 400, 400);
  gtk_window_destroy (window);
  perks_ui_settle ();

  g_assert_finalize_object (widget);
  g_assert_null (child);
}

/* The same where it is not shown at all. */
static void
test_unseen (gconstpointer data)
{
  GType (*const *get_type) (void) = data;
  GtkWidget *widget = g_object_ref_sink (g_object_new ((*get_type) (), NULL));

  g_assert_finalize_object (widget);
}

int
main (int    argc,
      char **argv)
{
  perks_ui_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *shown = g_strdup_printf ("/ui/lives/%s", g_type_name (types[i] ()));
      g_autofree char *unseen = g_strdup_printf ("/ui/lives/unseen/%s", g_type_name (types[i] ()));

      g_test_add_data_func (shown, &types[i], test_life);
      g_test_add_data_func (unseen, &types[i], test_unseen);
    }

  return g_test_run ();
}
