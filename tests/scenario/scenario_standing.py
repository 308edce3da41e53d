# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the publisher stands: rules.md, "Standing"."""

from datetime import timedelta
from decimal import Decimal

from scenario_books import add_months, is_live, path_on, read_day

PACE_DAYS = 182
FORECAST_YEARS = 10


class Standing:
    def __init__(self, books, edition, today):
        self.books, self.edition, self.today = books, edition, today
        self.months = edition["window"].get("months", 0)
        self.excluded = dict.fromkeys(
            ("fraud", "rejected", "trial", "not-transact", "outside-window"), Decimal(0))
        self.rows = []
        for sale in books.list("sale"):
            self.sort_row(sale)
        self.counted = self.sum_on(today)
        self.tiers = [(tier["id"], Decimal(tier["thresholds"]["billed-sales"]),
                       tier["thresholds"].get("teams-mau")) for tier in edition["tiers"]]
        self.find_tier()
        self.find_next()
        self.find_turns()

    def sort_row(self, sale):
        """The sum is billed sales; what does not count is listed under its first reason."""
        day, amount = read_day(sale["day"]), Decimal(sale["usd"])
        kind = sale.get("kind", "billed")
        offer = self.books.find("offer", sale["offer"])
        if kind != "billed":
            self.excluded[kind] += amount
        elif offer and path_on(self.edition, offer, day) not in ("transact", None):
            self.excluded["not-transact"] += amount
        else:
            self.rows.append((day, amount))
            if not self.is_inside(day, self.today):
                self.excluded["outside-window"] += amount

    def is_inside(self, day, of):
        """Dates after "of minus 12 months" up to it; or the whole past."""
        return day <= of and (not self.months or day > add_months(of, -self.months))

    def sum_on(self, of):
        return sum((amount for day, amount in self.rows if self.is_inside(day, of)), Decimal(0))

    def leaves(self, day):
        """The first day on which a sale of day is out of the window."""
        guess = add_months(day, self.months) - timedelta(3)
        while self.is_inside(day, guess):
            guess += timedelta(1)
        return guess

    def turning_days(self):
        days = {day for day, _ in self.rows}
        if self.months:
            days |= {self.leaves(day) for day in days}
        return sorted(days)

    def users(self):
        if "teams-mau" not in self.edition["metrics"]:
            return -1
        return max((int(offer["teams-mau"]) for offer in self.books.list("offer")
                    if is_live(offer) and offer.get("teams-mau")), default=-1)

    def find_tier(self):
        """The better of the two ways, and which of them it is."""
        transact = [offer for offer in self.books.list("offer")
                    if is_live(offer) and path_on(self.edition, offer, self.today) == "transact"]
        self.rank, self.by = -1, "-"
        if not transact:
            return
        for rank, (_, threshold, by_users) in enumerate(self.tiers):
            if self.counted >= threshold or rank == 0:
                self.rank, self.by = rank, "billed-sales"
            elif by_users is not None and self.users() >= int(by_users):
                self.rank, self.by = rank, "teams-mau"

    def find_next(self):
        """The tier above the present one; without a tier the lowest."""
        self.next, self.missing, self.forecast = None, None, None
        if self.rank + 1 == len(self.tiers):
            return
        self.next, threshold, _ = self.tiers[self.rank + 1]
        self.missing = max(threshold - self.counted, Decimal(0))
        first = self.today - timedelta(PACE_DAYS - 1)
        pace = sum((amount for day, amount in self.rows if first <= day <= self.today), Decimal(0))
        if self.missing > 0 and pace > 0:
            days = -(-int(self.missing * 100) * PACE_DAYS // int(pace * 100))
            latest = add_months(self.today, 12 * FORECAST_YEARS)
            if days <= (latest - self.today).days:
                self.forecast = days

    def find_turns(self):
        """Since when the sum has been there without a break, and when it falls with no further sale."""
        self.since, self.falls_on = None, None
        threshold = self.tiers[self.rank][1] if self.rank >= 0 else 0
        if self.by != "billed-sales" or threshold <= 0:
            return
        by_users = self.tiers[self.rank][2]
        held_anyway = by_users is not None and self.users() >= int(by_users)
        for day in self.turning_days():
            if day <= self.today and self.sum_on(day) < threshold:
                self.since = None
            elif day <= self.today and self.since is None:
                self.since = day
        self.rows = [row for row in self.rows if row[0] <= self.today]
        for day in self.turning_days():
            if day > self.today and not self.falls_on and not held_anyway \
                    and self.sum_on(day) < threshold:
                self.falls_on = day

    def tier(self):
        return self.tiers[self.rank][0] if self.rank >= 0 else None

    def reaches(self, tier):
        return [name for name, _, _ in self.tiers].index(tier) <= self.rank
