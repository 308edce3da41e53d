/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text-fixture.h"

#include "perks-contact-steps.h"

/* The addresses of the programme pages of 2019 and 2023; resources.csv. */
#define PARTNER_CENTER "https://partner.microsoft.com/dashboard"
#define TICKET "https://aka.ms/marketplacepublishersupport"
#define PARTNER_CENTER_TICKET "https://go.microsoft.com/fwlink/?linkid=2165533"

static const struct
{
  const char *portal;
  const char *owner_left;
  const char *first;
  const char *second;
  const char *ticket;
} cases[] = {
  { "portal=partner-center", "owner-left=no",
    "Look up the owner of “Planner” in Partner Center: the message and the next steps went to that "
    "person.",
    "When the owner cannot be found, raise a support ticket.", PARTNER_CENTER_TICKET },
  { "portal=cloud-partner-portal", "owner-left=no",
    "“Planner” was made in the Cloud Partner Portal, which is closed. Look up its owner in Partner "
    "Center: the message and the next steps went to that person.",
    "When the owner cannot be found, raise a support ticket.", TICKET },
  { "portal=", "owner-left=no",
    "Look up the owner of “Planner” where it was made, in the Cloud Partner Portal or in Partner "
    "Center: the message and the next steps went to that person. The Cloud Partner Portal is "
    "closed, so begin in Partner Center.",
    "When the owner cannot be found, raise a support ticket.", TICKET },
  { "portal=partner-center", "owner-left=yes",
    "Name the new owner of “Planner” in Partner Center.",
    "Where that cannot be done, raise a support ticket.", PARTNER_CENTER_TICKET },
  { "portal=cloud-partner-portal", "owner-left=yes",
    "“Planner” was made in the Cloud Partner Portal, which is closed. Name its new owner in "
    "Partner Center.",
    "Where that cannot be done, raise a support ticket.", TICKET },
  { "portal=", "owner-left=yes",
    "Name the new owner of “Planner” where it was made, in the Cloud Partner Portal or in Partner "
    "Center. The Cloud Partner Portal is closed, so begin in Partner Center.",
    "Where that cannot be done, raise a support ticket.", TICKET },
};

static void
test_steps (TextFixture   *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksOffer *offer = perks_fixture_add_offer (fixture->books, "planner", "name=Planner",
                                                   cases[i].portal, cases[i].owner_left, NULL);
      g_autoptr (GPtrArray) steps = perks_contact_steps_list (fixture->catalog, offer);
      const PerksContactStep *first, *second;

      g_assert_cmpuint (steps->len, ==, 2);
      first = g_ptr_array_index (steps, 0);
      second = g_ptr_array_index (steps, 1);
      g_assert_cmpstr (first->text, ==, cases[i].first);
      g_assert_cmpstr (first->label, ==, "Open Partner Center");
      g_assert_cmpstr (first->url, ==, PARTNER_CENTER);
      g_assert_cmpstr (second->text, ==, cases[i].second);
      g_assert_cmpstr (second->label, ==, "Raise a Ticket");
      g_assert_cmpstr (second->url, ==, cases[i].ticket);
    }
}

static gboolean
has_address (PerksCatalog *catalog,
             const char   *url)
{
  GPtrArray *resources = perks_catalog_get_resources (catalog);

  for (guint i = 0; i < resources->len; i++)
    {
      if (g_str_equal (perks_resource_get_url (g_ptr_array_index (resources, i)), url))
        return TRUE;
    }

  return FALSE;
}

/* Nobody is sent to an address that the library does not have, and nobody to the closed portal. */
static void
test_addresses (TextFixture   *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PerksOffer *offer = perks_fixture_add_offer (fixture->books, "planner", cases[i].portal,
                                                   cases[i].owner_left, NULL);
      g_autoptr (GPtrArray) steps = perks_contact_steps_list (fixture->catalog, offer);

      for (guint j = 0; j < steps->len; j++)
        {
          const PerksContactStep *step = g_ptr_array_index (steps, j);

          g_assert_true (has_address (fixture->catalog, step->url));
          g_assert_null (strstr (step->url, "cloudpartner"));
        }
    }
}

static void
test_without_name (TextFixture   *fixture,
                   gconstpointer  data)
{
  PerksOffer *offer = perks_fixture_add_offer (fixture->books, "planner", "portal=partner-center",
                                               NULL);
  g_autoptr (GPtrArray) steps = perks_contact_steps_list (fixture->catalog, offer);
  const PerksContactStep *first = g_ptr_array_index (steps, 0);

  g_assert_nonnull (strstr (first->text, "the owner of “planner”"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  text_add ("/workspace/contact-steps/steps", test_steps);
  text_add ("/workspace/contact-steps/addresses", test_addresses);
  text_add ("/workspace/contact-steps/without-name", test_without_name);

  return g_test_run ();
}
