/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-sale-source.h"

/* A source of three sales; a failing one breaks off after the second. */
#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

struct _TestSource
{
  GObject  parent_instance;

  int      n_read;
  gboolean fails;
};

static gboolean
test_source_next (PerksSaleSource  *source,
                  PerksSale        *sale,
                  GError          **error)
{
  TestSource *self = TEST_SOURCE (source);

  /* What the caller handed in has been cleared. */
  g_assert_null (sale->key);
  g_assert_cmpint (sale->usd, ==, 0);
  if (self->n_read == 2 && self->fails)
    {
      g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE, "The disk is gone");
      return FALSE;
    }
  if (self->n_read == 3)
    return FALSE;

  self->n_read++;
  sale->key = g_strdup_printf ("key-%d", self->n_read);
  sale->usd = self->n_read;
  return TRUE;
}

static void
test_source_iface_init (PerksSaleSourceInterface *iface)
{
  iface->next = test_source_next;
}

G_DEFINE_TYPE_WITH_CODE (TestSource, test_source, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (PERKS_TYPE_SALE_SOURCE, test_source_iface_init))

static void
test_source_class_init (TestSourceClass *klass)
{
}

static void
test_source_init (TestSource *self)
{
}

static void
test_to_the_end (void)
{
  g_autoptr (TestSource) source = g_object_new (TEST_TYPE_SOURCE, NULL);
  g_auto (PerksSale) sale = { 0 };
  g_autoptr (GError) error = NULL;

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *key = g_strdup_printf ("key-%d", i);

      g_assert_true (perks_sale_source_next (PERKS_SALE_SOURCE (source), &sale, &error));
      g_assert_cmpstr (sale.key, ==, key);
      g_assert_cmpint (sale.usd, ==, i);
    }
  g_assert_false (perks_sale_source_next (PERKS_SALE_SOURCE (source), &sale, &error));
  g_assert_no_error (error);
  g_assert_null (sale.key);
}

static void
test_failure (void)
{
  g_autoptr (TestSource) source = g_object_new (TEST_TYPE_SOURCE, NULL);
  g_auto (PerksSale) sale = { 0 };
  g_autoptr (GError) error = NULL;

  source->fails = TRUE;
  g_assert_true (perks_sale_source_next (PERKS_SALE_SOURCE (source), &sale, &error));
  g_assert_true (perks_sale_source_next (PERKS_SALE_SOURCE (source), &sale, &error));
  g_assert_false (perks_sale_source_next (PERKS_SALE_SOURCE (source), &sale, &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_UNREADABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sale-source/to-the-end", test_to_the_end);
  g_test_add_func ("/sale-source/failure", test_failure);

  return g_test_run ();
}
