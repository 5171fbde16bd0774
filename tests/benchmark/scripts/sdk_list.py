# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All servers with OVHcloud's SDK, as its README reads them."""

from __future__ import annotations

import json
import os

import ovh

ovh.client.ENDPOINTS["sandbox"] = os.environ["OVH_ENDPOINT"]
client = ovh.Client(endpoint="sandbox")

print(json.dumps([client.get(f"/dedicated/server/{name}") for name in client.get("/dedicated/server")]))
