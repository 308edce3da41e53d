#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""What amounts of reports are, worked out by Python's decimal module and not by Perks.

Every case starts from a number and is then printed in a style, so that nothing is parsed here. Without arguments
the table is written to standard output; with --check FILE it is compared with FILE, which is data/amounts.tsv.
"""

import random
import sys
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

DIGITS = {"USD": 2, "EUR": 2, "GBP": 2, "JPY": 0, "KWD": 3, "INR": 2}
SIGNS = {"USD": ["$", "US$"], "EUR": ["€"], "GBP": ["£"], "JPY": ["¥"], "KWD": [], "INR": ["₹"]}
LIMIT = 2 ** 63
BLANKS = [" ", "\u00a0", "\u202f"]


def minor(value, currency):
    with localcontext(Context(prec=20000, Emax=999999, Emin=-999999)):
        whole = int((value.scaleb(DIGITS[currency])).to_integral_value(rounding=ROUND_HALF_EVEN))
    return str(whole) if -LIMIT <= whole < LIMIT else "too-large"


def group(digits, separator):
    head = len(digits) % 3 or 3
    return separator.join([digits[:head]] + [digits[i:i + 3] for i in range(head, len(digits), 3)])


def number(chance):
    whole = str(chance.randrange(10 ** chance.choice([1, 2, 3, 4, 6, 9, 15, 17, 19, 30])))
    length = chance.choice([0, 1, 2, 2, 2, 3, 4, 6, 17, 40])
    decimals = "".join(chance.choice("0123456789") for _ in range(length))
    if length > 2 and chance.random() < 0.5:
        decimals = decimals[:2] + chance.choice(["5", "50", "500000000000000000000", "5000000000000000000001", "49999999999999999999"])
    return whole, decimals


def style(chance, whole, decimals):
    """The digits with separators, and a reason where they can be read in two ways."""
    kind = chance.choice(["plain", "plain", "comma-point", "point-comma", "blank-point", "blank-comma", "mark-point",
                          "comma", "exponent"])
    grouped = len(whole) > 3
    point = "." + decimals if decimals else ""
    comma = "," + decimals if decimals else ""
    if kind == "comma-point":
        text, parts = group(whole, ",") + point, (len(whole) - 1) // 3
        return text, "ambiguous-amount" if parts == 1 and not decimals else None
    if kind == "point-comma" and grouped and decimals:
        return group(whole, ".") + comma, None
    if kind == "blank-point":
        return group(whole, chance.choice(BLANKS)) + point, None
    if kind == "blank-comma" and grouped:
        return group(whole, chance.choice(BLANKS)) + comma, None
    if kind == "mark-point":
        return group(whole, "'") + point, None
    if kind == "comma" and decimals:
        return whole + comma, "ambiguous-amount" if len(decimals) == 3 else None
    if kind == "exponent":
        return None, None
    return whole + point, None


def dress(chance, text, negative, currency):
    if negative:
        text = chance.choice(["-%s", "(%s)", "- %s", "\u2212%s"]) % text
    elif chance.random() < 0.1:
        text = "+" + text
    choice = chance.random()
    if choice < 0.1 and SIGNS[currency]:
        text = chance.choice(SIGNS[currency]) + chance.choice(["", " "]) + text
    elif choice < 0.2 and SIGNS[currency]:
        text = text + chance.choice(["", " ", "\u00a0"]) + SIGNS[currency][0]
    elif choice < 0.3:
        text = currency + chance.choice(["", " "]) + text
    elif choice < 0.4:
        text = text + chance.choice(["", " "]) + currency
    if chance.random() < 0.1:
        text = chance.choice(BLANKS) + text + chance.choice(BLANKS)
    return text


def amount(chance):
    currency = chance.choice(sorted(DIGITS))
    whole, decimals = number(chance)
    negative = chance.random() < 0.3
    value = Decimal("%s%s.%s" % ("-" if negative else "", whole, decimals or "0"))
    text, reason = style(chance, whole, decimals)
    if text is None:
        power = chance.randrange(-12, 12)
        text = "%s.%s%s%s" % (whole, decimals or "0", chance.choice("eE"),
                              chance.choice(["%d", "%+d", "%03d"]) % power)
        value = value.scaleb(power, Context(prec=20000))
    return dress(chance, text, negative, currency), currency, reason or minor(value, currency)


def product(chance):
    currency = chance.choice(sorted(DIGITS))
    whole, decimals = number(chance)
    rate = Decimal(chance.randrange(1, 10 ** chance.choice([2, 6, 17, 30]))).scaleb(-chance.choice([0, 1, 4, 6, 16]))
    value = Decimal("%s.%s" % (whole, decimals or "0"))
    if chance.random() < 0.3:
        value = -value
    text = format(value, "f")
    with localcontext(Context(prec=20000)):
        return text, currency, format(rate, "f"), minor(value * rate, "USD")


def table():
    chance = random.Random(2026)
    lines = ["# text, currency, minor units or reason; made by amount-oracle.py"]
    lines += ["\t".join(("amount",) + amount(chance)) for _ in range(2000)]
    lines += ["\t".join(("product",) + product(chance)) for _ in range(1000)]
    return "\n".join(lines) + "\n"


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        with open(sys.argv[2], encoding="utf-8", newline="") as committed:
            same = committed.read() == table()
        print("1..1\n%s 1 - the committed table is the one that the oracle makes" % ("ok" if same else "not ok"))
        return 0 if same else 1
    sys.stdout.buffer.write(table().encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
