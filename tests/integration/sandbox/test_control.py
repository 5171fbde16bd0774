# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How people and scripts handle the sandbox: the command line, its own routes, https."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import fields
from pathlib import Path

import pytest
import requests

from tests.sandbox import Sandbox
from tests.sandbox.faults import KINDS
from tests.sandbox.settings import Settings

README = Path(__file__).parents[2] / "sandbox" / "README.md"
ROOT = Path(__file__).parents[3]
SERVER = "/dedicated/server/ns3004.example-sbg.net"


@pytest.fixture
def ask(sandbox):
    """Asks the sandbox's own routes."""
    return lambda method, path, body=None: requests.request(
        method, sandbox.base + "/_sandbox" + path, json=body, timeout=5
    )


def test_the_log(sandbox, call, ask):
    call("PUT", SERVER + "/burst", {"status": "active"})
    call("GET", "/me?")
    assert ask("GET", "/log").json() == sandbox.exchanges
    put = sandbox.writes()[0]
    assert {name: put[name] for name in ("method", "path", "body", "status", "response")} == {
        "method": "PUT",
        "path": "/1.0%s/burst" % SERVER,
        "body": {"status": "active"},
        "status": 200,
        "response": None,
    }
    assert "body" not in sandbox.exchanges[-1]


def test_settings(sandbox, ask):
    assert ask("PUT", "/settings", {"latency": 0, "batch": "ignore"}).json()["batch"] == "ignore"
    for wrong in ({"latency": 1, "colour": "red"}, {"latency": 1, "batch": "maybe"}, {"latency": "long"}):
        assert ask("PUT", "/settings", wrong).status_code == 400
    assert sandbox.settings.latency == 0


@pytest.mark.parametrize(("name", "value"), [("colour", "red"), ("batch", "maybe"), ("latency", "long")])
def test_a_setting_that_is_none(sandbox, name, value):
    with pytest.raises(ValueError, match=name):
        setattr(sandbox.settings, name, value)


def test_an_account_of_many_servers():
    with Sandbox(servers=1000) as sandbox:
        assert {
            (server.facts["datacenter"], server.condition, server.burst["status"])
            for server in sandbox.state.servers.values()
        } == {("sbg1", "ok", "inactive")}
        sandbox.reset()
        assert len(sandbox.state.servers) == 1000


def test_the_log_tells_connections_apart(sandbox, call):
    call("GET", "/me")
    call("GET", "/me")
    requests.get(sandbox.url + "/auth/time", timeout=5)
    first, second, other = [each["connection"] for each in sandbox.exchanges]
    assert first == second != other


def test_the_readme_names_every_setting_and_fault():
    readme = README.read_text(encoding="utf-8")
    assert not [name for name in (*(knob.name for knob in fields(Settings)), *KINDS) if "`%s`" % name not in readme]


def test_state(sandbox, call, ask):
    assert (
        ask(
            "PUT",
            "/state",
            {"servers": {"ns3004.example-sbg.net": {"condition": "expired", "facts": {"state": "error"}}}},
        ).status_code
        == 200
    )
    assert call("GET", SERVER).status_code == 460
    assert ask("GET", "/state").json()["servers"]["ns3004.example-sbg.net"]["facts"]["state"] == "error"
    assert ask("PUT", "/state", {"servers": {"ns9999.example.net": {}}}).status_code == 400
    assert len(ask("POST", "/servers", {"count": 3, "datacenter": "waw1"}).json()) == 3
    ask("POST", "/reset")
    assert len(sandbox.state.servers) == 40 and not sandbox.exchanges


def test_faults(sandbox, call, ask):
    assert ask("POST", "/faults", {"kind": "status", "status": 500, "times": None}).status_code == 200
    assert call("GET", "/me").status_code == 500
    assert ask("POST", "/faults", {"kind": "earthquake"}).status_code == 400
    assert ask("DELETE", "/faults").status_code == 200
    assert call("GET", "/me").status_code == 200


def test_any_other_route_of_its_own(ask):
    assert "/_sandbox/log" in ask("GET", "/nowhere").json()["message"]


def test_https():
    with Sandbox(tls=True, endpoint="ovh-ca") as sandbox:
        assert sandbox.url.startswith("https://127.0.0.1:")
        assert isinstance(requests.get(sandbox.url + "/auth/time", verify=sandbox.ca_file, timeout=5).json(), int)
        with pytest.raises(requests.exceptions.SSLError):
            requests.get(sandbox.url + "/auth/time", timeout=5)
        sandbox.fail("reset_before")
        with pytest.raises(requests.ConnectionError):
            requests.get(sandbox.url + "/auth/time", verify=sandbox.ca_file, timeout=5)


def test_a_port_that_is_taken(sandbox):
    with pytest.raises(OSError, match="in use"), Sandbox(port=int(sandbox.base.rsplit(":", 1)[1])):
        pass


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_command_line(tmp_path, stop):
    ready, log = tmp_path / "ready", tmp_path / "log.jsonl"
    command = [
        sys.executable,
        "-m",
        "tests.sandbox",
        "--batch",
        "refuse",
        "--retry-after",
        "no",
        "--log",
        str(log),
        "--ready-file",
        str(ready),
        "--pid-file",
        str(tmp_path / "pid"),
        *(["--tls"] if stop == signal.SIGTERM else []),
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        lines = [process.stdout.readline() for _line in range(5 if stop == signal.SIGTERM else 4)]
        environment = dict(line.removeprefix("export ").strip().split("=", 1) for line in lines)
        verify = environment.get("REQUESTS_CA_BUNDLE", True)
        assert requests.get(environment["OVH_ENDPOINT"] + "/auth/time", verify=verify, timeout=5).status_code == 200
        while not ready.exists():
            time.sleep(0.01)
        assert ready.read_text(encoding="utf-8") == "".join(lines)
        os.kill(int((tmp_path / "pid").read_text(encoding="utf-8")), stop)
        assert process.wait(5) == 0
    assert json.loads(log.read_text(encoding="utf-8"))["path"] == "/1.0/auth/time"
