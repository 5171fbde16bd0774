# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text from outside, made fit to be shown."""
from __future__ import annotations

import itertools
import re
import typing as t


def printable(text: t.Any) -> str:
    """The text with each control character (line breaks and terminal escapes among them) written as its escape."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in str(text))


PAGE = re.compile(r"\s*<(!doctype|\?xml|html|head|body)\b", re.IGNORECASE)


def excerpt(text: str, length: int = 120) -> str:
    """The beginning of a text on one line; of a page that a proxy sent instead of JSON, without its markup."""
    text = text[: length * 20]
    plain = " ".join((re.sub(r"<[^>]*>", " ", text) if PAGE.match(text) else text).split())
    return printable(plain[:length] + ("..." if len(plain) > length else ""))


def listed(names: t.Sequence[str], most: int = 10) -> str:
    """'a, b and 3 more': names for a message, the first ones by name."""
    head = ", ".join(printable(name) for name in names[:most])
    return head + (f" and {len(names) - most} more" if len(names) > most else "")


# What stands in the place of a secret.
HIDDEN = "*" * 8


def concealed(value: t.Any, secrets: t.Iterable[str]) -> t.Any:
    """A value of JSON's kinds with each secret in its texts hidden, and each number that has one in its digits. Keys stay as they are."""
    longest_first = sorted(filter(None, secrets), key=len, reverse=True)

    def conceal(part: t.Any) -> t.Any:
        if isinstance(part, t.Mapping):
            return {name: conceal(item) for name, item in part.items()}
        if isinstance(part, (list, tuple)):
            return [conceal(item) for item in part]
        if part is None or isinstance(part, bool):
            return part
        text = str(part)
        for secret in longest_first:
            text = text.replace(secret, HIDDEN)
        return text if isinstance(part, str) or text != str(part) else part

    return conceal(value)


# So many characters in a row that a secret has, too, are a quotation of it.
QUOTATION = 12


def unquoted(text: str, secrets: t.Iterable[str]) -> str:
    """The text without what it quotes of long secrets, wherever it cuts them and however it writes their line breaks."""
    forms = [form for secret in secrets for form in (printable(secret), printable(" ".join(secret.split())))]
    parts = {form[at:at + QUOTATION] for form in forms for at in range(len(form) - QUOTATION + 1)}
    hidden = {place for at in range(len(text) - QUOTATION + 1) if text[at:at + QUOTATION] in parts for place in range(at, at + QUOTATION)}
    runs = itertools.groupby(range(len(text)), hidden.__contains__)
    return "".join(HIDDEN if is_hidden else "".join(text[place] for place in places) for is_hidden, places in runs)
