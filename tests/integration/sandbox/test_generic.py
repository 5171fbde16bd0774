# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every collection of the contract that objects can be created in: created, listed, read, updated and deleted, without
a socket.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, unquote

import pytest
import requests

from tests.contract import check, published
from tests.contract.published import Operation, Type
from tests.sandbox import Sandbox
from tests.sandbox.api import Api
from tests.sandbox.errors import ApiError
from tests.sandbox.generic.collections import Collection, Role, collections, parents_of
from tests.sandbox.messages import Call
from tests.sandbox.products.registry import HANDLERS
from tests.sandbox.published import SMALLEST_TEXTS, smallest
from tests.sandbox.settings import Settings

# All but those of which products/ keeps a part, and one inside of what it keeps and the seed has none of.
CREATABLE = {
    path: each
    for path, each in collections().items()
    if Role.CREATE in each.operations
    and "ovh-eu" in each.operations[Role.CREATE].endpoints
    and not each.is_kept_by_product
    and each.operations[Role.CREATE].key not in HANDLERS
    and not path.startswith("/vrack/{serviceName}/ipv6/")
}
PROJECT = "/cloud/project/0123456789abcdef0123456789abcdef"
VOLUMES, VOLUME = PROJECT + "/volume", {"name": "data", "region": "GRA11", "size": 10, "type": "classic"}
NETWORKS, NETWORK = PROJECT + "/network/private", {"name": "back"}


def sample(kind: Type) -> Any:
    """A value that a request may hold: only what is required."""
    if kind.kind == "model":
        return {name: sample(field.type) for name, field in kind.fields.items() if field.required}
    if kind.kind == "list" and kind.item:
        return [sample(kind.item)]
    return "sample" if kind.kind == "string" and not kind.format else smallest(kind)


def minimal_body(route: Operation) -> Any:
    """The least that a write takes."""
    if isinstance(route.body, Type):
        return sample(route.body)
    return {name: sample(field.type) for name, field in route.body.items() if field.required}


class Direct:
    """Calls the API without a socket and without a signature; each answer is held against the contract.

    No collection has an object.
    """

    def __init__(self, **settings: Any) -> None:
        self.api = Api(Settings(**settings))
        self.api.state.objects.lists.clear()

    def __call__(
        self, method: str, path: str, body: Any = None, query: str = "", headers: dict[str, str] | None = None
    ) -> Any:
        return self.paged(method, path, body, query, headers)[0]

    def paged(
        self, method: str, path: str, body: Any = None, query: str = "", headers: dict[str, str] | None = None
    ) -> tuple[Any, dict[str, str]]:
        """The answer, and its headers."""
        call = Call(
            method,
            "",
            path if path.startswith("/v2/") else "/1.0" + path,
            query,
            headers or {},
            b"" if body is None else json.dumps(body).encode(),
        )
        route = published.find(method, call.segments, "ovh-eu")
        answer, headers = self.api.one(call, route, call.segments)
        wrong = [*check.of_answer(route, answer)] if self.api.settings.resource_answer == "published" else []
        assert not wrong, (route, wrong[:3])
        return answer, headers

    def refused(self, *call: Any, **options: Any) -> tuple[int, str]:
        """Status and message of an error."""
        with pytest.raises(ApiError) as caught:
            self(*call, **options)
        return caught.value.status, caught.value.body["message"]

    def inside(self, collection: Collection) -> str:
        """The path of a list whose parents exist: those of the seed where a product keeps them, else adopted."""
        filled = collection.path
        for parent in parents_of(collection.path):
            name = parent.rpartition("/")[2]
            above = filled[: filled.index("/" + name)]
            listed = "GET " + parent.rpartition("/")[0]
            if "GET " + parent in HANDLERS and listed in HANDLERS:
                value = str(first_of(self("GET", above)))
            else:
                kind = next(iter(collection.operations.values())).path_parameters[name[1:-1]].type
                value = (
                    "1"
                    if kind.kind == "integer"
                    else str(kind.values[0])
                    if kind.values
                    else SMALLEST_TEXTS.get(kind.format, "parent")
                )
                self.api.state.objects.adopt(unquote(above), value)
            filled = filled.replace("/" + name, "/" + quote(value, safe=""), 1)
        return filled


def first_of(listed: list[Any]) -> Any:
    """The id of the first object in a list."""
    return listed[0]["id"] if isinstance(listed[0], dict) else listed[0]


def test_there_are_many() -> None:
    assert len(CREATABLE) > 200


@pytest.mark.parametrize("path", CREATABLE)
def test_an_object_lives_and_ends(path: str) -> None:
    collection, call = CREATABLE[path], Direct(task_seconds=5.0)
    where, create = call.inside(collection), collection.operations[Role.CREATE]
    body = minimal_body(create)
    if isinstance(body, dict) and body.get(collection.id_field) == "sample":
        body[collection.id_field] = sample(collection.id_type)
    assert list(check.of_body(create, body, True)) == []
    call("POST", where, body)
    call.api.state.agenda.advance(5)
    assert call("GET", where)
    (object_id,) = call.api.state.objects.inside(unquote(where))
    item = f"{where}/{quote(object_id, safe='')}"
    if Role.READ in collection.operations:
        shown = call("GET", item)
        assert collection.id_field not in shown or str(shown[collection.id_field]) == object_id
    if Role.UPDATE in collection.operations:
        call("PUT", item, minimal_body(collection.operations[Role.UPDATE]))
    if Role.DELETE in collection.operations:
        call.api.state.agenda.advance(5)
        call("DELETE", item)
        call.api.state.agenda.advance(5)
        assert call("GET", where) == []
        assert call.refused("DELETE", item)[0] == 404


# ---- over time


def new_volume(call: Direct) -> str:
    """The path of a new volume."""
    return f"{VOLUMES}/{call('POST', VOLUMES, VOLUME)['id']}"


def status_of(call: Direct, item: str) -> str:
    return str(call("GET", item)["status"])


@pytest.mark.parametrize(
    ("settings", "then"),
    [({}, "available"), ({"resource_outcome": "failed"}, "error"), ({"resource_outcome": "never"}, "creating")],
)
def test_a_status_shows_what_happens(settings: dict[str, str], then: str) -> None:
    call = Direct(task_seconds=5.0, **settings)
    made = call("POST", VOLUMES, VOLUME)
    item = f"{VOLUMES}/{made['id']}"
    assert made["status"] == status_of(call, item) == "creating"
    call.api.state.agenda.advance(5)
    assert status_of(call, item) == then
    call("DELETE", item)
    assert [each["status"] for each in call("GET", VOLUMES)] == ["deleting"]
    call.api.state.agenda.advance(5)
    assert call("GET", VOLUMES) == []
    assert call.refused("GET", item) == (404, f"The requested object (volumeId = {made['id']}) does not exist")


def test_a_list_may_be_late() -> None:
    call = Direct(task_seconds=0.0, resource_list_seconds=3.0)
    item = new_volume(call)
    assert call("GET", VOLUMES) == [] and call("GET", item)
    call.api.state.agenda.advance(3)
    assert len(call("GET", VOLUMES)) == 1


def test_reads_may_be_stale() -> None:
    call = Direct(task_seconds=0.0, resource_stale_seconds=3.0)
    item = new_volume(call)
    for method, body in (("PUT", {"name": "logs"}), ("DELETE", None)):
        before = call("GET", item)
        call(method, item, body)
        assert call("GET", item) == before
        call.api.state.agenda.advance(3)
    assert call.refused("GET", item)[0] == 404


def test_a_creation_may_be_answered_with_nothing() -> None:
    call = Direct(resource_answer="nothing")
    assert call("POST", VOLUMES, VOLUME) is None
    assert len(call("GET", VOLUMES)) == 1


def test_a_task_is_an_object_of_its_own() -> None:
    call = Direct(task_seconds=5.0)
    call.api.state.objects.adopt("/hosting/web", "web1")
    task = call(
        "POST",
        "/hosting/web/web1/database",
        minimal_body(CREATABLE["/hosting/web/{serviceName}/database"].operations[Role.CREATE]),
    )
    path = f"/hosting/web/web1/tasks/{task['id']}"
    assert call("GET", "/hosting/web/web1/tasks") == [task["id"]] and call("GET", path)["status"] != "done"
    call.api.state.agenda.advance(5)
    assert call("GET", path)["status"] == "done" and len(call("GET", "/hosting/web/web1/database")) == 1


# ---- what is taken and what is refused


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "said"),
    [
        ("POST", VOLUMES, {"region": "GRA11", "size": 10}, 400, "Missing parameter(s): type"),
        ("POST", VOLUMES, {**VOLUME, "colour": "red"}, 400, "Received not described parameters: (colour)"),
        (
            "POST",
            VOLUMES,
            {**VOLUME, "type": "slow"},
            400,
            "[type] Given data (slow) does not belong to the enumeration",
        ),
        ("POST", VOLUMES, {**VOLUME, "size": "big"}, 400, "[size] Given data (big) is not a valid int"),
        ("GET", VOLUMES + "/1", None, 404, "The requested object (volumeId = 1) does not exist"),
        ("GET", "/hosting/web/web1/database", None, 404, "This service does not exist"),
        (
            "POST",
            "/hosting/web/web1/envVar",
            {"key": "A", "type": "string", "value": "b"},
            404,
            "This service does not exist",
        ),
        (
            "GET",
            PROJECT + "/region/GRA11/gateway",
            None,
            404,
            "The requested object (regionName = GRA11) does not exist",
        ),
    ],
)
def test_what_is_refused(method: str, path: str, body: Any, status: int, said: str) -> None:
    assert Direct().refused(method, path, body) == (status, said)


def test_twins() -> None:
    call = Direct(task_seconds=0.0)
    keys = "/v2/iam/resourceGroup"
    for _twice in range(2):
        call("POST", keys, {"name": "shop"})
    call.api.settings.resource_twins = "refused"
    assert call.refused("POST", keys, {"name": "shop"}) == (409, "An object named shop already exists")
    call.api.state.objects.adopt("/hosting/web", "web1")
    call("POST", "/hosting/web/web1/envVar", {"key": "A", "type": "string", "value": "b"})
    assert call.refused("POST", "/hosting/web/web1/envVar", {"key": "A", "type": "string", "value": "c"}) == (
        409,
        "An object with the id A already exists",
    )


# ---- PUT, lists

GROUP = {"name": "shop", "description": "old", "permissions": {"allow": [{"action": "vps:*"}]}}


@pytest.mark.parametrize(
    ("path", "body", "changed", "then"),
    [
        (
            VOLUMES,
            {**VOLUME, "description": "old"},
            {"name": "logs"},
            {"name": "logs", "description": "old", "size": 10},
        ),
        ("/v2/iam/permissionsGroup", GROUP, {**GROUP, "name": "web"}, {"name": "web", "description": "old"}),
        (
            "/hosting/web/web1/cron",
            {
                "command": "a",
                "frequency": "* * * * *",
                "language": "php8.1",
                "status": "enabled",
                "email": "a@example.com",
            },
            {"command": "b", "frequency": "* * * * *", "language": "php8.1", "status": "suspended"},
            {"command": "b", "status": "suspended", "email": None},
        ),
    ],
    ids=["merges", "replaces", "replaces what it leaves out"],
)
def test_a_put_merges_unless_a_field_is_required(path: str, body: Any, changed: Any, then: dict[str, Any]) -> None:
    call = Direct(task_seconds=0.0)
    call.api.state.objects.adopt("/hosting/web", "web1")
    call("POST", path, body)
    *_seeded, object_id = (quote(each, safe="") for each in call.api.state.objects.inside(path))
    call("PUT", f"{path}/{object_id}", changed)
    after = call("GET", f"{path}/{object_id}")
    assert {name: after[name] for name in then} == then


def test_a_checksum_must_be_the_one_that_was_read() -> None:
    call, path = Direct(task_seconds=0.0), "/v2/vrackServices/resource"
    call.api.state.objects.adopt(path, "vrs-1")
    body = minimal_body(collections()[path].operations[Role.UPDATE])
    for _twice in range(2):
        call("PUT", path + "/vrs-1", {**body, "checksum": call("GET", path + "/vrs-1")["checksum"]})
    assert call.refused("PUT", path + "/vrs-1", {**body, "checksum": "old"})[0] == 409


def test_v2_lists_have_pages() -> None:
    call = Direct(task_seconds=0.0)
    for number in range(3):
        call("POST", "/v2/iam/resourceGroup", {"name": f"group {number}"})
    first, headers = call.paged("GET", "/v2/iam/resourceGroup", headers={"X-Pagination-Size": "2"})
    rest, end = call.paged(
        "GET", "/v2/iam/resourceGroup", headers={"X-Pagination-Cursor": headers["X-Pagination-Cursor-Next"]}
    )
    assert [each["name"] for each in [*first, *rest]] == ["group 0", "group 1", "group 2"] and not end


def test_the_query_selects() -> None:
    call = Direct(task_seconds=0.0)
    for region in ("GRA11", "SBG5"):
        call("POST", VOLUMES, {**VOLUME, "region": region})
    assert [each["region"] for each in call("GET", VOLUMES, query="region=SBG5")] == ["SBG5"]


def test_bulk_reads(sandbox: Sandbox, call: Any) -> None:
    sandbox.state.objects.adopt("/hosting/web", "web1")
    for key in "AB":
        assert (
            call("POST", "/hosting/web/web1/envVar", {"key": key, "type": "string", "value": key.lower()}).status_code
            == 200
        )
    expanded = call("GET", "/hosting/web/web1/envVar", headers={"X-Pagination-Mode": "CachedObjectList-Pages"}).json()
    batch = call("GET", "/hosting/web/web1/envVar/A,B,C", headers={"X-Ovh-Batch": ","}).json()
    assert [each["value"] for each in expanded] == ["a", "b"]
    assert [(each["value"] or {}).get("value") for each in batch] == ["a", "b", None]


def test_an_account_can_be_given_any_object(sandbox: Sandbox) -> None:
    order = {"path": "/hosting/web", "id": "web1", "facts": {"displayName": "shop"}}
    assert requests.post(sandbox.base + "/_sandbox/objects", json=order, timeout=5).status_code == 200
    assert sandbox.state.objects.inside("/hosting/web")["web1"].facts == {"displayName": "shop"}
