/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-button-box.h"
#include "perks-fact-group.h"
#include "perks-focus-memory.h"
#include "perks-history-group.h"
#include "perks-offer-attention.h"
#include "perks-offer-benefits.h"
#include "perks-offer-contacts.h"
#include "perks-offer-engagement.h"
#include "perks-offer-history.h"
#include "perks-offer-sales.h"
#include "perks-offer-texts.h"
#include "perks-page.h"

#define N_MONTHS 12

/**
 * PerksOfferPage:
 *
 * All that the books know of one offer, and what follows from it. It stands on a page of its own;
 * its buttons are actions of the place, and `offer-page.show`, which leads to a part of it.
 */
struct _PerksOfferPage
{
  AdwBin             parent_instance;

  char              *id;

  GtkListBox        *attention;
  GtkWidget         *attention_group;
  PerksButtonBox    *contact_buttons;
  PerksFactGroup    *contacts;
  GtkWidget         *edit_button;
  PerksFactGroup    *engagement;
  PerksButtonBox    *engagement_buttons;
  PerksFactGroup    *facts;
  PerksHistoryGroup *history;
  PerksFactGroup    *isv_connect;
  PerksFactGroup    *months;
  PerksPage         *page;
  PerksFactGroup    *path_benefits;
  GtkWidget         *remove_button;
  PerksFactGroup    *tier_benefits;
};

G_DEFINE_FINAL_TYPE (PerksOfferPage, perks_offer_page, ADW_TYPE_BIN)

static void
add_live_since (PerksOfferPage       *self,
                const PerksOfferView *view)
{
  const PerksDay since = perks_offer_get_live_since (view->offer);
  const PerksDay today = perks_situation_get_today (view->situation);
  g_autofree char *day = NULL;
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;

  if (since == PERKS_DAY_NONE)
    return;

  day = perks_locale_text_day (view->locale_text, since);
  if (perks_offer_is_live (view->offer) && since <= today)
    {
      days = perks_offer_texts_days (view->locale_text, today - since);
      text = g_strdup_printf ("%s (%s)", day, days);
    }
  perks_fact_group_add_fact (self->facts, _("Live Since"), text != NULL ? text : day, NULL);
}

static void
add_paths (PerksOfferPage       *self,
           const PerksOfferView *view)
{
  g_autofree char *rule =
    perks_offer_texts_path_rule (perks_situation_get_edition (view->situation), view->offer);
  g_autofree char *former = perks_offer_texts_former_paths (
    view->locale_text, perks_offer_get_former_paths (view->offer));

  perks_fact_group_add_fact (self->facts, _("Path"), rule, NULL);
  if (former != NULL)
    perks_fact_group_add_fact (self->facts, _("Former Paths"), former, NULL);
}

static void
show_facts (PerksOfferPage       *self,
            const PerksOfferView *view)
{
  PerksOffer *offer = view->offer;
  PerksEdition *edition = perks_situation_get_edition (view->situation);
  const PerksStorefronts storefronts = perks_edition_derive_storefronts (edition, offer);

  perks_fact_group_clear (self->facts);
  perks_fact_group_add_fact (self->facts, _("Type"),
                             perks_offer_texts_type (edition, perks_offer_get_offer_type (offer)),
                             NULL);
  perks_fact_group_add_fact (self->facts, _("Listing Option"),
                             perks_offer_texts_listing (perks_offer_get_listing (offer)), NULL);
  add_paths (self, view);
  perks_fact_group_add_fact (self->facts, _("Storefronts"),
                             perks_offer_texts_storefronts (storefronts), NULL);
  perks_fact_group_add_fact (self->facts, _("Visibility"),
                             perks_offer_texts_visibility (perks_offer_get_visibility (offer)),
                             NULL);
  perks_fact_group_add_fact (self->facts, _("Status"),
                             perks_offer_texts_status (perks_offer_get_status (offer)), NULL);
  add_live_since (self, view);
}

static void
add_month (PerksOfferPage        *self,
           PerksLocaleText       *locale_text,
           const PerksOfferMonth *month)
{
  g_autofree char *name = perks_locale_text_month (locale_text, month->month);
  g_autofree char *counted =
    perks_locale_text_money (locale_text, perks_money_new_usd (month->counted));
  g_autofree char *rest = NULL;
  g_autofree char *note = NULL;

  if (month->not_counted != 0)
    {
      rest = perks_locale_text_money (locale_text, perks_money_new_usd (month->not_counted));
      note = g_strdup_printf (_("%s does not count"), rest);
    }
  perks_fact_group_add_figure (self->months, name, note, counted);
}

static void
show_months (PerksOfferPage       *self,
             const PerksOfferView *view)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) months =
    perks_offer_sales_list_months (view->situation, self->id, N_MONTHS, &error);
  gboolean sold = FALSE;

  perks_fact_group_clear (self->months);
  if (months == NULL)
    {
      perks_fact_group_add_fact (self->months, error->message, NULL, "dialog-error-symbolic");
      return;
    }

  for (guint i = 0; i < months->len; i++)
    {
      const PerksOfferMonth *month = &g_array_index (months, PerksOfferMonth, i);

      sold |= month->counted != 0 || month->not_counted != 0;
      add_month (self, view->locale_text, month);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->months), sold);
}

static GPtrArray *
write_history (GPtrArray *changes,
               gpointer   context)
{
  PerksSituation *situation = perks_context_get_situation (context);

  return perks_offer_history_write (changes, perks_situation_get_edition (situation),
                                    perks_context_get_locale_text (context));
}

static void
show_history (PerksOfferPage *self,
              PerksContext   *context)
{
  perks_history_group_load (self->history,
                            perks_workspace_get_repository (perks_context_get_workspace (context)),
                            "offer", self->id, write_history, g_object_ref (context),
                            g_object_unref);
}

static void
show_view (PerksOfferPage       *self,
           const PerksOfferView *view)
{
  const char *name = perks_offer_get_name (view->offer);

  perks_page_set_title (self->page, name != NULL ? name : self->id);
  gtk_widget_set_visible (self->attention_group,
                          perks_offer_attention_show (self->attention, view) > 0);
  show_facts (self, view);
  perks_offer_contacts_show (self->contacts, self->contact_buttons, view);
  perks_offer_engagement_show (self->engagement, self->engagement_buttons, view);
  perks_offer_benefits_show_path (self->path_benefits, view);
  perks_offer_benefits_show_isv_connect (self->isv_connect, view);
  perks_offer_benefits_show_tier (self->tier_benefits, view);
  show_months (self, view);
}

static PerksFactGroup *
find_part (PerksOfferPage *self,
           const char     *part)
{
  if (g_str_equal (part, "contacts"))
    return self->contacts;
  if (g_str_equal (part, "engagement"))
    return self->engagement;
  if (!g_str_equal (part, "benefits"))
    return NULL;

  return gtk_widget_get_visible (GTK_WIDGET (self->path_benefits)) ? self->path_benefits
                                                                   : self->tier_benefits;
}

/* The title of the part at the upper edge: the focus alone brings its first row to the lower. */
static void
scroll_to (GtkWidget *group)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (group, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  graphene_point_t place;

  if (gtk_widget_compute_point (group, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                &GRAPHENE_POINT_INIT (0, 0), &place))
    gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), place.y);
}

/* A page that has just been opened has no places yet that it could be moved to. */
static gboolean
show_part_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       part)
{
  PerksFactGroup *group = find_part (PERKS_OFFER_PAGE (widget), part);

  if (group == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (GTK_WIDGET (group)) == 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_child_focus (GTK_WIDGET (group), GTK_DIR_TAB_FORWARD);
  scroll_to (GTK_WIDGET (group));
  return G_SOURCE_REMOVE;
}

/* Brings a part of the page into sight and the focus to it. */
static void
show_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const char *part = g_variant_get_string (parameter, NULL);

  if (show_part_cb (widget, NULL, (gpointer) part) == G_SOURCE_CONTINUE)
    gtk_widget_add_tick_callback (widget, show_part_cb, g_strdup (part), g_free);
}

static void
perks_offer_page_dispose (GObject *object)
{
  PerksOfferPage *self = PERKS_OFFER_PAGE (object);

  /* The bin must not take leave of a child that is gone with the template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_OFFER_PAGE);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (perks_offer_page_parent_class)->dispose (object);
}

static void
perks_offer_page_class_init (PerksOfferPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offer_page_dispose;

  g_type_ensure (PERKS_TYPE_BUTTON_BOX);
  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  g_type_ensure (PERKS_TYPE_HISTORY_GROUP);
  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, attention);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, attention_group);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, contact_buttons);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, engagement);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, engagement_buttons);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, facts);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, history);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, isv_connect);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, months);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, path_benefits);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, remove_button);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, tier_benefits);

  gtk_widget_class_install_action (widget_class, "offer-page.show", "s", show_activated);
}

static void
perks_offer_page_init (PerksOfferPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_offer_page_new:
 * @offer: the id of an offer
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
perks_offer_page_new (const char *offer)
{
  PerksOfferPage *self = g_object_new (PERKS_TYPE_OFFER_PAGE, NULL);

  self->id = g_strdup (offer);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->edit_button), "s", offer);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove_button), "s", offer);
  return GTK_WIDGET (self);
}

/**
 * perks_offer_page_get_id:
 * @self: a page
 *
 * Returns: (transfer none): the id of the offer
 */
const char *
perks_offer_page_get_id (PerksOfferPage *self)
{
  return self->id;
}

/**
 * perks_offer_page_show:
 * @self: a page
 * @context: the context, with a situation
 *
 * Shows the offer as it is in the situation.
 *
 * Returns: %FALSE when the books do not have it any more
 */
gboolean
perks_offer_page_show (PerksOfferPage *self,
                       PerksContext   *context)
{
  PerksSituation *situation = perks_context_get_situation (context);
  PerksOfferView view = {
    .situation = situation,
    .offer = perks_books_find_offer (perks_situation_get_books (situation), self->id),
    .catalog = perks_workspace_get_catalog (perks_context_get_workspace (context)),
    .locale_text = perks_context_get_locale_text (context),
  };
  PerksFocusMemory memory;

  g_return_val_if_fail (PERKS_IS_OFFER_PAGE (self), FALSE);

  if (view.offer == NULL)
    return FALSE;

  perks_focus_memory_keep (&memory, GTK_WIDGET (self));
  show_view (self, &view);
  show_history (self, context);
  perks_focus_memory_restore (&memory);
  return TRUE;
}
