# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which servers a task is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import (
    existing_values,
    existing_wording,
    matches,
    unmatched_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    display_name,
    named_targets,
    resolve_name,
    select,
    short_reason,
    unsuitable_error,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER

from tests.sandbox import Sandbox

SBG1 = [f"ns300{number}.example-sbg.net" for number in range(1, 9)]
GRA1 = [f"ns302{number}.example-gra.net" for number in range(1, 7)]


def names(targets: list[Target]) -> list[str]:
    return [target.name for target in targets if target.workable]


def test_no_selector_is_an_error(make_run: Callable[..., Any]) -> None:
    with pytest.raises(
        UsageError, match="no server is selected: give at least one of service_name, datacenter, region, tagged"
    ):
        select(SERVER, make_run(service_name=None))


@pytest.mark.parametrize(
    "given",
    [{"service_name": []}, {"datacenter": ["", "  "]}, {"tagged": {}}, {"service_name": SBG1[:1], "region": []}],
)
def test_an_empty_selector_selects_nothing(
    given: dict[str, Any], make_run: Callable[..., Any], sandbox: Sandbox
) -> None:
    run = make_run(**given)
    assert select(SERVER, run) == []
    [warning] = run.warnings
    assert warning.endswith("is empty: no server is selected, and nothing is done")
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"datacenter": ["SBG1"]}, SBG1),
        ({"datacenter": ["sbg1", " gra1 "], "region": ["EU-WEST-GRA"]}, [name for name in GRA1 if "3026" not in name]),
        ({"service_name": [SBG1[2], SBG1[0], SBG1[2]]}, [SBG1[2], SBG1[0]]),
        ({"service_name": [SBG1[0].upper()]}, SBG1[:1]),
        ({"service_name": [SBG1[0].upper() + ".", SBG1[0]]}, SBG1[:1]),
        ({"service_name": ["WEB-1", SBG1[1]]}, SBG1[:2]),
        ({"service_name": [SBG1[0], SBG1[1], "web-1"]}, SBG1[:2]),
        ({"service_name": SBG1[:2], "datacenter": ["sbg1"]}, SBG1[:2]),
    ],
)
def test_selectors(given: dict[str, Any], expected: list[str], make_run: Callable[..., Any]) -> None:
    assert names(select(SERVER, make_run(**given))) == expected


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"env": "prod"}, {SBG1[0], SBG1[1]}),
        ({"ENV": "Prod"}, {SBG1[0], SBG1[1]}),
        ({"env": "prod", "role": "db"}, {SBG1[1]}),
        ({"env": True}, set()),
    ],
)
def test_tags(tags: dict[str, Any], expected: set[str], make_run: Callable[..., Any], sandbox: Sandbox) -> None:
    for server in sandbox.state.servers.values():
        server.facts["iam"] = {
            "id": "00000000-0000-4000-8000-000000000000",
            "urn": "urn:v1:eu:resource:a:b",
            "displayName": "a",
            "tags": {},
        }
    sandbox.state.servers[SBG1[0]].facts["iam"]["tags"] = {"Env": "prod"}
    sandbox.state.servers[SBG1[1]].facts["iam"]["tags"] = {"env": "PROD", "role": "db"}
    assert set(names(select(SERVER, make_run(tagged=tags)))) == expected


@pytest.mark.parametrize("facts", [{}, {"iam": None}, {"iam": {"tags": None, "displayName": None}}])
def test_a_server_may_have_no_tags_and_no_display_name(facts: dict[str, Any]) -> None:
    assert not matches(facts, "tagged", {"a": "b"})
    assert display_name(facts) == ""


@pytest.mark.parametrize(
    ("current", "wanted", "is_same"),
    [
        ("Region OpenStack: os-gra7", "os-gra7", True),
        ("Region OpenStack: os-gra7", "OS-GRA7", True),
        ("Region OpenStack: os-gra7", "region openstack: os-gra7", True),
        ("os-gra7", "Region OpenStack: os-gra7", True),
        ("os-gra7", "os-gra7", True),
        ("Region OpenStack: os-eu-west-rbx-vps-1", "os-eu-west-rbx-vps-1", True),
        ("Region OpenStack: os-gra7", "gra7", False),
        ("Region OpenStack: os-gra7", "Region OpenStack", False),
        (None, "", False),
        ("", "", False),
        (None, "None", False),
        ("Region OpenStack: ", "", False),
    ],
)
def test_a_place_is_the_same_with_and_without_its_prefix(current: str | None, wanted: str, is_same: bool) -> None:
    assert matches({"zone": current}, "zone", [wanted]) is is_same


def test_values_that_exist_and_that_do_not() -> None:
    objects = [
        {"zone": "Region OpenStack: os-gra7", "iam": {"tags": {"env": "prod", "a": ""}}},
        {"zone": None, "iam": None},
        {"zone": "os-bhs1"},
        {},
    ]
    assert existing_values(objects, "zone") == ["os-bhs1", "os-gra7"] and existing_values(objects, "tagged") == [
        "a=",
        "env=prod",
    ]
    assert unmatched_values(objects, "zone", ["OS-GRA7", "os-sbg1"]) == ["os-sbg1"]
    assert unmatched_values(objects, "tagged", {"ENV": "Prod", "env": "prod", "b": 1}) == ["b=1"]
    assert (
        existing_wording(objects, ["zone", "region"])
        == "existing values of zone: os-bhs1, os-gra7; no value of region exists"
    )


def test_an_ambiguous_display_name_names_those_that_have_it(make_run: Callable[..., Any]) -> None:
    [target, other] = select(SERVER, make_run(service_name=["web", SBG1[0]]))
    assert (
        str(target.error)
        == "web: several servers have this display name (ns3021.example-gra.net, ns3061.example-bhs.net); use the"
        " service name"
    )
    assert other.workable


def test_exact_takes_no_display_name(make_run: Callable[..., Any]) -> None:
    [unknown, known] = named_targets(SERVER, make_run(), ["web-1", SBG1[1].upper()], exact=True)
    assert known.workable
    assert (
        str(unknown.error)
        == "web-1: it is the display name of ns3001.example-sbg.net; this task needs the service name"
    )


def test_a_server_that_is_named_by_its_display_name_is_reported_with_it(make_run: Callable[..., Any]) -> None:
    [target] = select(SERVER, make_run(service_name=["WEB-1"]))
    assert str(unsuitable_error(target, "it is off")) == "ns3001.example-sbg.net (display name 'WEB-1'): it is off"
    assert str(unsuitable_error(Target("a", True, {}), "it is off")) == "a: it is off"


def test_tags_that_servers_are_given_select_nothing(make_run: Callable[..., Any]) -> None:
    run = make_run(tagged={"env": "prod", "role": "web"}, region=["eu-west-sbg"], tags={"env": "test"})
    assert names(select(SERVER, run)) == SBG1[:2]
    with pytest.raises(UsageError, match="give at least one of service_name, datacenter, region, tagged"):
        select(SERVER, make_run(tags={"env": "prod"}))


@pytest.mark.parametrize(
    ("given", "bulk", "fresh"),
    [
        ({"service_name": [SBG1[0]]}, "honour", True),
        ({"service_name": ["web-1"]}, "honour", False),
        ({"service_name": ["web-1"]}, "ignore", True),
        ({"tagged": {"role": "db"}}, "honour", False),
        ({"tagged": {"role": "db"}}, "ignore", True),
    ],
)
def test_what_only_an_expanded_list_showed_is_not_fresh(
    given: dict[str, Any], bulk: str, fresh: bool, make_run: Callable[..., Any], sandbox: Sandbox
) -> None:
    sandbox.settings.expanded = bulk
    [target] = [each for each in select(SERVER, make_run(**given)) if each.workable]
    assert target.fresh is fresh


def test_an_unknown_name_is_said_to_be_unknown(make_run: Callable[..., Any]) -> None:
    [target] = select(SERVER, make_run(service_name=["nowhere"]))
    assert "nowhere: GET /dedicated/server/nowhere: " in str(target.error)
    assert str(target.error).endswith("the account has no server of this name or display name")


@pytest.mark.parametrize("name", ["ns3026.example-gra.net", "NS3026.example-GRA.net"])
def test_a_forbidden_server_is_not_said_to_be_unknown(name: str, make_run: Callable[..., Any]) -> None:
    [target] = select(SERVER, make_run(service_name=[name]))
    assert isinstance(target.error, ApiError)
    assert target.error.status == 403


def test_a_named_one_outside_the_intersection_is_skipped(make_run: Callable[..., Any]) -> None:
    [inside, outside] = select(SERVER, make_run(service_name=[SBG1[0], GRA1[0]], datacenter=["sbg1", "sbg2"]))
    assert inside.workable
    assert outside.skipped == "not in datacenter sbg1, sbg2"
    [outside] = select(SERVER, make_run(service_name=[SBG1[0]], tagged={"a": "b", "c": "d"}))
    assert outside.skipped == "not in tagged a=b, c=d"


def test_a_place_without_servers_is_a_warning(make_run: Callable[..., Any], sandbox: Sandbox) -> None:
    run = make_run(datacenter=["mars1"], region=["eu"])
    assert names(select(SERVER, run)) == []
    assert run.warnings == [
        "there is no server in datacenter mars1 and region eu: nothing is done; existing values of datacenter: bhs1,"
        " gra1, gra2, lim1, rbx, sbg1, sbg2, waw1; existing values of region: ca-east-bhs, eu-central-waw, eu-west-gra,"
        " eu-west-lim, eu-west-rbx, eu-west-sbg"
    ]


def test_a_mistyped_place_beside_a_good_one_is_a_warning(make_run: Callable[..., Any]) -> None:
    run = make_run(datacenter=["sbg1", "sgb2"])
    assert names(select(SERVER, run)) == SBG1
    assert run.warnings == [
        "there is no server in datacenter sgb2; existing values of datacenter: bhs1, gra1, gra2, lim1, rbx, sbg1, sbg2,"
        " waw1"
    ]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"datacenter": []}, "datacenter is empty: no server is selected, and nothing is done (on_empty: fail)"),
        (
            {"datacenter": ["sbg1", "sgb2"]},
            "there is no server in datacenter sgb2; existing values of datacenter: bhs1, ",
        ),
        (
            {"datacenter": ["sbg1"], "region": ["eu-west-gra"]},
            "there is no server in datacenter sbg1 and region eu-west-gra: nothing is done; existing",
        ),
        (
            {"tagged": {"env": "live"}},
            (
                "there is no server in tagged env=live: nothing is done; existing values of tagged: env=prod,"
                " env=staging, "
            ),
        ),
        ({"service_name": SBG1[:1], "tagged": {"env": "live"}}, None),
        ({"datacenter": ["SBG1"], "tagged": {"ENV": "prod"}}, None),
    ],
)
def test_on_empty_fail_makes_it_a_failure(
    given: dict[str, Any], message: str | None, make_run: Callable[..., Any]
) -> None:
    run = make_run(**given, on_empty="fail")
    if message:
        with pytest.raises(StateError) as raised:
            select(SERVER, run)
        assert str(raised.value).startswith(message) and str(raised.value).endswith("(on_empty: fail)")
    else:
        assert select(SERVER, run) and not run.warnings


def test_what_was_found_and_cannot_be_read_is_skipped_with_one_warning(
    make_run: Callable[..., Any], sandbox: Sandbox
) -> None:
    sandbox.settings.expanded_expired = "absent"
    run = make_run(datacenter=["sbg2"])
    targets = select(SERVER, run)
    skipped = {target.name: target.skipped for target in targets if not target.workable}
    unseen = "; cannot determine whether it is in datacenter sbg2"
    assert skipped["ns3015.example-sbg.net"] == "the service has expired (HTTP 460)" + unseen
    assert skipped["ns3026.example-gra.net"] == "User not granted for this request (HTTP 403)" + unseen
    warn_of_skipped(targets, SERVER, run)
    [warning] = run.warnings
    assert warning.startswith("4 servers left out (")
    warn_of_skipped(targets[:0], SERVER, run)
    assert run.warnings == [warning]


def test_a_missing_rule_for_all_is_no_servers_own(
    make_run: Callable[..., Any], sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make_run(datacenter=["sbg1"])
    run.client.connection.auth.consumer_key = sandbox.consumer_key([("GET", "/dedicated/server")])
    sandbox.settings.update({"expanded": "refuse", "batch": "refuse"})
    with pytest.raises(ApiError) as raised:
        select(SERVER, run)
    assert raised.value.missing_rights == [{"method": "GET", "path": "/dedicated/server/*"}]
    assert len(sandbox.exchanges) < 20, "no further server is asked for"


def test_reasons_are_short() -> None:
    assert short_reason(UsageError("no")) == "no"
    assert short_reason(ApiError("GET", "/x", "the connection was closed.")) == "the connection was closed"


def test_a_name_that_nothing_is_known_of_stays_as_it_is() -> None:
    target = Target("nowhere", True, {})
    resolve_name(target, Reading(), SERVER, exact=False)
    assert (target.name, target.error) == ("nowhere", None)


@pytest.mark.parametrize(("shown", "asked"), [("caf\u00e9", "cafe\u0301"), ("cafe\u0301", "CAF\u00c9"), ("Web", "wEB")])
def test_a_display_name_in_another_form(shown: str, asked: str, make_run: Callable[..., Any], sandbox: Sandbox) -> None:
    sandbox.state.servers[SBG1[3]].facts["iam"]["displayName"] = shown
    assert names(select(SERVER, make_run(service_name=[asked, SBG1[3]]))) == [SBG1[3]]


def test_a_name_answered_in_another_form_is_the_answer_s(make_run: Callable[..., Any], sandbox: Sandbox) -> None:
    sandbox.state.servers[SBG1[0].upper()] = sandbox.state.servers[SBG1[0]]
    assert names(select(SERVER, make_run(service_name=[SBG1[0].upper(), SBG1[0]]))) == SBG1[:1]
