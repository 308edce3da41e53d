/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-edition-changes.h"

#include <glib/gi18n.h>

#include "perks-difference-text.h"
#include "perks-situation-comparison.h"

/* What another edition would change, line by line, in groups: first for the publisher, then in the
 * programme itself. */

typedef enum
{
  PART_STANDING,
  PART_BENEFITS,
  PART_OFFERS,
  PART_ATTENTION,
} Part;

#define N_PARTS (PART_ATTENTION + 1)

static Part
find_part (const char *key)
{
  if (g_str_has_prefix (key, "benefit "))
    return PART_BENEFITS;
  if (g_str_has_prefix (key, "offer "))
    return PART_OFFERS;
  if (g_str_has_prefix (key, "attention ") || g_str_equal (key, "silence-weeks"))
    return PART_ATTENTION;

  return PART_STANDING;
}

static const char *
get_title (Part part)
{
  static const char *const titles[N_PARTS] = {
    [PART_STANDING] = N_("Your Standing"),
    [PART_BENEFITS] = N_("Your Benefits"),
    [PART_OFFERS] = N_("Your Offers"),
    [PART_ATTENTION] = N_("What Deserves Attention"),
  };

  return _(titles[part]);
}

static void
add_line (PerksFactGroup *group,
          const char     *subject,
          const char     *change)
{
  GtkWidget *row = perks_fact_group_add_fact (group, subject, change, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}

static void
show_part (PerksPageGroups *groups,
           GPtrArray       *changes,
           Part             part)
{
  PerksFactGroup *group = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const PerksSituationDifference *change = g_ptr_array_index (changes, i);
      g_autofree char *text = perks_change_text (change->before, change->after);

      if (find_part (change->key) != part)
        continue;
      if (group == NULL)
        group = perks_page_groups_add (groups, get_title (part), NULL);
      add_line (group, change->subject, text);
    }
}

/**
 * perks_edition_changes_show:
 * @groups: where it is written
 * @changes: (element-type PerksSituationDifference): what would change for the publisher
 *
 * Writes @changes, in groups.
 */
void
perks_edition_changes_show (PerksPageGroups *groups,
                            GPtrArray       *changes)
{
  for (Part part = PART_STANDING; part < N_PARTS; part++)
    show_part (groups, changes, part);
}

static GtkWidget *
create_wording (const char *title,
                const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* Both wordings are long: they are read one below the other, when they are asked for. */
static void
add_wordings (PerksFactGroup               *group,
              const PerksDifferenceCase    *self,
              const PerksEditionDifference *difference,
              const char                   *subject)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), subject);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), _("Other words"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            create_wording (perks_edition_get_label (self->before),
                                            difference->before));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            create_wording (perks_edition_get_label (self->after),
                                            difference->after));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_difference (PerksFactGroup               *group,
                const PerksDifferenceCase    *self,
                const PerksEditionDifference *difference)
{
  g_autofree char *subject = perks_difference_text_subject (self, difference);
  g_autofree char *change = NULL;

  if (g_str_has_prefix (difference->subject, "clause ") && difference->before != NULL &&
      difference->after != NULL)
    {
      add_wordings (group, self, difference, subject);
      return;
    }

  change = perks_difference_text_change (self, difference);
  add_line (group, subject, change);
}

static void
show_difference_part (PerksPageGroups           *groups,
                      const PerksDifferenceCase *self,
                      GPtrArray                 *differences,
                      PerksDifferencePart        part)
{
  PerksFactGroup *group = NULL;

  for (guint i = 0; i < differences->len; i++)
    {
      const PerksEditionDifference *difference = g_ptr_array_index (differences, i);

      if (perks_difference_text_get_part (difference) != part)
        continue;
      if (group == NULL)
        group = perks_page_groups_add (groups, perks_difference_text_title_part (part), NULL);
      add_difference (group, self, difference);
    }
}

/**
 * perks_edition_changes_show_differences:
 * @groups: where it is written
 * @before: the edition in use
 * @after: the other one
 * @locale_text: how amounts and days are written
 *
 * Writes what differs between the editions, whoever goes by them, in groups.
 */
void
perks_edition_changes_show_differences (PerksPageGroups *groups,
                                        PerksEdition    *before,
                                        PerksEdition    *after,
                                        PerksLocaleText *locale_text)
{
  const PerksDifferenceCase self = { before, after, locale_text };
  g_autoptr (GPtrArray) differences = perks_edition_compare (before, after);

  perks_page_groups_add (groups, _("What Differs in the Programme"),
                         differences->len > 0 ? _("For everybody who takes part")
                                              : _("Nothing differs."));
  for (guint part = 0; part < PERKS_N_DIFFERENCE_PARTS; part++)
    show_difference_part (groups, &self, differences, part);
}
