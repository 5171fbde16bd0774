# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for IP addresses: what is one, in its shortest form. Pure."""

from __future__ import annotations

import ipaddress

FAMILIES = {4: ipaddress.IPv4Address, 6: ipaddress.IPv6Address}


def ip_address(text: str, version: int | None = None) -> str:
    """Return an address in its shortest form. Raises ValueError with the reason.

    version: 4 or 6 to accept only this family.
    """
    try:
        address = FAMILIES[version](text.strip()) if version else ipaddress.ip_address(text.strip())
    except ValueError:
        address = None
    # A zone (fe80::1%eth0) names an interface of the machine that speaks, and means nothing to anybody else.
    if address is None or "%" in text:
        raise ValueError(f"{text!r} is not a valid {f'IPv{version}' if version else 'IP'} address")
    return str(address)


def is_ip_address(text: str) -> bool:
    """Return whether a text is an address of either family."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
