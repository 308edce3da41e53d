/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-cells.h"

#include <glib/gi18n.h>

#include "perks-cell-factory.h"
#include "perks-contact-texts.h"
#include "perks-offer-texts.h"
#include "perks-table-header.h"

/**
 * PerksOfferCells: (skip)
 *
 * The columns of the table of offers: what their cells say and how they are sorted.
 */
struct _PerksOfferCells
{
  PerksSituation  *situation;
  PerksLocaleText *locale_text;
};

static void
write_name (gpointer   item,
            PerksCell *cell,
            gpointer   user_data)
{
  cell->text = g_strdup (perks_offer_item_get_name (item));
  cell->tooltip = g_strdup (cell->text);
}

static void
write_path (gpointer   item,
            PerksCell *cell,
            gpointer   user_data)
{
  PerksOfferCells *self = user_data;

  cell->text = g_strdup (perks_offer_texts_path (perks_offer_item_get_path (item)));
  cell->tooltip = perks_offer_texts_path_rule (perks_situation_get_edition (self->situation),
                                               perks_offer_item_get_offer (item));
}

static void
write_storefronts (gpointer   item,
                   PerksCell *cell,
                   gpointer   user_data)
{
  const PerksStorefronts storefronts = perks_offer_item_get_storefronts (item);
  const PerksStorefronts both = PERKS_STOREFRONTS_AZURE_MARKETPLACE | PERKS_STOREFRONTS_APPSOURCE;

  cell->tooltip = g_strdup (perks_offer_texts_storefronts (storefronts));
  cell->text = g_strdup (storefronts == both ? _("Both") : cell->tooltip);
  cell->spoken = g_strdup (cell->tooltip);
}

static void
write_status (gpointer   item,
              PerksCell *cell,
              gpointer   user_data)
{
  cell->text = g_strdup (
    perks_offer_texts_status (perks_offer_get_status (perks_offer_item_get_offer (item))));
}

static void
write_live (gpointer   item,
            PerksCell *cell,
            gpointer   user_data)
{
  PerksOfferCells *self = user_data;
  const gint64 days = perks_offer_item_get_days_live (item);
  const PerksDay since = perks_offer_get_live_since (perks_offer_item_get_offer (item));
  g_autofree char *day = NULL;

  if (days < 0)
    return;

  day = perks_locale_text_day (self->locale_text, since);
  cell->text = perks_offer_texts_days (self->locale_text, days);
  cell->tooltip = g_strdup_printf (_("Live since %s"), day);
  cell->spoken = g_strdup_printf (_("%s, since %s"), cell->text, day);
}

static void
write_sales (gpointer   item,
             PerksCell *cell,
             gpointer   user_data)
{
  PerksOfferCells *self = user_data;
  const gint64 counted = perks_offer_item_get_counted (item);

  if (counted != 0)
    cell->text = perks_locale_text_money (self->locale_text, perks_money_new_usd (counted));
}

static void
write_contact (gpointer   item,
               PerksCell *cell,
               gpointer   user_data)
{
  const PerksContactConcern concern = perks_offer_item_get_concern (item);
  const char *contact = perks_offer_item_get_contact (item);
  const char *sentence = perks_contact_texts_concern (concern);

  cell->text = g_strdup (contact != NULL ? contact : _("Nobody"));
  cell->tooltip = g_strdup (sentence != NULL ? sentence : contact);
  if (sentence == NULL)
    return;

  cell->icon = "dialog-warning-symbolic";
  cell->spoken = g_strdup_printf ("%s. %s", cell->text, sentence);
}

static void
write_contacted (gpointer   item,
                 PerksCell *cell,
                 gpointer   user_data)
{
  PerksOfferCells *self = user_data;
  PerksOffer *offer = perks_offer_item_get_offer (item);
  PerksEdition *edition = perks_situation_get_edition (self->situation);
  const gint64 silent = perks_offer_item_get_days_silent (item);
  const int weeks = perks_edition_get_number (edition, "silence-weeks");

  cell->tooltip = perks_contact_texts_silence (self->locale_text, edition, offer,
                                             perks_situation_get_today (self->situation));
  cell->spoken = g_strdup (cell->tooltip);
  if (perks_offer_get_contacted_on (offer) != PERKS_DAY_NONE)
    {
      cell->text = g_strdup (_("Yes"));
    }
  else if (silent >= 0)
    {
      g_autofree char *days = perks_offer_texts_days (self->locale_text, silent);

      cell->text = g_strdup_printf (_("No, %s"), days);
      cell->icon = weeks >= 0 && silent > 7 * weeks ? "dialog-warning-symbolic" : NULL;
    }
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return g_utf8_collate (perks_offer_item_get_name ((gpointer) a),
                         perks_offer_item_get_name ((gpointer) b));
}

static int
compare_paths (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return g_utf8_collate (perks_offer_texts_path (perks_offer_item_get_path ((gpointer) a)),
                         perks_offer_texts_path (perks_offer_item_get_path ((gpointer) b)));
}

static int
compare_storefronts (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  return g_utf8_collate (
    perks_offer_texts_storefronts (perks_offer_item_get_storefronts ((gpointer) a)),
    perks_offer_texts_storefronts (perks_offer_item_get_storefronts ((gpointer) b)));
}

static int
compare_status (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return compare_numbers (perks_offer_get_status (perks_offer_item_get_offer ((gpointer) a)),
                          perks_offer_get_status (perks_offer_item_get_offer ((gpointer) b)));
}

static int
compare_days_live (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  return compare_numbers (perks_offer_item_get_days_live ((gpointer) a),
                          perks_offer_item_get_days_live ((gpointer) b));
}

static int
compare_sales (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return compare_numbers (perks_offer_item_get_counted ((gpointer) a),
                          perks_offer_item_get_counted ((gpointer) b));
}

static int
compare_contacts (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  const char *first = perks_offer_item_get_contact ((gpointer) a);
  const char *second = perks_offer_item_get_contact ((gpointer) b);

  return g_utf8_collate (first != NULL ? first : "", second != NULL ? second : "");
}

static int
compare_silence (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return compare_numbers (perks_offer_item_get_days_silent ((gpointer) a),
                          perks_offer_item_get_days_silent ((gpointer) b));
}

static const struct
{
  const char      *title;
  PerksCellFunc    write;
  GCompareDataFunc compare;
  GtkAlign         align;
  int              most_chars;
  int              most_lines;
  gboolean         expand;
} columns[] = {
  { N_("Name"), write_name, compare_names, GTK_ALIGN_START, -1, 2, TRUE },
  { N_("Path"), write_path, compare_paths, GTK_ALIGN_START, -1, 1, FALSE },
  { N_("Storefronts"), write_storefronts, compare_storefronts, GTK_ALIGN_START, -1, 1, FALSE },
  { N_("Status"), write_status, compare_status, GTK_ALIGN_START, -1, 1, FALSE },
  { N_("Live For"), write_live, compare_days_live, GTK_ALIGN_END, -1, 1, FALSE },
  { N_("Billed Sales"), write_sales, compare_sales, GTK_ALIGN_END, -1, 1, FALSE },
  { N_("Contact"), write_contact, compare_contacts, GTK_ALIGN_START, 16, 1, FALSE },
  { N_("Contacted"), write_contacted, compare_silence, GTK_ALIGN_START, -1, 1, FALSE },
};

/**
 * perks_offer_cells_new: (skip)
 *
 * Returns: (transfer full): the cells, without a situation yet
 */
PerksOfferCells *
perks_offer_cells_new (void)
{
  return g_new0 (PerksOfferCells, 1);
}

/**
 * perks_offer_cells_free: (skip)
 * @self: (transfer full): the cells
 */
void
perks_offer_cells_free (PerksOfferCells *self)
{
  g_clear_object (&self->situation);
  g_clear_object (&self->locale_text);
  g_free (self);
}

/**
 * perks_offer_cells_set_situation: (skip)
 * @self: the cells
 * @situation: where the publisher stands
 * @locale_text: how money and days are written
 *
 * Says by what the cells are to be written; to be called before the rows of the situation are
 * shown.
 */
void
perks_offer_cells_set_situation (PerksOfferCells *self,
                                 PerksSituation  *situation,
                                 PerksLocaleText *locale_text)
{
  g_set_object (&self->situation, situation);
  g_set_object (&self->locale_text, locale_text);
}

/**
 * perks_offer_cells_add_columns: (skip)
 * @self: the cells, which have to outlive @view
 * @view: a view of #PerksOfferItem
 *
 * Gives the view its columns.
 */
void
perks_offer_cells_add_columns (PerksOfferCells *self,
                               GtkColumnView   *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = perks_cell_factory_new (columns[i].write, self, NULL,
                                                            columns[i].align,
                                                            columns[i].most_chars,
                                                            columns[i].most_lines);
      g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (_(columns[i].title), factory);
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (columns[i].compare, NULL, NULL));

      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (view, column);
      if (columns[i].align == GTK_ALIGN_END)
        perks_table_header_align_end (view, i);
    }
}

/**
 * perks_offer_cells_summarize: (skip)
 * @self: the cells
 * @item: a row
 *
 * Returns: (transfer full): path, status and billed sales in one line
 */
char *
perks_offer_cells_summarize (PerksOfferCells *self,
                             PerksOfferItem  *item)
{
  const char *path = perks_offer_texts_path (perks_offer_item_get_path (item));
  const char *status =
    perks_offer_texts_status (perks_offer_get_status (perks_offer_item_get_offer (item)));
  g_autofree char *sales = NULL;

  if (perks_offer_item_get_counted (item) == 0)
    return g_strdup_printf ("%s · %s", path, status);

  sales = perks_locale_text_money (self->locale_text,
                                   perks_money_new_usd (perks_offer_item_get_counted (item)));
  return g_strdup_printf ("%s · %s · %s", path, status, sales);
}
