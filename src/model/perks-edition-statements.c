/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition.h"

/* What an edition states besides tiers and benefits: single figures and clauses. */

/**
 * perks_figure_new:
 * @name: the figure's name
 * @value: the figure as text
 * @provenance: where it is known from
 * @source: what was read
 * @note: (nullable): a sentence on what is assumed
 *
 * Returns: (transfer full): the figure; free it with perks_figure_free()
 */
PerksFigure *
perks_figure_new (const char      *name,
                  const char      *value,
                  PerksProvenance  provenance,
                  const char      *source,
                  const char      *note)
{
  PerksFigure *self = g_new0 (PerksFigure, 1);

  self->name = g_strdup (name);
  self->value = g_strdup (value);
  self->provenance = provenance;
  self->source = g_strdup (source);
  self->note = g_strdup (note);
  return self;
}

/**
 * perks_figure_free:
 * @self: (transfer full): a figure from perks_figure_new()
 */
void
perks_figure_free (PerksFigure *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self->source);
  g_free (self->note);
  g_free (self);
}

/**
 * perks_clause_new:
 * @id: the id, unique in its edition
 * @title: its title
 * @text: what it says, in our words
 * @provenance: where it is known from
 * @source: what was read
 *
 * Returns: (transfer full): the clause; free it with perks_clause_free()
 */
PerksClause *
perks_clause_new (const char      *id,
                  const char      *title,
                  const char      *text,
                  PerksProvenance  provenance,
                  const char      *source)
{
  PerksClause *self = g_new0 (PerksClause, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  self->provenance = provenance;
  self->source = g_strdup (source);
  return self;
}

/**
 * perks_clause_free:
 * @self: (transfer full): a clause from perks_clause_new()
 */
void
perks_clause_free (PerksClause *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  g_free (self->source);
  g_free (self);
}
