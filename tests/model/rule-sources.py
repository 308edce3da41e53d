#!/usr/bin/env python3
# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule names a clause that each edition of the catalogue has, and figures that some have.

The model knows no edition and the catalogue no rule; this looks at both from outside. Prints TAP.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# CONTRACT.md, “Rules named in attention and deadlines”.
RULES = set("""mpn-id-missing contact-missing contact-generic contact-silence owner-left claim-reply-overdue
claim-expiring complete-by engagement-ending benefit-unclaimed optimization-first credit-ending credit-gap
tier-at-risk isv-connect offer-delisted sync-failing edition-superseded""".split())


def strings_of(member, text):
    """All strings in what a member of a finding is set to, up to the comma that ends it."""
    for match in re.finditer(rf"\.{member} = ([^,]*),", text):
        yield from re.findall(r'"([^"]+)"', match.group(1))


def main():
    sources = [path.read_text() for path in sorted((ROOT / "src/model").glob("perks-*-rules.c"))]
    text = "\n".join(sources)
    everything = "\n".join(path.read_text() for path in sorted((ROOT / "src/model").glob("*.c")))
    editions = {path.stem: json.loads(path.read_text())
                for path in sorted((ROOT / "src/catalog/data").glob("20*.json"))}
    clauses = {name: {clause["id"] for clause in edition["clauses"]} for name, edition in editions.items()}
    figures = set().union(*(edition["figures"] for edition in editions.values()))
    asked = set(strings_of("figures", text))
    asked |= set(re.findall(r'perks_edition_(?:get_number|find_figure) \([^")]*"([a-z-]+)"', everything))

    checks = [("the rules are those of the contract", RULES ^ set(strings_of("rule", text))),
              ("there are editions", set() if len(editions) >= 3 else {"too few"}),
              ("there are clauses", set() if len(set(strings_of("clause", text))) >= 10 else {"too few"}),
              ("each figure is in some edition", asked - figures),
              ("each figure of the editions is asked for", figures - asked)]
    checks += [(f"{name} has every clause", set(strings_of("clause", text)) - known)
               for name, known in clauses.items()]

    print(f"1..{len(checks)}")
    for number, (what, offences) in enumerate(checks, 1):
        print(f"{'not ok' if offences else 'ok'} {number} {what}")
        for offence in sorted(offences):
            print(f"# {offence}")
    return 1 if any(offences for _, offences in checks) else 0


if __name__ == "__main__":
    sys.exit(main())
