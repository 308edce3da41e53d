/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "perks-conditions.h"
#include "perks-error.h"
#include "perks-model-fixture.h"

#define TODAY "2026-11-22"
#define BIT(condition) (1u << PERKS_CONDITION_##condition)

/* Books, edition and standing of one case. */
typedef struct
{
  PerksFixture  *fixture;
  PerksEdition  *edition;
  PerksBooks    *books;
  PerksStanding *standing;
} Scene;

static Scene *
scene_new (const char *usd)
{
  Scene *self = g_new0 (Scene, 1);

  self->fixture = perks_fixture_new ();
  self->edition = perks_fixture_edition_2023 ();
  perks_fixture_set (self->fixture->publisher, "enrolled=yes");
  perks_fixture_set (self->fixture->publisher, "marketing-contacts=ann@contoso.example");
  if (usd != NULL)
    perks_fixture_add_sale (self->fixture, NULL, "2026-01-01", PERKS_SALE_KIND_BILLED, usd);
  return self;
}

static void
scene_set (Scene *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->books);
  g_clear_pointer (&self->standing, perks_standing_unref);
  self->books = perks_fixture_dup_books (self->fixture);
  self->standing = perks_standing_new (self->books, self->edition, perks_fixture_day (TODAY),
                                       &error);
  g_assert_no_error (error);
}

static void
scene_free (Scene *self)
{
  g_clear_object (&self->books);
  g_clear_pointer (&self->standing, perks_standing_unref);
  g_clear_object (&self->edition);
  perks_fixture_free (self->fixture);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scene, scene_free)

static PerksEntitlement *
find (Scene      *self,
      const char *benefit,
      PerksOffer *offer)
{
  scene_set (self);
  return perks_conditions_find (self->books, self->standing,
                                perks_edition_find_benefit (self->edition, benefit), offer);
}

static guint
get_missing (PerksEntitlement *entitlement)
{
  guint missing = 0;

  for (PerksCondition condition = 0; condition < PERKS_N_CONDITIONS; condition++)
    missing |= perks_entitlement_misses (entitlement, condition) ? 1u << condition : 0;

  return missing;
}

static char *
list_ids (GPtrArray *entitlements)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);
      PerksOffer *offer = perks_entitlement_get_offer (entitlement);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "",
                              perks_benefit_get_id (perks_entitlement_get_benefit (entitlement)),
                              offer != NULL ? "@" : "",
                              offer != NULL ? perks_record_get_id (PERKS_RECORD (offer)) : "");
    }

  return g_string_free (text, FALSE);
}

#define TIER_ONLY_BENEFITS(at) \
  "research-pmc" at " listing-optimization" at " whats-new-blog" at " press-release-support" at \
  " rewards-testimonial" at " featured-category" at " sponsor-test-drive" at " sponsor-poc" at \
  " seller-spotlight" at " architecture-review" at

#define TIER_BENEFITS(at) TIER_ONLY_BENEFITS (at) " onboarding" at

static void
test_list_for_publisher (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (GPtrArray) entitlements = NULL;
  g_autofree char *ids = NULL;

  perks_fixture_add_live (scene->fixture, "trial", "softwareAsAService", "free-trial");
  perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_add_live (scene->fixture, "byol", "azureVirtualMachine", "byol");
  perks_fixture_set (perks_fixture_add_live (scene->fixture, "poc", "consultingService", NULL),
                     "consulting=proof-of-concept");
  perks_fixture_set (perks_fixture_add_live (scene->fixture, "draft", "softwareAsAService",
                                             "free-trial"),
                     "status=draft");
  perks_fixture_add_offer (scene->fixture, "untyped", "status=live", NULL);
  scene_set (scene);
  entitlements = perks_conditions_list_for_publisher (scene->books, scene->standing);

  ids = list_ids (entitlements);
  g_assert_cmpstr (ids, ==, TIER_BENEFITS ("")
                   " nt-listing-optimization@trial nt-marketing-toolkit@trial trial-review@trial"
                   " nt-listing-optimization@byol nt-marketing-toolkit@byol onboarding@byol"
                   " nt-listing-optimization@poc nt-marketing-toolkit@poc");
}

/* What its own path gives an offer is not listed a second time as one of the tier. */
static void
test_list_for_offer (void)
{
  static const struct
  {
    const char *type;
    const char *listing;
    const char *status;
    const char *ids;
  } cases[] = {
    { "softwareAsAService", "free-trial", "live",
      "nt-listing-optimization@one nt-marketing-toolkit@one trial-review@one "
      TIER_BENEFITS ("@one") },
    { "softwareAsAService", "contact-me", "draft",
      "nt-listing-optimization@one nt-marketing-toolkit@one onboarding@one "
      TIER_ONLY_BENEFITS ("@one") },
    { "softwareAsAService", "subscription", "live", TIER_BENEFITS ("@one") },
    { "softwareAsAService", NULL, "live", TIER_BENEFITS ("@one") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Scene) scene = scene_new ("600.00");
      g_autoptr (GPtrArray) entitlements = NULL;
      g_autofree char *ids = NULL;
      PerksOffer *offer = perks_fixture_add_live (scene->fixture, "one", cases[i].type,
                                                  cases[i].listing);

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", cases[i].status,
                                             NULL));
      scene_set (scene);
      entitlements = perks_conditions_list_for_offer (scene->books, scene->standing, offer);
      ids = list_ids (entitlements);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_paths (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (GPtrArray) entitlements = NULL;
  PerksOffer *trial = perks_fixture_add_live (scene->fixture, "trial", "softwareAsAService",
                                              "free-trial");

  scene_set (scene);
  entitlements = perks_conditions_list_for_offer (scene->books, scene->standing, trial);
  for (guint i = 0; i < entitlements->len; i++)
    {
      PerksEntitlement *entitlement = g_ptr_array_index (entitlements, i);

      g_assert_true (perks_entitlement_get_offer (entitlement) == trial);
      g_assert_cmpint (perks_entitlement_get_path (entitlement), ==,
                       i < 3 ? PERKS_PATH_TRIAL : PERKS_PATH_TRANSACT);
    }
}

/* What is given at which tier, and to whom nobody sells. */
static void
test_locked (void)
{
  static const struct
  {
    const char       *usd;
    const char       *status;
    const char       *benefit;
    PerksBenefitState state;
    gint64            amount;
  } cases[] = {
    { "499.99", "live", "research-pmc", PERKS_BENEFIT_STATE_AVAILABLE, -1 },
    { "499.99", "live", "rewards-testimonial", PERKS_BENEFIT_STATE_LOCKED, -1 },
    { "500.00", "live", "rewards-testimonial", PERKS_BENEFIT_STATE_AVAILABLE, -1 },
    { "499.99", "live", "sponsor-poc", PERKS_BENEFIT_STATE_LOCKED, 200000 },
    { "500.00", "live", "sponsor-poc", PERKS_BENEFIT_STATE_AVAILABLE, 200000 },
    { "49999.99", "live", "sponsor-poc", PERKS_BENEFIT_STATE_AVAILABLE, 200000 },
    { "50000.00", "live", "sponsor-poc", PERKS_BENEFIT_STATE_AVAILABLE, 1500000 },
    { "5000000.00", "live", "sponsor-poc", PERKS_BENEFIT_STATE_AVAILABLE, 30000000 },
    { "49999.99", "live", "sponsor-test-drive", PERKS_BENEFIT_STATE_LOCKED, 500000 },
    { "500000.00", "live", "sponsor-test-drive", PERKS_BENEFIT_STATE_AVAILABLE, 4000000 },
    { "60000.00", "draft", "research-pmc", PERKS_BENEFIT_STATE_LOCKED, -1 },
    { "60000.00", "delisted", "sponsor-poc", PERKS_BENEFIT_STATE_LOCKED, 200000 },
    { "0.00", "live", "architecture-review", PERKS_BENEFIT_STATE_AVAILABLE, -1 },
    { "0.00", "draft", "architecture-review", PERKS_BENEFIT_STATE_LOCKED, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Scene) scene = scene_new (cases[i].usd);
      g_autoptr (PerksEntitlement) entitlement = NULL;
      PerksOffer *offer = perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService",
                                                  "subscription");

      g_assert_true (perks_record_set_field (PERKS_RECORD (offer), "status", cases[i].status,
                                             NULL));
      entitlement = find (scene, cases[i].benefit, NULL);

      g_assert_cmpint (perks_entitlement_get_state (entitlement), ==, cases[i].state);
      g_assert_cmpint (perks_entitlement_get_amount (entitlement), ==, cases[i].amount);
      g_assert_cmpint (get_missing (entitlement), ==,
                       cases[i].state == PERKS_BENEFIT_STATE_BLOCKED ? BIT (NOT_LIVE) : 0);
      g_assert_null (perks_entitlement_get_offer (entitlement));
      g_assert_cmpint (perks_entitlement_get_path (entitlement), ==, PERKS_PATH_TRANSACT);
    }
}

/* For the publisher the offer that is nearest decides; for an offer it has to be that one. */
static void
test_nearest_offer (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (PerksEntitlement) none = NULL;
  g_autoptr (PerksEntitlement) far = NULL;
  g_autoptr (PerksEntitlement) near = NULL;
  g_autoptr (PerksEntitlement) own = NULL;
  PerksOffer *first = perks_fixture_add_live (scene->fixture, "first", "softwareAsAService",
                                              "subscription");
  PerksOffer *second = perks_fixture_add_live (scene->fixture, "second", "softwareAsAService",
                                               "usage-based");
  PerksOffer *trial = perks_fixture_add_live (scene->fixture, "trial", "softwareAsAService",
                                              "free-trial");

  perks_fixture_set (first, "listing-optimized=no");
  perks_fixture_set (first, "country=");
  perks_fixture_set (second, "listing-optimized=no");
  g_assert_true (perks_offer_get_listing_optimized (trial));

  far = find (scene, "sponsor-poc", NULL);
  g_assert_cmpint (perks_entitlement_get_state (far), ==, PERKS_BENEFIT_STATE_BLOCKED);
  g_assert_cmpint (get_missing (far), ==, BIT (LISTING_OPTIMIZATION));
  g_assert_cmpint (perks_entitlement_get_n_missing (far), ==, 1);

  own = find (scene, "sponsor-poc", first);
  g_assert_cmpint (get_missing (own), ==, BIT (LISTING_OPTIMIZATION) | BIT (REGION));
  g_assert_cmpint (perks_entitlement_get_n_missing (own), ==, 2);
  g_assert_true (perks_entitlement_get_offer (own) == first);

  perks_fixture_set (second, "listing-optimized=yes");
  near = find (scene, "sponsor-poc", NULL);
  g_assert_cmpint (perks_entitlement_get_state (near), ==, PERKS_BENEFIT_STATE_AVAILABLE);

  perks_fixture_set (second, "status=draft");
  perks_fixture_set (first, "status=draft");
  none = find (scene, "architecture-review", NULL);
  g_assert_cmpint (perks_entitlement_get_state (none), ==, PERKS_BENEFIT_STATE_LOCKED);
  g_assert_cmpint (get_missing (none), ==, 0);
}

/* An offer that is not live does not decide, however little else it misses. */
static void
test_nearest_is_live (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (PerksEntitlement) entitlement = NULL;
  PerksOffer *live = perks_fixture_add_live (scene->fixture, "live", "softwareAsAService",
                                             "subscription");
  PerksOffer *draft = perks_fixture_add_live (scene->fixture, "draft", "softwareAsAService",
                                              "subscription");

  perks_fixture_set (live, "listing-optimized=no");
  perks_fixture_set (live, "country=");
  perks_fixture_set (draft, "status=draft");
  entitlement = find (scene, "sponsor-poc", NULL);

  g_assert_cmpint (get_missing (entitlement), ==, BIT (LISTING_OPTIMIZATION) | BIT (REGION));
}

static void
test_claims (void)
{
  static const struct
  {
    const char       *claim;
    PerksBenefitState state;
  } cases[] = {
    { "requested", PERKS_BENEFIT_STATE_REQUESTED }, { "contacted", PERKS_BENEFIT_STATE_REQUESTED },
    { "scheduled", PERKS_BENEFIT_STATE_REQUESTED }, { "active", PERKS_BENEFIT_STATE_ACTIVE },
    { "done", PERKS_BENEFIT_STATE_DONE },           { "declined", PERKS_BENEFIT_STATE_DECLINED },
    { "refused", PERKS_BENEFIT_STATE_DECLINED },    { "expired", PERKS_BENEFIT_STATE_EXPIRED },
    { "revoked", PERKS_BENEFIT_STATE_REVOKED },
  };
  static const struct
  {
    const char *usd;
    const char *optimized;
    gint64      amount;
  } worlds[] = {
    { "50000.00", "listing-optimized=yes", 1500000 },
    { "50000.00", "listing-optimized=no", 1500000 },
    { "0.00", "listing-optimized=yes", 200000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (worlds); i++)
    {
      gsize world = i % G_N_ELEMENTS (worlds), number = i / G_N_ELEMENTS (worlds);
      g_autoptr (Scene) scene = scene_new (worlds[world].usd);
      g_autoptr (PerksEntitlement) entitlement = NULL;
      PerksClaim *claim;

      perks_fixture_set (perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService",
                                                 "subscription"),
                         worlds[world].optimized);
      claim = perks_fixture_add_claim (scene->fixture, "sponsor-poc", NULL, cases[number].claim);
      perks_fixture_set (claim, "expires-on=2027-01-31");
      entitlement = find (scene, "sponsor-poc", NULL);

      g_assert_cmpint (perks_entitlement_get_state (entitlement), ==, cases[number].state);
      g_assert_true (perks_entitlement_get_claim (entitlement) == claim);
      g_assert_cmpint (perks_entitlement_get_expires (entitlement), ==,
                       perks_fixture_day ("2027-01-31"));
      g_assert_cmpint (perks_entitlement_get_amount (entitlement), ==, worlds[world].amount);
      g_assert_cmpint (perks_entitlement_get_n_missing (entitlement), ==, 0);
    }
}

/* A claim that says “available” says nothing new. */
static void
test_claims_that_do_not_override (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (PerksEntitlement) available = NULL;
  g_autoptr (PerksEntitlement) locked = NULL;
  g_autoptr (PerksEntitlement) blocked = NULL;
  PerksOffer *saas = perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService",
                                             "subscription");

  perks_fixture_set (saas, "listing-optimized=no");
  perks_fixture_add_claim (scene->fixture, "research-pmc", NULL, "available");
  perks_fixture_add_claim (scene->fixture, "seller-spotlight", NULL, "available");
  perks_fixture_add_claim (scene->fixture, "featured-category", NULL, "available");

  available = find (scene, "research-pmc", NULL);
  g_assert_cmpint (perks_entitlement_get_state (available), ==, PERKS_BENEFIT_STATE_AVAILABLE);
  g_assert_nonnull (perks_entitlement_get_claim (available));
  locked = find (scene, "seller-spotlight", NULL);
  g_assert_cmpint (perks_entitlement_get_state (locked), ==, PERKS_BENEFIT_STATE_LOCKED);
  blocked = find (scene, "featured-category", NULL);
  g_assert_cmpint (perks_entitlement_get_state (blocked), ==, PERKS_BENEFIT_STATE_BLOCKED);
}

/* What an offer uses, the publisher uses; its own claim comes first; what came to nothing for one
 * offer leaves the benefit open. */
static void
test_claims_of_offers (void)
{
  static const struct
  {
    const char       *own;
    const char       *first;
    const char       *second;
    PerksBenefitState state;
    int               decides;
  } cases[] = {
    { NULL, "active", NULL, PERKS_BENEFIT_STATE_ACTIVE, 1 },
    { NULL, "done", "requested", PERKS_BENEFIT_STATE_REQUESTED, 2 },
    { NULL, "scheduled", "active", PERKS_BENEFIT_STATE_ACTIVE, 2 },
    { NULL, "contacted", "requested", PERKS_BENEFIT_STATE_REQUESTED, 1 },
    { NULL, "refused", NULL, PERKS_BENEFIT_STATE_AVAILABLE, -1 },
    { NULL, "declined", "done", PERKS_BENEFIT_STATE_DONE, 2 },
    { NULL, "expired", "revoked", PERKS_BENEFIT_STATE_AVAILABLE, -1 },
    { "declined", "active", NULL, PERKS_BENEFIT_STATE_DECLINED, 0 },
    { "available", "active", NULL, PERKS_BENEFIT_STATE_ACTIVE, 1 },
    { "available", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Scene) scene = scene_new ("600.00");
      g_autoptr (PerksEntitlement) publisher = NULL;
      PerksClaim *claims[3] = { NULL, NULL, NULL };

      perks_fixture_add_live (scene->fixture, "one", "softwareAsAService", "subscription");
      perks_fixture_add_live (scene->fixture, "two", "softwareAsAService", "subscription");
      if (cases[i].own != NULL)
        claims[0] = perks_fixture_add_claim (scene->fixture, "rewards-testimonial", NULL,
                                             cases[i].own);
      if (cases[i].first != NULL)
        claims[1] = perks_fixture_add_claim (scene->fixture, "rewards-testimonial", "one",
                                             cases[i].first);
      if (cases[i].second != NULL)
        claims[2] = perks_fixture_add_claim (scene->fixture, "rewards-testimonial", "two",
                                             cases[i].second);

      publisher = find (scene, "rewards-testimonial", NULL);
      g_assert_cmpint (perks_entitlement_get_state (publisher), ==, cases[i].state);
      g_assert_true (perks_entitlement_get_claim (publisher) ==
                     (cases[i].decides >= 0 ? claims[cases[i].decides] : NULL));
    }
}

/* Six months after going live in 2023-08; the last day is that day. */
static void
test_expiry (void)
{
  static const struct
  {
    const char       *figures;
    const char       *live_since;
    const char       *claim;
    const char       *claim_expires;
    PerksBenefitState state;
    const char       *expires;
  } cases[] = {
    { PERKS_FIXTURE_FIGURES, "2026-05-22", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE,
      "2026-11-22" },
    { PERKS_FIXTURE_FIGURES, "2026-05-21", NULL, NULL, PERKS_BENEFIT_STATE_EXPIRED, "2026-11-21" },
    { PERKS_FIXTURE_FIGURES, "2026-11-22", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE,
      "2027-05-22" },
    { PERKS_FIXTURE_FIGURES, "2026-08-31", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE,
      "2027-02-28" },
    { PERKS_FIXTURE_FIGURES, NULL, NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE, NULL },
    { PERKS_FIXTURE_FIGURES, "2020-01-01", "active", NULL, PERKS_BENEFIT_STATE_ACTIVE,
      "2020-07-01" },
    { PERKS_FIXTURE_FIGURES, "2020-01-01", "done", NULL, PERKS_BENEFIT_STATE_DONE, "2020-07-01" },
    { PERKS_FIXTURE_FIGURES, "2020-01-01", "active", "2026-12-31", PERKS_BENEFIT_STATE_ACTIVE,
      "2026-12-31" },
    { PERKS_FIXTURE_FIGURES, "2020-01-01", "available", NULL, PERKS_BENEFIT_STATE_EXPIRED,
      "2020-07-01" },
    { PERKS_FIXTURE_FIGURES, "2020-01-01", "available", "2026-11-22", PERKS_BENEFIT_STATE_AVAILABLE,
      "2026-11-22" },
    { PERKS_FIXTURE_FIGURES, "2026-11-01", "available", "2026-11-21", PERKS_BENEFIT_STATE_EXPIRED,
      "2026-11-21" },
    { "path-benefit-months=0", "2026-11-22", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE,
      "2026-11-22" },
    { "path-benefit-months=0", "2026-11-21", NULL, NULL, PERKS_BENEFIT_STATE_EXPIRED,
      "2026-11-21" },
    { "silence-weeks=3", "2010-01-01", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE, NULL },
    { "path-benefit-months=3", "2026-08-22", NULL, NULL, PERKS_BENEFIT_STATE_AVAILABLE,
      "2026-11-22" },
    { "path-benefit-months=12", "2025-11-21", NULL, NULL, PERKS_BENEFIT_STATE_EXPIRED,
      "2026-11-21" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Scene) scene = scene_new (NULL);
      g_autoptr (PerksEntitlement) entitlement = NULL;
      PerksOffer *offer = perks_fixture_add_live (scene->fixture, "trial", "softwareAsAService",
                                                  "free-trial");

      g_clear_object (&scene->edition);
      scene->edition = perks_fixture_edition_new (0, PERKS_FIXTURE_METRICS, cases[i].figures);
      g_object_set (offer, "live-since", perks_fixture_day (cases[i].live_since), NULL);
      if (cases[i].claim != NULL)
        g_object_set (perks_fixture_add_claim (scene->fixture, "nt-marketing-toolkit", "trial",
                                               cases[i].claim),
                      "expires-on", perks_fixture_day (cases[i].claim_expires), NULL);
      entitlement = find (scene, "nt-marketing-toolkit", offer);

      g_assert_cmpint (perks_entitlement_get_state (entitlement), ==, cases[i].state);
      g_assert_cmpint (perks_entitlement_get_expires (entitlement), ==,
                       perks_fixture_day (cases[i].expires));
      g_assert_cmpint (perks_entitlement_get_amount (entitlement), ==, 10000);
      g_assert_cmpint (perks_entitlement_get_path (entitlement), ==, PERKS_PATH_TRIAL);
    }
}

/* What is over is over, whatever else is missing; benefits of tiers have no end. */
static void
test_expiry_and_conditions (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (PerksEntitlement) over = NULL;
  g_autoptr (PerksEntitlement) blocked = NULL;
  g_autoptr (PerksEntitlement) tier = NULL;
  PerksOffer *trial = perks_fixture_add_live (scene->fixture, "trial", "softwareAsAService",
                                              "free-trial");

  perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService", "subscription");
  perks_fixture_set (trial, "live-since=2020-01-01");
  perks_fixture_set (trial, "status=delisted");
  over = find (scene, "nt-marketing-toolkit", trial);
  g_assert_cmpint (perks_entitlement_get_state (over), ==, PERKS_BENEFIT_STATE_EXPIRED);
  g_assert_cmpint (perks_entitlement_get_n_missing (over), ==, 0);

  perks_fixture_set (trial, "live-since=2026-11-01");
  blocked = find (scene, "nt-marketing-toolkit", trial);
  g_assert_cmpint (perks_entitlement_get_state (blocked), ==, PERKS_BENEFIT_STATE_BLOCKED);
  g_assert_cmpint (get_missing (blocked), ==, BIT (NOT_LIVE));

  tier = find (scene, "research-pmc", trial);
  g_assert_cmpint (perks_entitlement_get_expires (tier), ==, PERKS_DAY_NONE);
}

static void
test_find (void)
{
  g_autoptr (Scene) scene = scene_new ("600.00");
  g_autoptr (PerksEntitlement) list = NULL;
  g_autoptr (PerksEntitlement) transact = NULL;
  g_autoptr (PerksEntitlement) publisher = NULL;
  PerksOffer *contact = perks_fixture_add_live (scene->fixture, "contact", "softwareAsAService",
                                                "contact-me");
  PerksOffer *saas = perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService",
                                             "subscription");

  /* For both a path and tiers: the path comes first. */
  list = find (scene, "onboarding", contact);
  g_assert_cmpint (perks_entitlement_get_path (list), ==, PERKS_PATH_LIST);
  transact = find (scene, "onboarding", saas);
  g_assert_cmpint (perks_entitlement_get_path (transact), ==, PERKS_PATH_TRANSACT);
  publisher = find (scene, "onboarding", NULL);
  g_assert_null (perks_entitlement_get_offer (publisher));

  g_assert_null (find (scene, "nt-marketing-toolkit", NULL));
  g_assert_null (find (scene, "nt-marketing-toolkit", saas));
  g_assert_null (find (scene, "trial-review", contact));
}

static void
test_count (void)
{
  g_autoptr (Scene) scene = scene_new ("50000.00");
  g_autoptr (GPtrArray) entitlements = NULL;
  g_autoptr (GError) error = NULL;
  PerksBenefitCounts counts = { 99, 99, 99, 99, 99 };
  PerksOffer *saas = perks_fixture_add_live (scene->fixture, "saas", "softwareAsAService",
                                             "subscription");
  PerksOffer *trial = perks_fixture_add_live (scene->fixture, "trial", "softwareAsAService",
                                              "free-trial");

  perks_fixture_set (saas, "country=");
  perks_fixture_set (trial, "live-since=2026-11-01");
  perks_fixture_add_claim (scene->fixture, "research-pmc", NULL, "done");
  perks_fixture_add_claim (scene->fixture, "rewards-testimonial", NULL, "requested");
  perks_fixture_add_claim (scene->fixture, "featured-category", NULL, "active");
  perks_fixture_add_claim (scene->fixture, "nt-marketing-toolkit", "trial", "active");
  perks_fixture_add_claim (scene->fixture, "trial-review", "trial", "done");
  scene_set (scene);
  entitlements = perks_conditions_list_for_publisher (scene->books, scene->standing);

  g_assert_true (perks_conditions_count (entitlements, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpint (counts.unlocked, ==, 10);
  g_assert_cmpint (counts.locked, ==, 1);
  g_assert_cmpint (counts.claimed, ==, 3);
  g_assert_cmpint (counts.done, ==, 2);
  /* Both sponsorships wait for a country: 5,000 and 15,000. The toolkit of the Trial offer is no
   * tier's. */
  g_assert_cmpint (counts.unused_value, ==, 2000000);
}

/* What is claimed, locked or of a path is not unused; what overflows is refused. */
static void
test_count_values (void)
{
  static const struct
  {
    PerksBenefitState state;
    PerksPath         path;
    gint64            amount;
    gint64            value;
  } cases[] = {
    { PERKS_BENEFIT_STATE_AVAILABLE, PERKS_PATH_TRANSACT, 500, 500 },
    { PERKS_BENEFIT_STATE_BLOCKED, PERKS_PATH_TRANSACT, 500, 500 },
    { PERKS_BENEFIT_STATE_AVAILABLE, PERKS_PATH_TRANSACT, -1, 0 },
    { PERKS_BENEFIT_STATE_LOCKED, PERKS_PATH_TRANSACT, 500, 0 },
    { PERKS_BENEFIT_STATE_REQUESTED, PERKS_PATH_TRANSACT, 500, 0 },
    { PERKS_BENEFIT_STATE_ACTIVE, PERKS_PATH_TRANSACT, 500, 0 },
    { PERKS_BENEFIT_STATE_DONE, PERKS_PATH_TRANSACT, 500, 0 },
    { PERKS_BENEFIT_STATE_EXPIRED, PERKS_PATH_TRANSACT, 500, 0 },
    { PERKS_BENEFIT_STATE_AVAILABLE, PERKS_PATH_LIST, 500, 0 },
    { PERKS_BENEFIT_STATE_AVAILABLE, PERKS_PATH_TRANSACT, G_MAXINT64, -1 },
  };
  PerksBenefitValues benefit_values = { .id = "one", .name = "One" };
  g_autoptr (PerksBenefit) benefit = perks_benefit_new (&benefit_values);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) entitlements = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GError) error = NULL;
      PerksBenefitCounts counts = { 7, 7, 7, 7, 7 };
      PerksEntitlementValues values = { .benefit = benefit, .path = cases[i].path,
                                        .state = cases[i].state,
                                        .amount = cases[i].amount };

      g_ptr_array_add (entitlements, perks_entitlement_new (&values));
      if (cases[i].value < 0)
        {
          g_ptr_array_add (entitlements, perks_entitlement_new (&values));
          g_assert_false (perks_conditions_count (entitlements, &counts, &error));
          g_assert_error (error, PERKS_ERROR, PERKS_ERROR_OVERFLOW);
          g_assert_cmpint (counts.unused_value, ==, 7);
          continue;
        }

      g_assert_true (perks_conditions_count (entitlements, &counts, &error));
      g_assert_cmpint (counts.unused_value, ==, cases[i].value);
    }
}

/* What stands in the way of how many benefits is what the single benefits say; what nobody has
 * claimed ends with its path. */
static void
test_counted_as_found (void)
{
  static const char *const offers[] = {
    "listing=subscription listing-optimized=no", "listing=subscription listing-optimized=yes",
    "listing=subscription listing-optimized=no country=",
    "listing=subscription listing-optimized=no visibility=private",
    "listing=subscription co-sell-ready=no", "listing=subscription status=draft",
    "listing=free-trial listing-optimized=no", "listing=free-trial live-since=2026-11-01",
    "listing=contact-me live-since=2026-11-01 listing-optimized=no", "listing=",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    for (PerksCondition condition = 0; condition < PERKS_N_CONDITIONS; condition++)
      {
        g_autoptr (Scene) scene = scene_new ("100000.00");
        PerksOffer *offer = perks_fixture_add_live (scene->fixture, "one", "softwareAsAService",
                                                    "subscription");
        GPtrArray *benefits = perks_edition_get_benefits (scene->edition);
        guint n_blocked = 0;

        perks_fixture_add_live (scene->fixture, "other", "softwareAsAService", "subscription");
        perks_fixture_set_all (offer, offers[i]);
        perks_fixture_add_claim (scene->fixture, "sponsor-poc", "one", "requested");
        scene_set (scene);
        for (guint k = 0; k < benefits->len; k++)
          {
            PerksBenefit *benefit = g_ptr_array_index (benefits, k);
            g_autoptr (PerksEntitlement) found =
              perks_conditions_find (scene->books, scene->standing, benefit, offer);
            PerksDay end = perks_conditions_find_end (scene->books, scene->standing, benefit,
                                                      offer);

            g_assert_cmpint (end, ==,
                             found != NULL ? perks_entitlement_get_expires (found)
                                           : PERKS_DAY_NONE);
            if (found != NULL &&
                perks_benefit_is_for_path (benefit, perks_edition_derive_path (scene->edition,
                                                                               offer)) &&
                perks_entitlement_get_state (found) == PERKS_BENEFIT_STATE_BLOCKED &&
                get_missing (found) == 1u << condition)
              n_blocked++;
          }
        g_assert_cmpuint (perks_conditions_count_blocked (scene->books, scene->standing, offer,
                                                          condition), ==, n_blocked);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/conditions/list-for-publisher", test_list_for_publisher);
  g_test_add_func ("/conditions/list-for-offer", test_list_for_offer);
  g_test_add_func ("/conditions/paths", test_paths);
  g_test_add_func ("/conditions/locked", test_locked);
  g_test_add_func ("/conditions/nearest-offer", test_nearest_offer);
  g_test_add_func ("/conditions/nearest-is-live", test_nearest_is_live);
  g_test_add_func ("/conditions/claims", test_claims);
  g_test_add_func ("/conditions/claims-that-do-not-override", test_claims_that_do_not_override);
  g_test_add_func ("/conditions/claims-of-offers", test_claims_of_offers);
  g_test_add_func ("/conditions/expiry", test_expiry);
  g_test_add_func ("/conditions/expiry-and-conditions", test_expiry_and_conditions);
  g_test_add_func ("/conditions/find", test_find);
  g_test_add_func ("/conditions/count", test_count);
  g_test_add_func ("/conditions/count-values", test_count_values);
  g_test_add_func ("/conditions/counted-as-found", test_counted_as_found);

  return g_test_run ();
}
