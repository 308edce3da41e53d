/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scenario-books.h"

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-day.h"
#include "perks-engagement.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-publisher.h"

#define PUBLISHER "contoso"

/* A line of the file; without fields it takes the record away. */
typedef struct
{
  PerksDay   day;
  guint      number;
  char      *kind;
  char      *id;
  char     **fields;
} Event;

typedef struct
{
  char          *key;
  char          *offer;
  PerksDay       day;
  PerksSaleKind  kind;
  gint64         usd;
} Sale;

/* Books in the making. */
typedef struct
{
  PerksPublisher *publisher;
  GPtrArray      *offers;
  GPtrArray      *claims;
  GPtrArray      *engagements;
  GPtrArray      *credits;
  GPtrArray      *remotes;
  GPtrArray      *sales;
} Draft;

static void
event_free (Event *self)
{
  g_free (self->kind);
  g_free (self->id);
  g_strfreev (self->fields);
  g_free (self);
}

static void
sale_free (Sale *self)
{
  g_free (self->key);
  g_free (self->offer);
  g_free (self);
}

static PerksDay
read_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksDay day = PERKS_DAY_NONE;

  if (*text != '\0')
    perks_day_from_string (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *first = *(const Event *const *) a;
  const Event *second = *(const Event *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;
  return first->number < second->number ? -1 : 1;
}

static void
read_line (Scenario   *self,
           const char *line)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  int n_words = 0;
  Event *event;

  if (*line == '#' || *line == '\0')
    return;

  g_shell_parse_argv (line, &n_words, &words, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_words, >=, 3);
  if (g_str_equal (words[0], "walk"))
    {
      self->first = read_day (words[1]);
      self->last = read_day (words[2]);
      return;
    }

  event = g_new0 (Event, 1);
  event->day = read_day (words[0]);
  event->number = self->events->len;
  event->kind = g_strdup (words[1]);
  event->id = g_strdup (words[2]);
  if (g_strcmp0 (words[3], "gone") != 0)
    event->fields = g_strdupv (words + 3);
  g_ptr_array_add (self->events, event);
}

/* The record with that id, made if it is not there. */
static PerksRecord *
ensure_record (GPtrArray  *records,
               GType       type,
               const char *id)
{
  PerksRecord *record;

  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (perks_record_get_id (g_ptr_array_index (records, i)), id))
      return g_ptr_array_index (records, i);

  record = g_object_new (type, "id", id, NULL);
  if (type != PERKS_TYPE_PUBLISHER)
    g_object_set (record, "publisher", PUBLISHER, NULL);
  g_ptr_array_add (records, record);
  return record;
}

static PerksRecord *
ensure_claim (Draft      *draft,
              const char *id)
{
  g_auto (GStrv) names = g_strsplit (id, "/", 2);
  g_autofree char *whole = perks_claim_make_id (PUBLISHER, names[0], names[1]);
  PerksRecord *claim = ensure_record (draft->claims, PERKS_TYPE_CLAIM, whole);

  g_object_set (claim, "benefit", names[0], "offer", names[1], NULL);
  return claim;
}

static PerksRecord *
ensure_engagement (Draft      *draft,
                   const char *offer)
{
  PerksRecord *engagement = ensure_record (draft->engagements, PERKS_TYPE_ENGAGEMENT, offer);

  g_object_set (engagement, "offer", offer, NULL);
  return engagement;
}

static PerksRecord *
ensure (Draft       *draft,
        const Event *event)
{
  if (g_str_equal (event->kind, "publisher"))
    return PERKS_RECORD (draft->publisher);
  if (g_str_equal (event->kind, "offer"))
    return ensure_record (draft->offers, PERKS_TYPE_OFFER, event->id);
  if (g_str_equal (event->kind, "credit"))
    return ensure_record (draft->credits, PERKS_TYPE_CREDIT, event->id);
  if (g_str_equal (event->kind, "claim"))
    return ensure_claim (draft, event->id);

  g_assert_cmpstr (event->kind, ==, "engagement");
  return ensure_engagement (draft, event->id);
}

static void
remove_offer (Draft      *draft,
              const char *id)
{
  PerksRecord *offer = ensure_record (draft->offers, PERKS_TYPE_OFFER, id);

  g_assert_true (g_ptr_array_remove (draft->offers, offer));
}

static void
set_fields (PerksRecord *record,
            char       **fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) parts = g_strsplit (fields[i], "=", 2);

      perks_record_set_field (record, parts[0], parts[1], &error);
      g_assert_no_error (error);
    }
}

static void
enter_sale (Draft       *draft,
            const Event *event)
{
  Sale *sale = NULL;

  for (guint i = 0; sale == NULL && i < draft->sales->len; i++)
    if (g_str_equal (((Sale *) g_ptr_array_index (draft->sales, i))->key, event->id))
      sale = g_ptr_array_index (draft->sales, i);
  if (sale == NULL)
    {
      sale = g_new0 (Sale, 1);
      sale->key = g_strdup (event->id);
      g_ptr_array_add (draft->sales, sale);
    }

  for (guint i = 0; event->fields[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (event->fields[i], "=", 2);
      PerksMoney money = { 0 };
      int kind = 0;

      if (g_str_equal (parts[0], "offer"))
        sale->offer = g_strdup (parts[1]);
      else if (g_str_equal (parts[0], "day"))
        sale->day = read_day (parts[1]);
      else if (g_str_equal (parts[0], "usd"))
        {
          g_assert_true (perks_money_from_string (parts[1], "USD", &money, NULL));
          sale->usd = money.minor;
        }
      else
        {
          g_assert_cmpstr (parts[0], ==, "kind");
          g_assert_true (perks_enum_from_name (PERKS_TYPE_SALE_KIND, parts[1], &kind));
          sale->kind = kind;
        }
    }
}

static void
enter_remote (Draft       *draft,
              const Event *event)
{
  PerksRemote *remote = NULL;
  guint i;

  for (i = 0; remote == NULL && i < draft->remotes->len; i++)
    if (g_str_equal (((PerksRemote *) g_ptr_array_index (draft->remotes, i))->name, event->id))
      remote = g_ptr_array_index (draft->remotes, i);
  if (event->fields == NULL)
    {
      g_assert_true (g_ptr_array_remove (draft->remotes, remote));
      return;
    }
  if (remote == NULL)
    {
      remote = perks_remote_new (event->id, PERKS_DAY_NONE, PERKS_DAY_NONE, 0);
      g_ptr_array_add (draft->remotes, remote);
    }

  for (i = 0; event->fields[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (event->fields[i], "=", 2);

      if (g_str_equal (parts[0], "set-up-on"))
        remote->set_up_on = read_day (parts[1]);
      else if (g_str_equal (parts[0], "succeeded-on"))
        remote->succeeded_on = read_day (parts[1]);
      else
        remote->failures = atoi (parts[1]);
    }
}

static Draft *
draft_new (void)
{
  Draft *self = g_new0 (Draft, 1);

  self->publisher = perks_publisher_new (PUBLISHER);
  self->offers = g_ptr_array_new_with_free_func (g_object_unref);
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->engagements = g_ptr_array_new_with_free_func (g_object_unref);
  self->credits = g_ptr_array_new_with_free_func (g_object_unref);
  self->remotes = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_remote_free);
  self->sales = g_ptr_array_new_with_free_func ((GDestroyNotify) sale_free);
  return self;
}

static void
draft_free (Draft *self)
{
  g_object_unref (self->publisher);
  g_ptr_array_unref (self->offers);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->engagements);
  g_ptr_array_unref (self->credits);
  g_ptr_array_unref (self->remotes);
  g_ptr_array_unref (self->sales);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

/* Which of the names in reports stands for that offer; "-" stands for none of the books. */
static guint
find_ledger_offer (GPtrArray  *ledger_offers,
                   const char *offer)
{
  gboolean known = !g_str_equal (offer, "-");

  for (guint i = 0; i < ledger_offers->len; i++)
    {
      PerksLedgerOffer *ledger_offer = g_ptr_array_index (ledger_offers, i);

      if (g_strcmp0 (ledger_offer->offer, known ? offer : NULL) == 0)
        return i;
    }

  g_ptr_array_add (ledger_offers,
                   perks_ledger_offer_new (known ? offer : "Contoso Classic",
                                           known ? offer : NULL));
  return ledger_offers->len - 1;
}

/* The books keep one sum for each day, offer and kind. */
static void
add_to_sums (GArray     *sums,
             guint       ledger_offer,
             const Sale *sale)
{
  PerksSalesSum sum = { .ledger_offer = ledger_offer, .day = sale->day, .kind = sale->kind,
                        .currency = "USD", .rows = 1, .usd = sale->usd, .own = sale->usd };

  for (guint i = 0; i < sums->len; i++)
    {
      PerksSalesSum *known = &g_array_index (sums, PerksSalesSum, i);

      if (known->ledger_offer == ledger_offer && known->day == sale->day &&
          known->kind == sale->kind)
        {
          known->rows++;
          known->usd += sale->usd;
          known->own += sale->usd;
          return;
        }
    }

  g_array_append_val (sums, sum);
}

static PerksBooks *
draft_to_books (Draft *self)
{
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();
  g_autoptr (GPtrArray) ledger_offers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_ledger_offer_free);
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  PerksBooksValues values = {
    .publisher = self->publisher,
    .publishers = publishers,
    .offers = self->offers,
    .claims = self->claims,
    .engagements = self->engagements,
    .credits = self->credits,
    .remotes = self->remotes,
    .ledger_offers = ledger_offers,
    .sums = sums,
  };

  g_ptr_array_set_free_func (publishers, g_object_unref);
  g_ptr_array_add (publishers, g_object_ref (self->publisher));
  for (guint i = 0; i < self->sales->len; i++)
    {
      const Sale *sale = g_ptr_array_index (self->sales, i);

      add_to_sums (sums, find_ledger_offer (ledger_offers, sale->offer), sale);
    }

  return perks_books_new (&values);
}

/**
 * scenario_new:
 * @path: a file of events
 *
 * Returns: (transfer full): what it says; free it with scenario_free()
 */
Scenario *
scenario_new (const char *path)
{
  Scenario *self = g_new0 (Scenario, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) event_free);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (self, lines[i]);
  g_ptr_array_sort (self->events, compare_events);
  return self;
}

/**
 * scenario_free:
 * @self: (transfer full): events
 */
void
scenario_free (Scenario *self)
{
  g_ptr_array_unref (self->events);
  g_free (self);
}

/**
 * scenario_dup_books:
 * @self: events
 * @today: a day
 *
 * Returns: (transfer full): the books anew from all that has been entered up to that day
 */
PerksBooks *
scenario_dup_books (Scenario *self,
                    PerksDay  today)
{
  g_autoptr (Draft) draft = draft_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      const Event *event = g_ptr_array_index (self->events, i);

      if (event->day > today)
        break;
      if (g_str_equal (event->kind, "sale"))
        enter_sale (draft, event);
      else if (g_str_equal (event->kind, "remote"))
        enter_remote (draft, event);
      else if (event->fields == NULL)
        remove_offer (draft, event->id);
      else
        set_fields (ensure (draft, event), event->fields);
    }

  return draft_to_books (draft);
}
