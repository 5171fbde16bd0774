# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text from outside, made fit to be shown."""

from __future__ import annotations

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
