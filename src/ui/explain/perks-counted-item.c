/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-counted-item.h"

#include <glib/gi18n.h>

#include "perks-overview-text.h"

/**
 * PerksCountedItem:
 *
 * The sales of one offer in one month that share one fate, as they are shown. Immutable.
 */
struct _PerksCountedItem
{
  GObject  parent_instance;

  char    *title;
  char    *subtitle;
  char    *amount;
  gboolean counts;
};

G_DEFINE_FINAL_TYPE (PerksCountedItem, perks_counted_item, G_TYPE_OBJECT)

static void
perks_counted_item_finalize (GObject *object)
{
  PerksCountedItem *self = PERKS_COUNTED_ITEM (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->amount);

  G_OBJECT_CLASS (perks_counted_item_parent_class)->finalize (object);
}

static void
perks_counted_item_class_init (PerksCountedItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = perks_counted_item_finalize;
}

static void
perks_counted_item_init (PerksCountedItem *self)
{
}

static char *
describe_fate (const PerksCountedRow *row,
               PerksLocaleText       *locale_text)
{
  g_autofree char *count = perks_locale_text_count (locale_text, row->rows);

  if (row->counts)
    return g_strdup_printf (ngettext ("%s sale counts", "%s sales count", (gulong) row->rows),
                            count);

  /* Translators: %1$s is a number, %2$s a reason such as “Payout Rejected” */
  return g_strdup_printf (ngettext ("%1$s sale does not count: %2$s",
                                    "%1$s sales do not count: %2$s", (gulong) row->rows),
                          count, perks_overview_name_exclusion (row->reason));
}

/**
 * perks_counted_item_new:
 * @row: the sales of one month, offer and kind; it is not kept
 * @locale_text: how months and amounts are written
 *
 * Returns: (transfer full): what is shown of them
 */
PerksCountedItem *
perks_counted_item_new (const PerksCountedRow *row,
                        PerksLocaleText       *locale_text)
{
  PerksCountedItem *self = g_object_new (PERKS_TYPE_COUNTED_ITEM, NULL);
  g_autofree char *month = perks_locale_text_month (locale_text, row->month);

  /* Translators: a month and the name of an offer */
  self->title = g_strdup_printf (_("%1$s · %2$s"), month,
                                 row->offer != NULL ? row->offer : _("Without an offer"));
  self->subtitle = describe_fate (row, locale_text);
  self->amount = perks_locale_text_money (locale_text, perks_money_new_usd (row->usd));
  self->counts = row->counts;
  return self;
}

/**
 * perks_counted_item_list:
 * @situation: where the publisher stands
 * @locale_text: how months and amounts are written
 * @error: return location for %PERKS_ERROR_OVERFLOW
 *
 * Returns: (transfer full) (nullable) (element-type PerksCountedItem): everything that the sum is
 *   made of and everything that is not in it, by offer and month
 */
GPtrArray *
perks_counted_item_list (PerksSituation   *situation,
                         PerksLocaleText  *locale_text,
                         GError          **error)
{
  g_autoptr (GArray) rows = perks_counted_rows_list (situation, error);
  GPtrArray *items;

  if (rows == NULL)
    return NULL;

  items = g_ptr_array_new_full (rows->len, g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, perks_counted_item_new (&g_array_index (rows, PerksCountedRow, i),
                                                    locale_text));
  return items;
}

/**
 * perks_counted_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): the month and the offer
 */
const char *
perks_counted_item_get_title (PerksCountedItem *self)
{
  return self->title;
}

/**
 * perks_counted_item_get_subtitle:
 * @self: an item
 *
 * Returns: (transfer none): how many sales they are and whether they count
 */
const char *
perks_counted_item_get_subtitle (PerksCountedItem *self)
{
  return self->subtitle;
}

/**
 * perks_counted_item_get_amount:
 * @self: an item
 *
 * Returns: (transfer none): what they add up to
 */
const char *
perks_counted_item_get_amount (PerksCountedItem *self)
{
  return self->amount;
}

/**
 * perks_counted_item_counts:
 * @self: an item
 *
 * Returns: whether they are in the sum
 */
gboolean
perks_counted_item_counts (PerksCountedItem *self)
{
  return self->counts;
}
