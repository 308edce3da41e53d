/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-place.h"

#include "perks-change-run.h"
#include "perks-undo.h"

/**
 * PerksPlace:
 *
 * One of the five places of the window. It is handed the context, shows every new situation, and
 * has changes of the books carried out: their outcome comes back as the next situation, their
 * failure as a message.
 */

typedef struct
{
  PerksContext *context;
} PerksPlacePrivate;

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PerksPlace, perks_place, GTK_TYPE_WIDGET)

static void
situation_changed_cb (PerksPlace *self)
{
  PerksSituation *situation = perks_place_get_situation (self);

  if (situation != NULL)
    PERKS_PLACE_GET_CLASS (self)->show (self, situation);
}

static void
perks_place_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, perks_place_get_context (PERKS_PLACE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_place_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_CONTEXT:
      perks_place_set_context (PERKS_PLACE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
perks_place_dispose (GObject *object)
{
  PerksPlacePrivate *priv = perks_place_get_instance_private (PERKS_PLACE (object));

  g_clear_object (&priv->context);

  G_OBJECT_CLASS (perks_place_parent_class)->dispose (object);
}

static void
perks_place_class_init (PerksPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = perks_place_get_property;
  object_class->set_property = perks_place_set_property;
  object_class->dispose = perks_place_dispose;

  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, PERKS_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /* Not an AdwBin: that one keeps its child after gtk_widget_dispose_template() has let it go. */
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
perks_place_init (PerksPlace *self)
{
}

/**
 * perks_place_get_context:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the context, or %NULL until the books are open
 */
PerksContext *
perks_place_get_context (PerksPlace *self)
{
  PerksPlacePrivate *priv = perks_place_get_instance_private (self);

  return priv->context;
}

/**
 * perks_place_set_context:
 * @self: a place
 * @context: (nullable): the context
 *
 * Hands the place what it shows; it can be set once.
 */
void
perks_place_set_context (PerksPlace   *self,
                         PerksContext *context)
{
  PerksPlacePrivate *priv = perks_place_get_instance_private (self);

  g_return_if_fail (priv->context == NULL || priv->context == context);

  if (!g_set_object (&priv->context, context))
    return;

  g_signal_connect_object (perks_context_get_workspace (context), "notify::situation",
                           G_CALLBACK (situation_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTEXT]);
  situation_changed_cb (self);
}

/**
 * perks_place_get_situation:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): where the publisher stands, or %NULL until the books are
 *   read
 */
PerksSituation *
perks_place_get_situation (PerksPlace *self)
{
  PerksPlacePrivate *priv = perks_place_get_instance_private (self);

  return priv->context != NULL ? perks_context_get_situation (priv->context) : NULL;
}

/**
 * perks_place_open:
 * @self: a place
 * @id: the id of what is to be shown: an offer, a benefit, a resource
 *
 * Opens a part of the place, where it has parts.
 */
void
perks_place_open (PerksPlace *self,
                  const char *id)
{
  if (PERKS_PLACE_GET_CLASS (self)->open != NULL)
    PERKS_PLACE_GET_CLASS (self)->open (self, id);
}

typedef struct
{
  PerksPlace *place;
  char       *done;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->place);
  g_free (run->done);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void
run_done_cb (GObject      *workspace,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Run) run = user_data;
  g_autoptr (PerksChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (!perks_change_run_finish (PERKS_WORKSPACE (workspace), result, &change, &error))
    perks_place_show_toast (run->place, error->message);
  else if (run->done != NULL || change != NULL)
    perks_undo_tell (GTK_WIDGET (run->place),
                     run->done != NULL ? run->done : perks_change_get_label (change),
                     PERKS_WORKSPACE (workspace), change);
}

/**
 * perks_place_run:
 * @self: a place
 * @func: a change of the books; it runs on a thread of its own and may wait
 * @user_data: handed to @func
 * @destroy: (nullable): frees @user_data
 * @done: (nullable): what is said when it worked; %NULL for the name of the change
 *
 * Has a change carried out. The place is shown the situation that follows, and the change can be
 * taken back for a while; a failure is said in words.
 */
void
perks_place_run (PerksPlace     *self,
                 PerksWorkFunc   func,
                 gpointer        user_data,
                 GDestroyNotify  destroy,
                 const char     *done)
{
  PerksPlacePrivate *priv = perks_place_get_instance_private (self);
  Run *run = g_new0 (Run, 1);

  run->place = g_object_ref (self);
  run->done = g_strdup (done);
  perks_change_run_async (perks_context_get_workspace (priv->context), func, user_data, destroy,
                          run_done_cb, run);
}

/**
 * perks_place_show_toast:
 * @self: a place
 * @message: a sentence
 *
 * Says something in passing, at the bottom edge of the window.
 */
void
perks_place_show_toast (PerksPlace *self,
                        const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}
