/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-standing-sums.h"

#include "perks-former-paths.h"
#include "perks-money.h"
#include "perks-offer.h"

/* Which sums count whatever their day is. Source: rules.md, Standing. */

static PerksOffer *
find_offer (PerksBooks          *books,
            const PerksSalesSum *sum)
{
  const PerksLedgerOffer *ledger_offer = perks_books_get_ledger_offer (books, sum);

  if (ledger_offer == NULL || ledger_offer->offer == NULL)
    return NULL;

  return perks_books_find_offer (books, ledger_offer->offer);
}

/* Sales of an offer that is not in the books, or whose path nobody has entered yet, count. What
 * was billed while an offer was of path Transact stays billed when it changes its path. */
static gboolean
is_billed (PerksPath path)
{
  return path == PERKS_PATH_TRANSACT || path == PERKS_PATH_UNKNOWN;
}

static gboolean
has_billed_sales (PerksEdition *edition,
                  PerksOffer   *offer,
                  PerksDay      day)
{
  return offer == NULL || is_billed (perks_edition_derive_path_on (edition, offer, day));
}

/* Whether @sum counts whatever its day is; @reason is the first that applies, in the order of
 * #PerksExclusion. */
static gboolean
passes_kind (const PerksSalesSum *sum,
             gboolean             billed_offer,
             PerksExclusion      *reason)
{
  switch (sum->kind)
    {
    case PERKS_SALE_KIND_FRAUD:
      *reason = PERKS_EXCLUSION_FRAUD;
      return FALSE;
    case PERKS_SALE_KIND_REJECTED:
      *reason = PERKS_EXCLUSION_REJECTED;
      return FALSE;
    case PERKS_SALE_KIND_TRIAL:
      *reason = PERKS_EXCLUSION_TRIAL;
      return FALSE;
    case PERKS_SALE_KIND_BILLED:
    default:
      *reason = PERKS_EXCLUSION_NOT_TRANSACT;
      return billed_offer;
    }
}

/* Whether the sales of one name in the ledger are billed: now, and before where that has been
 * otherwise. */
typedef struct
{
  gboolean  billed;
  GArray   *former;
} LedgerName;

static void
ledger_name_clear (gpointer data)
{
  LedgerName *self = data;

  g_clear_pointer (&self->former, g_array_unref);
}

/* One answer for each name of the ledger, so that a million sums ask for it once. The last is for
 * sums that have no name. */
static GArray *
list_ledger_names (PerksBooks   *books,
                   PerksEdition *edition)
{
  guint n_offers = perks_books_get_ledger_offers (books)->len;
  GArray *names = g_array_sized_new (FALSE, FALSE, sizeof (LedgerName), n_offers + 1);

  g_array_set_clear_func (names, ledger_name_clear);
  for (guint i = 0; i <= n_offers; i++)
    {
      const PerksSalesSum sum = { .ledger_offer = i };
      PerksOffer *offer = find_offer (books, &sum);
      const char *former = offer != NULL ? perks_offer_get_former_paths (offer) : NULL;
      LedgerName name = { has_billed_sales (edition, offer, G_MAXINT32), NULL };

      if (former != NULL)
        name.former = perks_former_paths_list (former);
      g_array_append_val (names, name);
    }

  return names;
}

static gboolean
is_billed_on (const LedgerName *name,
              PerksDay          day)
{
  for (guint i = 0; name->former != NULL && i < name->former->len; i++)
    {
      const PerksFormerPath *former = &g_array_index (name->former, PerksFormerPath, i);

      if (day < former->until)
        return is_billed (former->path);
    }

  return name->billed;
}

/**
 * perks_standing_sift_sums:
 * @self: a standing in the making
 * @books: the books
 * @error: return location for a #PerksError
 *
 * Picks out the sums that count whatever their day is, and adds the others up by the reason why
 * they do not.
 *
 * Returns: (transfer full) (nullable) (element-type PerksSalesSum): what counts if its day does, or
 *   %NULL with %PERKS_ERROR_OVERFLOW when what does not count does not fit into 64 bits of cents
 */
GArray *
perks_standing_sift_sums (PerksStanding  *self,
                          PerksBooks     *books,
                          GError        **error)
{
  g_autoptr (GArray) names = list_ledger_names (books, self->edition);
  g_autoptr (GArray) sifted = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  GArray *sums = perks_books_get_sums (books);

  for (guint i = 0; i < sums->len; i++)
    {
      const PerksSalesSum *sum = &g_array_index (sums, PerksSalesSum, i);
      guint number = MIN (sum->ledger_offer, names->len - 1);
      const LedgerName *name = &g_array_index (names, LedgerName, number);
      PerksExclusion reason;

      if (passes_kind (sum, is_billed_on (name, sum->day), &reason))
        g_array_append_val (sifted, *sum);
      else if (!perks_minor_add (&self->excluded[reason], sum->usd, error))
        return NULL;
    }

  return g_steal_pointer (&sifted);
}

/**
 * perks_standing_passes:
 * @self: a standing
 * @books: the books from which it was worked out
 * @sum: one of their sums
 * @reason: (out): why it does not count, the first that applies
 *
 * Returns: whether @sum counts whatever its day is
 */
gboolean
perks_standing_passes (const PerksStanding *self,
                       PerksBooks          *books,
                       const PerksSalesSum *sum,
                       PerksExclusion      *reason)
{
  PerksOffer *offer = find_offer (books, sum);

  return passes_kind (sum, has_billed_sales (self->edition, offer, sum->day), reason);
}
