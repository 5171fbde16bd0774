# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event sources: what is new, what is remembered, and what ends them."""

from __future__ import annotations

import asyncio
import datetime
import importlib.util
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, ConfigError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._events import poll, sources, state_file, tasks

from tests.environment import COLLECTIONS
from tests.sandbox import Sandbox
from tests.sandbox.state.objects import StoredObject

SOURCE_FILES = Path(COLLECTIONS) / "ansible_collections/community/ovh/extensions/eda/plugins/event_source"
TODAY = datetime.date(2026, 5, 4)
LOGIN = {"createdAt": "2026-05-04T08:00:00Z", "type": "LOGIN_SUCCESS"}


@pytest.fixture
def watch(sandbox: Sandbox, home: Path, impatient: None, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a source's own file on the sandbox for one read, and returns its events."""
    for name, value in {**sandbox.environment, "OVH_RETRY_TIMEOUT": "0"}.items():
        monkeypatch.setenv(name, value)

    def run(name: str, **args: Any) -> list[Any]:
        spec = importlib.util.spec_from_file_location(name, SOURCE_FILES / f"{name}.py")
        assert spec and spec.loader
        source = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(source)
        queue: asyncio.Queue[Any] = asyncio.Queue()
        asyncio.run(source.main(queue, {"polls": 1, "interval": 0, **args}))
        return [queue.get_nowait()["ovh"] for _number in range(queue.qsize())]

    return run


def test_a_restart_neither_loses_nor_repeats_an_event(watch: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    path = str(tmp_path / "state.json")

    def events() -> list[tuple[str, str]]:
        return [(each["service_name"], each["state"]) for each in watch("server_state", state_file=path)]

    hacked = ("ns3044.example-rbx.net", "hacked")
    assert hacked in events() and events() == []
    sandbox.state.servers["ns3001.example-sbg.net"].facts["state"] = "hacked"
    sandbox.state.servers[hacked[0]].facts["state"] = "ok"
    assert events() == [("ns3001.example-sbg.net", "hacked")]
    sandbox.state.servers[hacked[0]].facts["state"] = "hacked"
    assert events() == [hacked]
    assert not any(value in Path(path).read_text() for value in sandbox.environment.values())


def test_without_a_state_file_each_start_reports_all(watch: Any) -> None:
    assert watch("server_state", polls=2) == watch("server_state") != []
    assert {each["source"] for each in watch("expiring", days=36500)} == {"expiring"}


SERVER, VPS = "ns3001.example-sbg.net", "vps-5001.example-sbg.net"


def server_task(sandbox: Sandbox, status: str) -> dict[str, Any]:
    """A task of a server."""
    (known,) = sandbox.state.servers["ns3008.example-sbg.net"].tasks.values()
    return {**known, "taskId": 1, "status": status}


def test_tasks_are_events_when_their_status_changes(watch: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    path, server, vps = str(tmp_path / "state.json"), sandbox.state.servers[SERVER], sandbox.state.vps[VPS]
    server.tasks[1] = server_task(sandbox, "doing")

    def events() -> list[tuple[Any, ...]]:
        found = watch("tasks", state_file=path, servers=[SERVER, SERVER], vps=[VPS])
        return [tuple(each[name] for name in ("kind", "service_name", "function", "outcome")) for each in found]

    assert events() == []
    server.tasks[1] = server_task(sandbox, "customerError")
    vps.tasks[2] = {"id": 2, "type": "rebootVm", "state": "todo", "progress": 0, "date": LOGIN["createdAt"]}
    for services, number, function, status in (
        (sandbox.state.domain_names, 3, "DomainDnsUpdate", "problem"),
        (sandbox.state.zones, 4, "DnssecEnable", "done"),
    ):
        facts = {"id": number, "function": function, "status": status}
        services["example.com"].tasks[str(number)] = StoredObject(number, facts)
    assert events() == [
        ("domain", "example.com", "DomainDnsUpdate", "failed"),
        ("zone", "example.com", "DnssecEnable", "done"),
        ("dedicated_server", SERVER, "hardReboot", "failed"),
        ("vps", VPS, "rebootVm", "pending"),
    ]
    assert events() == []
    sandbox.exchanges.clear()
    assert events() == []
    # One list for all, and one for each named machine; each is compared with its ids.
    assert len(sandbox.exchanges) == 8


def test_the_tasks_of_named_machines_alone(watch: Any, sandbox: Sandbox) -> None:
    watch("tasks", products=[], servers=[SERVER])
    assert {each["path"] for each in sandbox.exchanges} == {f"/1.0/dedicated/server/{SERVER}/task"}


def test_a_task_that_is_gone_meanwhile_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def reading(status: int) -> Any:
        error = ApiError("GET", "/task", "no", status=status)
        return lambda *args: type("Reading", (), {"errors": {"a": error}, "objects": {"1": {}}})

    client: Any = None
    monkeypatch.setattr(tasks, "read_all", reading(404))
    assert tasks.read_list(client, tasks.MACHINE_LISTS["servers"].family, SERVER) == [{}]
    monkeypatch.setattr(tasks, "read_all", reading(403))
    with pytest.raises(ApiError):
        tasks.read_list(client, tasks.MACHINE_LISTS["servers"].family, SERVER)


def test_a_named_machine_that_cannot_be_read_ends_the_source(watch: Any) -> None:
    for source, argument in (("tasks", "servers"), ("server_state", "interventions")):
        with pytest.raises(ApiError, match="does not exist"):
            watch(source, **{argument: ["ns1.example.net"]})


def test_interventions_on_named_servers(watch: Any, sandbox: Sandbox) -> None:
    state, today = sandbox.state, datetime.datetime.now(datetime.UTC).isoformat()
    state.servers[SERVER].interventions[882] = {"interventionId": 882, "date": today, "type": "disk"}
    state.servers[SERVER].interventions[883] = {"interventionId": 883, "date": None, "type": None}
    dates = {"wantedStartDate": "2026-05-04T08:00:00Z", "expectedEndDate": "2026-05-04T10:00:00Z"}
    for number, status in ((1, "todo"), (2, "done")):
        state.objects.adopt(
            f"/dedicated/server/{SERVER}/plannedIntervention",
            str(number),
            {"id": number, "status": status, "type": "HARDWARE_UPGRADE_ON_ACTIVE_SERVER", **dates},
        )
    found = [each for each in watch("server_state", interventions=[SERVER]) if each["state"] == "intervention"]
    assert [each["intervention"]["id"] for each in found] == [1, 882, 883]
    assert {(each["service_name"], each["datacenter"], each["ip"]) for each in found} == {(SERVER, "sbg1", "192.0.2.1")}
    assert (
        found[0]["intervention"]["begins"] == dates["wantedStartDate"] and found[0]["intervention"]["status"] == "todo"
    )
    assert not [each for each in watch("server_state") if each["state"] == "intervention"]


def test_existing_entries_of_the_audit_log_are_not_events(
    watch: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = [LOGIN]
    monkeypatch.setitem(
        sources.SOURCES,
        "audit_log",
        sources.Source(lambda client, args: log, sources.audit_entries, report_existing=False),
    )
    path = str(tmp_path / "state.json")
    assert watch("audit_log", state_file=path) == []
    log.insert(0, {**LOGIN, "createdAt": "2026-05-04T09:00:00Z"})
    log.append(dict(LOGIN))
    assert [each["created_at"][11:13] for each in watch("audit_log", state_file=path)] == ["08", "09"]
    assert watch("audit_log", state_file=path) == []


def test_the_audit_log_is_one_read() -> None:
    client: Any = SimpleNamespace(get_list=lambda route: [{"read": route}])
    assert sources.read_audit_log(client, {}) == [{"read": "/me/logs/audit"}]


@pytest.mark.parametrize(
    ("billing", "expected"),
    [
        (None, []),
        ({"expirationDate": None}, []),
        ({"expirationDate": "soon"}, []),
        ({"expirationDate": "2026-06-04T00:00:00+00:00"}, []),
        ({"expirationDate": "2026-06-03T00:00:00+00:00"}, [30]),
        ({"expirationDate": "2026-05-01", "renew": {"current": {"mode": "manual"}}}, [-3]),
    ],
)
def test_services_that_expire(billing: Any, expected: list[int]) -> None:
    found = sources.expiring_services([{"serviceId": 7, "billing": billing}], {}, TODAY)
    assert [each["days_left"] for each in found.values()] == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("{{ 7*7 }}", "{ { 7*7 }}"),
        ("{{{% raw", "{ { { % raw"),
        ({"{#": ["{%", 1, None]}, {"{ #": ["{ %", 1, None]}),
    ],
)
def test_texts_of_events_are_no_templates(value: Any, expected: Any) -> None:
    assert sources.as_data(value) == expected


@pytest.mark.parametrize("status", [429, 500, 503, None])
def test_transient_failures_do_not_end_the_source(
    watch: Any, monkeypatch: pytest.MonkeyPatch, status: int | None
) -> None:
    def fail(client: Any, args: Any) -> Any:
        raise ApiError("GET", "/me", "no", status=status)

    monkeypatch.setitem(
        sources.SOURCES, "audit_log", sources.Source(fail, sources.audit_entries, report_existing=False)
    )
    assert watch("audit_log") == []


def test_a_missing_permission_ends_the_source(watch: Any, monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox) -> None:
    monkeypatch.setenv("OVH_CONSUMER_KEY", sandbox.consumer_key([("GET", "/me")]))
    with pytest.raises(ApiError, match="dedicated/server"):
        watch("server_state")


@pytest.mark.parametrize(("status", "others", "fails"), [(500, 1, True), (404, 0, True), (404, 1, False)])
def test_objects_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, status: int, others: int, fails: bool) -> None:
    objects = {str(number): {} for number in range(others)}
    found = type("Reading", (), {"errors": {"a": ApiError("GET", "/a", "no", status=status)}, "objects": objects})
    monkeypatch.setattr(sources, "read_all", lambda *args: found)
    client: Any = None
    if not fails:
        assert sources.read_servers(client, {}) == [{}]
        return
    with pytest.raises(ApiError):
        sources.read_servers(client, {})


@pytest.mark.parametrize(
    ("source", "args"),
    [
        ("server_state", {"intervall": 1}),
        ("server_state", {"interval": "often"}),
        ("server_state", {"interval": -1}),
        ("server_state", {"polls": None}),
        ("server_state", {"days": 3}),
        ("server_state", {"interventions": SERVER}),
        ("tasks", {"servers": [""]}),
        ("tasks", {"products": ["mail"]}),
        ("tasks", {"vps": [7]}),
    ],
)
def test_impossible_arguments(watch: Any, source: str, args: dict[str, Any]) -> None:
    with pytest.raises(OvhError):
        watch(source, **args)


def test_another_account_ends_the_source(watch: Any) -> None:
    with pytest.raises(ConfigError, match="zz1-ovh"):
        watch("server_state", expected_account="zz1-ovh")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", json.dumps({"source": "expiring", "reported": []}), '{"source": "a", "reported": [1]}']
)
def test_a_file_that_is_no_state(tmp_path: Path, text: str) -> None:
    (tmp_path / "state").write_text(text)
    with pytest.raises(OvhError, match="is not a state file"):
        state_file.read_state(str(tmp_path / "state"), "a")


def test_a_state_file_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    with pytest.raises(OvhError, match="directory"):
        state_file.read_state(str(tmp_path), "a")
    with pytest.raises(OvhError):
        state_file.write_state(str(tmp_path / "missing/state"), "a", [])


@pytest.mark.parametrize(
    ("interval", "failures", "seconds"),
    [(300, 0, 300), (300, 2, 1200), (0, 1, 2), (300, 99, 3600), (7200, 1, 7200)],
)
def test_the_wait_doubles_up_to_an_hour(interval: float, failures: int, seconds: float) -> None:
    assert poll.wait_seconds(interval, failures) == seconds
