# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decide whether a host is on the public internet, so that a link of the API may lead there."""

from __future__ import annotations

import ipaddress
import socket
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable

Address: t.TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"

GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def is_public(address: Address) -> bool:
    """Return whether an address is global unicast. For an IPv4 address inside an IPv6 one, the IPv4 address decides."""
    address = embedded_ipv4(address)
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    return address in GLOBAL_UNICAST and address.is_global


def embedded_ipv4(address: Address) -> Address:
    """Return the IPv4 address inside an IPv6 one (mapped, 6to4, NAT64), or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    return (
        address.ipv4_mapped
        or address.sixtofour
        or (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else address)
    )


def literal_address(host: str) -> Address | None:
    """Return the address that a host is written as, in any notation (127.1, 0x7f000001); None for a name."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(host.rstrip(".")))
    except (OSError, ValueError):
        return None


def is_this_machine(host: str) -> bool:
    """Return whether a host, as it is written, means this machine itself. Resolves nothing."""
    address, name = literal_address(host), host.rstrip(".").lower()
    if address is None:
        return name == "localhost" or name.endswith(".localhost")
    return embedded_ipv4(address).is_loopback or embedded_ipv4(address).is_unspecified


def require_public_literal(host: str) -> None:
    """Raise StateError for a host that is written as an address which is not public, and for localhost.

    Resolves nothing.
    """
    address = literal_address(host)
    if is_this_machine(host) or (address is not None and not is_public(address)):
        raise StateError(f"its link is not followed: {printable(host)} is not on the public internet")


def public_addresses(host: str, port: int) -> list[str]:
    """Return the addresses that a host resolves to (DNS).

    Raises StateError if one of them is not public, and OSError if there is none.
    """
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not is_public(ipaddress.ip_address(address.partition("%")[0])):
            raise StateError(
                f"its link is not followed: {printable(host)} resolves to {address}, which is not on the public"
                " internet"
            )
    return list(dict.fromkeys(found))
