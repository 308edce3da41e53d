/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-cli-assumptions.h"

#include <glib/gi18n.h>

/*
 * PerksCliAssumptions:
 *
 * What an answer rests on that nobody has published. A figure carries a mark where it stands, and
 * the sentences on what is assumed come once, at the end of the answer.
 */
struct _PerksCliAssumptions
{
  GPtrArray *notes;
  GPtrArray *clauses;
  char      *edition;
};

static gboolean
is_same (gconstpointer a,
         gconstpointer b)
{
  return g_str_equal (a, b);
}

static void
add_once (GPtrArray  *texts,
          const char *text)
{
  if (text != NULL && !g_ptr_array_find_with_equal_func (texts, text, is_same, NULL))
    g_ptr_array_add (texts, g_strdup (text));
}

static void
add_clause (PerksCliAssumptions *self,
            PerksEdition        *edition,
            const char          *id)
{
  const PerksClause *clause = perks_edition_find_clause (edition, id);

  if (clause == NULL || clause->provenance != PERKS_PROVENANCE_ASSUMED)
    return;

  add_once (self->clauses, clause->title);
  g_free (self->edition);
  self->edition = g_strdup (perks_edition_get_id (edition));
}

/* A clause has no note beside its text, for which an answer has no room. */
static char *
describe_clauses (PerksCliAssumptions *self)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < self->clauses->len; i++)
    g_string_append_printf (titles, _("%s“%s”"), i > 0 ? ", " : "",
                            (char *) g_ptr_array_index (self->clauses, i));

  return g_strdup_printf (ngettext ("The clause %s is assumed; its text is in: perks editions show "
                                    "%s",
                                    "The clauses %s are assumed; their texts are in: perks "
                                    "editions show %s", self->clauses->len),
                          titles->str, self->edition);
}

/**
 * perks_cli_get_assumed_mark:
 * @provenance: where a figure is known from
 *
 * Returns: (transfer none): what stands behind the figure, empty where it is not assumed
 */
const char *
perks_cli_get_assumed_mark (PerksProvenance provenance)
{
  return provenance == PERKS_PROVENANCE_ASSUMED ? _(" (assumed)") : "";
}

/**
 * perks_cli_assumptions_new:
 *
 * Returns: (transfer full): no assumption yet
 */
PerksCliAssumptions *
perks_cli_assumptions_new (void)
{
  PerksCliAssumptions *self = g_new0 (PerksCliAssumptions, 1);

  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->clauses = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * perks_cli_assumptions_free:
 * @self: (transfer full): assumptions
 */
void
perks_cli_assumptions_free (PerksCliAssumptions *self)
{
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->clauses);
  g_free (self->edition);
  g_free (self);
}

/**
 * perks_cli_assumptions_mark:
 * @self: assumptions
 * @provenance: where a figure is known from
 * @note: (nullable): a sentence on what is assumed
 *
 * Remembers @note where the figure is assumed.
 *
 * Returns: (transfer none): what stands behind the figure, empty where it is not assumed
 */
const char *
perks_cli_assumptions_mark (PerksCliAssumptions *self,
                            PerksProvenance      provenance,
                            const char          *note)
{
  if (provenance == PERKS_PROVENANCE_ASSUMED)
    add_once (self->notes, note);

  return perks_cli_get_assumed_mark (provenance);
}

/**
 * perks_cli_assumptions_mark_deadline:
 * @self: assumptions
 * @edition: the edition that raised it
 * @deadline: something that is owed
 *
 * Remembers the notes on the figures and the clause that @deadline rests on.
 *
 * Returns: (transfer none): what stands behind its day, empty where nothing of it is assumed
 */
const char *
perks_cli_assumptions_mark_deadline (PerksCliAssumptions *self,
                                     PerksEdition        *edition,
                                     PerksDeadline       *deadline)
{
  const char *const *figures = perks_deadline_get_figures (deadline);
  const char *clause = strchr (perks_deadline_get_source (deadline), '#');

  for (; figures != NULL && *figures != NULL; figures++)
    {
      const PerksFigure *figure = perks_edition_find_figure (edition, *figures);

      if (figure != NULL)
        perks_cli_assumptions_mark (self, figure->provenance, figure->note);
    }
  if (clause != NULL)
    add_clause (self, edition, clause + 1);

  return perks_cli_get_assumed_mark (perks_deadline_get_provenance (deadline));
}

/**
 * perks_cli_assumptions_print:
 * @self: assumptions
 * @context: a context that asks for text
 *
 * Prints each note and each assumed clause once; nothing where there is none.
 */
void
perks_cli_assumptions_print (PerksCliAssumptions *self,
                             PerksCliContext     *context)
{
  g_autofree char *clauses = self->clauses->len > 0 ? describe_clauses (self) : NULL;

  if (self->notes->len == 0 && clauses == NULL)
    return;

  perks_cli_print_blank (context);
  perks_cli_print_line (context, PERKS_CONSOLE_STYLE_HEADING, "%s", _("What is assumed"));
  for (guint i = 0; i < self->notes->len; i++)
    perks_cli_print_paragraph (context, "-", g_ptr_array_index (self->notes, i));
  if (clauses != NULL)
    perks_cli_print_paragraph (context, "-", clauses);
}
