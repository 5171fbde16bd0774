# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secondary DNS: what a task may declare, and the proof that a domain of a server is one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, controller

SERVER, OTHER, VPS = "ns3002.example-sbg.net", "ns3003.example-sbg.net", "vps-5002.example-sbg.net"
Run = Callable[..., Result]


@pytest.fixture
def run(sandbox: Sandbox) -> Run:
    def play(module: str = "ovh_secondary_dns", check: bool = False, **args: Any) -> Result:
        return controller(module, args, check=check, diff=True, environ=sandbox.environment)

    return play


def test_a_domain_of_a_server_needs_the_record_of_its_token(run: Run) -> None:
    declared = {"service_name": [SERVER], "domain": ["example.org"], "primary_ip": "203.0.113.53"}
    refused = run(**declared)
    assert not refused["changed"] and f"server {SERVER}: POST" in refused["msg"]
    route = f"/dedicated/server/{SERVER}/secondaryDnsNameDomainToken"
    proof = run("ovh_api_call", path=route, query={"domain": "example.org"})["response"]
    record = {"name": proof["subDomain"], "type": proof["fieldType"], "value": [proof["fieldValue"]]}
    assert run("ovh_domain_record", zone="example.org", **record)["changed"]
    made = run(**declared)
    assert made["changed"] and made["services"][0]["domains"][0]["primary_ip"] == "203.0.113.53"
    assert not run(**declared)["changed"]


def test_without_an_address_the_api_takes_one_and_keeps_it(run: Run) -> None:
    declared = {"service_name": [VPS], "product": "vps", "domain": ["new.example"]}
    foreseen, made = run(check=True, **declared), run(**declared)
    assert foreseen["diff"]["after"] == f"{VPS}: new.example default\n"
    assert [each["services"][0]["domains"][0]["primary_ip"] for each in (foreseen, made)] == [None, "203.0.113.1"]
    assert not run(**declared)["changed"]


@pytest.mark.parametrize("kind", ["reset_after", "reset_before"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_lost_answer_is_looked_after(method: str, kind: str, run: Run, sandbox: Sandbox) -> None:
    at = {"service_name": [VPS], "product": "vps", "domain": ["new.example"]}
    tasks = {"POST": {"primary_ip": "203.0.113.5"}, "PUT": {"primary_ip": "203.0.113.6"}, "DELETE": {"state": "absent"}}
    for verb, more in tasks.items():
        if verb == method:
            sandbox.fail(kind, verb)
        result = run(**at, **more)
        assert result["changed"] and not result.get("failed"), (verb, result)
    assert [each["method"] for each in sandbox.carried_out()] == list(tasks)


def test_a_service_that_fails_does_not_stop_the_others(run: Run) -> None:
    names = ["ns9.example.net", OTHER]
    result = run(service_name=names, domain=["new.example"])
    assert "1 of 2 services failed, 1 changed" in result["msg"] and result["changed"]
    assert "check the name, and whether the account" in result["services"][0]["msg"]
    assert [each["domain"] for each in result["services"][1]["domains"]] == ["new.example"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"primary_ip": "2001:db8::53"}, "primary_ip: '2001:db8::53' is not an IPv4 address"),
        ({"state": "absent", "primary_ip": "203.0.113.5"}, "primary_ip requires state: present"),
        ({"state": "absent", "purge": True}, "purge requires state: present"),
        ({"domain": ["a.example", "A.example."]}, "domain: a.example is given twice"),
        ({"service_name": [SERVER, SERVER.upper()]}, f"service_name: {SERVER} is given twice"),
        ({"service_name": [" "]}, "service_name has an empty name"),
        ({"domain": ["a b"]}, "domain: 'a b' is not a valid DNS name"),
    ],
)
def test_wrong_options_are_said_before_the_first_request(
    args: dict[str, Any], words: str, run: Run, sandbox: Sandbox
) -> None:
    failed = run(**{"service_name": [SERVER], "domain": ["new.example"], **args})
    assert failed["failed"] and words in failed["msg"] and not sandbox.exchanges
