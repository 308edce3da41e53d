/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-explanation-row.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-window-deadlines.h"

/**
 * PerksExplanationRow:
 *
 * One thing that an explained figure rests on: what it is and what it says there, what of it is
 * assumed, and where it is known from. A clause leads to the terms in a window that has them. What
 * it says comes from the books and editions and is never taken for markup.
 */
struct _PerksExplanationRow
{
  AdwPreferencesRow  parent_instance;

  char              *clause;

  GtkWidget         *assumed;
  GtkLabel          *assumed_label;
  GtkWidget         *next;
  GtkLabel          *source;
  GtkLabel          *subject;
  GtkLabel          *value;
};

G_DEFINE_FINAL_TYPE (PerksExplanationRow, perks_explanation_row, ADW_TYPE_PREFERENCES_ROW)

static void
set_optional_text (GtkLabel   *label,
                   const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_assumption (PerksExplanationRow *self,
                 gboolean             assumed,
                 const char          *note)
{
  /* Translators: %s is a sentence that says what is assumed */
  g_autofree char *text = note != NULL ? g_strdup_printf (_("Assumed: %s"), note)
                                       : g_strdup (_("Assumed"));

  set_optional_text (self->assumed_label, assumed ? text : NULL);
  gtk_widget_set_visible (self->assumed, assumed);
}

static void
show_source (PerksExplanationRow *self,
             const char          *source)
{
  /* Translators: %s is a page, a document, a talk */
  g_autofree char *text = source != NULL ? g_strdup_printf (_("Source: %s"), source) : NULL;

  set_optional_text (self->source, text);
}

/* Only a window knows whether it has the terms. */
static void
perks_explanation_row_root (GtkWidget *widget)
{
  PerksExplanationRow *self = PERKS_EXPLANATION_ROW (widget);
  gboolean leads;

  GTK_WIDGET_CLASS (perks_explanation_row_parent_class)->root (widget);

  leads = self->clause != NULL && perks_window_has_action (widget, "win.terms");
  gtk_widget_set_visible (self->next, leads);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), leads);
  if (!leads)
    return;

  /* The target first: in a window the action is looked up at once. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", self->clause);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.terms");
}

static void
perks_explanation_row_dispose (GObject *object)
{
  PerksExplanationRow *self = PERKS_EXPLANATION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_EXPLANATION_ROW);
  g_clear_pointer (&self->clause, g_free);

  G_OBJECT_CLASS (perks_explanation_row_parent_class)->dispose (object);
}

static void
perks_explanation_row_class_init (PerksExplanationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_explanation_row_dispose;
  widget_class->root = perks_explanation_row_root;

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/explain/perks-explanation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksExplanationRow, assumed);
  gtk_widget_class_bind_template_child (widget_class, PerksExplanationRow, assumed_label);
  gtk_widget_class_bind_template_child (widget_class, PerksExplanationRow, next);
  gtk_widget_class_bind_template_child (widget_class, PerksExplanationRow, source);
  gtk_widget_class_bind_template_child (widget_class, PerksExplanationRow, subject);
  gtk_widget_class_bind_template_child (widget_class, PerksExplanationRow, value);
}

static void
perks_explanation_row_init (PerksExplanationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_explanation_row_new:
 * @line: what an explained figure rests on; it is not kept
 *
 * Returns: (transfer floating): a row that says it
 */
GtkWidget *
perks_explanation_row_new (const PerksExplanationLine *line)
{
  PerksExplanationRow *self = g_object_new (PERKS_TYPE_EXPLANATION_ROW, NULL);

  gtk_label_set_label (self->subject, line->subject);
  set_optional_text (self->value, line->value);
  show_assumption (self, line->assumed, line->note);
  show_source (self, line->source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->subject, -1);
  return GTK_WIDGET (self);
}

/**
 * perks_explanation_row_new_for_clause:
 * @clause: a clause of an edition; it is not kept
 *
 * Returns: (transfer floating): a row that says it and leads to the terms
 */
GtkWidget *
perks_explanation_row_new_for_clause (const PerksClause *clause)
{
  const PerksExplanationLine line = {
    .subject = clause->title,
    .value = clause->text,
    .assumed = clause->provenance == PERKS_PROVENANCE_ASSUMED,
    .source = clause->source,
  };
  GtkWidget *row = perks_explanation_row_new (&line);

  PERKS_EXPLANATION_ROW (row)->clause = g_strdup (clause->id);
  return row;
}
