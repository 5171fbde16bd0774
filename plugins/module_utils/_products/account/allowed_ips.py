# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The addresses and blocks from which a credential may be used. Pure."""

from __future__ import annotations

import ipaddress
import typing as t

Block: t.TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"


def block(text: str) -> Block | None:
    """Return an address or a block, as the API means it; None if it is neither."""
    try:
        return ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        return None


def wanted_blocks(texts: t.Iterable[str]) -> list[str] | None:
    """Return the declared addresses and blocks as the API writes them; None, which is everywhere, without any.

    Raises ValueError for a value that is not one.
    """
    try:
        return [str(ipaddress.ip_network(text.strip())) for text in texts] or None
    except ValueError as error:
        raise ValueError(
            f"allowed_ips: {error}; give addresses and blocks such as 192.0.2.7 and 192.0.2.0/24"
        ) from None


def same_blocks(wanted: list[str] | None, current: list[str] | None) -> bool:
    """Return whether both lists allow the same blocks, in whatever order and form; none is everywhere."""
    return {block(text) for text in wanted or ()} == {block(text) for text in current or ()}


def covers_blocks(wider: list[str] | None, narrower: list[str] | None) -> bool:
    """Return whether a key limited to the one list can be used from all that the other allows.

    What cannot be read is not covered.
    """
    if not wider:
        return True
    blocks = list(map(block, wider))
    allowed: list[Block] = [
        *ipaddress.collapse_addresses(each for each in blocks if isinstance(each, ipaddress.IPv4Network)),
        *ipaddress.collapse_addresses(each for each in blocks if isinstance(each, ipaddress.IPv6Network)),
    ]
    return all(any(inside(each, place) for place in allowed) for each in map(block, narrower or ()))


def inside(each: Block | None, place: Block) -> bool:
    """Return whether a block lies in another."""
    if isinstance(each, ipaddress.IPv4Network) and isinstance(place, ipaddress.IPv4Network):
        return each.subnet_of(place)
    return (
        isinstance(each, ipaddress.IPv6Network) and isinstance(place, ipaddress.IPv6Network) and each.subnet_of(place)
    )


def locks_out(wanted: list[str] | None, current: list[str] | None) -> bool:
    """Return whether this change could shut us out: where we call from is not known, but that it is in the present
    list, if there is one.
    """
    return bool(current) and not covers_blocks(wanted, current)
