# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make text from the API and from users safe to show."""

from __future__ import annotations

import re
import typing as t


def printable(text: t.Any) -> str:
    """Return a text with each control character, such as a line break or a terminal escape, replaced by its escape
    sequence.
    """
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in str(text))


PAGE = re.compile(r"\s*<(!doctype|\?xml|html|head|body)\b", re.IGNORECASE)


def excerpt(text: str, length: int = 120) -> str:
    """Return the beginning of a text on one line, `length` characters at most; without its markup if it is an HTML
    page.
    """
    text = text[: length * 20]
    plain = " ".join((re.sub(r"<[^>]*>", " ", text) if PAGE.match(text) else text).split())
    return printable(plain[:length] + ("..." if len(plain) > length else ""))


def listed(names: t.Sequence[str], most: int = 10) -> str:
    """Return 'a, b and 3 more': names for a message, at most `most` of them in full."""
    head = ", ".join(printable(name) for name in names[:most])
    return head + (f" and {len(names) - most} more" if len(names) > most else "")
