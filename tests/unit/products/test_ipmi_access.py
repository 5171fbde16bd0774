# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_ipmi_access: what a server supports, sessions reused and new ones, files, lost answers, and no secret
anywhere else.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.ipmi_access import ends, reusable

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME = "ns3001.example-sbg.net"
ACCESS = f"/1.0/dedicated/server/{NAME}/features/ipmi/access"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8N jane@example.org"
NOON = "2026-05-04T12:00:00+00:00"
TYPES = ["kvmipHtml5URL", "kvmipJnlp", "serialOverLanSshKey", "serialOverLanURL"]

Play = Callable[..., Result]


@pytest.fixture
def access(play: Play) -> Play:
    """Plays the module on one server."""
    return lambda **args: play("ovh_server_ipmi_access", **{"service_name": NAME, **args})


def run_session(
    sandbox: Sandbox, seconds: float, kind: str = "kvmipHtml5URL", value: str = "https://ipmi.example.net/old"
) -> str:
    """A session that somebody has opened, which lasts some time more."""
    moment = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds)
    sandbox.state.servers[NAME].ipmi_sessions[kind] = {"value": value, "expiration": moment.isoformat()}
    return value


def posts(sandbox: Sandbox) -> list[Any]:
    return [each["body"] for each in sandbox.writes() if each["path"] == ACCESS]


def session(sandbox: Sandbox, kind: str = "kvmipHtml5URL") -> str:
    return str(sandbox.state.servers[NAME].ipmi_sessions[kind]["value"])


# ---- what can't be


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ({"service_name": "  "}, "service_name is empty"),
        ({"ip_to_allow": "2001:db8::1"}, "ip_to_allow: '2001:db8::1' is not an IPv4 address"),
        (
            {"ssh_key": "my-key"},
            (
                "ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key"
                " is not accepted"
            ),
        ),
        (
            {"ssh_key": "-----BEGIN PRIVATE KEY-----\nMIIE\n"},
            (
                "ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key"
                " is not accepted"
            ),
        ),
        (
            {"ssh_key": f"{KEY}\n{KEY}"},
            (
                "ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key"
                " is not accepted"
            ),
        ),
        ({"dest": "/nowhere/kvm.jnlp"}, "dest: nothing can be written into /nowhere"),
        ({"dest": "/nowhere/"}, "dest: nothing can be written into /nowhere"),
        (
            {"dest": "kvm.jnlp", "wait": False},
            "dest needs wait: true, since there is nothing to save before the session is open",
        ),
        ({"type": "serialOverLanSshKey"}, "type is serialOverLanSshKey but all of the following are missing: ssh_key"),
        ({"ttl": 2}, "value of ttl must be one of: 1, 3, 5, 10, 15, got: 2"),
        (
            {"environ": {"OVH_ENDPOINT": "kimsufi-eu"}},
            "IPMI is not available on kimsufi-eu (available on ovh-eu, ovh-ca, ovh-us, soyoustart-eu, soyoustart-ca)",
        ),
    ],
)
def test_what_can_not_be_is_refused_before_anything_is_sent(
    access: Play, sandbox: Sandbox, args: dict[str, Any], message: str
) -> None:
    result = access(**args)
    assert result["failed"] and result["msg"] == message
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "ns9999.example.net",
            "ns9999.example.net: GET /dedicated/server/ns9999.example.net: ",
        ),
        (
            "web",
            (
                "web: several servers have this display name (ns3021.example-gra.net, ns3061.example-bhs.net); use the"
                " service name"
            ),
        ),
        (
            "ns3015.example-sbg.net",
            "ns3015.example-sbg.net: GET /dedicated/server/ns3015.example-sbg.net: ",
        ),
    ],
)
def test_a_server_that_can_not_be_worked_on(access: Play, sandbox: Sandbox, name: str, message: str) -> None:
    result = access(service_name=name)
    assert result["failed"] and not result["changed"] and result["msg"].startswith(message)
    assert not sandbox.writes()


@pytest.mark.parametrize("check", [False, True])
def test_it_looks_first_at_what_the_server_supports(access: Play, sandbox: Sandbox, check: bool) -> None:
    supported = sandbox.state.servers[NAME].ipmi["supportedFeatures"]
    assert (
        access(type="serialOverLanURL", check=check)["msg"]
        == f"{NAME}: serialOverLanURL is not supported; it supports kvmipHtml5URL, kvmipJnlp, serialOverLanSshKey"
    )
    supported.update(dict.fromkeys(supported, False))
    assert access(check=check)["msg"] == f"{NAME}: kvmipHtml5URL is not supported; it supports none of the four"
    sandbox.fail("status", status=404, message="The requested object does not exist", path="*/features/ipmi")
    assert access(check=check)["msg"] == f"{NAME}: the server exists but does not support IPMI"
    sandbox.fail("status", status=400, message="Something is wrong", path="*/features/ipmi")
    assert access(check=check)["msg"].startswith(f"{NAME}: GET /dedicated/server/{NAME}/features/ipmi: ")
    assert not sandbox.writes()


# ---- new sessions


@pytest.mark.parametrize(
    ("args", "body"),
    [
        ({}, {"type": "kvmipHtml5URL", "ttl": 15}),
        ({"service_name": "web-1", "type": "kvmipJnlp", "ttl": 1}, {"type": "kvmipJnlp", "ttl": 1}),
        (
            {"type": "serialOverLanSshKey", "ssh_key": KEY, "ip_to_allow": "192.0.2.9"},
            {"type": "serialOverLanSshKey", "ttl": 15, "sshKey": KEY, "ipToAllow": "192.0.2.9"},
        ),
    ],
)
def test_a_new_session_is_handed_over_under_one_key(
    access: Play, sandbox: Sandbox, args: dict[str, Any], body: dict[str, Any]
) -> None:
    result = access(**args)
    assert posts(sandbox) == [body]
    assert (result["changed"], result["reused"], result["service_name"], result["type"]) == (
        True,
        False,
        NAME,
        body["type"],
    )
    assert result["value"] == session(sandbox, body["type"])
    assert result["expiration"] == sandbox.state.servers[NAME].ipmi_sessions[body["type"]]["expiration"]
    assert (result["task"]["function"], result["task"]["status"]) == ("requestAccessIPMI", "done")
    assert result["diff"] == {"before": {"session": "none"}, "after": {"session": f"a new one, for {body['ttl']} min"}}
    assert session(sandbox, body["type"]) not in json.dumps(
        {name: value for name, value in result.items() if name != "value"}
    )


def test_check_mode_predicts_it_by_reading_alone(access: Play, sandbox: Sandbox) -> None:
    result = access(check=True)
    assert {name: result[name] for name in ("changed", "reused", "value", "expiration", "task")} == {
        "changed": True,
        "reused": False,
        "value": None,
        "expiration": None,
        "task": None,
    }
    assert not sandbox.writes()


def test_without_waiting_the_task_is_returned(access: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_outcome = "never"
    result = access(wait=False)
    assert (result["changed"], result["value"], result["expiration"]) == (True, None, None)
    assert (result["task"]["task_id"], result["task"]["status"]) == (5001, "init")


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        ("ovhError", "ended as ovhError"),
        ("never", "was started and is doing after 0.01 s (wait_timeout); continue waiting with GET"),
    ],
)
def test_a_task_that_does_not_end_well(access: Play, sandbox: Sandbox, outcome: str, message: str) -> None:
    sandbox.settings.task_outcome = outcome
    result = access(wait_timeout=0.01)
    assert result["failed"] and result["changed"] and message in result["msg"] and NAME in result["msg"]


def test_a_session_may_show_a_little_later(access: Play, sandbox: Sandbox) -> None:
    old = run_session(sandbox, 30)
    sandbox.fail(
        "status", status=404, message="The requested object does not exist", method="GET", path="*/ipmi/access", nth=2
    )
    result = access()
    assert result["value"] == session(sandbox) != old


def test_no_session_after_all_is_a_failure(access: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "status", status=200, body={"value": None, "expiration": None}, method="GET", path="*/ipmi/access", times=None
    )
    result = access()
    assert result["failed"] and result["changed"]
    assert (
        result["msg"] == f"{NAME}: the API's task has ended, and there is no kvmipHtml5URL session; run the task again"
    )


def test_the_api_may_hand_out_the_session_that_ran_before(access: Play, sandbox: Sandbox) -> None:
    old = run_session(sandbox, 300)
    sandbox.fail("after", method="POST", path="*/ipmi/access", hook=lambda state: run_session(sandbox, 300))
    before = dict(sandbox.state.servers[NAME].ipmi_sessions["kvmipHtml5URL"])
    sandbox.fail(
        "after",
        method="GET",
        path="*/task/*",
        times=None,
        hook=lambda state: state.servers[NAME].ipmi_sessions.update(kvmipHtml5URL=before),
    )
    result = access(reuse=False)
    assert (result["value"], result["reused"], result["changed"]) == (old, False, True)


def test_a_failure_after_the_write_says_what_was_done(access: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", status=400, message="Something is wrong", method="GET", path="*/task/*")
    result = access()
    assert (
        result["failed"]
        and result["changed"]
        and result["msg"].startswith(f"{NAME}: GET /dedicated/server/{NAME}/task/5001")
    )
    assert result["msg"].endswith("the API was told to open a session: run the task again to get it")


@pytest.mark.parametrize("kind", ["truncated_json", "wrong_type"])
def test_a_broken_answer_is_not_shown(access: Play, sandbox: Sandbox, kind: str) -> None:
    sandbox.fail(
        kind,
        method="GET",
        path="*/ipmi/access",
        nth=2,
        **({"value": [{"value": "https://ipmi"}]} if kind == "wrong_type" else {}),
    )
    result = access()
    assert result["failed"] and "unexpected API response" in result["msg"] and "https://ipmi" not in json.dumps(result)


@pytest.mark.parametrize(("path", "method"), [("*/ipmi/access", "GET"), ("*/task", "GET"), ("*/ipmi/access", "POST")])
def test_other_trouble_names_the_server(access: Play, sandbox: Sandbox, path: str, method: str) -> None:
    sandbox.fail("status", status=400, message="Something is wrong", method=method, path=path)
    result = access()
    assert (
        result["failed"]
        and not result["changed"]
        and result["msg"].startswith(f"{NAME}: {method} /dedicated/server/{NAME}/")
    )


# ---- sessions that run


def test_a_running_session_is_reused(access: Play, sandbox: Sandbox) -> None:
    value = run_session(sandbox, 300)
    for check in (True, False):
        result = access(check=check)
        assert (result["changed"], result["reused"], result["value"], result["task"]) == (False, True, value, None)
        assert result["diff"] == {"before": {}, "after": {}}
    assert not sandbox.writes()


@pytest.mark.parametrize(
    ("seconds", "args", "reused"),
    [
        (30, {}, False),
        (30, {"reuse": True}, False),
        (300, {"ip_to_allow": "192.0.2.9"}, False),
        (300, {"ssh_key": KEY}, False),
        (300, {"reuse": False}, False),
        (300, {"ip_to_allow": "192.0.2.9", "ssh_key": KEY, "reuse": True}, True),
        (300, {"type": "kvmipJnlp"}, False),
    ],
)
def test_which_sessions_will_do(
    access: Play, sandbox: Sandbox, seconds: float, args: dict[str, Any], reused: bool
) -> None:
    run_session(sandbox, seconds)
    result = access(**args)
    assert (result["reused"], result["changed"], len(posts(sandbox))) == (reused, not reused, not reused)


@pytest.mark.parametrize(
    ("params", "session", "expected"),
    [
        ({}, None, False),
        ({}, {"expiration": "2026-05-04T12:01:00+00:00"}, True),
        ({}, {"expiration": "2026-05-04T14:01:00+02:00"}, True),
        ({}, {"expiration": "2026-05-04T12:00:59+00:00"}, False),
        ({"reuse": True}, {"expiration": "2026-05-04T12:00:59Z"}, False),
        ({}, {"expiration": "2026-05-04T13:00:00"}, False),
        ({}, {"expiration": "later"}, False),
        ({}, {"expiration": None}, False),
        ({"reuse": True}, {}, False),
        ({"ip_to_allow": "192.0.2.1"}, {"expiration": "2026-05-04T13:00:00Z"}, False),
        ({"ssh_key": KEY, "reuse": True}, {"expiration": "2026-05-04T13:00:00Z"}, True),
    ],
)
def test_a_session_lasts_a_minute_more_beyond_doubt(
    params: dict[str, Any], session: dict[str, Any] | None, expected: bool
) -> None:
    noon = ends({"expiration": NOON})
    assert reusable({"ip_to_allow": None, "ssh_key": None, "reuse": None, **params}, session, noon) is expected


def test_expirations_are_told_by_the_api_s_clock(access: Play, sandbox: Sandbox) -> None:
    sandbox.settings.clock_offset = 3600
    run_session(sandbox, 3600 + 30)
    assert not access()["reused"]
    assert access()["reused"]


# ---- files


@pytest.mark.parametrize("kind", TYPES[:3])
def test_dest_takes_every_type_and_the_value_is_nowhere_else(
    access: Play, sandbox: Sandbox, tmp_path: Path, kind: str
) -> None:
    args = {"type": kind, "dest": str(tmp_path / "kvm"), "ssh_key": KEY, "reuse": True}
    predicted = access(check=True, **args)
    assert not (tmp_path / "kvm").exists()
    result = access(**args)
    assert (tmp_path / "kvm").read_text() == session(sandbox, kind)
    assert (tmp_path / "kvm").stat().st_mode & 0o777 == 0o600
    assert "value" not in result and result["dest"] == predicted["dest"] == str(tmp_path / "kvm")
    assert (
        result["diff"]
        == predicted["diff"]
        == {
            "before": {"session": "none", "file": "none"},
            "after": {"session": "a new one, for 15 min", "file": str(tmp_path / "kvm")},
        }
    )
    again = access(**args)
    assert (again["changed"], again["reused"], again["diff"]) == (False, True, {"before": {}, "after": {}})
    assert session(sandbox, kind) not in json.dumps([predicted, result, again])


def test_a_reused_session_is_saved_where_the_file_does_not_hold_it(
    access: Play, sandbox: Sandbox, tmp_path: Path
) -> None:
    value = run_session(sandbox, 300)
    path = tmp_path / "kvm"
    path.write_text("another")
    for check in (True, False):
        result = access(dest=str(path), check=check)
        assert (result["changed"], result["reused"]) == (True, True)
        assert result["diff"] == {"before": {"file": "another"}, "after": {"file": str(path)}}
    assert path.read_text() == value and not sandbox.writes()
    path.chmod(0o644)
    assert access(dest=str(path))["changed"] and path.stat().st_mode & 0o777 == 0o600
    assert not access(dest=str(path))["changed"]


@pytest.mark.parametrize(
    ("kind", "file"), [("kvmipJnlp", f"{NAME}-kvmipJnlp.jnlp"), ("kvmipHtml5URL", f"{NAME}-kvmipHtml5URL.txt")]
)
def test_a_folder_gets_a_file_that_tells_server_and_type(access: Play, tmp_path: Path, kind: str, file: str) -> None:
    (tmp_path / "folder").mkdir()
    assert access(type=kind, dest="~/folder")["dest"] == str(tmp_path / "folder" / file)
    assert (tmp_path / "folder" / file).exists()


def test_a_relative_path_starts_where_the_command_did(access: Play, home: Path) -> None:
    assert access(dest="kvm")["dest"] == str(home / "kvm")
    assert access(dest="./")["dest"] == str(home / f"{NAME}-kvmipHtml5URL.txt")


def test_a_file_that_can_not_be_written_after_all(
    access: Play, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    result = access(dest=str(tmp_path / "kvm"))
    assert result["failed"] and result["changed"]
    assert (
        result["msg"].startswith(f"{NAME}: the session is open until ")
        and "(No space left on device); run the task again to save it" in result["msg"]
    )
    monkeypatch.undo()
    assert session(sandbox) not in json.dumps(result)


# ---- lost answers


def test_a_task_whose_answer_was_lost_is_found_and_followed(access: Play, sandbox: Sandbox) -> None:
    access()
    old = session(sandbox)
    sandbox.fail("reset_after", method="POST", path="*/ipmi/access")
    result = access(reuse=False)
    assert (result["changed"], result["reused"], result["task"]["status"]) == (True, False, "done")
    assert result["value"] == session(sandbox) != old and len(posts(sandbox)) == 2


def test_a_session_whose_task_can_not_be_seen_is_found_itself(access: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", method="POST", path="*/ipmi/access")
    sandbox.fail("wrong_type", value=[], path="*/task", times=None)
    result = access()
    assert (result["value"], result["task"], len(posts(sandbox))) == (session(sandbox), None, 1)


def test_without_either_it_is_asked_for_again(access: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_before", method="POST", path="*/ipmi/access")
    result = access()
    assert result["value"] == session(sandbox)
    assert [task["function"] for task in sandbox.state.servers[NAME].tasks.values()] == ["requestAccessIPMI"]


def test_what_can_not_be_looked_for_is_not_repeated(access: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", method="POST", path="*/ipmi/access")
    sandbox.fail("status", status=400, message="Something is wrong", path="*/task", nth=2, times=None)
    result = access()
    assert result["failed"] and result["changed"] and "cannot verify whether it took effect" in result["msg"]
    assert len(posts(sandbox)) == 1


@pytest.mark.parametrize(
    "put", [lambda path: path.symlink_to("elsewhere"), os.mkfifo], ids=["a planted link", "a FIFO"]
)
def test_a_place_that_is_not_safe_is_refused_before_a_session_is_opened(
    access: Play, sandbox: Sandbox, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    tmp_path.chmod(0o1777)
    put(tmp_path / "kvm")
    result = access(dest=str(tmp_path / "kvm"))
    assert result["failed"] and result["msg"].startswith(f"dest: {tmp_path}/kvm cannot be written (")
    assert not sandbox.writes() and not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("name", [".hidden", "a b", "-rf"])
def test_a_service_name_that_is_no_file_name(access: Play, sandbox: Sandbox, tmp_path: Path, name: str) -> None:
    sandbox.state.servers[name] = sandbox.state.servers.pop(NAME)
    sandbox.state.servers[name].facts["name"] = name
    result = access(service_name=name, dest=f"{tmp_path}/")
    assert result["failed"] and "cannot be a file name" in result["msg"] and not list(tmp_path.iterdir())
