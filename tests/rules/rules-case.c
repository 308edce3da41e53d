/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rules-case.h"

#include "perks-claim.h"
#include "perks-credit.h"
#include "perks-day.h"
#include "perks-engagement.h"
#include "perks-error.h"
#include "perks-money.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-remote.h"

/* Makes books from a row of a table. A row that is not good ends the program: a table with a slip
 * in it proves nothing. */

#define PUBLISHER "contoso"

static const char *const members[] = {
  "name", "editions", "today", "known", "publisher", "refused", "unchecked", "offers", "claims",
  "engagements", "credits", "sales", "remotes", "any-order", "expect", NULL
};

typedef PerksRecord *(*MakeRecord) (JsonObject *fields);

static PerksDay
read_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  PerksDay day = PERKS_DAY_NONE;

  if (text == NULL)
    return PERKS_DAY_NONE;

  perks_day_from_string (text, &day, &error);
  g_assert_no_error (error);
  return day;
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static void
set_field (PerksRecord *record,
           const char  *field,
           const char  *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (record, field, text, &error);
  g_assert_no_error (error);
}

static void
set_fields (PerksRecord *record,
            JsonObject  *fields)
{
  g_autoptr (GList) names = json_object_get_members (fields);

  for (GList *name = names; name != NULL; name = name->next)
    {
      if (!g_str_equal (name->data, "id"))
        set_field (record, name->data, get_text (fields, name->data));
    }
}

static PerksRecord *
make_offer (JsonObject *fields)
{
  return PERKS_RECORD (perks_offer_new (get_text (fields, "id")));
}

static PerksRecord *
make_claim (JsonObject *fields)
{
  g_autofree char *id = perks_claim_make_id (PUBLISHER, get_text (fields, "benefit"),
                                             get_text (fields, "offer"));

  return PERKS_RECORD (perks_claim_new (id));
}

static PerksRecord *
make_engagement (JsonObject *fields)
{
  g_autofree char *id = g_strjoin ("/", get_text (fields, "offer"), get_text (fields, "start"),
                                   NULL);

  return PERKS_RECORD (perks_engagement_new (id));
}

static PerksRecord *
make_credit (JsonObject *fields)
{
  return PERKS_RECORD (perks_credit_new (get_text (fields, "id")));
}

static JsonArray *
get_list (JsonObject *row,
          const char *member)
{
  return json_object_has_member (row, member) ? json_object_get_array_member (row, member) : NULL;
}

static GPtrArray *
list_records (JsonObject *row,
              const char *member,
              MakeRecord  make)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *list = get_list (row, member);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *fields = json_array_get_object_element (list, i);
      PerksRecord *record = make (fields);

      set_field (record, "publisher", PUBLISHER);
      set_fields (record, fields);
      g_ptr_array_add (records, record);
    }

  return records;
}

static void
check_offers (GPtrArray    *offers,
              PerksEdition *edition)
{
  for (guint i = 0; i < offers->len; i++)
    {
      g_autoptr (GError) error = NULL;

      perks_edition_check_offer (edition, g_ptr_array_index (offers, i), &error);
      g_assert_no_error (error);
    }
}

/* Somebody to whom no rule has anything to say. */
static void
fill_publisher (PerksRecord *publisher)
{
  set_field (publisher, "name", "Contoso");
  set_field (publisher, "mpn-id", "1234567");
  set_field (publisher, "enrolled", "yes");
  set_field (publisher, "marketing-contacts", "ann@contoso.example");
}

static void
check_refused (PerksRecord *publisher,
               JsonObject  *fields)
{
  g_autoptr (GList) names = json_object_get_members (fields);

  for (GList *name = names; name != NULL; name = name->next)
    {
      g_autoptr (GError) error = NULL;

      perks_record_set_field (publisher, name->data, get_text (fields, name->data), &error);
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
    }
}

/* As books could hold them that something else has written. */
static void
set_unchecked (PerksRecord *publisher,
               JsonObject  *fields)
{
  g_autoptr (GList) names = json_object_get_members (fields);

  for (GList *name = names; name != NULL; name = name->next)
    g_object_set (publisher, name->data, get_text (fields, name->data), NULL);
}

static PerksPublisher *
read_publisher (JsonObject *row)
{
  PerksRecord *publisher;

  if (json_object_has_member (row, "publisher") && json_object_get_null_member (row, "publisher"))
    return NULL;

  publisher = PERKS_RECORD (perks_publisher_new (PUBLISHER));
  if (json_object_has_member (row, "publisher"))
    set_fields (publisher, json_object_get_object_member (row, "publisher"));
  else
    fill_publisher (publisher);
  if (json_object_has_member (row, "refused"))
    check_refused (publisher, json_object_get_object_member (row, "refused"));
  if (json_object_has_member (row, "unchecked"))
    set_unchecked (publisher, json_object_get_object_member (row, "unchecked"));

  return PERKS_PUBLISHER (publisher);
}

static PerksSalesSum
read_sale (JsonObject *sale)
{
  PerksSalesSum sum = { .day = read_day (get_text (sale, "day")), .currency = "USD", .rows = 1 };
  g_autoptr (GError) error = NULL;
  PerksMoney usd;
  int kind;

  g_assert_true (perks_enum_from_name (PERKS_TYPE_SALE_KIND, get_text (sale, "kind"), &kind));
  perks_money_from_string (get_text (sale, "usd"), "USD", &usd, &error);
  g_assert_no_error (error);

  sum.kind = kind;
  sum.usd = usd.minor;
  sum.own = usd.minor;
  return sum;
}

/* Each sale has a name of its own in the reports; the books do not mind. */
static void
read_sales (JsonObject *row,
            GArray     *sums,
            GPtrArray  *ledger_offers)
{
  JsonArray *list = get_list (row, "sales");

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *sale = json_array_get_object_element (list, i);
      PerksSalesSum sum = read_sale (sale);
      g_autofree char *name = g_strdup_printf ("Reported %u", i);

      sum.ledger_offer = i;
      g_array_append_val (sums, sum);
      g_ptr_array_add (ledger_offers, perks_ledger_offer_new (name, get_text (sale, "offer")));
    }
}

static GPtrArray *
read_remotes (JsonObject *row)
{
  GPtrArray *remotes = g_ptr_array_new_with_free_func ((GDestroyNotify) perks_remote_free);
  JsonArray *list = get_list (row, "remotes");

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonObject *remote = json_array_get_object_element (list, i);

      g_ptr_array_add (remotes,
                       perks_remote_new (get_text (remote, "name"),
                                         read_day (get_text (remote, "set-up-on")),
                                         read_day (get_text (remote, "succeeded-on")),
                                         json_object_get_int_member (remote, "failures")));
    }

  return remotes;
}

static PerksBooks *
read_books (JsonObject   *row,
            PerksEdition *edition)
{
  g_autoptr (PerksPublisher) publisher = read_publisher (row);
  g_autoptr (GPtrArray) publishers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) offers = list_records (row, "offers", make_offer);
  g_autoptr (GPtrArray) claims = list_records (row, "claims", make_claim);
  g_autoptr (GPtrArray) engagements = list_records (row, "engagements", make_engagement);
  g_autoptr (GPtrArray) credits = list_records (row, "credits", make_credit);
  g_autoptr (GPtrArray) remotes = read_remotes (row);
  g_autoptr (GPtrArray) ledger_offers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) perks_ledger_offer_free);
  g_autoptr (GArray) sums = g_array_new (FALSE, FALSE, sizeof (PerksSalesSum));
  PerksBooksValues values = {
    .publisher = publisher, .publishers = publishers, .offers = offers, .claims = claims,
    .engagements = engagements, .credits = credits, .remotes = remotes,
    .ledger_offers = ledger_offers, .sums = sums,
  };

  if (publisher != NULL)
    g_ptr_array_add (publishers, g_object_ref (publisher));
  check_offers (offers, edition);
  read_sales (row, sums, ledger_offers);
  return perks_books_new (&values);
}

static GPtrArray *
read_known (JsonObject   *row,
            PerksCatalog *catalog)
{
  JsonArray *list = get_list (row, "known");
  GPtrArray *editions;

  if (list == NULL)
    return g_ptr_array_ref (perks_catalog_get_editions (catalog));

  editions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      const char *id = json_array_get_string_element (list, i);

      g_ptr_array_add (editions, g_object_ref (perks_catalog_find_edition (catalog, id)));
    }

  return editions;
}

static void
check_members (JsonObject *row)
{
  g_autoptr (GList) names = json_object_get_members (row);

  for (GList *name = names; name != NULL; name = name->next)
    {
      if (!g_strv_contains (members, name->data))
        g_error ("“%s” is no member of a row", (const char *) name->data);
    }
}

/* The row as it is for @edition, the id of a shipped one. */
RulesCase *
rules_case_new (JsonObject   *row,
                PerksCatalog *catalog,
                const char   *edition)
{
  RulesCase *self = g_new0 (RulesCase, 1);

  check_members (row);
  self->edition = g_object_ref (perks_catalog_find_edition (catalog, edition));
  self->editions = read_known (row, catalog);
  self->today = read_day (get_text (row, "today"));
  self->books = read_books (row, self->edition);
  return self;
}

void
rules_case_free (RulesCase *self)
{
  g_clear_object (&self->edition);
  g_clear_pointer (&self->editions, g_ptr_array_unref);
  g_clear_object (&self->books);
  g_free (self);
}
