/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-day.h"
#include "perks-error.h"
#include "perks-publisher.h"

static void
set (PerksPublisher *publisher,
     const char     *field,
     const char     *text)
{
  g_autoptr (GError) error = NULL;

  perks_record_set_field (PERKS_RECORD (publisher), field, text, &error);
  g_assert_no_error (error);
}

static void
test_new (void)
{
  PerksPublisher *publisher = perks_publisher_new ("one");

  g_assert_true (PERKS_IS_PUBLISHER (publisher));
  g_assert_cmpstr (perks_record_get_kind (PERKS_RECORD (publisher)), ==, "publisher");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (publisher)), ==, "one");
  g_assert_finalize_object (publisher);
}

/* The names of the fields, in their order, are a contract. */
static void
test_fields (void)
{
  static const char *const expected[] = {
    "name", "mpn-id", "enrolled", "marketing-contacts", "edition", NULL,
  };
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (publisher));

  g_assert_cmpstrv (fields, (char **) expected);
}

static void
test_empty (void)
{
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");

  g_assert_null (perks_publisher_get_name (publisher));
  g_assert_null (perks_publisher_get_mpn_id (publisher));
  g_assert_cmpint (perks_publisher_get_enrolled (publisher), ==, PERKS_ANSWER_UNKNOWN);
  g_assert_null (perks_publisher_get_marketing_contacts (publisher));
  g_assert_null (perks_publisher_get_edition (publisher));
}

static void
test_values (void)
{
  static const char *const values[][2] = {
    { "name", "Contoso" },
    { "mpn-id", "1234567" },
    { "enrolled", "no" },
    { "marketing-contacts", "ann@contoso.example,bob@contoso.example" },
    { "edition", "2023-12" },
  };
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    set (publisher, values[i][0], values[i][1]);

  g_assert_cmpstr (perks_publisher_get_name (publisher), ==, "Contoso");
  g_assert_cmpstr (perks_publisher_get_mpn_id (publisher), ==, "1234567");
  g_assert_cmpint (perks_publisher_get_enrolled (publisher), ==, PERKS_ANSWER_NO);
  g_assert_cmpstr (perks_publisher_get_marketing_contacts (publisher), ==,
                   "ann@contoso.example,bob@contoso.example");
  g_assert_cmpstr (perks_publisher_get_edition (publisher), ==, "2023-12");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (publisher), values[i][0]);

      g_assert_cmpstr (text, ==, values[i][1]);
    }
}

/* A partner ID is 4 to 10 digits and nothing else. */
static void
test_mpn_id (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "123", FALSE },     { "1234", TRUE },         { "1234567890", TRUE },
    { "12345678901", FALSE },
    { "12 345", FALSE },  { "-12345", FALSE },      { "12345a", FALSE },    { "１２３４５", FALSE },
    { "0000", TRUE },     { "1234567\n", FALSE },   { " 1234", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");
      g_autoptr (GError) error = NULL;
      gboolean good = perks_record_set_field (PERKS_RECORD (publisher), "mpn-id", cases[i].text,
                                              &error);

      g_assert_cmpint (good, ==, cases[i].good);
      g_assert_cmpstr (perks_publisher_get_mpn_id (publisher), ==, good ? cases[i].text : NULL);
      if (!good)
        {
          g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
          g_assert_true (g_str_has_prefix (error->message, "mpn-id: "));
        }
    }
}

/* One to three, each a name or an address; commas and semicolons stand between them. */
static const struct
{
  const char *text;
  const char *contacts;
  const char *says;
} contact_cases[] = {
  { "ann@contoso.example", "ann@contoso.example", NULL },
  { "Ann Able", "Ann Able", NULL },
  { "Ann Able <ann@contoso.example>", "Ann Able <ann@contoso.example>", NULL },
  { "a@c.example,b@c.example", "a@c.example|b@c.example", NULL },
  { " a@c.example ; b@c.example ", "a@c.example|b@c.example", NULL },
  { "a@c.example, Bob; c@c.example", "a@c.example|Bob|c@c.example", NULL },
  { "\"Able, Ann\" <a@c.example>, Bob", "\"Able, Ann\" <a@c.example>|Bob", NULL },
  { "Ann \"A\" Able, Bob, \"Call; me\"", "Ann \"A\" Able|Bob|\"Call; me\"", NULL },
  { "12\" Discs, Bob", "12\" Discs|Bob", NULL },
  { "Ж, é", "Ж|é", NULL },
  { "a@c.example,b@c.example,c@c.example,d@c.example",
    "a@c.example|b@c.example|c@c.example|d@c.example", "4 contacts" },
  { "a;b;c;d;e", "a|b|c|d|e", "5 contacts" },
  { ",", "", "an empty contact" },
  { ";", "", "an empty contact" },
  { " ", "", "an empty contact" },
  { "a@c.example,", "a@c.example", "an empty contact" },
  { ",a@c.example", "a@c.example", "an empty contact" },
  { "a,,b", "a|b", "an empty contact" },
  { "a, ;b,c,d", "a|b|c|d", "an empty contact" },
};

static void
test_marketing_contacts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contact_cases); i++)
    {
      g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");
      const char *text = contact_cases[i].text;
      g_autoptr (GError) error = NULL;
      gboolean good = perks_record_set_field (PERKS_RECORD (publisher), "marketing-contacts", text,
                                              &error);

      g_assert_cmpint (good, ==, contact_cases[i].says == NULL);
      g_assert_cmpstr (perks_publisher_get_marketing_contacts (publisher), ==, good ? text : NULL);
      if (good)
        continue;
      g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
      g_assert_true (g_str_has_prefix (error->message, "marketing-contacts: “"));
      g_assert_nonnull (strstr (error->message, contact_cases[i].says));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* Books of before may hold what nobody could enter now; it is read and listed all the same. */
static void
test_list_marketing_contacts (void)
{
  g_autoptr (PerksPublisher) empty = perks_publisher_new ("one");
  g_auto (GStrv) none = perks_publisher_list_marketing_contacts (empty);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (contact_cases); i++)
    {
      g_autoptr (PerksPublisher) publisher = perks_publisher_new ("one");
      g_auto (GStrv) contacts = NULL;
      g_autofree char *joined = NULL;
      g_autoptr (GError) error = NULL;

      perks_record_restore_field (PERKS_RECORD (publisher), "marketing-contacts",
                                  contact_cases[i].text, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (perks_publisher_get_marketing_contacts (publisher), ==,
                       contact_cases[i].text);
      contacts = perks_publisher_list_marketing_contacts (publisher);
      joined = g_strjoinv ("|", contacts);
      g_assert_cmpstr (joined, ==, contact_cases[i].contacts);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/publisher/new", test_new);
  g_test_add_func ("/publisher/fields", test_fields);
  g_test_add_func ("/publisher/empty", test_empty);
  g_test_add_func ("/publisher/values", test_values);
  g_test_add_func ("/publisher/mpn-id", test_mpn_id);
  g_test_add_func ("/publisher/marketing-contacts", test_marketing_contacts);
  g_test_add_func ("/publisher/list-marketing-contacts", test_list_marketing_contacts);

  return g_test_run ();
}
