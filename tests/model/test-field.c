/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-enums.h"
#include "perks-error.h"
#include "perks-field.h"

/* One field of each kind: what it reads, and the one form in which it writes it again. */
typedef struct
{
  const char *text;
  const char *written;
} Case;

static void
check_good (GParamSpec *pspec,
            const Case *cases,
            gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;

      g_param_value_set_default (pspec, g_value_init (&value, pspec->value_type));
      g_assert_true (perks_field_read (pspec, cases[i].text, &value, &error));
      g_assert_no_error (error);
      written = perks_field_to_text (pspec, &value);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

/* Refused with the field's name first; the value stays as it was. */
static void
check_bad (GParamSpec        *pspec,
           const char *const *texts,
           const char        *allowed)
{
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;
      g_autofree char *prefix = g_strconcat (pspec->name, ": ", NULL);

      g_param_value_set_default (pspec, g_value_init (&value, pspec->value_type));
      g_assert_false (perks_field_read (pspec, texts[i], &value, &error));
      g_assert_true (error->domain == PERKS_ERROR);
      g_assert_true (g_str_has_prefix (error->message, prefix));
      if (allowed != NULL)
        g_assert_nonnull (strstr (error->message, allowed));
      g_assert_true (g_param_value_defaults (pspec, &value));
    }
}

static void
check_empty (GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *written = NULL;

  g_param_value_set_default (pspec, g_value_init (&value, pspec->value_type));
  written = perks_field_to_text (pspec, &value);
  g_assert_null (written);
}

static void
test_text (void)
{
  static const Case good[] = { { "Insights", "Insights" }, { " a ", " a " }, { "Größe", "Größe" } };
  static const char *const bad[] = { "\xff", "a\xc3", NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_text ("name"));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, "UTF-8");
  check_empty (pspec);
  g_assert_false (pspec->flags & G_PARAM_CONSTRUCT_ONLY);
}

static void
test_id (void)
{
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_text ("id"));

  g_assert_true (pspec->flags & G_PARAM_CONSTRUCT_ONLY);
}

static void
test_enum (void)
{
  static const Case good[] = { { "partner-center", "partner-center" } };
  static const char *const bad[] = { "unknown", "Partner-Center", "partner", " partner-center", "1",
                                     NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_enum ("portal",
                                                                          PERKS_TYPE_PORTAL));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, "cloud-partner-portal partner-center");
  check_empty (pspec);
}

static void
test_flags (void)
{
  static const Case good[] = {
    { "appsource", "appsource" },
    { "azure-marketplace", "azure-marketplace" },
    { "appsource,azure-marketplace", "azure-marketplace,appsource" },
    { "azure-marketplace, appsource", "azure-marketplace,appsource" },
    { "appsource,appsource", "appsource" },
  };
  static const char *const bad[] = { "appstore", "appsource;azure-marketplace", "appsource,", ",",
                                     "3", NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_flags ("storefront",
                                                                           PERKS_TYPE_STOREFRONTS));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, "azure-marketplace,appsource");
  check_empty (pspec);
}

/* “no” is what it is when nothing was entered, so it is written as nothing. */
static void
test_yes (void)
{
  static const Case good[] = { { "yes", "yes" }, { "no", NULL } };
  static const char *const bad[] = { "Yes", "true", "1", "y", " yes", NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_yes ("owner-left"));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, "yes no");
  check_empty (pspec);
}

static void
test_day (void)
{
  static const Case good[] = { { "2024-02-29", "2024-02-29" }, { "0001-01-01", "0001-01-01" } };
  static const char *const bad[] = { "2023-02-29", "29.02.2024", "tomorrow", "2024-2-9", NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_day ("live-since"));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, NULL);
  check_empty (pspec);
}

static void
test_count (void)
{
  static const Case good[] = { { "0", "0" }, { "250", "250" }, { "007", "7" },
                               { "9223372036854775807", "9223372036854775807" } };
  static const char *const bad[] = { "-1", "+1", "1.5", "1,000", "9223372036854775808", "many",
                                     " 1", NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_count ("teams-mau"));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, "0 or more");
  check_empty (pspec);
}

static void
test_usd (void)
{
  static const Case good[] = { { "0", "0.00" }, { "2000", "2000.00" }, { "2000.5", "2000.50" },
                               { "92233720368547758.07", "92233720368547758.07" } };
  static const char *const bad[] = { "-0.01", "1.005", "$5", "1,000", "92233720368547758.08", ".5",
                                     "5.", NULL };
  g_autoptr (GParamSpec) pspec = g_param_spec_ref_sink (perks_field_usd ("amount"));

  check_good (pspec, good, G_N_ELEMENTS (good));
  check_bad (pspec, bad, NULL);
  check_empty (pspec);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/field/text", test_text);
  g_test_add_func ("/field/id", test_id);
  g_test_add_func ("/field/enum", test_enum);
  g_test_add_func ("/field/flags", test_flags);
  g_test_add_func ("/field/yes", test_yes);
  g_test_add_func ("/field/day", test_day);
  g_test_add_func ("/field/count", test_count);
  g_test_add_func ("/field/usd", test_usd);

  return g_test_run ();
}
