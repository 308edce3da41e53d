/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-claim-step.h"

#include "perks-change.h"
#include "perks-day.h"

/* The history of a claim, read out of the journal: who brought it to which state when. Most of its
 * fields stand in the journal only where they change, so each step carries on the one before. */

/* The claim as it was after the changes read so far. */
typedef struct
{
  PerksClaimState state;
  PerksDay        since;
  char           *by;
  char           *note;
} ClaimValues;

static void
claim_values_clear (ClaimValues *self)
{
  g_free (self->by);
  g_free (self->note);
  *self = (ClaimValues) { .state = PERKS_CLAIM_STATE_AVAILABLE, .since = PERKS_DAY_NONE };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ClaimValues, claim_values_clear)

static gboolean
claim_values_equal (const ClaimValues *a,
                    const ClaimValues *b)
{
  return a->state == b->state && a->since == b->since && g_strcmp0 (a->by, b->by) == 0 &&
         g_strcmp0 (a->note, b->note) == 0;
}

static void
claim_values_copy (ClaimValues       *self,
                   const ClaimValues *other)
{
  claim_values_clear (self);
  self->state = other->state;
  self->since = other->since;
  self->by = g_strdup (other->by);
  self->note = g_strdup (other->note);
}

static void
replace_text (char       **text,
              const char  *other)
{
  g_free (*text);
  *text = g_strdup (other);
}

/* What a later version may have written and this one cannot read says nothing. */
static void
set_state (ClaimValues *self,
           const char  *text)
{
  int state = PERKS_CLAIM_STATE_AVAILABLE;

  if (text == NULL || perks_enum_from_name (PERKS_TYPE_CLAIM_STATE, text, &state))
    self->state = state;
}

static void
set_since (ClaimValues *self,
           const char  *text)
{
  PerksDay day = PERKS_DAY_NONE;

  if (text == NULL || perks_day_from_string (text, &day, NULL))
    self->since = day;
}

/* Returns whether the field is one that a step tells of. */
static gboolean
set_field (ClaimValues          *self,
           const PerksOperation *operation)
{
  if (g_str_equal (operation->field, "state"))
    set_state (self, operation->after);
  else if (g_str_equal (operation->field, "since"))
    set_since (self, operation->after);
  else if (g_str_equal (operation->field, "by"))
    replace_text (&self->by, operation->after);
  else if (g_str_equal (operation->field, "note"))
    replace_text (&self->note, operation->after);
  else
    return FALSE;

  return TRUE;
}

/* What one change did to the claim. */
typedef struct
{
  gboolean touched;
  gboolean created;
  gboolean removed;
} Outcome;

static Outcome
apply_change (ClaimValues *values,
              PerksChange *change)
{
  GPtrArray *operations = perks_change_get_operations (change);
  Outcome outcome = { FALSE, FALSE, FALSE };

  for (guint i = 0; i < operations->len; i++)
    {
      const PerksOperation *operation = g_ptr_array_index (operations, i);

      if (!g_str_equal (operation->kind, "claim"))
        continue;
      if (set_field (values, operation))
        outcome.touched = TRUE;
      if (!g_str_equal (operation->field, PERKS_OPERATION_EXISTS))
        continue;
      outcome.created = operation->after != NULL;
      outcome.removed = operation->after == NULL;
    }

  return outcome;
}

static PerksClaimStep *
make_step (const ClaimValues *values,
           PerksChange       *change)
{
  PerksClaimStep *self = g_new0 (PerksClaimStep, 1);

  self->state = values->state;
  self->since = values->since;
  self->by = g_strdup (values->by);
  self->note = g_strdup (values->note);
  self->moment = g_strdup (perks_change_get_moment (change));
  return self;
}

/**
 * perks_claim_step_free:
 * @self: (transfer full): a step
 */
void
perks_claim_step_free (PerksClaimStep *self)
{
  g_free (self->by);
  g_free (self->note);
  g_free (self->moment);
  g_free (self);
}

/**
 * perks_claim_steps_list:
 * @changes: (element-type PerksChange): the changes of one claim, the oldest first, as
 *   perks_repository_list_changes() gives them
 *
 * A change of the state, of its day, of who brought it there or of the note makes a step; what it
 * does not touch is as it was after the change before. Taking the claim out of the books is no
 * state of it and makes none; a claim that comes back as it was goes on where it stopped, and one
 * that comes back otherwise begins anew, without day, name and note of the one before. May be
 * called on any thread.
 *
 * Returns: (transfer full) (element-type PerksClaimStep): the steps, the oldest first
 */
GPtrArray *
perks_claim_steps_list (GPtrArray *changes)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_claim_step_free);
  g_auto (ClaimValues) values = { .state = PERKS_CLAIM_STATE_AVAILABLE };
  g_auto (ClaimValues) gone = { .state = PERKS_CLAIM_STATE_AVAILABLE };

  g_return_val_if_fail (changes != NULL, steps);

  for (guint i = 0; i < changes->len; i++)
    {
      PerksChange *change = g_ptr_array_index (changes, i);
      g_auto (ClaimValues) before = { .state = PERKS_CLAIM_STATE_AVAILABLE };
      Outcome outcome;

      claim_values_copy (&before, &values);
      outcome = apply_change (&values, change);
      if (outcome.removed)
        {
          claim_values_copy (&gone, &before);
          claim_values_clear (&values);
        }
      else if (outcome.touched && !(outcome.created && claim_values_equal (&values, &gone)))
        g_ptr_array_add (steps, make_step (&values, change));
    }

  return steps;
}
