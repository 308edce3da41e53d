/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-sample-books.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "perks-claim.h"
#include "perks-commands-private.h"
#include "perks-credit.h"
#include "perks-engagement.h"
#include "perks-error.h"
#include "perks-importer.h"
#include "perks-json-guard.h"
#include "perks-offer.h"
#include "perks-publisher.h"
#include "perks-record-id.h"
#include "perks-sample-resources.h"

#define SAMPLE_PATH "/app/perks/Perks/sample/"

/* The books of a company that does not exist, to try Perks with. They go the way of all data:
 * records by a change, the report through the importer. */

static JsonObject *
read_sample (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  gsize length;
  const char *data;

  bytes = g_resource_lookup_data (perks_sample_get_resource (), SAMPLE_PATH "books.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  root = perks_json_read (data, length, length, error);

  return root != NULL ? json_node_dup_object (root) : NULL;
}

/* The members of the sample are the fields of the record, but for the date of a claim. */
static const char *
get_field (const char *member)
{
  return g_str_equal (member, "date") ? "since" : member;
}

static gboolean
fill_record (PerksRecord  *record,
             JsonObject   *object,
             GError      **error)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      if (g_str_equal (member, "id") || json_node_is_null (node))
        continue;
      if (!perks_record_set_field (record, get_field (member), json_node_get_string (node), error))
        return FALSE;
    }

  return TRUE;
}

static PerksRecord *
make_publisher (JsonObject  *object,
                const char  *publisher,
                GError     **error)
{
  g_autofree char *id = perks_record_id_from_name (json_object_get_string_member (object, "name"),
                                                   "publisher");

  return PERKS_RECORD (perks_publisher_new (id));
}

static PerksRecord *
make_offer (JsonObject  *object,
            const char  *publisher,
            GError     **error)
{
  PerksOffer *offer = perks_offer_new (json_object_get_string_member (object, "id"));

  g_object_set (offer, "publisher", publisher, NULL);
  return PERKS_RECORD (offer);
}

static PerksRecord *
make_claim (JsonObject  *object,
            const char  *publisher,
            GError     **error)
{
  g_autoptr (PerksClaim) claim = NULL;
  g_autofree char *id = NULL;

  id = perks_claim_make_id (publisher, json_object_get_string_member (object, "benefit"),
                            json_object_get_string_member_with_default (object, "offer", NULL));
  claim = perks_claim_new (id);
  g_object_set (claim, "publisher", publisher, NULL);
  if (g_str_equal (json_object_get_string_member (object, "state"), "requested") &&
      !perks_record_set_field (PERKS_RECORD (claim), "requested-on",
                               json_object_get_string_member (object, "date"), error))
    return NULL;

  return PERKS_RECORD (g_steal_pointer (&claim));
}

static PerksRecord *
make_engagement (JsonObject  *object,
                 const char  *publisher,
                 GError     **error)
{
  g_autofree char *id = g_strdup_printf ("%s/%s", json_object_get_string_member (object, "offer"),
                                         json_object_get_string_member (object, "start"));
  PerksEngagement *engagement = perks_engagement_new (id);

  g_object_set (engagement, "publisher", publisher, NULL);
  return PERKS_RECORD (engagement);
}

static PerksRecord *
make_credit (JsonObject  *object,
             const char  *publisher,
             GError     **error)
{
  g_autofree char *id = g_strdup_printf ("%s-%s-%s", publisher,
                                         json_object_get_string_member (object, "kind"),
                                         json_object_get_string_member (object, "start"));
  PerksCredit *credit = perks_credit_new (id);

  g_object_set (credit, "publisher", publisher, NULL);
  return PERKS_RECORD (credit);
}

typedef PerksRecord *(*MakeRecord) (JsonObject  *object,
                                    const char  *publisher,
                                    GError     **error);

static gboolean
add_record (PerksChange  *change,
            JsonObject   *object,
            const char   *publisher,
            MakeRecord    make,
            char        **id,
            GError      **error)
{
  g_autoptr (PerksRecord) record = make (object, publisher, error);

  if (record == NULL || !fill_record (record, object, error))
    return FALSE;

  perks_change_create (change, record);
  if (id != NULL)
    *id = g_strdup (perks_record_get_id (record));
  return TRUE;
}

static gboolean
add_records (PerksChange  *change,
             JsonObject   *sample,
             const char   *member,
             const char   *publisher,
             MakeRecord    make,
             GError      **error)
{
  JsonArray *array = json_object_get_array_member (sample, member);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (!add_record (change, json_array_get_object_element (array, i), publisher, make, NULL,
                       error))
        return FALSE;
    }

  return TRUE;
}

static PerksChange *
make_change (PerksWorkspace  *workspace,
             PerksBooks      *books,
             JsonObject      *sample,
             char           **publisher,
             GError         **error)
{
  g_autoptr (PerksChange) change = perks_commands_begin (workspace, _("Sample books"));

  if (!add_record (change, json_object_get_object_member (sample, "publisher"), NULL,
                   make_publisher, publisher, error) ||
      !add_records (change, sample, "offers", *publisher, make_offer, error) ||
      !add_records (change, sample, "claims", *publisher, make_claim, error) ||
      !add_records (change, sample, "engagements", *publisher, make_engagement, error) ||
      !add_records (change, sample, "credits", *publisher, make_credit, error))
    return NULL;

  perks_commands_set_setting (change, books, PERKS_SETTING_PUBLISHER, *publisher);
  return g_steal_pointer (&change);
}

static gboolean
import_reports (PerksWorkspace  *workspace,
                const char      *publisher,
                JsonObject      *sample,
                GError         **error)
{
  const PerksImportOptions options = { .publisher = publisher };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) results = NULL;
  JsonArray *reports = json_object_get_array_member (sample, "reports");

  for (guint i = 0; i < json_array_get_length (reports); i++)
    {
      g_autofree char *uri = g_strconcat ("resource://" SAMPLE_PATH,
                                          json_array_get_string_element (reports, i), NULL);

      g_ptr_array_add (files, g_file_new_for_uri (uri));
    }

  results = perks_importer_run (workspace, files, &options, NULL, error);
  return results != NULL;
}

static gboolean
mark_fraud (PerksWorkspace  *workspace,
            const char      *publisher,
            JsonObject      *sample,
            GError         **error)
{
  const PerksSelection selection = { .publisher = publisher };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;
  JsonArray *marked = json_object_get_array_member (sample, "fraud");

  for (guint i = 0; i < json_array_get_length (marked); i++)
    g_strv_builder_add (builder, json_array_get_string_element (marked, i));

  keys = g_strv_builder_end (builder);
  return perks_commands_mark_fraud (workspace, &selection, (const char *const *) keys, TRUE, error);
}

/* Without its sales the sample is of no use, and it could not be filled in again. What made the
   import fail is what the person is told, whatever becomes of this. */
static void
take_back (PerksWorkspace *workspace,
           PerksChange    *change)
{
  g_autofree char *moment = perks_clock_dup_moment (perks_workspace_get_clock (workspace));
  g_autoptr (PerksChange) inverse = perks_change_invert (change, _("Sample books taken back"),
                                                         moment);

  perks_repository_apply (perks_workspace_get_repository (workspace), inverse, NULL);
}

static gboolean
check_empty (PerksWorkspace  *workspace,
             PerksBooks      *books,
             GError         **error)
{
  g_autofree char *name = NULL;

  if (perks_books_get_publishers (books)->len == 0)
    return TRUE;

  name = g_file_get_parse_name (perks_workspace_get_directory (workspace));
  g_set_error (error, PERKS_ERROR, PERKS_ERROR_REFUSED,
               _("%s holds books already; the sample books need an empty data directory"), name);
  return FALSE;
}

/**
 * perks_sample_books_fill:
 * @workspace: a workspace on an empty data directory
 * @publisher: (out) (optional): the id of the sample's publisher
 * @error: return location for a #PerksError
 *
 * Fills the data directory with the books of a company that does not exist, to try Perks with.
 * Waits for the disk.
 *
 * Returns: %FALSE with %PERKS_ERROR_REFUSED when there are books already, or with an error of
 *   storage
 */
gboolean
perks_sample_books_fill (PerksWorkspace  *workspace,
                         char           **publisher,
                         GError         **error)
{
  g_autoptr (PerksBooks) books = NULL;
  g_autoptr (JsonObject) sample = NULL;
  g_autoptr (PerksChange) change = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PERKS_IS_WORKSPACE (workspace), FALSE);

  books = perks_commands_load_books (workspace, NULL, error);
  if (books == NULL || !check_empty (workspace, books, error))
    return FALSE;
  sample = read_sample (error);
  if (sample == NULL)
    return FALSE;

  change = make_change (workspace, books, sample, &id, error);
  if (change == NULL || !perks_commands_end (workspace, change, error))
    return FALSE;
  if (!import_reports (workspace, id, sample, error))
    {
      take_back (workspace, change);
      return FALSE;
    }
  if (!mark_fraud (workspace, id, sample, error))
    return FALSE;

  if (publisher != NULL)
    *publisher = g_steal_pointer (&id);
  return TRUE;
}
