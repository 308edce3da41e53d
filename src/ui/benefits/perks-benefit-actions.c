/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-actions.h"

#include "perks-benefit-claims.h"
#include "perks-benefit-texts.h"

/* The buttons that move a claim on, by the action `benefits.claim`. */

/**
 * perks_benefit_actions_set_button:
 * @button: a button
 * @entitlement: (nullable): what it is for
 *
 * Makes the button take the next step of the claim. It is there only when there is one, and asleep
 * while the benefit is locked or blocked.
 */
void
perks_benefit_actions_set_button (GtkButton        *button,
                                  PerksEntitlement *entitlement)
{
  PerksClaimState next;
  PerksBenefitState state;
  const char *label;
  GVariant *target;
  gboolean open;

  if (entitlement == NULL || !perks_benefit_claims_get_next (entitlement, &next, &label))
    {
      gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
      return;
    }

  state = perks_entitlement_get_state (entitlement);
  open = state != PERKS_BENEFIT_STATE_LOCKED && state != PERKS_BENEFIT_STATE_BLOCKED;
  gtk_widget_set_visible (GTK_WIDGET (button), TRUE);
  gtk_button_set_label (button, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (button)), PANGO_ELLIPSIZE_END);
  target = perks_benefit_claims_make_target (entitlement, next, NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), open ? "benefits.claim" : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (button), open);
}

/**
 * perks_benefit_actions_set_menu:
 * @button: a button
 * @entitlement: (nullable): what it is for
 *
 * Gives the button a menu with all states that the claim can be set to besides its own.
 */
void
perks_benefit_actions_set_menu (GtkMenuButton    *button,
                                PerksEntitlement *entitlement)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (button), entitlement != NULL);
  if (entitlement == NULL)
    return;

  for (guint state = 0; state <= PERKS_CLAIM_STATE_REVOKED; state++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (perks_benefit_texts_claim (state), NULL);
      GVariant *target = perks_benefit_claims_make_target (entitlement, state, NULL);

      g_menu_item_set_action_and_target_value (item, "benefits.claim", target);
      if (state != perks_benefit_claims_get_state (entitlement))
        g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}
