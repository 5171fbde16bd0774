# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""vRacks: what one is made of, those of the seed, and what is in them that is known nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .servers import iam


@dataclass
class Vrack:
    """One vRack and what hangs on it, in the API's own words."""

    facts: dict[str, Any]
    condition: str = "ok"  # ok, expired (460) or forbidden (403)
    tasks: dict[int, dict[str, Any]] = field(default_factory=dict)
    fresh_reads: dict[int, int] = field(default_factory=dict)  # task id -> reads that are still going to fail


TAGS = {"pn-100002": {"env": "test"}}


def seed() -> dict[str, Vrack]:
    """Three vRacks, by name."""
    words = {"pn-100001": ("front", "web servers"), "pn-100002": ("back", ""), "pn-100003": ("", "")}
    return {
        name: Vrack(
            {
                "serviceName": name,
                "name": title,
                "description": text,
                "iam": iam("vrack", name, 100 + number, title, TAGS.get(name)),
            }
        )
        for number, (name, (title, text)) in enumerate(words.items())
    }


def services() -> dict[str, dict[str, str | None]]:
    """Services that say nowhere else in which vRack they are: kind, name, vRack.

    Interfaces and blocks say it themselves.
    """
    return {
        "cloudProject": {"0123456789abcdef0123456789abcdef": None, "fedcba9876543210fedcba9876543210": "pn-100002"},
        "dedicatedCloud": {"pcc-192-0-2-70": None},
        "dedicatedServer": {"ns3066.example-bhs.net": "pn-100002"},
        "ipLoadbalancing": {"ip-192.0.2.71": None},
        "ovhCloudConnect": {"00000000-0000-4000-a000-000000000001": None},
        "vrackServices": {"vrs-a1b-c2d-e3f-a4b": None},
    }
