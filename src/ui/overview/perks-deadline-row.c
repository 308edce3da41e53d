/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-action-text.h"
#include "perks-deadline-route.h"
#include "perks-deadline-text.h"
#include "perks-overview-text.h"
#include "perks-side-layout.h"
#include "perks-window-deadlines.h"

/**
 * PerksDeadlineRow:
 *
 * One line of what is owed, lapses or deserves attention: what it is, why and what to do next, when
 * it is due, and the one button that does something about it. The row itself leads to the
 * explanation.
 */
struct _PerksDeadlineRow
{
  GtkListBoxRow  parent_instance;

  PerksDeadline *deadline;
  gboolean       has_own_action;

  GtkWidget     *assumed;
  GtkButton     *button;
  GtkLabel      *button_label;
  GtkLabel      *due;
  GtkImage      *icon;
  GtkLabel      *text;
  GtkLabel      *title;
};

G_DEFINE_FINAL_TYPE (PerksDeadlineRow, perks_deadline_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_icon (PerksDeadlineRow *self,
          PerksDay          today)
{
  PerksDay due = perks_deadline_get_due (self->deadline);
  const char *label = due == PERKS_DAY_NONE ? _("Advice") : due < today ? _("Overdue") : _("Due");

  if (due == PERKS_DAY_NONE)
    gtk_image_set_from_icon_name (self->icon, "dialog-information-symbolic");
  else if (due < today)
    gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
  else
    gtk_image_set_from_icon_name (self->icon, "alarm-symbolic");

  if (due != PERKS_DAY_NONE && due < today)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "warning");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
set_label (PerksDeadlineRow *self,
           const char       *label)
{
  /* Translators: %1$s is a button such as “Edit Offer”, %2$s what it is pressed for */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), label,
                                           perks_deadline_get_text (self->deadline));

  gtk_label_set_label (self->button_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
set_button (PerksDeadlineRow *self)
{
  g_autofree char *id = perks_deadline_dup_id (self->deadline);

  set_label (self, perks_action_text_label (perks_deadline_get_action (self->deadline)));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.act");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.explain");
}

static void
show_deadline (PerksDeadlineRow *self,
               PerksDay          today,
               PerksLocaleText  *locale_text)
{
  const char *title = perks_deadline_text_rule (perks_deadline_get_rule (self->deadline));
  const char *text = perks_deadline_get_text (self->deadline);
  gboolean assumed =
    perks_deadline_get_provenance (self->deadline) != PERKS_PROVENANCE_PUBLISHED;
  g_autofree char *due =
    perks_overview_describe_due (perks_deadline_get_due (self->deadline), today, locale_text);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->due, due != NULL ? due : "");
  gtk_widget_set_visible (GTK_WIDGET (self->due), due != NULL);
  gtk_widget_set_visible (self->assumed, assumed);
  set_icon (self, today);
  set_button (self);

  name = g_strjoin (". ", title, due != NULL ? due : text, due != NULL ? text : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Only a window knows what it can do. */
static void
perks_deadline_row_root (GtkWidget *widget)
{
  PerksDeadlineRow *self = PERKS_DEADLINE_ROW (widget);
  g_auto (PerksDeadlineRoute) route = { NULL };

  GTK_WIDGET_CLASS (perks_deadline_row_parent_class)->root (widget);

  perks_deadline_route_find (&route, self->deadline, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->button),
                          self->has_own_action || perks_window_has_action (widget, route.action));
}

static void
perks_deadline_row_dispose (GObject *object)
{
  PerksDeadlineRow *self = PERKS_DEADLINE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_DEADLINE_ROW);
  g_clear_object (&self->deadline);

  G_OBJECT_CLASS (perks_deadline_row_parent_class)->dispose (object);
}

static void
perks_deadline_row_class_init (PerksDeadlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_deadline_row_dispose;
  widget_class->root = perks_deadline_row_root;

  g_type_ensure (PERKS_TYPE_SIDE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/overview/perks-deadline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, assumed);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, button);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, button_label);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, due);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, text);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlineRow, title);
}

static void
perks_deadline_row_init (PerksDeadlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_deadline_row_new:
 * @deadline: what it shows
 * @today: the day today
 * @locale_text: how days are written
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
perks_deadline_row_new (PerksDeadline   *deadline,
                        PerksDay         today,
                        PerksLocaleText *locale_text)
{
  PerksDeadlineRow *self = g_object_new (PERKS_TYPE_DEADLINE_ROW, NULL);

  self->deadline = g_object_ref (deadline);
  show_deadline (self, today, locale_text);
  return GTK_WIDGET (self);
}

/**
 * perks_deadline_row_get_deadline:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
PerksDeadline *
perks_deadline_row_get_deadline (PerksDeadlineRow *self)
{
  return self->deadline;
}

/**
 * perks_deadline_row_set_action:
 * @self: a row
 * @label: what the button says
 * @action: the action that it does instead of that of the window
 * @target: (nullable): the parameter of the action; a floating one is taken over
 *
 * Has the button do something else, for a page that knows a shorter way.
 */
void
perks_deadline_row_set_action (PerksDeadlineRow *self,
                               const char       *label,
                               const char       *action,
                               GVariant         *target)
{
  g_return_if_fail (PERKS_IS_DEADLINE_ROW (self));

  self->has_own_action = TRUE;
  set_label (self, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), TRUE);
}
