# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What resources of the Public Cloud have in common: the project that they are in, and the objects that they name."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup, Parent

PRODUCT = "Public Cloud"
PROJECT_ROUTE = "/cloud/project/{serviceName}"
SAME_REGION = {"region": "region"}

PROJECT = Parent(
    "project",
    "serviceName",
    Lookup("project", "/cloud/project", "project_id", ("description", "projectName"), item_route=PROJECT_ROUTE),
)

IMAGE = Lookup("image", PROJECT_ROUTE + "/image", within=SAME_REGION)
INSTANCE = Lookup("instance", PROJECT_ROUTE + "/instance", within=SAME_REGION)
VOLUME_SNAPSHOT = Lookup("volume snapshot", PROJECT_ROUTE + "/volume/snapshot", within=SAME_REGION)
