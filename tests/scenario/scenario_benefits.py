# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a publisher and an offer are entitled to, and what is missing to it."""

from decimal import Decimal

from scenario_books import add_months, figure, is_live, path_on, path_since, read_day

ASKS_ENROLMENT = ("assisted", "request", "funding")
STOPS_WHEN_OUT = ASKS_ENROLMENT + ("one-time",)
CAME_TO_NOTHING = ("declined", "refused", "expired", "revoked")


def find_claim(books, benefit, offer):
    """The state of a claim, where there is one that is more than "available"."""
    name = f"{benefit}/{offer['id']}" if offer else benefit
    claim = books.find("claim", name)
    return claim["state"] if claim and claim["state"] != "available" else None


def find_engagement(books, offer, today):
    """What has been entered about the engagement of this publication and path: each has its own."""
    engagement = books.find("engagement", offer["id"]) or {}
    entered = [read_day(engagement.get(name)) for name in ("start", "opted-out-on", "opted-in-on")]
    latest = max((day for day in entered if day), default=None)
    since = path_since(offer, today)
    return {} if latest and since and latest < since else engagement


def is_out(books, offer, today):
    engagement = find_engagement(books, offer, today)
    out, back = read_day(engagement.get("opted-out-on")), read_day(engagement.get("opted-in-on"))
    return bool(out and out <= today and not (back and out <= back <= today))


def missing_conditions(standing, benefit, offer):
    books, edition, missing = standing.books, standing.edition, set()
    private = offer.get("visibility") == "private"
    public_twin = any(other.get("name", "").casefold() == offer.get("name", "").casefold()
                      and is_live(other)
                      and other.get("visibility", "public") == "public"
                      for other in books.list("offer"))
    failing = {
        "byol": offer.get("listing") == "byol",
        "listing-optimization": offer.get("listing-optimized") != "yes",
        "private-offer": private,
        "public-listing": private and not public_twin,
        "region": not offer.get("country"),
        "co-sell-ready": offer.get("co-sell-ready") != "yes",
    }
    missing = {name for name in benefit["conditions"] if failing[name]}
    if not is_live(offer):
        missing.add("not-live")
    if benefit["mode"] in STOPS_WHEN_OUT and is_out(books, offer, standing.today):
        missing.add("opted-out")
    if benefit["mode"] in ASKS_ENROLMENT and figure(edition, "asks-enrolment") == "yes":
        publisher = books.list("publisher")[0]
        if publisher.get("enrolled") == "no":
            missing.add("not-enrolled")
        elif publisher.get("enrolled") == "yes" and not publisher.get("marketing-contacts"):
            missing.add("marketing-contact")
    return missing


def transact_benefits(edition):
    """Those of path Transact belong to the publisher, whether they ask for a tier or not."""
    return [benefit for benefit in edition["benefits"] if "transact" in benefit["paths"]]


def path_benefits(edition, offer, today):
    """Those of List, Trial and Consulting belong to an offer."""
    path = path_on(edition, offer, today)
    return [benefit for benefit in edition["benefits"]
            if path not in ("transact", None) and path in benefit["paths"]]


def path_benefits_end(edition, offer, today):
    months, since = figure(edition, "path-benefit-months"), path_since(offer, today)
    return add_months(since, int(months)) if months and since else None


def is_locked(standing, benefit):
    """Without a live offer of path Transact there is no tier, and nothing of a tier is open."""
    if standing.rank < 0:
        return True
    return bool(benefit["first_tier"]) and not standing.reaches(benefit["first_tier"])


def publisher_state(standing, benefit):
    """A claim keeps its state. An offer's claim stands for the publisher's where that has none; what
    one offer was refused, another may still get."""
    books = standing.books
    for offer in [None] + books.list("offer"):
        state = find_claim(books, benefit["id"], offer)
        if state and (not offer or state not in CAME_TO_NOTHING):
            return state
    if is_locked(standing, benefit):
        return "locked"
    sold = [offer for offer in books.list("offer")
            if path_on(standing.edition, offer, standing.today) == "transact"]
    if any(not missing_conditions(standing, benefit, offer) for offer in sold):
        return "available"
    return "blocked"


def offer_state(standing, benefit, offer):
    """How a benefit of its path, or of path Transact, stands for an offer."""
    state = find_claim(standing.books, benefit["id"], offer)
    path = path_on(standing.edition, offer, standing.today)
    own = path in ("list", "trial", "consulting")
    end = path_benefits_end(standing.edition, offer, standing.today) if own else None
    if state:
        return state
    if not own and is_locked(standing, benefit):
        return "locked"
    if end and standing.today > end:
        return "expired"
    return "blocked" if missing_conditions(standing, benefit, offer) else "available"


def amount(standing, benefit):
    """What it brings at the present tier."""
    amounts = benefit["amounts"]
    return Decimal(amounts.get(standing.tier(), amounts.get("any", 0)))
