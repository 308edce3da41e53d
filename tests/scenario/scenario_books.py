# Copyright 2026 The Perks authors
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The books of the scenario up to a day, and what follows from an offer alone."""

import shlex
from datetime import date, timedelta
from pathlib import Path


def add_months(day, months):
    """Month arithmetic that clamps to the last day."""
    count = day.year * 12 + (day.month - 1) + months
    year, month = count // 12, count % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, (following - timedelta(1)).day))


def read_day(text):
    return date.fromisoformat(text) if text else None


class Books:
    """What has been entered up to a day: records by kind and id, each a dict of texts."""

    def __init__(self, events, today):
        self.records = {}
        for day, kind, name, fields in events:
            if day > today:
                continue
            if fields is None:
                del self.records[kind, name]
            else:
                self.records.setdefault((kind, name), {"id": name}).update(fields)

    def list(self, kind):
        return [fields for (its_kind, _), fields in self.records.items() if its_kind == kind]

    def find(self, kind, name):
        return self.records.get((kind, name))


def read_events(path):
    """The first and the last day, and the events in the order in which they happen."""
    events, walk = [], None
    for line in Path(path).read_text().splitlines():
        words = shlex.split(line, comments=line.startswith("#"))
        if not words:
            continue
        if words[0] == "walk":
            walk = read_day(words[1]), read_day(words[2])
        elif words[3:] == ["gone"]:
            events.append((read_day(words[0]), words[1], words[2], None))
        else:
            fields = dict(word.split("=", 1) for word in words[3:])
            events.append((read_day(words[0]), words[1], words[2], fields))
    return walk, sorted(events, key=lambda event: event[0])


def last_path(edition, offer):
    """From type and listing; a consulting service is contact me, and so List, while it has no kind."""
    if offer.get("type") == "consultingService":
        return edition["paths"]["consulting"].get(offer.get("consulting"), "list")
    return edition["paths"]["listing"].get(offer.get("listing")) if offer.get("type") else None


def former_paths(offer):
    """Each former path with the first day on which it was no more."""
    spans = [span.split(":") for span in offer.get("former-paths", "").split(",") if span]
    return [(path, read_day(day)) for path, day in spans]


def path_on(edition, offer, day):
    for path, until in former_paths(offer):
        if day < until:
            return path
    return last_path(edition, offer)


def path_since(offer, day):
    """The later of going live and of the last change of path up to that day."""
    days = [until for _, until in former_paths(offer) if until <= day]
    if offer.get("live-since"):
        days.append(read_day(offer["live-since"]))
    return max(days) if days else None


def is_live(offer):
    return offer.get("status") == "live"


def storefronts(edition, offer):
    if offer.get("storefront"):
        return set(offer["storefront"].split(","))
    return {storefront for listing in edition["listing_options"]
            if listing["type"] == offer.get("type") for storefront in listing["storefronts"]}


def figure(edition, name):
    stated = edition["figures"].get(name)
    return stated["value"] if stated else None
