/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "perks-resource-page.h"
#include "perks-resources-place.h"
#include "perks-ui-fixture.h"

typedef struct
{
  PerksUiFixture fixture;
  GtkWindow     *window;
  PerksPlace    *place;
} Data;

static void
set_up (Data          *data,
        gconstpointer  test_data)
{
  if (test_data != NULL)
    perks_ui_fixture_set_up (&data->fixture, test_data);
  else
    perks_ui_fixture_set_up_sample (&data->fixture, test_data);
  data->place = g_object_new (PERKS_TYPE_RESOURCES_PLACE, NULL);
  data->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (data->window, 800, 600);
  gtk_window_set_child (data->window, GTK_WIDGET (data->place));
  perks_place_set_context (data->place, data->fixture.context);
  gtk_window_present (data->window);
}

static void
tear_down (Data          *data,
           gconstpointer  test_data)
{
  gtk_window_destroy (data->window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  perks_ui_fixture_tear_down (&data->fixture, test_data);
}

static void
wait_for_text (Data       *data,
               const char *text)
{
  perks_ui_wait_for_text (GTK_WIDGET (data->window), text);
}

static void
test_list (Data          *data,
           gconstpointer  test_data)
{
  wait_for_text (data, "124 resources");
  wait_for_text (data, "Marketplace Rewards program deck");
}

static void
test_search (Data          *data,
             gconstpointer  test_data)
{
  GtkWidget *search = perks_ui_find (GTK_WIDGET (data->place), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "sponsorship FAQ");
  wait_for_text (data, "Azure sponsorship FAQ");
  gtk_editable_set_text (GTK_EDITABLE (search), "xyzzy");
  wait_for_text (data, "Nothing Found");
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  wait_for_text (data, "124 resources");
}

static void
test_open (Data          *data,
           gconstpointer  test_data)
{
  PerksResource *resource;
  GtkWidget *page;

  perks_place_open (data->place, "sponsorship-faq");
  wait_for_text (data, "https://aka.ms/AzureSponsorshipFAQ");
  page = perks_ui_find (GTK_WIDGET (data->place), PERKS_TYPE_RESOURCE_PAGE, NULL);
  g_assert_nonnull (page);
  resource = perks_resource_page_get_resource (PERKS_RESOURCE_PAGE (page));
  g_assert_cmpstr (perks_resource_get_id (resource), ==, "sponsorship-faq");
}

int
main (int   argc,
      char *argv[])
{
  perks_ui_test_init (&argc, &argv);

  g_test_add ("/resources-place/list", Data, "empty", set_up, test_list, tear_down);
  g_test_add ("/resources-place/search", Data, "empty", set_up, test_search, tear_down);
  g_test_add ("/resources-place/open", Data, "empty", set_up, test_open, tear_down);

  return g_test_run ();
}
