#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the catalog against their schemas: test_data.py DATA EXAMPLES

The program has a check of its own. This one is by somebody else's code, so that the two keep each
other honest: what the program ships and what its tests call good has to be good by the schema too.
"""

import copy
import json
import sys
from pathlib import Path

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(77)


# What the schema of an edition has to refuse: the place in own-edition.json, and what is put there.
BROKEN = (
    ("version", 2), ("format", "perks-resources"), ("id", "Own"), ("label", " "), ("colour", "red"),
    ("effective_from", "2024-13-01"), ("effective_to", ""), ("provenance", "guess"),
    ("window/kind", "fiscal"), ("window/months", 0), ("window/months", 121), ("window/months", "6"),
    ("metrics", []), ("metrics", ["billed-sales", "billed-sales"]), ("metrics/0", "seats"),
    ("figures/silence-weeks/value", "0"), ("figures/complete-by/note", None), ("figures/speed", {}),
    ("figures/asks-enrolment/value", "maybe"), ("tiers", []), ("tiers/0/id", "a b"),
    ("tiers/1/note", None), ("tiers/1/thresholds/billed-sales", "1234.5"),
    ("tiers/1/thresholds/billed-sales", 1234.5), ("tiers/1/thresholds/seats", "4"),
    ("benefits/0/paths", []), ("benefits/0/paths/0", "unknown"), ("benefits/0/mode", "free"),
    ("benefits/0/conditions/0", "not-live"), ("benefits/0/amounts/grown", "-1.00"),
    ("benefits/1/levels/trial", "private"), ("benefits/1/levels/shop", "personal"),
    ("benefits/0/summary", ""), ("listing_options/0/type", "SaaS"),
    ("listing_options/0/storefronts/0", "shop"), ("listing_options/1/note", None),
    ("paths/listing/byol", "none"), ("paths/consulting/lunch", "list"), ("clauses", []),
    ("clauses/0/note", "x"), ("clauses/0/text", "\n"),
)


def put(edition, place, value):
    """A copy of an edition with another value in one place."""
    changed = copy.deepcopy(edition)
    *way, last = place.split("/")
    target = changed
    for step in way:
        target = target[int(step) if isinstance(target, list) else step]
    target[int(last) if isinstance(target, list) else last] = value
    return changed


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def complaints(validator, path):
    for error in sorted(validator.iter_errors(load(path)), key=lambda error: list(error.path)):
        pointer = "".join(f"/{step}" for step in error.path)
        yield f"{path.name}: {pointer}: {error.message}"


def main():
    data, examples = map(Path, sys.argv[1:])
    validators = {}
    for kind in ("edition", "resources"):
        schema = load(data / f"{kind}.schema.json")
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[f"perks-{kind}"] = jsonschema.Draft202012Validator(schema)

    checked = 0
    found = []
    for path in sorted(data.glob("*.json")) + sorted(examples.glob("own-*.json")):
        if path.name.endswith(".schema.json"):
            continue
        found += complaints(validators[load(path)["format"]], path)
        checked += 1

    # A validator that lets everything pass would be of no use.
    for kind, validator in validators.items():
        if validator.is_valid({"format": kind, "version": 1}):
            found.append(f"{kind}: the schema takes a file without content")
    edition = load(examples / "own-edition.json")
    for place, value in BROKEN:
        if validators["perks-edition"].is_valid(put(edition, place, value)):
            found.append(f"/{place}: the schema takes {value!r}")

    print("\n".join(found) if found else f"{checked} files are good by their schemas")
    return 1 if found or checked < 6 else 0


if __name__ == "__main__":
    sys.exit(main())
