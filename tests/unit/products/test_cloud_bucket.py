# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Buckets: which names they can have, and what their deletion destroys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.bucket import objects_in, wrong_name
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

Play = Callable[..., Result]


@pytest.mark.parametrize(
    ("name", "is_wrong"),
    [
        ("shop-logs", False),
        ("a.b-1", False),
        ("a" * 63, False),
        ("a" * 64, True),
        ("ab", True),
        ("Shop", True),
        ("a..b", True),
        ("-ab", True),
        ("shop_logs", True),
    ],
)
def test_names_of_buckets(name: str, is_wrong: bool) -> None:
    assert bool(wrong_name(name)) is is_wrong


@pytest.mark.parametrize(("count", "destroyed"), [(3, "3 objects"), (0, ""), (None, "")])
def test_what_a_deletion_destroys(count: int | None, destroyed: str) -> None:
    assert objects_in({"objectsCount": count}) == destroyed


def test_grants_are_sent_to_a_new_bucket_and_later_only_on_request(run: Play, sandbox: Sandbox) -> None:
    task = {
        "project": "shop",
        "region": "GRA",
        "name": "shop-invoices",
        "user_access": [{"user": "backup", "role": "readOnly"}, {"user": "4001", "role": "deny", "object": "may.log"}],
    }
    assert run("ovh_cloud_bucket", **task)["changed"]
    sent = [(each["path"].rpartition("/storage")[2], each["body"]) for each in sandbox.writes()]
    assert sent[1:] == [
        ("/shop-invoices/policy/4001", {"roleName": "readOnly"}),
        ("/shop-invoices/policy/4001", {"roleName": "deny", "objectKey": "may.log"}),
    ]
    assert not run("ovh_cloud_bucket", **task)["changed"] and len(sandbox.writes()) == 3
    again = run("ovh_cloud_bucket", **task, update_user_access="always")
    assert again["changed"] and len(sandbox.writes()) == 5 and "user_access" not in again["bucket"]
    missing = run("ovh_cloud_bucket", **{**task, "user_access": [{"user": "nobody", "role": "admin"}]})
    assert "user 'nobody' does not exist" in missing["msg"]


def test_a_call_for_each_ends_with_what_it_names() -> None:
    with pytest.raises(ValueError, match="the path ends with the path parameter userId"):
        Call("POST", "/policy", each="userId")
