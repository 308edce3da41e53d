#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random ledgers with the standing that rules.md gives them, worked out with decimal and datetime.

standing-oracle.py SEED NUMBER prints one case after the other, a line per offer and sale, and what is
expected. Nothing here is taken from the program; every sum is made afresh, day by day.
"""

import calendar
import random
import sys
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

TIERS = [("publisher", 0, None), ("t500", 500, None), ("t25k", 25000, 250), ("t50k", 50000, 500),
         ("t100k", 100000, 1000), ("t500k", 500000, 5000), ("t1m", 1000000, 50000),
         ("t2m", 2000000, 200000), ("t5m", 5000000, 500000)]
PATHS = {"subscription": "transact", "usage-based": "transact", "byol": "list", "contact-me": "list",
         "free-trial": "trial", "test-drive": "trial", "get-it-now-free": "trial", "-": "unknown"}


def add_months(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def window_from(day, months):
    return add_months(day, -months) + timedelta(days=1) if months else date.min


def make_former_paths(chance, today):
    """Pairs of a path and the day on which the next began, the oldest first; some are still to come."""
    days = sorted(set(today - timedelta(days=chance.randrange(-60, 900))
                      for _ in range(chance.choice([0, 0, 0, 1, 1, 2, 3]))))
    return [(chance.choice(["list", "trial", "consulting", "transact", "transact"]), day) for day in days]


def path_on(offer, day):
    for path, until in offer["former"]:
        if day < until:
            return path
    return PATHS[offer["listing"]]


def path_since(offer, today):
    days = [offer["live_since"]] if offer["live_since"] else []
    days += [until for _, until in offer["former"] if until <= today]
    return max(days, default=None)


def make_case(chance):
    today = date(2026, 11, 22) - timedelta(days=chance.randrange(3000))
    if chance.random() < 0.15:
        today = date(chance.choice([2020, 2024]), 2, 29)
    months = chance.choice([0, 0, 1, 3, 12, 12, 12, 24])
    offers = []
    for number in range(chance.choice([0, 1, 1, 2, 3, 4])):
        live_since = today - timedelta(days=chance.randrange(1500)) if chance.random() < 0.8 else None
        sold = chance.random() < 0.5
        offers.append({"id": f"o{number}",
                       "listing": "subscription" if sold else chance.choice(list(PATHS)),
                       "status": chance.choice(["live", "live", "live", "draft", "delisted"]),
                       "live_since": live_since,
                       "mau": chance.choice([None, None, None, 0, 249, 250, 999, 1000, 60000]),
                       "mau_on": today - timedelta(days=chance.randrange(200)),
                       "former": make_former_paths(chance, today)})
    scale = Decimal(chance.choice(["0.5", "10", "300", "4000", "60000"]))
    sales = []
    for _ in range(chance.choice([0, 1, 3, 10, 40])):
        age = chance.choice([chance.randrange(-5, 1200), chance.randrange(400), chance.randrange(180, 184)])
        cents = Decimal(chance.randrange(100000)) / 1000 * scale
        if chance.random() < 0.2:
            cents = -cents
        if chance.random() < 0.1:
            cents = Decimal(chance.choice([500, 25000, 50000]))
        sales.append({"offer": chance.choice([offer["id"] for offer in offers] + ["-"]),
                      "day": today - timedelta(days=age),
                      "kind": chance.choice(["billed"] * 8 + ["fraud", "trial", "rejected"]),
                      "usd": cents.quantize(Decimal("0.01"))})
    return today, months, offers, sales


def rank_of(figure, column):
    reached = [rank for rank, tier in enumerate(TIERS) if tier[column] is not None and figure >= tier[column]]
    return max(reached, default=-1)


def expect(today, months, offers, sales):
    by_id = {offer["id"]: offer for offer in offers}
    out = {name: Decimal(0) for name in
           ("counted", "fraud", "rejected", "trial", "not-transact", "outside-window", "pace")}
    countable = []
    first_day = window_from(today, months)
    for sale in sales:
        path = path_on(by_id[sale["offer"]], sale["day"]) if sale["offer"] in by_id else "unknown"
        if sale["kind"] != "billed":
            out[sale["kind"]] += sale["usd"]
        elif path not in ("transact", "unknown"):
            out["not-transact"] += sale["usd"]
        else:
            countable.append(sale)
            out["counted" if first_day <= sale["day"] <= today else "outside-window"] += sale["usd"]
            if today - timedelta(days=181) <= sale["day"] <= today:
                out["pace"] += sale["usd"]

    def sum_on(day):
        start = window_from(day, months)
        return sum((sale["usd"] for sale in countable if start <= sale["day"] <= day), Decimal(0))

    live = [offer for offer in offers if offer["status"] == "live"]
    transact = [offer for offer in live if path_on(offer, today) == "transact"]
    users = [offer for offer in live if offer["mau"] is not None]
    most = max((offer["mau"] for offer in users), default=-1)
    rank, by, since = -1, "billed-sales", None
    if transact:
        rank = rank_of(max(out["counted"], 0), 1)
        if rank_of(most, 2) > rank:
            rank, by = rank_of(most, 2), "teams-mau"
        if by == "teams-mau":
            since = next(offer["mau_on"] for offer in users if offer["mau"] == most)
        elif TIERS[rank][1] == 0:
            since = min((path_since(offer, today) for offer in transact if path_since(offer, today)),
                        default=None)
        else:
            # Forward: each day below the threshold starts the search anew.
            day = min(sale["day"] for sale in countable)
            while day <= today:
                if sum_on(day) < TIERS[rank][1]:
                    since = None
                elif since is None:
                    since = day
                day += timedelta(days=1)

    falls = None
    if rank > 0 and by == "billed-sales" and months and rank_of(most, 2) < rank:
        falls = today + timedelta(days=1)
        while sum((sale["usd"] for sale in countable
                   if window_from(falls, months) <= sale["day"] <= today), Decimal(0)) >= TIERS[rank][1]:
            falls += timedelta(days=1)

    upper = TIERS[rank + 1] if rank + 1 < len(TIERS) else None
    missing = max(Decimal(upper[1]) - out["counted"], Decimal(0)) if upper else Decimal(0)
    forecast = None
    if missing > 0 and out["pace"] > 0:
        days = int((missing * 182 / out["pace"]).to_integral_value(rounding=ROUND_CEILING))
        if days <= (add_months(today, 120) - today).days:
            forecast = today + timedelta(days=days)
    out.update({"missing": missing, "mau": most, "tier": TIERS[rank][0] if rank >= 0 else "-", "by": by,
                "since": since or "-", "falls": falls or "-", "next": upper[0] if upper else "-", "forecast": forecast or "-"})
    return out


def main():
    chance = random.Random(int(sys.argv[1]))
    for _ in range(int(sys.argv[2])):
        today, months, offers, sales = make_case(chance)
        print("case", today, months)
        for offer in offers:
            print("offer", offer["id"], offer["listing"], offer["status"], offer["live_since"] or "-",
                  "-" if offer["mau"] is None else offer["mau"], offer["mau_on"],
                  ",".join(f"{path}:{until}" for path, until in offer["former"]) or "-")
        for sale in sales:
            print("sale", sale["offer"], sale["day"], sale["kind"], f"{sale['usd']:f}")
        for name, value in expect(today, months, offers, sales).items():
            print("expect", name, f"{value:.2f}" if isinstance(value, Decimal) else value)
        print("end")


main()
