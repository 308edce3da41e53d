/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-commands-private.h"

#include <glib/gi18n.h>

#include "perks-credit.h"
#include "perks-day.h"
#include "perks-error.h"
#include "perks-money.h"
#include "perks-publisher.h"
#include "perks-record-id.h"

/* Commands on sponsorship credits. Source: rules.md, Sponsorship. */

static PerksCredit *
require_credit (PerksBooks  *books,
                const char  *id,
                GError     **error)
{
  GPtrArray *credits = perks_books_get_credits (books);

  for (guint i = 0; i < credits->len; i++)
    {
      if (g_str_equal (perks_record_get_id (g_ptr_array_index (credits, i)), id))
        return g_ptr_array_index (credits, i);
    }

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_NOT_FOUND, _("There is no credit “%s”"), id);
  return NULL;
}

static gboolean
refuse_field (const char  *field,
              const char  *why,
              GError     **error)
{
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE, "%s: %s", field, why);
  return FALSE;
}

static gboolean
check_fields (PerksBooks   *books,
              PerksCredit  *credit,
              GError      **error)
{
  const char *offer = perks_credit_get_offer (credit);

  if (perks_credit_get_amount (credit) <= 0)
    return refuse_field ("amount", _("enter how much the credit is, more than 0 USD"), error);
  if (perks_credit_get_used (credit) > perks_credit_get_amount (credit))
    return refuse_field ("used", _("no more can be used than the amount"), error);
  if (perks_credit_get_start (credit) == PERKS_DAY_NONE)
    return refuse_field ("start", _("enter the first day of the credit"), error);
  if (perks_credit_get_end (credit) == PERKS_DAY_NONE)
    return refuse_field ("end", _("enter the last day of the credit"), error);
  if (perks_credit_get_end (credit) < perks_credit_get_start (credit))
    return refuse_field ("end", _("a credit cannot end before it has begun"), error);

  return offer == NULL || perks_commands_require_offer (books, offer, error) != NULL;
}

static void
set_overlap (PerksCredit  *other,
             GError      **error)
{
  g_autofree char *start = perks_day_to_string (perks_credit_get_start (other));
  g_autofree char *end = perks_day_to_string (perks_credit_get_end (other));
  g_autofree char *left = perks_usd_to_string (perks_credit_get_left (other));

  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("The credit overlaps with “%s” from %s to %s, of which %s USD is left: credits "
                 "follow one another, the earlier has to be used up or ended before the next "
                 "begins"), perks_record_get_id (PERKS_RECORD (other)), start, end, left);
}

/* Two that overlapped before, because something was taken back, are not this command's matter. */
static gboolean
check_overlaps (PerksBooks   *books,
                PerksCredit  *before,
                PerksCredit  *credit,
                GError      **error)
{
  GPtrArray *credits = perks_books_get_credits (books);
  const char *id = perks_record_get_id (PERKS_RECORD (credit));

  for (guint i = 0; i < credits->len; i++)
    {
      PerksCredit *other = g_ptr_array_index (credits, i);

      if (g_str_equal (perks_record_get_id (PERKS_RECORD (other)), id) ||
          !perks_credit_overlaps (credit, other) ||
          (before != NULL && perks_credit_overlaps (before, other)))
        continue;
      set_overlap (other, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_assignments (PerksAssignments  *assignments,
                   GError           **error)
{
  static const char *const fixed[] = { "id", "publisher" };

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    {
      if (!perks_assignments_has (assignments, fixed[i]))
        continue;
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_UNKNOWN_FIELD,
                   _("%s of a credit cannot be set"), fixed[i]);
      return FALSE;
    }

  return TRUE;
}

/* PUBLISHER-KIND-START, and a number where that has been used, by whichever publisher. */
static char *
make_id (PerksWorkspace  *workspace,
         PerksBooks      *books,
         PerksCredit     *credit,
         GError         **error)
{
  g_autoptr (GHashTable) taken = perks_commands_gather_ids (workspace, books,
                                                            perks_books_get_credits, error);
  g_autofree char *start = perks_day_to_string (perks_credit_get_start (credit));
  const char *kind = perks_enum_to_name (PERKS_TYPE_CREDIT_KIND, perks_credit_get_kind (credit));
  const char *publisher =
    perks_record_get_id (PERKS_RECORD (perks_books_get_publisher (books)));
  g_autofree char *id = g_strdup_printf ("%s-%s-%s", publisher, kind, start);

  return taken != NULL ? perks_record_id_number (id, taken) : NULL;
}

static PerksCredit *
make_credit (PerksWorkspace    *workspace,
             PerksBooks        *books,
             PerksAssignments  *assignments,
             GError           **error)
{
  const char *publisher =
    perks_record_get_id (PERKS_RECORD (perks_books_get_publisher (books)));
  g_autoptr (PerksCredit) draft = perks_credit_new ("draft");
  g_autoptr (PerksCredit) credit = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *id = NULL;

  if (!perks_assignments_apply (assignments, PERKS_RECORD (draft), error) ||
      !check_fields (books, draft, error))
    return NULL;

  id = make_id (workspace, books, draft, error);
  if (id == NULL)
    return NULL;
  credit = perks_credit_new (id);
  names = perks_record_list_fields (PERKS_RECORD (draft));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (draft), names[i]);

      if (!g_str_equal (names[i], "id") &&
          !perks_record_set_field (PERKS_RECORD (credit), names[i], text, error))
        return NULL;
    }
  g_object_set (credit, "publisher", publisher, NULL);
  return g_steal_pointer (&credit);
}

/**
 * perks_commands_add_credit:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @assignments: (array zero-terminated=1): `FIELD=VALUE` for `amount`, `kind`, `start`, `end`, and
 *   `offer`, `used`, `note`
 * @id: (out) (optional): the id of the credit
 * @error: return location for a #PerksError
 *
 * Adds a sponsorship credit. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_INVALID_VALUE or %PERKS_ERROR_UNKNOWN_FIELD that names the
 *   field, %PERKS_ERROR_REFUSED when it overlaps with another, %PERKS_ERROR_NOT_FOUND when there is
 *   no publisher or no such offer, or an error of storage; nothing is then changed
 */
gboolean
perks_commands_add_credit (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           const char *const     *assignments,
                           char                 **id,
                           GError               **error)
{
  g_autoptr (PerksAssignments) given = perks_assignments_new (assignments, error);
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksCredit) credit = NULL;
  g_autoptr (PerksChange) change = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);

  if (given == NULL || !check_assignments (given, error))
    return FALSE;
  if (!perks_assignments_has (given, "kind"))
    return refuse_field ("kind", _("say what it is for: test-drive, poc or other"), error);
  books = perks_commands_load_books (workspace, selection, error);
  if (books == NULL || perks_commands_require_publisher (books, error) == NULL)
    return FALSE;
  credit = make_credit (workspace, books, given, error);
  if (credit == NULL || !check_overlaps (books, NULL, credit, error))
    return FALSE;

  change = perks_commands_begin (workspace, _("New credit %s"),
                                 perks_record_get_id (PERKS_RECORD (credit)));
  perks_change_create (change, PERKS_RECORD (credit));
  if (!perks_commands_end (workspace, change, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (perks_record_get_id (PERKS_RECORD (credit)));
  return TRUE;
}

static gboolean
apply_edit (PerksWorkspace  *workspace,
            const char      *label,
            PerksCredit     *before,
            PerksRecord     *after,
            GError         **error)
{
  g_autoptr (PerksChange) change = perks_commands_begin (workspace, "%s", label);

  perks_change_edit (change, PERKS_RECORD (before), after);
  return perks_commands_end (workspace, change, error);
}

/**
 * perks_commands_edit_credit:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @id: the id of a credit
 * @assignments: (array zero-terminated=1): `FIELD=VALUE` for the fields that are to change
 * @error: return location for a #PerksError
 *
 * Changes a credit. Waits for the disk.
 *
 * Returns: %FALSE as perks_commands_add_credit(), or with %PERKS_ERROR_NOT_FOUND; nothing is then
 *   changed
 */
gboolean
perks_commands_edit_credit (PerksWorkspace        *workspace,
                            const PerksSelection  *selection,
                            const char            *id,
                            const char *const     *assignments,
                            GError               **error)
{
  g_autoptr (PerksAssignments) given = perks_assignments_new (assignments, error);
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksRecord) after = NULL;
  g_autofree char *label = NULL;
  PerksCredit *before;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (given == NULL || !check_assignments (given, error))
    return FALSE;
  books = perks_commands_load_books (workspace, selection, error);
  before = books != NULL ? require_credit (books, id, error) : NULL;
  if (before == NULL)
    return FALSE;

  after = perks_record_copy (PERKS_RECORD (before));
  if (!perks_assignments_apply (given, after, error) ||
      !check_fields (books, PERKS_CREDIT (after), error) ||
      !check_overlaps (books, before, PERKS_CREDIT (after), error))
    return FALSE;

  label = g_strdup_printf (_("Edit of the credit %s"), id);
  return apply_edit (workspace, label, before, after, error);
}

/**
 * perks_commands_use_credit:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @id: the id of a credit
 * @cents: how much more of it is used, in cents of USD
 * @error: return location for a #PerksError
 *
 * Enters that a part of a credit is used. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND, %PERKS_ERROR_INVALID_VALUE when @cents is not more
 *   than zero, %PERKS_ERROR_REFUSED when that much is not left, or an error of storage; nothing is
 *   then changed
 */
gboolean
perks_commands_use_credit (PerksWorkspace        *workspace,
                           const PerksSelection  *selection,
                           const char            *id,
                           gint64                 cents,
                           GError               **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksRecord) after = NULL;
  g_autofree char *label = NULL;
  g_autofree char *left = NULL;
  PerksCredit *before;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (cents <= 0)
    return refuse_field ("amount", _("enter what is used, more than 0 USD"), error);
  books = perks_commands_load_books (workspace, selection, error);
  before = books != NULL ? require_credit (books, id, error) : NULL;
  if (before == NULL)
    return FALSE;

  left = perks_usd_to_string (perks_credit_get_left (before));
  if (cents > perks_credit_get_left (before))
    {
      g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
                   _("Only %s USD is left of the credit “%s”"), left, id);
      return FALSE;
    }

  after = perks_record_copy (PERKS_RECORD (before));
  g_object_set (after, "used", MAX (perks_credit_get_used (before), 0) + cents, NULL);
  label = g_strdup_printf (_("Use of the credit %s"), id);
  return apply_edit (workspace, label, before, after, error);
}

/**
 * perks_commands_remove_credit:
 * @workspace: a workspace
 * @selection: (nullable): for which publisher
 * @id: the id of a credit
 * @error: return location for a #PerksError
 *
 * Removes a credit. Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_NOT_FOUND or an error of storage; nothing is then changed
 */
gboolean
perks_commands_remove_credit (PerksWorkspace        *workspace,
                              const PerksSelection  *selection,
                              const char            *id,
                              GError               **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (PerksChange) change = NULL;
  PerksCredit *credit;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  books = perks_commands_load_books (workspace, selection, error);
  credit = books != NULL ? require_credit (books, id, error) : NULL;
  if (credit == NULL)
    return FALSE;

  change = perks_commands_begin (workspace, _("Removal of the credit %s"), id);
  perks_change_remove (change, PERKS_RECORD (credit));
  return perks_commands_end (workspace, change, error);
}
