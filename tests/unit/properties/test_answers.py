# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever an answer of the API may be, each job ends in success or in one clear error: no traceback, no hang, no wrong
target.
"""

from __future__ import annotations

import contextlib
import copy
import functools
import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.environment import MODULES
from tests.faults.jobs import parse_inventory
from tests.sandbox import Sandbox
from tests.support.execution_modes import ANY_ROUTE, PLUGINS, Result, controller
from tests.support.fake_time import FakeTime
from tests.support.scenario import Scenario
from tests.support.tape import Key, Reply, Tape, is_well_signed

# Nobody waits longer than this for a job: the longest wait_timeout of the scenarios, asked every five seconds, for each
# of its waits.
MOST_REQUESTS = 1500
# Where the API's links to files lead.
STORAGE = "/storage/"
SECRETS = ("sandboxApplicationSecret", "sandboxConsumerKey")

NASTY = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        -1,
        1.5,
        10**30,
        1e308,
        "",
        " ",
        "0",
        "..",
        "/",
        "//evil.example",
        "https://evil.example/1.0/me",
        "\x1b[31m\r\n\x00",
        "\u2028",
        "\ud800",
        "{{ 7 * 7 }}",
        "{% raw %}",
        "é" * 300,
        [],
        {},
        [None],
        [[]],
        [{}],
        [1, "a"],
        {"a": None},
        {"": {}},
        "done",
        "error",
        "2024-13-99T99:99:99Z",
    ]
)
JSON = NASTY | st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
STATUSES = st.sampled_from([200, 201, 204, 301, 400, 401, 403, 404, 405, 409, 422, 429, 460, 500, 501, 503, 999])
CODES = st.sampled_from(
    ["QUERY_TIME_OUT", "NOT_GRANTED_CALL", "INVALID_CREDENTIAL", "INVALID_SIGNATURE", "UNKNOWN_ROUTE"]
)
HEADERS = st.dictionaries(
    st.sampled_from(
        [
            "X-OVH-QUERYID",
            "Retry-After",
            "X-Pagination-Elements",
            "X-Pagination-Cursor-Next",
            "Location",
            "Content-Type",
        ]
    ),
    st.sampled_from(["", "0", "1", "-1", "9" * 40, "²", "soon", "\x1b[31m", "Wed, 99 Foo 2024", "http://[", "é"]),
    max_size=3,
)


# ---- what was said once


def scenario_of(module: str) -> Scenario:
    return importlib.import_module(f"tests.scenarios.{module}").SCENARIO


@pytest.fixture(scope="module")
def tapes(shared_sandbox: Sandbox) -> Any:
    """The tape of each step of a module's scenario: tapes(module)."""

    @functools.cache
    def recorded(module: str) -> list[tuple[dict[str, Any], Tape]]:
        shared_sandbox.reset()
        steps = []
        for step in scenario_of(module).steps:
            steps.append((step.args, Tape()))
            with alone(), steps[-1][1].recording():
                assert not controller(module, step.args, environ=shared_sandbox.environment).get("failed")
        return steps

    return recorded


def places_in(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The place of each value in a JSON document, the whole of it first."""
    yield here
    for name, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places_in(item, (*here, name))


def replaced(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    """The document with another value there; without the member where the value is ABSENT."""
    if not place:
        return value
    other = copy.deepcopy(document)
    *way, last = place
    inside = functools.reduce(lambda holder, name: holder[name], way, other)
    if value is ABSENT:
        del inside[last]
    else:
        inside[last] = value
    return other


ABSENT = object()


@st.composite
def mutations(draw: st.DrawFn, tape: Tape) -> dict[tuple[Key, int], Reply]:
    """One reply of the tape, made another: any value in any field, a member less, another status, other headers."""
    place = draw(st.sampled_from(tape.places()))
    reply = tape.of(*place)
    status, headers = reply.status, {**reply.headers, **draw(HEADERS)}
    if draw(st.integers(0, 4)) == 0:
        status = draw(STATUSES)
        document = draw(
            st.fixed_dictionaries(
                {}, optional={"message": JSON, "errorCode": JSON | CODES, "class": JSON, "details": JSON}
            )
            | JSON
        )
    else:
        where = draw(st.sampled_from(list(places_in(reply.data))))
        document = replaced(reply.data, where, draw(JSON | st.just(ABSENT)) if where else draw(JSON))
    return {place: Reply(status, json.dumps(document).encode(), headers)}


# ---- what may never happen


@pytest.mark.parametrize("module", MODULES)
@settings(max_examples=settings().max_examples * 2 // 5)
@given(data=st.data())
def test_any_value_in_any_field(module: str, data: st.DataObject, tapes: Any, sandbox: Sandbox, home: Path) -> None:
    steps = tapes(module)
    args, tape = steps[data.draw(st.integers(0, len(steps) - 1), label="step")]
    instead = data.draw(mutations(tape), label="instead")
    heard: list[requests.PreparedRequest] = []
    clear(home)
    with alone(), tape.replaying(heard.append, instead):
        result = controller(module, args, environ=sandbox.environment)
    assert_one_clear_end(result)
    assert_right_requests(module, tape, heard, sandbox)


INVENTORIES: dict[str, dict[str, Any]] = {
    "dedicated_server": {"read_mode": "batch"},
    "vps": {"products": ["vps"]},
    "vps, one by one": {"products": ["vps"], "read_mode": "single"},
    "cloud_instance": {"products": ["cloud_instance"], "projects": ["shop"]},
    "accounts": {
        "accounts": [{"name": "a", "products": ["cloud_instance"]}, {"name": "b", "products": ["dedicated_server"]}],
        "on_unreadable": "warn",
    },
}
# What a person would say of the machines, and where an inventory may look.
CONSTRUCTED = {
    "hostnames": ["display_name", "reverse", "name"],
    "address": ["reverse", "ip", "private_ip"],
    "compose": {"composed": "ovh_display_name"},
    "groups": {"named": "ovh_display_name"},
    "filters": [{"exclude": "ovh_name == 'nobody'"}],
}
LOOKED_AT = re.compile(
    r"/1\.0/(auth/time|dedicated/server(/[^/]+)?|ip|vps(/[^/]+(/ips(/[^/]+)?)?)?|cloud/project(/[^/]+(/instance)?)?)"
)


@pytest.fixture(scope="module")
def inventory_tapes(shared_sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tape]:
    """The tape of each of these inventories."""
    shared_sandbox.reset()
    shared_sandbox.state.servers = dict(list(shared_sandbox.state.servers.items())[:6])
    tapes = {name: Tape() for name in INVENTORIES}
    for name, options in INVENTORIES.items():
        with contextlib.chdir(tmp_path_factory.mktemp("home")), alone(), tapes[name].recording():
            assert parse_inventory({**options, **CONSTRUCTED}, shared_sandbox.environment)["hosts"]
    return tapes


@pytest.mark.parametrize("name", INVENTORIES)
@settings(max_examples=settings().max_examples * 2 // 5)
@given(data=st.data())
def test_any_value_in_any_field_of_an_inventory(
    name: str, data: st.DataObject, inventory_tapes: dict[str, Tape], sandbox: Sandbox, home: Path
) -> None:
    """Hosts, or one clear error."""
    instead = data.draw(mutations(inventory_tapes[name]), label="instead")
    heard: list[requests.PreparedRequest] = []
    with alone(), inventory_tapes[name].replaying(heard.append, instead):
        result = parse_inventory({**INVENTORIES[name], **CONSTRUCTED}, sandbox.environment)
    assert_one_clear_end(result)
    assert len(heard) < MOST_REQUESTS
    assert all(request.method == "GET" and LOOKED_AT.fullmatch(urlsplit(request.url).path) for request in heard)


def clear(home: Path) -> None:
    importlib.import_module(f"{PLUGINS}.plugin_utils._in_process").CONNECTIONS.clear()
    for saved in home.iterdir():
        saved.unlink()


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Meanwhile a job has one thread, and pauses that take no time."""
    run = f"{PLUGINS}.module_utils._engine.run"
    client = importlib.import_module(run).Client
    with (
        mock.patch(f"{run}.Throttle", FakeTime().throttle),
        mock.patch(f"{run}.Client", lambda *args, **options: client(*args, **{**options, "parallel": 1})),
    ):
        yield


def assert_one_clear_end(result: Result) -> None:
    json.dumps(result)
    for warning in result.get("warnings", []):
        assert warning.isprintable()
    if result.get("failed"):
        assert result["msg"] and result["msg"].isprintable() and "Traceback" not in result["msg"]
    assert "exception" not in result
    assert not [secret for secret in SECRETS if secret in json.dumps(result)]


def assert_right_requests(module: str, tape: Tape, heard: list[requests.PreparedRequest], sandbox: Sandbox) -> None:
    """Not too many; each to this API, and signed; each on a route that the module may use, and each write about what
    the task is about.
    """
    assert len(heard) < MOST_REQUESTS
    keys = sandbox.environment["OVH_APPLICATION_SECRET"], sandbox.environment["OVH_CONSUMER_KEY"]
    known = {"/1.0/auth/time", *(urlsplit(key[1]).path for key in tape.replies)}
    above = {path.rpartition("/")[0] for path in known}
    objects = {part for path in known for part in path.split("/")}
    for request in heard:
        path = urlsplit(request.url).path
        assert str(request.url).startswith((sandbox.url + "/", sandbox.base + "/v2/", sandbox.base + STORAGE))
        assert not path.startswith(STORAGE) or "X-Ovh-Signature" not in request.headers, (
            "a link is fetched without credentials"
        )
        assert "X-Ovh-Signature" not in request.headers or is_well_signed(request, *keys)
        parameters = [
            match.groups()
            for method, route in routes_of(module)
            if method == request.method and (match := route.fullmatch(path))
        ]
        assert path in known or (path in above and request.method == "GET") or parameters
        assert (
            request.method == "GET" or path in known or any(not groups or groups[0] in objects for groups in parameters)
        )


@functools.cache
def routes_of(module: str) -> list[tuple[str, re.Pattern[str]]]:
    """The method and the path of each call that a module may make; the objects of any list for those that make any
    call.
    """
    if module in ANY_ROUTE:
        return [("GET", re.compile("/1.0/(.+)/[^/]+"))]
    rights = importlib.import_module(f"{PLUGINS}.module_utils._products._rights").RIGHTS[module]
    return [(right.method, re.compile("(?:/1.0)?" + re.sub(r"\{\w+\}", "([^/]+)", right.route))) for right in rights]
