/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-deadlines-page.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-compat.h"
#include "perks-deadline-row.h"
#include "perks-deadline-spans.h"
#include "perks-exporter.h"
#include "perks-page.h"

/**
 * PerksDeadlinesPage:
 *
 * Everything that is owed or lapses on a known day, by how far away it is. All of it can be written
 * to a file that a calendar reads.
 */
struct _PerksDeadlinesPage
{
  PerksPlace  parent_instance;

  PerksPage  *page;
  GtkStack   *stack;
  GtkWidget  *group_overdue;
  GtkWidget  *group_week;
  GtkWidget  *group_month;
  GtkWidget  *group_later;
  GtkListBox *list_overdue;
  GtkListBox *list_week;
  GtkListBox *list_month;
  GtkListBox *list_later;

  GListStore *spans[PERKS_N_DEADLINE_SPANS];
};

G_DEFINE_FINAL_TYPE (PerksDeadlinesPage, perks_deadlines_page, PERKS_TYPE_PLACE)

#define EXPORT_ACTION "deadlines.export"

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  PerksPlace *place = user_data;

  return perks_deadline_row_new (
    item, perks_situation_get_today (perks_place_get_situation (place)),
    perks_context_get_locale_text (perks_place_get_context (place)));
}

static void
show_span (PerksDeadlinesPage *self,
           PerksSituation     *situation,
           PerksDeadlineSpan   span,
           GtkWidget          *group)
{
  g_autoptr (GPtrArray) deadlines = perks_deadline_span_list (situation, span);
  GListStore *store = self->spans[span];

  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), deadlines->pdata,
                       deadlines->len);
  gtk_widget_set_visible (group, deadlines->len > 0);
}

static void
perks_deadlines_page_show (PerksPlace     *place,
                           PerksSituation *situation)
{
  PerksDeadlinesPage *self = PERKS_DEADLINES_PAGE (place);
  gboolean any = perks_situation_get_deadlines (situation)->len > 0;

  show_span (self, situation, PERKS_DEADLINE_SPAN_OVERDUE, self->group_overdue);
  show_span (self, situation, PERKS_DEADLINE_SPAN_WEEK, self->group_week);
  show_span (self, situation, PERKS_DEADLINE_SPAN_MONTH, self->group_month);
  show_span (self, situation, PERKS_DEADLINE_SPAN_LATER, self->group_later);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), EXPORT_ACTION, any);
  gtk_stack_set_visible_child_name (self->stack, any ? "content" : "empty");
}

/* The person’s own way of writing days is made on this thread, because it must not be shared. */
static gboolean
write_calendar (PerksWorkspace  *workspace,
                gpointer         user_data,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (PerksLocaleText) locale_text = perks_locale_text_new (NULL);
  const PerksSelection selection = { .locale_text = locale_text };

  return perks_exporter_write_file (workspace, &selection, PERKS_EXPORT_SUBJECT_DEADLINES,
                                    PERKS_EXPORT_KIND_ICS, user_data, cancellable, error);
}

static void
file_named_cb (GObject      *window,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (PerksDeadlinesPage) self = user_data;
  g_autoptr (GFile) file = perks_compat_save_file_finish (result, NULL);

  if (file != NULL)
    perks_deadlines_page_export (self, file);
}

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) calendars = gtk_file_filter_new ();

  gtk_file_filter_set_name (calendars, _("Calendars (ICS)"));
  gtk_file_filter_add_suffix (calendars, "ics");
  g_list_store_append (filters, calendars);
  return G_LIST_MODEL (filters);
}

static void
export_activated (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (GListModel) filters = make_filters ();
  GtkRoot *root = gtk_widget_get_root (widget);

  perks_compat_save_file (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Export to Calendar"),
                          _("Deadlines.ics"), filters, NULL, file_named_cb, g_object_ref (widget));
}

static void
perks_deadlines_page_dispose (GObject *object)
{
  PerksDeadlinesPage *self = PERKS_DEADLINES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_DEADLINES_PAGE);
  for (guint i = 0; i < PERKS_N_DEADLINE_SPANS; i++)
    g_clear_object (&self->spans[i]);

  G_OBJECT_CLASS (perks_deadlines_page_parent_class)->dispose (object);
}

static void
perks_deadlines_page_class_init (PerksDeadlinesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_deadlines_page_dispose;
  PERKS_PLACE_CLASS (klass)->show = perks_deadlines_page_show;

  g_type_ensure (PERKS_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/overview/perks-deadlines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, group_later);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, group_month);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, group_overdue);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, group_week);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, list_later);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, list_month);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, list_overdue);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, list_week);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, page);
  gtk_widget_class_bind_template_child (widget_class, PerksDeadlinesPage, stack);

  gtk_widget_class_install_action (widget_class, EXPORT_ACTION, NULL, export_activated);
}

static void
bind_list (PerksDeadlinesPage *self,
           PerksDeadlineSpan   span,
           GtkListBox         *list)
{
  self->spans[span] = g_list_store_new (PERKS_TYPE_DEADLINE);
  gtk_list_box_bind_model (list, G_LIST_MODEL (self->spans[span]), create_row, self, NULL);
}

static void
perks_deadlines_page_init (PerksDeadlinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  bind_list (self, PERKS_DEADLINE_SPAN_OVERDUE, self->list_overdue);
  bind_list (self, PERKS_DEADLINE_SPAN_WEEK, self->list_week);
  bind_list (self, PERKS_DEADLINE_SPAN_MONTH, self->list_month);
  bind_list (self, PERKS_DEADLINE_SPAN_LATER, self->list_later);
}

/**
 * perks_deadlines_page_new:
 *
 * Returns: (transfer floating): a page without a context
 */
GtkWidget *
perks_deadlines_page_new (void)
{
  return g_object_new (PERKS_TYPE_DEADLINES_PAGE, NULL);
}

/**
 * perks_deadlines_page_export:
 * @self: a page with a context
 * @file: where to write
 *
 * Writes the deadlines as a calendar, on a thread of its own. What comes of it is said in passing.
 */
void
perks_deadlines_page_export (PerksDeadlinesPage *self,
                             GFile              *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *done = g_strdup_printf (_("Saved to “%s”."), shown);

  perks_place_run (PERKS_PLACE (self), write_calendar, g_object_ref (file), g_object_unref, done);
}
