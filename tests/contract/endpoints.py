# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The endpoints by name, and what sets them apart."""

from __future__ import annotations

ENDPOINTS = ["ovh-eu", "ovh-ca", "ovh-us", "soyoustart-eu", "soyoustart-ca", "kimsufi-eu", "kimsufi-ca"]
# Service accounts exist on OVHcloud's own endpoints only.
WITH_OAUTH2 = ENDPOINTS[:3]


def company(endpoint: str) -> str:
    """The brand whose customer one is on this endpoint."""
    return endpoint.split("-", maxsplit=1)[0]
