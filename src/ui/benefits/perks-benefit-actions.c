/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-actions.h"

#include <glib/gi18n.h>

#include "perks-benefit-claims.h"
#include "perks-claim-author.h"
#include "perks-claim-dialog.h"

/* The buttons that move a claim on: by the action `benefits.claim`, which takes a step, and by
 * `benefits.enter-claim`, which asks for all about it. */

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
 * perks_benefit_actions_set_more:
 * @button: a button
 * @entitlement: (nullable): what it is for
 *
 * Makes the button ask for state, day, person, end and note.
 */
void
perks_benefit_actions_set_more (GtkButton        *button,
                                PerksEntitlement *entitlement)
{
  const char *benefit, *offer;

  gtk_widget_set_visible (GTK_WIDGET (button), entitlement != NULL);
  if (entitlement == NULL)
    return;

  benefit = perks_benefit_get_id (perks_entitlement_get_benefit (entitlement));
  offer = perks_benefit_claims_get_offer (entitlement);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", benefit,
                                    offer != NULL ? offer : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "benefits.enter-claim");
}

static void
claim_activated (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  PerksPlace *place = PERKS_PLACE (widget);
  PerksSituation *situation = perks_place_get_situation (place);
  const char *by = perks_claim_author_get (G_OBJECT (perks_place_get_context (place)));
  PerksBenefitClaim *claim = perks_benefit_claim_new_from_variant (parameter, situation, by);
  g_autofree char *done = claim != NULL ? perks_benefit_claim_describe (claim, situation) : NULL;

  if (claim != NULL)
    perks_place_run (place, perks_benefit_claim_apply, claim,
                     (GDestroyNotify) perks_benefit_claim_free, done);
}

static void
enter_claim_activated (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  PerksContext *context = perks_place_get_context (PERKS_PLACE (widget));
  GtkRoot *root = gtk_widget_get_root (widget);
  PerksFormDialog *dialog;
  const char *benefit, *offer;

  if (context == NULL || perks_context_get_situation (context) == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &benefit, &offer);
  dialog = perks_claim_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, context,
                                   benefit, *offer != '\0' ? offer : NULL);
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else
    perks_place_show_toast (PERKS_PLACE (widget),
                            _("The edition in use does not have this benefit."));
}

/**
 * perks_benefit_actions_install:
 * @place_class: the class of a place
 *
 * Gives a place the actions `benefits.claim`, with a parameter of the form
 * %PERKS_BENEFIT_CLAIM_FORMAT, and `benefits.enter-claim`, with benefit and offer, the latter ""
 * for the publisher as a whole.
 */
void
perks_benefit_actions_install (PerksPlaceClass *place_class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (place_class);

  gtk_widget_class_install_action (widget_class, "benefits.claim", PERKS_BENEFIT_CLAIM_FORMAT,
                                   claim_activated);
  gtk_widget_class_install_action (widget_class, "benefits.enter-claim", "(ss)",
                                   enter_claim_activated);
}
