# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""Objects of the API, as it publishes them."""
from __future__ import annotations

import typing as t


class ComplexTypeUnitAndValueLong(t.TypedDict, total=False):
    """complexType.UnitAndValue<long>"""

    unit: str
    value: int


class DedicatedServerHardwareSpecificationsDisk(t.TypedDict, total=False):
    """dedicated.server.HardwareSpecificationsDisk"""

    defaultHardwareRaidSize: ComplexTypeUnitAndValueLong | None
    defaultHardwareRaidType: str | None
    description: str | None
    diskGroupId: int | None
    diskSize: ComplexTypeUnitAndValueLong | None
    diskType: str | None
    numberOfDisks: int | None
    raidController: str | None


class DedicatedServerHardwareSpecificationsExpansionCard(t.TypedDict, total=False):
    """dedicated.server.HardwareSpecificationsExpansionCard"""

    description: str
    type: str


class DedicatedServerHardwareSpecifications(t.TypedDict, total=False):
    """dedicated.server.HardwareSpecifications"""

    bootMode: str
    coresPerProcessor: int | None
    defaultHardwareRaidSize: ComplexTypeUnitAndValueLong | None
    defaultHardwareRaidType: str | None
    description: str | None
    diskGroups: list[DedicatedServerHardwareSpecificationsDisk] | None
    expansionCards: list[DedicatedServerHardwareSpecificationsExpansionCard] | None
    formFactor: str | None
    memorySize: ComplexTypeUnitAndValueLong | None
    motherboard: str | None
    numberOfProcessors: int | None
    processorArchitecture: str | None
    processorName: str | None
    threadsPerProcessor: int | None
    usbKeys: list[ComplexTypeUnitAndValueLong] | None
