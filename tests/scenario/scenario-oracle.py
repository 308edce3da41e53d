#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programme shows a publisher, day by day, written from rules.md alone.

    scenario-oracle.py EVENTS FOLDER-OF-EDITIONS

Prints a day and all that is shown on it for each day on which that differs from the day before. It
shares no code with Perks: its money is Decimal, its months are its own. Days that move with today are
printed as a distance from it: the forecast as +N days, what is due on every today as "today".
"""

import json
import sys
from datetime import timedelta
from pathlib import Path

sys.dont_write_bytecode = True

from scenario_attention import Attention
from scenario_benefits import (amount, offer_state, path_benefits, publisher_state,
                               transact_benefits)
from scenario_books import Books, is_live, path_on, read_events
from scenario_standing import Standing


def usd(amount):
    return f"{amount:.2f}"


def optional(value):
    return "-" if value is None else str(value)


def show(books, editions, today):
    """All that is shown on a day, in lines."""
    edition = next(edition for edition in editions
                   if edition["id"] == books.list("publisher")[0]["edition"])
    standing = Standing(books, edition, today)
    benefits = transact_benefits(edition)
    states = [publisher_state(standing, benefit) for benefit in benefits]
    unused = sum(amount(standing, benefit) for benefit, state in zip(benefits, states)
                 if state in ("available", "blocked"))
    missing = "-" if standing.missing is None else usd(standing.missing)
    forecast = "-" if standing.forecast is None else f"+{standing.forecast}"
    lines = [
        f"edition {edition['id']}",
        f"tier {optional(standing.tier())} by {standing.by} since {optional(standing.since)}"
        f" falls-on {optional(standing.falls_on)}",
        f"counted {usd(standing.counted)}"
        + "".join(f" {name} {usd(amount)}" for name, amount in standing.excluded.items()),
        f"next {optional(standing.next)} missing {missing} forecast {forecast}",
        f"benefits unlocked {len(states) - states.count('locked')} locked {states.count('locked')}"
        f" available {states.count('available')} blocked {states.count('blocked')}"
        f" unused {usd(unused)}",
    ]
    for offer in sorted(books.list("offer"), key=lambda offer: offer["id"]):
        if not is_live(offer):
            continue
        path = path_on(edition, offer, today)
        own = benefits if path == "transact" else path_benefits(edition, offer, today)
        own = [offer_state(standing, benefit, offer) for benefit in own]
        lines.append(f"offer {offer['id']} {path or 'unknown'}"
                     f" available {own.count('available')} blocked {own.count('blocked')}")
    return lines + sorted("! " + line for line in Attention(standing, editions).lines)


def main():
    (first, last), events = read_events(sys.argv[1])
    editions = sorted((json.loads(path.read_text()) for path in Path(sys.argv[2]).glob("20*.json")),
                      key=lambda edition: edition["effective_from"])
    before, today = None, first
    while today <= last:
        shown = show(Books(events, today), editions, today)
        if shown != before:
            print("\n  ".join([today.isoformat()] + shown))
        before, today = shown, today + timedelta(1)


if __name__ == "__main__":
    main()
