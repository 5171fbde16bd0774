# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many servers in one task: each has its own outcome, and nothing is said that is not so."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.setting_set import settings_job
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import BURST
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Setting

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

JOB = settings_job(BURST, PUBLISHED)
BURST_OF = "/dedicated/server/{}/burst"
SBG1 = [f"ns300{number}.example-sbg.net" for number in range(1, 9)]
EXPIRED, FORBIDDEN, WITHOUT, LOCKED = (
    "ns3015.example-sbg.net",
    "ns3026.example-gra.net",
    "ns3034.example-gra.net",
    "ns3025.example-gra.net",
)

Play = Callable[..., Result]


@pytest.fixture
def burst(run: Play) -> Play:
    return lambda *names, **args: run("ovh_server_burst", **({"service_name": list(names)} if names else {}), **args)


def by_name(result: Result) -> dict[str, Result]:
    return {entry["service_name"]: entry for entry in result["servers"]}


def test_entries_stand_in_the_order_asked_with_before_and_after(burst: Play) -> None:
    result = burst(SBG1[3], SBG1[0], SBG1[2])
    assert result["servers"] == [
        {
            "service_name": SBG1[3],
            "datacenter": "sbg1",
            "status_before": "inactive",
            "status": "active",
            "changed": True,
        },
        {
            "service_name": SBG1[0],
            "datacenter": "sbg1",
            "status_before": "active",
            "status": "active",
            "changed": False,
        },
        {
            "service_name": SBG1[2],
            "datacenter": "sbg1",
            "status_before": "inactive",
            "status": "active",
            "changed": True,
        },
    ]
    assert result["diff"] == {
        "before": {SBG1[2]: "inactive", SBG1[3]: "inactive"},
        "after": {SBG1[2]: "active", SBG1[3]: "active"},
    }


def test_only_what_differs_is_written(burst: Play, sandbox: Sandbox) -> None:
    burst(datacenter=["sbg1"])
    assert sorted(each["path"] for each in sandbox.writes()) == ["/1.0" + BURST_OF.format(name) for name in SBG1[2:]]
    assert {str(each["body"]) for each in sandbox.writes()} == {"{'status': 'active'}"}


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        (EXPIRED, 460, "the service has expired; renew it first"),
        (FORBIDDEN, 403, "User not granted for this request"),
        (WITHOUT, 404, "the server exists but does not support burst"),
        ("nowhere", 404, "the account has no server of this name or display name"),
    ],
)
def test_a_named_one_that_cannot_be_done_fails_and_the_others_are_done(
    name: str, status: int, words: str, burst: Play
) -> None:
    result = burst(SBG1[2], name, SBG1[3])
    assert result["failed"] and result["changed"]
    assert result["http_status"] == status and result["query_id"]
    assert result["msg"].startswith(f"1 of 3 servers failed, 2 changed: {name}: GET /dedicated/server/{name}")
    assert words in result["msg"]
    entry = by_name(result)[name]
    assert entry["failed"] and not entry["changed"] and entry["status"] is None
    assert result["msg"].endswith(entry["msg"])
    assert all(by_name(result)[other]["status"] == "active" for other in SBG1[2:4])


def test_several_failures_are_all_named(burst: Play) -> None:
    result = burst(LOCKED, SBG1[2], EXPIRED)
    assert result["msg"].startswith("2 of 3 servers failed, 1 changed: ")
    assert f"{LOCKED}: burst is inactiveLocked and cannot be set to active: OVHcloud has locked it" in result["msg"]
    assert f"{EXPIRED}: GET" in result["msg"]
    assert result["http_status"] == 460, "of the first failure that has one"


def test_one_alone_fails_with_its_own_words(burst: Play) -> None:
    assert (
        burst(LOCKED)["msg"] == f"{LOCKED}: burst is inactiveLocked and cannot be set to active: OVHcloud has locked it"
    )


def test_a_locked_one_is_as_inactive_as_inactive(burst: Play, sandbox: Sandbox) -> None:
    result = burst(LOCKED, state="inactive")
    assert not result["changed"] and not result.get("failed")
    assert result["servers"][0]["status"] == "inactiveLocked"
    assert not sandbox.writes()


def test_what_was_found_and_cannot_be_done_is_skipped_with_one_warning(burst: Play) -> None:
    result = burst(region=["eu-west-gra", "eu-west-sbg"])
    entries = by_name(result)
    unseen = (
        "User not granted for this request (HTTP 403); cannot determine whether it is in region eu-west-gra,"
        " eu-west-sbg"
    )
    assert not result.get("failed") and result["changed"]
    assert {name: entry["msg"] for name, entry in entries.items() if entry.get("skipped")} == {
        EXPIRED: "the service has expired (HTTP 460)",
        LOCKED: "burst is inactiveLocked and cannot be set to active: OVHcloud has locked it",
        FORBIDDEN: unseen,
        "ns3043.example-rbx.net": unseen,
        WITHOUT: "The requested object does not exist (HTTP 404)",
    }
    [warning] = result["warnings"]
    assert warning.startswith("5 servers left out (")
    assert WITHOUT in warning


@pytest.mark.parametrize("path", ["/dedicated/server/" + SBG1[3], BURST_OF.format(SBG1[3])])
def test_what_was_found_and_cannot_be_read_just_now_is_a_failure(path: str, burst: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": "ignore", "batch": "ignore"})
    sandbox.fail("status", "GET", path, times=None, status=500)
    result = burst(region=["eu-west-sbg"], retry_timeout=0)
    assert result["failed"] and result["changed"], "nobody can tell whether it is as wanted, so the task can't say ok"
    assert f"{SBG1[3]}: GET {path}: " in result["msg"]


def test_a_found_expired_one_is_skipped_in_check_mode_too(burst: Play, sandbox: Sandbox) -> None:
    sandbox.settings.expanded_expired = "absent"
    predicted, result = burst(datacenter=["sbg2"], check=True), burst(datacenter=["sbg2"])
    assert predicted == result
    assert by_name(result)[EXPIRED]["skipped"]


def test_trouble_with_the_credential_stops_and_says_who_was_not_tried(burst: Play, sandbox: Sandbox) -> None:
    sandbox.fail("revoke", "PUT", nth=2)
    result = burst(*SBG1[2:6], parallel=1)
    assert result["failed"] and result["changed"]
    assert result["error_code"] == "INVALID_CREDENTIAL"
    assert "2 of 4 servers failed" in result["msg"] and f"2 not tried ({SBG1[4]}, {SBG1[5]})" in result["msg"]
    entries = by_name(result)
    assert entries[SBG1[4]] == {
        "service_name": SBG1[4],
        "datacenter": "sbg1",
        "status_before": "inactive",
        "status": "inactive",
        "changed": False,
        "skipped": True,
        "msg": "not tried",
    }
    assert len(sandbox.writes()) == 2


def test_a_missing_right_to_write_is_told_once_and_nothing_more_is_tried(burst: Play, sandbox: Sandbox) -> None:
    key = sandbox.consumer_key([("GET", "/dedicated/server"), ("GET", "/dedicated/server/*")])
    result = burst(*SBG1[2:8], parallel=1, environ={"OVH_CONSUMER_KEY": key})
    assert result["failed"] and not result["changed"]
    assert result["missing_rights"] == [{"method": "PUT", "path": "/dedicated/server/*/burst"}]
    assert "1 of 6 servers failed, 0 changed, 5 not tried" in result["msg"]
    assert len(sandbox.writes()) == 1


@pytest.mark.parametrize(("kind", "puts"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_answer_is_looked_after_before_it_is_sent_again(
    kind: str, puts: int, burst: Play, sandbox: Sandbox
) -> None:
    sandbox.fail(kind, "PUT")
    result = burst(SBG1[2])
    assert result["changed"] and not result.get("failed")
    # A reset connection is not in the log of what was applied when nothing was.
    assert sandbox.state.servers[SBG1[2]].burst["status"] == "active"
    assert len(sandbox.writes()) == puts


def test_a_write_that_may_have_been_done_says_changed(burst: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "PUT", times=None)
    sandbox.fail("status", "GET", BURST_OF.format(SBG1[2]), nth=2, times=None, status=500)
    result = burst(SBG1[2], retry_timeout=0)
    assert result["failed"] and result["changed"]
    assert "cannot verify whether it took effect" in result["msg"]


def test_a_write_that_was_refused_says_nothing_was_changed(burst: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "PUT", status=400, message="No")
    result = burst(SBG1[2])
    assert result["failed"] and not result["changed"]
    assert result["diff"] == {"before": {}, "after": {}}
    assert result["msg"] == f"{SBG1[2]}: PUT {BURST_OF.format(SBG1[2])}: No (HTTP 400, query id {result['query_id']})"


def test_a_field_that_the_api_did_not_take_fails_with_both_values(burst: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before",
        "GET",
        BURST_OF.format(SBG1[2]),
        nth=2,
        hook=lambda state: state.servers[SBG1[2]].burst.update(status="inactive"),
    )
    result = burst(SBG1[2])
    assert result["failed"] and result["changed"]
    assert result["msg"] == f"{SBG1[2]}: the API accepted the change but status is still 'inactive' (wanted 'active')"
    assert result["servers"][0]["status"] == "inactive"


def test_what_cannot_be_read_back_is_a_failure_that_has_written(burst: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before",
        "GET",
        BURST_OF.format(SBG1[2]),
        nth=2,
        hook=lambda state: setattr(state.servers[SBG1[2]], "burst", None),
    )
    result = burst(SBG1[2])
    assert result["failed"] and result["changed"]
    assert result["msg"].startswith(
        f"{SBG1[2]}: it was written but could not be read back (GET {BURST_OF.format(SBG1[2])}"
    )


def test_progress_is_told_in_order(make_run: Callable[..., Any]) -> None:
    lines: list[str] = []
    run = make_run(service_name=SBG1[2:5], state="active")
    run.progress = lines.append
    JOB.do(run)
    assert lines == [f"burst: {number} of 3 servers written" for number in (1, 2, 3)]


def test_an_interrupted_task_says_what_was_done_and_what_not(make_run: Callable[..., Any], sandbox: Sandbox) -> None:
    run, begun = make_run(service_name=SBG1[2:6], state="active", parallel=1), threading.Event()

    def hold(state: Any) -> None:
        begun.set()
        while not run.client.throttle.stopping:
            time.sleep(0.001)

    def interrupt(line: str) -> None:
        if "2 of 4" in line:
            begun.wait()
            raise KeyboardInterrupt

    sandbox.fail("before", "PUT", nth=3, hook=hold)
    run.progress = interrupt
    with pytest.raises(KeyboardInterrupt):
        JOB.do(run)
    assert (
        run.interrupted == f"burst was interrupted: written: {SBG1[2]}, {SBG1[3]}, {SBG1[4]}; not tried: {SBG1[5]};"
        " run the task again to do the rest"
    )
    assert len(sandbox.writes()) == 3


def test_what_was_under_way_is_said_to_be_open(make_run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def put(part: Setting, run: Any, item: Item) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(settings, "put", put)
    run = make_run(service_name=SBG1[2:4], state="active", parallel=1)
    with pytest.raises(KeyboardInterrupt):
        JOB.do(run)
    assert (
        run.interrupted
        == f"burst was interrupted: written: nothing; in progress: {SBG1[2]}; not tried: {SBG1[3]}; run the task"
        " again to do the rest"
    )


def test_a_task_that_is_stopped_while_it_reads_back_says_what_was_written(
    make_run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_back(*args: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(settings, "read_back", read_back)
    run = make_run(service_name=SBG1[2:3], state="active")
    with pytest.raises(KeyboardInterrupt):
        JOB.do(run)
    assert run.interrupted.startswith(f"burst was interrupted: written: {SBG1[2]};")


def test_a_part_of_many_fields_is_shown_with_their_names() -> None:
    part = Setting(
        "facts",
        SERVER,
        "/dedicated/server/{serviceName}",
        (Field("monitoring", type="bool"), Field("noIntervention", type="bool")),
    )
    item = Item(
        Target("ns1", True, {}),
        {"monitoring": False, "noIntervention": None},
        {"monitoring": True, "noIntervention": None},
        {"monitoring": True, "noIntervention": None},
    )
    result = settings.result(SERVER, [item])
    assert result["diff"] == {"before": {"ns1": {"monitoring": False}}, "after": {"ns1": {"monitoring": True}}}
    assert result["servers"] == [
        {
            "service_name": "ns1",
            "datacenter": None,
            "before": {"monitoring": False, "no_intervention": None},
            "after": {"monitoring": True, "no_intervention": None},
            "changed": True,
        }
    ]
    job = settings_job(part, Published("facts", {}))
    assert set(job.options) >= {"monitoring", "no_intervention", "service_name", "parallel"}
    assert part.wanted({"monitoring": False}) == {"monitoring": False}
    assert part.unsupported_reason({"monitoring": False}, {}) is None


def test_what_was_written_is_said_when_nothing_can_be_read_back(burst: Play, sandbox: Sandbox) -> None:
    def cut_off(state: Any) -> None:
        sandbox.fail("reset_before", "GET", times=None)

    sandbox.fail("after", "PUT", nth=6, hook=cut_off)
    result = burst(datacenter=["sbg1"], retry_timeout=0, parallel=1)
    assert result["failed"] and result["changed"] and result["msg"].startswith("6 of 10 servers failed, 0 changed: ")
    assert result["msg"].count("it was written but could not be read back (GET ") == 6
    assert [entry["status"] for entry in result["servers"] if entry.get("failed")] == ["active"] * 6
