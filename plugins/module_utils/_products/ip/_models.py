# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""Objects of the API, as it publishes them."""
from __future__ import annotations

import typing as t


class IamResourceMetadata(t.TypedDict, total=False):
    """iam.ResourceMetadata"""

    displayName: str | None
    id: str
    tags: dict[str, str] | None
    urn: str


class IpRoutedTo(t.TypedDict, total=False):
    """ip.RoutedTo"""

    serviceName: str | None


class IpIpWithIAM(t.TypedDict, total=False):
    """ip.IpWithIAM"""

    bringYourOwnIp: bool
    campus: str | None
    canBeTerminated: bool
    country: str | None
    description: str | None
    iam: IamResourceMetadata | None
    ip: str
    isAdditionalIp: bool
    organisationId: str | None
    regions: list[str] | None
    rir: str | None
    routedTo: IpRoutedTo | None
    type: str
    version: str
