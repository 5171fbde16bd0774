# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains that OVHcloud serves as a secondary name server."""

from __future__ import annotations

from typing import Any


def seed() -> dict[str, dict[str, dict[str, Any]]]:
    """Domains that a server, or a VPS, is the primary name server of: service -> domain -> as the API shows it."""
    date = "2024-03-01T02:00:00+01:00"
    primaries = {"ns3001.example-sbg.net": "203.0.113.11", "vps-5001.example-sbg.net": "203.0.113.1"}
    return {
        name: {"old.example": {"domain": "old.example", "ipMaster": ip, "dns": "sdns2.ovh.net", "creationDate": date}}
        for name, ip in primaries.items()
    }
