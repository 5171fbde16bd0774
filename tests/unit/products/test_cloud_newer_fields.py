# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields that other tools know and the published API does not (docs/api_facts.md, Public Cloud, newer than published):
they are shown where an object has them, never required, and left alone by changes.
"""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from tests.support.execution_modes import PLUGINS
from tests.support.fake_api import FakeApi, Values, play

PROJECT = "0123456789abcdef0123456789abcdef"
LOCK = {"status": "enabled", "rule": {"mode": "compliance", "period": "P30D"}}


def job(module: str) -> Any:
    return importlib.import_module(f"{PLUGINS}.modules.{module}").JOB


@pytest.mark.parametrize("newer", [{}, {"tags": {"Owner": "jane"}, "objectLock": LOCK, "replication": {"rules": []}}])
def test_buckets(newer: Values) -> None:
    api = FakeApi(f"/cloud/project/{PROJECT}/region/GRA/storage", id_field="name", takes_id=True, status=False)
    api.add(id="shop-logs", versioning={"status": "enabled"}, encryption={"sseAlgorithm": "AES256"}, **newer)
    where = {"project": PROJECT, "region": "GRA"}
    (shown,) = play(job("ovh_cloud_bucket_info"), api, **where)["buckets"]
    assert [shown.get(key) for key in ("tags", "object_lock", "replication")] == [
        newer.get(key) for key in ("tags", "objectLock", "replication")
    ]
    task = {**where, "name": "shop-logs", "versioning": "suspended"}
    assert play(job("ovh_cloud_bucket"), api, **task)["changed"]
    assert [body for method, _path, body in api.requests if method == "PUT"] == [
        {"versioning": {"status": "suspended"}}
    ]
    assert {key: api.objects["shop-logs"][key] for key in newer} == newer
    assert not play(job("ovh_cloud_bucket"), api, **task)["changed"]


@pytest.mark.parametrize("newer", [{}, {"availabilityZones": ["eu-west-par-a"], "countryCode": "fr"}])
def test_regions(newer: Values) -> None:
    api = FakeApi(f"/cloud/project/{PROJECT}/region", id_field="name", takes_id=True, ids_only=True, status=False)
    api.add(id="EU-WEST-PAR", status="UP", type="region", continentCode="EU", **newer)
    (shown,) = play(job("ovh_cloud_region_info"), api, project=PROJECT)["regions"]
    assert shown.get("availability_zones") == newer.get("availabilityZones")
    assert shown.get("country_code") == newer.get("countryCode")
    assert not play(job("ovh_cloud_region"), api, project=PROJECT, name="EU-WEST-PAR")["changed"]


@pytest.mark.parametrize("newer", [{}, {"availabilityZone": "eu-west-par-a", "encrypted": True}])
def test_volumes(newer: Values) -> None:
    api = FakeApi(f"/cloud/project/{PROJECT}/volume", status=False)
    facts = {"name": "data", "region": "EU-WEST-PAR", "size": 10, "type": "classic", "status": "available"}
    api.add(**facts, attachedTo=[], description="", **newer)
    (shown,) = play(job("ovh_cloud_volume_info"), api, project=PROJECT)["volumes"]
    assert [shown.get(key) for key in ("availability_zone", "encrypted")] == [
        newer.get(key) for key in ("availabilityZone", "encrypted")
    ]
    task = {"project": PROJECT, "region": "EU-WEST-PAR", "name": "data", "size": 10}
    assert not play(job("ovh_cloud_volume"), api, **task)["changed"] and not api.writes
