# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a dedicated server is made of, and how it hangs on the network."""

from __future__ import annotations

from typing import Any

# The servers whose private interface is in a vRack.
VRACKS = {3001: "pn-100001", 3002: "pn-100001", 3021: "pn-100002"}
# What the interfaces of a server are for: the second is private, but for servers that have two such, both cards as one,
# or no private or no interface at all.
MODES: dict[int, tuple[str, ...]] = {
    3081: ("public", "vrack_aggregation"),
    3082: ("public", "vrack", "vrack"),
    3083: ("public",),
    3066: (),
}
# Servers with a private interface that is not enabled.
DISABLED = {3065}
LINKS = {"public": "public", "vrack": "private", "vrack_aggregation": "private_lag"}


def modes(number: int) -> tuple[str, ...]:
    """What its interfaces are for."""
    return MODES.get(number, ("public", "vrack"))


def amount(value: int, unit: str) -> dict[str, Any]:
    """A number with its unit."""
    return {"value": value, "unit": unit}


def hardware() -> dict[str, Any]:
    """Its processor, memory and disks."""
    disks = {
        "defaultHardwareRaidSize": None,
        "defaultHardwareRaidType": None,
        "description": "2 X Disk SSD 960 GB, soft RAID",
        "diskGroupId": 1,
        "diskSize": amount(960, "GB"),
        "diskType": "SSD",
        "numberOfDisks": 2,
        "raidController": None,
    }
    return {
        "bootMode": "uefi",
        "coresPerProcessor": 6,
        "defaultHardwareRaidSize": None,
        "defaultHardwareRaidType": None,
        "description": "AMD EPYC 4244P",
        "diskGroups": [disks],
        "expansionCards": None,
        "formFactor": "1u",
        "memorySize": amount(32768, "MB"),
        "motherboard": "B650D4U3",
        "numberOfProcessors": 1,
        "processorArchitecture": "x86_64",
        "processorName": "EPYC 4244P",
        "threadsPerProcessor": 12,
        "usbKeys": None,
    }


def network(number: int, ip: str) -> dict[str, Any]:
    """Its bandwidth and its routes."""
    gigabit, half = amount(1000, "mbps"), amount(500, "mbps")
    return {
        "bandwidth": {"InternetToOvh": gigabit, "OvhToInternet": half, "OvhToOvh": gigabit, "type": "included"},
        "connection": gigabit,
        "ola": {"available": True, "availableModes": [], "supportedModes": []},
        "routing": {
            "ipv4": {"gateway": ip.rpartition(".")[0] + ".254", "ip": ip, "network": ip.rpartition(".")[0] + ".0/24"},
            "ipv6": {
                "gateway": "2001:db8:%x::ff" % number,
                "ip": "2001:db8:%x::/64" % number,
                "network": "2001:db8:%x::/64" % number,
            },
        },
        "switching": {"name": "sw-%d" % (number // 10)},
        "traffic": None,
        "vmac": {"quota": 8, "supported": True},
        "vrack": {"bandwidth": gigabit, "type": "included"},
    }


def mac(number: int, port: int) -> str:
    """The address of one of its network cards."""
    return "02:00:00:%02x:%02x:%02x" % (number >> 8 & 255, number & 255, port)


def uuid(number: int, port: int) -> str:
    """The id of the interface on that card."""
    return "00000000-0000-4000-9000-%08d%04d" % (number, port)


def controllers(number: int) -> dict[str, dict[str, Any]]:
    """Its network cards, by MAC."""
    return {
        mac(number, port): {
            "mac": mac(number, port),
            "linkType": LINKS[mode],
            "virtualNetworkInterface": uuid(number, port),
        }
        for port, mode in enumerate(modes(number))
    }


def interfaces(number: int, name: str) -> dict[str, dict[str, Any]]:
    """The interface on each of them, by id."""
    return {
        uuid(number, port): {
            "uuid": uuid(number, port),
            "name": mode,
            "mode": mode,
            "enabled": not port or number not in DISABLED,
            "serverName": name,
            "vrack": VRACKS.get(number) if port else None,
            "networkInterfaceController": [mac(number, port)],
        }
        for port, mode in enumerate(modes(number))
    }
