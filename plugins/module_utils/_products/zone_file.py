# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zone files (RFC 1035, 2308): read, and written. Pure. A library would do more than this, and would have to be installed on every controller."""
from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._products.dns_record import HOSTS, TEXTS, absolute, line, relative

# A string in quotes; a comment; a parenthesis; the end of a line; blanks; a word.
TOKEN = re.compile(r'(?P<quoted>"(?:[^"\\\n]|\\.)*")|(?P<comment>;[^\n]*)|(?P<open>\()|(?P<close>\))|(?P<end>\n)|(?P<blank>[^\S\n]+)'
                   r'|(?P<word>(?:[^\s"();\\]|\\.)+)|(?P<wrong>.)')
TTL = re.compile(r"(?:\d+[smhdw]?)+", re.IGNORECASE)
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
CLASSES = ("IN", "CH", "HS", "CS")


@dataclasses.dataclass
class Entry:
    """One entry of a zone file: the line that it begins in, whether that begins with a blank, and its words."""

    number: int
    indented: bool
    words: list[str] = dataclasses.field(default_factory=list)


def entries_of(text: str) -> t.Iterator[Entry]:
    """The entries, comments left out, lines in parentheses joined. Raises ValueError naming the line."""
    number, depth, entry = 1, 0, Entry(1, False)
    for token in TOKEN.finditer(text.replace("\r\n", "\n") + "\n"):
        kind = token.lastgroup
        if kind == "wrong" or (kind == "close" and not depth):
            raise ValueError(f"zone_file: line {number}: {token[0]!r} is out of place")
        if kind in ("quoted", "word"):
            entry.words.append(token[0])
        elif kind == "blank" and not entry.words and not depth:
            entry.indented = True
        elif kind in ("open", "close"):
            depth += 1 if kind == "open" else -1
        elif kind == "end":
            number += 1
            if not depth:
                if entry.words:
                    yield entry
                entry = Entry(number, False)
    if depth:
        raise ValueError(f"zone_file: line {entry.number}: a parenthesis is not closed")


def seconds_of(text: str) -> int:
    """A TTL: seconds, or such as 1h30m."""
    return sum(int(count) * UNITS[(unit or "s").lower()] for count, unit in re.findall(r"(\d+)([smhdw]?)", text, re.IGNORECASE))


def read(text: str, zone: str) -> tuple[list[Values], int | None]:
    """The records of a zone file, in the API's words, and its $TTL. The SOA, which the API keeps, is left out.

    ttl is None where neither the line nor $TTL gives one. Raises ValueError naming the line.
    """
    records: list[Values] = []
    origin, default, owner = zone, None, ""
    for entry in entries_of(text):
        words = list(entry.words)
        where = f"zone_file: line {entry.number}"
        if words[0].startswith("$"):
            directive = words[0].upper()
            if len(words) != 2 or directive not in ("$ORIGIN", "$TTL") or (directive == "$TTL" and not TTL.fullmatch(words[1])):
                raise ValueError(f"{where}: {' '.join(words)!r} is not understood; of the directives $ORIGIN and $TTL are")
            if directive == "$TTL":
                default = seconds_of(words[1])
            else:
                origin = absolute(words[1], origin).rstrip(".")
            continue
        if not entry.indented:
            owner = absolute(words.pop(0), origin)
        elif not owner:
            raise ValueError(f"{where}: the first record has no name")
        ttl = default
        while words and (TTL.fullmatch(words[0]) or words[0].upper() in CLASSES):
            word = words.pop(0)
            if word.upper() not in CLASSES:
                ttl = seconds_of(word)
            elif word.upper() != "IN":
                raise ValueError(f"{where}: the class {word} is not served; IN is")
        if len(words) < 2:
            raise ValueError(f"{where}: a record has a name, a type and a value")
        kind = words.pop(0).upper()
        if kind != "SOA":
            records.append({"zone": zone, "subDomain": name_in(owner, zone, where), "fieldType": kind, "target": target_of(kind, words, origin, zone),
                            "ttl": ttl})
    return records, default


def name_in(owner: str, zone: str, where: str) -> str:
    """An absolute name as one below the zone."""
    try:
        return relative(owner, zone)
    except ValueError:
        raise ValueError(f"{where}: {owner} is outside of {zone}") from None


def target_of(kind: str, words: list[str], origin: str, zone: str) -> str:
    """The words of a value as one target; hosts below another origin than the zone are made absolute, and each word of a text is a string."""
    if kind in TEXTS:
        return " ".join(word if word.startswith('"') else f'"{word}"' for word in words)
    hosts = HOSTS.get(kind, ()) if origin != zone else ()
    return " ".join(absolute(word, origin) if place in hosts else word for place, word in enumerate(words))


def written(records: t.Sequence[Values], zone: str, ttl: int) -> str:
    """The records as a zone file; those without a TTL of their own have the zone's."""
    return f"$ORIGIN {zone}.\n$TTL {ttl}\n" + "".join(f"{each}\n" for each in sorted(map(line, records)))
