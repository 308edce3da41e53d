/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-figure-text.h"

#include <glib/gi18n.h>

#include "perks-day.h"

/* The single figures of an edition in words. Pure; one thread at a time for each
 * #PerksLocaleText. */

typedef enum
{
  FIGURE_KIND_TEXT,
  FIGURE_KIND_DAYS,
  FIGURE_KIND_WEEKS,
  FIGURE_KIND_MONTHS,
  FIGURE_KIND_DAY,
  FIGURE_KIND_ANSWER,
} FigureKind;

static const struct
{
  const char *name;
  const char *subject;
  FigureKind  kind;
} figures[] = {
  { "silence-weeks", N_("Weeks without a message"), FIGURE_KIND_WEEKS },
  { "engagement-months", N_("Length of an engagement"), FIGURE_KIND_MONTHS },
  { "path-benefit-months", N_("Length of a path’s benefits"), FIGURE_KIND_MONTHS },
  { "reply-days", N_("Time to answer a request"), FIGURE_KIND_DAYS },
  { "complete-by", N_("Last day to finish"), FIGURE_KIND_DAY },
  { "asks-enrolment", N_("Enrolment is asked for"), FIGURE_KIND_ANSWER },
};

static gsize
find_row (const char *name)
{
  gsize row = 0;

  while (row < G_N_ELEMENTS (figures) && !g_str_equal (figures[row].name, name))
    row++;

  return row;
}

/**
 * perks_figure_text_subject:
 * @figure: a figure of an edition
 *
 * Returns: (transfer none): what it is in words; its name where Perks has no words for it
 */
const char *
perks_figure_text_subject (const PerksFigure *figure)
{
  gsize row;

  g_return_val_if_fail (figure != NULL, NULL);

  row = find_row (figure->name);
  return row < G_N_ELEMENTS (figures) ? _(figures[row].subject) : figure->name;
}

static char *
write_number (FigureKind  kind,
              const char *text)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    return g_strdup (text);

  switch (kind)
    {
    case FIGURE_KIND_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", number), (int) number);
    case FIGURE_KIND_WEEKS:
      return g_strdup_printf (ngettext ("%d week", "%d weeks", number), (int) number);
    case FIGURE_KIND_MONTHS:
      return g_strdup_printf (ngettext ("%d month", "%d months", number), (int) number);
    case FIGURE_KIND_TEXT:
    case FIGURE_KIND_DAY:
    case FIGURE_KIND_ANSWER:
    default:
      return g_strdup (text);
    }
}

static char *
write_day (const char      *text,
           PerksLocaleText *locale_text)
{
  PerksDay day;

  if (!perks_day_from_string (text, &day, NULL))
    return g_strdup (text);

  return perks_locale_text_day (locale_text, day);
}

/**
 * perks_figure_text_value:
 * @figure: a figure of an edition
 * @locale_text: how days are written
 *
 * Returns: (transfer full): its value as a person reads it: `3 weeks`, `Jun 30, 2024`; as the
 *   edition has it where Perks does not know what it is
 */
char *
perks_figure_text_value (const PerksFigure *figure,
                         PerksLocaleText   *locale_text)
{
  gsize row;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (PERKS_IS_LOCALE_TEXT (locale_text), NULL);

  row = find_row (figure->name);
  if (row == G_N_ELEMENTS (figures))
    return g_strdup (figure->value);
  if (figures[row].kind == FIGURE_KIND_DAY)
    return write_day (figure->value, locale_text);
  if (figures[row].kind == FIGURE_KIND_ANSWER)
    return g_strdup (g_str_equal (figure->value, "yes") ? _("yes") : _("no"));

  return write_number (figures[row].kind, figure->value);
}
