# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inventory makes of the API's answers: the pure part."""
from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.plugin_utils import _inventory
from hypothesis import given
from hypothesis import strategies as some

PREFERENCES = ["display_name", "reverse", "name"]


def machine(display_name=None, reverse=None, **facts):
    return {"reverse": reverse, "iam": {"displayName": display_name, "tags": None}, **facts}


def failed(status, code="", message="No"):
    return ApiError("GET", "/dedicated/server/a", message, status=status, error_code=code)


# ---- names

@pytest.mark.parametrize(("machines", "names"), [
    ({"a": machine("web")}, {"a": "web"}),
    ({"a": machine("", "host.example.net.")}, {"a": "host.example.net"}),
    ({"a": machine(None, None)}, {"a": "a"}),
    ({"a": {"reverse": None, "iam": None}}, {"a": "a"}),
    ({"a": {}}, {"a": "a"}),
    ({"a": machine("web", "x."), "b": machine("web", "y."), "c": machine("db")}, {"a": "x", "b": "y", "c": "db"}),
    ({"a": machine("web", "x."), "b": machine("web", "x.")}, {"a": "a", "b": "b"}),
    # The reverse that one falls to is another's display name: neither has it.
    ({"a": machine("web", "x"), "b": machine("web", "y"), "c": machine("x", "z")}, {"a": "a", "b": "y", "c": "z"}),
    # A display name that is another machine's own name.
    ({"a": machine("b"), "b": machine(None)}, {"a": "a", "b": "b"}),
    ({"a": machine("a", "x")}, {"a": "a"}),
    ({"a": machine("web"), "b": machine("Web")}, {"a": "web", "b": "Web"}),
])
def test_host_names(machines, names):
    assert _inventory.host_names(machines, PREFERENCES, {}) == names


@pytest.mark.parametrize("text", ["a b", "a\tb", "a\nb", "a,b", "a:b", "a&b", "!a", "a[1]", "a]", "a\x1bb", "a\u00a0b", "a\u202eb"])
def test_names_that_are_unfit(text):
    assert _inventory.host_names({"a": machine(text, "x")}, PREFERENCES, {}) == {"a": "x"}


@pytest.mark.parametrize("text", ["web-1", "web_1", "été", "web.example.net", "10", "a/b"])
def test_names_that_are_fit(text):
    assert _inventory.host_names({"a": machine(text, "x")}, PREFERENCES, {}) == {"a": text}


def test_names_that_are_taken():
    machines = {"a": machine("web"), "b": machine("all"), "c": machine("db")}
    assert _inventory.host_names(machines, PREFERENCES, {"web": "other", "all": "", "db": "c"}) == {"a": "a", "b": "b", "c": "db"}


TEXTS = some.sampled_from(["", "a", "b", "c", "x", "y", "x y"])


@given(some.dictionaries(some.sampled_from("abcd"), some.builds(machine, TEXTS, TEXTS)))
def test_host_names_are_fit_and_nobody_elses(machines):
    names = _inventory.host_names(machines, PREFERENCES, {"y": ""})
    assert list(names) == list(machines)
    assert len(set(names.values())) == len(names)
    assert all(_inventory.is_fit(name) and name != "y" for name in names.values())


def test_one_warning_for_all_other_names():
    machines = {"a": machine("we\x1bb"), "b": machine("db"), "c": machine(None)}
    names = _inventory.host_names(machines, PREFERENCES, {})
    assert _inventory.fallback_wording(machines, PREFERENCES, names) == (
        "1 of the preferred host names can't be had, being taken, shared or unfit (a instead of 'we\\x1bb')")
    assert _inventory.fallback_wording(machines, ["name"], dict.fromkeys("abc", "x")) == ""


# ---- hosts

def test_variables():
    facts = {"name": "a", "serverId": 7, "iam": {"displayName": "{{ 7*7 }}", "tags": {"Team A": "{{ 1 }}"}, "urn": "u"}}
    assert _inventory.variables_of(facts, "192.0.2.1") == {
        "ovh_name": "a", "ovh_server_id": 7, "ovh_iam": {"display_name": "{{ 7*7 }}", "tags": {"Team A": "{{ 1 }}"}, "urn": "u"},
        "ovh_display_name": "{{ 7*7 }}", "ovh_tags": {"Team A": "{{ 1 }}"}, "ansible_host": "192.0.2.1"}
    assert _inventory.variables_of({"iam": None}, "") == {"ovh_iam": None, "ovh_display_name": None, "ovh_tags": {}}


@pytest.mark.parametrize(("preferences", "address"), [
    (["ip"], "192.0.2.1"), (["reverse", "ip"], "host.example.net"), (["name"], "a"), ([], "")])
def test_address(preferences, address):
    facts = {"name": "a", "ip": "192.0.2.1", "reverse": "host.example.net."}
    assert _inventory.address_of(facts, preferences) == address
    assert _inventory.address_of({"ip": None}, preferences) == ""


def test_groups():
    facts = {"datacenter": "SBG-1", "region": "eu-west-sbg", "state": "hackedBlocked", "os": "debian12_64"}
    assert _inventory.groups_of(facts) == ["datacenter_sbg_1", "region_eu_west_sbg", "state_hackedblocked"]
    assert _inventory.groups_of({"datacenter": None, "region": "É b"}) == ["region___b"]


# ---- which machines

@pytest.mark.parametrize(("options", "chosen"), [
    ({}, True), ({"datacenters": []}, True), ({"datacenters": ["SBG1", "x"]}, True), ({"datacenters": ["x"]}, False),
    ({"datacenters": ["sbg1"], "states": ["error"]}, False), ({"power_states": ["poweron"]}, True), ({"regions": ["x"]}, False)])
def test_chosen(options, chosen):
    assert _inventory.is_chosen({"datacenter": "sbg1", "state": "ok", "powerState": "poweron"}, options) is chosen


@pytest.mark.parametrize(("filters", "kept"), [
    ([], True), ([{"include": "yes"}], True), ([{"exclude": "yes"}], False), ([{"exclude": "no"}], True), ([{"include": "no"}], True),
    ([{"include": "no"}, {"exclude": True}], False), ([{"include": "yes"}, {"exclude": True}], True)])
def test_first_filter_that_holds_decides(filters, kept):
    _inventory.require_filters(filters)
    assert _inventory.is_kept(filters, lambda expression: expression in (True, "yes")) is kept


@pytest.mark.parametrize("rule", ["yes", {}, {"include": "a", "exclude": "b"}, {"only": "a"}, {"include": None}, {"exclude": ["a"]}])
def test_filters_that_are_none(rule):
    with pytest.raises(UsageError, match="^filter 2 "):
        _inventory.require_filters([{"include": True}, rule])


# ---- what was read

def test_machines_with_trouble_of_their_own_are_left_out():
    errors = {"b": failed(403), "c": failed(404), "d": failed(460), "e": failed(500), "f": StateError("No"), "g": failed(404, "UNKNOWN_ROUTE")}
    census = _inventory.census_of(Reading({"a": {}}, dict(errors)))
    assert census.machines == {"a": {}}
    assert census.left_out == {"b": "No (HTTP 403)", "c": "No (HTTP 404)", "d": "the service has expired (HTTP 460)"}
    assert list(census.unread) == ["e", "f", "g"]
    assert _inventory.unread_wording(census.unread).startswith("e: GET /dedicated/server/a was answered with HTTP 500: No; 2 more")
    assert _inventory.unread_wording({"f": errors["f"]}) == "f: No"


@pytest.mark.parametrize(("machines", "error"), [
    ({"b": {}}, failed(403, "INVALID_CREDENTIAL")), ({"b": {}}, failed(401)), ({}, failed(403, "NOT_GRANTED_CALL")), ({}, failed(403))])
def test_trouble_of_all_is_no_empty_inventory(machines, error):
    with pytest.raises(ApiError) as raised:
        _inventory.census_of(Reading(machines, {"x": failed(460), "a": error}))
    assert raised.value is error


def test_an_account_of_expired_machines_is_empty():
    assert not _inventory.census_of(Reading({}, {"a": failed(460)})).machines
    assert _inventory.census_of(Reading()) == _inventory.Census({})


def test_one_warning_for_all_that_are_left_out():
    assert _inventory.left_out_wording({"a": "x\x1b"}) == "1 server is left out of the inventory (a: x\\x1b)"
    wording = _inventory.left_out_wording({f"ns{number}": "gone" for number in range(10, 22)})
    assert wording.startswith("12 servers are left out of the inventory (ns10: gone, ")
    assert wording.endswith("ns19: gone and 2 more)")


def test_cache_key_tells_accounts_apart_and_shows_none():
    endpoint = ENDPOINTS["ovh-eu"]
    credentials = [Credentials(endpoint, "application_key", "key", "secret", "consumer"), Credentials(endpoint, "application_key", "key", "secret", "other"),
                   Credentials(endpoint, "oauth2", client_id="key"), Credentials(endpoint, "access_token", access_token="key"),
                   Credentials(ENDPOINTS["ovh-ca"], "oauth2", client_id="key"), Credentials(endpoint, "oauth2", client_id="key", expected_account="a")]
    keys = {_inventory.cache_key_part(each, ["dedicated_server"]) for each in credentials} | {_inventory.cache_key_part(credentials[0], [])}
    assert len(keys) == 7
    assert all(len(key) == 32 and key.isalnum() for key in keys)
    assert _inventory.cache_key_part(credentials[0], ["b", "a"]) == _inventory.cache_key_part(credentials[0], ["a", "b"])
