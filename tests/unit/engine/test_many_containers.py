# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many zones and mail domains in one task: few requests where the API allows it, one outcome for each."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._engine.shared_reads import SharedReads
from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers

from tests.sandbox import Sandbox
from tests.sandbox.state.mail import domain as mail_domain
from tests.sandbox.state.zones import Zone
from tests.support.execution_modes import Result

Play = Callable[..., Result]
MANY = 500


def names(number: int) -> list[str]:
    return [f"d{each:03}.example" for each in range(number)]


@pytest.fixture
def domains(sandbox: Sandbox) -> list[str]:
    """500 mail domains, each with a redirection, and no others."""
    known = sandbox.state.domains
    known.clear()
    for number, name in enumerate(names(MANY)):
        known[name] = mail_domain(name, number)
        known[name].redirections["1"] = {"id": "1", "from": f"info@{name}", "to": "jane@example.net"}
    return list(known)


@pytest.fixture
def zones(sandbox: Sandbox) -> list[str]:
    """500 zones like example.org, and no others."""
    known = sandbox.state.zones
    like = known["example.org"]
    known.clear()
    for name in names(MANY):
        known[name] = Zone({**like.facts, "name": name}, like.service_infos, dict(like.soa))
        known[name].add(1, "www", "A", "192.0.2.1")
        known[name].publish()
    return list(known)


def test_500_mail_domains_are_read_in_27_requests(domains: list[str], run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch_expands = "honour"
    result = run("ovh_mail_redirection_info", all=True)
    assert [each["domain"] for each in result["domains"]] == domains and not result["changed"]
    assert {(each["redirections"][0]["from"]) for each in result["domains"]} == {f"info@{name}" for name in domains}
    # The list, and 13 batches of 40: of the objects, and of the ids that they are compared with.
    assert len(sandbox.exchanges) == 1 + 13 + 13


def test_500_zones_are_read_in_53_requests(zones: list[str], run: Play, sandbox: Sandbox) -> None:
    sandbox.settings.batch_expands = "honour"
    result = run("ovh_domain_zone_info", all=True)
    assert [each["zone"] for each in result["zones"]] == zones
    assert result["zones"][7]["records"] == [{"name": "www", "type": "A", "ttl": 0, "value": ["192.0.2.1"]}]
    assert result["zones"][7]["zone_status"]["is_deployed"] and result["zones"][7]["zone_file"]
    assert len(sandbox.exchanges) == 1 + 4 * 13


def test_500_mail_domains_without_redirections_are_read_in_few_requests_if_batches_have_only_ids(
    domains: list[str], run: Play, sandbox: Sandbox
) -> None:
    for name in domains[1:]:
        sandbox.state.domains[name].redirections.clear()
    result = run("ovh_mail_redirection_info", all=True, parallel=1)
    assert len(result["domains"]) == MANY and result["domains"][0]["redirections"]
    # A batch shows an empty list, whether its objects were asked for or not.
    assert len(sandbox.exchanges) <= 1 + 13 + 13 + 1


@pytest.mark.parametrize("expands", ["honour", "ignore"])
@pytest.mark.parametrize("batch", ["honour", "ignore", "refuse"])
@pytest.mark.parametrize("expanded", ["honour", "ignore", "refuse"])
def test_what_is_returned_does_not_depend_on_bulk_reads(
    batch: str, expanded: str, expands: str, domains: list[str], run: Play, sandbox: Sandbox
) -> None:
    sandbox.settings.batch_expands = expands
    for name in domains[4:]:
        del sandbox.state.domains[name]
    sandbox.settings.batch, sandbox.settings.expanded = batch, expanded
    result = run("ovh_mail_redirection_info", all=True, parallel=1)
    alone = [run("ovh_mail_redirection_info", domain=name)["redirections"] for name in domains[:4]]
    assert [each["redirections"] for each in result["domains"]] == alone and all(alone)


def test_no_more_requests_run_at_once_than_the_task_may(
    domains: list[str], run: Play, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in domains[20:]:
        del sandbox.state.domains[name]
    for domain in sandbox.state.domains.values():
        for number in range(2, 8):
            domain.redirections[str(number)] = {**domain.redirections["1"], "id": str(number), "to": f"{number}@e.net"}
    sandbox.settings.batch, sandbox.settings.expanded = "refuse", "refuse"
    throttle = "ansible_collections.community.ovh.plugins.module_utils._api.client.Client._attempt"
    from ansible_collections.community.ovh.plugins.module_utils._api.client import Client

    attempt, lock, now, most = Client._attempt, threading.Lock(), [0], [0]

    def counted(client: Any, request: Any) -> Any:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        try:
            return attempt(client, request)
        finally:
            with lock:
                now[0] -= 1

    monkeypatch.setattr(throttle, counted)
    result = run("ovh_mail_redirection_info", all=True, parallel=3)
    assert all(len(each["redirections"]) == 7 for each in result["domains"]) and 1 < most[0] <= 3


def test_each_has_its_own_outcome(domains: list[str], run: Play, sandbox: Sandbox) -> None:
    for name in domains[3:]:
        del sandbox.state.domains[name]
    sandbox.state.domains[domains[1]].condition = "forbidden"
    result = run("ovh_mail_redirection_info", domains=[domains[0], domains[1], "nowhere.example"])
    assert result["failed"] and result["msg"].startswith("2 of 3 domains could not be read: ")
    first, second, third = result["domains"]
    assert first["redirections"] and second["failed"] and third["failed"] and third["http_status"] == 404
    assert second["domain"] == domains[1] and "redirections" not in second


def test_expired_ones_of_all_are_left_out_with_a_warning(domains: list[str], run: Play, sandbox: Sandbox) -> None:
    for name in domains[3:]:
        del sandbox.state.domains[name]
    sandbox.state.domains[domains[1]].condition = "expired"
    result = run("ovh_mail_redirection_info", all=True)
    assert [each["domain"] for each in result["domains"]] == [domains[0], domains[2]] and not result.get("failed")
    assert result["warnings"] == [f"domains left out, since they have expired: {domains[1]}"]
    assert run("ovh_mail_redirection_info", domains=domains[:2])["domains"][1]["failed"]


def test_a_rejected_credential_stops_all(domains: list[str], run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_mail_redirection_info", domains=domains, consumer_key="wrong")
    assert result["failed"] and result["domains"] == [] and len(sandbox.exchanges) <= 10


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({}, "give domain, domains or all: true"),
        ({"domain": "example.com", "all": True}, "domain and all: true contradict each other: give one of them"),
        ({"domain": "example.com", "domains": []}, "domain and domains contradict each other: give one of them"),
        ({"domains": ["exa mple.com"]}, "domains: "),
        (
            {"domains": ["example.com", "example.org"], "from": ["a@example.com"]},
            "from: a@example.com is an address of",
        ),
    ],
)
def test_what_cannot_be_meant(args: dict[str, Any], words: str, run: Play, sandbox: Sandbox) -> None:
    result = run("ovh_mail_redirection_info", **args)
    assert result["failed"] and result["msg"].startswith(words) and not sandbox.exchanges, result["msg"]


def test_what_fits_only_one_of_all_fails_for_the_others(domains: list[str], run: Play, sandbox: Sandbox) -> None:
    for name in domains[2:]:
        del sandbox.state.domains[name]
    result = run("ovh_mail_redirection_info", all=True, **{"from": [f"info@{domains[0]}"]})
    assert result["domains"][0]["redirections"] and "is an address of another domain" in result["domains"][1]["msg"]


def test_none_is_nothing(run: Play, sandbox: Sandbox) -> None:
    assert run("ovh_mail_redirection_info", domains=[])["domains"] == [] and not sandbox.exchanges


@pytest.mark.parametrize(
    ("module", "key"),
    [
        ("ovh_mail_account_info", "accounts"),
        ("ovh_mail_responder_info", "responders"),
        ("ovh_mailing_list_info", "lists"),
        ("ovh_domain_glue_record_info", "glue_records"),
    ],
)
def test_objects_inside_many_domains(module: str, key: str, run: Play) -> None:
    alone = run(module, domain="example.com")
    many = run(module, domains=["example.com", "EXAMPLE.com."])
    assert not many.get("failed") and len(many["domains"]) == 1
    assert {k: v for k, v in many["domains"][0].items() if k != "domain"} == {
        k: v for k, v in alone.items() if k in many["domains"][0] and k != "domain"
    }


@pytest.mark.parametrize(
    "module", ["ovh_domain_dynhost_login_info", "ovh_domain_dynhost_record_info", "ovh_domain_redirection_info"]
)
def test_objects_inside_many_zones(module: str, run: Play) -> None:
    alone = run(module, zone="example.com")
    first, second = run(module, zones=["example.com", "example.org"])["zones"]
    assert first.pop("zone") == "example.com" and second["zone"] == "example.org"
    assert first and all(alone[key] == value for key, value in first.items())


def test_containers_are_inside_of_nothing() -> None:
    with pytest.raises(ValueError, match="containers rooms: their list is inside of nothing"):
        Containers("room", "rooms", "/house/{house}/room", "/house/{house}/room/{room}")


@pytest.mark.parametrize(("status", "code", "again"), [(403, "INVALID_CREDENTIAL", False), (429, "", True)])
def test_only_a_rejected_credential_is_not_tried_again(
    status: int, code: str, again: bool, make_run: Callable[..., Any], sandbox: Sandbox
) -> None:
    client = make_run().client
    client.retry_timeout = 0.0
    reads = SharedReads(client, "domain", ["example.com", "example.org"])
    sandbox.fail("status", "GET", "/email/*", times=None, status=status, code=code)
    sent = []
    for name in reads.names:
        with pytest.raises(ApiError) as raised:
            reads.shared("/email/domain/{domain}", {"domain": name}, None, {}, dict)
        assert raised.value.status == status
        sent.append(len(sandbox.exchanges))
    assert sent[0] > 0 and (sent[1] > sent[0]) is again
