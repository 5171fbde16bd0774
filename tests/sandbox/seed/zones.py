# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNS zones, web redirections and registered domains of a seed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..state import State, domain_names
from ..state import zones as zone_state
from .entries import Entry, SeedError, name_it, take_over

TYPE = re.compile(r"[A-Z][A-Z0-9]*")
COMMENT = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$).*')
LOCKS = {True: "locked", False: "unlocked", None: "unavailable"}


def zones(state: State, files: Mapping[str, str] | tuple[()]) -> None:
    """Zones by name, each with the text of its zone file; a text without records has the name servers alone."""
    for name, text in dict(files).items():
        made = zone_state.zone(name, state.next_number())
        records = list(parsed(name, text or ""))
        if records:
            made.records.clear()
            made.facts["nameServers"] = [
                target.rstrip(".") for owner, kind, target, _ttl in records if kind == "NS" and not owner
            ]
        for record in records:
            made.add(5280000000 + state.next_number(), *record)
        made.publish()
        state.zones[name] = made


def parsed(zone: str, text: str) -> Iterator[tuple[str, str, str, int]]:
    """The records of a zone file: owner below the zone, type, target, TTL. The SOA record is left out.

    Raises SeedError for a line that is no record.
    """
    owner = ""
    for number, line in enumerate(text.splitlines(), 1):
        content = COMMENT.sub("", line).rstrip()
        if not content or content.startswith("$"):
            continue
        words = content.split()
        if not content[0].isspace():
            owner = below(zone, words.pop(0))
        ttl = int(words.pop(0)) if words and words[0].isdecimal() else 0
        if words and words[0] == "IN":
            words.pop(0)
        if len(words) < 2 or not TYPE.fullmatch(words[0]):
            raise SeedError("%s: line %d is not a record in one line: %s" % (zone, number, line))
        kind = words[0]
        if kind != "SOA":
            yield owner, kind, re.split(r"\s%s\s+" % kind, content, maxsplit=1)[1], ttl


def below(zone: str, name: str) -> str:
    """A name of a zone file without the zone."""
    if name in ("@", zone + "."):
        return ""
    return name.removesuffix("." + zone + ".")


def redirections(state: State, files: Mapping[str, list[Entry]] | tuple[()]) -> None:
    """Web redirections, by zone. Their records are in the zone file."""
    for zone, entries in dict(files).items():
        if zone not in state.zones:
            zones(state, {zone: ""})
        for entry in entries or ():
            number = state.next_number()
            facts: dict[str, Any] = dict.fromkeys(("title", "keywords", "description"))
            facts.update(id=number, zone=zone, subDomain=str(entry.get("name") or "").removeprefix("@"))
            facts.update(target=entry["target"], type=entry["type"])
            take_over(facts, {name: entry[name] for name in ("title", "keywords", "description") if name in entry})
            state.zones[zone].redirections[str(number)] = facts
        state.zones[zone].publish()


def registered_domains(state: State, entries: Iterable[Entry]) -> None:
    """Registered domains, with OVHcloud's name servers. One without transfer_lock has an extension without it."""
    for entry in entries:
        name, number = entry["domain"], state.next_number()
        hosts = [domain_names.server(number * 10 + count, host, "hosted") for count, host in enumerate(SERVERS)]
        made = domain_names.domain_name(name, number, hosts, transferLockStatus=LOCKS[entry.get("transfer_lock")])
        made.hidden = list(entry.get("obfuscated_emails") or ())
        name_it(made.facts, entry)
        state.domain_names[name] = made


SERVERS = ("dns104.ovh.net", "ns104.ovh.net")
