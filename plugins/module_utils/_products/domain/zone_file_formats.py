# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Detect files of other DNS tools, to explain what to do with them. Pure."""

from __future__ import annotations

import re
import typing as t

DECLARE = "give the records in the option records"


class Format(t.NamedTuple):
    """An unsupported format. sign: the start of a line that occurs in this format and never in a zone file."""

    label: str
    sign: str
    advice: str


FORMATS = (
    Format(
        "an octoDNS file",
        r"""[^;"\n]*\btype["']?:\s*["']?[A-Z]+\b""",
        f"let octodns-sync write a zone file with the ZoneFileProvider of octodns-bind, or {DECLARE}",
    ),
    Format(
        "a dnscontrol file",
        r"\s*(?:D|D_EXTEND)\(|[^;\"\n]*\bNew(?:Registrar|DnsProvider)\(",
        f"let dnscontrol write a zone file with its BIND provider, or {DECLARE}",
    ),
    Format(
        "a signed zone",
        r"(?:\S+)?[^\S\n]+(?:\d\w*\s+|IN\s+)*(?:RRSIG|NSEC3?|NSEC3PARAM|DNSKEY|CDS|CDNSKEY|TYPE65534)\s",
        "use the zone file before it is signed; ovh_domain_dnssec has OVHcloud sign the zone",
    ),
    Format("a Terraform file", r'\s*resource\s+"', DECLARE),
    Format("a named.conf", r'\s*zone\s+"', "use the zone file that it names"),
    Format("an HTML page", r"\s*<", "download the file itself"),
    Format("JSON", r"\s*[{\[]", DECLARE),
    Format("YAML", r"---\s*$", DECLARE),
)


def other_format(text: str) -> str:
    """Return the message for a text in another tool's format; "" if it looks like a zone file."""
    for each in FORMATS:
        found = re.search(f"^(?:{each.sign})", text, re.MULTILINE | re.ASCII)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            return f"zone_file: it looks like {each.label} (line {line}), which is not read; {each.advice}"
    return ""
