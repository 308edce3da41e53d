/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-undo.h"

#include <glib/gi18n.h>

#include "perks-commands.h"

/**
 * PerksUndo:
 *
 * What a window offers to take back: a toast for each change made in it, whose button takes back
 * exactly that change. As long as a toast waits or is shown, the newest can be taken back without
 * it, by a key. There is one for each overlay that shows toasts.
 */
struct _PerksUndo
{
  GObject          parent_instance;

  AdwToastOverlay *overlay;
  GQueue          *toasts;
};

G_DEFINE_FINAL_TYPE (PerksUndo, perks_undo, G_TYPE_OBJECT)

/* Longer than a message that only tells: it has to be read and decided upon. */
#define OFFER_SECONDS 10

#define OFFER_KEY "perks-undo-offer"
#define UNDO_KEY "perks-undo"

/* A change that can be taken back. A toast has one as long as it is there; it must not hold on to
 * what holds the toast. */
typedef struct
{
  PerksUndo      *undo;
  AdwToast       *toast;
  PerksWorkspace *workspace;
  PerksChange    *change;
} Offer;

static Offer *
offer_new (PerksUndo      *undo,
           AdwToast       *toast,
           PerksWorkspace *workspace,
           PerksChange    *change)
{
  Offer *offer = g_new0 (Offer, 1);

  g_set_object (&offer->undo, undo);
  g_set_object (&offer->toast, toast);
  offer->workspace = g_object_ref (workspace);
  offer->change = g_object_ref (change);
  return offer;
}

static void
offer_free (Offer *offer)
{
  g_clear_object (&offer->undo);
  g_clear_object (&offer->toast);
  g_object_unref (offer->workspace);
  g_object_unref (offer->change);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static void
show_message (PerksUndo  *self,
              const char *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);

  if (self->overlay != NULL)
    adw_toast_overlay_add_toast (self->overlay, adw_toast_new (title));
}

/* In place of what the toast said, or in a new one where it is gone. */
static void
show_outcome (const Offer *offer,
              const char  *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);

  if (g_object_get_data (G_OBJECT (offer->toast), OFFER_KEY) != NULL)
    adw_toast_set_title (offer->toast, title);
  else
    show_message (offer->undo, message);
}

static gboolean
take_back (PerksWorkspace  *workspace,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  Offer *offer = user_data;

  return perks_commands_take_back (workspace, offer->change, error);
}

static void
taken_back_cb (GObject      *workspace,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Offer) offer = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (perks_workspace_run_finish (PERKS_WORKSPACE (workspace), result, &error))
    /* Translators: %s is what was changed, such as “Removal of the offer Planner” */
    message = g_strdup_printf (_("Taken back: %s"), perks_change_get_label (offer->change));
  else
    /* Translators: %s is the reason, a sentence */
    message = g_strdup_printf (_("Not taken back: %s"), error->message);

  show_outcome (offer, message);
}

static void
start (PerksUndo *self,
       AdwToast  *toast)
{
  const Offer *shown = g_object_get_data (G_OBJECT (toast), OFFER_KEY);
  Offer *offer = offer_new (self, toast, shown->workspace, shown->change);

  perks_workspace_run_async (offer->workspace, take_back, offer, NULL, NULL, taken_back_cb, offer);
}

static void
dismissed_cb (PerksUndo *self,
              AdwToast  *toast)
{
  g_object_set_data (G_OBJECT (toast), OFFER_KEY, NULL);
  if (g_queue_remove (self->toasts, toast))
    g_object_unref (toast);
}

static void
perks_undo_dispose (GObject *object)
{
  PerksUndo *self = PERKS_UNDO (object);

  g_queue_clear_full (self->toasts, g_object_unref);
  g_clear_weak_pointer (&self->overlay);

  G_OBJECT_CLASS (perks_undo_parent_class)->dispose (object);
}

static void
perks_undo_finalize (GObject *object)
{
  g_queue_free (PERKS_UNDO (object)->toasts);

  G_OBJECT_CLASS (perks_undo_parent_class)->finalize (object);
}

static void
perks_undo_class_init (PerksUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = perks_undo_dispose;
  object_class->finalize = perks_undo_finalize;
}

static void
perks_undo_init (PerksUndo *self)
{
  self->toasts = g_queue_new ();
}

/**
 * perks_undo_new:
 * @overlay: where the toasts are shown
 *
 * Returns: (transfer full): an object that offers nothing yet
 */
PerksUndo *
perks_undo_new (AdwToastOverlay *overlay)
{
  PerksUndo *self = g_object_new (PERKS_TYPE_UNDO, NULL);

  g_set_weak_pointer (&self->overlay, overlay);
  return self;
}

static GtkWidget *
find_overlay_below (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *overlay = find_overlay_below (child);

      if (overlay != NULL)
        return overlay;
    }

  return NULL;
}

static GtkWidget *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  while (overlay == NULL && GTK_IS_WINDOW (root))
    {
      overlay = find_overlay_below (GTK_WIDGET (root));
      root = (GtkRoot *) gtk_window_get_transient_for (GTK_WINDOW (root));
    }

  return overlay;
}

/**
 * perks_undo_find:
 * @widget: what a change is made in: a place, a dialog
 *
 * Returns: (transfer none) (nullable): where the change can be offered to be taken back: in its
 *   window, or in the window that a dialog belongs to
 */
PerksUndo *
perks_undo_find (GtkWidget *widget)
{
  GtkWidget *overlay = find_overlay (widget);
  PerksUndo *self;

  if (overlay == NULL)
    return NULL;

  self = g_object_get_data (G_OBJECT (overlay), UNDO_KEY);
  if (self == NULL)
    {
      self = perks_undo_new (ADW_TOAST_OVERLAY (overlay));
      g_object_set_data_full (G_OBJECT (overlay), UNDO_KEY, self, g_object_unref);
    }

  return self;
}

/**
 * perks_undo_offer:
 * @self: what a window offers to take back
 * @message: what was done; not markup
 * @workspace: whose books were changed
 * @change: the change that was made
 *
 * Says that something was done, and offers to take it back.
 */
void
perks_undo_offer (PerksUndo      *self,
                  const char     *message,
                  PerksWorkspace *workspace,
                  PerksChange    *change)
{
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast;

  g_return_if_fail (PERKS_IS_UNDO (self));
  g_return_if_fail (PERKS_IS_CHANGE (change));

  if (self->overlay == NULL)
    return;

  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, OFFER_SECONDS);
  g_object_set_data_full (G_OBJECT (toast), OFFER_KEY, offer_new (NULL, NULL, workspace, change),
                          (GDestroyNotify) offer_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_queue_push_tail (self->toasts, g_object_ref (toast));
  adw_toast_overlay_add_toast (self->overlay, toast);
}

/**
 * perks_undo_tell:
 * @widget: what something was done in: a place, a dialog
 * @message: what was done; not markup
 * @workspace: whose books it was done in
 * @change: (nullable): the change that was made, or %NULL where there was nothing to change
 *
 * Says that something was done in the window of @widget, or in the one that the dialog belongs to.
 * What was changed can be taken back there.
 */
void
perks_undo_tell (GtkWidget      *widget,
                 const char     *message,
                 PerksWorkspace *workspace,
                 PerksChange    *change)
{
  PerksUndo *self = perks_undo_find (widget);

  if (self == NULL)
    return;

  if (change != NULL)
    perks_undo_offer (self, message, workspace, change);
  else
    show_message (self, message);
}

/**
 * perks_undo_take_back_last:
 * @self: what a window offers to take back
 *
 * Does what the button of the newest toast does. The toast then tells what came of it.
 *
 * Returns: whether there was one
 */
gboolean
perks_undo_take_back_last (PerksUndo *self)
{
  g_autoptr (AdwToast) toast = NULL;

  g_return_val_if_fail (PERKS_IS_UNDO (self), FALSE);

  toast = g_queue_pop_tail (self->toasts);
  if (toast == NULL)
    return FALSE;

  start (self, toast);
  /* It is not dismissed: libadwaita 1.2 breaks when that happens while a toast slides in. */
  adw_toast_set_button_label (toast, NULL);
  return TRUE;
}
