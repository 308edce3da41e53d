/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-context.h"

/**
 * PerksContext:
 *
 * What every view is handed: the workspace, whose data it shows and whose commands it calls, and
 * how money and days are written for the person. There is one for each window.
 */
struct _PerksContext
{
  GObject          parent_instance;

  PerksWorkspace  *workspace;
  PerksLocaleText *locale_text;
};

G_DEFINE_FINAL_TYPE (PerksContext, perks_context, G_TYPE_OBJECT)

static void
perks_context_dispose (GObject *object)
{
  PerksContext *self = PERKS_CONTEXT (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->locale_text);

  G_OBJECT_CLASS (perks_context_parent_class)->dispose (object);
}

static void
perks_context_class_init (PerksContextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = perks_context_dispose;
}

static void
perks_context_init (PerksContext *self)
{
}

/**
 * perks_context_new:
 * @workspace: the workspace
 * @locale_text: how money and days are written
 *
 * Returns: (transfer full): a context
 */
PerksContext *
perks_context_new (PerksWorkspace  *workspace,
                   PerksLocaleText *locale_text)
{
  PerksContext *self = g_object_new (PERKS_TYPE_CONTEXT, NULL);

  self->workspace = g_object_ref (workspace);
  self->locale_text = g_object_ref (locale_text);
  return self;
}

/**
 * perks_context_get_workspace:
 * @self: a context
 *
 * Returns: (transfer none): the workspace
 */
PerksWorkspace *
perks_context_get_workspace (PerksContext *self)
{
  return self->workspace;
}

/**
 * perks_context_get_locale_text:
 * @self: a context
 *
 * Returns: (transfer none): how money and days are written
 */
PerksLocaleText *
perks_context_get_locale_text (PerksContext *self)
{
  return self->locale_text;
}

/**
 * perks_context_get_situation:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): where the publisher stands, or %NULL until the books are
 *   read
 */
PerksSituation *
perks_context_get_situation (PerksContext *self)
{
  return perks_workspace_get_situation (self->workspace);
}
