/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-form-days.h"

#include <glib/gi18n.h>

#include "perks-day.h"

/* The days among the fields of a form. */

/**
 * perks_form_days_set:
 * @self: a form
 * @name: the name of a field
 * @day: a day, or %PERKS_DAY_NONE for none
 */
void
perks_form_days_set (PerksFormDialog *self,
                     const char      *name,
                     PerksDay         day)
{
  g_autofree char *text = day != PERKS_DAY_NONE ? perks_day_to_string (day) : g_strdup ("");

  perks_form_field_set_text (perks_form_dialog_find_field (self, name), text);
}

/**
 * perks_form_days_get:
 * @self: a form
 * @name: the name of a field
 * @day: (out): the day that is typed there, or %PERKS_DAY_NONE
 *
 * Returns: %FALSE when what is typed there is neither a day nor nothing
 */
gboolean
perks_form_days_get (PerksFormDialog *self,
                     const char      *name,
                     PerksDay        *day)
{
  g_autofree char *text = perks_form_dialog_dup_text (self, name);

  *day = PERKS_DAY_NONE;
  return *text == '\0' || perks_day_from_string (text, day, NULL);
}

/**
 * perks_form_days_check:
 * @self: a form
 * @name: the name of a field
 * @day: (out): the day that is typed there, or %PERKS_DAY_NONE
 *
 * Says below the field what is wrong with it, or which day was understood.
 *
 * Returns: as perks_form_days_get()
 */
gboolean
perks_form_days_check (PerksFormDialog *self,
                       const char      *name,
                       PerksDay        *day)
{
  PerksContext *context = perks_form_dialog_get_context (self);
  PerksFormField *field = perks_form_dialog_find_field (self, name);
  g_autofree char *typed = perks_form_dialog_dup_text (self, name);
  const gboolean good = perks_form_days_get (self, name, day);
  g_autofree char *message = NULL;

  if (!good)
    message = g_strdup_printf (_("“%s” is not a day. Write it as in 2026-11-22."), typed);
  else if (*day != PERKS_DAY_NONE)
    message = perks_locale_text_day (perks_context_get_locale_text (context), *day);

  perks_form_field_set_message (field, good ? PERKS_FORM_TONE_HINT : PERKS_FORM_TONE_ERROR,
                                message);
  return good;
}
