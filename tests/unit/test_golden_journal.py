# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The golden journal detects each kind of change, is the same each time, and holds every run and no secret."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import requests

from tests.faults.test_faults import cases
from tests.golden import allowed, files
from tests.golden.__main__ import main
from tests.golden.allowed import Allowance
from tests.golden.plugin import JOURNAL, Journal, pytest_sessionfinish, pytest_testnodedown
from tests.golden.record import Record, record_of
from tests.golden.sent import SentRequests, request_line
from tests.golden.stable import stable
from tests.integration.test_scenarios import MODULES, RUNS, VARIANTS, run_name, scenario_of

SENT = ["GET /ip", "GET /ip/1", 'PUT /ip/1 {"description":"web"}', "GET /ip/1"]
RESULT = {"changed": True, "ip": {"ip": "1", "regions": ["sbg"]}, "diff": {"before": "old\n", "after": "one\ntwo\n"}}
RUN = ("ovh_ip", "step 1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A journal that has one run."""
    files.write("ovh_ip", {"step 1": record_of(SENT, RESULT)}, tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("sent", "result", "changes"),
    [
        (SENT, {}, []),
        (["GET /ip", 'PUT /ip/1 {"description":"web"}', "GET /ip/1"], {}, ["requests: - GET /ip/1"]),
        ([*SENT, "GET /me"], {}, ["requests: + GET /me"]),
        ([*SENT, "GET /ip/1"], {}, ["requests: - GET /ip/1", "requests: + GET /ip/1 (2 times)"]),
        (
            [SENT[0], SENT[2], SENT[1], SENT[3]],
            {},
            ["requests: - GET /ip/1", "requests: - GET /ip/1", "requests: + GET /ip/1 (2 times)"],
        ),
        (
            [*SENT[:2], 'PUT /ip/1 {"description":"mail"}', SENT[3]],
            {},
            ['requests: - PUT /ip/1 {"description":"web"}', 'requests: + PUT /ip/1 {"description":"mail"}'],
        ),
        ([], {}, [f"requests: - {line}" for line in SENT]),
        (SENT, {"changed": False}, ["result: - changed: true", "result: + changed: false"]),
        (SENT, {"ip": {"ip": "1"}}, ['result: - ip.regions[0]: "sbg"']),
        (SENT, {"ip": {"ip": 1, "regions": ["sbg"]}}, ['result: - ip.ip: "1"', "result: + ip.ip: 1"]),
        (SENT, {"ip": {"ip": "1", "regions": []}}, ['result: - ip.regions[0]: "sbg"', "result: + ip.regions: []"]),
        (SENT, {"warnings": ["late"]}, ['result: + warnings[0]: "late"']),
        (SENT, {"diff": {"before": "old\n", "after": "one\n"}}, [r'diff: - after: "two\n"']),
        (
            SENT,
            {"diff": None},
            [r'diff: - before: "old\n"', r'diff: - after: "one\n"', r'diff: - after: "two\n"', "diff: + : null"],
        ),
    ],
)
def test_each_change_is_detected(sent: list[str], result: dict[str, Any], changes: list[str], folder: Path) -> None:
    assert detected(Journal(folder), record_of(sent, {**RESULT, **result})) == sorted(changes)


def detected(journal: Journal, record: Record) -> list[str]:
    """The lines that differ, as a failing test shows them."""
    try:
        journal.require(*RUN, record)
    except AssertionError as error:
        heading, *lines = str(error).splitlines()
        assert heading.startswith("ovh_ip, step 1: differs from the golden journal") and lines
        return sorted(line.strip() for line in lines if not line.startswith("assert"))
    return []


def test_a_run_that_the_journal_does_not_have_is_said_to_be_missing(folder: Path) -> None:
    for module, run in (("ovh_ip", "step 2"), ("ovh_vps", "step 1")):
        with pytest.raises(AssertionError, match=f"{module}: the golden journal has no run '{run}'; make journal"):
            Journal(folder).require(module, run, record_of([], {}))


ALLOWED = Allowance("ovh_ip", "step 1", "requests", "+ GET /me?a=[1]", "the account is read")


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({}, []),
        ({"run": "*", "change": "+ GET /me*"}, []),
        ({"change": "*"}, []),
        ({"module": "ovh_vps"}, ["requests: + GET /me?a=[1]"]),
        ({"run": "step 2"}, ["requests: + GET /me?a=[1]"]),
        ({"kind": "result"}, ["requests: + GET /me?a=[1]"]),
        ({"change": "- GET /me?a=[1]"}, ["requests: + GET /me?a=[1]"]),
    ],
)
def test_the_allow_list_allows_what_it_names_and_no_more(
    changes: dict[str, str], left: list[str], folder: Path
) -> None:
    journal = Journal(folder, [dataclasses.replace(ALLOWED, **changes)])
    assert detected(journal, record_of([*SENT, "GET /me?a=[1]"], RESULT)) == left
    assert bool(journal.unused()) is bool(left)
    other = record_of(SENT, {**RESULT, "changed": False})
    assert detected(journal, other) == ["result: + changed: false", "result: - changed: true"]


def test_an_entry_that_matches_nothing_fails_the_session_once_all_its_runs_were_compared(folder: Path) -> None:
    journal, worker = Journal(folder, [ALLOWED]), Journal(folder, [ALLOWED])
    config = SimpleNamespace(stash={JOURNAL: journal})
    session = SimpleNamespace(config=config, exitstatus=pytest.ExitCode.OK)
    pytest_sessionfinish(session)
    assert session.exitstatus == pytest.ExitCode.OK and not journal.unused(), "its run was not compared"

    worker.require(*RUN, record_of(SENT, RESULT))
    ended = SimpleNamespace(config=SimpleNamespace(stash={JOURNAL: worker}, workerinput={}, workeroutput={}))
    pytest_sessionfinish(ended)
    pytest_testnodedown(SimpleNamespace(config=config, workeroutput=json.loads(json.dumps(ended.config.workeroutput))))
    pytest_sessionfinish(session)
    assert session.exitstatus == pytest.ExitCode.TESTS_FAILED and journal.unused() == [ALLOWED]

    worker.require(*RUN, record_of([*SENT, "GET /me?a=[1]"], RESULT))
    journal.add(worker.seen())
    assert not journal.unused()
    assert Journal(folder, [dataclasses.replace(ALLOWED, run="step 9")]).unused(), "it covers no run"


@pytest.mark.parametrize(
    "entry",
    [
        "{module: ovh_ip, run: '*', kind: response, change: '*', reason: why}",
        "{module: ovh_ip, run: '*', kind: diff, change: '*', reason: ''}",
    ],
)
def test_an_allow_list_with_a_mistake_is_refused(entry: str, tmp_path: Path) -> None:
    (tmp_path / "allowed.yml").write_text(f"- {entry}\n")
    with pytest.raises(ValueError, match="kind is one of requests, result, diff, and the reason is not empty"):
        allowed.load(tmp_path / "allowed.yml")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("(HTTP 404, query id EU.ext-3.0a1b2c3d.17)", "(HTTP 404, query id <query id>)"),
        ("http://127.0.0.1:40123/1.0", "<api>/1.0"),
        ("host='127.0.0.1', port=40123", "host='127.0.0.1', <api>"),
        ("sandboxConsumerKeyAllRights00001", "<secret>"),
        ("certificate is not trusted (self-signed); ca_path", "certificate is not trusted (<reason>); ca_path"),
        ({"consumer_key": "abc", "password": None}, {"consumer_key": "<secret>", "password": None}),
        (
            {"start_date": "2026-05-04T12:15:00+02:00", "created": "2024-01-01T08:00:00+00:00"},
            {"start_date": "<time>", "created": "2024-01-01T08:00:00+00:00"},
        ),
        (["/etc/ovh.conf", 5, True, None], ["/etc/ovh.conf", 5, True, None]),
        ({"headers": {"server": "3.11", "date": "today"}, "invocation": {}}, {"headers": ["date", "server"]}),
    ],
)
def test_what_differs_from_run_to_run_is_replaced(value: Any, expected: Any) -> None:
    assert stable(value) == expected


def test_the_users_directory_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert stable({f"{tmp_path}/a": f"saved in {tmp_path}/ovh.conf"}) == {"<home>/a": "saved in <home>/ovh.conf"}


@pytest.mark.parametrize(
    ("request_", "line"),
    [
        (requests.Request("GET", "http://127.0.0.1:1/1.0/ip?ip=192.0.2.1%2F32"), "GET /ip?ip=192.0.2.1%2F32"),
        (
            requests.Request(
                "GET", "http://127.0.0.1:1/v2/iam", headers={"Pragma": "no-cache", "X-Ovh-Signature": "$1$ab"}
            ),
            "GET /v2/iam [Pragma: no-cache]",
        ),
        (
            requests.Request("PUT", "http://127.0.0.1:1/1.0/x", data='{"b": 1, "a": {"password": "é"}}'),
            'PUT /x {"a":{"password":"<secret>"},"b":1}',
        ),
        (
            requests.Request("POST", "http://127.0.0.1:1/token", data=b"scope=all&secret=sandboxClientSecret01"),
            "POST /token scope=all&secret=<secret>",
        ),
    ],
)
def test_a_request_is_one_line_without_its_signature(request_: requests.Request, line: str) -> None:
    assert request_line(request_.prepare()) == line


def test_a_request_that_does_not_arrive_is_noted_too(sent: SentRequests) -> None:
    adapter, request = requests.adapters.HTTPAdapter(), requests.Request("GET", "http://127.0.0.1:1/1.0/me").prepare()
    with pytest.raises(requests.exceptions.ConnectionError):
        adapter.send(request, proxies={})
    assert sent.lines() == ["GET /me"]
    sent.begin()
    assert sent.lines() == []


LONG = [f"GET /{number}" for number in range(9)]
ITEMS, DIFF = {"changed": False, "items": [{"a": [1]}]}, {"before": "", "after": "x"}
RECORDS = {
    "step 1": Record(LONG, ITEMS, None),
    "step 1 under 429, first run": Record([*LONG[:5], "PUT /x", *LONG[5:]], ITEMS, DIFF),
    "step 1 under 429, second run": Record(LONG, ITEMS, None),
    "step 2": Record([], [{}, {"failed": True, "msg": "= step 1"}], DIFF),
    "step 10": Record(LONG[:2], {}, None),
}


def test_a_file_has_a_line_for_each_request_names_what_is_the_same_and_is_read_back_whole(tmp_path: Path) -> None:
    files.write("ovh_vps", RECORDS, tmp_path)
    text = (tmp_path / "ovh_vps.json").read_text()
    assert files.journal_of("ovh_vps", tmp_path) == RECORDS
    for line in (
        '"step 1 under 429, second run": "= step 1",',
        '  "GET /0",',
        '  "= step 1, requests 1 to 5",',
        '  "PUT /x",',
        ' "result": "= step 1",',
        ' "diff": "= step 1 under 429, first run"',
        '  "items": [',
    ):
        assert line in text.splitlines()
    assert list(files.in_order({name: RECORDS[name] for name in sorted(RECORDS, reverse=True)})) == list(RECORDS)


def test_the_journal_is_written_from_what_was_recorded_and_the_allow_list_is_emptied(
    folder: Path, tmp_path: Path
) -> None:
    recorded, allow_list = tmp_path / "recorded", tmp_path / "allowed.yml"
    files.write("ovh_gone", {}, folder)
    allow_list.write_text("# about\n- {module: ovh_ip, run: a}\n- {module: ovh_vps, run: b}\n")
    for module, run in (("ovh_vps", "step 10"), ("ovh_vps", "step 2"), ("ovh_vps", "step 2")):
        Journal(folder, recorded=recorded).require(module, run, RECORDS[run])

    assert main("ovh_vps", recorded, folder, allow_list) == 0
    assert list(json.loads((folder / "ovh_vps.json").read_text())) == ["step 2", "step 10"]
    assert allow_list.read_text() == "# about\n- module: ovh_ip\n  run: a\n" and (folder / "ovh_gone.json").exists()
    assert main("", recorded, folder, allow_list) == 0
    assert [path.name for path in folder.glob("*.json")] == ["ovh_vps.json"]
    assert allow_list.read_text() == "# about\n[]\n"


def test_nothing_is_written_if_a_run_is_not_the_same_each_time(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main("", tmp_path / "none", folder) == 1 and "nothing was recorded" in capsys.readouterr().err
    before = (folder / "ovh_ip.json").read_text()
    for sent in (["GET /a"], ["GET /b"]):
        Journal(folder, recorded=tmp_path / "recorded").require("ovh_ip", "step 1", Record(sent, {}, None))
    assert main("", tmp_path / "recorded", folder) == 1
    assert "ovh_ip, step 1: requests: - GET /a\n" in capsys.readouterr().err
    assert (folder / "ovh_ip.json").read_text() == before


# --- the journal of this checkout

NOT_LISTED = re.compile(r" before request \d+$| by turns [AB]+$|, advised run \d+$")
PLACES = re.compile(r"127\.0\.0\.1:|/tmp/|/home/|/root/|/pytest-|sandbox(?:Consumer|Application|Client)\w")


def test_the_journal_has_every_run_and_no_other() -> None:
    expected = {
        (module, run_name(number, run, execution_mode, stale, bulk))
        for module in MODULES
        for number, _step in enumerate(scenario_of(module).steps, 1)
        for run, (execution_mode, stale, bulk) in itertools.product(RUNS, VARIANTS)
    }
    for job, fault in (case.values for case in cases()):
        expected |= {(job.module, job.label + (" by OAuth2" if fault.oauth2 else ""))}
        expected |= {(job.module, f"{job.label} under {fault.name}, {run} run") for run in ("first", "second")}
    found = {(path.stem, run) for path in files.FOLDER.glob("*.json") for run in files.journal_of(path.stem)}
    assert {each for each in found if not NOT_LISTED.search(each[1])} == expected


@pytest.mark.parametrize("path", sorted(files.FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_the_journal_has_no_secret_and_no_place_of_a_machine(path: Path) -> None:
    text = path.read_text()
    assert not PLACES.findall(text)
    assert not re.findall(r'"(?:consumer_?key|application_?secret|client_?secret|password)": "(?!<secret>)', text, re.I)
