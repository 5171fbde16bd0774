# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the API makes of the target and the TTL of a record: what it refuses, and how it keeps the rest
(docs/api_facts.md, Objects).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from typing import Any

from .. import errors

TEXTS = ("TXT", "SPF", "DKIM", "DMARC")
ADDRESSES: dict[str, Callable[[str], Any]] = {"A": ipaddress.IPv4Address, "AAAA": ipaddress.IPv6Address}
SHORTEST_TTL, LONGEST_STRING = 60, 255
QUOTED = r'"(?:[^"\\]|\\.)*"'
# Types with a form of their own, and what the API says where a target has another.
FORMS = {
    "CAA": (re.compile(r"\d{1,3} [A-Za-z0-9]+ " + QUOTED), "Invalid target for CAA record"),
    "DKIM": (re.compile(r'[^"]+'), "Invalid subfield found in DKIM"),
    "DMARC": (re.compile(r'[^"]+'), "Invalid subfield found in DMARC"),
    "MX": (re.compile(r"\d{1,5} \S+"), "Invalid target for MX record"),
    "SRV": (re.compile(r"\d{1,5} \d{1,5} \d{1,5} \S+"), "Invalid target for SRV record"),
    "SSHFP": (re.compile(r"\d{1,3} \d{1,3} (?:[0-9A-Fa-f]{2})+"), "Invalid target for SSHFP record"),
    "TLSA": (re.compile(r"\d{1,3} \d{1,3} \d{1,3} (?:[0-9A-Fa-f]{2})+"), "Invalid target for TLSA record"),
    "TXT": (re.compile(r'[^"]*|%s(?: *%s)*' % (QUOTED, QUOTED)), "Invalid target for TXT record"),
    **{kind: (re.compile(r"\S+"), "Invalid target for %s record" % kind) for kind in ("CNAME", "DNAME", "NS", "PTR")},
}


def kept(kind: str, target: str) -> str:
    """A target as it is read back: texts are strings in quotes, each of at most 255 bytes."""
    if kind in ADDRESSES:
        try:
            ADDRESSES[kind](target)
        except ValueError as error:
            raise errors.bad_request("[target] Given data (%s) is not valid for %s" % (target, kind)) from error
    form, refusal = FORMS.get(kind, (re.compile(".+", re.DOTALL), "Invalid target"))
    if not form.fullmatch(target):
        raise errors.bad_request(refusal)
    return in_strings(target) if kind in TEXTS and not target.startswith('"') else target


def in_strings(text: str) -> str:
    """A text without quotes, split as a zone file has it."""
    strings = [""]
    for char in text:
        if len((strings[-1] + char).encode()) > LONGEST_STRING:
            strings.append("")
        strings[-1] += char
    return " ".join('"%s"' % string for string in strings)


def kept_ttl(ttl: int | None) -> int:
    """A TTL as it is read back: one of 1 to 59 is 60."""
    return max(ttl, SHORTEST_TTL) if ttl else 0
