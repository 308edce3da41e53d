#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events that nobody would think of, in the form of scenario-events.txt.

    scenario-random.py SEED FOLDER-OF-EDITIONS
"""

import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

DAYS = 120
STARTS = ("2023-10-15", "2023-12-31", "2024-02-01", "2024-04-25", "2024-10-10", "2025-01-31")
TYPES = ("softwareAsAService",) * 4 + ("azureVirtualMachine", "consultingService",
         "microsoft365App", "dynamics365ForCustomerEngagement", "")
LISTINGS = ("contact-me", "free-trial", "test-drive", "get-it-now-free", "byol", "subscription",
            "subscription", "usage-based", "usage-based", "")
OWNERS = ("", '"Ann Able <ann@contoso.example>"', '"Web.Master+x@contoso.example"', "Ann",
          "sales-team@contoso.example", "HELP@contoso.example")
STATES = ("available", "requested", "requested", "requested", "contacted", "scheduled", "active",
          "active", "done", "declined", "refused", "expired", "revoked")
AMOUNTS = ("499.99", "0.01", "500.00", "24500.00", "25000.00", "-0.01", "-3000.00", "50000.00",
           "75000.00", "400000.00", "12.34", "8800.10")


class Story:
    def __init__(self, seed, editions):
        self.dice = random.Random(seed)
        self.editions = editions + editions[-1:]
        self.first = date.fromisoformat(self.dice.choice(STARTS)) + timedelta(self.dice.randrange(9))
        self.offers = [f"offer-{number}" for number in range(self.dice.randrange(1, 6))]
        self.sales = []
        self.lines = []

    def day(self, back=400, ahead=40):
        return self.first + timedelta(self.dice.randrange(-back, DAYS + ahead))

    def maybe(self, chance, text):
        return text if self.dice.random() < chance else ""

    def write(self, day, *words):
        self.lines.append(" ".join([day.isoformat()] + [word for word in words if word]))

    def publisher(self, day, edition):
        choose = self.dice.choice
        self.write(day, "publisher contoso", f"edition={edition}",
                   f"mpn-id={choose(('', '1234', '1234567890'))}",
                   f"enrolled={choose(('', 'yes', 'no'))}",
                   f"marketing-contacts={choose(('', 'mara@contoso.example'))}")

    def offer(self, day, offer):
        choose = self.dice.choice
        live = self.day(380, 20)
        changed = live + timedelta(self.dice.randrange(1, 200))
        path = choose(("list", "trial", "consulting", "transact"))
        self.write(day, "offer", offer, f"name={choose(('Planner', 'Scout', offer))}",
                   f"type={choose(TYPES)}", f"listing={choose(LISTINGS)}",
                   f"consulting={choose(('', 'assessment', 'workshop'))}",
                   f"storefront={choose(('', '', 'azure-marketplace', 'appsource'))}",
                   f"visibility={choose(('public', 'public', 'private'))}",
                   f"status={choose(('live', 'live', 'live', 'draft', 'delisted'))}",
                   f"live-since={choose((live.isoformat(),) * 5 + ('',))}",
                   f"owner={choose(OWNERS)}", f"primary-contact={choose(OWNERS)}",
                   f"owner-left={choose(('', '', 'yes'))}",
                   f"listing-optimized={choose(('', 'yes'))}",
                   f"co-sell-ready={choose(('', 'yes'))}", f"country={choose(('', 'DE', 'DE'))}",
                   f"product-family={choose(('', '', 'dynamics'))}",
                   f"teams-mau={choose(('', '', '249', '250', '1000', '5000'))}",
                   f"contacted-on={choose(('', '', day.isoformat()))}",
                   self.maybe(0.3, f"former-paths={path}:{changed}"))

    def claim(self, day):
        edition = self.dice.choice(self.editions)
        benefit = self.dice.choice(edition["benefits"] + [{"id": "isv-connect"}])["id"]
        offer = self.dice.choice(self.offers + [""])
        state = self.dice.choice(STATES)
        ends = self.dice.random() < 0.3 and state != "available"
        self.write(day, "claim", f"{benefit}/{offer}" if offer else benefit,
                   f"state={state}", f"since={day}",
                   self.maybe(0.7, f"requested-on={day - timedelta(self.dice.randrange(12))}"),
                   f"expires-on={self.day(10, 40) if ends else ''}")

    def engagement(self, day):
        offer = self.dice.choice(self.offers)
        self.write(day, "engagement", offer, self.maybe(0.3, f"start={self.day(100, 0)}"),
                   self.maybe(0.2, f"end={self.day(0, 30)}"),
                   self.maybe(0.5, f"opted-out-on={self.day(60, 0)}"),
                   f"opted-in-on={self.maybe(0.3, self.day(60, 0).isoformat())}")

    def credit(self, day):
        start = self.day(100, 20)
        end = start + timedelta(self.dice.randrange(0, 90))
        self.write(day, "credit", self.dice.choice(("c1", "c2", "c3")), "kind=poc amount=2000.00",
                   f"used={self.dice.choice(('0.00', '1999.99', '2000.00', '9000.00'))}",
                   f"start={start} end={end}")

    def remote(self, day):
        self.write(day, "remote", self.dice.choice(("partner-center", "editions")),
                   f"set-up-on={day - timedelta(self.dice.randrange(5))}",
                   self.maybe(0.6, f"succeeded-on={day - timedelta(self.dice.randrange(5))}"),
                   f"failures={self.dice.randrange(5)}")

    def sale(self, day):
        if self.sales and self.dice.random() < 0.3:
            kind = self.dice.choice(("billed", "fraud", "trial", "rejected"))
            self.write(day, "sale", self.dice.choice(self.sales), f"kind={kind}")
            return
        self.sales.append(f"s{len(self.sales)}")
        back = self.dice.choice((0, 1, 30, 200, 280, 320, 365, 366, 400))
        self.write(day, "sale", self.sales[-1], f"offer={self.dice.choice(self.offers + ['-'])}",
                   f"day={day - timedelta(back + self.dice.randrange(-2, 9))}",
                   f"usd={self.dice.choice(AMOUNTS)}")

    def tell(self):
        self.publisher(self.first, self.dice.choice(self.editions)["id"])
        for offer in self.offers:
            self.offer(self.first, offer)
        for after in sorted(self.dice.randrange(DAYS) for _ in range(45)):
            day = self.first + timedelta(after)
            kind = self.dice.choice((self.claim,) * 4 + (self.sale,) * 6 + (
                self.engagement, self.engagement, self.credit, self.remote, None))
            if kind:
                kind(day)
            elif self.dice.random() < 0.4:
                self.publisher(day, self.dice.choice(self.editions)["id"])
            else:
                self.offer(day, self.dice.choice(self.offers))
        return [f"walk {self.first} {self.first + timedelta(DAYS - 1)}"] + self.lines


def main():
    editions = [json.loads(path.read_text()) for path in sorted(Path(sys.argv[2]).glob("20*.json"))]
    print("\n".join(Story(int(sys.argv[1]), editions).tell()))


if __name__ == "__main__":
    main()
