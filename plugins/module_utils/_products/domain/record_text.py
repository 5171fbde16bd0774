# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Split the target of a record into words, and quote and unquote its texts (RFC 1035, section 5). Pure."""

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
    """One word of a target, and whether it was in quotes."""

    text: str
    quoted: bool


def words_of(target: str) -> list[Word]:
    """Split a target into words. A quoted string is one word, with its escapes resolved."""
    found = WORD.findall(target)
    return [Word(plain, False) if plain else Word(unescaped(quoted[1:-1]), True) for quoted, plain in found]


def unescaped(text: str) -> str:
    """Resolve the escapes of a zone file string: a backslash and a character, or three digits for a byte."""
    pieces, place = bytearray(), 0
    for match in ESCAPED.finditer(text):
        pieces += bytes_of(text[place : match.start()])
        code = match[1]
        pieces += bytes([int(code)]) if len(code) == 3 and int(code) < 256 else bytes_of(code)
        place = match.end()
    return (pieces + bytes_of(text[place:])).decode(errors="surrogateescape")


def require_whole_escapes(text: str) -> None:
    """Raise ValueError if a backslash precedes digits that are not a byte."""
    for match in ESCAPED.finditer(text):
        if match[1].isdecimal() and not (len(match[1]) == 3 and int(match[1]) < 256):
            raise ValueError(
                f"{match[0]!r} is not an escape: a byte is three digits up to 255, such as \\010, and a backslash"
                " itself is two"
            )


def string_of(word: Word) -> str:
    """Return the text of a word where a string is expected, with or without quotes.

    Raise ValueError for a misplaced quote.
    """
    if word.quoted:
        return word.text
    if '"' in ESCAPED.sub("", word.text):
        raise ValueError(f"{word.text!r} has a quote that is out of place")
    return unescaped(word.text)


def bytes_of(text: str) -> bytes:
    """Encode a text as UTF-8; invalid bytes stay as `unescaped` represents them."""
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return text.encode(errors="replace")


def text_of(target: str) -> str:
    """Return the text of a TXT record: its strings joined, or the target unchanged if it has no quotes."""
    return "".join(word.text for word in words_of(target)) if target.lstrip().startswith('"') else target


def in_quotes(text: str) -> str:
    """Return a text as quoted strings of at most 255 bytes each."""
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
    """Return one character as it is written in a quoted string."""
    if char in '"\\':
        return "\\" + char
    return char if char.isprintable() else "".join(f"\\{byte:03d}" for byte in bytes_of(char))


def shown_text(target: str) -> str:
    """Return a text for a result: unquoted, unless it could not be declared that way."""
    text = text_of(target)
    return text if text.isprintable() and not text.lstrip().startswith('"') else in_quotes(text)


def declared_text(target: str) -> str:
    """Return a text that a user wrote without quotes. Raise ValueError if it cannot be a text.

    The line break that ends a YAML block is removed.
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
