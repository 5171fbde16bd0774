# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read and write zone files (RFC 1035, RFC 2308).

Pure. A DNS library would be an extra dependency on every controller.
"""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import TEXTS, relative
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_types import TYPES, absolute
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# A string in quotes; a comment; a parenthesis; the end of a line; blanks; a word.
TOKEN = re.compile(
    r'(?P<quoted>"(?:[^"\\\n]|\\.)*")|(?P<comment>;[^\n]*)|(?P<open>\()|(?P<close>\))|(?P<end>\n)|(?P<blank>[^\S\n]+)'
    r'|(?P<word>(?:[^\s"();\\]|\\.)+)|(?P<wrong>.)',
    re.ASCII,
)
TTL = re.compile(r"(?:\d{1,10}[smhdw]?)+", re.IGNORECASE | re.ASCII)
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
CLASSES = ("IN", "CH", "HS", "CS")
# Directives that need files of the name server, each with what to do instead.
ADVICE = {
    "$INCLUDE": "put the text of that file in its place",
    "$GENERATE": "put the records that it stands for in its place",
}


@dataclasses.dataclass
class Entry:
    """One entry of a zone file: its first line number, whether that line begins with a blank, and its words.

    cut: a comment begins directly after a word, as after an unquoted text with a semicolon.
    """

    number: int
    indented: bool
    cut: bool = False
    words: list[str] = dataclasses.field(default_factory=list)


class Problem(t.NamedTuple):
    """A line that cannot be parsed, and the reason."""

    number: int
    reason: str

    def __str__(self) -> str:
        return f"zone_file: line {self.number}: {self.reason}"


@dataclasses.dataclass(frozen=True)
class Line:
    """One record of a zone file with its line number. Its values are not validated.

    whole: its name ends with a dot in the file.
    """

    number: int
    record: Values
    whole: bool


@dataclasses.dataclass
class ZoneFile:
    """A parsed zone file.

    default: its $TTL in seconds, or None. problems: the lines that cannot be parsed.
    """

    lines: list[Line] = dataclasses.field(default_factory=list)
    default: int | None = None
    problems: list[Problem] = dataclasses.field(default_factory=list)


def entries_of(text: str, problems: list[Problem]) -> t.Iterator[Entry]:
    """Return the entries without comments, with lines in parentheses joined. An entry with an error is a Problem."""
    number, depth, entry, wrong, before = 1, 0, Entry(1, False), False, None
    for token in TOKEN.finditer(text.removeprefix("\ufeff").replace("\r\n", "\n") + "\n"):
        kind = token.lastgroup
        if kind == "wrong" or (kind == "close" and not depth):
            problems += [] if wrong else [Problem(number, f"{token[0]!r} is out of place")]
            wrong = True
        elif kind in ("quoted", "word"):
            entry.words.append(token[0])
        elif kind == "blank" and not entry.words and not depth:
            entry.indented = True
        elif kind in ("open", "close"):
            depth += 1 if kind == "open" else -1
        elif kind == "comment" and before == "word":
            entry.cut = True
        elif kind == "end":
            number += 1
            if not depth:
                if entry.words and not wrong:
                    yield entry
                entry, wrong = Entry(number, False), False
        before = kind
    if depth:
        problems.append(Problem(entry.number, "a parenthesis is not closed"))


def seconds_of(text: str) -> int:
    """Parse a TTL in seconds, or in units such as 1h30m."""
    return sum(
        int(count) * UNITS[(unit or "s").lower()] for count, unit in re.findall(r"(\d+)([smhdw]?)", text, re.IGNORECASE)
    )


class Parser:
    """Parse the entries of one zone file in order: earlier entries determine the meaning of later ones."""

    def __init__(self, zone: str) -> None:
        self.zone, self.origin, self.owner, self.whole = zone, zone, "", False
        self.default: int | None = None

    def record(self, entry: Entry) -> Values | None:
        """Return the record of an entry; None for a directive or the SOA. Raise ValueError with the reason."""
        words = list(entry.words)
        if words[0].startswith("$"):
            self.directive(words)
            return None
        if not entry.indented:
            self.whole = words[0].endswith(".")
            self.owner = absolute(words.pop(0), self.origin)
        elif not self.owner:
            raise ValueError("the first record has no name")
        given: dict[str, str] = {}
        while words and kind_of(words[0]) not in ("", *given):
            word = words.pop(0)
            given[kind_of(word)] = word
        if given.get("class", "IN").upper() != "IN":
            raise ValueError(f"class {given['class']} is not supported: use IN")
        if len(words) < 2:
            raise ValueError("a record has a name, a type and a value")
        kind = words.pop(0).upper()
        if kind == "SOA":
            return None
        return {
            "zone": self.zone,
            "subDomain": name_in(self.owner, self.zone),
            "fieldType": kind,
            "target": target_of(kind, words, self.origin, self.zone, entry.cut),
            "ttl": seconds_of(given["ttl"]) if "ttl" in given else self.default,
        }

    def directive(self, words: list[str]) -> None:
        """Apply $ORIGIN or $TTL; ignore $DATE, which BIND dumps have. Raise ValueError for any other directive."""
        match [words[0].upper(), *words[1:]]:
            case ["$TTL", ttl] if TTL.fullmatch(ttl):
                self.default = seconds_of(ttl)
            case ["$ORIGIN", name]:
                origin = absolute(name, self.origin)
                if not name.endswith(".") and f".{origin}".endswith(f".{self.zone}.{self.zone}."):
                    raise ValueError(f"$ORIGIN {name} without a final dot is {origin} here: write {name}.")
                self.origin = origin.removesuffix(".")
            case ["$DATE", _date]:
                pass
            case _:
                advice = ADVICE.get(words[0].upper(), "of the directives $ORIGIN and $TTL are")
                raise ValueError(f"{' '.join(words)!r} is not understood; {advice}")


def parse(text: str, zone: str) -> ZoneFile:
    """Parse a zone file without its SOA, which the API manages.

    ttl is None if neither the line nor $TTL sets it.
    """
    found, parser = ZoneFile(), Parser(zone)
    for entry in entries_of(text, found.problems):
        try:
            record = parser.record(entry)
        except ValueError as error:
            found.problems.append(Problem(entry.number, str(error)))
            continue
        if record:
            found.lines.append(Line(entry.number, record, parser.whole))
    found.default = parser.default
    return found


def read(text: str, zone: str) -> tuple[list[Values], int | None]:
    """Return the records of a zone file and its $TTL. Raise ValueError naming the first line with an error."""
    found = parse(text, zone)
    if found.problems:
        raise ValueError(str(found.problems[0]))
    return [each.record for each in found.lines], found.default


def name_in(owner: str, zone: str) -> str:
    """Return an absolute name relative to the zone."""
    try:
        return relative(owner, zone)
    except ValueError:
        raise ValueError(f"{owner} is outside of {zone}") from None


def kind_of(word: str) -> str:
    """Return what a word before the record type is: class, ttl, or '' for neither."""
    return "class" if word.upper() in CLASSES else "ttl" if TTL.fullmatch(word) else ""


def target_of(kind: str, words: list[str], origin: str, zone: str, cut: bool) -> str:
    """Join the words of a value into a target; hosts below an origin other than the zone become absolute.

    Raise ValueError with the reason.
    """
    if kind in TEXTS:
        # Without quotes, blanks would be left out of a text, and all after a semicolon.
        if (cut or len(words) > 1) and not all(word.startswith('"') for word in words):
            raise ValueError(f"a text with blanks or semicolons must be in quotes: {' '.join(words)!r} is not")
        return " ".join(word if word.startswith('"') else f'"{word}"' for word in words)
    hosts = TYPES[kind].hosts if kind in TYPES and origin != zone else ()
    target = " ".join(absolute(word, origin) if place in hosts else word for place, word in enumerate(words))
    # A parameter and its value in quotes are one word: alpn="h2,h3".
    return target.replace('= "', '="') if kind in ("HTTPS", "SVCB") else target


def written(lines: t.Iterable[str], zone: str, ttl: int) -> str:
    """Return records as the lines of a zone file. A record without a TTL uses the zone's."""
    return f"$ORIGIN {zone}.\n$TTL {ttl}\n" + "".join(f"{line}\n" for line in sorted(lines))
