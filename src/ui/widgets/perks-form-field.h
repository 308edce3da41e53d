/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-locale-text.h"

G_BEGIN_DECLS

/**
 * PerksFormTone:
 * @PERKS_FORM_TONE_HINT: something to know
 * @PERKS_FORM_TONE_WARNING: something that may be wrong
 * @PERKS_FORM_TONE_ERROR: something that is wrong
 */
typedef enum
{
  PERKS_FORM_TONE_HINT,
  PERKS_FORM_TONE_WARNING,
  PERKS_FORM_TONE_ERROR,
} PerksFormTone;

#define PERKS_TYPE_FORM_FIELD (perks_form_field_get_type ())
G_DECLARE_FINAL_TYPE (PerksFormField, perks_form_field, PERKS, FORM_FIELD, GObject)

PerksFormField *perks_form_field_new_text    (const char           *title);
PerksFormField *perks_form_field_new_day     (const char           *title);
PerksFormField *perks_form_field_new_choice  (const char           *title);
PerksFormField *perks_form_field_new_switch  (const char           *title);
void            perks_form_field_add_to      (PerksFormField       *self,
                                              AdwPreferencesGroup  *group);
GtkWidget      *perks_form_field_get_row     (PerksFormField       *self);
void            perks_form_field_set_choices (PerksFormField       *self,
                                              const char *const    *names,
                                              const char *const    *titles);
char           *perks_form_field_dup_text    (PerksFormField       *self);
void            perks_form_field_set_text    (PerksFormField       *self,
                                              const char           *text);
const char     *perks_form_field_get_message (PerksFormField       *self);
void            perks_form_field_set_message (PerksFormField       *self,
                                              PerksFormTone         tone,
                                              const char           *message);
void            perks_form_field_set_visible (PerksFormField       *self,
                                              gboolean              visible);

G_END_DECLS
