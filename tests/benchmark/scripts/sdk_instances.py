# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifty instances as a script of the official SDK makes them: one after another, each polled every second until it is
active.
"""

from __future__ import annotations

import os
import time

import ovh

PROJECT = "/cloud/project/0123456789abcdef0123456789abcdef"

ovh.client.ENDPOINTS["sandbox"] = os.environ["OVH_ENDPOINT"]
client = ovh.Client(endpoint="sandbox")


def id_of(kind: str, name: str) -> str:
    """The id of a flavor or an image of the region."""
    return str(next(each["id"] for each in client.get(f"{PROJECT}/{kind}", region="GRA11") if each["name"] == name))


flavor, image = id_of("flavor", "b3-8"), id_of("image", "Ubuntu 24.04")
existing = {instance["name"] for instance in client.get(f"{PROJECT}/instance")}
for number in range(50):
    if f"node-{number}" not in existing:
        instance = client.post(
            f"{PROJECT}/instance", name=f"node-{number}", region="GRA11", flavorId=flavor, imageId=image
        )
        while client.get(f"{PROJECT}/instance/{instance['id']}")["status"] != "ACTIVE":
            time.sleep(1)
