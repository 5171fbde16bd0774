# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README of OVHcloud's SDK does to enable the burst of all servers of a datacenter."""

from __future__ import annotations

import os

import ovh

ovh.client.ENDPOINTS["sandbox"] = os.environ["OVH_ENDPOINT"]
client = ovh.Client(endpoint="sandbox")

for name in client.get("/dedicated/server"):
    details = client.get(f"/dedicated/server/{name}")
    if details["datacenter"] == "sbg1":
        client.put(f"/dedicated/server/{name}/burst", status="active")
