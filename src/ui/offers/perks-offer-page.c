/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-benefit-texts.h"
#include "perks-engagement.h"
#include "perks-fact-group.h"
#include "perks-offer-sales.h"
#include "perks-offer-texts.h"
#include "perks-page.h"

#define N_MONTHS 12

/**
 * PerksOfferPage:
 *
 * All that the books know of one offer, and what follows from it. It stands on a page of its own;
 * its buttons are actions of the place.
 */
struct _PerksOfferPage
{
  AdwBin           parent_instance;

  char            *id;
  PerksSituation  *situation;
  PerksLocaleText *locale_text;

  PerksPage       *page;
  GtkWidget       *edit_button;
  GtkWidget       *remove_button;
  PerksFactGroup  *facts;
  PerksFactGroup  *contacts;
  PerksFactGroup  *engagement;
  PerksFactGroup  *benefits;
  PerksFactGroup  *months;
};

G_DEFINE_FINAL_TYPE (PerksOfferPage, perks_offer_page, ADW_TYPE_BIN)

static void
add_day (PerksOfferPage *self,
         PerksFactGroup *group,
         const char     *title,
         PerksDay        day)
{
  g_autofree char *text = NULL;

  if (day == PERKS_DAY_NONE)
    return;

  text = perks_locale_text_day (self->locale_text, day);
  perks_fact_group_add_fact (group, title, text, NULL);
}

static void
add_live_since (PerksOfferPage *self,
                PerksOffer     *offer)
{
  const PerksDay since = perks_offer_get_live_since (offer);
  const PerksDay today = perks_situation_get_today (self->situation);
  g_autofree char *day = NULL;
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;

  if (since == PERKS_DAY_NONE)
    return;

  day = perks_locale_text_day (self->locale_text, since);
  if (perks_offer_is_live (offer) && since <= today)
    {
      days = perks_offer_texts_days (self->locale_text, today - since);
      text = g_strdup_printf ("%s (%s)", day, days);
    }
  perks_fact_group_add_fact (self->facts, _("Live Since"), text != NULL ? text : day, NULL);
}

static void
show_facts (PerksOfferPage *self,
            PerksOffer     *offer)
{
  PerksEdition *edition = perks_situation_get_edition (self->situation);
  const PerksStorefronts storefronts = perks_edition_derive_storefronts (edition, offer);
  g_autofree char *rule = perks_offer_texts_path_rule (edition, offer);

  perks_fact_group_clear (self->facts);
  perks_fact_group_add_fact (self->facts, _("Type"),
                             perks_offer_texts_type (edition, perks_offer_get_offer_type (offer)),
                             NULL);
  perks_fact_group_add_fact (self->facts, _("Listing Option"),
                             perks_offer_texts_listing (perks_offer_get_listing (offer)), NULL);
  perks_fact_group_add_fact (self->facts, _("Path"), rule, NULL);
  perks_fact_group_add_fact (self->facts, _("Storefronts"),
                             perks_offer_texts_storefronts (storefronts), NULL);
  perks_fact_group_add_fact (self->facts, _("Visibility"),
                             perks_offer_texts_visibility (perks_offer_get_visibility (offer)),
                             NULL);
  perks_fact_group_add_fact (self->facts, _("Status"),
                             perks_offer_texts_status (perks_offer_get_status (offer)), NULL);
  add_live_since (self, offer);
}

static void
add_contact (PerksOfferPage *self,
             const char     *title,
             const char     *contact)
{
  g_autofree char *warned = NULL;

  if (!perks_offer_texts_is_generic (contact))
    {
      perks_fact_group_add_fact (self->contacts, title,
                                 contact != NULL ? contact : _("Not entered"), NULL);
      return;
    }

  warned =
    g_strdup_printf ("%s\n%s", contact, perks_offer_texts_concern (PERKS_CONTACT_CONCERN_GENERIC));
  perks_fact_group_add_fact (self->contacts, title, warned, "dialog-warning-symbolic");
}

static void
show_contacts (PerksOfferPage *self,
               PerksOffer     *offer)
{
  PerksEdition *edition = perks_situation_get_edition (self->situation);
  g_autofree char *silence = perks_offer_texts_silence (
    self->locale_text, edition, offer, perks_situation_get_today (self->situation));

  perks_fact_group_clear (self->contacts);
  add_contact (self, _("Owner"), perks_offer_get_owner (offer));
  if (perks_offer_get_owner_left (offer))
    perks_fact_group_add_fact (self->contacts, _("Owner Has Left"),
                               perks_offer_texts_concern (PERKS_CONTACT_CONCERN_OWNER_LEFT),
                               "dialog-warning-symbolic");
  add_contact (self, _("Primary Contact"), perks_offer_get_primary_contact (offer));
  perks_fact_group_add_fact (self->contacts, _("Rewards Team"), silence, NULL);
}

static void
show_engagement (PerksOfferPage *self)
{
  PerksEngagement *engagement =
    perks_books_find_engagement (perks_situation_get_books (self->situation), self->id);

  gtk_widget_set_visible (GTK_WIDGET (self->engagement), engagement != NULL);
  perks_fact_group_clear (self->engagement);
  if (engagement == NULL)
    return;

  if (perks_engagement_get_manager (engagement) != NULL)
    perks_fact_group_add_fact (self->engagement, _("Manager"),
                               perks_engagement_get_manager (engagement), NULL);
  add_day (self, self->engagement, _("From"), perks_engagement_get_start (engagement));
  if (perks_engagement_get_end (engagement) == PERKS_DAY_NONE)
    perks_fact_group_add_fact (self->engagement, _("To"), _("Without an end"), NULL);
  add_day (self, self->engagement, _("To"), perks_engagement_get_end (engagement));
  add_day (self, self->engagement, _("Opted Out On"),
           perks_engagement_get_opted_out_on (engagement));
  if (perks_engagement_get_notes (engagement) != NULL)
    perks_fact_group_add_fact (self->engagement, _("Notes"),
                               perks_engagement_get_notes (engagement), NULL);
}

static void
add_benefit (PerksOfferPage   *self,
             PerksEntitlement *entitlement)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  PerksEdition *edition = perks_situation_get_edition (self->situation);
  g_autofree char *status = perks_benefit_texts_status (self->locale_text, edition, entitlement);
  g_autofree char *target = g_strconcat ("benefits:", perks_benefit_get_id (benefit), NULL);

  perks_fact_group_add_link (self->benefits, perks_benefit_get_name (benefit), status,
                             perks_benefit_texts_icon (perks_entitlement_get_state (entitlement)),
                             target);
}

static void
show_benefits (PerksOfferPage *self,
               PerksOffer     *offer)
{
  PerksStanding *standing = perks_situation_get_standing (self->situation);
  const PerksPath path =
    perks_edition_derive_path (perks_situation_get_edition (self->situation), offer);
  g_autoptr (GPtrArray) entitlements = NULL;
  guint n_locked = 0;

  entitlements =
    perks_conditions_list_for_offer (perks_situation_get_books (self->situation), standing, offer);
  perks_fact_group_clear (self->benefits);
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if (perks_entitlement_get_path (entitlement) != path)
        continue;
      if (perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_LOCKED)
        n_locked++;
      else
        add_benefit (self, entitlement);
    }

  if (n_locked > 0)
    {
      g_autofree char *count = perks_locale_text_count (self->locale_text, n_locked);
      g_autofree char *title = g_strdup_printf (
        ngettext ("%s benefit of higher tiers", "%s benefits of higher tiers", n_locked), count);

      perks_fact_group_add_link (self->benefits, title, NULL,
                                 perks_benefit_texts_icon (PERKS_BENEFIT_STATE_LOCKED), "benefits");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->benefits),
                          perks_fact_group_get_size (self->benefits) > 0);
}

static void
add_month (PerksOfferPage        *self,
           const PerksOfferMonth *month)
{
  g_autofree char *name = perks_locale_text_month (self->locale_text, month->month);
  g_autofree char *counted =
    perks_locale_text_money (self->locale_text, perks_money_new_usd (month->counted));
  g_autofree char *rest = NULL;
  g_autofree char *note = NULL;

  if (month->not_counted != 0)
    {
      rest = perks_locale_text_money (self->locale_text, perks_money_new_usd (month->not_counted));
      note = g_strdup_printf (_("%s does not count"), rest);
    }
  perks_fact_group_add_figure (self->months, name, note, counted);
}

static void
show_months (PerksOfferPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) months =
    perks_offer_sales_list_months (self->situation, self->id, N_MONTHS, &error);
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
      add_month (self, month);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->months), sold);
}

static void
perks_offer_page_dispose (GObject *object)
{
  PerksOfferPage *self = PERKS_OFFER_PAGE (object);

  /* The bin must not take leave of a child that is gone with the template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_OFFER_PAGE);
  g_clear_object (&self->situation);
  g_clear_object (&self->locale_text);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (perks_offer_page_parent_class)->dispose (object);
}

static void
perks_offer_page_class_init (PerksOfferPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offer_page_dispose;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, benefits);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, engagement);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, facts);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, months);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferPage, remove_button);
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
 * @situation: where the publisher stands
 * @locale_text: how money and days are written
 *
 * Shows the offer as it is in a situation.
 *
 * Returns: %FALSE when the books do not have it any more
 */
gboolean
perks_offer_page_show (PerksOfferPage  *self,
                       PerksSituation  *situation,
                       PerksLocaleText *locale_text)
{
  PerksOffer *offer;

  g_return_val_if_fail (PERKS_IS_OFFER_PAGE (self), FALSE);

  offer = perks_books_find_offer (perks_situation_get_books (situation), self->id);
  if (offer == NULL)
    return FALSE;

  g_set_object (&self->situation, situation);
  g_set_object (&self->locale_text, locale_text);
  perks_page_set_title (
    self->page, perks_offer_get_name (offer) != NULL ? perks_offer_get_name (offer) : self->id);
  show_facts (self, offer);
  show_contacts (self, offer);
  show_engagement (self);
  show_benefits (self, offer);
  show_months (self);
  return TRUE;
}
