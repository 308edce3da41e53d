/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-error.h"
#include "perks-offer.h"
#include "perks-publisher.h"

/* What all records have in common, tried on offers and publishers. */

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              guint      *n_notified)
{
  (*n_notified)++;
}

static void
test_new (void)
{
  PerksOffer *offer = perks_offer_new ("o-1");

  g_assert_cmpstr (perks_record_get_kind (PERKS_RECORD (offer)), ==, "offer");
  g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (offer)), ==, "o-1");
  g_assert_finalize_object (offer);
}

static void
test_empty (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (offer));

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *text = perks_record_dup_field (PERKS_RECORD (offer), fields[i]);

      /* Two have a first value that is entered by not entering it. */
      if (g_str_equal (fields[i], "visibility"))
        g_assert_cmpstr (text, ==, "public");
      else if (g_str_equal (fields[i], "status"))
        g_assert_cmpstr (text, ==, "draft");
      else
        g_assert_null (text);
    }
}

static void
test_fields (void)
{
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("p-1");
  g_auto (GStrv) fields = perks_record_list_fields (PERKS_RECORD (publisher));
  const char *const expected[] = { "name", "mpn-id", "enrolled", "marketing-contacts", "edition",
                                   NULL };

  g_assert_cmpstrv (fields, (char **) expected);
  g_assert_true (perks_record_has_field (PERKS_RECORD (publisher), "mpn-id"));
  g_assert_true (perks_record_has_field (PERKS_RECORD (publisher), "id"));
  g_assert_false (perks_record_has_field (PERKS_RECORD (publisher), "mpn_id"));
  g_assert_false (perks_record_has_field (PERKS_RECORD (publisher), "path"));
}

static void
test_set (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  PerksRecord *record = PERKS_RECORD (offer);
  g_autofree char *text = NULL;
  g_autofree char *none = NULL;

  g_assert_true (perks_record_set_field (record, "status", "live", NULL));
  g_assert_cmpint (perks_offer_get_status (offer), ==, PERKS_OFFER_STATUS_LIVE);
  text = perks_record_dup_field (record, "status");
  g_assert_cmpstr (text, ==, "live");

  g_assert_true (perks_record_set_field (record, "owner", "Ann", NULL));
  g_assert_true (perks_record_set_field (record, "owner", "", NULL));
  none = perks_record_dup_field (record, "owner");
  g_assert_null (none);
  g_assert_true (perks_record_set_field (record, "status", NULL, NULL));
  g_assert_cmpint (perks_offer_get_status (offer), ==, PERKS_OFFER_STATUS_DRAFT);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *field;
    const char *text;
    PerksError  code;
    const char *says;
  } cases[] = {
    { "path", "list", PERKS_ERROR_UNKNOWN_FIELD, "“path”" },
    { "id", "o-2", PERKS_ERROR_UNKNOWN_FIELD, "“id”" },
    { "", "x", PERKS_ERROR_UNKNOWN_FIELD, "name type storefront" },
    { "Name", "x", PERKS_ERROR_UNKNOWN_FIELD, "“Name”" },
    { "status", "alive", PERKS_ERROR_INVALID_VALUE, "status: “alive”" },
    { "status", "alive", PERKS_ERROR_INVALID_VALUE, "draft live delisted" },
    { "live-since", "2023-02-29", PERKS_ERROR_INVALID_VALUE, "live-since: “2023-02-29”" },
    { "teams-mau", "-5", PERKS_ERROR_INVALID_VALUE, "teams-mau: “-5”" },
    { "owner-left", "maybe", PERKS_ERROR_INVALID_VALUE, "yes no" },
    { "storefront", "appstore", PERKS_ERROR_INVALID_VALUE, "azure-marketplace,appsource" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
      g_autoptr (GError) error = NULL;
      guint n_notified = 0;

      g_signal_connect (offer, "notify", G_CALLBACK (count_notify), &n_notified);
      g_assert_false (perks_record_set_field (PERKS_RECORD (offer), cases[i].field, cases[i].text,
                                              &error));
      g_assert_error (error, PERKS_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_cmpint (n_notified, ==, 0);
      g_assert_cmpstr (perks_record_get_id (PERKS_RECORD (offer)), ==, "o-1");
    }
}

/* A subclass may ask for more than the form: mpn-id. Taking it away is always allowed. */
static void
test_check (void)
{
  g_autoptr (PerksPublisher) publisher = perks_publisher_new ("p-1");
  g_autoptr (GError) error = NULL;

  g_assert_true (perks_record_set_field (PERKS_RECORD (publisher), "mpn-id", "1234567", NULL));
  g_assert_false (perks_record_set_field (PERKS_RECORD (publisher), "mpn-id", "12", &error));
  g_assert_error (error, PERKS_ERROR, PERKS_ERROR_INVALID_VALUE);
  g_assert_cmpstr (perks_publisher_get_mpn_id (publisher), ==, "1234567");
  g_assert_true (perks_record_set_field (PERKS_RECORD (publisher), "mpn-id", "", NULL));
  g_assert_null (perks_publisher_get_mpn_id (publisher));
}

/* The books may hold what cannot be entered any more, but never what has not the form. */
static void
test_restore (void)
{
  static const struct
  {
    const char *field;
    const char *text;
    gboolean    entered;
    gboolean    restored;
  } cases[] = {
    { "name", "Contoso", TRUE, TRUE },
    { "marketing-contacts", "a,b,c", TRUE, TRUE },
    { "marketing-contacts", "a,b,c,d", FALSE, TRUE },
    { "marketing-contacts", ",", FALSE, TRUE },
    { "marketing-contacts", "\xff", FALSE, FALSE },
    { "marketing-contacts", "", TRUE, TRUE },
    { "marketing-contacts", NULL, TRUE, TRUE },
    { "mpn-id", "12", FALSE, FALSE },
    { "enrolled", "perhaps", FALSE, FALSE },
    { "path", "list", FALSE, FALSE },
    { "id", "p-2", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PerksPublisher) entered = perks_publisher_new ("p-1");
      g_autoptr (PerksPublisher) restored = perks_publisher_new ("p-1");
      g_autoptr (GError) enter_error = NULL;
      g_autoptr (GError) restore_error = NULL;

      g_assert_cmpint (perks_record_set_field (PERKS_RECORD (entered), cases[i].field,
                                               cases[i].text, &enter_error),
                       ==, cases[i].entered);
      g_assert_cmpint (perks_record_restore_field (PERKS_RECORD (restored), cases[i].field,
                                                   cases[i].text, &restore_error),
                       ==, cases[i].restored);
      g_assert_cmpint (enter_error == NULL, ==, cases[i].entered);
      g_assert_cmpint (restore_error == NULL, ==, cases[i].restored);
      g_assert_true (enter_error == NULL || g_utf8_validate (enter_error->message, -1, NULL));
      if (restore_error != NULL)
        g_assert_cmpstr (restore_error->message, ==, enter_error->message);
    }
}

/* Told once for a change, and not for what is no change. */
static void
test_notify (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  guint n_name = 0, n_all = 0;

  g_signal_connect (offer, "notify::name", G_CALLBACK (count_notify), &n_name);
  g_signal_connect (offer, "notify", G_CALLBACK (count_notify), &n_all);
  g_object_set (offer, "name", "Insights", NULL);
  g_object_set (offer, "name", "Insights", NULL);
  g_assert_cmpint (n_name, ==, 1);
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", "draft", NULL));
  g_assert_cmpint (n_all, ==, 1);
  g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", "live", NULL));
  g_assert_cmpint (n_all, ==, 2);
  g_object_set (offer, "name", "", NULL);
  g_assert_null (perks_offer_get_name (offer));
  g_assert_cmpint (n_name, ==, 2);
}

static void
test_properties (void)
{
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  g_autofree char *id = NULL;
  PerksOfferStatus status;

  g_object_get (offer, "id", &id, "status", &status, NULL);
  g_assert_cmpstr (id, ==, "o-1");
  g_assert_cmpint (status, ==, PERKS_OFFER_STATUS_DRAFT);
}

static void
test_copy (void)
{
  static const char *const fields[] = {
    "name=Insights", "type=softwareAsAService", "storefront=appsource", "listing=subscription",
    "visibility=private",
    "status=live", "live-since=2026-01-02", "owner=Ann", "owner-left=yes", "teams-mau=250",
  };
  g_autoptr (PerksOffer) offer = perks_offer_new ("o-1");
  g_autoptr (PerksRecord) copy = NULL;
  g_auto (GStrv) names = perks_record_list_fields (PERKS_RECORD (offer));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto (GStrv) parts = g_strsplit (fields[i], "=", 2);

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), parts[0], parts[1], NULL));
    }
  copy = perks_record_copy (PERKS_RECORD (offer));

  g_assert_true (PERKS_IS_OFFER (copy) && copy != PERKS_RECORD (offer));
  g_assert_cmpstr (perks_record_get_id (copy), ==, "o-1");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *a = perks_record_dup_field (PERKS_RECORD (offer), names[i]);
      g_autofree char *b = perks_record_dup_field (copy, names[i]);

      g_assert_cmpstr (a, ==, b);
    }

  g_object_set (copy, "name", "Other", NULL);
  g_assert_cmpstr (perks_offer_get_name (offer), ==, "Insights");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/empty", test_empty);
  g_test_add_func ("/record/fields", test_fields);
  g_test_add_func ("/record/set", test_set);
  g_test_add_func ("/record/refused", test_refused);
  g_test_add_func ("/record/check", test_check);
  g_test_add_func ("/record/restore", test_restore);
  g_test_add_func ("/record/notify", test_notify);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/copy", test_copy);

  return g_test_run ();
}
