# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What deserves attention: rules.md, "What is owed and when", all 18 rules."""

from datetime import timedelta
from decimal import Decimal

from scenario_benefits import (amount, find_claim, find_engagement, is_out,
                               missing_conditions, offer_state, path_benefits,
                               path_benefits_end, publisher_state, transact_benefits)
from scenario_books import (add_months, figure, is_live, path_on, path_since, read_day, storefronts)

NEAR = 30
ENGAGEMENT_NEAR = 14
COMPLETE_BY_NEAR = 60
AT_RISK_NEAR = 60
SYNC_DAYS = 3
SYNC_FAILURES = 3
OPEN_CLAIMS = ("requested", "contacted", "scheduled", "active")
GENERAL_MAILBOXES = set(
    "info sales contact admin support marketing hello office mail team help partners billing accounts "
    "enquiries general webmaster postmaster noreply".split())


def is_general_mailbox(contact):
    address = (contact or "").rpartition("<")[2].rstrip(">").strip()
    name, sign, _ = address.partition("@")
    name = name.split("+")[0].replace("-", "").replace(".", "").lower()
    return bool(sign) and name in GENERAL_MAILBOXES


def is_isv_connect(claim):
    """A programme of its own, for which Marketplace Rewards promises nothing."""
    return claim["id"].partition("/")[0] == "isv-connect"


class Attention:
    def __init__(self, standing, editions):
        self.standing, self.books = standing, standing.books
        self.edition, self.today = standing.edition, standing.today
        self.editions = editions
        self.publisher = self.books.list("publisher")[0]
        self.lines = []
        self.publisher_rules()
        for offer in self.books.list("offer"):
            self.contact_rules(offer)
            self.offer_rules(offer)
        for claim in self.books.list("claim"):
            self.claim_rules(claim)
        self.credit_rules()
        self.remote_rules()

    def add(self, rule, entity, due=None):
        text = "-" if due is None else due.isoformat()
        if rule == "owner-left" and due == self.today:
            text = "today"
        self.lines.append(f"{rule} {entity} {text}")

    def is_near(self, day, days):
        return day is not None and self.today <= day <= self.today + timedelta(days)

    def publisher_rules(self):
        entity = f"publisher:{self.publisher['id']}"
        mpn_id = self.publisher.get("mpn-id", "")
        if not (mpn_id.isdigit() and 4 <= len(mpn_id) <= 10):
            self.add("mpn-id-missing", entity)
        unclaimed = [benefit for benefit in transact_benefits(self.edition)
                     if publisher_state(self.standing, benefit) == "available"]
        self.unclaimed_rule(entity, unclaimed)
        falls_on = self.standing.falls_on
        if falls_on and falls_on <= self.today + timedelta(AT_RISK_NEAR):
            self.add("tier-at-risk", entity, falls_on)
        ended = read_day(self.edition["effective_to"])
        later = [edition for edition in self.editions
                 if edition["effective_from"] > self.edition["effective_from"]]
        if ended and ended < self.today and later:
            self.add("edition-superseded", f"edition:{self.edition['id']}")

    def unclaimed_rule(self, entity, unclaimed):
        """One line with their number and USD value."""
        value = sum((amount(self.standing, benefit) for benefit in unclaimed), Decimal(0))
        if unclaimed:
            self.add("benefit-unclaimed", entity)
            self.lines[-1] += f" {len(unclaimed)} worth {value:.2f}"

    def contact_rules(self, offer):
        entity = f"offer:{offer['id']}"
        contacts = [offer.get("owner"), offer.get("primary-contact")]
        since = read_day(offer.get("live-since"))
        weeks = figure(self.edition, "silence-weeks")
        if offer.get("status") != "delisted" and not any(contacts):
            self.add("contact-missing", entity, since)
        if any(is_general_mailbox(contact) for contact in contacts):
            self.add("contact-generic", entity)
        if offer.get("owner-left") == "yes":
            self.add("owner-left", entity, self.today)
        if weeks and since and is_live(offer) and not offer.get("contacted-on"):
            due = since + timedelta(7 * int(weeks))
            if self.today > due:
                self.add("contact-silence", entity, due)

    def offer_rules(self, offer):
        entity = f"offer:{offer['id']}"
        claims = [claim for claim in self.books.list("claim")
                  if claim["id"].partition("/")[2] == offer["id"] and not is_isv_connect(claim)]
        if offer.get("status") == "delisted":
            if any(claim["state"] in OPEN_CLAIMS for claim in claims):
                self.add("offer-delisted", entity)
        if not is_live(offer):
            return
        self.engagement_rule(offer)
        own = path_benefits(self.edition, offer, self.today)
        unclaimed = [benefit for benefit in own
                     if offer_state(self.standing, benefit, offer) == "available"]
        self.unclaimed_rule(entity, unclaimed)
        end = path_benefits_end(self.edition, offer, self.today)
        if unclaimed and self.is_near(end, NEAR):
            self.add("claim-expiring", entity, end)
        if self.waits_for_optimization(offer):
            self.add("optimization-first", entity)
        if offer.get("product-family") == "dynamics" \
                and "appsource" in storefronts(self.edition, offer) \
                and not self.has_joined(offer):
            self.add("isv-connect", entity)

    def has_joined(self, offer):
        return "done" in (find_claim(self.books, "isv-connect", offer),
                          find_claim(self.books, "isv-connect", None))

    def waits_for_optimization(self, offer):
        path = path_on(self.edition, offer, self.today)
        return any(offer_state(self.standing, benefit, offer) == "blocked"
                   and missing_conditions(self.standing, benefit, offer) == {"listing-optimization"}
                   for benefit in self.edition["benefits"] if path in benefit["paths"])

    def engagement_rule(self, offer):
        months = figure(self.edition, "engagement-months")
        if path_on(self.edition, offer, self.today) not in ("trial", "consulting") or not months:
            return
        engagement = find_engagement(self.books, offer, self.today)
        start = read_day(engagement.get("start")) or path_since(offer, self.today)
        end = read_day(engagement.get("end")) or (start and add_months(start, int(months)))
        if self.is_near(end, ENGAGEMENT_NEAR) and not is_out(self.books, offer, self.today):
            self.add("engagement-ending", f"offer:{offer['id']}", end)

    def claim_end(self, claim):
        if claim.get("expires-on"):
            return read_day(claim["expires-on"])
        name, _, offer = claim["id"].partition("/")
        offer = self.books.find("offer", offer)
        if offer and any(benefit["id"] == name for benefit in path_benefits(self.edition, offer, self.today)):
            return path_benefits_end(self.edition, offer, self.today)
        return None

    def claim_rules(self, claim):
        entity = f"claim:{self.publisher['id']}/{claim['id']}"
        asked = read_day(claim.get("requested-on")) or read_day(claim.get("since"))
        days = figure(self.edition, "reply-days")
        if claim["state"] == "requested" and asked and days and not is_isv_connect(claim):
            due = asked + timedelta(int(days))
            if self.today >= due:
                self.add("claim-reply-overdue", entity, due)
        if claim["state"] not in OPEN_CLAIMS:
            return
        if self.is_near(self.claim_end(claim), NEAR):
            self.add("claim-expiring", entity, self.claim_end(claim))
        due = None if is_isv_connect(claim) else read_day(figure(self.edition, "complete-by"))
        if due and asked and asked <= due and self.today >= due - timedelta(COMPLETE_BY_NEAR):
            self.add("complete-by", entity, due)

    def credit_rules(self):
        credits = sorted(self.books.list("credit"), key=lambda credit: credit["start"])
        running = False
        for credit in credits:
            end = read_day(credit["end"])
            left = max(Decimal(credit["amount"]) - Decimal(credit.get("used") or 0), Decimal(0))
            if left > 0 and self.is_near(end, NEAR):
                self.add("credit-ending", f"credit:{credit['id']}", end)
            running = running or (left > 0 and self.today <= end)
        further = any(benefit["mode"] == "funding"
                      and publisher_state(self.standing, benefit) == "available"
                      for benefit in transact_benefits(self.edition))
        if credits and not running and further:
            self.add("credit-gap", f"credit:{credits[-1]['id']}")

    def remote_rules(self):
        for remote in self.books.list("remote"):
            last = max(read_day(remote[name]) for name in ("set-up-on", "succeeded-on")
                       if remote.get(name))
            if self.today - last >= timedelta(SYNC_DAYS) \
                    or int(remote.get("failures", 0)) >= SYNC_FAILURES:
                self.add("sync-failing", f"remote:{remote['id']}")
