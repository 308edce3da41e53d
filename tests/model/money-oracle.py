#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random amounts and what becomes of them, worked out with decimal.

money-oracle.py SEED NUMBER prints a line for each case:
read CURRENCY TEXT RESULT, add CURRENCY A B RESULT, subtract CURRENCY A B RESULT.
RESULT is the amount as it is written, `form` where the text is no amount, `size` where it does not fit into 64
bits of the minor unit.
"""

import random
import re
import sys
from decimal import Decimal, getcontext

getcontext().prec = 200
DIGITS = {"USD": 2, "EUR": 2, "JPY": 0, "KWD": 3, "CLF": 4, "XOF": 0, "CHF": 2, "BHD": 3}
MOST, LEAST = 2**63 - 1, -(2**63)


def write(value, digits):
    """The value with exactly so many digits, or `size`."""
    if not LEAST <= value.scaleb(digits) <= MOST:
        return "size"
    text = f"{value:.{digits}f}"
    return text[1:] if value == 0 and text.startswith("-") else text


def make_whole(chance):
    kind = chance.random()
    if kind < 0.3:
        return chance.randrange(-1000, 1000)
    if kind < 0.6:
        return chance.randrange(-10**12, 10**12)
    if kind < 0.8:
        return chance.choice([MOST, LEAST]) + chance.randrange(-300, 300)
    return chance.randrange(-10**19, 10**19)


def make_text(chance, digits):
    if chance.random() < 0.1:
        return "".join(chance.choice("0123456789.-+,eE$") for _ in range(chance.randrange(1, 12)))
    places = chance.randrange(digits + 2) if chance.random() < 0.5 else digits
    text = f"{Decimal(make_whole(chance)).scaleb(-places):.{places}f}"
    if chance.random() < 0.1:
        text = text.replace("-", "-00") if text.startswith("-") else "00" + text
    return text


def read(text, digits):
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]{1,%d})?" % digits if digits else r"-?[0-9]+", text):
        return "form"
    return write(Decimal(text), digits)


def main():
    chance = random.Random(int(sys.argv[1]))
    out = []
    for _ in range(int(sys.argv[2])):
        currency = chance.choice(list(DIGITS))
        digits = DIGITS[currency]
        what = chance.choice(["read", "read", "add", "subtract"])
        if what == "read":
            text = make_text(chance, digits)
            out.append(f"read {currency} {text} {read(text, digits)}")
            continue
        a, b = (Decimal(min(max(make_whole(chance), LEAST), MOST)).scaleb(-digits) for _ in range(2))
        result = a + b if what == "add" else a - b
        out.append(f"{what} {currency} {write(a, digits)} {write(b, digits)} {write(result, digits)}")
    print("\n".join(out))


main()
