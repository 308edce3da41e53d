/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-difference-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "perks-amount-reader.h"
#include "perks-benefit.h"
#include "perks-edition-text.h"
#include "perks-figure-text.h"
#include "perks-listing.h"
#include "perks-name-text.h"
#include "perks-tier.h"

/* What differs between two editions, in words: perks_edition_compare() says it by the names that
 * files use. */

typedef enum
{
  KIND_SUM,
  KIND_FIGURE,
  KIND_TIER,
  KIND_BENEFIT,
  KIND_LISTING,
  KIND_PATH,
  KIND_CLAUSE,
  KIND_UNKNOWN,
} Kind;

static const struct
{
  const char         *prefix;
  PerksDifferencePart part;
} kinds[] = {
  [KIND_SUM] = { "sum ", PERKS_DIFFERENCE_PART_COUNTS },
  [KIND_FIGURE] = { "figure ", PERKS_DIFFERENCE_PART_COUNTS },
  [KIND_TIER] = { "tier ", PERKS_DIFFERENCE_PART_TIERS },
  [KIND_BENEFIT] = { "benefit ", PERKS_DIFFERENCE_PART_BENEFITS },
  [KIND_LISTING] = { "listing ", PERKS_DIFFERENCE_PART_LISTINGS },
  [KIND_PATH] = { "path of ", PERKS_DIFFERENCE_PART_LISTINGS },
  [KIND_CLAUSE] = { "clause ", PERKS_DIFFERENCE_PART_TERMS },
  [KIND_UNKNOWN] = { "", PERKS_DIFFERENCE_PART_COUNTS },
};

/* The subject taken apart. */
typedef struct
{
  Kind  kind;
  char *id;
  char *property;
} Subject;

static void
subject_clear (Subject *self)
{
  g_free (self->id);
  g_free (self->property);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static void
read_subject (Subject    *self,
              const char *text)
{
  const char *id;
  const char *colon;

  while (!g_str_has_prefix (text, kinds[self->kind].prefix))
    self->kind++;

  id = text + strlen (kinds[self->kind].prefix);
  colon = strstr (id, ": ");
  self->id = colon != NULL ? g_strndup (id, (gsize) (colon - id)) : g_strdup (id);
  self->property = colon != NULL ? g_strdup (colon + strlen (": ")) : NULL;
}

static const char *
name_tier (PerksEdition *edition,
           const char   *id)
{
  PerksTier *tier = perks_edition_find_tier (edition, id, NULL);

  return tier != NULL ? perks_tier_get_label (tier) : NULL;
}

static const char *
name_benefit (PerksEdition *edition,
              const char   *id)
{
  PerksBenefit *benefit = perks_edition_find_benefit (edition, id);

  return benefit != NULL ? perks_benefit_get_name (benefit) : NULL;
}

static const char *
name_clause (PerksEdition *edition,
             const char   *id)
{
  const PerksClause *clause = perks_edition_find_clause (edition, id);

  return clause != NULL ? clause->title : NULL;
}

static const char *
name_figure (PerksEdition *edition,
             const char   *id)
{
  const PerksFigure *figure = perks_edition_find_figure (edition, id);

  return figure != NULL ? perks_figure_text_subject (figure) : NULL;
}

static const char *
name_listing (PerksEdition *edition,
              const char   *id)
{
  GPtrArray *listings = perks_edition_get_listings (edition);

  for (guint i = 0; i < listings->len; i++)
    {
      if (g_str_equal (perks_listing_get_name (listings->pdata[i]), id))
        return perks_listing_get_type_name (listings->pdata[i]);
    }

  return NULL;
}

static const char *
name_in (PerksEdition  *edition,
         const Subject *subject)
{
  switch (subject->kind)
    {
    case KIND_FIGURE:
      return name_figure (edition, subject->id);
    case KIND_TIER:
      return name_tier (edition, subject->id);
    case KIND_BENEFIT:
      return name_benefit (edition, subject->id);
    case KIND_LISTING:
      return name_listing (edition, subject->id);
    case KIND_CLAUSE:
      return name_clause (edition, subject->id);
    case KIND_SUM:
      return g_str_equal (subject->id, "window") ? _("Period that counts") : _("What is measured");
    case KIND_PATH:
    case KIND_UNKNOWN:
    default:
      return NULL;
    }
}

static const char *
find_name (const PerksDifferenceCase *self,
           const Subject             *subject)
{
  const char *name = name_in (self->after, subject);

  if (name == NULL)
    name = name_in (self->before, subject);
  if (name == NULL && subject->kind == KIND_PATH)
    name = perks_name_text (subject->id);

  return name != NULL ? name : subject->id;
}

static char *
describe_property (const PerksDifferenceCase *self,
                   const char                *property)
{
  const char *tier = NULL;

  if (!g_str_has_prefix (property, "amount at "))
    return g_strdup (perks_name_text (property));

  property += strlen ("amount at ");
  tier = name_tier (self->after, property);
  if (tier == NULL)
    tier = name_tier (self->before, property);
  return g_strdup_printf (_("amount at %s"), tier != NULL ? tier : property);
}

/**
 * perks_difference_text_subject:
 * @self: the editions
 * @difference: a difference between them
 *
 * Returns: (transfer full): what differs: `$50K, monthly active users of Teams`
 */
char *
perks_difference_text_subject (const PerksDifferenceCase    *self,
                               const PerksEditionDifference *difference)
{
  g_auto (Subject) subject = { 0 };
  g_autofree char *property = NULL;

  read_subject (&subject, difference->subject);
  if (subject.kind == KIND_PATH)
    return g_strdup_printf (_("Path of “%s”"), find_name (self, &subject));
  if (subject.property == NULL)
    return g_strdup (find_name (self, &subject));

  property = describe_property (self, subject.property);
  return g_strdup_printf (_("%s, %s"), find_name (self, &subject), property);
}

/**
 * perks_difference_text_get_part:
 * @difference: a difference
 *
 * Returns: the part that it is shown in
 */
PerksDifferencePart
perks_difference_text_get_part (const PerksEditionDifference *difference)
{
  g_auto (Subject) subject = { 0 };

  read_subject (&subject, difference->subject);
  return kinds[subject.kind].part;
}

/**
 * perks_difference_text_title_part:
 * @part: a part of a comparison
 *
 * Returns: (transfer none): its title
 */
const char *
perks_difference_text_title_part (PerksDifferencePart part)
{
  static const char *const titles[PERKS_N_DIFFERENCE_PARTS] = {
    [PERKS_DIFFERENCE_PART_COUNTS] = N_("Sums and Times"),
    [PERKS_DIFFERENCE_PART_TIERS] = N_("Tiers"),
    [PERKS_DIFFERENCE_PART_BENEFITS] = N_("Benefits"),
    [PERKS_DIFFERENCE_PART_LISTINGS] = N_("Listings and Paths"),
    [PERKS_DIFFERENCE_PART_TERMS] = N_("Terms"),
  };

  return _(titles[part]);
}

static char *
write_figure (const PerksDifferenceCase *self,
              const char                *name,
              const char                *value)
{
  const PerksFigure figure = { .name = (char *) name, .value = (char *) value };

  return perks_figure_text_value (&figure, self->locale_text);
}

static char *
write_window (const char *value)
{
  guint64 months = 0;

  if (g_str_has_prefix (value, "trailing "))
    g_ascii_string_to_unsigned (value + strlen ("trailing "), 10, 0, G_MAXINT, &months, NULL);

  return perks_edition_text_window ((int) months);
}

static gboolean
is_money (const char *property)
{
  return g_str_equal (property, "billed-sales") || g_str_has_prefix (property, "amount");
}

static char *
write_property (const PerksDifferenceCase *self,
                PerksEdition              *edition,
                const char                *property,
                const char                *value)
{
  PerksMoney money;

  if (is_money (property) && perks_amount_read (value, "USD", &money, NULL))
    return perks_locale_text_money (self->locale_text, money);
  if (g_str_equal (property, "teams-mau"))
    return perks_locale_text_count (self->locale_text, g_ascii_strtoll (value, NULL, 10));
  if (g_str_equal (property, "first tier") && name_tier (edition, value) != NULL)
    return g_strdup (name_tier (edition, value));
  if (g_str_equal (property, "title"))
    return g_strdup (value);

  return perks_name_text_list (value);
}

static char *
write_value (const PerksDifferenceCase *self,
             PerksEdition              *edition,
             const Subject             *subject,
             const char                *value)
{
  if (value == NULL)
    return NULL;
  if (subject->property != NULL)
    return write_property (self, edition, subject->property, value);
  if (subject->kind == KIND_FIGURE)
    return write_figure (self, subject->id, value);
  if (subject->kind == KIND_SUM && g_str_equal (subject->id, "window"))
    return write_window (value);
  if (subject->kind == KIND_SUM || subject->kind == KIND_PATH)
    return perks_name_text_list (value);

  return g_strdup (value);
}

/* A thing whose name is all that there is to say of it. */
static gboolean
is_whole (const Subject *subject)
{
  return subject->property == NULL &&
         (subject->kind == KIND_TIER || subject->kind == KIND_BENEFIT ||
          subject->kind == KIND_LISTING || subject->kind == KIND_CLAUSE);
}

/**
 * perks_difference_text_change:
 * @self: the editions
 * @difference: a difference between them
 *
 * Returns: (transfer full): how it is and how it would be
 */
char *
perks_difference_text_change (const PerksDifferenceCase    *self,
                              const PerksEditionDifference *difference)
{
  g_auto (Subject) subject = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  read_subject (&subject, difference->subject);
  if (is_whole (&subject) && difference->before == NULL)
    return g_strdup (_("New"));
  if (is_whole (&subject) && difference->after == NULL)
    return g_strdup (_("No longer there"));

  before = write_value (self, self->before, &subject, difference->before);
  after = write_value (self, self->after, &subject, difference->after);
  return perks_change_text (before, after);
}

/**
 * perks_change_text:
 * @before: (nullable): how it is
 * @after: (nullable): how it would be
 *
 * Returns: (transfer full): both in a line
 */
char *
perks_change_text (const char *before,
                   const char *after)
{
  if (before == NULL)
    return g_strdup_printf (_("New: %s"), after);
  if (after == NULL)
    return g_strdup_printf (_("No longer: %s"), before);

  /* Translators: how it is, and how it would be. */
  return g_strdup_printf (_("%s → %s"), before, after);
}
