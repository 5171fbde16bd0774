# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""Objects of the API, as it publishes them."""
from __future__ import annotations

import typing as t


class AuthApiApplication(t.TypedDict, total=False):
    """auth.ApiApplication"""

    applicationId: int
    applicationKey: str
    description: str
    name: str
    status: str


class AuthAccessRule(t.TypedDict, total=False):
    """auth.AccessRule"""

    method: str
    path: str


class AuthApiCredential(t.TypedDict, total=False):
    """auth.ApiCredential"""

    allowedIPs: list[str] | None
    applicationId: int
    creation: str
    credentialId: int
    expiration: str | None
    lastUse: str | None
    ovhSupport: bool
    rules: list[AuthAccessRule]
    status: str
