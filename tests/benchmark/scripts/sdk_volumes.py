# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifty volumes as a script of the official SDK makes them: one after another, each polled every second until it is
available.
"""

from __future__ import annotations

import os
import time

import ovh

PROJECT = "/cloud/project/0123456789abcdef0123456789abcdef"

ovh.client.ENDPOINTS["sandbox"] = os.environ["OVH_ENDPOINT"]
client = ovh.Client(endpoint="sandbox")

existing = {volume["name"] for volume in client.get(f"{PROJECT}/volume")}
for number in range(50):
    if f"data-{number}" not in existing:
        volume = client.post(f"{PROJECT}/volume", name=f"data-{number}", region="GRA11", type="classic", size=10)
        while client.get(f"{PROJECT}/volume/{volume['id']}")["status"] != "available":
            time.sleep(1)
