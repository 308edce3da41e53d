/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "perks-context.h"
#include "perks-form-field.h"

G_BEGIN_DECLS

/**
 * PerksFormWork:
 * @func: (nullable): the change of the books, or %NULL when nothing is to be changed
 * @data: handed to @func
 * @destroy: (nullable): frees @data
 * @done: (nullable) (transfer full): what is said when it worked
 *
 * What a form does when it is saved.
 */
typedef struct
{
  PerksWorkFunc   func;
  gpointer        data;
  GDestroyNotify  destroy;
  char           *done;
} PerksFormWork;

#define PERKS_TYPE_FORM_DIALOG (perks_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (PerksFormDialog, perks_form_dialog, PERKS, FORM_DIALOG, AdwWindow)

/**
 * PerksFormDialogClass:
 * @check: says below each field what is wrong with it, and returns whether all is well
 * @prepare: reads from the fields what is to be done; only called when all is well
 */
struct _PerksFormDialogClass
{
  AdwWindowClass parent_class;

  gboolean (*check)   (PerksFormDialog *self);
  void     (*prepare) (PerksFormDialog *self,
                       PerksFormWork   *work);
};

void            perks_form_dialog_set_up          (PerksFormDialog *self,
                                                   GtkWindow       *parent,
                                                   PerksContext    *context);
PerksContext   *perks_form_dialog_get_context     (PerksFormDialog *self);
void            perks_form_dialog_set_description (PerksFormDialog *self,
                                                   const char      *text);
void            perks_form_dialog_set_verb        (PerksFormDialog *self,
                                                   const char      *label);
void            perks_form_dialog_add_field       (PerksFormDialog *self,
                                                   const char      *name,
                                                   PerksFormField  *field);
PerksFormField *perks_form_dialog_find_field      (PerksFormDialog *self,
                                                   const char      *name);
char           *perks_form_dialog_dup_text        (PerksFormDialog *self,
                                                   const char      *name);
gboolean        perks_form_dialog_check_field     (PerksFormDialog *self,
                                                   const char      *name,
                                                   const char      *wrong,
                                                   const char      *hint);
char          **perks_form_dialog_make_assignments (PerksFormDialog *self);
void            perks_form_dialog_refresh         (PerksFormDialog *self);

G_END_DECLS
