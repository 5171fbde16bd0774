# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets in other shapes: however they are written, wherever they come back, in both execution modes."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output, run
from tests.support.execution_modes import Result
from tests.support.leaks import WRITTEN

TEXT = 'S3cret+of/this "body" & more'
NUMBER = 90817263541
BODY = {"keyName": "k", "password": TEXT, "rows": [{"secretKey": NUMBER}]}
HIDDEN = "********"


@pytest.fixture
def call(execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path) -> Callable[..., str]:
    """Runs ovh_api_call in each execution mode; returns all that it says, as text."""

    def play(task: dict[str, Any], **environ: str) -> str:
        with sandbox.on_purpose():
            result = execution_mode(
                "ovh_api_call", task, diff=True, environ={**sandbox.environment, "OVH_RETRY_TIMEOUT": "0", **environ}
            )
        return json.dumps(result, ensure_ascii=False)

    return play


# ---- what the API sends back

PLACES: dict[str, Callable[[Sandbox, Any], None]] = {
    "answer": lambda sandbox, shape: sandbox.fail("status", "POST", status=200, body={"echo": [shape]}) and None,
    "key": lambda sandbox, shape: sandbox.fail("status", "POST", status=200, body={str(shape): {"a": 1}}) and None,
    "message": lambda sandbox, shape: (
        sandbox.fail("status", "POST", status=400, message=f"the value {shape} is wrong") and None
    ),
    "code": lambda sandbox, shape: sandbox.fail("status", "POST", status=400, code=str(shape)) and None,
    "header": lambda sandbox, shape: (
        sandbox.fail("status", "POST", status=200, body={}, headers={"X-Echo": json.dumps(shape)}) and None
    ),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("way", WRITTEN)
def test_a_secret_that_comes_back_is_hidden(way: str, place: str, call: Callable[..., str], sandbox: Sandbox) -> None:
    shape = WRITTEN[way](TEXT)
    PLACES[place](sandbox, shape)
    shown = call({"method": "POST", "path": "/me/sshKey", "body": BODY})
    assert HIDDEN in shown
    assert shape not in shown and TEXT not in shown and "S3cret" not in shown and shape[4:-4] not in shown


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("shape", [NUMBER, float(NUMBER), str(NUMBER), f"no {NUMBER}", [NUMBER]], ids=repr)
def test_a_number_that_comes_back_is_hidden(shape: Any, place: str, call: Callable[..., str], sandbox: Sandbox) -> None:
    PLACES[place](sandbox, shape)
    assert str(NUMBER) not in call({"method": "POST", "path": "/me/sshKey", "body": BODY})


@pytest.mark.parametrize(
    ("secret", "kept"),
    [
        ("1", '"status": 200'),
        ("200", '"status": 200'),
        (1, '"n": 1'),
        ("true", '"b": true'),
        ("null", '"z": null'),
        ("ok", '"text": "it is ok"'),
        ("0", '"zero": 0'),
    ],
)
def test_a_short_secret_mangles_nothing(secret: Any, kept: str, call: Callable[..., str], sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", status=200, body={"n": 1, "b": True, "z": None, "text": "it is ok", "zero": 0})
    assert kept in call({"method": "POST", "path": "/me/sshKey", "body": {"password": secret}})


def test_headers_that_open_something_are_hidden(call: Callable[..., str], sandbox: Sandbox) -> None:
    sandbox.fail(
        "status",
        "GET",
        status=200,
        body={},
        headers={"Set-Cookie": "id=S3cret", "X-Auth-Token": "S3cret", "X-Ovh-Signature": "$1$S3cret", "X-Rate": "7"},
    )
    shown = call({"path": "/me", "show_secrets": True})
    assert "S3cret" not in shown and '"x-rate": "7"' in shown and f'"set-cookie": "{HIDDEN}"' in shown


@pytest.mark.parametrize(
    "address", ["https://x.example.net/login?ticket=S3cret", "https://jane:S3cret@x.example.net/", "/login#S3cret"]
)
def test_a_redirect_is_named_without_its_secrets(address: str, call: Callable[..., str], sandbox: Sandbox) -> None:
    sandbox.fail("redirect", "GET", to=address)
    shown = call({"path": "/me"})
    assert "S3cret" not in shown and "redirected to " in shown


# ---- the credentials


def test_a_fetched_token_is_hidden_also_after_its_renewal(
    execution_mode: Callable[..., Result], sandbox: Sandbox, home: Path
) -> None:
    client, secret = sandbox.oauth2
    environ = {
        "OVH_ENDPOINT": sandbox.url,
        "OVH_CLIENT_ID": client,
        "OVH_CLIENT_SECRET": secret,
        "OVH_OAUTH2_TOKEN_URL": sandbox.token_url,
    }
    before = set(sandbox.state.tokens)

    body = {"basic": base64.b64encode(f"{client}:{secret}".encode()).decode(), "key": secret}

    def echo(state: Any) -> None:
        tokens = " ".join(set(state.tokens) - before)
        body.update(tokens=tokens, hex=tokens.encode().hex())

    sandbox.fail("expire_bearer", "GET", "/me")
    sandbox.fail("before", "GET", "/me", nth=2, hook=echo)
    sandbox.fail("status", "GET", "/me", nth=2, status=200, body=body)
    shown = json.dumps(execution_mode("ovh_api_call", {"path": "/me"}, environ=environ))
    tokens = set(sandbox.state.tokens) - before
    assert len(tokens) == 2 and shown.count(HIDDEN) >= 4
    assert not [token for token in tokens if token in shown or token.encode().hex() in shown] and secret not in shown


URLS = [
    "https://jane:S3cretPW@host/1.0",
    "https://jane:S3cret/PW@host/1.0",
    "jane:S3cretPW@host/1.0",
    "jane:S3cretPW@host",
    "https://host/1.0?token=S3cretPW",
    "https://host/1.0#S3cretPW",
    "https://S3cretPW@host/1.0",
    "https://jane:S3cretPW@[host/1.0",
]


@pytest.mark.parametrize(
    "place", ["endpoint", "oauth2_token_url", "OVH_ENDPOINT", "OVH_OAUTH2_TOKEN_URL", "https_proxy"]
)
@pytest.mark.parametrize("url", URLS)
def test_what_is_secret_in_a_url_is_hidden(url: str, place: str, call: Callable[..., str], sandbox: Sandbox) -> None:
    client = {"client_id": "c", "client_secret": "some-secret"} if "token_url" in place.lower() else {}
    where = {place: url} if place.islower() and place != "https_proxy" else {}
    assert "S3cret" not in call({"path": "/me", **client, **where}, **({} if where else {place: url}))


# ---- what the arguments hold

ARGUMENTS: dict[str, dict[str, Any]] = {
    "a text as the body": {"method": "POST", "body": "password=S3cret&x"},
    "JSON as the body": {"method": "POST", "body": '{"password": "S3cret"}'},
    "a list as the body": {"method": "POST", "body": ["S3cret"]},
    "free fields": {"method": "POST", "body": {"myOwnField": {"deep": ["S3cret", 1]}}},
    "headers": {"headers": {"X-Auth-Token": "S3cret", "X-Other": "S3cret too"}},
    "headers as a text": {"headers": "X-Auth-Token=S3cret"},
    "own headers": {"headers": {"Authorization": "Bearer S3cret"}},
    "broken headers": {"headers": {"X-Auth-Token": "S3cret\r\n"}},
    "query": {"query": {"token": "S3cret"}},
    "path": {"path": "/me?token=S3cret"},
    "address": {"path": "https://jane:S3cret@host/me"},
    "no path": {"path": "me?token=S3cret"},
    "a host": {"path": "//jane:S3cret@host"},
    "path parameter": {"path": "/me/{token}", "path_params": {"token": "S3cret"}},
    "unless": {"method": "POST", "body": {}, "unless": {"path": "/me/sshKey", "contains": {"password": "S3cret"}}},
    "unless, a value": {"method": "POST", "body": {}, "unless": {"path": "/me/sshKey", "contains": "S3cret"}},
    "unless of a GET": {"unless": {"path": "/me/sshKey", "contains": "S3cret", "query": {"secret": "S3cret"}}},
    "unless, a text": {"method": "POST", "unless": "contains=S3cret"},
    "unless, mistyped": {"method": "POST", "unless": {"path": "/me", "contain": "S3cret"}},
    "mistyped": {"aplication_secret": "S3cret"},
    "mistyped, nested": {"consumerkey": {"a": ["S3cret"]}},
    "a name as the SDK has it": {"applicationSecret": "S3cret"},
    "with another mistake": {"consumer_key": "S3cret-key", "method": "MOVE"},
    "a list for a text": {"consumer_key": ["S3cret"], "timeout": "x"},
    "a number for a text": {"client_secret": "S3cret", "parallel": "many"},
    "show_secrets": {"method": "POST", "path": "//", "body": {"password": "S3cret"}, "show_secrets": True},
}


@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_arguments_are_not_shown(arguments: str, call: Callable[..., str]) -> None:
    shown = call({"path": "/nowhere/of/this/name", **ARGUMENTS[arguments]})
    assert "S3cret" not in shown and base64.b64encode(b"S3cret").decode()[:7] not in shown


@pytest.mark.parametrize("value", [7, 12, True, 90817263541, "x"], ids=repr)
def test_numbers_in_the_arguments_are_not_shown(value: Any, call: Callable[..., str]) -> None:
    shown = call({"path": "//", "method": "POST", "body": {"password": value}, "cosumer_key": value})
    assert not re.search(rf"(password|cosumer_key)\W+{json.dumps(value)}\b", shown)


def test_secrets_that_are_asked_for_are_in_the_response_alone(call: Callable[..., str], sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", status=200, body={"password": TEXT, "key": sandbox.environment["OVH_CONSUMER_KEY"]})
    shown = json.loads(call({"method": "POST", "path": "/me/sshKey", "body": BODY, "show_secrets": True}))
    assert shown.pop("response") == {"password": TEXT, "key": HIDDEN}
    assert "S3cret" not in json.dumps(shown) and str(NUMBER) not in json.dumps(shown)


# ---- by the real commands

TASKS = [
    {"method": "POST", "path": "/me/sshKey", "body": {"password": "{{ text }}", "keys": {"secretKey": "{{ number }}"}}},
    {"method": "POST", "path": "/me/sshKey", "body": "{{ {'token': text} | to_json }}"},
    {"path": "/me", "headers": {"X-Auth-Token": "{{ text }}"}, "aplication_secret": "{{ text }}"},
    {"path": "/me", "endpoint": "https://jane:{{ text | urlencode }}@host/1.0"},
    {"path": "/me", "headers": {"X-Auth-Token": "{{ vaulted }}"}},
]


@pytest.mark.parametrize("in_controller", ["true", "false"])
def test_nothing_is_shown_at_vvv(in_controller: str, sandbox: Sandbox, home: Path) -> None:
    """The values come from a file, so that the lines around a failing task do not have them."""
    (home / "vars.yml").write_text(yaml.safe_dump({"text": TEXT, "number": NUMBER, "vaulted": TEXT}))
    tasks = [{"community.ovh.ovh_api_call": task, "ignore_errors": True} for task in TASKS]
    (home / "play.yml").write_text(
        yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "vars_files": ["vars.yml"], "tasks": tasks}])
    )
    for number in range(2):
        sandbox.fail(
            "status",
            "POST",
            **(
                {"status": 200, "body": {"echo": TEXT, str(NUMBER): NUMBER}}
                if number
                else {"status": 400, "message": f"{TEXT} {NUMBER}"}
            ),
        )
    with sandbox.on_purpose():
        ended = ansible_playbook(
            "play.yml",
            "-vvv",
            "--diff",
            "-e",
            f"ovh_run_in_controller={in_controller}",
            sandbox=sandbox,
            directory=home,
            ANSIBLE_LOG_PATH=str(home / "log"),
            ANSIBLE_DISPLAY_TRACEBACK="always",
            OVH_RETRY_TIMEOUT="0",
        )
    shown = output(ended) + (home / "log").read_text()
    assert shown.count("TASK [") >= len(TASKS) and "aplication_secret" in shown
    assert "S3cret" not in shown and str(NUMBER) not in shown


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"endpoint": "jane:S3cretPW@host"}, "is unknown"),
        ({"endpoint": "https://jane:S3cretPW@host/1.0"}, "not a valid URL"),
        ({}, "is wrong"),
        ({"accounts": [{"name": "a", "aplication_secret": "S3cretPW"}]}, "aplication_secret"),
    ],
)
def test_an_inventory_file_that_is_wrong_is_not_quoted(
    wrong: dict[str, Any], said: str, sandbox: Sandbox, home: Path
) -> None:
    (home / "ovh.yml").write_text(yaml.safe_dump({"plugin": "community.ovh.ovh", "consumer_key": "S3cretPW", **wrong}))
    sandbox.fail("status", "GET", status=400, message="key S3cretPW is wrong", times=None)
    with sandbox.on_purpose():
        ended = run(
            "ansible-inventory",
            "-i",
            "ovh.yml",
            "--list",
            "-vvv",
            sandbox=sandbox,
            directory=home,
            OVH_RETRY_TIMEOUT="0",
            ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED="true",
        )
    shown = output(ended)
    assert said in " ".join(shown.split()) and "S3cret" not in shown


def test_an_inventory_and_its_cache_hide_what_the_api_echoes(sandbox: Sandbox, home: Path) -> None:
    key = sandbox.environment["OVH_CONSUMER_KEY"]
    name = next(iter(sandbox.state.servers))
    sandbox.state.servers[name].facts["rack"] = f"rack {key}"
    (home / "ovh.yml").write_text(
        yaml.safe_dump(
            {
                "plugin": "community.ovh.ovh",
                "cache": True,
                "cache_plugin": "ansible.builtin.jsonfile",
                "cache_connection": str(home / "cache"),
            }
        )
    )
    ended = run("ansible-inventory", "-i", "ovh.yml", "--list", sandbox=sandbox, directory=home)
    written = "".join(path.read_text() for path in (home / "cache").iterdir())
    assert (
        f"rack {HIDDEN}" in ended.stdout
        and f"rack {HIDDEN}" in written
        and key not in ended.stdout + ended.stderr + written
    )
