/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-offer-history.h"

#include <glib/gi18n.h>

#include "perks-change.h"
#include "perks-day.h"
#include "perks-fact-text.h"
#include "perks-history-line.h"
#include "perks-offer-texts.h"

/* What became of an offer, in words: the changes of the journal, the latest first. Pure. */

/* Fields that explanations do not name. */
static const struct
{
  const char *field;
  const char *subject;
} subjects[] = {
  { "name", N_("Name") },
  { "teams-mau", N_("Monthly active users") },
  { "teams-mau-on", N_("Counted on") },
  { "former-paths", N_("Former paths") },
};

static const char *
name_field (const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      if (g_str_equal (subjects[i].field, field))
        return _(subjects[i].subject);
    }

  return perks_fact_text_subject (field);
}

static char *
write_former_paths (const char      *value,
                    PerksLocaleText *locale_text)
{
  g_autofree char *lines = perks_offer_texts_former_paths (locale_text, value);
  g_auto (GStrv) parts = lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;

  return parts != NULL ? g_strjoinv (_(", "), parts) : g_strdup (_("none"));
}

static char *
write_value (const char      *field,
             const char      *value,
             PerksEdition    *edition,
             PerksLocaleText *locale_text)
{
  PerksDay day;

  if (g_str_equal (field, "former-paths"))
    return write_former_paths (value, locale_text);
  if (g_str_equal (field, "teams-mau-on") && value != NULL &&
      perks_day_from_string (value, &day, NULL))
    return perks_locale_text_day (locale_text, day);

  return perks_fact_text_value (edition, field, value, locale_text);
}

static char *
write_operation (const PerksOperation *operation,
                 PerksEdition         *edition,
                 PerksLocaleText      *locale_text)
{
  g_autofree char *before = write_value (operation->field, operation->before, edition, locale_text);
  g_autofree char *after = write_value (operation->field, operation->after, edition, locale_text);

  return g_strdup_printf (_("%s: %s → %s"), name_field (operation->field), before, after);
}

/* What is new or gone has no fields that changed. */
static const PerksOperation *
find_existence (GPtrArray *operations)
{
  for (guint i = 0; i < operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (operations, i);

      if (g_str_equal (operation->field, PERKS_OPERATION_EXISTS))
        return operation;
    }

  return NULL;
}

static char *
write_operations (GPtrArray       *operations,
                  PerksEdition    *edition,
                  PerksLocaleText *locale_text)
{
  const PerksOperation *existence = find_existence (operations);
  g_autoptr (GString) text = g_string_new (NULL);

  if (existence != NULL)
    return g_strdup (existence->after != NULL ? _("Entered into the books")
                                              : _("Removed from the books"));

  for (guint i = 0; i < operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (operations, i);
      g_autofree char *line = NULL;

      if (g_str_equal (operation->field, "publisher"))
        continue;
      line = write_operation (operation, edition, locale_text);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * perks_offer_history_write:
 * @changes: (element-type PerksChange): what became of an offer, the oldest first
 * @edition: the edition in use, which has the names of the types of offers
 * @locale_text: how days are written
 *
 * Returns: (transfer full) (element-type PerksHistoryLine): the day, and what changed from what to
 *   what; the latest first
 */
GPtrArray *
perks_offer_history_write (GPtrArray       *changes,
                           PerksEdition    *edition,
                           PerksLocaleText *locale_text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_history_line_free);

  for (guint i = changes->len; i > 0; i--)
    {
      PerksChange *change = g_ptr_array_index (changes, i - 1);
      g_autofree char *text = write_operations (perks_change_get_operations (change), edition,
                                                locale_text);
      g_autofree char *day = perks_history_line_date (perks_change_get_moment (change),
                                                      locale_text);

      if (*text != '\0')
        g_ptr_array_add (lines, perks_history_line_new (day, text));
    }

  return lines;
}
