/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-editor.h"

#include <glib/gi18n.h>

#include "config.h"
#include "perks-change-run.h"
#include "perks-commands.h"
#include "perks-offer-drafts.h"
#include "perks-undo.h"

/**
 * PerksOfferEditor:
 *
 * The window in which an offer is entered or edited. What was typed is never lost: closing the
 * window keeps it, and the next time it is there again. Saving happens beside the main thread;
 * when it fails the window stays and says why.
 */
struct _PerksOfferEditor
{
  AdwWindow       parent_instance;

  PerksContext   *context;
  gboolean        saving;
  gboolean        saved;

  GtkRevealer    *error;
  GtkLabel       *error_text;
  PerksOfferForm *form;
  GtkRevealer    *resumed;
  GtkWidget      *save_button;
};

G_DEFINE_FINAL_TYPE (PerksOfferEditor, perks_offer_editor, ADW_TYPE_WINDOW)

typedef struct
{
  PerksOffer  *before;
  PerksOffer  *after;
  char       **assignments;
  char        *id;
} Save;

static void
save_free (Save *save)
{
  g_clear_object (&save->before);
  g_clear_object (&save->after);
  g_strfreev (save->assignments);
  g_free (save->id);
  g_free (save);
}

static gboolean
save_offer (PerksWorkspace  *workspace,
            gpointer         user_data,
            GCancellable    *cancellable,
            GError         **error)
{
  Save *save = user_data;

  if (save->before == NULL)
    return perks_commands_add_offer (workspace, NULL, perks_offer_get_name (save->after),
                                     (const char *const *) save->assignments, &save->id, error);

  save->id = g_strdup (perks_record_get_id (PERKS_RECORD (save->before)));
  return perks_commands_save_offer (workspace, NULL, save->before, save->after, error);
}

static void
update_save_button (PerksOfferEditor *self)
{
  gtk_widget_set_sensitive (self->save_button,
                            !self->saving && perks_offer_form_is_valid (self->form));
}

static void
show_in_parent (PerksOfferEditor *self,
                const Save       *save,
                PerksChange      *change)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autofree char *target = g_strconcat ("offers:", save->id, NULL);
  g_autofree char *done = g_strdup_printf (_("Offer “%s” saved."),
                                           perks_offer_get_name (save->after));

  if (parent == NULL)
    return;

  gtk_widget_activate_action (parent, "win.go", "s", target);
  perks_undo_tell (parent, done, perks_context_get_workspace (self->context), change);
}

typedef struct
{
  PerksOfferEditor *editor;
  Save             *save;
} Saving;

static void
saved_cb (GObject      *workspace,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (PerksOfferEditor) self = saving->editor;
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  self->saved = perks_change_run_finish (PERKS_WORKSPACE (workspace), result, &change, &error);
  if (self->saved)
    {
      show_in_parent (self, saving->save, change);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (self->error_text, error->message);
  gtk_revealer_set_reveal_child (self->error, TRUE);
  update_save_button (self);
}

/* Not larger than the window that it belongs to: that may be a small screen. */
static void
fit_into (PerksOfferEditor *self,
          GtkWindow        *parent)
{
  int width, height;

  if (parent == NULL || gtk_widget_get_width (GTK_WIDGET (parent)) == 0)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (width, gtk_widget_get_width (GTK_WIDGET (parent))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (parent))));
}

static void
save_clicked_cb (PerksOfferEditor *self)
{
  PerksOfferDraft *draft = perks_offer_form_get_draft (self->form);
  PerksOffer *before = perks_offer_draft_get_before (draft);
  Saving *saving = g_new0 (Saving, 1);
  Save *save = g_new0 (Save, 1);

  save->before = before != NULL ? g_object_ref (before) : NULL;
  save->after = perks_offer_draft_dup_offer (draft);
  save->assignments = perks_offer_draft_dup_assignments (draft);
  saving->editor = g_object_ref (self);
  saving->save = save;

  self->saving = TRUE;
  gtk_revealer_set_reveal_child (self->error, FALSE);
  update_save_button (self);
  perks_change_run_async (perks_context_get_workspace (self->context), save_offer, save,
                          (GDestroyNotify) save_free, saved_cb, saving);
}

static void
start_over_clicked_cb (PerksOfferEditor *self)
{
  PerksOfferDraft *draft = perks_offer_form_get_draft (self->form);

  perks_offer_draft_reset (draft);
  perks_offer_form_set_draft (self->form, draft);
  gtk_revealer_set_reveal_child (self->resumed, FALSE);
}

static gboolean
perks_offer_editor_close_request (GtkWindow *window)
{
  PerksOfferEditor *self = PERKS_OFFER_EDITOR (window);
  PerksOfferDraft *draft = perks_offer_form_get_draft (self->form);
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (self->saving)
    return TRUE;

  if (!self->saved && draft != NULL && perks_offer_draft_is_changed (draft))
    {
      perks_offer_drafts_keep (draft, G_OBJECT (self->context));
      if (parent != NULL)
        gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s",
                                    _("What you typed is kept for the next time."));
    }

  return GTK_WINDOW_CLASS (perks_offer_editor_parent_class)->close_request (window);
}

static void
perks_offer_editor_dispose (GObject *object)
{
  PerksOfferEditor *self = PERKS_OFFER_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PERKS_TYPE_OFFER_EDITOR);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (perks_offer_editor_parent_class)->dispose (object);
}

static void
perks_offer_editor_class_init (PerksOfferEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = perks_offer_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = perks_offer_editor_close_request;

  g_type_ensure (PERKS_TYPE_OFFER_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PERKS_RESOURCE_BASE "/offers/perks-offer-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PerksOfferEditor, error);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferEditor, error_text);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferEditor, form);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferEditor, resumed);
  gtk_widget_class_bind_template_child (widget_class, PerksOfferEditor, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_over_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_save_button);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
perks_offer_editor_init (PerksOfferEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * perks_offer_editor_new:
 * @parent: (nullable): the window that it belongs to
 * @context: the context, with a situation
 * @offer: (nullable): the id of the offer that is edited, or %NULL for a new one
 * @name: (nullable): the name of a new offer where it is known
 *
 * What was typed before and not saved is there again.
 *
 * Returns: (transfer none): a window that is not shown yet
 */
PerksOfferEditor *
perks_offer_editor_new (GtkWindow    *parent,
                        PerksContext *context,
                        const char   *offer,
                        const char   *name)
{
  PerksSituation *situation = perks_context_get_situation (context);
  g_autoptr (PerksOfferDraft) draft = NULL;
  PerksOfferEditor *self;

  g_return_val_if_fail (situation != NULL, NULL);

  self = g_object_new (PERKS_TYPE_OFFER_EDITOR,
                       "transient-for", parent,
                       "title", offer != NULL ? _("Edit Offer") : _("New Offer"),
                       NULL);
  self->context = g_object_ref (context);
  fit_into (self, parent);
  perks_offer_form_set_rules (self->form, perks_situation_get_edition (situation),
                              perks_context_get_locale_text (context));

  draft = perks_offer_drafts_take (G_OBJECT (context), offer, name);
  gtk_revealer_set_reveal_child (self->resumed, draft != NULL);
  if (draft == NULL && offer != NULL)
    draft = perks_offer_draft_new (
      perks_books_find_offer (perks_situation_get_books (situation), offer), NULL);
  if (draft == NULL)
    draft = perks_offer_draft_new (NULL, name);

  perks_offer_form_set_draft (self->form, draft);
  gtk_widget_grab_focus (
    perks_form_field_get_row (perks_offer_form_find_field (self->form, "name")));
  return self;
}

/**
 * perks_offer_editor_get_form:
 * @self: an editor
 *
 * Returns: (transfer none): its form
 */
PerksOfferForm *
perks_offer_editor_get_form (PerksOfferEditor *self)
{
  return self->form;
}

/**
 * perks_offer_editor_present:
 * @parent: the window that it belongs to
 * @context: the context
 * @offer: (nullable): the id of the offer that is edited, or %NULL for a new one
 * @name: (nullable): the name of a new offer where it is known
 *
 * Shows an editor, once the books are read.
 */
void
perks_offer_editor_present (GtkWindow    *parent,
                            PerksContext *context,
                            const char   *offer,
                            const char   *name)
{
  if (context == NULL || perks_context_get_situation (context) == NULL)
    return;

  gtk_window_present (GTK_WINDOW (perks_offer_editor_new (parent, context, offer, name)));
}
