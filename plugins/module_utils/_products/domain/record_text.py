# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a record's target, and texts in quotes with their escapes (RFC 1035, section 5). Pure."""

from __future__ import annotations

import re
import typing as t
import unicodedata

# One string of a TXT record has at most so many bytes, and all of them together.
LONGEST_STRING, LONGEST_TEXT = 255, 65535
STRING = r'"(?:[^"\\]|\\.)*"'
WORD = re.compile(rf'({STRING})|((?:[^\s"]|{STRING}|")+)', re.DOTALL)
STRINGS = re.compile(rf"\s*{STRING}(?:\s*{STRING})*\s*", re.DOTALL)
ESCAPED = re.compile(r"\\(\d{3}|.)", re.DOTALL | re.ASCII)


class Word(t.NamedTuple):
    """One word of a target, and whether it stood in quotes."""

    text: str
    quoted: bool


def words_of(target: str) -> list[Word]:
    """A target's words: what stands in quotes is one, with its escapes undone."""
    found = WORD.findall(target)
    return [Word(plain, False) if plain else Word(unescaped(quoted[1:-1]), True) for quoted, plain in found]


def unescaped(text: str) -> str:
    """A string of a zone file without its escapes: backslash and a character, or three digits that are a byte."""
    pieces, place = bytearray(), 0
    for match in ESCAPED.finditer(text):
        pieces += bytes_of(text[place : match.start()])
        code = match[1]
        pieces += bytes([int(code)]) if len(code) == 3 and int(code) < 256 else bytes_of(code)
        place = match.end()
    return (pieces + bytes_of(text[place:])).decode(errors="surrogateescape")


def require_whole_escapes(text: str) -> None:
    """Raise ValueError where a backslash stands before digits that are no byte."""
    for match in ESCAPED.finditer(text):
        if match[1].isdecimal() and not (len(match[1]) == 3 and int(match[1]) < 256):
            raise ValueError(
                f"{match[0]!r} is not an escape: a byte is three digits up to 255, such as \\010, and a backslash"
                " itself is two"
            )


def string_of(word: Word) -> str:
    """The text of a word where a string is expected, with or without quotes.

    Raises ValueError where a quote is out of place.
    """
    if word.quoted:
        return word.text
    if '"' in ESCAPED.sub("", word.text):
        raise ValueError(f"{word.text!r} has a quote that is out of place")
    return unescaped(word.text)


def bytes_of(text: str) -> bytes:
    """A text as UTF-8; bytes that are none are kept as `unescaped` has them."""
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return text.encode(errors="replace")


def text_of(target: str) -> str:
    """The text of a TXT record: its strings put together, or the target as it is where it has no quotes."""
    return "".join(word.text for word in words_of(target)) if target.lstrip().startswith('"') else target


def in_quotes(text: str) -> str:
    """A text as strings in quotes, each of at most 255 bytes."""
    strings, length = [""], 0
    for char in text:
        size = len(bytes_of(char))
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
    return char if char.isprintable() else "".join(f"\\{byte:03d}" for byte in bytes_of(char))


def shown_text(target: str) -> str:
    """A text for a result: without quotes, but for one that cannot be declared so."""
    text = text_of(target)
    return text if text.isprintable() and not text.lstrip().startswith('"') else in_quotes(text)


def declared_text(target: str) -> str:
    """A text as a user writes it, without quotes. Raises ValueError where it cannot be one.

    The line break that ends a YAML block is not part of it.
    """
    target = re.sub(r"\r?\n\Z", "", target)
    control = next((char for char in target if unicodedata.category(char) in ("Cc", "Cs")), None)
    if control is not None:
        raise ValueError(
            f"a text cannot hold the character {control!r};"
            " in quotes, a byte can be written as three digits, such as \\010"
        )
    if target.lstrip().startswith('"'):
        if not STRINGS.fullmatch(target):
            raise ValueError(f"{target!r} begins with a quote, and is not a sequence of strings in quotes")
        require_whole_escapes(target)
    text = text_of(target)
    if len(bytes_of(text)) * (LONGEST_STRING + 1) // LONGEST_STRING > LONGEST_TEXT:
        raise ValueError(f"a text has at most {LONGEST_TEXT} bytes")
    return text
