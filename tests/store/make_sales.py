#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random sales and what they add up to, by arithmetic that does not overflow.

make_sales.py SEED ROWS writes a line for each sale (S key offer day kind cents own currency), then one for each
sum (T offer day kind currency rows cents own), with tabs between."""

import random
import sys
from collections import defaultdict
from decimal import Decimal


def main():
    source = random.Random(int(sys.argv[1]))
    sums = defaultdict(lambda: [0, Decimal(0), 0])
    for number in range(int(sys.argv[2])):
        offer = f"Offer {source.randrange(7)}"
        day = 738000 + source.randrange(60)
        kind = source.choice((0, 0, 0, 0, 1, 2))
        usd = Decimal(source.randrange(-10**13, 10**13)) / 100
        own = source.randrange(-10**13, 10**13)
        currency = source.choice(("USD", "EUR", "JPY", "KWD"))
        print("S", f"{source.getrandbits(64):016x}-{number}", offer, day, kind, int(usd * 100), own, currency,
              sep="\t")
        total = sums[offer, day, kind, currency]
        total[0] += 1
        total[1] += usd
        total[2] += own
    for key in sorted(sums):
        rows, usd, own = sums[key]
        print("T", *key, rows, int(usd * 100), own, sep="\t")


main()
