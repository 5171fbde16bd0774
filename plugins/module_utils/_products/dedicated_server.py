# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dedicated servers and what belongs to each."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Field, Part, Service

SERVER = Service("server", "servers", "/dedicated/server", "/dedicated/server/{serviceName}", key="name", facts=("datacenter",))


def burst_met(wanted: str, current: str) -> bool:
    """inactiveLocked is as inactive as inactive."""
    return current == wanted or (wanted, current) == ("inactive", "inactiveLocked")


def burst_locked(wanted: str, current: str) -> str | None:
    """OVHcloud alone can lift its lock."""
    return f"burst is {current} and can't be made {wanted}: OVHcloud has locked it" if current == "inactiveLocked" else None


BURST = Part("burst", SERVER, "/dedicated/server/{serviceName}/burst", product="burst", fields=(
    Field("status", option="state", choices=("active", "inactive"), default="active", met=burst_met, out_of_reach=burst_locked),
))
