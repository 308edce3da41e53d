/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-benefit-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-benefit-actions.h"
#include "perks-benefit-claims.h"
#include "perks-benefit-sections.h"
#include "perks-benefit-targets.h"
#include "perks-benefit-texts.h"
#include "perks-claim-history.h"
#include "perks-fact-group.h"
#include "perks-focus-memory.h"
#include "perks-history-group.h"
#include "perks-page.h"

/**
 * PerksBenefitPage:
 *
 * All about one benefit: how it stands for the publisher or for one of its offers, what is missing
 * and what to do, what it is and how to get it, what each tier gives, and where all this is known
 * from. Its buttons move the claim on by the action `benefits.claim`.
 */
struct _PerksBenefitPage
{
  AdwBin             parent_instance;

  char              *id;
  PerksContext      *context;
  PerksSituation    *situation;
  PerksLocaleText   *locale_text;
  GPtrArray         *targets;
  char              *chosen;
  gboolean           filling;

  PerksFactGroup    *about;
  PerksFactGroup    *columns;
  PerksFactGroup    *conditions;
  PerksFactGroup    *grounds;
  PerksHistoryGroup *history;
  GtkWidget         *more_button;
  GtkWidget         *next_button;
  AdwEntryRow       *note;
  PerksFactGroup    *offers;
  PerksPage         *page;
  PerksFactGroup    *source;
  PerksFactGroup    *status;
  AdwComboRow       *target;
};

G_DEFINE_FINAL_TYPE (PerksBenefitPage, perks_benefit_page, ADW_TYPE_BIN)

static PerksEntitlement *
get_target (PerksBenefitPage *self)
{
  const guint selected = adw_combo_row_get_selected (self->target);

  return selected < self->targets->len ? g_ptr_array_index (self->targets, selected) : NULL;
}

static void
show_note (PerksBenefitPage *self,
           PerksEntitlement *target)
{
  PerksClaim *claim = target != NULL ? perks_entitlement_get_claim (target) : NULL;
  const char *text = claim != NULL ? perks_claim_get_note (claim) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->note), claim != NULL);
  /* The button that appears with the first letter must not appear for what the books have. */
  adw_entry_row_set_show_apply_button (self->note, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->note), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (self->note, TRUE);
}

static void
add_day (PerksBenefitPage *self,
         const char       *title,
         PerksDay          day)
{
  g_autofree char *text = NULL;

  if (day == PERKS_DAY_NONE)
    return;

  text = perks_locale_text_day (self->locale_text, day);
  perks_fact_group_add_fact (self->status, title, text, NULL);
}

static void
show_status (PerksBenefitPage *self,
             PerksEntitlement *target)
{
  PerksClaim *claim = target != NULL ? perks_entitlement_get_claim (target) : NULL;
  g_autofree char *status = NULL;

  perks_fact_group_clear (self->status);
  if (target == NULL)
    {
      perks_fact_group_add_fact (self->status, _("State"), _("No offer has a path that it is for."),
                                 perks_benefit_texts_icon (PERKS_BENEFIT_STATE_LOCKED));
      return;
    }

  status = perks_benefit_texts_status (self->locale_text,
                                       perks_situation_get_edition (self->situation), target);
  perks_fact_group_add_fact (self->status, _("State"), status,
                             perks_benefit_texts_icon (perks_entitlement_get_state (target)));
  if (claim == NULL)
    return;

  add_day (self, _("Asked For On"), perks_claim_get_requested_on (claim));
  add_day (self, _("Ends On"), perks_claim_get_expires_on (claim));
}

static void
show_conditions (PerksBenefitPage *self,
                 PerksEntitlement *target)
{
  PerksBenefit *benefit = perks_edition_find_benefit (perks_situation_get_edition (self->situation),
                                                      self->id);

  perks_fact_group_clear (self->conditions);
  for (guint condition = 0; target != NULL && condition < PERKS_N_CONDITIONS; condition++)
    {
      const gboolean missing = perks_entitlement_misses (target, condition);
      g_autofree char *what = NULL;

      if (!missing && !perks_benefit_has_condition (benefit, condition))
        continue;
      what = missing ? perks_condition_describe (condition, target) : g_strdup (_("Met"));
      perks_fact_group_add_fact (self->conditions, perks_benefit_texts_condition (condition), what,
                                 missing ? "dialog-warning-symbolic" : "object-select-symbolic");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->conditions),
                          perks_fact_group_get_size (self->conditions) > 0 &&
                          perks_entitlement_get_state (target) != PERKS_BENEFIT_STATE_LOCKED);
}

static GPtrArray *
write_history (GPtrArray *changes,
               gpointer   locale_text)
{
  return perks_claim_history_write (changes, locale_text);
}

static void
show_history (PerksBenefitPage *self,
              PerksEntitlement *target)
{
  PerksClaim *claim = target != NULL ? perks_entitlement_get_claim (target) : NULL;
  PerksWorkspace *workspace = perks_context_get_workspace (self->context);

  if (claim == NULL)
    {
      perks_history_group_clear (self->history);
      return;
    }

  perks_history_group_load (self->history, perks_workspace_get_repository (workspace), "claim",
                            perks_record_get_id (PERKS_RECORD (claim)), write_history,
                            g_object_ref (self->locale_text), g_object_unref);
}

static void
show_target (PerksBenefitPage *self)
{
  PerksEntitlement *target = get_target (self);

  perks_benefit_actions_set_button (GTK_BUTTON (self->next_button), target);
  perks_benefit_actions_set_more (GTK_BUTTON (self->more_button), target);
  show_status (self, target);
  show_note (self, target);
  show_conditions (self, target);
  perks_benefit_sections_show_grounds (self->grounds, target, self->situation, self->locale_text);
  show_history (self, target);
}

static guint
find_target (PerksBenefitPage *self)
{
  for (guint i = 0; self->chosen != NULL && i < self->targets->len; i++)
    {
      g_autofree char *name = perks_benefit_targets_name (g_ptr_array_index (self->targets, i));

      if (g_str_equal (name, self->chosen))
        return i;
    }

  return perks_benefit_targets_choose (self->targets);
}

static void
show_targets (PerksBenefitPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->targets->len; i++)
    gtk_string_list_take (names, perks_benefit_targets_name (g_ptr_array_index (self->targets, i)));

  self->filling = TRUE;
  adw_combo_row_set_model (self->target, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->target, find_target (self));
  gtk_widget_set_visible (GTK_WIDGET (self->target), self->targets->len > 1);
  self->filling = FALSE;
}

static void
target_chosen_cb (PerksBenefitPage *self)
{
  if (self->filling || get_target (self) == NULL)
    return;

  g_free (self->chosen);
  self->chosen = perks_benefit_targets_name (get_target (self));
  show_target (self);
}

static void
note_applied_cb (PerksBenefitPage *self)
{
  PerksEntitlement *target = get_target (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));
  g_autoptr (GVariant) parameter = NULL;

  if (target == NULL)
    return;

  parameter =
    perks_benefit_claims_make_target (target, perks_benefit_claims_get_state (target), text);
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "benefits.claim",
                                      g_variant_ref_sink (parameter));
}

static void
perks_benefit_page_dispose (GObject *object)
{
  PerksBenefitPage *self = PERKS_BENEFIT_PAGE (object);

  self->filling = TRUE;
  /* The bin must not take leave of a child that is gone with the template. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_BENEFIT_PAGE);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->situation);
  g_clear_object (&self->locale_text);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (perks_benefit_page_parent_class)->dispose (object);
}

static void
perks_benefit_page_class_init (PerksBenefitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_benefit_page_dispose;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  g_type_ensure (PERKS_TYPE_HISTORY_GROUP);
  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/benefits/perks-benefit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, about);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, conditions);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, grounds);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, history);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, note);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, offers);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, source);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, status);
  gtk_widget_class_bind_template_child (widget_class, PerksBenefitPage, target);
  gtk_widget_class_bind_template_callback (widget_class, note_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_chosen_cb);
}

static void
perks_benefit_page_init (PerksBenefitPage *self)
{
  self->targets = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_benefit_page_new:
 * @benefit: the id of a benefit
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
perks_benefit_page_new (const char *benefit)
{
  PerksBenefitPage *self = g_object_new (PERKS_TYPE_BENEFIT_PAGE, NULL);

  self->id = g_strdup (benefit);
  return GTK_WIDGET (self);
}

/**
 * perks_benefit_page_get_id:
 * @self: a page
 *
 * Returns: (transfer none): the id of the benefit
 */
const char *
perks_benefit_page_get_id (PerksBenefitPage *self)
{
  return self->id;
}

/**
 * perks_benefit_page_show:
 * @self: a page
 * @context: the context, with a situation
 *
 * Shows the benefit as it is in the situation.
 *
 * Returns: %FALSE when the edition does not have it
 */
gboolean
perks_benefit_page_show (PerksBenefitPage *self,
                         PerksContext     *context)
{
  PerksSituation *situation = perks_context_get_situation (context);
  PerksLocaleText *locale_text = perks_context_get_locale_text (context);
  PerksFocusMemory memory;
  PerksBenefit *benefit;

  g_return_val_if_fail (PERKS_IS_BENEFIT_PAGE (self), FALSE);

  benefit = perks_edition_find_benefit (perks_situation_get_edition (situation), self->id);
  if (benefit == NULL)
    return FALSE;

  g_set_object (&self->context, context);
  g_set_object (&self->situation, situation);
  g_set_object (&self->locale_text, locale_text);
  g_ptr_array_unref (self->targets);
  self->targets = perks_benefit_targets_list (situation, benefit);
  perks_focus_memory_keep (&memory, GTK_WIDGET (self));
  perks_page_set_title (self->page, perks_benefit_get_name (benefit));
  show_targets (self);
  show_target (self);
  perks_benefit_sections_show_about (self->about, benefit);
  perks_benefit_sections_show_columns (self->columns, benefit, situation, locale_text);
  perks_benefit_sections_show_offers (self->offers, self->targets, situation, locale_text);
  perks_benefit_sections_show_source (self->source, benefit);
  perks_focus_memory_restore (&memory);
  return TRUE;
}

/**
 * perks_benefit_page_choose:
 * @self: a page that shows a benefit
 * @offer: the id of an offer
 *
 * Looks at the benefit for this offer, where it can be claimed for it.
 */
void
perks_benefit_page_choose (PerksBenefitPage *self,
                           const char       *offer)
{
  for (guint i = 0; i < self->targets->len; i++)
    {
      PerksOffer *target = perks_entitlement_get_offer (g_ptr_array_index (self->targets, i));

      if (target != NULL && g_str_equal (perks_record_get_id (PERKS_RECORD (target)), offer))
        adw_combo_row_set_selected (self->target, i);
    }
}
