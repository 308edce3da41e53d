/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-import-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-importer.h"
#include "perks-refused-row.h"
#include "perks-sales-text.h"

/**
 * PerksImportDialog:
 *
 * A report before it is taken: what it is, how many of its rows are new, known or refused and why,
 * and what it does to the tier. The books change only with *Import*; everything can be cancelled.
 */
struct _PerksImportDialog
{
  AdwWindow            parent_instance;

  PerksContext        *context;
  GFile               *file;
  GCancellable        *cancellable;
  guint64              bytes_read;
  guint64              bytes_total;
  guint                progress_source;

  GtkStack            *stack;
  GtkButton           *import;
  GtkProgressBar      *progress;
  GtkLabel            *progress_text;
  AdwStatusPage       *error_page;
  AdwActionRow        *name;
  AdwActionRow        *dialect;
  AdwActionRow        *rows;
  AdwActionRow        *sum;
  AdwActionRow        *effect;
  AdwPreferencesGroup *refused;
  GtkListBox          *refused_list;
};

#define MOST_REFUSED_SHOWN 100
#define PROGRESS_INTERVAL  100

G_DEFINE_FINAL_TYPE (PerksImportDialog, perks_import_dialog, ADW_TYPE_WINDOW)

/* One run of the importer: a trial first, then in earnest. */
typedef struct
{
  PerksImportDialog *dialog;
  GFile             *file;
  gboolean           dry_run;
  GPtrArray         *results;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->dialog);
  g_object_unref (run->file);
  g_clear_pointer (&run->results, g_ptr_array_unref);
  g_free (run);
}

/* On the thread that reads; only the numbers are handed over. */
static void
import_progressed (guint64  read,
                   guint64  total,
                   gpointer user_data)
{
  PerksImportDialog *self = user_data;

  __atomic_store_n (&self->bytes_total, total, __ATOMIC_RELAXED);
  __atomic_store_n (&self->bytes_read, read, __ATOMIC_RELAXED);
}

static gboolean
import_file (PerksWorkspace  *workspace,
             gpointer         user_data,
             GCancellable    *cancellable,
             GError         **error)
{
  Run *run = user_data;
  PerksImportOptions options = {
    .dry_run = run->dry_run,
    .progress = import_progressed,
    .progress_data = run->dialog,
  };
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, run->file);
  run->results = perks_importer_run (workspace, files, &options, cancellable, error);
  return run->results != NULL;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  PerksImportDialog *self = user_data;
  guint64 total = __atomic_load_n (&self->bytes_total, __ATOMIC_RELAXED);
  guint64 read = __atomic_load_n (&self->bytes_read, __ATOMIC_RELAXED);

  if (total == 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, (double) read / (double) total);
  return G_SOURCE_CONTINUE;
}

static void
stop_progress (PerksImportDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
}

static void
show_refused (PerksImportDialog       *self,
              const PerksImportResult *result)
{
  guint n_shown = result->refused != NULL ? MIN (result->refused->len, MOST_REFUSED_SHOWN) : 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < n_shown; i++)
    {
      PerksRefusedRow *row = g_ptr_array_index (result->refused, i);
      g_autofree char *text = perks_refused_row_dup_message (row);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "perks-refused");
      gtk_list_box_append (self->refused_list, label);
    }

  title = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " Row Refused",
                                     "%" G_GINT64_FORMAT " Rows Refused",
                                     (gulong) result->n_refused),
                           result->n_refused);
  adw_preferences_group_set_title (self->refused, title);
  gtk_widget_set_visible (GTK_WIDGET (self->refused), result->n_refused > 0);
}

static void
set_row (AdwActionRow *row,
         const char   *text)
{
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
}

static void
show_preview (PerksImportDialog       *self,
              const PerksImportResult *result)
{
  PerksLocaleText *locale_text = perks_context_get_locale_text (self->context);
  PerksSituation *situation = perks_context_get_situation (self->context);
  g_autofree char *rows = perks_sales_text_rows (result);
  g_autofree char *sum = perks_sales_text_sum (result, locale_text);
  g_autofree char *effect = perks_sales_text_effect (situation, result, locale_text);

  set_row (self->name, result->name);
  set_row (self->dialect, result->dialect);
  set_row (self->rows,
           result->already_imported ? _("This very file is in the books already") : rows);
  set_row (self->sum, result->already_imported ? NULL : sum);
  set_row (self->effect, effect);
  show_refused (self, result);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), result->accepted + result->updated > 0);
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->import)))
    gtk_widget_grab_focus (GTK_WIDGET (self->import));
  gtk_stack_set_visible_child_name (self->stack, "preview");
}

static void
finish_import (PerksImportDialog       *self,
               const PerksImportResult *result)
{
  g_autofree char *rows = perks_sales_text_rows (result);
  g_autofree char *message = g_strdup_printf (_("%s imported: %s"), result->name, rows);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_outcome (PerksImportDialog *self,
              Run               *run,
              const GError      *error)
{
  if (error != NULL)
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, message);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
  else if (run->dry_run)
    show_preview (self, g_ptr_array_index (run->results, 0));
  else
    finish_import (self, g_ptr_array_index (run->results, 0));
}

static void
import_done_cb (GObject      *workspace,
                GAsyncResult *result,
                gpointer      user_data)
{
  Run *run = user_data;
  g_autoptr (PerksImportDialog) self = g_object_ref (run->dialog);
  g_autoptr (GError) error = NULL;

  stop_progress (self);
  perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error);
  /* Without a context it was closed meanwhile: the person has cancelled. */
  if (self->context != NULL)
    show_outcome (self, run, error);

  run_free (run);
}

static void
start (PerksImportDialog *self,
       gboolean           dry_run)
{
  Run *run = g_new0 (Run, 1);

  run->dialog = g_object_ref (self);
  run->file = g_object_ref (self->file);
  run->dry_run = dry_run;

  gtk_widget_set_sensitive (GTK_WIDGET (self->import), FALSE);
  gtk_label_set_text (self->progress_text, dry_run ? _("Reading the report…")
                                                   : _("Taking the sales into the books…"));
  gtk_stack_set_visible_child_name (self->stack, "progress");
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL, show_progress_cb, self);
  perks_workspace_run_async (perks_context_get_workspace (self->context), import_file, run, NULL,
                             self->cancellable, import_done_cb, run);
}

static void
import_clicked_cb (PerksImportDialog *self)
{
  start (self, FALSE);
}

static gboolean
perks_import_dialog_close_request (GtkWindow *window)
{
  PerksImportDialog *self = PERKS_IMPORT_DIALOG (window);

  g_cancellable_cancel (self->cancellable);
  stop_progress (self);

  return GTK_WINDOW_CLASS (perks_import_dialog_parent_class)->close_request (window);
}

static void
perks_import_dialog_dispose (GObject *object)
{
  PerksImportDialog *self = PERKS_IMPORT_DIALOG (object);

  stop_progress (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->context);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (perks_import_dialog_parent_class)->dispose (object);
}

static void
perks_import_dialog_class_init (PerksImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = perks_import_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, PERKS_RESOURCE_BASE
                                               "/dialogs/perks-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, dialect);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, import);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, progress_text);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, refused_list);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PerksImportDialog, sum);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
perks_import_dialog_init (PerksImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_import_dialog_new:
 * @parent: the window
 * @context: the context; its books must be read
 * @file: the report
 *
 * Returns: (transfer none): a dialog that has begun to read @file
 */
PerksImportDialog *
perks_import_dialog_new (GtkWindow    *parent,
                         PerksContext *context,
                         GFile        *file)
{
  PerksImportDialog *self = g_object_new (PERKS_TYPE_IMPORT_DIALOG,
                                          "transient-for", parent,
                                          "modal", TRUE,
                                          NULL);

  self->context = g_object_ref (context);
  self->file = g_object_ref (file);
  start (self, TRUE);
  return self;
}
