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
from ansible_collections.community.ovh.plugins.module_utils._events import poll, sources, state_file

from tests.environment import COLLECTIONS
from tests.sandbox import Sandbox

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


def test_existing_entries_of_the_audit_log_are_not_events(
    watch: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = [LOGIN]
    monkeypatch.setitem(
        sources.SOURCES, "audit_log", sources.Source(lambda client: log, sources.audit_entries, report_existing=False)
    )
    path = str(tmp_path / "state.json")
    assert watch("audit_log", state_file=path) == []
    log.insert(0, {**LOGIN, "createdAt": "2026-05-04T09:00:00Z"})
    log.append(dict(LOGIN))
    assert [each["created_at"][11:13] for each in watch("audit_log", state_file=path)] == ["08", "09"]
    assert watch("audit_log", state_file=path) == []


def test_the_audit_log_is_one_read() -> None:
    client: Any = SimpleNamespace(get_list=lambda route: [{"read": route}])
    assert sources.read_audit_log(client) == [{"read": "/me/logs/audit"}]


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
    def fail(client: Any) -> Any:
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
        assert sources.read_servers(client) == [{}]
        return
    with pytest.raises(ApiError):
        sources.read_servers(client)


@pytest.mark.parametrize(
    "args", [{"intervall": 1}, {"interval": "often"}, {"interval": -1}, {"polls": None}, {"days": 3}]
)
def test_impossible_arguments(watch: Any, args: dict[str, Any]) -> None:
    with pytest.raises(OvhError):
        watch("server_state", **args)


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
