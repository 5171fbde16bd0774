# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Public Cloud: projects and their instances."""

from __future__ import annotations

import pytest

SHOP = "/cloud/project/0123456789abcdef0123456789abcdef"
INSTANCE = SHOP + "/instance/11111111-0000-4000-8000-000000080011"
EXPANDED = {"X-Pagination-Mode": "CachedObjectList-Pages"}


def test_projects(sandbox, call):
    assert call("GET", "/cloud/project").json() == list(sandbox.state.projects)
    assert call("GET", SHOP).json()["description"] == "shop"
    assert {each["description"] for each in call("GET", "/cloud/project", headers=EXPANDED).json()} == {
        "shop",
        "Lab, second floor",
        None,
        "old shop",
    }


@pytest.mark.parametrize(("number", "status"), [(2, 403), (3, 460), (9, 404)])
def test_projects_that_cannot_be_read(call, number, status):
    path = "/cloud/project/%032x" % (0x0123456789ABCDEF0123456789ABCDEF + number + 1)
    assert [call("GET", path).status_code, call("GET", path + "/instance").status_code] == [status, status]


def test_instances_are_listed_as_objects(call):
    found = call("GET", SHOP + "/instance").json()
    assert [each["name"] for each in found] == ["shop-1", "shop-2", "shop-db"] and found == call(
        "GET", SHOP + "/instance", headers=EXPANDED
    ).json()
    assert [each["name"] for each in call("GET", SHOP + "/instance?region=SBG5").json()] == ["shop-db"]
    assert [each["version"] for each in found[0]["ipAddresses"]] == [4, 6, 4]


def test_one_instance_has_its_image_and_flavor_with_it(call):
    found = call("GET", INSTANCE).json()
    assert (found["image"]["name"], found["flavor"]["name"], found["sshKey"]) == (
        "Ubuntu 24.04",
        "b3-8",
        None,
    ) and "imageId" not in found
    assert call("GET", SHOP + "/instance/x").status_code == 404


def test_what_is_below_a_project_and_is_not_kept(sandbox, call):
    assert call("GET", SHOP + "/kube").json() == []
    with sandbox.on_purpose():
        assert call("POST", SHOP + "/terminate").status_code == 501


ARCHIVE = SHOP + "/volume/55555555-0000-4000-8000-000000000001"


def test_a_volume_grows_and_moves_between_instances(sandbox, call):
    sandbox.settings.task_seconds = 5.0
    volume, (shop_1, _shop_2, database) = call("GET", ARCHIVE).json(), call("GET", SHOP + "/instance").json()
    assert (volume["attachedTo"], volume["status"]) == ([database["id"]], "in-use")
    for action, body, meanwhile, then in [
        ("upsize", {"size": 300}, "extending", {"size": 300, "status": "in-use"}),
        ("detach", {"instanceId": database["id"]}, "detaching", {"attachedTo": [], "status": "available"}),
        ("attach", {"instanceId": database["id"]}, "attaching", {"attachedTo": [database["id"]], "status": "in-use"}),
    ]:
        assert call("POST", f"{ARCHIVE}/{action}", body).json()["status"] == meanwhile
        sandbox.state.agenda.advance(5)
        assert then.items() <= call("GET", ARCHIVE).json().items()
    assert call("POST", ARCHIVE + "/attach", {"instanceId": shop_1["id"]}).status_code == 404, "it is in another region"


def test_what_a_volume_refuses(sandbox, call):
    database, other = (call("GET", SHOP + "/instance").json()[place]["id"] for place in (2, 0))
    refused = [
        call("POST", ARCHIVE + "/upsize", {"size": 200}),
        call("POST", ARCHIVE + "/attach", {"instanceId": database}),
        call("POST", ARCHIVE + "/detach", {"instanceId": other}),
        call("DELETE", ARCHIVE),
    ]
    sandbox.settings.task_seconds = 60.0
    call("POST", ARCHIVE + "/upsize", {"size": 300})
    refused.append(call("POST", ARCHIVE + "/detach", {"instanceId": database}))
    assert [answer.status_code for answer in refused] == [400] * 5
