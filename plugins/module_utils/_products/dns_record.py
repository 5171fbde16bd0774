# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a DNS record means, however it is written: names, hosts, addresses, texts. Pure."""
from __future__ import annotations

import ipaddress
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values

# To the DNS all of these are TXT; the API keeps them apart (FACTS 7).
TEXTS = ("TXT", "SPF", "DKIM", "DMARC")
POLICIES = ("SPF", "DKIM", "DMARC")
# Where the words of a target are names of hosts, which a final dot makes absolute.
HOSTS = {"CNAME": (0,), "DNAME": (0,), "NS": (0,), "PTR": (0,), "MX": (1,), "SRV": (3,), "NAPTR": (5,), "HTTPS": (1,), "SVCB": (1,)}
# How many words stand before the hexadecimal digits, which may be in pieces.
HEX = {"SSHFP": 2, "TLSA": 3}
ADDRESSES: dict[str, t.Callable[[str], t.Any]] = {"A": ipaddress.IPv4Address, "AAAA": ipaddress.IPv6Address}
# One string of a TXT record has at most so many bytes.
LONGEST_STRING = 255
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)', re.DOTALL)
ESCAPED = re.compile(r"\\(\d{3}|.)", re.DOTALL)


class Word(t.NamedTuple):
    """One word of a target, and whether it stood in quotes."""

    text: str
    quoted: bool


def words_of(target: str) -> list[Word]:
    """A target's words: what stands in quotes is one, with its escapes undone."""
    return [Word(plain, False) if plain else Word(unescaped(quoted), True) for quoted, plain in QUOTED.findall(target)]


def unescaped(text: str) -> str:
    """A string of a zone file without its escapes: backslash and a character, or three digits that are a byte."""
    pieces, place = bytearray(), 0
    for match in ESCAPED.finditer(text):
        pieces += text[place:match.start()].encode()
        code = match[1]
        pieces += bytes([int(code)]) if code.isdecimal() and len(code) == 3 and int(code) < 256 else code.encode()
        place = match.end()
    return (pieces + text[place:].encode()).decode(errors="replace")


def text_of(target: str) -> str:
    """The text of a TXT record: its strings put together, or the target as it is where it has no quotes (peers write it so)."""
    return "".join(word.text for word in words_of(target)) if target.lstrip().startswith('"') else target


def in_quotes(text: str) -> str:
    """A text as strings in quotes, each of at most 255 bytes."""
    strings, length = [""], 0
    for char in text:
        size = len(char.encode())
        if length + size > LONGEST_STRING:
            strings.append("")
            length = 0
        strings[-1] += escaped(char)
        length += size
    return " ".join(f'"{string}"' for string in strings)


def escaped(char: str) -> str:
    """One character of a string in quotes."""
    if char in '"\\':
        return "\\" + char
    return char if char.isprintable() else "".join(f"\\{byte:03d}" for byte in char.encode())


def as_written(kind: str, target: str) -> str:
    """A target as the API takes it: a text without quotes, unless it is too long for one string, or needs escapes."""
    if kind not in TEXTS:
        return target
    quoted = in_quotes(text_of(target))
    return text_of(target) if quoted == f'"{text_of(target)}"' and quoted != '""' else quoted


def absolute(host: str, origin: str) -> str:
    """A host with its final dot: without one it is below the origin, as in a zone file."""
    if host == "@":
        return origin.casefold() + "."
    return host.casefold() if host.endswith(".") else f"{host}.{origin}.".casefold()


def meaning(kind: str, target: str, zone: str) -> str:
    """A target as it is compared: the same for all ways to write the same thing."""
    if kind in TEXTS:
        return in_quotes(text_of(target))
    if kind in ADDRESSES:
        try:
            return str(ADDRESSES[kind](target.strip()))
        except ValueError:
            return target.strip()
    words = words_of(target)
    if kind in HEX:
        digits = "".join(word.text for word in words[HEX[kind]:])
        return " ".join([*(word.text for word in words[:HEX[kind]]), digits]).casefold()
    hosts = HOSTS.get(kind, ())
    return " ".join(absolute(word.text, zone) if place in hosts else plain(kind, place, word) for place, word in enumerate(words))


def plain(kind: str, place: int, word: Word) -> str:
    """A word that is no host; the value of a CAA record is in quotes, however it was written."""
    if word.quoted or (kind, place) == ("CAA", 2):
        return in_quotes(word.text)
    return str(int(word.text)) if word.text.isascii() and word.text.isdecimal() else word.text


def name_of(record: Values) -> str:
    """A record's name below its zone, as it is compared; '' at the top."""
    return str(record.get("subDomain") or "").casefold()


def identity(record: Values) -> tuple[str, ...]:
    """What makes two records the same: name, type and target; not the TTL, and not which kind of text the API calls it."""
    kind = record["fieldType"]
    return name_of(record), "TXT" if kind in TEXTS else kind, meaning(kind, str(record["target"]), str(record["zone"]))


def policy_of(record: Values) -> str:
    """What a text is for: SPF, DKIM or DMARC, by its type, its name or its words; else the record's type."""
    kind, name = str(record["fieldType"]), name_of(record)
    if kind != "TXT":
        return kind
    text = text_of(str(record["target"])).casefold()
    if text.startswith("v=spf1"):
        return "SPF"
    if text.startswith("v=dmarc1") or name == "_dmarc" or name.startswith("_dmarc."):
        return "DMARC"
    return "DKIM" if text.startswith("v=dkim1") or under("_domainkey", name) else "TXT"


def under(label: str, name: str) -> bool:
    """Whether one of the labels of a name is this one."""
    return label in name.split(".")


def set_of(record: Values) -> str:
    """The record set that a record belongs to: its name and type."""
    return f"{name_of(record)} {record['fieldType']}"


def kin_of(record: Values) -> str:
    """Those that may become each other in place: the same name and purpose; the API can't change a type."""
    return f"{name_of(record)} {policy_of(record)}"


def line(record: Values) -> str:
    """One record as a line of a zone file."""
    ttl = f"{record['ttl']} " if record.get("ttl") else ""
    return f"{record.get('subDomain') or '@'} {ttl}IN {record['fieldType']} {meaning(record['fieldType'], str(record['target']), str(record['zone']))}"


def relative(text: str, zone: str) -> str:
    """A name as the API has it: below the zone, '' at the top. Whole names are taken, too."""
    name = text.strip().rstrip(".") if text.strip() != "@" else ""
    if name.casefold() == zone:
        return ""
    inside = name.casefold().endswith("." + zone)
    if text.strip().endswith(".") and not inside:
        raise ValueError(f"name: {text!r} is a name of another zone than {zone}")
    return name[:-len(zone) - 1] if inside else name
