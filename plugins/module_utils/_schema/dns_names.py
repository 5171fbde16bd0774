# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for DNS names: what is one, its ASCII form (punycode), and when two are the same. Pure.

The standard library has IDNA 2003 only. Where it and IDNA 2008 make different names of one text (ß, ς, joiners), the
text is refused.
"""

from __future__ import annotations

import re
import unicodedata
from encodings import idna

LONGEST_LABEL, LONGEST_NAME = 63, 253
# Underscores are in service labels (_dmarc, _sip._tcp), and in host names of some clouds.
LABEL = re.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?")
# What IDNA 2008 allows in a label: letters, their marks, and digits.
LETTERS = ("Ll", "Lo", "Lm", "Mn", "Mc", "Nd")


def dns_name(text: str, *, wildcard: bool = False) -> str:
    """Return a name in lower case and ASCII, without its final dot. Raises ValueError with the reason.

    wildcard: whether the first label may be an asterisk.
    """
    labels = text.removesuffix(".").split(".")
    first = ["*"] if wildcard and labels[0] == "*" else []
    try:
        name = ".".join([*first, *map(ascii_label, labels[len(first) :])])
        if len(name) > LONGEST_NAME:
            raise ValueError(f"it has more than {LONGEST_NAME} characters")
        if "." in name and name.rpartition(".")[2].isdecimal():
            raise ValueError("its last label is a number, as in an IP address")
    except ValueError as error:
        raise ValueError(f"{text!r} is not a valid DNS name: {error}") from None
    return name


def ascii_label(text: str) -> str:
    """Return one label in lower case and ASCII. Raises ValueError with the reason."""
    label = ascii_lower(text) if text.isascii() else punycode(text)
    if not label:
        raise ValueError("a label is empty")
    if len(label) > LONGEST_LABEL:
        raise ValueError(f"the label {text!r} has more than {LONGEST_LABEL} characters")
    if "*" in label:
        raise ValueError("an asterisk is allowed only as the whole first label of a record's name")
    if not LABEL.fullmatch(label):
        raise ValueError(
            f"{text!r} has other characters than letters, digits, hyphens and underscores, or a hyphen at an end"
        )
    return label


def punycode(text: str) -> str:
    """Return a label with non-ASCII letters in punycode. Raises ValueError if its form is not certain."""
    label = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower())
    try:
        # Letters that only look like ASCII (full width, Kelvin sign) would silently become another name.
        certain = not any(not char.isascii() and unicodedata.normalize("NFKC", char).isascii() for char in text)
        if certain and all(char.isascii() or unicodedata.category(char) in LETTERS for char in label):
            encoded = idna.ToASCII(label).decode()
            if idna.ToUnicode(encoded) == label:
                return encoded
    except UnicodeError:
        pass
    raise ValueError(f"{text!r} has no certain ASCII form: write it in punycode (xn--...)")


def ascii_lower(text: str) -> str:
    """Return a text in lower case as the DNS defines it: only ASCII letters change."""
    return "".join(char.lower() if char.isascii() else char for char in text)


def compared_name(text: str) -> str:
    """Return a name as it is compared: in lower case and ASCII, without its final dot. Other texts are returned
    unchanged.
    """
    name = ascii_lower(text.removesuffix("."))
    try:
        return dns_name(name, wildcard=True)
    except ValueError:
        return name
