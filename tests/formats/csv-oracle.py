#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""Random tables written by Python's csv module, read back by ours. The program that reads is the argument."""

import csv
import io
import os
import random
import subprocess
import sys
import tempfile

PIECES = [",", ";", "\t", '"', "\r", "\n", "\r\n", "a", "Bc", "12.50", " ", "é", "€", "𝄞", "日本", "'", "=", "\\", "\u00a0"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"]
N_TABLES = 600


def cell(chance):
    return "".join(chance.choice(PIECES) for _ in range(chance.choice([0, 1, 1, 2, 3, 6, 40])))


def table(chance):
    """A header by which the separator and UTF-16 can be told, and rows of which none is a blank line."""
    n_columns = chance.randrange(2, 7)
    rows = [["Column %d" % number for number in range(n_columns)]]
    rows += [[cell(chance) for _ in range(n_columns)] for _ in range(chance.choice([0, 1, 3, 20]))]
    return rows


def write(chance, rows):
    text = io.StringIO(newline="")
    ending = chance.choice(["\n", "\r\n", "\r"])
    # Before 3.13 Python leaves a line end bare in a cell unless it is the one that ends rows.
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]) if ending == "\r\n" else csv.QUOTE_ALL
    writer = csv.writer(text, delimiter=chance.choice(",;\t"), lineterminator=ending, quoting=quoting)
    writer.writerows(rows)
    content = text.getvalue()
    if chance.random() < 0.3:
        content = content.rstrip("\r\n") if not rows[-1][-1].endswith(("\r", "\n")) else content
    elif chance.random() < 0.3:
        content += chance.choice(["\n", "\r\n\r\n", "\r"])
    encoding = chance.choice(ENCODINGS)
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"") if chance.random() < 0.5 else b""
    return mark + content.encode(encoding)


def main():
    seed = int(os.environ.get("PERKS_SEED", "20261122"))
    chance = random.Random(seed)
    tables = [table(chance) for _ in range(N_TABLES)]
    print("# seed %d" % seed)
    print("1..1")
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, rows in enumerate(tables):
            paths.append(os.path.join(folder, "%d.csv" % number))
            with open(paths[-1], "wb") as file:
                file.write(write(chance, rows))
        found = subprocess.run([sys.argv[1]] + paths, capture_output=True, check=False)
    if found.returncode != 0:
        print("not ok 1 - %s" % found.stderr.decode("utf-8").strip())
        return 1
    dumped = [[row.split("\x1f")[:-1] for row in one.split("\x1e")[:-1]]
              for one in found.stdout.decode("utf-8").split("\x1c")[:-1]]
    for number, (expected, read) in enumerate(zip(tables, dumped, strict=True)):
        if expected != read:
            print("not ok 1 - table %d\n# expected %r\n# found %r" % (number, expected, read))
            return 1
    print("ok 1 - %d tables" % len(tables))
    return 0


if __name__ == "__main__":
    sys.exit(main())
