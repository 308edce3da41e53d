/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefits-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-benefit-actions.h"
#include "perks-benefit-page.h"
#include "perks-benefits-table.h"
#include "perks-benefit-texts.h"
#include "perks-cell-factory.h"
#include "perks-pages.h"

/**
 * PerksBenefitsPlace:
 *
 * The tables of the programme, one at a time, with a page for each benefit. From there a benefit is
 * claimed.
 */
struct _PerksBenefitsPlace
{
  PerksPlace          parent_instance;

  GtkDropDown        *filter_choice;
  PerksPages         *pages;
  GtkStack           *stack;
  GtkLabel           *summary;
  PerksBenefitsTable *table;
  GtkDropDown        *table_choice;
  GtkStack           *table_stack;
};

G_DEFINE_FINAL_TYPE (PerksBenefitsPlace, perks_benefits_place, PERKS_TYPE_PLACE)

static PerksLocaleText *
get_locale_text (PerksBenefitsPlace *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
choose_table_page (PerksBenefitsPlace *self)
{
  const guint n_shown = g_list_model_get_n_items (perks_benefits_table_get_rows (self->table));
  const guint n = perks_benefits_table_get_size (self->table);

  gtk_stack_set_visible_child_name (self->table_stack,
                                    n == 0 ? "none" : n_shown > 0 ? "table" : "not-found");
}

static void
show_summary (PerksBenefitsPlace *self,
              PerksSituation     *situation)
{
  g_autofree char *text = perks_benefit_texts_summary (get_locale_text (self),
                                                       perks_situation_get_counts (situation));

  gtk_label_set_label (self->summary, text);
}

static void
show_table (PerksBenefitsPlace *self,
            PerksSituation     *situation)
{
  perks_benefits_table_show (self->table, situation, get_locale_text (self),
                             gtk_drop_down_get_selected (self->table_choice));
  choose_table_page (self);
}

static void
perks_benefits_place_show (PerksPlace     *place,
                           PerksSituation *situation)
{
  PerksBenefitsPlace *self = PERKS_BENEFITS_PLACE (place);
  GtkWidget *page = perks_pages_get_visible_page (self->pages);

  show_summary (self, situation);
  show_table (self, situation);
  if (PERKS_IS_BENEFIT_PAGE (page) &&
      !perks_benefit_page_show (PERKS_BENEFIT_PAGE (page), perks_place_get_context (place)))
    perks_pages_pop_to_base (self->pages);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

static PerksBenefitPage *
find_page (PerksBenefitsPlace *self,
           const char         *benefit)
{
  GtkWidget *visible = perks_pages_get_visible_page (self->pages);

  if (!PERKS_IS_BENEFIT_PAGE (visible) ||
      !g_str_equal (perks_benefit_page_get_id (PERKS_BENEFIT_PAGE (visible)), benefit))
    return NULL;

  return PERKS_BENEFIT_PAGE (visible);
}

static PerksBenefitPage *
push_page (PerksBenefitsPlace *self,
           const char         *benefit)
{
  g_autoptr (GtkWidget) page = g_object_ref_sink (perks_benefit_page_new (benefit));

  if (!perks_benefit_page_show (PERKS_BENEFIT_PAGE (page),
                                perks_place_get_context (PERKS_PLACE (self))))
    {
      perks_place_show_toast (PERKS_PLACE (self),
                              _("The edition in use does not have this benefit."));
      return NULL;
    }

  perks_pages_pop_to_base (self->pages);
  perks_pages_push (self->pages, page);
  return PERKS_BENEFIT_PAGE (page);
}

/* The id of a benefit, and behind a colon that of an offer to look at it for. */
static void
perks_benefits_place_open (PerksPlace *place,
                           const char *id)
{
  PerksBenefitsPlace *self = PERKS_BENEFITS_PLACE (place);
  g_auto (GStrv) words = g_strsplit (id, ":", 2);
  PerksBenefitPage *page = NULL;

  if (perks_place_get_situation (place) == NULL || words[0] == NULL)
    return;

  page = find_page (self, words[0]);
  if (page == NULL)
    page = push_page (self, words[0]);
  if (page != NULL && words[1] != NULL)
    perks_benefit_page_choose (page, words[1]);
}

static void
table_chosen_cb (PerksBenefitsPlace *self)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));

  if (situation != NULL)
    show_table (self, situation);
}

static void
filter_chosen_cb (PerksBenefitsPlace *self)
{
  perks_benefits_table_set_filter (self->table, gtk_drop_down_get_selected (self->filter_choice));
  if (perks_place_get_situation (PERKS_PLACE (self)) != NULL)
    choose_table_page (self);
}

static void
show_paths_clicked_cb (PerksBenefitsPlace *self)
{
  gtk_drop_down_set_selected (self->table_choice, PERKS_BENEFIT_TABLE_PATHS);
}

static void
perks_benefits_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_BENEFITS_PLACE);

  G_OBJECT_CLASS (perks_benefits_place_parent_class)->dispose (object);
}

static void
perks_benefits_place_class_init (PerksBenefitsPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_benefits_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_benefits_place_show;
  PERKS_PLACE_CLASS (klass)->open = perks_benefits_place_open;

  g_type_ensure (PERKS_TYPE_BENEFITS_TABLE);
  g_type_ensure (PERKS_TYPE_PAGES);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/benefits/perks-benefits-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, filter_choice);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, summary);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, table);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, table_choice);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitsPlace, table_stack);
  gtk_widget_class_bind_template_callback (widget_class, filter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_paths_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_chosen_cb);

  perks_benefit_actions_install (PERKS_PLACE_CLASS (klass));
}

static void
write_choice (gpointer   item,
              PerksCell *cell,
              gpointer   user_data)
{
  cell->text = g_strdup (gtk_string_object_get_string (item));
}

/* Its own factory does not let the button become narrower than the longest choice. */
static void
let_shrink (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  factory = perks_cell_factory_new (write_choice, NULL, NULL, GTK_ALIGN_START, -1, 1);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
}

static void
perks_benefits_place_init (PerksBenefitsPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  let_shrink (self->table_choice);
  let_shrink (self->filter_choice);
}
