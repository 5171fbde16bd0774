# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check against the published API can fail: each kind of violation is found, and what is published passes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.contract import build, traffic

SERVER = "/1.0/dedicated/server/ns1.example.net"
BURST = {"capacity": {"unit": "Mbps", "value": 1000}, "status": "active"}
RECORD = {"id": 1, "zone": "example.net", "fieldType": "A", "subDomain": None, "target": "192.0.2.1", "ttl": 60}


def violations(method: str, path: str, **exchange: Any) -> list[str]:
    entry = {"method": method, "path": path, "status": 200, **exchange}
    return list(traffic.violations_of(entry, traffic.operation_of(entry)))


@pytest.mark.parametrize(
    ("method", "path", "exchange"),
    [
        ("GET", "/1.0/dedicated/server", {"response": ["ns1.example.net"], "query": "iamTags=%7B%7D"}),
        ("GET", "/v1/dedicated/server", {"response": []}),
        ("GET", SERVER + "/burst", {"response": BURST}),
        ("GET", SERVER + "/burst", {"status": 404, "response": {"message": "no burst"}}),
        ("PUT", SERVER + "/burst", {"body": {"status": "active"}}),
        (
            "GET",
            "/1.0/domain/zone/example.net/record/1,2",
            {
                "batch": ",",
                "response": [
                    {"key": "1", "value": RECORD, "error": None},
                    {"key": "2", "value": None, "error": {"message": "gone"}},
                ],
            },
        ),
        ("GET", "/1.0/domain/zone/example.net/record", {"expanded": True, "response": [RECORD]}),
        (
            "POST",
            "/1.0/domain/zone/example.net/record",
            {"body": {"fieldType": "A", "target": "192.0.2.1", "subDomain": None}},
        ),
        (
            "POST",
            "/v2/iam/policy",
            {
                "body": {
                    "name": "a",
                    "identities": [],
                    "resources": [{"urn": "urn:v1:eu:resource:vps:a"}],
                    "permissions": {},
                }
            },
        ),
    ],
)
def test_what_is_published_passes(method: str, path: str, exchange: dict[str, Any]) -> None:
    assert violations(method, path, **exchange) == []


@pytest.mark.parametrize(
    ("method", "path", "exchange", "found"),
    [
        ("GET", "/1.0/nowhere", {}, "no such operation is published"),
        ("GET", SERVER + "/burst", {"response": {"status": "active"}}, "answer.capacity: missing"),
        ("GET", SERVER + "/burst", {"response": {**BURST, "more": 1}}, "answer.more: unknown field"),
        ("GET", SERVER + "/burst", {"response": {**BURST, "status": None}}, "answer.status: null is not allowed"),
        (
            "GET",
            SERVER + "/burst",
            {"response": {**BURST, "status": "on"}},
            "answer.status: 'on' is not a value of dedicated.server.BurstStatusEnum",
        ),
        ("GET", "/1.0/dedicated/server", {"response": {}}, "answer: expected list, got dict"),
        ("GET", "/1.0/dedicated/server", {"query": "where=sbg"}, "unknown query parameter where"),
        ("GET", "/1.0/dedicated/server/None", {}, "path parameter serviceName has no value ('None')"),
        ("GET", "/1.0/ip/nonsense", {}, "path parameter ip: 'nonsense' is not a valid ip block"),
        ("GET", SERVER + "/task/one", {}, "path parameter taskId: 'one' is not a valid integer"),
        ("GET", SERVER + "/task", {"query": "status=done&status=todo"}, "repeated query parameter status"),
        (
            "GET",
            SERVER + "/task",
            {"query": "status=finished"},
            "query parameter status: 'finished' is not a value of dedicated.TaskStatusEnum",
        ),
        ("GET", SERVER + "/burst", {"body": {}}, "a GET has no body"),
        ("PUT", SERVER + "/burst", {"body": {"state": "active"}}, "unknown field state"),
        ("PUT", SERVER + "/burst", {"body": {"status": None}}, "status: null is not allowed"),
        ("PUT", SERVER, {"body": {"name": "ns2.example.net"}}, "read-only field name"),
        ("POST", "/1.0/domain/zone/example.net/record", {"body": {"fieldType": "A"}}, "missing field target"),
        (
            "POST",
            "/1.0/domain/zone/example.net/record",
            {"body": {"fieldType": "A", "target": "192.0.2.1", "ttl": "60"}},
            "ttl: expected integer, got str",
        ),
        ("POST", "/1.0/domain/zone/example.net/record", {"body": []}, "body: expected an object"),
        (
            "GET",
            "/1.0/domain/zone/example.net/record/1,2",
            {"batch": ",", "response": [{"value": {}}]},
            "an item of a batch has no key",
        ),
        (
            "GET",
            "/1.0/domain/zone/example.net/record",
            {"expanded": True, "response": [{**RECORD, "ttl": None, "id": "1"}]},
            "answer.id: expected integer, got str",
        ),
        (
            "GET",
            "/1.0/domain/zone/example.net,example.org/record",
            {
                "batch": ",",
                "expanded": True,
                "response": [{"key": "example.net", "value": [{**RECORD, "ttl": None, "id": "1"}]}],
            },
            "answer.id: expected integer, got str",
        ),
    ],
)
def test_what_is_not_published_is_found(method: str, path: str, exchange: dict[str, Any], found: str) -> None:
    assert found in violations(method, path, **exchange)


def test_the_logs_of_a_run_decide(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad, empty = (tmp_path / name for name in ("good.jsonl", "bad.jsonl", "empty.jsonl"))
    exchange = {"method": "GET", "path": "/1.0/me", "status": 200}
    good.write_text(
        "".join(
            json.dumps(each) + "\n" for each in (exchange, {"method": "GET", "path": "/1.0/nowhere", "wrong": True})
        )
    )
    bad.write_text(json.dumps({**exchange, "path": "/1.0/nowhere"}) + "\n")
    empty.write_text("")
    assert [traffic.main([str(log)]) for log in (good, bad, empty)] == [0, 1, 1]
    assert "bad.jsonl:1 GET /1.0/nowhere: no such operation is published" in capsys.readouterr().out


def test_the_data_is_rebuilt_from_schemas(tmp_path: Path) -> None:
    schema = {
        "base": "/v2",
        "section": "/x",
        "operations": {
            "GET /x/{id}": {
                "path": {"id": {"type": "string", "required": True}},
                "returns": "x.X",
                "on": "ovh-eu ovh-us",
                "iam": ["x:get"],
            }
        },
        "models": {
            "x.X": {"fields": {"id": {"type": "string", "readonly": True}, "name": {"type": "string", "null": True}}}
        },
        "enums": {"x.E": ["a"]},
    }
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/x.json").write_text(json.dumps(schema))
    (tmp_path / "data").mkdir()
    (tmp_path / "data/old.json").write_text("{}")
    build.main([str(tmp_path / "schemas"), str(tmp_path / "data")])
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["x.json"]
    assert json.loads((tmp_path / "data/x.json").read_text()) == {
        "operations": {
            "GET /v2/x/{id}": {"path": {"id": "string required"}, "returns": "x.X", "on": "02", "iam": ["x:get"]}
        },
        "models": {"x.X": {"fields": {"id": "string readonly", "name": "string null"}}},
        "enums": {"x.E": ["a"]},
    }
    with pytest.raises(SystemExit, match="no schema file"):
        build.main([str(tmp_path / "none")])


def test_the_committed_data_is_whole() -> None:
    """Rebuilding from nothing but itself would lose nothing: every name that an operation uses is known, and none is
    empty.
    """
    files = sorted(build.DATA.glob("*.json"))
    assert len(files) > 30
    assert sum(len(json.loads(path.read_text())["operations"]) for path in files) > 3900
