# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/me/task: the account's lists of the tasks of domains and zones."""

from __future__ import annotations

import pytest

from tests.sandbox import Sandbox

from .conftest import Caller

RESTORE = "/domain/zone/example.com/history/2022-12-01T09:30:00+01:00/restore"


@pytest.mark.parametrize(
    ("path", "change", "body", "owner"),
    [
        ("domain", "/domain/example.com/nameServers/update", {"nameServers": [{"host": "ns1.example.org"}]}, "domain"),
        ("dns", RESTORE, None, "zone"),
    ],
)
def test_a_task_is_in_the_list_of_the_account(
    sandbox: Sandbox, call: Caller, path: str, change: str, body: object, owner: str
) -> None:
    route = "/me/task/" + path
    assert call("GET", route).json() == []
    assert call("POST", change, body).status_code == 200
    (number,) = call("GET", route).json()
    shown = call("GET", "%s/%d" % (route, number)).json()
    assert (shown[owner], shown["status"]) == ("example.com", "done")
    assert call("GET", route + "?status=done").json() == [number] and call("GET", route + "?status=todo").json() == []
    assert call("GET", "%s/%d" % (route, number + 1)).status_code == 404
