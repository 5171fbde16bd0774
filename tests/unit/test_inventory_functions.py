# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inventory makes of the API's answers: the pure part."""

from __future__ import annotations

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    ConfigError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._products.cloud.instances import INSTANCES
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import SERVERS
from ansible_collections.community.ovh.plugins.module_utils._products.vps.hosts import MACHINES
from ansible_collections.community.ovh.plugins.plugin_utils import _accounts, _inventory, _options
from hypothesis import given
from hypothesis import strategies as some

PREFERENCES = ("display_name", "reverse", "name")


def machine(display_name=None, reverse=None, **facts):
    return {"reverse": reverse, "iam": {"displayName": display_name, "tags": None}, **facts}


def server(name, facts, account=""):
    return _inventory.Machine(SERVERS, account, name, facts)


def servers(machines):
    return [server(name, facts) for name, facts in machines.items()]


def wished(machines, preferences):
    return [_inventory.wishes(each, preferences, lambda machine, expression: None) for each in machines]


def host_names(machines, preferences, holders):
    return _inventory.host_names(machines, wished(machines, preferences), holders)


def called(machines, holders=None, preferences=PREFERENCES):
    """What machines by their own names are called."""
    return dict(zip(machines, host_names(servers(machines), preferences, holders or {}), strict=True))


def failed(status, code="", message="No"):
    return ApiError("GET", "/dedicated/server/a", message, status=status, error_code=code)


# ---- names


@pytest.mark.parametrize(
    ("machines", "names"),
    [
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
    ],
)
def test_host_names(machines, names):
    assert called(machines) == names


UNFIT = [
    "a b",
    "a\tb",
    "a\nb",
    "a,b",
    "a:b",
    "a&b",
    "!a",
    "a[1]",
    "a]",
    "a\x1bb",
    "a\u00a0b",
    "a\u202eb",
    "a*",
    "a?",
    "~a",
    "a;b",
    "a'b",
    "$(a)",
    "`a`",
    "{{ 7*7 }}",
    "{% if a %}",
    "{# a #}",
    "{{a}}",
    "a/b",
    "a\\b",
    "../x",
    "..",
    ".",
    ".a",
    "/etc/a",
    "-x",
    "-oProxyCommand=a",
    "_a",
    "a\n",
    "\ud800",
    "\u00e9t\u00e9",
    "e\u0301",
    "\uff41bc",
    "\u2024a",
    "\u0661",
    "a@b",
    "a=b",
    "a|b",
    "<a>",
    "%41",
    "a" * 254,
    # The file of another host's variables; the controller itself.
    "web.yml",
    "web.YAML",
    "a.b.json",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
    "127.0.0.1",
    "127.1",
    "0x7f.1",
    "2130706433",
    "0",
    "0.0.0.0",
]


@pytest.mark.parametrize("text", UNFIT)
def test_names_that_are_unfit(text):
    assert called({"a": machine(text, "x")}) == {"a": "x"}
    assert called({text: machine("web"), "b": machine()}) == {text: "web", "b": "b"}
    assert _inventory.address_of({"reverse": text, "name": "a"}, ["reverse", "name"]) == "a"


@pytest.mark.parametrize("text", UNFIT)
def test_a_machine_without_a_fit_name_is_left_out(text):
    machines = {text: machine(text, text), "b": machine(text, "")}
    assert called(machines) == {text: "", "b": "b"}
    assert text not in _inventory.nameless_wording(servers({text: {}})) or text.isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "web-1",
        "web_1",
        "Web",
        "web.example.net",
        "10",
        "a",
        "a.",
        "a-",
        "a" * 253,
        "yml",
        "web.yml.example.net",
        "localhost.example.net",
        "192.0.2.1",
    ],
)
def test_names_that_are_fit(text):
    assert called({"b": machine(text, "x")}) == {"b": text}


def test_machines_without_a_name_of_their_own_share_no_other():
    assert called({"../a": machine("web"), "../b": machine("web"), "c": machine("db")}) == {
        "../a": "",
        "../b": "",
        "c": "db",
    }
    assert called({"../a": machine("web"), "b": machine("web")}) == {"../a": "", "b": "b"}


def test_names_that_are_taken():
    machines = {"a": machine("web"), "b": machine("all"), "c": machine("db")}
    holders = {"web": ("dedicated_server", "other"), "all": None, "db": ("dedicated_server", "c")}
    assert called(machines, holders) == {"a": "a", "b": "b", "c": "db"}
    assert called({"c": machine("db")}, {"db": ("cloud_instance", "c")}) == {"c": "c"}
    assert called({"c": machine()}, {"c": ("cloud_instance", "c")}) == {"c": "dedicated_server_c"}
    assert called({"c": machine()}, {"c": None, "dedicated_server_c": None}) == {"c": ""}


TEXTS = some.sampled_from(["", "a", "b", "c", "x", "y", "x y"])


@given(some.dictionaries(some.sampled_from("abcd"), some.builds(machine, TEXTS, TEXTS)))
def test_host_names_are_fit_and_nobody_elses(machines):
    names = called(machines, {"y": None})
    assert list(names) == list(machines)
    assert len(set(names.values())) == len(names)
    assert all(_inventory.HOST_NAME.fullmatch(name) and name != "y" for name in names.values())


def test_one_warning_for_all_other_names():
    machines = {"a": machine("we\x1bb"), "b": machine("db"), "c": machine(None)}
    names = host_names(servers(machines), PREFERENCES, {})
    assert _inventory.fallback_wording(wished(servers(machines), PREFERENCES), names) == (
        "1 of the preferred host names are not usable because they are taken, shared or not valid (a instead of"
        " 'we\\x1bb')"
    )
    assert _inventory.fallback_wording(wished(servers(machines), ["name"]), ["x"] * 3) == ""


def test_what_several_accounts_have_is_told_apart_by_their_names():
    machines = [
        server("a", machine("web"), "prod"),
        server("a", machine("web"), "test"),
        server("b", machine("db"), "test"),
    ]
    assert host_names(machines, ["display_name", "name"], {}) == ["prod_a", "test_a", "db"]
    same = [server("a", {}), _inventory.Machine(INSTANCES, "", "a", {})]
    assert host_names(same, ["name"], {}) == ["dedicated_server_a", "cloud_instance_a"]


def test_two_machines_never_become_one_host():
    machines = [server("a", {}, "x"), server("a", {}, "y"), server("x_a", {}, "y")]
    with pytest.raises(StateError, match="^several machines have the same name: x_a$"):
        host_names(machines, ["name"], {})


# ---- hosts


def test_variables():
    facts = {"name": "a", "serverId": 7, "iam": {"displayName": "{{ 7*7 }}", "tags": {"Team A": "{{ 1 }}"}, "urn": "u"}}
    assert _inventory.variables_of(server("a", facts), "192.0.2.1") == {
        "ovh_name": "a",
        "ovh_server_id": 7,
        "ovh_iam": {"display_name": "{{ 7*7 }}", "tags": {"Team A": "{{ 1 }}"}, "urn": "u"},
        "ovh_display_name": "{{ 7*7 }}",
        "ovh_tags": {"Team A": "{{ 1 }}"},
        "ansible_host": "192.0.2.1",
        "ovh_product": "dedicated_server",
    }
    assert _inventory.variables_of(server("a", {"iam": None, "product": "x", "account": "x"}, "prod"), "") == {
        "ovh_iam": None,
        "ovh_display_name": None,
        "ovh_tags": {},
        "ovh_product": "dedicated_server",
        "ovh_account": "prod",
    }


@pytest.mark.parametrize(
    ("preferences", "address"),
    [
        (["ip"], "192.0.2.1"),
        (["reverse", "ip"], "host.example.net"),
        (["name"], "a"),
        ([], ""),
        (["ipv6", "private_ip", "ip"], "10.0.0.1"),
    ],
)
def test_address(preferences, address):
    facts = {"name": "a", "ip": "192.0.2.1", "reverse": "host.example.net.", "ipv6": None, "privateIp": "10.0.0.1"}
    assert _inventory.address_of(facts, preferences) == address
    assert _inventory.address_of({"ip": None}, preferences) == ""


@pytest.mark.parametrize(
    ("address", "connected"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8::1", "2001:db8::1"),
        ("fe80::1%eth0", "a"),
        ("fe80::1%{{ 7*7 }}", "a"),
        ("{{ 7*7 }}", "a"),
        ("-oProxyCommand=x", "a"),
        ("192.0.2.1;id", "a"),
        ("2001:db8::g", "a"),
        (None, "a"),
        ("", "a"),
        ("localhost", "a"),
        ("127.0.0.1", "a"),
        ("::1", "a"),
        ("::", "a"),
        ("::ffff:127.0.0.1", "a"),
    ],
)
def test_what_is_connected_to_is_an_address_or_a_host_name(address, connected):
    assert _inventory.address_of({"name": "a", "ip": address}, ["ip", "name"]) == connected


def test_names_of_variables_are_words():
    facts = {"{{ 7*7 }}": 1, "a/b": 2, "\u00e9": 3, "serverId": 4}
    assert {"ovh____7_7___", "ovh_a_b", "ovh__", "ovh_server_id"} < set(_inventory.variables_of(server("a", facts), ""))


def test_groups():
    facts = {"datacenter": "SBG-1", "region": "eu-west-sbg", "state": "hackedBlocked", "os": "debian12_64"}
    assert _inventory.groups_of(server("a", facts)) == [
        "ovh_dedicated_server",
        "datacenter_sbg_1",
        "region_eu_west_sbg",
        "state_hackedblocked",
    ]
    vps = _inventory.Machine(MACHINES, "", "v", {"zone": "Region OpenStack: os-gra7", "state": "running"})
    assert _inventory.groups_of(vps) == ["ovh_vps", "zone_os_gra7", "state_running"]
    assert _inventory.groups_of(server("a", {"datacenter": None, "region": "É b"}, "Prod.1")) == [
        "ovh_dedicated_server",
        "account_prod_1",
        "region___b",
    ]


def test_of_which_machine_some_variables_are():
    kinds = {"dedicated_server": SERVERS, "cloud_instance": INSTANCES}
    for found in (server("a", {"name": "a"}), _inventory.Machine(INSTANCES, "", "i", {"name": "a", "id": "i"})):
        assert _inventory.identity_in(_inventory.variables_of(found, ""), kinds) == found.identity
    assert _inventory.identity_in({"ovh_name": "a"}, kinds) is None


# ---- which machines


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ({}, True),
        ({"datacenters": []}, True),
        ({"datacenters": ["SBG1", "x"]}, True),
        ({"datacenters": ["x"]}, False),
        ({"datacenters": ["sbg1"], "states": ["error"]}, False),
        ({"power_states": ["poweron"]}, True),
        ({"regions": ["x"]}, False),
        ({"tagged": {"Env": "PROD"}}, True),
        ({"tagged": {"env": "prod", "a": 1}}, False),
    ],
)
def test_chosen(options, chosen):
    facts = {"datacenter": "sbg1", "state": "ok", "powerState": "poweron", "iam": {"tags": {"env": "prod"}}}
    assert _inventory.is_chosen(server("a", facts), options) is chosen


@pytest.mark.parametrize(
    ("options", "chosen"),
    [
        ({"datacenters": ["sbg1"]}, False),
        ({"datacenters": [""]}, False),
        ({"tagged": {"a": "b"}}, False),
        ({"regions": ["gra11"]}, True),
        ({"states": ["active"]}, True),
        ({"states": ["ok"]}, False),
        ({"power_states": ["poweron"]}, False),
    ],
)
def test_what_a_kind_does_not_have_fits_none(options, chosen):
    found = _inventory.Machine(
        INSTANCES,
        "",
        "i",
        {"datacenter": "sbg1", "region": "GRA11", "status": "ACTIVE", "powerState": "poweron", "": "sbg1"},
    )
    assert _inventory.is_chosen(found, {"states": [], **options}) is chosen


@pytest.mark.parametrize(
    ("options", "messages"),
    [
        ({}, []),
        ({"datacenters": ["SBG1"], "states": []}, []),
        ({"datacenters": ["os-gra7"]}, []),
        ({"regions": ["Region OpenStack: os-gra7"]}, []),
        ({"tagged": {"ENV": "prod"}}, []),
        ({"datacenters": ["sbg1", "gra1"]}, []),
        (
            {"datacenters": ["mars", "sbg1", ""]},
            ["datacenters: no machine has mars, ; existing values of datacenters: gra1, os-gra7, sbg1"],
        ),
        ({"power_states": ["poweroff"]}, ["power_states: no machine has poweroff; no value of power_states exists"]),
        ({"tagged": {"env": "live"}}, ["tagged: no machine has env=live; existing values of tagged: env=prod"]),
        (
            {"states": ["error"], "regions": ["x"]},
            [
                "states: no machine has error; existing values of states: hacked, ok, running",
                "regions: no machine has x; existing values of regions: os-gra7",
            ],
        ),
        (
            {"datacenters": ["gra1"], "states": ["ok"]},
            [
                "no machine has datacenters gra1 and states ok; existing values of datacenters: gra1, os-gra7, sbg1; "
                "existing values of states: hacked, ok, running"
            ],
        ),
    ],
)
def test_empty_selections_list_what_exists(options, messages):
    machines = [
        server("a", {"datacenter": "sbg1", "state": "ok", "iam": {"tags": {"env": "prod"}}}),
        server("b", {"datacenter": "gra1", "state": "hacked", "iam": None}),
        _inventory.Machine(MACHINES, "", "v", {"zone": "Region OpenStack: os-gra7", "state": "running"}),
    ]
    assert _inventory.empty_selections(machines, options) == messages


def test_an_account_without_machines_is_empty():
    assert _inventory.empty_selections([], {"states": []}) == ["there are no machines"]
    assert _inventory.empty_selections([], {"states": ["ok"]}) == [
        "states: no machine has ok; no value of states exists"
    ]


@pytest.mark.parametrize(
    ("options", "kinds", "messages"),
    [
        ({"states": ["OK", "shutoff"], "datacenters": ["x"]}, [SERVERS, INSTANCES], []),
        ({"states": ["x"]}, [], []),
        (
            {"states": ["ok", "migratin"]},
            [INSTANCES, SERVERS],
            ["states: migratin is not a documented value: did you mean MIGRATING?"],
        ),
        (
            {"states": ["\x1b", 5]},
            [SERVERS],
            [
                f"states: {value} is not a documented value: it can be one of error, hacked, hackedBlocked, ok"
                for value in ("\\x1b", "5")
            ],
        ),
        (
            {"power_states": ["poweronn"]},
            [SERVERS],
            ["power_states: poweronn is not a documented value: did you mean poweron?"],
        ),
    ],
)
def test_values_that_are_not_documented_are_told(options, kinds, messages):
    assert _inventory.undocumented_values(options, kinds) == messages


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        ([], True),
        ([{"include": "yes"}], True),
        ([{"exclude": "yes"}], False),
        ([{"exclude": "no"}], True),
        ([{"include": "no"}], True),
        ([{"include": "no"}, {"exclude": True}], False),
        ([{"include": "yes"}, {"exclude": True}], True),
    ],
)
def test_first_filter_that_holds_decides(filters, kept):
    _inventory.require_filters(filters)
    assert _inventory.is_kept(filters, lambda expression: expression in (True, "yes")) is kept


@pytest.mark.parametrize(
    "rule", ["yes", {}, {"include": "a", "exclude": "b"}, {"only": "a"}, {"include": None}, {"exclude": ["a"]}]
)
def test_filters_that_are_none(rule):
    with pytest.raises(UsageError, match="^filter 2 "):
        _inventory.require_filters([{"include": True}, rule])


# ---- what was read


def test_the_first_that_is_unread_in_full_and_the_others_names():
    errors = {"e": failed(500), "f": StateError("No"), "g": failed(404, "UNKNOWN_ROUTE")}
    assert _inventory.unread_wording(errors).startswith("e: GET /dedicated/server/a: No (HTTP 500); 2 more")
    assert _inventory.unread_wording({"f": errors["f"]}) == "f: No"


def test_one_warning_for_all_that_are_left_out():
    assert _inventory.left_out_wording({"a": "x\x1b"}, INSTANCES) == "1 project left out of the inventory (a: x\\x1b)"
    wording = _inventory.left_out_wording({f"ns{number}": "gone" for number in range(10, 22)}, SERVERS)
    assert wording.startswith("12 servers left out of the inventory (ns10: gone, ")
    assert wording.endswith("ns19: gone and 2 more)")


def test_cache_key_tells_accounts_apart_and_shows_none():
    endpoint = ENDPOINTS["ovh-eu"]
    credentials = [
        Credentials(endpoint, "application_key", "key", "secret", "consumer"),
        Credentials(endpoint, "application_key", "key", "secret", "other"),
        Credentials(endpoint, "oauth2", client_id="key"),
        Credentials(endpoint, "access_token", access_token="key"),
        Credentials(ENDPOINTS["ovh-ca"], "oauth2", client_id="key"),
        Credentials(endpoint, "oauth2", client_id="key", expected_account="a"),
    ]
    keys = {_inventory.cache_key_part(each, ["dedicated_server"]) for each in credentials} | {
        _inventory.cache_key_part(credentials[0], [])
    }
    assert len(keys) == 7
    assert all(len(key) == 32 and key.isalnum() for key in keys)


# ---- accounts

USUAL = _accounts.Account(
    "", {"endpoint": "ovh-eu", "retry_timeout": 5.0, "consumer_key": None}, ["dedicated_server"], ["shop"]
)


def account(**entry):
    return _accounts.account_of(entry, USUAL, ["dedicated_server", "cloud_instance"])


def test_what_an_account_does_not_say_is_as_usual():
    assert account(name="prod") == _accounts.Account("prod", USUAL.options, ["dedicated_server"], ["shop"])
    found = account(
        name="a-1", endpoint="ovh-ca", timeout="7", consumer_key="k", products="cloud_instance", projects=["lab"]
    )
    assert found == _accounts.Account(
        "a-1",
        {"endpoint": "ovh-ca", "retry_timeout": 5.0, "consumer_key": "k", "request_timeout": 7.0},
        ["cloud_instance"],
        ["lab"],
    )
    assert (found.about("No"), USUAL.about("No")) == ("account a-1: No", "No")


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({}, "accounts: one without a name: missing required arguments: name"),
        ({"name": "a b"}, "accounts: 'a b' is not a valid name"),
        ({"name": "x\x1b"}, r"accounts: 'x\\\\x1b' is not a valid name"),
        ({"name": "a", "products": ["dns"]}, "accounts: a: value of products must be"),
        ({"name": "a", "retry_timeout": "soon"}, "accounts: a: argument 'retry_timeout' is of type"),
        ({"name": "a", "key": "k"}, "accounts: a: key. Supported"),
    ],
)
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


# ---- the file's keys

DEFINITIONS = {
    "plugin": {},
    "datacenters": {"aliases": ["datacenter"]},
    "states": {},
    "keyed_groups": {"suboptions": {"key": {}, "prefix": {}}},
    "accounts": {"suboptions": {"name": {}, "request_timeout": {"aliases": ["timeout"]}}},
}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"datacenter": "x", "states": [], "keyed_groups": [{"key": "a"}], "accounts": [{"timeout": 5}, "prod"]}, None),
        ({"keyed_groups": "x", "accounts": None, "plugin": {"a": 1}}, None),
        ({"datacentre": "x"}, "'datacentre' is not an option: did you mean datacenter?"),
        ({"Datacenters": "x"}, "'Datacenters' is not an option: did you mean datacenters?"),
        ({"stats": "x"}, "'stats' is not an option: did you mean states?"),
        (
            {"xyz": 1},
            "'xyz' is not an option: it can be one of accounts, datacenter, datacenters, keyed_groups, plugin, states",
        ),
        ({5: 1}, "'5' is not an option: it can be "),
        ({None: 1}, "'None' is not an option: it can be "),
        ({"x\x1b": 1}, "'x\\\\x1b' is not an option"),
        (
            {"keyed_groups": [{"key": "a"}, {"prefx": "b"}]},
            "keyed_groups, entry 2: 'prefx' is not an option: did you mean prefix?",
        ),
        (
            {"accounts": [{"name": "a", "timout": 1}]},
            "accounts, entry 1: 'timout' is not an option: did you mean timeout?",
        ),
        ({"datacenter": "x", "datacenters": []}, "datacenter and datacenters are the same option: give one of them"),
    ],
)
def test_unknown_keys_are_errors_that_name_the_nearest(given, message):
    if message:
        with pytest.raises(UsageError) as raised:
            _options.require_known_keys(given, DEFINITIONS)
        assert str(raised.value).startswith(message)
    else:
        _options.require_known_keys(given, DEFINITIONS)


@pytest.mark.parametrize(
    ("kind", "facts", "passing"),
    [
        (INSTANCES, {"status": "BUILD"}, True),
        (INSTANCES, {"status": "ACTIVE"}, False),
        (INSTANCES, {}, False),
        (SERVERS, {"state": "BUILD"}, False),
    ],
)
def test_what_is_being_created_or_deleted(kind, facts, passing):
    assert _inventory.is_passing(_inventory.Machine(kind, "", "a", facts)) is passing


def test_what_is_being_created_is_named_by_its_id_where_it_has_no_name():
    found = _inventory.Machine(INSTANCES, "", "i1", {"status": "BUILD"})
    assert _inventory.passing_wording([found]).startswith("1 machine is left out of the inventory")
    assert "i1 (BUILD)" in _inventory.passing_wording([found])
