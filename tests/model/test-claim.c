/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-claim.h"

static void
set (PerksClaim *claim,
     const char *field,
     const char *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (PERKS_RECORD (claim), field, text, &error);
  g_assert_no_error (error);
}

static void
test_new (void)
{
  PerksClaim *claim = perks_claim_new ("one");

  g_assert_true (PERKS_IS_CLAIM (claim));
  g_assert_cmpstr (perks_record_get_kind (PERKS_RECORD (claim)), ==, "claim");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (claim)), ==, "one");
  g_assert_finalize_object (claim);
}

/* The names of the fields, in their order, are a contract. */
static void
test_fields (void)
{
  static const char *const expected[] = {
    "publisher", "benefit", "offer", "state", "since", "requested-on", "expires-on", "note", "by",
    NULL,
  };
  g_autoptr (PerksClaim) claim = perks_claim_new ("one");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (claim));

  g_assert_cmpstrv (fields, (char **) expected);
}

static void
test_empty (void)
{
  g_autoptr (PerksClaim) claim = perks_claim_new ("one");

  g_assert_null (perks_claim_get_publisher (claim));
  g_assert_null (perks_claim_get_benefit (claim));
  g_assert_null (perks_claim_get_offer (claim));
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_AVAILABLE);
  g_assert_cmpint (perks_claim_get_since (claim), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_claim_get_requested_on (claim), ==, PERKS_DAY_NONE);
  g_assert_cmpint (perks_claim_get_expires_on (claim), ==, PERKS_DAY_NONE);
  g_assert_null (perks_claim_get_note (claim));
  g_assert_null (perks_claim_get_by (claim));
}

static void
test_values (void)
{
  static const char *const values[][2] = {
    { "publisher", "contoso" },
    { "benefit", "sponsor-poc" },
    { "offer", "saas" },
    { "state", "scheduled" },
    { "since", "2026-05-06" },
    { "requested-on", "2026-05-01" },
    { "expires-on", "2027-02-28" },
    { "note", "Waits for the contract." },
    { "by", "Ann Able" },
  };
  g_autoptr (PerksClaim) claim = perks_claim_new ("one");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    set (claim, values[i][0], values[i][1]);

  g_assert_cmpstr (perks_claim_get_publisher (claim), ==, "contoso");
  g_assert_cmpstr (perks_claim_get_benefit (claim), ==, "sponsor-poc");
  g_assert_cmpstr (perks_claim_get_offer (claim), ==, "saas");
  g_assert_cmpint (perks_claim_get_state (claim), ==, PERKS_CLAIM_STATE_SCHEDULED);
  g_assert_cmpint (perks_claim_get_since (claim), ==, perks_day_new (2026, 5, 6));
  g_assert_cmpint (perks_claim_get_requested_on (claim), ==, perks_day_new (2026, 5, 1));
  g_assert_cmpint (perks_claim_get_expires_on (claim), ==, perks_day_new (2027, 2, 28));
  g_assert_cmpstr (perks_claim_get_note (claim), ==, "Waits for the contract.");
  g_assert_cmpstr (perks_claim_get_by (claim), ==, "Ann Able");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (claim), values[i][0]);

      g_assert_cmpstr (text, ==, values[i][1]);
    }
}

/* Open is what somebody still has to do something about. */
static void
test_is_open (void)
{
  static const struct
  {
    const char *state;
    gboolean    open;
  } cases[] = {
    { "available", FALSE }, { "requested", TRUE },  { "contacted", TRUE }, { "scheduled", TRUE },
    { "active", TRUE },     { "done", FALSE },      { "declined", FALSE }, { "refused", FALSE },
    { "expired", FALSE },   { "revoked", FALSE },
  };
  g_autoptr (GTypeClass) states = g_type_class_ref (PERKS_TYPE_CLAIM_STATE);

  g_assert_cmpuint (G_ENUM_CLASS (states)->n_values, ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksClaim) claim = perks_claim_new ("one");

      set (claim, "state", cases[i].state);
      g_assert_cmpint (perks_claim_is_open (claim), ==, cases[i].open);
    }
}

/* Whom a benefit is claimed for makes its id: a second claim for the same is the same claim. */
static void
test_make_id (void)
{
  g_autofree char *publisher = perks_claim_make_id ("contoso", "sponsor-poc", NULL);
  g_autofree char *offer = perks_claim_make_id ("contoso", "sponsor-poc", "saas");

  g_assert_cmpstr (publisher, ==, "contoso/sponsor-poc");
  g_assert_cmpstr (offer, ==, "contoso/sponsor-poc/saas");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/claim/new", test_new);
  g_test_add_func ("/claim/fields", test_fields);
  g_test_add_func ("/claim/empty", test_empty);
  g_test_add_func ("/claim/values", test_values);
  g_test_add_func ("/claim/is-open", test_is_open);
  g_test_add_func ("/claim/make-id", test_make_id);

  return g_test_run ();
}
