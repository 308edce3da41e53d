#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program against the schema: test_agreement.py CHECK-EDITIONS DATA EXAMPLES

Bends a good edition in one place, many times and at random, and asks both. What the schema refuses
the program has to refuse, and near the same place. What the program refuses beyond that has to be
one of the things that a schema cannot say.
"""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)

VARIANTS = 600
VALUES = (None, True, 0, -1, 7, 1.5, "", " ", "x", "any", "none", "unknown", "list", "0.00", "12.5", "12.50",
          "2024-02-30", "2024-06-01", [], ["list"], {}, {"list": "personal"}, "https://example.com")

# Ids that are used, tiers that rise, days that exist, metrics that are named, paths that are had.
BEYOND = ("earlier one", "not above that of the tiers", "day of the calendar", "not the id of a tier",
          "before the first day", "not among the metrics", "not among the paths", "below the first tier",
          "cannot be the id of a tier", "control character")


def places(value, way=()):
    """The way to every value."""
    if way:
        yield way
    if isinstance(value, dict):
        for key, item in value.items():
            yield from places(item, way + (key,))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, way + (index,))


def find(value, way):
    for step in way:
        value = value[step]
    return value


def bend(edition, chance):
    """A copy that differs in one place: a value changed, left out, doubled or taken from elsewhere."""
    changed = copy.deepcopy(edition)
    ways = list(places(edition))
    way = chance.choice(ways)
    parent, last = find(changed, way[:-1]), way[-1]
    what = chance.choice(("value", "value", "drop", "double", "elsewhere"))
    if what == "value":
        parent[last] = chance.choice(VALUES)
    elif what == "drop":
        del parent[last]
    elif what == "double" and isinstance(parent, list):
        parent.insert(last, copy.deepcopy(parent[last]))
    elif what == "double":
        parent[f"{last}2"] = parent[last]
    else:
        parent[last] = copy.deepcopy(find(edition, chance.choice(ways)))
    return changed


def ask_program(program, editions):
    """The verdict of the program on each edition."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, edition in enumerate(editions):
            path = Path(folder) / f"{index}.json"
            path.write_text(json.dumps(edition, ensure_ascii=False), encoding="utf-8")
            paths.append(str(path))
        done = subprocess.run([program, *paths], check=True, capture_output=True, text=True, encoding="utf-8")
    return done.stdout.splitlines()


def near(pointer, place):
    """Whether one holds the other, or one thing holds both."""
    return (pointer.startswith(place) or place.startswith(pointer)
            or pointer.rpartition("/")[0] == place.rpartition("/")[0])


def disagreement(edition, verdict, validator):
    """What is wrong with the verdict of the program, or nothing."""
    refused = sorted("".join(f"/{step}" for step in error.path) for error in validator.iter_errors(edition))
    if verdict == "good":
        return f"the schema refuses {refused[0] or '/'}, the program does not" if refused else None

    pointer = verdict.split(": ")[1]
    if not refused and not any(reason in verdict for reason in BEYOND):
        return f"the program alone refuses: {verdict}"
    if refused and not any(near(pointer, place) for place in refused):
        return f"the schema refuses {refused}, the program: {verdict}"
    return None


def main():
    program, data, examples = sys.argv[1:]
    seed = int(os.environ.get("PERKS_SEED", random.SystemRandom().randrange(2**32)))
    print(f"PERKS_SEED={seed}")
    chance = random.Random(seed)
    schema = json.loads((Path(data) / "edition.schema.json").read_text(encoding="utf-8"))
    good = json.loads((Path(examples) / "own-edition.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)

    editions = [good] + [bend(good, chance) for _ in range(VARIANTS)]
    verdicts = ask_program(program, editions)
    assert len(verdicts) == len(editions) and verdicts[0] == "good", verdicts[:1]

    found = []
    for edition, verdict in zip(editions, verdicts):
        problem = disagreement(edition, verdict, validator)
        if problem:
            found.append(problem)
    refused = sum(verdict != "good" for verdict in verdicts)
    print("\n".join(found) if found else f"{refused} of {len(editions)} refused, all by both or for a reason")
    return 1 if found or refused < VARIANTS / 4 else 0


if __name__ == "__main__":
    sys.exit(main())
