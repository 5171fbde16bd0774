# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Record types that the API accepts: the format of each target, and how it is sent. Pure.

To add a type, add a row to TYPES.
"""

from __future__ import annotations

import dataclasses
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_text import (
    Word,
    declared_text,
    in_quotes,
    require_whole_escapes,
    string_of,
    text_of,
    words_of,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import ascii_lower, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.ip_addresses import ip_address, is_ip_address

# (word, origin) → the word in canonical form; raises ValueError with the reason.
Field = t.Callable[[Word, str], str]
# The words after the fields → their canonical form.
Rest = t.Callable[[t.Sequence[Word]], str]

LOC_ANGLE = r"(\d{1,3})(?: (\d{1,2})(?: (\d{1,2}(?:\.\d{1,3})?))?)?"
LOC_METRES = r"(\d{1,8}(?:\.\d{1,2})?)M?"
LOC = re.compile(f"{LOC_ANGLE} ([NS]) {LOC_ANGLE} ([EW]) (-?){LOC_METRES}" + f"(?: {LOC_METRES})?" * 3, re.ASCII)
# Limits of a LOC record in metres: lowest and highest altitude, largest size.
DEPTH, HEIGHT, LARGEST = 100000.00, 42849672.95, 90000000.00
# Defaults of the last three words of a LOC record (RFC 1876).
LOC_DEFAULTS = ("1", "10000", "10")


@dataclasses.dataclass(frozen=True)
class RecordType:
    """The target format of a record type.

    canonical: (target, origin) → the form in which targets are compared and shown; raises ValueError with the reason.

    sent: canonical target → the form that the API takes.

    hosts: indexes of the words that are host names, which a final dot makes absolute.
    """

    canonical: t.Callable[[str, str], str]
    sent: t.Callable[[str], str] = lambda target: target
    hosts: tuple[int, ...] = ()


# ---- words


def address(version: int) -> Field:
    """Return a parser for IP addresses of one family."""
    return lambda word, origin: ip_address(word.text, version)


def number(most: int) -> Field:
    """Return a parser for integers from 0."""

    def field(word: Word, origin: str) -> str:
        if not re.fullmatch("[0-9]{1,10}", word.text) or int(word.text) > most:
            raise ValueError(f"{word.text!r} is not a number from 0 to {most}")
        return str(int(word.text))

    return field


def host(word: Word, origin: str) -> str:
    """Return an absolute host name; a name without a final dot is relative to the origin."""
    if is_ip_address(word.text.removesuffix(".")):
        raise ValueError(f"{word.text!r} is an IP address, and not the name of a host")
    return dns_name(absolute(word.text, origin)) + "."


def host_or_root(word: Word, origin: str) -> str:
    """Return an absolute host name, or "." for no host."""
    return "." if word.text == "." else host(word, origin)


def tag(word: Word, origin: str) -> str:
    """Return the property tag of a CAA record."""
    if not re.fullmatch("[A-Za-z0-9]+", word.text):
        raise ValueError(f"{word.text!r} is not a CAA property such as issue, issuewild or iodef")
    return word.text.lower()


def string(word: Word, origin: str) -> str:
    """Return a text in quotes."""
    return quoted_words([word])


def quoted_words(words: t.Sequence[Word]) -> str:
    """Return one text in quotes, whether or not it was quoted."""
    text = " ".join(map(string_of, words))
    if not (text.isascii() and text.isprintable()):
        raise ValueError(f"{text!r} has other characters than printable ASCII")
    return in_quotes(text)


def caa_value(words: t.Sequence[Word]) -> str:
    """Return the value of a CAA record as one text."""
    if not words or (len(words) > 1 and any(word.quoted for word in words)):
        raise ValueError('a CAA record is a number, a property and one value, such as 0 issue "letsencrypt.org"')
    value = quoted_words(words)
    if "\\" in value:
        raise ValueError(
            f"{' '.join(word.text for word in words)!r} has quotes or backslashes in it, which no value of a CAA"
            " record has"
        )
    return value


def hex_digits(words: t.Sequence[Word]) -> str:
    """Join hexadecimal digits, which zone files may split, into one word."""
    digits = "".join(word.text for word in words)
    if not re.fullmatch("([0-9A-Fa-f]{2})+", digits):
        raise ValueError(f"{digits!r} is not an even number of hexadecimal digits")
    return digits.lower()


def service_parameters(words: t.Sequence[Word]) -> str:
    """Return the parameters of an HTTPS or SVCB record, sorted by name."""
    found: dict[str, str] = {}
    for word in words:
        match = re.fullmatch(r'([A-Za-z0-9-]+)(?:=(?:"([ -~]*)"|([!#-~]*)))?', word.text)
        if not match or word.quoted or ascii_lower(match[1]) in found:
            raise ValueError(f"{word.text!r} is not a parameter such as alpn=h2, or is given twice")
        name, value = ascii_lower(match[1]), match[2] if match[2] is not None else match[3]
        found[name] = parameter_value(PARAMETERS[name](value or "") if name in PARAMETERS else value)
    return " ".join(name + value for name, value in sorted(found.items()))


def each_of(field: Field) -> t.Callable[[str], str]:
    """Return a parser for a parameter with a comma-separated list."""
    return lambda value: ",".join(field(Word(each, False), "") for each in value.split(","))


# Parameters of HTTPS and SVCB records with a canonical form.
PARAMETERS: dict[str, t.Callable[[str], str]] = {
    "ipv4hint": each_of(address(4)),
    "ipv6hint": each_of(address(6)),
    "port": each_of(number(65535)),
}


def parameter_value(value: str | None) -> str:
    """Return a parameter's value with its equals sign, quoted only if needed; None without a value."""
    if value is None:
        return ""
    return f"={value}" if re.fullmatch(r'[^\s";()]+', value) else f'="{value}"'


def absolute(name: str, origin: str) -> str:
    """Return a name with its final dot. Without one it is relative to the origin; an empty origin is the root."""
    below = f"{origin}." if origin else ""
    return ascii_lower(below or ".") if name == "@" else ascii_lower(name if name.endswith(".") else f"{name}.{below}")


# ---- targets


def words(*fields: Field, rest: Rest | None = None) -> RecordType:
    """Return a type whose target consists of these words, followed by others."""

    def canonical(target: str, origin: str) -> str:
        require_whole_escapes(target)
        given = words_of(target)
        if len(given) < len(fields) or (rest is None and len(given) > len(fields)):
            raise ValueError(f"{target!r} has {len(given)} words, and not {len(fields)}")
        left = [field(word, origin) for field, word in zip(fields, given, strict=False)]
        return " ".join(filter(None, [*left, rest(given[len(fields) :]) if rest else ""]))

    hosts = tuple(place for place, field in enumerate(fields) if field in (host, host_or_root))
    return RecordType(canonical, hosts=hosts)


def location(target: str, origin: str) -> str:
    """Return the target of a LOC record with its omitted parts filled in."""
    match = LOC.fullmatch(" ".join(target.split()).upper())
    if not match:
        raise ValueError(f"{target!r} is not a location such as 48 51 29 N 2 17 40 E 35m")
    degrees, minutes, seconds, north, across, sixtieths, rest, east, sign, height, *sizes = match.groups()
    angles = [angle(degrees, minutes, seconds, 90), north, angle(across, sixtieths, rest, 180), east]
    metres = [
        metre(height, DEPTH if sign else HEIGHT),
        *(metre(size or default, LARGEST) for size, default in zip(sizes, LOC_DEFAULTS, strict=True)),
    ]
    return " ".join([*angles, sign + metres[0], *metres[1:]])


def metre(text: str, most: float) -> str:
    """Return a length in metres."""
    if float(text) > most:
        raise ValueError(f"{text} m is more than {most:.2f} m")
    return f"{float(text):.2f}m"


def angle(degrees: str, minutes: str | None, seconds: str | None, most: int) -> str:
    """Return degrees, minutes and seconds."""
    whole = int(degrees), int(minutes or 0), float(seconds or 0)
    if whole[1] > 59 or whole[2] >= 60 or whole[0] + whole[1] / 60 + whole[2] / 3600 > most:
        raise ValueError(f"{degrees} {minutes or 0} {seconds or 0} is not an angle of at most {most} degrees")
    return f"{whole[0]} {whole[1]} {whole[2]:.3f}"


def text(target: str, origin: str) -> str:
    """Return any text as quoted strings."""
    return in_quotes(declared_text(target))


def plain_text(target: str, origin: str) -> str:
    """Return a text that the API takes unquoted at any length; surrounding blanks are ignored."""
    declared = declared_text(target)
    if not is_plain(declared):
        raise ValueError(f"{declared!r} is not printable ASCII without quotes and backslashes")
    return in_quotes(declared.strip())


def is_plain(declared: str) -> bool:
    """Return whether a text needs no escapes.

    The API rejects native DKIM and DMARC records in quotes (docs/api_facts.md, Objects).
    """
    return bool(declared.strip()) and declared.isascii() and declared.isprintable() and not set('"\\') & set(declared)


def without_quotes_if_short(target: str) -> str:
    """Return a text without quotes.

    Keep the quotes if it is too long for one string, needs escapes, or has blanks at an end that would get lost.
    """
    declared = text_of(target)
    return declared if declared and declared == declared.strip() and target == f'"{declared}"' else target


PLAIN_TEXT = RecordType(plain_text, sent=text_of)
TYPES: dict[str, RecordType] = {
    "A": words(address(4)),
    "AAAA": words(address(6)),
    "CAA": words(number(255), tag, rest=caa_value),
    "CNAME": words(host),
    "DKIM": PLAIN_TEXT,
    "DMARC": PLAIN_TEXT,
    "DNAME": words(host),
    # The published enumeration lacks HTTPS and SVCB, which the API takes since 2026 (docs/api_facts.md, Objects).
    "HTTPS": words(number(65535), host_or_root, rest=service_parameters),
    "LOC": RecordType(location),
    "MX": words(number(65535), host_or_root),
    "NAPTR": words(number(65535), number(65535), string, string, string, host_or_root),
    "NS": words(host),
    "PTR": words(host),
    "SPF": PLAIN_TEXT,
    "SRV": words(number(65535), number(65535), number(65535), host_or_root),
    "SSHFP": words(number(255), number(255), rest=hex_digits),
    "SVCB": words(number(65535), host_or_root, rest=service_parameters),
    "TLSA": words(number(255), number(255), number(255), rest=hex_digits),
    "TXT": RecordType(text, sent=without_quotes_if_short),
}
