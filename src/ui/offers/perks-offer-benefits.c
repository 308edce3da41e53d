/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-benefits.h"

#include <glib/gi18n.h>

#include "perks-benefit-claims.h"
#include "perks-benefit-row.h"
#include "perks-benefit-texts.h"
#include "perks-entitlement-text.h"

#define EXPANDED "perks-expanded"

/* What an offer is entitled to, benefit by benefit: what its path gives, and what the tier gives
 * with this very offer held against it. It is what `perks benefits --offer=ID` prints. */

static GtkWidget *
make_row (const PerksOfferView *view,
          PerksEntitlement     *entitlement)
{
  return perks_benefit_row_new (perks_situation_get_edition (view->situation), entitlement,
                                view->locale_text);
}

/* What is unfolded stays so when the list is written anew. */
static void
expanded_cb (AdwExpanderRow *expander,
             GParamSpec     *pspec,
             GObject        *group)
{
  g_object_set_data (group, EXPANDED,
                     GINT_TO_POINTER (adw_expander_row_get_expanded (expander)));
}

static GtkWidget *
add_expander (PerksFactGroup       *group,
              const PerksOfferView *view,
              guint                 n_locked)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *count = perks_locale_text_count (view->locale_text, n_locked);
  g_autofree char *title = g_strdup_printf (
    ngettext ("%s benefit of higher tiers", "%s benefits of higher tiers", n_locked), count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_add_prefix (
    ADW_EXPANDER_ROW (expander),
    gtk_image_new_from_icon_name (perks_benefit_texts_icon (PERKS_BENEFIT_STATE_LOCKED)));
  adw_expander_row_set_expanded (
    ADW_EXPANDER_ROW (expander),
    GPOINTER_TO_INT (g_object_get_data (G_OBJECT (group), EXPANDED)));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), group, 0);
  perks_fact_group_add_row (group, expander);
  return expander;
}

static void
show_entitlements (PerksFactGroup       *group,
                   const PerksOfferView *view,
                   gboolean              by_tier)
{
  g_autoptr (GPtrArray) entitlements =
    perks_conditions_list_for_offer (perks_situation_get_books (view->situation),
                                     perks_situation_get_standing (view->situation), view->offer);
  g_autoptr (GPtrArray) locked = g_ptr_array_new ();

  perks_fact_group_clear (group);
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      if ((perks_entitlement_get_path (entitlement) == PERKS_PATH_TRANSACT) != by_tier)
        continue;
      if (perks_entitlement_get_state (entitlement) == PERKS_BENEFIT_STATE_LOCKED)
        g_ptr_array_add (locked, entitlement);
      else
        perks_fact_group_add_row (group, make_row (view, entitlement));
    }

  if (locked->len > 0)
    {
      GtkWidget *expander = add_expander (group, view, locked->len);

      for (guint i = 0; i < locked->len; i++)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                                  make_row (view, g_ptr_array_index (locked, i)));
    }
  gtk_widget_set_visible (GTK_WIDGET (group), perks_fact_group_get_size (group) > 0);
}

/**
 * perks_offer_benefits_show_path:
 * @group: the list
 * @view: what is looked at
 *
 * Writes what List, Trial or Consulting gives the offer; for another path the list is out of sight.
 */
void
perks_offer_benefits_show_path (PerksFactGroup       *group,
                                const PerksOfferView *view)
{
  show_entitlements (group, view, FALSE);
}

/**
 * perks_offer_benefits_show_tier:
 * @group: the list
 * @view: what is looked at
 *
 * Writes what the publisher's tier gives the offer, and, folded away, what higher tiers would.
 */
void
perks_offer_benefits_show_tier (PerksFactGroup       *group,
                                const PerksOfferView *view)
{
  show_entitlements (group, view, TRUE);
}

/* It is a programme of its own for Dynamics offers on AppSource. Source: rules.md, Paths. */
static gboolean
joins_isv_connect (const PerksOfferView *view)
{
  const char *family = perks_offer_get_product_family (view->offer);
  const PerksStorefronts storefronts = perks_edition_derive_storefronts (
    perks_situation_get_edition (view->situation), view->offer);

  return perks_offer_is_live (view->offer) && family != NULL &&
         g_ascii_strcasecmp (family, "dynamics") == 0 &&
         (storefronts & PERKS_STOREFRONTS_APPSOURCE) != 0;
}

static void
add_done_button (AdwActionRow         *row,
                 const PerksOfferView *view)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Mark as _Done"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (button), PERKS_BENEFIT_CLAIM_FORMAT, PERKS_CLAIM_ISV_CONNECT,
    perks_record_get_id (PERKS_RECORD (view->offer)),
    perks_enum_to_name (PERKS_TYPE_CLAIM_STATE, PERKS_CLAIM_STATE_DONE), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "benefits.claim");
  adw_action_row_add_suffix (row, button);
}

static void
add_isv_connect (PerksFactGroup       *group,
                 const PerksOfferView *view,
                 PerksClaim           *claim)
{
  const gboolean done = claim != NULL && perks_claim_get_state (claim) == PERKS_CLAIM_STATE_DONE;
  const char *offer = perks_record_get_id (PERKS_RECORD (view->offer));
  g_autofree char *text =
    claim != NULL ? perks_entitlement_text_claim (claim, view->locale_text) : NULL;
  GtkWidget *row = perks_fact_group_add_fact (group, _("Joining ISV Connect"),
                                              text != NULL ? text : _("Not joined yet"),
                                              done ? "object-select-symbolic" : NULL);

  if (!done)
    add_done_button (ADW_ACTION_ROW (row), view);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", PERKS_CLAIM_ISV_CONNECT, offer);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "benefits.enter-claim");
}

/**
 * perks_offer_benefits_show_isv_connect:
 * @group: the list
 * @view: what is looked at
 *
 * Writes how far joining ISV Connect has got, where that is for the offer or somebody has entered
 * it.
 */
void
perks_offer_benefits_show_isv_connect (PerksFactGroup       *group,
                                       const PerksOfferView *view)
{
  PerksBooks *books = perks_situation_get_books (view->situation);
  PerksClaim *claim = perks_books_find_claim (books, PERKS_CLAIM_ISV_CONNECT,
                                              perks_record_get_id (PERKS_RECORD (view->offer)));

  perks_fact_group_clear (group);
  if (claim != NULL || joins_isv_connect (view))
    add_isv_connect (group, view,
                     claim != NULL ? claim
                                   : perks_books_find_claim (books, PERKS_CLAIM_ISV_CONNECT, NULL));
  gtk_widget_set_visible (GTK_WIDGET (group), perks_fact_group_get_size (group) > 0);
}
