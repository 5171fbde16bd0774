# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of machines that the inventory knows."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud._published import PUBLISHED as CLOUD
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instances import INSTANCES
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import (
    PUBLISHED as DEDICATED_SERVER,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import SERVERS
from ansible_collections.community.ovh.plugins.module_utils._products.vps._published import PUBLISHED as VPS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.hosts import MACHINES
from ansible_collections.community.ovh.plugins.module_utils._schema.host_kind import HostKind

KINDS = {kind.name: kind for kind in (SERVERS, MACHINES, INSTANCES)}
PUBLISHED = {SERVERS.name: DEDICATED_SERVER, MACHINES.name: VPS, INSTANCES.name: CLOUD}


def endpoints_of(kind: HostKind) -> tuple[str, ...]:
    """Return the endpoints that have machines of a kind."""
    return PUBLISHED[kind.name].operation(f"GET {kind.services.list_route}").endpoints
