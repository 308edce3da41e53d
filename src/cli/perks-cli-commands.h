/* Copyright 2026 The Perks authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "perks-cli-command.h"

G_BEGIN_DECLS

gboolean perks_cli_sample             (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_publisher_add      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_publisher_list     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_publisher_show     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_publisher_edit     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_publisher_remove   (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_publisher_use      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_offer_add          (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_offer_list         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_offer_show         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_offer_edit         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_offer_remove       (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_import             (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_sales_list         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_sales_mark_fraud   (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_sales_clear_fraud  (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_report             (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_benefits           (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_claim              (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_claim_list         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_claim_history      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_engagement_start   (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_engagement_end     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_engagement_opt_out (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_engagement_opt_in  (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_engagement_list    (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_engagement_edit    (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_credit_add         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_credit_use         (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_credit_list        (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_credit_edit        (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_credit_remove      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_deadlines          (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_editions_list      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_editions_show      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_editions_compare   (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_editions_check     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_editions_load      (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_editions_use       (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_resources_list     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_resources_search   (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_resources_show     (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_explain_tier       (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_explain_benefit    (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_explain_deadline   (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_whatif             (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_export             (PerksCliContext  *context,
                                       GError          **error);
gboolean perks_cli_verify             (PerksCliContext  *context,
                                       GError          **error);

G_END_DECLS
