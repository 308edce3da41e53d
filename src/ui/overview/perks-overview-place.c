/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-overview-place.h"

#include <string.h>

#include <glib/gi18n.h>

#include "config.h"
#include "perks-counted-page.h"
#include "perks-deadline-page.h"
#include "perks-deadline-row.h"
#include "perks-deadlines-page.h"
#include "perks-figure-card.h"
#include "perks-overview-rows.h"
#include "perks-overview-text.h"
#include "perks-pages.h"
#include "perks-publisher.h"
#include "perks-sales-chart.h"
#include "perks-tier-meter.h"
#include "perks-tier-page.h"
#include "perks-what-if-page.h"

/**
 * PerksOverviewPlace:
 *
 * Where the publisher stands, at a glance: the tier and the way to the next, the key figures, what
 * deserves attention, what is unlocked and unused, and what does not count. Without a publisher it
 * offers the ways to begin. What is asked of it in detail has pages of its own: the deadlines, why
 * the tier is the one it is, why a line is there, and what would be if.
 */
struct _PerksOverviewPlace
{
  PerksPlace        parent_instance;

  PerksPages       *pages;
  AdwStatusPage    *first_run;
  GtkStack         *stack;

  GtkLabel         *publisher_label;
  GtkLabel         *edition_label;
  GtkLabel         *tier_label;
  GtkLabel         *since_label;
  GtkWidget        *assumed;
  GtkLabel         *assumed_label;
  PerksTierMeter   *meter;
  GtkLabel         *way_label;
  GtkButton        *next_button;
  GtkLabel         *next_label;
  GtkWidget        *what_if_button;

  GtkWidget        *cards;
  PerksFigureCard  *card_0;
  PerksFigureCard  *card_1;
  PerksFigureCard  *card_2;
  PerksFigureCard  *card_3;

  GtkWidget        *advice_group;
  GtkListBox       *advice_list;
  GtkWidget        *unused_group;
  GtkListBox       *unused_list;
  GtkWidget        *months_group;
  PerksSalesChart  *months_chart;
  GtkWidget        *excluded_group;
  GtkListBox       *excluded_list;

  GListStore       *advice;
  GListStore       *unused;
};

G_DEFINE_FINAL_TYPE (PerksOverviewPlace, perks_overview_place, PERKS_TYPE_PLACE)

#define MOST_UNUSED 5
#define DEADLINE_PREFIX "deadline/"

static PerksLocaleText *
get_locale_text (PerksOverviewPlace *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
set_optional_text (GtkLabel   *label,
                   const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_hero (PerksOverviewPlace *self,
           PerksSituation     *situation)
{
  PerksStanding *standing = perks_situation_get_standing (situation);
  PerksPublisher *publisher = perks_books_get_publisher (perks_situation_get_books (situation));
  PerksLocaleText *locale_text = get_locale_text (self);
  g_autofree char *edition = perks_overview_describe_edition (situation, locale_text);
  g_autofree char *tier = perks_overview_describe_tier (standing);
  g_autofree char *since = perks_overview_describe_since (standing, locale_text);
  g_autofree char *assumed = perks_overview_describe_assumed (standing);
  g_autofree char *way = perks_overview_describe_way (standing, locale_text);
  const char *name = perks_publisher_get_name (publisher);

  set_optional_text (self->publisher_label, name);
  gtk_label_set_label (self->edition_label, edition);
  gtk_label_set_label (self->tier_label, tier);
  set_optional_text (self->since_label, since);
  gtk_label_set_label (self->assumed_label, assumed != NULL ? assumed : "");
  gtk_widget_set_visible (self->assumed, assumed != NULL && standing->tier != NULL);
  set_optional_text (self->way_label, way);
  perks_tier_meter_set_standing (self->meter, standing, locale_text);
}

static void
set_next (PerksOverviewPlace *self,
          const char         *label,
          const char         *action,
          GVariant           *target)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self->next_button);

  gtk_label_set_label (self->next_label, label);
  /* At no moment may an action have a target of the wrong type. */
  gtk_actionable_set_action_name (actionable, NULL);
  gtk_actionable_set_action_target_value (actionable, target);
  gtk_actionable_set_action_name (actionable, action);
}

/* The one thing to do where there is not much to show yet. */
static void
show_next (PerksOverviewPlace *self,
           PerksSituation     *situation,
           PerksOverviewState  state)
{
  gboolean has_offers = perks_books_get_offers (perks_situation_get_books (situation))->len > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), state != PERKS_OVERVIEW_STATE_STANDING);
  gtk_widget_set_visible (GTK_WIDGET (self->meter), state != PERKS_OVERVIEW_STATE_NO_OFFER);
  gtk_widget_set_visible (self->what_if_button, state != PERKS_OVERVIEW_STATE_NO_OFFER);
  gtk_widget_set_visible (self->cards, state == PERKS_OVERVIEW_STATE_STANDING);
  gtk_widget_set_visible (self->months_group, state == PERKS_OVERVIEW_STATE_STANDING);
  if (state == PERKS_OVERVIEW_STATE_STANDING)
    return;

  set_optional_text (self->way_label, perks_overview_describe_next_step (state));
  if (state == PERKS_OVERVIEW_STATE_NO_SALES)
    set_next (self, _("_Import a Report…"), "win.import", NULL);
  else if (has_offers)
    set_next (self, _("Show _Offers"), "win.go", g_variant_new_string ("offers"));
  else
    set_next (self, _("_Add an Offer…"), "win.new-offer", NULL);
}

static void
show_figures (PerksOverviewPlace *self,
              PerksSituation     *situation)
{
  PerksFigureCard *cards[] = { self->card_0, self->card_1, self->card_2, self->card_3 };
  PerksOverviewFigure figures[PERKS_OVERVIEW_N_FIGURES];

  perks_sales_chart_set_situation (self->months_chart, situation, get_locale_text (self));
  perks_overview_get_figures (situation, get_locale_text (self), figures);
  for (guint i = 0; i < PERKS_OVERVIEW_N_FIGURES; i++)
    {
      perks_figure_card_set_figure (cards[i], &figures[i]);
      perks_overview_figure_clear (&figures[i]);
    }
}

static void
show_lists (PerksOverviewPlace *self,
            PerksSituation     *situation)
{
  GPtrArray *advice = perks_situation_get_advice (situation);
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);
  g_autoptr (GPtrArray) unused = perks_overview_list_unused (entitlements, MOST_UNUSED);

  g_list_store_splice (self->advice,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->advice)),
                       advice->pdata,
                       advice->len);
  g_list_store_splice (self->unused,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->unused)),
                       unused->pdata,
                       unused->len);
  gtk_widget_set_visible (self->unused_group, unused->len > 0);
}

static void
show_exclusions (PerksOverviewPlace *self,
                 PerksStanding      *standing)
{
  GtkListBoxRow *row;
  guint n_rows = 0;

  while ((row = gtk_list_box_get_row_at_index (self->excluded_list, 0)) != NULL)
    gtk_list_box_remove (self->excluded_list, GTK_WIDGET (row));

  for (int exclusion = 0; exclusion < PERKS_N_EXCLUSIONS; exclusion++)
    {
      if (standing->excluded[exclusion] == 0)
        continue;

      gtk_list_box_append (self->excluded_list,
                           perks_overview_create_exclusion_row ((PerksExclusion) exclusion,
                                                                standing->excluded[exclusion],
                                                                get_locale_text (self)));
      n_rows++;
    }

  gtk_widget_set_visible (self->excluded_group, n_rows > 0);
}

static GtkWidget *
create_advice_row (gpointer item,
                   gpointer user_data)
{
  PerksOverviewPlace *self = user_data;

  return perks_deadline_row_new (
    item, perks_situation_get_today (perks_place_get_situation (PERKS_PLACE (self))),
    get_locale_text (self));
}

static GtkWidget *
create_unused_row (gpointer item,
                   gpointer user_data)
{
  return perks_overview_create_benefit_row (item, get_locale_text (user_data));
}

static void
perks_overview_place_show (PerksPlace     *place,
                           PerksSituation *situation)
{
  PerksOverviewPlace *self = PERKS_OVERVIEW_PLACE (place);
  PerksOverviewState state = perks_overview_get_state (situation);

  if (state == PERKS_OVERVIEW_STATE_FIRST_RUN)
    {
      perks_pages_pop_to_base (self->pages);
      gtk_stack_set_visible_child_name (self->stack, "first-run");
      return;
    }

  show_hero (self, situation);
  show_next (self, situation, state);
  show_figures (self, situation);
  show_lists (self, situation);
  show_exclusions (self, perks_situation_get_standing (situation));
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/* The parts of the overview that have pages of their own. */
static GtkWidget *
create_page (const char *id)
{
  if (g_str_equal (id, "deadlines"))
    return perks_deadlines_page_new ();
  if (g_str_equal (id, "tier"))
    return perks_tier_page_new ();
  if (g_str_equal (id, "rows"))
    return perks_counted_page_new ();
  if (g_str_equal (id, "what-if"))
    return perks_what_if_page_new ();
  if (g_str_has_prefix (id, DEADLINE_PREFIX))
    return perks_deadline_page_new (id + strlen (DEADLINE_PREFIX));

  return NULL;
}

static gboolean
is_shown (PerksOverviewPlace *self,
          GtkWidget          *page)
{
  GtkWidget *shown = perks_pages_get_visible_page (self->pages);

  if (G_OBJECT_TYPE (shown) != G_OBJECT_TYPE (page))
    return FALSE;

  return !PERKS_IS_DEADLINE_PAGE (page) ||
         g_str_equal (perks_deadline_page_get_id (PERKS_DEADLINE_PAGE (page)),
                      perks_deadline_page_get_id (PERKS_DEADLINE_PAGE (shown)));
}

static void
perks_overview_place_open (PerksPlace *place,
                           const char *id)
{
  PerksOverviewPlace *self = PERKS_OVERVIEW_PLACE (place);
  PerksSituation *situation = perks_place_get_situation (place);
  GtkWidget *created;
  g_autoptr (GtkWidget) page = NULL;

  if (situation == NULL || perks_overview_get_state (situation) == PERKS_OVERVIEW_STATE_FIRST_RUN)
    return;

  created = create_page (id);
  if (created == NULL)
    return;

  page = g_object_ref_sink (created);
  if (is_shown (self, page))
    return;
  if (PERKS_IS_DEADLINES_PAGE (page))
    perks_pages_pop_to_base (self->pages);
  perks_pages_push (self->pages, page);
  /* Only in the window, which knows what can be done. */
  perks_place_set_context (PERKS_PLACE (page), perks_place_get_context (place));
}

static void
perks_overview_place_dispose (GObject *object)
{
  PerksOverviewPlace *self = PERKS_OVERVIEW_PLACE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_OVERVIEW_PLACE);
  g_clear_object (&self->advice);
  g_clear_object (&self->unused);

  G_OBJECT_CLASS (perks_overview_place_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, advice_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, advice_list);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, assumed);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, assumed_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, card_0);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, card_1);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, card_2);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, card_3);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, cards);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, edition_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, excluded_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, excluded_list);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, first_run);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, meter);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, months_chart);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, months_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, next_button);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, next_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, publisher_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, since_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, tier_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, unused_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, unused_list);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, way_label);
  gtk_widget_class_bind_template_child (widget_class, PerksOverviewPlace, what_if_button);
}

static void
perks_overview_place_class_init (PerksOverviewPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_overview_place_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_overview_place_show;
  PERKS_PLACE_CLASS (klass)->open = perks_overview_place_open;

  g_type_ensure (PERKS_TYPE_FIGURE_CARD);
  g_type_ensure (PERKS_TYPE_PAGES);
  g_type_ensure (PERKS_TYPE_SALES_CHART);
  g_type_ensure (PERKS_TYPE_TIER_METER);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/overview/perks-overview-place.ui");
  bind_children (widget_class);
}

static void
perks_overview_place_init (PerksOverviewPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->first_run, PERKS_APPLICATION_ID);

  self->advice = g_list_store_new (PERKS_TYPE_DEADLINE);
  gtk_list_box_bind_model (self->advice_list, G_LIST_MODEL (self->advice), create_advice_row, self,
                           NULL);
  self->unused = g_list_store_new (PERKS_TYPE_ENTITLEMENT);
  gtk_list_box_bind_model (self->unused_list, G_LIST_MODEL (self->unused), create_unused_row, self,
                           NULL);
}
