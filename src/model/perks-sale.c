/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sale.h"

/**
 * perks_sale_new:
 *
 * Returns: (transfer full): an empty sale; free it with perks_sale_free()
 */
PerksSale *
perks_sale_new (void)
{
  return g_new0 (PerksSale, 1);
}

/**
 * perks_sale_copy:
 * @self: a sale
 *
 * Returns: (transfer full): a sale that says the same
 */
PerksSale *
perks_sale_copy (const PerksSale *self)
{
  PerksSale *copy = perks_sale_new ();

  *copy = *self;
  copy->key = g_strdup (self->key);
  copy->offer_name = g_strdup (self->offer_name);
  copy->sku = g_strdup (self->sku);
  return copy;
}

/**
 * perks_sale_clear:
 * @self: a sale
 *
 * Frees what the sale holds and empties it, so that the struct can be filled again.
 */
void
perks_sale_clear (PerksSale *self)
{
  g_free (self->key);
  g_free (self->offer_name);
  g_free (self->sku);
  memset (self, 0, sizeof *self);
}

/**
 * perks_sale_free:
 * @self: (transfer full): a sale from perks_sale_new()
 */
void
perks_sale_free (PerksSale *self)
{
  perks_sale_clear (self);
  g_free (self);
}

/**
 * perks_sale_equal_content:
 * @a: a sale
 * @b: a sale
 *
 * Whether two lines say the same. The key is not compared, nor the fraud mark, which is not the
 * report's.
 *
 * Returns: %TRUE when they do
 */
gboolean
perks_sale_equal_content (const PerksSale *a,
                          const PerksSale *b)
{
  return a->day == b->day && a->kind == b->kind && a->usd == b->usd &&
         a->own.minor == b->own.minor && g_str_equal (a->own.currency, b->own.currency) &&
         g_str_equal (a->offer_name, b->offer_name) && g_strcmp0 (a->sku, b->sku) == 0;
}
