# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for mail addresses: what is one, and when two are the same. Pure."""

from __future__ import annotations

import re

from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import (
    ascii_lower,
    compared_name,
    dns_name,
)

# RFC 5321: words of these characters, joined by dots. Quoted local parts exist in the standard and nowhere else.
LOCAL_PART = re.compile(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.IGNORECASE | re.ASCII)
LONGEST_LOCAL_PART, LONGEST_ADDRESS = 64, 254


def mail_address(text: str) -> str:
    """Return an address with its domain in lower case and ASCII. Raises ValueError with the reason."""
    local, at, domain = text.partition("@")
    try:
        if not at:
            raise ValueError("it has no @")
        if not LOCAL_PART.fullmatch(local) or len(local) > LONGEST_LOCAL_PART:
            raise ValueError(f"{local!r} is not a valid local part")
        if domain.endswith("."):
            raise ValueError("it ends with a dot")
        name = dns_name(domain)
        if "." not in name or "_" in name:
            raise ValueError(f"{domain!r} is not a mail domain")
        if len(f"{local}@{name}") > LONGEST_ADDRESS:
            raise ValueError(f"it has more than {LONGEST_ADDRESS} characters")
    except ValueError as error:
        raise ValueError(f"{text!r} is not a valid mail address: {error}") from None
    return f"{local}@{name}"


def compared_address(text: str) -> str:
    """Return an address as it is compared: in lower case, its domain in ASCII."""
    local, at, domain = text.rpartition("@")
    return f"{ascii_lower(local)}{at}{compared_name(domain)}"


def same_address(wanted: object, current: object) -> bool:
    """Return whether two addresses are the same without regard to case."""
    return compared_address(str(wanted)) == compared_address(str(current))
