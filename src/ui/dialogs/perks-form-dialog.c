/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-form-dialog.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-change-run.h"
#include "perks-undo.h"

/**
 * PerksFormDialog:
 *
 * A small window with a few fields that change the books: what all of them have in common. Below
 * each field stands what is wrong with it, and nothing can be saved until all is well. Saving
 * happens beside the main thread; when it fails the window stays with all that was typed, and says
 * why.
 */
typedef struct
{
  PerksContext        *context;
  GPtrArray           *names;
  GPtrArray           *fields;
  char                *done;
  gboolean             saving;

  GtkRevealer         *error;
  GtkLabel            *error_text;
  AdwPreferencesGroup *group;
  GtkWidget           *save_button;
  GtkLabel            *verb;
} PerksFormDialogPrivate;

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PerksFormDialog, perks_form_dialog, ADW_TYPE_WINDOW)

/* What was changed can be taken back in the window that the form belongs to. */
static void
say_done (PerksFormDialog *self,
          PerksChange     *change)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL && priv->done != NULL)
    perks_undo_tell (GTK_WIDGET (parent), priv->done, perks_context_get_workspace (priv->context),
                     change);
}

static void
finish (PerksFormDialog *self,
        PerksChange     *change)
{
  say_done (self, change);
  g_signal_emit (self, signals[SAVED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
conclude (PerksFormDialog *self,
          PerksChange     *change,
          const GError    *error)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  priv->saving = FALSE;
  if (error == NULL)
    {
      finish (self, change);
      return;
    }

  gtk_label_set_label (priv->error_text, error->message);
  gtk_revealer_set_reveal_child (priv->error, TRUE);
  perks_form_dialog_refresh (self);
}

/* Not a reference: the form has to be gone before the window that it belongs to is. */
static GWeakRef *
dup_weak_reference (PerksFormDialog *self)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, self);
  return reference;
}

static void
saved_cb (GObject      *workspace,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree GWeakRef *reference = user_data;
  g_autoptr (PerksFormDialog) self = g_weak_ref_get (reference);
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (reference);
  perks_change_run_finish (PERKS_WORKSPACE (workspace), result, &change, &error);
  if (self != NULL)
    conclude (self, change, error);
}

static void
save_clicked_cb (PerksFormDialog *self)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);
  PerksFormWork work = { NULL };

  PERKS_FORM_DIALOG_GET_CLASS (self)->prepare (self, &work);
  g_free (priv->done);
  priv->done = work.done;
  if (work.func == NULL)
    {
      finish (self, NULL);
      return;
    }

  priv->saving = TRUE;
  gtk_revealer_set_reveal_child (priv->error, FALSE);
  gtk_widget_set_sensitive (priv->save_button, FALSE);
  perks_change_run_async (perks_context_get_workspace (priv->context), work.func, work.data,
                          work.destroy, saved_cb, dup_weak_reference (self));
}

static gboolean
perks_form_dialog_close_request (GtkWindow *window)
{
  PerksFormDialogPrivate *priv =
    perks_form_dialog_get_instance_private (PERKS_FORM_DIALOG (window));

  if (priv->saving)
    return TRUE;

  return GTK_WINDOW_CLASS (perks_form_dialog_parent_class)->close_request (window);
}

/* Not by gtk_widget_dispose_template(), which in GTK 4.8 fails for a class that is derived from the
 * one with the template; the window lets go of its content anyway. */
static void
perks_form_dialog_dispose (GObject *object)
{
  PerksFormDialogPrivate *priv =
    perks_form_dialog_get_instance_private (PERKS_FORM_DIALOG (object));

  g_ptr_array_set_size (priv->fields, 0);
  g_ptr_array_set_size (priv->names, 0);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (perks_form_dialog_parent_class)->dispose (object);
}

static void
perks_form_dialog_finalize (GObject *object)
{
  PerksFormDialogPrivate *priv =
    perks_form_dialog_get_instance_private (PERKS_FORM_DIALOG (object));

  g_ptr_array_unref (priv->fields);
  g_ptr_array_unref (priv->names);
  g_free (priv->done);

  G_OBJECT_CLASS (perks_form_dialog_parent_class)->finalize (object);
}

static void
perks_form_dialog_class_init (PerksFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_form_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = perks_form_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = perks_form_dialog_close_request;

  /**
   * PerksFormDialog::saved:
   *
   * What the form does is done, and the situation is the one that follows.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/dialogs/perks-form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PerksFormDialog, error);
  gtk_widget_class_bind_template_child_private (widget_class, PerksFormDialog, error_text);
  gtk_widget_class_bind_template_child_private (widget_class, PerksFormDialog, group);
  gtk_widget_class_bind_template_child_private (widget_class, PerksFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, PerksFormDialog, verb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
perks_form_dialog_init (PerksFormDialog *self)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  priv->names = g_ptr_array_new_with_free_func (g_free);
  priv->fields = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Not larger than the window that it belongs to: that may be a small screen. */
static void
fit_into (GtkWindow *window,
          GtkWindow *parent)
{
  int width, height;

  if (parent == NULL || gtk_widget_get_width (GTK_WIDGET (parent)) == 0)
    return;

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}

/**
 * perks_form_dialog_set_up:
 * @self: a form
 * @parent: (nullable): the window that it belongs to
 * @context: the context
 *
 * To be called first.
 */
void
perks_form_dialog_set_up (PerksFormDialog *self,
                          GtkWindow       *parent,
                          PerksContext    *context)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  g_return_if_fail (priv->context == NULL);

  priv->context = g_object_ref (context);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  fit_into (GTK_WINDOW (self), parent);
}

/**
 * perks_form_dialog_get_context:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the context
 */
PerksContext *
perks_form_dialog_get_context (PerksFormDialog *self)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  return priv->context;
}

/**
 * perks_form_dialog_set_description:
 * @self: a form
 * @text: (nullable): what stands above the fields; not markup
 */
void
perks_form_dialog_set_description (PerksFormDialog *self,
                                   const char      *text)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);
  g_autofree char *markup = g_markup_escape_text (text != NULL ? text : "", -1);

  adw_preferences_group_set_description (priv->group, markup);
}

/**
 * perks_form_dialog_set_verb:
 * @self: a form
 * @label: what the button says that saves, with a mnemonic
 */
void
perks_form_dialog_set_verb (PerksFormDialog *self,
                            const char      *label)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  gtk_label_set_label (priv->verb, label);
}

/**
 * perks_form_dialog_add_field:
 * @self: a form
 * @name: the name of the field, unique in the form
 * @field: (transfer full): a field
 *
 * Puts a field below the others.
 */
void
perks_form_dialog_add_field (PerksFormDialog *self,
                             const char      *name,
                             PerksFormField  *field)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  g_ptr_array_add (priv->names, g_strdup (name));
  g_ptr_array_add (priv->fields, field);
  perks_form_field_add_to (field, priv->group);
  g_signal_connect_object (field, "changed", G_CALLBACK (perks_form_dialog_refresh), self,
                           G_CONNECT_SWAPPED);
  if (priv->fields->len == 1)
    gtk_widget_grab_focus (perks_form_field_get_row (field));
}

/**
 * perks_form_dialog_find_field:
 * @self: a form
 * @name: the name of a field
 *
 * Returns: (transfer none) (nullable): the field
 */
PerksFormField *
perks_form_dialog_find_field (PerksFormDialog *self,
                              const char      *name)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);

  for (guint i = 0; i < priv->names->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (priv->names, i), name))
        return g_ptr_array_index (priv->fields, i);
    }

  return NULL;
}

/**
 * perks_form_dialog_dup_text:
 * @self: a form
 * @name: the name of a field
 *
 * Returns: (transfer full): what is typed there, without white space around it; "" for nothing
 */
char *
perks_form_dialog_dup_text (PerksFormDialog *self,
                            const char      *name)
{
  return g_strstrip (perks_form_field_dup_text (perks_form_dialog_find_field (self, name)));
}

/**
 * perks_form_dialog_check_field:
 * @self: a form
 * @name: the name of a field that it has
 * @wrong: (nullable): what is wrong with what is entered
 * @hint: (nullable): what is to be said when nothing is wrong
 *
 * Says it next to the field. An empty field is not blamed for being empty.
 *
 * Returns: whether nothing is wrong
 */
gboolean
perks_form_dialog_check_field (PerksFormDialog *self,
                               const char      *name,
                               const char      *wrong,
                               const char      *hint)
{
  g_autofree char *text = perks_form_dialog_dup_text (self, name);
  PerksFormTone tone = wrong != NULL && *text != '\0' ? PERKS_FORM_TONE_ERROR
                                                      : PERKS_FORM_TONE_HINT;

  perks_form_field_set_message (perks_form_dialog_find_field (self, name), tone,
                                wrong != NULL ? wrong : hint);
  return wrong == NULL;
}

/**
 * perks_form_dialog_make_assignments:
 * @self: a form
 *
 * Returns: (transfer full): `NAME=TEXT` for each field, as commands take them
 */
char **
perks_form_dialog_make_assignments (PerksFormDialog *self)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < priv->names->len; i++)
    {
      const char *name = g_ptr_array_index (priv->names, i);
      g_autofree char *text = perks_form_dialog_dup_text (self, name);
      g_autofree char *word = g_strconcat (name, "=", text, NULL);

      g_strv_builder_add (words, word);
    }

  return g_strv_builder_end (words);
}

/**
 * perks_form_dialog_refresh:
 * @self: a form
 *
 * Has the fields checked; done by itself whenever one of them changes.
 */
void
perks_form_dialog_refresh (PerksFormDialog *self)
{
  PerksFormDialogPrivate *priv = perks_form_dialog_get_instance_private (self);
  const gboolean good = PERKS_FORM_DIALOG_GET_CLASS (self)->check (self);

  gtk_widget_set_sensitive (priv->save_button, good && !priv->saving);
}
