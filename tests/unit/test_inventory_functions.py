# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inventory makes of the API's answers: the pure part."""
from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, ConfigError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._products.cloud import INSTANCES
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import SERVERS
from ansible_collections.community.ovh.plugins.plugin_utils import _accounts, _inventory
from hypothesis import given
from hypothesis import strategies as some

PREFERENCES = ("display_name", "reverse", "name")


def machine(display_name=None, reverse=None, **facts):
    return {"reverse": reverse, "iam": {"displayName": display_name, "tags": None}, **facts}


def server(name, facts, account=""):
    return _inventory.Machine(SERVERS, account, name, facts)


def servers(machines):
    return [server(name, facts) for name, facts in machines.items()]


def called(machines, holders=None, preferences=PREFERENCES):
    """What machines by their own names are called."""
    return dict(zip(machines, _inventory.host_names(servers(machines), preferences, holders or {}), strict=True))


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
    # A display name that is another machine's name, too; and one that is its own name.
    ({"a": machine("x", None, name="x"), "b": machine("x")}, {"a": "a", "b": "b"}),
    ({"a": machine("b"), "b": machine(None)}, {"a": "a", "b": "b"}),
    ({"a": machine("a", "x")}, {"a": "a"}),
    ({"a": machine("web"), "b": machine("Web")}, {"a": "web", "b": "Web"}),
])
def test_host_names(machines, names):
    assert called(machines) == names


@pytest.mark.parametrize("text", ["a b", "a\tb", "a\nb", "a,b", "a:b", "a&b", "!a", "a[1]", "a]", "a\x1bb", "a\u00a0b", "a\u202eb"])
def test_names_that_are_unfit(text):
    assert called({"a": machine(text, "x")}) == {"a": "x"}


@pytest.mark.parametrize("text", ["web-1", "web_1", "été", "web.example.net", "10", "a/b"])
def test_names_that_are_fit(text):
    assert called({"a": machine(text, "x")}) == {"a": text}


def test_names_that_are_taken():
    machines = {"a": machine("web"), "b": machine("all"), "c": machine("db")}
    holders = {"web": ("dedicated_server", "other"), "all": None, "db": ("dedicated_server", "c")}
    assert called(machines, holders) == {"a": "a", "b": "b", "c": "db"}
    assert called({"c": machine("db")}, {"db": ("cloud_instance", "c")}) == {"c": "c"}


TEXTS = some.sampled_from(["", "a", "b", "c", "x", "y", "x y"])


@given(some.dictionaries(some.sampled_from("abcd"), some.builds(machine, TEXTS, TEXTS)))
def test_host_names_are_fit_and_nobody_elses(machines):
    names = called(machines, {"y": None})
    assert list(names) == list(machines)
    assert len(set(names.values())) == len(names)
    assert all(_inventory.is_fit(name) and name != "y" for name in names.values())


def test_one_warning_for_all_other_names():
    machines = {"a": machine("we\x1bb"), "b": machine("db"), "c": machine(None)}
    names = _inventory.host_names(servers(machines), PREFERENCES, {})
    assert _inventory.fallback_wording(servers(machines), PREFERENCES, names) == (
        "1 of the preferred host names can't be had, being taken, shared or unfit (a instead of 'we\\x1bb')")
    assert _inventory.fallback_wording(servers(machines), ["name"], ["x"] * 3) == ""


def test_what_several_accounts_have_is_told_apart_by_their_names():
    machines = [server("a", machine("web"), "prod"), server("a", machine("web"), "test"), server("b", machine("db"), "test")]
    assert _inventory.host_names(machines, ["display_name", "name"], {}) == ["prod_a", "test_a", "db"]
    same = [server("a", {}), _inventory.Machine(INSTANCES, "", "a", {})]
    assert _inventory.host_names(same, ["name"], {}) == ["dedicated_server_a", "cloud_instance_a"]


def test_two_machines_never_become_one_host():
    machines = [server("a", {}, "x"), server("a", {}, "y"), server("x_a", {}, "y")]
    with pytest.raises(StateError, match="^several machines have the same name: x_a$"):
        _inventory.host_names(machines, ["name"], {})


# ---- hosts

def test_variables():
    facts = {"name": "a", "serverId": 7, "iam": {"displayName": "{{ 7*7 }}", "tags": {"Team A": "{{ 1 }}"}, "urn": "u"}}
    assert _inventory.variables_of(server("a", facts), "192.0.2.1") == {
        "ovh_name": "a", "ovh_server_id": 7, "ovh_iam": {"display_name": "{{ 7*7 }}", "tags": {"Team A": "{{ 1 }}"}, "urn": "u"},
        "ovh_display_name": "{{ 7*7 }}", "ovh_tags": {"Team A": "{{ 1 }}"}, "ansible_host": "192.0.2.1",
        "ovh_product": "dedicated_server"}
    assert _inventory.variables_of(server("a", {"iam": None, "product": "x", "account": "x"}, "prod"), "") == {
        "ovh_iam": None, "ovh_display_name": None, "ovh_tags": {}, "ovh_product": "dedicated_server", "ovh_account": "prod"}


@pytest.mark.parametrize(("preferences", "address"), [
    (["ip"], "192.0.2.1"), (["reverse", "ip"], "host.example.net"), (["name"], "a"), ([], ""), (["ipv6", "private_ip", "ip"], "10.0.0.1")])
def test_address(preferences, address):
    facts = {"name": "a", "ip": "192.0.2.1", "reverse": "host.example.net.", "ipv6": None, "privateIp": "10.0.0.1"}
    assert _inventory.address_of(facts, preferences) == address
    assert _inventory.address_of({"ip": None}, preferences) == ""


def test_groups():
    facts = {"datacenter": "SBG-1", "region": "eu-west-sbg", "state": "hackedBlocked", "os": "debian12_64"}
    assert _inventory.groups_of(server("a", facts)) == ["ovh_dedicated_server", "datacenter_sbg_1", "region_eu_west_sbg", "state_hackedblocked"]
    assert _inventory.groups_of(server("a", {"datacenter": None, "region": "É b"}, "Prod.1")) == ["ovh_dedicated_server", "account_prod_1", "region___b"]


def test_of_which_machine_some_variables_are():
    kinds = {"dedicated_server": SERVERS, "cloud_instance": INSTANCES}
    for found in (server("a", {"name": "a"}), _inventory.Machine(INSTANCES, "", "i", {"name": "a", "id": "i"})):
        assert _inventory.identity_in(_inventory.variables_of(found, ""), kinds) == found.identity
    assert _inventory.identity_in({"ovh_name": "a"}, kinds) is None


# ---- which machines

@pytest.mark.parametrize(("options", "chosen"), [
    ({}, True), ({"datacenters": []}, True), ({"datacenters": ["SBG1", "x"]}, True), ({"datacenters": ["x"]}, False),
    ({"datacenters": ["sbg1"], "states": ["error"]}, False), ({"power_states": ["poweron"]}, True), ({"regions": ["x"]}, False)])
def test_chosen(options, chosen):
    assert _inventory.is_chosen(server("a", {"datacenter": "sbg1", "state": "ok", "powerState": "poweron"}), options) is chosen


@pytest.mark.parametrize(("options", "chosen"), [
    ({"datacenters": ["sbg1"]}, False), ({"regions": ["gra11"]}, True), ({"states": ["active"]}, True), ({"states": ["ok"]}, False),
    ({"power_states": ["poweron"]}, False)])
def test_what_a_kind_does_not_have_fits_none(options, chosen):
    found = _inventory.Machine(INSTANCES, "", "i", {"datacenter": "sbg1", "region": "GRA11", "status": "ACTIVE", "powerState": "poweron", "": "sbg1"})
    assert _inventory.is_chosen(found, {"states": [], **options}) is chosen


def test_states_are_those_of_the_kinds():
    _inventory.require_states(["OK", "shutoff"], [SERVERS, INSTANCES])
    with pytest.raises(UsageError, match="^states: there is no state ACTIVE: there are ok, error, hacked, hackedBlocked of dedicated_server$"):
        _inventory.require_states(["ok", "ACTIVE"], [SERVERS])
    with pytest.raises(UsageError, match="there are no products"):
        _inventory.require_states(["ok"], [])


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

def test_the_first_that_is_unread_in_full_and_the_others_names():
    errors = {"e": failed(500), "f": StateError("No"), "g": failed(404, "UNKNOWN_ROUTE")}
    assert _inventory.unread_wording(errors).startswith("e: GET /dedicated/server/a was answered with HTTP 500: No; 2 more")
    assert _inventory.unread_wording({"f": errors["f"]}) == "f: No"


def test_one_warning_for_all_that_are_left_out():
    assert _inventory.left_out_wording({"a": "x\x1b"}, INSTANCES) == "1 project left out of the inventory (a: x\\x1b)"
    wording = _inventory.left_out_wording({f"ns{number}": "gone" for number in range(10, 22)}, SERVERS)
    assert wording.startswith("12 servers left out of the inventory (ns10: gone, ")
    assert wording.endswith("ns19: gone and 2 more)")


def test_cache_key_tells_accounts_apart_and_shows_none():
    endpoint = ENDPOINTS["ovh-eu"]
    credentials = [Credentials(endpoint, "application_key", "key", "secret", "consumer"), Credentials(endpoint, "application_key", "key", "secret", "other"),
                   Credentials(endpoint, "oauth2", client_id="key"), Credentials(endpoint, "access_token", access_token="key"),
                   Credentials(ENDPOINTS["ovh-ca"], "oauth2", client_id="key"), Credentials(endpoint, "oauth2", client_id="key", expected_account="a")]
    keys = {_inventory.cache_key_part(each, ["dedicated_server"]) for each in credentials} | {_inventory.cache_key_part(credentials[0], [])}
    assert len(keys) == 7
    assert all(len(key) == 32 and key.isalnum() for key in keys)


# ---- accounts

USUAL = _accounts.Account("", {"endpoint": "ovh-eu", "retry_timeout": 5.0, "consumer_key": None}, ["dedicated_server"], ["shop"])


def account(**entry):
    return _accounts.account_of(entry, USUAL, ["dedicated_server", "cloud_instance"])


def test_what_an_account_does_not_say_is_as_usual():
    assert account(name="prod") == _accounts.Account("prod", USUAL.options, ["dedicated_server"], ["shop"])
    found = account(name="a-1", endpoint="ovh-ca", timeout="7", consumer_key="k", products="cloud_instance", projects=["lab"])
    assert found == _accounts.Account("a-1", {"endpoint": "ovh-ca", "retry_timeout": 5.0, "consumer_key": "k", "request_timeout": 7.0}, ["cloud_instance"],
                                      ["lab"])
    assert (found.about("No"), USUAL.about("No")) == ("account a-1: No", "No")


@pytest.mark.parametrize(("entry", "message"), [
    ({}, "accounts: one without a name: missing required arguments: name"), ({"name": "a b"}, "accounts: 'a b' is no name"),
    ({"name": "x\x1b"}, r"accounts: 'x\\\\x1b' is no name"), ({"name": "a", "products": ["dns"]}, "accounts: a: value of products must be"),
    ({"name": "a", "retry_timeout": "soon"}, "accounts: a: argument 'retry_timeout' is of type"), ({"name": "a", "key": "k"}, "accounts: a: key. Supported")])
def test_entries_that_are_no_accounts(entry, message):
    with pytest.raises(ConfigError, match="^" + message):
        account(**entry)


@pytest.mark.parametrize("accounts", [None, [], {}, "prod", ["prod"], [{"name": "a"}, None]])
def test_what_is_no_list_of_accounts(accounts):
    with pytest.raises(ConfigError, match="^accounts is not a list of dictionaries"):
        _accounts.require_list(accounts)


def test_accounts_have_groups_of_their_own():
    _accounts.require_own_names([account(name="a"), account(name="b")])
    with pytest.raises(ConfigError, match=r"each needs a name of its own \(a.b, A-B\)"):
        _accounts.require_own_names([account(name="a.b"), account(name="A-B"), account(name="c")])
