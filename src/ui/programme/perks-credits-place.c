/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-credits-place.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-commands.h"
#include "perks-credit-dialog.h"
#include "perks-credit-row.h"
#include "perks-credit-text.h"
#include "perks-credit-tiers.h"
#include "perks-deadline.h"
#include "perks-fact-group.h"
#include "perks-provenance-mark.h"

/**
 * PerksCreditsPlace:
 *
 * The Azure sponsorship of the publisher: what is left of each credit and until when, what the tier
 * gives, and a word before money lapses or a gap opens.
 */
struct _PerksCreditsPlace
{
  PerksPlace           parent_instance;

  GPtrArray           *credit_rows;
  GPtrArray           *tier_rows;

  PerksFactGroup      *amounts;
  AdwPreferencesGroup *credits;
  GtkStack            *stack;
  AdwPreferencesGroup *tiers;
  PerksFactGroup      *warnings;
};

G_DEFINE_FINAL_TYPE (PerksCreditsPlace, perks_credits_place, PERKS_TYPE_PLACE)

static PerksLocaleText *
get_locale_text (PerksCreditsPlace *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
let_all_be_read (GtkWidget *row)
{
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static void
show_warnings (PerksCreditsPlace *self,
               PerksSituation    *situation)
{
  GPtrArray *advice = perks_situation_get_advice (situation);

  perks_fact_group_clear (self->warnings);
  for (guint i = 0; i < advice->len; i++)
    {
      PerksDeadline *line = g_ptr_array_index (advice, i);

      if (perks_deadline_get_action (line) == PERKS_ACTION_OPEN_CREDITS)
        let_all_be_read (perks_fact_group_add_fact (self->warnings, perks_deadline_get_text (line),
                                                    NULL, "dialog-warning-symbolic"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings),
                          perks_fact_group_get_size (self->warnings) > 0);
}

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  PerksDay one = perks_credit_get_start (*(PerksCredit *const *) a);
  PerksDay other = perks_credit_get_start (*(PerksCredit *const *) b);

  return (one < other) - (one > other);
}

static GtkWidget *
create_none_yet (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("None Yet"));
  adw_action_row_set_subtitle (
    ADW_ACTION_ROW (row),
    _("Enter a credit when Microsoft has granted it; Perks then tells you before it ends."));
  let_all_be_read (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* The latest first. */
static void
show_credits (PerksCreditsPlace *self,
              PerksSituation    *situation)
{
  PerksBooks *books = perks_situation_get_books (situation);
  GPtrArray *all = perks_books_get_credits (books);
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();

  /* Not g_ptr_array_copy(): the copy would release what it does not own. */
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (credits, g_ptr_array_index (all, i));
  g_ptr_array_sort (credits, compare_starts);
  clear_rows (self->credits, self->credit_rows);
  for (guint i = 0; i < credits->len; i++)
    add_row (self->credits, self->credit_rows,
             perks_credit_row_new (g_ptr_array_index (credits, i), books,
                                   perks_situation_get_today (situation), get_locale_text (self)));
  if (credits->len == 0)
    add_row (self->credits, self->credit_rows, create_none_yet ());
}

static void
add_amount (PerksCreditsPlace *self,
            PerksEntitlement  *entitlement)
{
  PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);
  g_autofree char *amount = perks_credit_text_amount (entitlement, get_locale_text (self));
  g_autofree char *target = g_strconcat ("benefits:", perks_benefit_get_id (benefit), NULL);
  GtkWidget *mark = perks_provenance_mark_new (perks_benefit_get_provenance (benefit),
                                               perks_benefit_get_note (benefit));
  GtkWidget *row = perks_fact_group_add_link (self->amounts, perks_benefit_get_name (benefit),
                                              amount, NULL, target);

  let_all_be_read (row);
  if (mark != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
}

static void
show_amounts (PerksCreditsPlace *self,
              PerksSituation    *situation)
{
  GPtrArray *entitlements = perks_situation_get_entitlements (situation);
  PerksTier *tier = perks_situation_get_standing (situation)->tier;

  perks_fact_group_clear (self->amounts);
  clear_rows (self->tiers, self->tier_rows);
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksBenefit *benefit = perks_entitlement_get_benefit (entitlement);

      if (perks_benefit_get_mode (benefit) != PERKS_BENEFIT_MODE_FUNDING)
        continue;
      add_amount (self, entitlement);
      add_row (self->tiers, self->tier_rows,
               perks_credit_tiers_new (perks_situation_get_edition (situation), benefit, tier,
                                       get_locale_text (self)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->amounts), self->tier_rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->tiers), self->tier_rows->len > 0);
}

static void
perks_credits_place_show (PerksPlace     *place,
                          PerksSituation *situation)
{
  PerksCreditsPlace *self = PERKS_CREDITS_PLACE (place);
  gboolean publisher = perks_books_get_publisher (perks_situation_get_books (situation)) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "credits.add", publisher);
  gtk_stack_set_visible_child_name (self->stack, publisher ? "credits" : "empty");
  show_warnings (self, situation);
  show_credits (self, situation);
  show_amounts (self, situation);
}

static PerksCredit *
find_credit (PerksCreditsPlace *self,
             const char        *id)
{
  PerksSituation *situation = perks_place_get_situation (PERKS_PLACE (self));
  GPtrArray *credits = perks_books_get_credits (perks_situation_get_books (situation));

  for (guint i = 0; i < credits->len; i++)
    {
      if (g_str_equal (perks_record_get_id (g_ptr_array_index (credits, i)), id))
        return g_ptr_array_index (credits, i);
    }

  return NULL;
}

static GtkWindow *
get_window (PerksCreditsPlace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
add_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PerksCreditsPlace *self = PERKS_CREDITS_PLACE (widget);

  gtk_window_present (GTK_WINDOW (perks_credit_dialog_new (
    get_window (self), perks_place_get_context (PERKS_PLACE (self)), NULL)));
}

static void
edit_activated (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  PerksCreditsPlace *self = PERKS_CREDITS_PLACE (widget);
  PerksContext *context = perks_place_get_context (PERKS_PLACE (self));
  PerksCredit *credit = find_credit (self, g_variant_get_string (parameter, NULL));

  if (credit != NULL)
    gtk_window_present (GTK_WINDOW (perks_credit_dialog_new (get_window (self), context, credit)));
}

static void
use_activated (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PerksCreditsPlace *self = PERKS_CREDITS_PLACE (widget);
  PerksContext *context = perks_place_get_context (PERKS_PLACE (self));
  PerksCredit *credit = find_credit (self, g_variant_get_string (parameter, NULL));

  if (credit != NULL)
    gtk_window_present (
      GTK_WINDOW (perks_credit_dialog_new_use (get_window (self), context, credit)));
}

static gboolean
remove_credit (PerksWorkspace  *workspace,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  return perks_commands_remove_credit (workspace, NULL, user_data, error);
}

static void
remove_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  perks_place_run (PERKS_PLACE (widget), remove_credit, g_variant_dup_string (parameter, NULL),
                   g_free, _("The credit is removed."));
}

static void
perks_credits_place_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_CREDITS_PLACE);

  G_OBJECT_CLASS (perks_credits_place_parent_class)->dispose (object);
}

static void
perks_credits_place_finalize (GObject *object)
{
  PerksCreditsPlace *self = PERKS_CREDITS_PLACE (object);

  g_ptr_array_unref (self->credit_rows);
  g_ptr_array_unref (self->tier_rows);

  G_OBJECT_CLASS (perks_credits_place_parent_class)->finalize (object);
}

static void
perks_credits_place_class_init (PerksCreditsPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_credits_place_dispose;
  G_OBJECT_CLASS (klass)->finalize = perks_credits_place_finalize;
  PERKS_PLACE_CLASS (klass)->show = perks_credits_place_show;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/programme/perks-credits-place.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksCreditsPlace, amounts);
  gtk_widget_class_bind_template_child (widget_class, PerksCreditsPlace, credits);
  gtk_widget_class_bind_template_child (widget_class, PerksCreditsPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksCreditsPlace, tiers);
  gtk_widget_class_bind_template_child (widget_class, PerksCreditsPlace, warnings);

  gtk_widget_class_install_action (widget_class, "credits.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "credits.edit", "s", edit_activated);
  gtk_widget_class_install_action (widget_class, "credits.remove", "s", remove_activated);
  gtk_widget_class_install_action (widget_class, "credits.use", "s", use_activated);
}

static void
perks_credits_place_init (PerksCreditsPlace *self)
{
  self->credit_rows = g_ptr_array_new ();
  self->tier_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
