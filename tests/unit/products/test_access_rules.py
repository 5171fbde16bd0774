# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Access rules: what a task asks for, what covers what, and the IAM policy to the same effect."""

from __future__ import annotations

from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.module_utils._products.account.access_rules import (
    OWN_RULES,
    Rule,
    covers,
    fewest,
    granted,
    iam_policy,
    rights_of_modules,
    rules_of_paths,
    rules_of_rights,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Right
from hypothesis import given
from hypothesis import strategies as st

PATHS = st.text(alphabet="a/*", max_size=8).map(lambda text: "/" + text)
BURST = [Rule("GET", "/dedicated/server"), Rule("GET", "/dedicated/server/*"), Rule("PUT", "/dedicated/server/*/burst")]


def declared(
    path: str, *, access: str | None = None, methods: list[str] | None = None, recursive: bool = False
) -> dict[str, Any]:
    return {"path": path, "access": access, "methods": methods, "recursive": recursive}


# ---- paths


@pytest.mark.parametrize(
    ("access", "methods"),
    [
        ("read_only", ["GET"]),
        ("read_write_safe", ["GET", "POST", "PUT"]),
        ("read_write", ["GET", "POST", "PUT", "DELETE"]),
    ],
)
def test_access_is_a_word_for_methods(access: str, methods: list[str]) -> None:
    assert rules_of_paths([declared("/me", access=access)]) == [Rule(method, "/me") for method in methods]


@pytest.mark.parametrize(
    ("path", "paths"),
    [
        ("/me", ["/me", "/me/*"]),
        ("/me/", ["/me", "/me/*"]),
        ("/", ["/*"]),
        ("/v2/iam", ["/v2/iam", "/v2/iam/*"]),
    ],
)
def test_recursive_is_the_path_and_everything_under_it(path: str, paths: list[str]) -> None:
    assert rules_of_paths([declared(path, methods=["DELETE"], recursive=True)]) == [
        Rule("DELETE", each) for each in paths
    ]


def test_a_path_alone_is_that_path_alone() -> None:
    assert rules_of_paths([declared("/me", methods=["GET", "PUT"]), declared("/*", methods=["GET"])]) == [
        Rule("GET", "/me"),
        Rule("PUT", "/me"),
        Rule("GET", "/*"),
    ]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "me",
        "/me ",
        " /me",
        "/me /bill",
        "/me\t",
        "/me\u200b",
        "/domain/{domain}",
        "/me?x=1",
        "/me#x",
        "https://h/me",
    ],
)
def test_a_path_that_would_match_nothing_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="^access_rules: '.*' would match nothing: a path begins with /"):
        rules_of_paths([declared(path, methods=["GET"])])


# ---- modules


def test_a_module_adds_the_narrowest_rules_that_its_routes_allow() -> None:
    assert fewest(rules_of_rights(rights_of_modules(["ovh_server_burst"]), {})) == BURST
    assert (
        fewest(rules_of_rights(rights_of_modules(["community.ovh.ovh_server_burst", "ovh_server_burst"]), {})) == BURST
    )


def test_targets_put_names_into_the_paths() -> None:
    names = {"service_name": ["ns1.example.net", "ns2.example.net"]}
    assert fewest(rules_of_rights(rights_of_modules(["ovh_server_burst"]), names)) == [
        Rule("GET", "/dedicated/server"),
        Rule("GET", "/dedicated/server/ns1.example.net"),
        Rule("GET", "/dedicated/server/ns2.example.net"),
        Rule("GET", "/dedicated/server/ns1.example.net/burst"),
        Rule("GET", "/dedicated/server/ns2.example.net/burst"),
        Rule("PUT", "/dedicated/server/ns1.example.net/burst"),
        Rule("PUT", "/dedicated/server/ns2.example.net/burst"),
    ]


def test_a_name_is_encoded_as_in_a_path_and_other_holes_stay_open() -> None:
    rights = [Right("GET", "/ip/{ip}/firewall/{ipOnFirewall}"), Right("GET", "/ip")]
    assert rules_of_rights(rights, {"ip": ["192.0.2.0/28"]}) == [
        Rule("GET", "/ip/192.0.2.0%2F28/firewall/*"),
        Rule("GET", "/ip"),
    ]
    assert rules_of_rights(rights, {"ip_on_firewall": ["a*b"]}) == [
        Rule("GET", "/ip/*/firewall/a%2Ab"),
        Rule("GET", "/ip"),
    ]


def test_no_name_is_no_rule() -> None:
    assert rules_of_rights(rights_of_modules(["ovh_server_burst"]), {"service_name": []}) == [BURST[0]]


def test_a_target_that_is_in_no_path_is_refused() -> None:
    with pytest.raises(ValueError, match="^targets: domain is in no path of these modules; there are service_name$"):
        rules_of_rights(rights_of_modules(["ovh_server_burst"]), {"domain": ["example.com"]})
    with pytest.raises(
        ValueError, match="^targets: domain is in no path of these modules; there are no names in them$"
    ):
        rules_of_rights([], {"domain": ["example.com"]})


@pytest.mark.parametrize("name", ["ovh_api_call", "ovh_nothing", "community.general.ovh_server_burst", ""])
def test_a_module_without_rules_of_its_own_is_refused(name: str) -> None:
    with pytest.raises(
        ValueError,
        match=f"^modules: there are no rules for '{name}'; there are for ovh_account_info, .*ovh_server_burst",
    ):
        rights_of_modules([name])


def test_what_needs_no_key_needs_no_rule() -> None:
    assert rules_of_rights(rights_of_modules(["ovh_consumer_key"]), {}) == list(OWN_RULES)


# ---- what rules cover


@pytest.mark.parametrize(
    ("rule", "path", "covered"),
    [
        ("/*", "/me", True),
        ("/*", "/*", True),
        ("/me", "/me", True),
        ("/me", "/me/bill", False),
        ("/me/*", "/me", False),
        ("/me/*", "/me/bill", True),
        ("/me/*", "/me/*", True),
        ("/me/*", "/*", False),
        ("/me ", "/me", False),
        ("/me", "/me ", False),
        (" /*", "/me", False),
        ("/me*", "/me", True),
        ("/dedicated/server/*", "/dedicated/server", False),
        ("/dedicated/server/*", "/dedicated/server/*/burst", True),
        ("/dedicated/server/*/burst", "/dedicated/server/*", False),
        ("/dedicated/server/*/burst", "/dedicated/server/a/b/burst", True),
        ("/x/*/y", "/x/y", False),
        ("/a.c", "/abc", False),
        ("/*", "/a\nb", True),
    ],
)
def test_a_star_is_any_characters_and_all_else_is_itself(rule: str, path: str, covered: bool) -> None:
    assert covers(rule, path) is covered


@given(PATHS)
def test_every_path_covers_itself(path: str) -> None:
    assert covers(path, path)


@given(PATHS, PATHS, PATHS)
def test_covering_is_handed_on(wide: str, middle: str, narrow: str) -> None:
    assert covers(wide, narrow) or not (covers(wide, middle) and covers(middle, narrow))


def test_a_rule_is_for_its_method() -> None:
    assert granted(Rule("GET", "/me"), [Rule("PUT", "/me"), Rule("GET", "/*")])
    assert not granted(Rule("GET", "/me"), [Rule("PUT", "/me"), Rule("POST", "/*")])


@given(st.lists(st.builds(Rule, st.sampled_from(["GET", "PUT"]), PATHS), max_size=6))
def test_the_fewest_rules_allow_the_same(rules: list[Rule]) -> None:
    kept = fewest(rules)
    assert all(granted(rule, kept) for rule in rules)
    assert kept == [rule for rule in dict.fromkeys(rules) if rule in kept]


def test_a_rule_under_another_adds_nothing() -> None:
    bare, wide, part, deep = (Rule("GET", path) for path in ("/a", "/a/*", "/a/*/b", "/a/*/c/b"))
    assert fewest([bare, part, wide, part, Rule("PUT", "/a/*/b")]) == [bare, wide, Rule("PUT", "/a/*/b")]
    assert fewest([part, deep]) == [part, deep], "what a * in the midst covers is not relied upon"


# ---- IAM


def actions(policy: dict[str, Any] | None) -> list[str]:
    return [each["action"] for each in policy["permissions"]["allow"]] if policy else []


def urns(policy: dict[str, Any] | None) -> list[str]:
    return [each["urn"] for each in policy["resources"]] if policy else []


def test_the_policy_has_the_actions_of_the_routes_and_all_services_of_the_kind() -> None:
    rights = rights_of_modules(["ovh_server_burst", "ovh_account_info"])
    policy = iam_policy([(rules_of_rights(rights, {}), rights)], "eu", "ab12345-ovh")
    assert policy == {
        "name": "community-ovh",
        "description": "What modules of the Ansible collection community.ovh do",
        "identities": [],
        "resources": [
            {"urn": "urn:v1:eu:resource:account:ab12345-ovh"},
            {"urn": "urn:v1:eu:resource:dedicatedServer:*"},
        ],
        "permissions": {
            "allow": [
                {"action": action}
                for action in (
                    "account:apiovh:me/get",
                    "dedicatedServer:apiovh:burst/edit",
                    "dedicatedServer:apiovh:burst/get",
                    "dedicatedServer:apiovh:get",
                )
            ]
        },
    }


def test_the_policy_names_the_services_that_the_rules_name() -> None:
    rights = rights_of_modules(["ovh_server_burst"])
    policy = iam_policy([(rules_of_rights(rights, {"service_name": ["b/c", "a"]}), rights)], "ca", None)
    assert urns(policy) == ["urn:v1:ca:resource:dedicatedServer:a", "urn:v1:ca:resource:dedicatedServer:b/c"]


def test_the_policy_of_a_list_alone_is_for_all_of_the_kind() -> None:
    rights = RIGHTS["ovh_server_burst"]
    policy = iam_policy([([BURST[0]], rights)], "us", None)
    assert (urns(policy), actions(policy)) == (["urn:v1:us:resource:dedicatedServer:*"], ["dedicatedServer:apiovh:get"])


@pytest.mark.parametrize(
    ("path", "urn"),
    [
        ("/dedicated/server/ns1/*", "ns1"),
        ("/dedicated/server/ns1/burst", "ns1"),
        ("/dedicated/server/ns*", "ns*"),
        ("/dedicated/*", "*"),
        ("/*", "*"),
    ],
)
def test_the_policy_follows_paths_that_a_task_spells_out(path: str, urn: str) -> None:
    policy = iam_policy([([Rule("PUT", path)], RIGHTS["ovh_server_burst"])], "eu", None)
    assert (urns(policy), actions(policy)) == (
        [f"urn:v1:eu:resource:dedicatedServer:{urn}"],
        ["dedicatedServer:apiovh:burst/edit"],
    )


@pytest.mark.parametrize(
    "rule", [Rule("DELETE", "/*"), Rule("GET", "/vps/*"), Rule("GET", "/dedicated/server/ns1/unknown"), *OWN_RULES]
)
def test_what_no_module_does_has_no_policy(rule: Rule) -> None:
    assert iam_policy([([rule], [*RIGHTS["ovh_server_burst"], *RIGHTS["ovh_account_info"]])], "eu", None) is None


def test_each_set_of_rules_counts_for_its_own_routes() -> None:
    rights, others = rights_of_modules(["ovh_server_burst"]), RIGHTS["ovh_server_info"]
    policy = iam_policy(
        [(rules_of_rights(rights, {}), rights), ([Rule("GET", "/dedicated/server/a/ips")], others)], "eu", None
    )
    assert "dedicatedServer:apiovh:ips/get" in actions(policy) and "dedicatedServer:apiovh:task/get" not in actions(
        policy
    )


def test_the_account_is_any_where_it_is_not_known() -> None:
    assert urns(iam_policy([([Rule("GET", "/me")], RIGHTS["ovh_account_info"])], "eu", None)) == [
        "urn:v1:eu:resource:account:*"
    ]
