# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that need a proof elsewhere before they are created; parents whose variants are several segments."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import resource_job
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Proof, Resource
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import write_operations

from tests.support.fake_api import FakeApi, Values, play

SEGMENTS = {"big": "large/house"}
FLAG = Resource(
    "flag",
    "/{size}/flag",
    "name",
    ("name",),
    (Field("name", type="str"), Field("color", type="str")),
    parents=(Parent("size", "size", variants=("big", "hut"), segments=SEGMENTS),),
    unique=True,
    proof=Proof(
        "/{size}/token",
        "name",
        "tokens",
        lambda name, answer: {"name": name, "token": answer["token"]},
        lambda token: f"hang up {token['token']}",
        inside={"size": "large/house"},
    ),
)
TOKEN = {"name": "red", "token": "t-1"}


def flags(token: Any = (200, {"token": "t-1"}), size: str = "large/house") -> FakeApi:
    routes = {f"GET /{size}/token": lambda api, body: token} if token else {}
    return FakeApi(f"/{size}/flag", "name", takes_id=True, unique=True, ids_only=True, status=False, routes=routes)


def play_flag(api: FakeApi, check: bool = False, **args: Any) -> Values:
    return play(resource_job(FLAG), api, check=check, **{"size": "big", "name": "red", "color": "c", **args})


def test_operations_are_those_of_each_variant() -> None:
    operations = write_operations(FLAG)
    assert {"POST /large/house/flag", "POST /hut/flag", "GET /large/house/token"} <= set(operations)
    assert not any("big" in each for each in operations)


def test_what_is_needed_elsewhere_is_shown_before_and_with_the_creation_and_never_after() -> None:
    api = flags()
    assert play_flag(api, check=True)["tokens"] == play_flag(api)["tokens"] == [TOKEN]
    assert "/large/house/flag" in api.urls[-1] and set(api.objects) == {"red"}
    again = play_flag(api)
    assert not again["changed"] and "tokens" not in again
    assert "tokens" not in play_flag(api, color="d") and "tokens" not in play_flag(api, state="absent", confirm="red")


def test_a_variant_without_a_proof_asks_for_none() -> None:
    api = flags(token=None, size="hut")
    result = play_flag(api, size="hut")
    assert result["changed"] and "tokens" not in result and not any("token" in url for url in api.urls)


@pytest.mark.parametrize(("kind", "told"), [("400", True), ("403", True), ("409", True), ("429", None), ("500", False)])
def test_a_refused_creation_says_what_is_needed(kind: str, told: bool | None) -> None:
    api = flags()
    api.fail(kind, "POST", "flag")
    result = play_flag(api)
    assert ("hang up t-1" in result.get("msg", "")) == bool(told)
    assert bool(result.get("failed")) == bool(told) and result["tokens"] == [TOKEN]


@pytest.mark.parametrize("status", [400, 404])
def test_what_the_api_does_not_tell_is_a_warning(status: int) -> None:
    result = play_flag(flags((status, {"message": "no"})))
    assert result["changed"] and "tokens" not in result
    assert any(
        "red: what must be in place before its creation could not be read" in each for each in result["warnings"]
    )


@pytest.mark.parametrize("status", [403, 500])
def test_what_could_be_read_at_another_time_ends_the_task_before_it_writes(status: int) -> None:
    api = flags((status, {"message": "later"}))
    result = play_flag(api)
    assert result["failed"] and result["msg"].startswith("red: ") and not api.writes


def test_a_proof_is_read_inside_the_same_parents() -> None:
    with pytest.raises(ValueError, match="are read inside the same parents"):
        dataclasses.replace(FLAG, proof=dataclasses.replace(FLAG.proof, route="/{other}/token"))
