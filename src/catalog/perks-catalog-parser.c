/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-catalog-parser.h"

#include <glib/gi18n.h>

#include "perks-benefit-parser.h"
#include "perks-complaint.h"
#include "perks-error.h"
#include "perks-json-guard.h"
#include "perks-json-reader-fields.h"
#include "perks-json-reader-values.h"
#include "perks-json-reader-words.h"
#include "perks-listing-parser.h"
#include "perks-resource-parser.h"
#include "perks-terms-parser.h"
#include "perks-tier-parser.h"

#define EDITION_FORMAT   "perks-edition"
#define RESOURCES_FORMAT "perks-resources"
#define FORMAT_VERSION   1

static const char *const edition_members[] = {
  "format", "version", "id", "label", "summary", "effective_from", "effective_to", "source",
  "provenance", "window", "metrics", "figures", "tiers", "benefits", "listing_options", "paths",
  "clauses", NULL
};

static const char *const library_members[] = { "format", "version", "resources", NULL };

static PerksJsonReader *
open_file (const char  *name,
           GBytes      *bytes,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  const char *data;
  gsize length;

  data = g_bytes_get_data (bytes, &length);
  root = perks_json_read (data != NULL ? data : "", length, PERKS_CATALOG_MOST_BYTES, &local_error);
  if (root != NULL)
    return perks_json_reader_new (name, root);

  message = g_strdup_printf ("%s: %s", name, local_error->message);
  line = perks_complaint_make_line (message);
  g_set_error_literal (error, PERKS_ERROR, PERKS_ERROR_MALFORMED, line);
  return NULL;
}

/* The version comes before the members: a newer file has members that are not known here, and it
 * is the version that a person can do something about. */
static void
open_root (PerksJsonReader   *reader,
           const char        *format,
           const char *const *known)
{
  int version;

  if (!perks_json_reader_open_object (reader, NULL, NULL))
    return;

  if (!g_str_equal (perks_json_reader_get_text (reader, "format"), format))
    perks_json_reader_complain (reader, "format",
                                _("has to be “%s”; this file is of another kind"), format);
  version = perks_json_reader_get_integer (reader, "version", 1, G_MAXINT);
  if (version > FORMAT_VERSION)
    perks_json_reader_complain (reader, "version",
                                _("%d is newer than what this program reads, which is %d; "
                                  "update Perks"), version, FORMAT_VERSION);
  perks_json_reader_check_members (reader, known);
}

static void
read_head (PerksJsonReader    *reader,
           PerksEditionValues *values)
{
  values->id = perks_json_reader_get_id (reader, "id");
  values->label = perks_json_reader_get_text (reader, "label");
  values->summary = perks_json_reader_get_text (reader, "summary");
  values->from = perks_json_reader_get_day (reader, "effective_from");
  values->to = perks_json_reader_get_nullable_day (reader, "effective_to");
  if (values->to != PERKS_DAY_NONE && values->to < values->from)
    perks_json_reader_complain (reader, "effective_to",
                                _("is before the first day of the edition"));
  values->source = perks_json_reader_get_text (reader, "source");
  values->provenance = perks_json_reader_get_provenance (reader);
  perks_terms_parser_read_window (reader, values);
  values->metrics = perks_json_reader_get_set (reader, "metrics", PERKS_TYPE_METRIC,
                                               PERKS_JSON_ANY_VALUE, 1);
  perks_listing_parser_read_paths (reader, values);
}

static PerksEdition *
read_edition (PerksJsonReader *reader)
{
  PerksEditionValues values = { 0 };
  g_autoptr (GPtrArray) tiers = NULL;
  g_autoptr (GPtrArray) benefits = NULL;
  g_autoptr (GPtrArray) listings = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) clauses = NULL;

  read_head (reader, &values);
  values.figures = figures = perks_terms_parser_read_figures (reader);
  values.tiers = tiers = perks_tier_parser_read (reader, values.metrics);
  values.benefits = benefits = perks_benefit_parser_read (reader, tiers);
  values.listings = listings = perks_listing_parser_read (reader);
  values.clauses = clauses = perks_terms_parser_read_clauses (reader);

  return perks_json_reader_is_good (reader) ? perks_edition_new (&values) : NULL;
}

/**
 * perks_catalog_parse_edition:
 * @name: what complaints call the file
 * @bytes: its content
 * @error: return location for a #PerksError
 *
 * Makes an edition of a file of the format `perks-edition`, version 1, as `edition.schema.json`
 * describes it. What the schema cannot say is checked too: ids are unique, tiers rise, tiers and
 * paths that are named exist, days are in the calendar. Touches nothing but its arguments; may be
 * called from any thread.
 *
 * Returns: (transfer full) (nullable): the edition, or %NULL with %PERKS_ERROR_MALFORMED and one
 *   line, `NAME: POINTER: reason`
 */
PerksEdition *
perks_catalog_parse_edition (const char  *name,
                             GBytes      *bytes,
                             GError     **error)
{
  g_autoptr (PerksJsonReader) reader = NULL;
  g_autoptr (PerksEdition) edition = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  reader = open_file (name, bytes, error);
  if (reader == NULL)
    return NULL;

  open_root (reader, EDITION_FORMAT, edition_members);
  edition = read_edition (reader);

  return perks_json_reader_finish (reader, error) ? g_steal_pointer (&edition) : NULL;
}

/**
 * perks_catalog_parse_resources:
 * @name: what complaints call the file
 * @bytes: its content
 * @error: return location for a #PerksError
 *
 * Makes resources of a file of the format `perks-resources`, version 1, as `resources.schema.json`
 * describes it. Touches nothing but its arguments; may be called from any thread.
 *
 * Returns: (transfer container) (element-type PerksResource) (nullable): the resources in the order
 *   of the file, or %NULL with %PERKS_ERROR_MALFORMED and one line, `NAME: POINTER: reason`
 */
GPtrArray *
perks_catalog_parse_resources (const char  *name,
                               GBytes      *bytes,
                               GError     **error)
{
  g_autoptr (PerksJsonReader) reader = NULL;
  g_autoptr (GPtrArray) resources = NULL;

  g_return_val_if_fail (name != NULL && bytes != NULL, NULL);

  reader = open_file (name, bytes, error);
  if (reader == NULL)
    return NULL;

  open_root (reader, RESOURCES_FORMAT, library_members);
  resources = perks_resource_parser_read (reader);

  return perks_json_reader_finish (reader, error) ? g_steal_pointer (&resources) : NULL;
}
