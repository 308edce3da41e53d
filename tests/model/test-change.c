/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-change.h"
#include "perks-offer.h"

static char *
write_down (PerksChange *change)
{
  GPtrArray *operations = perks_change_get_operations (change);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (operations, i);

      g_string_append_printf (text, "%s%s %s %s: %s > %s", i > 0 ? "\n" : "", operation->kind,
                              operation->id,
                              operation->field, operation->before != NULL ? operation->before : "-",
                              operation->after != NULL ? operation->after : "-");
    }

  return g_string_free (text, FALSE);
}

static PerksOffer *
make_offer (void)
{
  PerksOffer *offer = perks_offer_new ("o-1");

  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "name", "Insights", NULL));
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", "live", NULL));
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "live-since", "2026-01-02", NULL));
  return offer;
}

static void
test_new (void)
{
  PerksChange *change = perks_change_new ("Edit", "2026-11-22T12:00:00Z");

  g_assert_cmpstr (perks_change_get_label (change), ==, "Edit");
  g_assert_cmpstr (perks_change_get_moment (change), ==, "2026-11-22T12:00:00Z");
  g_assert_cmpint (perks_change_get_operations (change)->len, ==, 0);
  g_assert_finalize_object (change);
}

/* What would change nothing is no operation. */
static void
test_add (void)
{
  g_autoptr (PerksChange) change = perks_change_new ("Edit", "2026-11-22T12:00:00Z");
  g_autofree char *text = NULL;

  perks_change_add (change, "offer", "o-1", "owner", "Ann", "Bob");
  perks_change_add (change, "offer", "o-1", "country", "DE", "DE");
  perks_change_add (change, "offer", "o-1", "type", NULL, NULL);
  perks_change_add (change, "sale", "contoso/r1", "kind", NULL, "fraud");
  text = write_down (change);
  g_assert_cmpstr (text, ==, "offer o-1 owner: Ann > Bob\nsale contoso/r1 kind: - > fraud");
}

static void
test_edit (void)
{
  g_autoptr (PerksOffer) before = make_offer ();
  g_autoptr (PerksRecord) after = perks_record_copy (PERKS_RECORD (before));
  g_autoptr (PerksChange) change = perks_change_new ("Edit", "2026-11-22T12:00:00Z");
  g_autofree char *text = NULL;

  perks_change_edit (change, PERKS_RECORD (before), after);
  g_assert_cmpint (perks_change_get_operations (change)->len, ==, 0);

  g_assert_true (perks_record_set_field (after, "owner", "Ann", NULL));
  g_assert_true (perks_record_set_field (after, "live-since", "", NULL));
  g_assert_true (perks_record_set_field (after, "status", "delisted", NULL));
  perks_change_edit (change, PERKS_RECORD (before), after);
  text = write_down (change);
  g_assert_cmpstr (text, ==, "offer o-1 status: live > delisted\n"
                             "offer o-1 live-since: 2026-01-02 > -\n"
                             "offer o-1 owner: - > Ann");
}

static void
test_create (void)
{
  g_autoptr (PerksOffer) offer = make_offer ();
  g_autoptr (PerksChange) change = perks_change_new ("Add", "2026-11-22T12:00:00Z");
  g_autofree char *text = NULL;

  perks_change_create (change, PERKS_RECORD (offer));
  text = write_down (change);
  g_assert_cmpstr (text, ==, "offer o-1 exists: - > yes\n"
                             "offer o-1 name: - > Insights\n"
                             "offer o-1 status: draft > live\n"
                             "offer o-1 live-since: - > 2026-01-02");
}

static void
test_remove (void)
{
  g_autoptr (PerksOffer) offer = make_offer ();
  g_autoptr (PerksChange) change = perks_change_new ("Remove", "2026-11-22T12:00:00Z");
  g_autofree char *text = NULL;

  perks_change_remove (change, PERKS_RECORD (offer));
  text = write_down (change);
  g_assert_cmpstr (text, ==, "offer o-1 name: Insights > -\n"
                             "offer o-1 status: live > draft\n"
                             "offer o-1 live-since: 2026-01-02 > -\n"
                             "offer o-1 exists: yes > -");
}

/* Last first; twice turned round is what it was. */
static void
test_invert (void)
{
  g_autoptr (PerksOffer) offer = make_offer ();
  g_autoptr (PerksChange) change = perks_change_new ("Add", "2026-11-22T12:00:00Z");
  g_autoptr (PerksChange) inverse = NULL;
  g_autoptr (PerksChange) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  perks_change_create (change, PERKS_RECORD (offer));
  inverse = perks_change_invert (change, "Undo: Add", "2026-11-23T12:00:00Z");
  again = perks_change_invert (inverse, "Redo: Add", "2026-11-24T12:00:00Z");

  g_assert_cmpstr (perks_change_get_label (inverse), ==, "Undo: Add");
  g_assert_cmpstr (perks_change_get_moment (inverse), ==, "2026-11-23T12:00:00Z");
  text = write_down (inverse);
  g_assert_cmpstr (text, ==, "offer o-1 live-since: 2026-01-02 > -\n"
                             "offer o-1 status: live > draft\n"
                             "offer o-1 name: Insights > -\n"
                             "offer o-1 exists: yes > -");
  before = write_down (change);
  after = write_down (again);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/change/new", test_new);
  g_test_add_func ("/change/add", test_add);
  g_test_add_func ("/change/edit", test_edit);
  g_test_add_func ("/change/create", test_create);
  g_test_add_func ("/change/remove", test_remove);
  g_test_add_func ("/change/invert", test_invert);

  return g_test_run ();
}
