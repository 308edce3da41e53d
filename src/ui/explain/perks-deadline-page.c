/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadline-page.h"

#include <string.h>

#include "config.h"
#include "perks-action-text.h"
#include "perks-address.h"
#include "perks-contact-steps.h"
#include "perks-deadline-route.h"
#include "perks-deadline-text.h"
#include "perks-explanation-rows.h"
#include "perks-fact-group.h"
#include "perks-overview-text.h"
#include "perks-page.h"
#include "perks-window-deadlines.h"

/**
 * PerksDeadlinePage:
 *
 * Why something is owed, lapses or deserves attention: what in the books raised it, the figures of
 * the edition, how its day follows from them, and the clause; and what to do about it. When it is
 * settled the page says so.
 */
struct _PerksDeadlinePage
{
  PerksPlace      parent_instance;

  char           *id;

  GtkStack       *stack;
  PerksPage      *page;
  GtkLabel       *text;
  GtkLabel       *due;
  GtkWidget      *button;
  GtkLabel       *button_label;
  PerksFactGroup *steps;
  PerksFactGroup *reasons;
  PerksFactGroup *rule;
};

G_DEFINE_FINAL_TYPE (PerksDeadlinePage, perks_deadline_page, PERKS_TYPE_PLACE)

static PerksLocaleText *
get_locale_text (PerksDeadlinePage *self)
{
  return perks_context_get_locale_text (perks_place_get_context (PERKS_PLACE (self)));
}

static void
show_head (PerksDeadlinePage *self,
           PerksSituation    *situation,
           PerksDeadline     *deadline)
{
  g_autofree char *due = perks_overview_describe_due (perks_deadline_get_due (deadline),
                                                      perks_situation_get_today (situation),
                                                      get_locale_text (self));

  perks_page_set_title (self->page,
                        perks_deadline_text_rule (perks_deadline_get_rule (deadline)));
  gtk_label_set_label (self->text, perks_deadline_get_text (deadline));
  gtk_label_set_label (self->due, due != NULL ? due : "");
  gtk_widget_set_visible (GTK_WIDGET (self->due), due != NULL);
}

static void
show_button (PerksDeadlinePage *self,
             PerksDeadline     *deadline)
{
  g_auto (PerksDeadlineRoute) route = { NULL };

  perks_deadline_route_find (&route, deadline, NULL);
  gtk_label_set_label (self->button_label,
                       perks_action_text_label (perks_deadline_get_action (deadline)));
  gtk_widget_set_visible (self->button, perks_window_has_action (GTK_WIDGET (self), route.action));
}

static void
add_step (PerksDeadlinePage      *self,
          const PerksContactStep *step)
{
  GtkWidget *row = perks_fact_group_add_fact (self->steps, step->text, step->url, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  perks_address_add_way (ADW_ACTION_ROW (row), step->label, step->url);
}

static void
show_steps (PerksDeadlinePage *self,
            PerksSituation    *situation,
            PerksDeadline     *deadline)
{
  PerksWorkspace *workspace =
    perks_context_get_workspace (perks_place_get_context (PERKS_PLACE (self)));
  const char *target = perks_deadline_get_target (deadline);
  g_autoptr (GPtrArray) steps = NULL;
  PerksOffer *offer = NULL;

  perks_fact_group_clear (self->steps);
  if (perks_deadline_get_action (deadline) == PERKS_ACTION_FIND_OWNER && target != NULL)
    offer = perks_books_find_offer (perks_situation_get_books (situation), target);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), offer != NULL);
  if (offer == NULL)
    return;

  steps = perks_contact_steps_list (perks_workspace_get_catalog (workspace), offer);
  for (guint i = 0; i < steps->len; i++)
    add_step (self, g_ptr_array_index (steps, i));
}

static const PerksClause *
find_clause (PerksEdition  *edition,
             PerksDeadline *deadline)
{
  const char *source = perks_deadline_get_source (deadline);
  const char *mark = source != NULL ? strchr (source, '#') : NULL;

  return mark != NULL ? perks_edition_find_clause (edition, mark + 1) : NULL;
}

/* The clause has a row of its own, which leads to the terms. */
static gboolean
is_clause (const PerksExplanationLine *line,
           const PerksClause          *clause)
{
  return clause != NULL && g_strcmp0 (line->subject, clause->title) == 0 &&
         g_strcmp0 (line->value, clause->text) == 0;
}

static void
show_reasons (PerksDeadlinePage *self,
              PerksSituation    *situation,
              PerksDeadline     *deadline)
{
  PerksEdition *edition = perks_situation_get_edition (situation);
  const PerksClause *clause = find_clause (edition, deadline);
  g_autoptr (GPtrArray) lines =
    perks_explanation_of_deadline (situation, deadline, get_locale_text (self));

  perks_fact_group_clear (self->reasons);
  for (guint i = 0; i < lines->len; i++)
    {
      const PerksExplanationLine *line = g_ptr_array_index (lines, i);

      if (!is_clause (line, clause))
        perks_explanation_rows_add_line (self->reasons, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reasons),
                          perks_fact_group_get_size (self->reasons) > 0);

  perks_fact_group_clear (self->rule);
  if (clause != NULL)
    perks_explanation_rows_add_clause (self->rule, edition, clause->id);
  gtk_widget_set_visible (GTK_WIDGET (self->rule), clause != NULL);
}

static void
perks_deadline_page_show (PerksPlace     *place,
                          PerksSituation *situation)
{
  PerksDeadlinePage *self = PERKS_DEADLINE_PAGE (place);
  PerksDeadline *deadline = perks_explanation_find_deadline (situation, self->id, NULL);

  if (deadline == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "settled");
      return;
    }

  show_head (self, situation, deadline);
  show_button (self, deadline);
  show_steps (self, situation, deadline);
  show_reasons (self, situation, deadline);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

static void
perks_deadline_page_dispose (GObject *object)
{
  PerksDeadlinePage *self = PERKS_DEADLINE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_DEADLINE_PAGE);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (perks_deadline_page_parent_class)->dispose (object);
}

static void
perks_deadline_page_class_init (PerksDeadlinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_deadline_page_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_deadline_page_show;

  g_type_ensure (PERKS_TYPE_FACT_GROUP);
  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/explain/perks-deadline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, button);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, button_label);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, due);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, reasons);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, rule);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, steps);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinePage, text);
}

static void
perks_deadline_page_init (PerksDeadlinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_deadline_page_new:
 * @id: the id of a deadline
 *
 * Returns: (transfer floating): a page without a context
 */
GtkWidget *
perks_deadline_page_new (const char *id)
{
  PerksDeadlinePage *self = g_object_new (PERKS_TYPE_DEADLINE_PAGE, NULL);

  self->id = g_strdup (id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.act");
  return GTK_WIDGET (self);
}

/**
 * perks_deadline_page_get_id:
 * @self: a page
 *
 * Returns: (transfer none): the id of what it explains
 */
const char *
perks_deadline_page_get_id (PerksDeadlinePage *self)
{
  return self->id;
}
