/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "catalog-test.h"
#include "perks-edition-entry.h"

/* Writes a section as text: a line for each entry, and one with two spaces for what it states. */
static char *
write_section (PerksEdition        *edition,
               PerksEditionSection  section)
{
  g_autoptr (GPtrArray) entries = perks_edition_entry_list (edition, section);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      PerksEditionEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s = %s\n", entry->subject, entry->value);
      g_assert_cmpuint (entry->names->len, ==, entry->values->len);
      for (guint j = 0; j < entry->names->len; j++)
        g_string_append_printf (text, "  %s = %s\n", (char *) g_ptr_array_index (entry->names, j),
                                (char *) g_ptr_array_index (entry->values, j));
    }

  return g_string_free (text, FALSE);
}

static void
test_sections (void)
{
  static const char *const expected[PERKS_N_EDITION_SECTIONS] = {
    "sum metrics = billed-sales, teams-mau\n"
    "sum window = trailing 6\n",

    "figure silence-weeks = 2\n"
    "figure complete-by = 2024-11-30\n"
    "figure asks-enrolment = no\n",

    "tier start = Start\n"
    "  billed-sales = 0.00\n"
    "tier grown = Grown\n"
    "  billed-sales = 1234.50\n"
    "  teams-mau = 40\n",

    "benefit credit = Credit\n"
    "  category = sales\n"
    "  paths = transact\n"
    "  first tier = grown\n"
    "  mode = funding\n"
    "  conditions = byol, region\n"
    "  amount at grown = 250.75\n"
    "benefit advice = Advice\n"
    "  category = technical\n"
    "  paths = list, trial\n"
    "  mode = assisted\n"
    "  amount = 10.00\n"
    "  level for list = guidance\n"
    "  level for trial = personal\n",

    "listing Service = softwareAsAService\n"
    "  storefronts = azure-marketplace, appsource\n"
    "  options = free-trial, subscription\n"
    "listing Consulting = consultingService\n"
    "  storefronts = appsource\n"
    "  options = contact-me\n",

    "path of contact-me = list\n"
    "path of free-trial = trial\n"
    "path of test-drive = trial\n"
    "path of get-it-now-free = trial\n"
    "path of byol = list\n"
    "path of subscription = transact\n"
    "path of usage-based = transact\n"
    "path of assessment = list\n"
    "path of briefing = list\n"
    "path of implementation = consulting\n"
    "path of proof-of-concept = consulting\n"
    "path of workshop = trial\n",

    "clause fraud = What is fraud does not count.\n"
    "  title = Fraud\n"
    "clause language = Français, English.\n"
    "  title = Language\n",
  };
  g_autoptr (PerksEdition) edition = parse_own_edition (NULL, NULL);

  for (guint section = 0; section < PERKS_N_EDITION_SECTIONS; section++)
    {
      g_autofree char *text = write_section (edition, section);

      g_assert_cmpstr (text, ==, expected[section]);
    }
}

/* An amount for any tier is one line, not one for each tier; a tier that differs has its own. */
static void
test_amounts (void)
{
  g_autoptr (PerksEdition) edition =
    parse_own_edition ("{\"any\": \"10.00\"}", "{\"any\": \"10.00\", \"grown\": \"11.00\"}");
  g_autoptr (GPtrArray) entries =
    perks_edition_entry_list (edition, PERKS_EDITION_SECTION_BENEFITS);
  PerksEditionEntry *advice = g_ptr_array_index (entries, 1);

  g_assert_cmpstr (perks_edition_entry_find (advice, "amount"), ==, "10.00");
  g_assert_cmpstr (perks_edition_entry_find (advice, "amount at grown"), ==, "11.00");
  g_assert_null (perks_edition_entry_find (advice, "amount at start"));
}

static void
test_whole_past (void)
{
  g_autoptr (PerksEdition) edition =
    parse_own_edition ("\"trailing\", \"months\": 6", "\"whole-past\"");
  g_autofree char *text = write_section (edition, PERKS_EDITION_SECTION_SUM);

  g_assert_cmpstr (text, ==, "sum metrics = billed-sales, teams-mau\nsum window = whole-past\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/edition-entry/sections", test_sections);
  g_test_add_func ("/edition-entry/amounts", test_amounts);
  g_test_add_func ("/edition-entry/whole-past", test_whole_past);

  return g_test_run ();
}
