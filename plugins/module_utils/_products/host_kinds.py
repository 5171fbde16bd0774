# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of machines that the inventory knows."""
from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instances import INSTANCES
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import SERVERS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.hosts import MACHINES

KINDS = {kind.name: kind for kind in (SERVERS, MACHINES, INSTANCES)}
