/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-attention-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-overview-text.h"

/**
 * PerksAttentionRow:
 *
 * Something that deserves attention: what is the matter, when it is due, and one button that does
 * something about it. The button stands below the text, so that both have room on a narrow screen.
 */
struct _PerksAttentionRow
{
  AdwPreferencesRow parent_instance;

  GtkButton        *button;
  GtkImage         *icon;
  GtkLabel         *text;
  GtkLabel         *when;
};

G_DEFINE_FINAL_TYPE (PerksAttentionRow, perks_attention_row, ADW_TYPE_PREFERENCES_ROW)

static void
perks_attention_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PERKS_TYPE_ATTENTION_ROW);

  G_OBJECT_CLASS (perks_attention_row_parent_class)->dispose (object);
}

static void
perks_attention_row_class_init (PerksAttentionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_attention_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/widgets/perks-attention-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksAttentionRow, button);
  gtk_widget_class_bind_template_child (widget_class, PerksAttentionRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PerksAttentionRow, text);
  gtk_widget_class_bind_template_child (widget_class, PerksAttentionRow, when);
}

static void
perks_attention_row_init (PerksAttentionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_icon (PerksAttentionRow *self,
          const char        *name,
          const char        *label)
{
  gtk_image_set_from_icon_name (self->icon, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * perks_attention_row_new:
 * @deadline: what deserves attention
 * @today: the day
 * @locale_text: how days are written
 *
 * Returns: (transfer floating): a row without a button yet
 */
GtkWidget *
perks_attention_row_new (PerksDeadline   *deadline,
                         PerksDay         today,
                         PerksLocaleText *locale_text)
{
  PerksAttentionRow *self = g_object_new (PERKS_TYPE_ATTENTION_ROW, NULL);
  const PerksDay due = perks_deadline_get_due (deadline);
  const char *text = perks_deadline_get_text (deadline);
  g_autofree char *when = perks_overview_describe_due (due, today, locale_text);

  if (when == NULL)
    set_icon (self, "dialog-information-symbolic", _("Advice"));
  else if (due < today)
    set_icon (self, "dialog-warning-symbolic", _("Overdue"));
  else
    set_icon (self, "alarm-symbolic", _("Due"));

  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->when, when != NULL ? when : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}

/**
 * perks_attention_row_set_action:
 * @self: a row
 * @label: what its button says
 * @action: what its button does
 * @target: (nullable): the parameter of the action; a floating one is taken over
 *
 * Gives the row its button.
 */
void
perks_attention_row_set_action (PerksAttentionRow *self,
                                const char        *label,
                                const char        *action,
                                GVariant          *target)
{
  gtk_button_set_label (self->button, label);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->button)), PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
}
