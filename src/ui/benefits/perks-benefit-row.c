/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-row.h"

#include "config.h"
#include "perks-benefit-actions.h"
#include "perks-benefit-texts.h"
#include "perks-entitlement-text.h"
#include "perks-side-layout.h"

/**
 * PerksBenefitRow:
 *
 * A benefit as it stands for an offer: its name, how it stands with a sentence for each condition
 * that is not met, and the button that takes the next step. The row itself leads to the benefit’s
 * page.
 */
struct _PerksBenefitRow
{
  AdwPreferencesRow  parent_instance;

  PerksEntitlement  *entitlement;

  GtkWidget         *button;
  GtkImage          *icon;
  GtkLabel          *name;
  GtkLabel          *text;
};

G_DEFINE_FINAL_TYPE (PerksBenefitRow, perks_benefit_row, ADW_TYPE_PREFERENCES_ROW)

static void
perks_benefit_row_dispose (GObject *object)
{
  PerksBenefitRow *self = PERKS_BENEFIT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_BENEFIT_ROW);
  g_clear_object (&self->entitlement);

  G_OBJECT_CLASS (perks_benefit_row_parent_class)->dispose (object);
}

static void
perks_benefit_row_class_init (PerksBenefitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_benefit_row_dispose;

  g_type_ensure (PERKS_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/benefits/perks-benefit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitRow, button);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitRow, name);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitRow, text);
}

static void
perks_benefit_row_init (PerksBenefitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_icon (PerksBenefitRow   *self,
           PerksBenefitState  state)
{
  const char *word = perks_entitlement_text_state (state);

  gtk_image_set_from_icon_name (self->icon, perks_benefit_texts_icon (state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, word,
                                  -1);
}

/* A claim is one button; where there is nothing to claim there is none. */
static void
show_button (PerksBenefitRow *self,
             const char      *name)
{
  g_autofree char *label = NULL;
  GtkWidget *child;

  perks_benefit_actions_set_button (GTK_BUTTON (self->button), self->entitlement);
  if (!gtk_widget_get_sensitive (self->button))
    gtk_widget_set_visible (self->button, FALSE);
  if (!gtk_widget_get_visible (self->button))
    return;

  child = gtk_button_get_child (GTK_BUTTON (self->button));
  label = g_strdup_printf ("%s: %s", name, gtk_label_get_text (GTK_LABEL (child)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
lead_to_benefit (PerksBenefitRow *self)
{
  PerksOffer *offer = perks_entitlement_get_offer (self->entitlement);
  g_autofree char *target =
    g_strjoin (":", "benefits",
               perks_benefit_get_id (perks_entitlement_get_benefit (self->entitlement)),
               offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : NULL, NULL);

  /* The target first: in a window the action is looked up at once. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.go");
}

/**
 * perks_benefit_row_new:
 * @edition: the edition in use
 * @entitlement: how the benefit stands, and for what
 * @locale_text: how money and days are written
 *
 * Returns: (transfer floating): a row; its button needs the actions of
 *   perks_benefit_actions_install()
 */
GtkWidget *
perks_benefit_row_new (PerksEdition     *edition,
                       PerksEntitlement *entitlement,
                       PerksLocaleText  *locale_text)
{
  PerksBenefitRow *self = g_object_new (PERKS_TYPE_BENEFIT_ROW, NULL);
  const char *name = perks_benefit_get_name (perks_entitlement_get_benefit (entitlement));
  g_autofree char *text = perks_entitlement_text_full (edition, entitlement, locale_text);

  self->entitlement = g_object_ref (entitlement);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  show_icon (self, perks_entitlement_get_state (entitlement));
  show_button (self, name);
  lead_to_benefit (self);
  return GTK_WIDGET (self);
}

/**
 * perks_benefit_row_get_entitlement:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
PerksEntitlement *
perks_benefit_row_get_entitlement (PerksBenefitRow *self)
{
  return self->entitlement;
}

/**
 * perks_benefit_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): how the benefit stands, and what is missing
 */
const char *
perks_benefit_row_get_text (PerksBenefitRow *self)
{
  return gtk_label_get_label (self->text);
}
