# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records of a zone, one set or all: what the API's ways of writing and keeping them must not do to a declaration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_types import TYPES

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

ZONE = "/domain/zone/example.com"
Play = Callable[..., Result]


@pytest.fixture
def record(run: Play) -> Play:
    return lambda name="www", kind="A", value=None, **args: run(
        "ovh_domain_record",
        zone="example.com",
        name=name,
        type=kind,
        **({} if value is None else {"value": value}),
        **args,
    )


@pytest.fixture
def zone(run: Play) -> Play:
    return lambda **args: run("ovh_domain_zone", **{"zone": "example.com", **args})


def there(sandbox: Sandbox, name: str = "www", zone: str = "example.com") -> list[tuple[str, str, int]]:
    """(type, target, ttl) of a name's records, as the sandbox has them."""
    return sorted(
        (each["fieldType"], each["target"], each["ttl"])
        for each in sandbox.state.zones[zone].records.values()
        if each["subDomain"].lower() == name.lower()
    )


def put_there(sandbox: Sandbox, *records: tuple[str, str, str, int]) -> None:
    """What somebody else has made and published."""
    known = sandbox.state.zones["example.com"]
    for record in records:
        known.add(sandbox.state.next_number(), *record)
    known.publish()


def sent(sandbox: Sandbox) -> list[tuple[str, Any]]:
    """(method, body) of the writes to records."""
    return [(each["method"], each.get("body")) for each in sandbox.writes() if "/record" in each["path"]]


# ---- what a task declares


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({}, "value is missing: set the value of the record"),
        ({"value": []}, "value is missing: set the value of the record"),
        ({"value": {"a": 1}}, "value of www A: {'a': 1} is not a text or a list of texts"),
        ({"value": True}, "value of www A: True is not a text or a list of texts"),
        ({"value": "2001:db8::1"}, "value of www A: '2001:db8::1' is not a valid IPv4 address"),
        (
            {"value": "192.0.2.1", "kind": "AAAA", "name": "@"},
            "value of @ AAAA: '192.0.2.1' is not a valid IPv6 address",
        ),
        ({"value": " ", "kind": "CNAME"}, "value of www CNAME: ' ' has 0 words, and not 1"),
        ({"value": "WWW", "kind": "CNAME"}, "value of www CNAME: 'WWW' is the name itself"),
        ({"value": "@", "kind": "DNAME", "name": "@"}, "value of @ DNAME: '@' is the name itself"),
        ({"value": "a\nb", "kind": "CNAME"}, "value of www CNAME: 'a\\nb' has 2 words, and not 1"),
        (
            {"value": "192.0.2.1", "name": "www.example.org."},
            "name: 'www.example.org.' is a name of another zone than example.com",
        ),
        (
            {"value": "192.0.2.1", "kind": "SOA"},
            f"type: 'SOA' is not a record type that can be set ({', '.join(TYPES)} can)",
        ),
        (
            {"value": "192.0.2.1", "kind": "A record"},
            f"type: 'A record' is not a record type that can be set ({', '.join(TYPES)} can)",
        ),
        (
            {"value": "192.0.2.1", "ttl": -1},
            "ttl of www A is -1: use 60 to 2147483647 seconds, or 0 for the default of the zone",
        ),
    ],
)
def test_what_can_not_be_is_an_error_before_anything_is_sent(
    args: dict[str, Any], sentence: str, record: Play, sandbox: Sandbox
) -> None:
    result = record(**args)
    assert (result["failed"], result["changed"], result["msg"]) == (True, False, sentence.replace("\\\\", "\\"))
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"records": [], "zone": " . "}, "zone is empty"),
        (
            {"records": [], "zone": "['example.com']"},
            (
                'zone: "[\'example.com\']" is not a valid DNS name: "[\'example" has other characters than letters,'
                " digits, hyphens and underscores, or a hyphen at an end"
            ),
        ),
        ({}, "give either records or zone_file, or only soa, or restore"),
        (
            {"records": [], "ignore": [{"name": "x.example.org."}]},
            "ignore: 'x.example.org.' is a name of another zone than example.com",
        ),
        ({"records": [], "zone_file": ""}, "give either records or zone_file, or only soa, or restore"),
        ({"zone_file": "a A"}, "zone_file: line 1: a record has a name, a type and a value"),
        (
            {"zone_file": "www.example.com A 192.0.2.1"},
            (
                "zone_file: line 1: name: 'www.example.com' without a final dot is www.example.com.example.com. here:"
                " write www.example.com., or www.example.com.example.com."
            ),
        ),
        (
            {"zone_file": "a IN IN A 192.0.2.1"},
            f"zone_file: line 1: type: 'IN' is not a record type that can be set ({', '.join(TYPES)} can)",
        ),
        (
            {"zone_file": "a 60 1h A 192.0.2.1"},
            f"zone_file: line 1: type: '1H' is not a record type that can be set ({', '.join(TYPES)} can)",
        ),
        (
            {
                "records": [
                    {"name": "a", "type": "A", "value": "192.0.2.1", "ttl": 60},
                    {"name": "A", "type": "a", "value": ["192.0.2.1"], "ttl": 0},
                ]
            },
            "a IN A 192.0.2.1 is declared twice, with different TTLs",
        ),
    ],
)
def test_a_zone_that_can_not_be(args: dict[str, Any], sentence: str, zone: Play, sandbox: Sandbox) -> None:
    assert zone(**args)["msg"] == sentence
    assert not sandbox.exchanges


def test_the_endpoint_must_have_zones(record: Play) -> None:
    assert record(value="192.0.2.1", endpoint="ovh-us")["msg"].startswith(
        "DNS zone is not available on ovh-us (available on ovh-eu, ovh-ca, "
    )


@pytest.mark.parametrize(
    ("name", "status"), [("expired.example", 460), ("forbidden.example", 403), ("nowhere.example", 404)]
)
def test_a_zone_that_can_not_be_read(name: str, status: int, run: Play) -> None:
    for module, args in (
        ("ovh_domain_record", {"name": "a", "type": "A", "value": "192.0.2.1"}),
        ("ovh_domain_zone_info", {}),
        ("ovh_domain_zone", {"records": [], "purge": True}),
    ):
        result = run(module, zone=name, **args)
        assert (
            result["failed"]
            and not result["changed"]
            and result["http_status"] == status
            and result["msg"].startswith(f"zone {name}: GET ")
        )


# ---- the API's own ways


def test_a_text_is_read_back_in_quotes_and_is_the_same(record: Play, sandbox: Sandbox) -> None:
    assert not record("@", "TXT", "site-verification=4711")["changed"]
    assert not record("@", "TXT", '"site-verification" "=4711"')["changed"]
    assert not sandbox.writes()


def test_a_comma_in_a_text_is_a_part_of_it(record: Play, sandbox: Sandbox) -> None:
    record("_dmarc.shop", "TXT", "v=DMARC1; rua=mailto:a@example.com,mailto:b@example.com")
    assert there(sandbox, "_dmarc.shop") == [("TXT", '"v=DMARC1; rua=mailto:a@example.com,mailto:b@example.com"', 0)]


@pytest.mark.parametrize("record_filter", ["like", "contains", "ignored"])
def test_filters_of_the_api_mean_nothing(record_filter: str, record: Play, sandbox: Sandbox) -> None:
    sandbox.settings.record_filter = record_filter
    assert not record("WWW", value="192.0.2.80")["changed"]
    assert record("ww", value="192.0.2.1")["changed"]
    assert record("@", state="absent")["changed"]
    assert there(sandbox) == [("A", "192.0.2.80", 0), ("AAAA", "2001:db8::80", 0)] and there(sandbox, "ww") == [
        ("A", "192.0.2.1", 0)
    ]


@pytest.mark.parametrize("kind", ["TXT", "SPF"])
def test_a_policy_keeps_the_type_that_the_api_has(kind: str, record: Play, sandbox: Sandbox) -> None:
    assert not record("@", kind, "v=spf1 include:mx.ovh.com ~all", exclusive=kind == "SPF")["changed"]
    assert record("@", kind, "v=spf1 -all", exclusive=kind == "SPF", max_removals="0")["changed"]
    sets = there(sandbox, "")
    assert ("SPF", '"v=spf1 -all"', 600) in sets if kind == "SPF" else ("TXT", '"v=spf1 -all"', 0) in sets
    assert ("TXT", '"site-verification=4711"', 0) in sets


def test_a_policy_that_the_api_has_as_text_stays_one(record: Play, sandbox: Sandbox) -> None:
    put_there(sandbox, ("shop2", "TXT", '"v=spf1 ~all"', 0), ("shop2", "TXT", '"other"', 0))
    assert not record("shop2", "SPF", "v=spf1 ~all")["changed"]
    result = record("shop2", "SPF", "v=spf1 -all")
    assert result["diff"] == {"before": 'shop2 IN TXT "v=spf1 ~all"\n', "after": 'shop2 IN TXT "v=spf1 -all"\n'}
    assert there(sandbox, "shop2") == [("TXT", '"other"', 0), ("TXT", '"v=spf1 -all"', 0)]
    assert record("shop2", "SPF", state="absent")["changed"] and there(sandbox, "shop2") == [("TXT", '"other"', 0)]


def test_another_text_at_the_name_of_a_policy_leaves_it_alone(record: Play, sandbox: Sandbox) -> None:
    assert record("@", "TXT", "hello")["changed"]
    assert [each for each in there(sandbox, "") if each[0] in ("SPF", "TXT")] == [
        ("SPF", '"v=spf1 include:mx.ovh.com ~all"', 600),
        ("TXT", '"hello"', 0),
    ]


def test_a_change_is_a_put_of_what_differs(record: Play, sandbox: Sandbox) -> None:
    record(value="192.0.2.1")
    record(value="192.0.2.1", ttl=60)
    record(value="192.0.2.2", ttl=90)
    assert sent(sandbox) == [
        ("PUT", {"target": "192.0.2.1"}),
        ("PUT", {"ttl": 60}),
        ("PUT", {"ttl": 90, "target": "192.0.2.2"}),
    ]


def test_another_type_is_added_and_the_old_one_removed(zone: Play, sandbox: Sandbox) -> None:
    zone(
        records=[{"name": "ftp", "type": "CNAME", "value": []}, {"name": "ftp", "type": "A", "value": "192.0.2.1"}],
        exclusive=True,
    )
    assert [method for method, body in sent(sandbox)] == ["POST", "DELETE"]
    assert there(sandbox, "ftp") == [("A", "192.0.2.1", 0)]


@pytest.mark.parametrize(
    ("kept", "declared", "changed"),
    [
        (0, None, False),
        (0, 0, False),
        (0, 3600, False),
        (3600, 0, False),
        (3600, None, False),
        (0, 60, True),
        (60, 0, True),
        (60, 3600, True),
    ],
)
def test_a_ttl_of_zero_is_the_zone_s_own(
    kept: int, declared: int | None, changed: bool, record: Play, sandbox: Sandbox
) -> None:
    put_there(sandbox, ("a", "A", "192.0.2.1", kept))
    assert record("a", value="192.0.2.1", **({} if declared is None else {"ttl": declared}))["changed"] is changed
    assert there(sandbox, "a") == [("A", "192.0.2.1", declared if changed else kept)], "never a second record"


def test_a_ttl_is_corrected_without_exclusive_too(record: Play, sandbox: Sandbox) -> None:
    assert record(value="192.0.2.80", ttl=60, exclusive=False)["changed"]
    assert there(sandbox)[0] == ("A", "192.0.2.80", 60)


def test_without_exclusive_it_only_adds(record: Play, sandbox: Sandbox) -> None:
    assert record(value="192.0.2.1", exclusive=False)["changed"]
    assert there(sandbox)[:2] == [("A", "192.0.2.1", 0), ("A", "192.0.2.80", 0)]


def test_of_records_that_are_there_twice_one_stays(record: Play, sandbox: Sandbox) -> None:
    put_there(sandbox, ("www", "A", "192.0.2.80", 60))
    assert not record(value="192.0.2.80", ttl=60, exclusive=False)["changed"]
    assert record(value="192.0.2.80", ttl=60)["changed"]
    assert there(sandbox)[0] == ("A", "192.0.2.80", 60) and len(there(sandbox)) == 2


def test_absent_with_a_value_removes_that_one(record: Play, sandbox: Sandbox) -> None:
    assert record("@", "MX", "5 MX2.mail.ovh.net.", state="absent")["changed"]
    assert [target for kind, target, ttl in there(sandbox, "") if kind == "MX"] == ["1 mx1.mail.ovh.net."]
    assert not record("@", "MX", [], state="absent")["changed"]


def test_a_new_record_that_is_not_found_at_once(record: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"fresh_record_reads": 3, "record_id": "zero"})
    assert record("late", value="192.0.2.1")["published"]
    assert len(there(sandbox, "late")) == 1


@pytest.mark.parametrize(("kind", "posts"), [("reset_after", 1), ("reset_before", 2)])
def test_a_lost_post_makes_no_second_record(kind: str, posts: int, record: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "POST", ZONE + "/record")
    assert record("new", value="192.0.2.1")["changed"]
    assert len(there(sandbox, "new")) == 1 and len(sent(sandbox)) == posts


@pytest.mark.parametrize("kind", ["reset_after", "reset_before"])
def test_lost_changes_and_removals(kind: str, record: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "PUT")
    sandbox.fail(kind, "DELETE")
    assert record("@", "MX", "7 mail", ttl=60)["changed"]
    assert [each for each in there(sandbox, "") if each[0] == "MX"] == [("MX", "7 mail.example.com.", 60)]


@pytest.mark.parametrize("kind", ["reset_after", "reset_before"])
def test_a_lost_change_of_the_ttl_alone(kind: str, record: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, "PUT")
    assert record(value="192.0.2.80", ttl=60)["changed"]
    assert len(sent(sandbox)) == (1 if kind == "reset_after" else 2)


# ---- a whole zone


def test_what_a_purge_leaves_alone(zone: Play, sandbox: Sandbox) -> None:
    result = zone(
        records=[{"name": "www", "type": "A", "value": "192.0.2.80"}],
        purge=True,
        max_removals="100%",
        ignore=[{"name": "f*", "type": "cname"}, {"type": "MX"}],
    )
    assert result["changed"]
    assert (
        result["diff"]["before"]
        == '@ 600 IN SPF "v=spf1 include:mx.ovh.com ~all"\n@ IN A 192.0.2.80\n@ IN TXT "site-verification=4711"\n'
        'Shop 3600 IN CNAME www.example.com.\n_dmarc IN DMARC "v=DMARC1; p=none"\nwww IN AAAA 2001:db8::80\n'
    )
    assert {(each["subDomain"], each["fieldType"]) for each in sandbox.state.zones["example.com"].records.values()} == {
        ("", "NS"),
        ("", "MX"),
        ("ftp", "CNAME"),
        ("www", "A"),
        ("_acme-challenge.www", "TXT"),
        ("home", "A"),
        ("old", "A"),
        ("old", "TXT"),
        ("ovhmo-selector-1._domainkey", "CNAME"),
    }


def test_what_is_named_is_purged_all_the_same(zone: Play, sandbox: Sandbox) -> None:
    zone(
        records=[
            {"name": "old", "type": "A", "value": "192.0.2.1"},
            {"name": "_acme-challenge.www", "type": "TXT", "value": []},
            {"name": "@", "type": "NS", "value": ["ns1.example.org."]},
        ],
        exclusive=True,
    )
    assert there(sandbox, "old")[0] == ("A", "192.0.2.1", 0) and not there(sandbox, "_acme-challenge.www")
    assert [target for kind, target, ttl in there(sandbox, "") if kind == "NS"] == ["ns1.example.org."]


def test_an_endpoint_without_dynhost(zone: Play, sandbox: Sandbox) -> None:
    sandbox.settings.endpoint = "ovh-ca"
    assert zone(records=[{"name": "www", "type": "A", "value": "192.0.2.80"}], purge=True, max_removals="100%")[
        "changed"
    ]
    assert there(sandbox, "old") and not there(sandbox, "home")


def test_neighbours_that_can_not_be_read_are_not_guessed_at(zone: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "status", "GET", ZONE + "/redirection", status=403, message="This call has not been granted", times=None
    )
    result = zone(records=[{"name": "www", "type": "A", "value": "192.0.2.80"}], purge=True, max_removals="100%")
    assert (
        result["failed"] and not sandbox.writes() and "the access rule GET /domain/zone/*/redirection" in result["msg"]
    )


def test_the_removal_limit(zone: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        result = zone(records=[], purge=True, check=check)
        assert result["failed"] and result["msg"].endswith("nothing was written; max_removals: 10 allows it")
    assert not sandbox.writes()


def test_what_info_returns_declared_back_is_no_change(run: Play, zone: Play, sandbox: Sandbox) -> None:
    put_there(
        sandbox,
        ("text", "TXT", r'"a \"b\"" "c;"', 0),
        ("caa", "CAA", '0 issue "letsencrypt.org"', 0),
        ("_sip._tcp", "SRV", "0 5 5060 sip", 60),
    )
    read = run("ovh_domain_zone_info", zone="example.com")
    for declared in ({"records": read["records"]}, {"zone_file": read["zone_file"]}):
        result = zone(**declared, purge=True)
        assert not result.get("failed") and not result["changed"] and result["records"] == read["records"]
    assert not sandbox.writes()


# ---- lists that are old


def test_a_list_that_is_old_decides_nothing(record: Play, zone: Play, sandbox: Sandbox) -> None:
    sandbox.settings.stale_seconds = 3600.0
    declared = {"records": [{"name": "www", "type": "A", "value": "192.0.2.80"}], "exclusive": True}
    assert not zone(**declared)["changed"] and not record(value="192.0.2.80")["changed"]
    known = sandbox.state.zones["example.com"]
    next(each for each in known.records.values() if each["subDomain"] == "www")["target"] = "192.0.2.9"
    known.publish()
    assert zone(**declared)["diff"] == {"before": "www IN A 192.0.2.9\n", "after": "www IN A 192.0.2.80\n"}
    assert not record(value="192.0.2.80")["changed"]


def test_a_change_that_was_only_staged_is_seen(zone: Play, sandbox: Sandbox) -> None:
    sandbox.settings.stale_seconds = 3600.0
    declared = {"records": [{"name": "www", "type": "A", "value": "192.0.2.80"}], "exclusive": True}
    assert not zone(**declared)["changed"]
    next(each for each in sandbox.state.zones["example.com"].records.values() if each["subDomain"] == "www")[
        "target"
    ] = "192.0.2.9"
    assert zone(**declared)["diff"]["before"] == "www IN A 192.0.2.9\n"


@pytest.mark.parametrize("export", ["published", "staged"])
@pytest.mark.parametrize("shown", ["zone", "nonsense"])
def test_an_export_that_is_not_understood_is_done_without(
    shown: str, export: str, zone: Play, sandbox: Sandbox
) -> None:
    sandbox.settings.export = export
    if shown == "nonsense":
        sandbox.fail("wrong_type", "GET", ZONE + "/export", times=None, value="something ( else")
    assert zone(records=[{"name": "www", "type": "A", "value": "192.0.2.1"}], exclusive=True)["changed"]
    assert there(sandbox)[0] == ("A", "192.0.2.1", 0)


# ---- few requests


@pytest.fixture
def many(sandbox: Sandbox) -> list[dict[str, Any]]:
    """2,000 records, and a declaration that differs in ten of them."""
    known = sandbox.state.zones["example.org"]
    for number in range(1998):
        known.add(6000000000 + number, f"host{number}", "A", f"198.18.{number // 250}.{number % 250}")
    known.publish()
    wanted = [
        {"name": each["subDomain"] or "@", "type": each["fieldType"], "value": each["target"]}
        for each in known.records.values()
    ]
    for entry in wanted[10:20]:
        entry["value"] = "192.0.2.1"
    return wanted


@pytest.mark.parametrize(("bulk", "most"), [("honour", 5), ("ignore", 60)])
def test_what_differs_is_found_in_few_requests(
    bulk: str, most: int, run: Play, many: list[dict[str, Any]], sandbox: Sandbox
) -> None:
    sandbox.settings.expanded = bulk
    result = run("ovh_domain_zone", zone="example.org", records=many, exclusive=True, check=True)
    assert result["diff"]["after"].count("\n") == 10 and not sandbox.writes()
    reads = [each for each in sandbox.exchanges if not each["path"].endswith("/soa")]
    assert len(reads) <= most, [each["path"] for each in reads]


# ---- all that is sent is checked first, and is what the diff shows

ZONE_FILE = """\ufeff$TTL 1h
www\tIN A 192.0.2.1\r
bad IN A 300.1.2.3
odd IN DS 1 2 3 ab
a..b IN A 192.0.2.1
txt 30 IN TXT "x"
$INCLUDE other
old IN CNAME straße.example.
two IN CNAME a
www IN AAAA ) 2001:db8::1
two IN TXT "x"
"""
WRONG_LINES = [
    "zone_file: line 3: value of bad A: '300.1.2.3' is not a valid IPv4 address",
    "zone_file: line 4: type: 'DS' is not a record type that can be set (",
    "zone_file: line 5: name: 'a..b.example.com' is not a valid DNS name: a label is empty",
    "zone_file: line 6: ttl of txt TXT is 30: use 60 to ",
    "zone_file: line 7: '$INCLUDE other' is not understood",
    "zone_file: line 8: value of old CNAME: 'straße.example.' is not a valid DNS name: ",
    "zone_file: line 10: ')' is out of place",
    "zone_file: line 11: two: a CNAME cannot be next to other records (TXT)",
]


@pytest.mark.parametrize("check", [True, False])
def test_each_wrong_line_of_a_zone_file_is_named(check: bool, zone: Play, sandbox: Sandbox) -> None:
    result = zone(zone_file=ZONE_FILE, check=check)
    assert result["failed"] and not sandbox.exchanges
    lines = [f"zone_file: {line}" for line in result["msg"].removesuffix("; ").split("zone_file: ")[1:]]
    assert len(lines) == len(WRONG_LINES) and all(map(str.startswith, lines, WRONG_LINES)), lines


def test_of_many_wrong_lines_ten_are_named(zone: Play) -> None:
    message = zone(zone_file="a A 1\n" * 12)["msg"]
    assert message.count("zone_file: line ") == 10 and message.endswith(
        "zone_file: line 10: value of a A: '1' is not a valid IPv4 address; and 2 more"
    )


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"name": "a b"}, "name: 'a b.example.com' is not a valid DNS name"),
        ({"name": "['www']"}, "is not a valid DNS name"),
        ({"name": "www.."}, "another zone"),
        ({"name": "a.*"}, "an asterisk is allowed only"),
        ({"name": "x" * 64}, "more than 63"),
        ({"name": "straße"}, "write it in punycode"),
        ({"type": "DNSKEY"}, "type: 'DNSKEY' is not a record type"),
        ({"ttl": 59}, "ttl of a A is 59"),
        ({"ttl": 2**31}, "ttl of a A is 2147483648"),
        ({"type": "MX", "value": "mail"}, "value of a MX: 'mail' has 1 words, and not 2"),
        ({"type": "SPF", "value": "v=spf1\n-all"}, "cannot hold"),
        (
            {"name": "@", "type": "CNAME", "value": "www"},
            "@: a CNAME cannot be at the top of a zone: use A and AAAA records",
        ),
        (
            {"name": "WWW", "type": "CNAME", "value": "x"},
            "www: a CNAME cannot be next to other records (A, AAAA): remove either",
        ),
        ({"name": "ftp"}, "ftp: a CNAME cannot be next to other records (A): remove either"),
        ({"name": "ftp", "type": "TXT", "value": "x"}, "(TXT)"),
        (
            {"name": "ftp", "type": "CNAME", "value": "y"},
            "ftp: there can be only one CNAME at a name: declare one value, and exclusive: true",
        ),
        ({"type": "CNAME", "value": ["x", "y"]}, "a: there can be only one CNAME at a name"),
        ({"type": "DNAME", "value": ["x", "y"]}, "only one DNAME"),
    ],
)
def test_what_cannot_be_is_refused_before_the_first_write(
    entry: dict[str, Any], reason: str, zone: Play, record: Play, sandbox: Sandbox
) -> None:
    declared = {"name": "a", "type": "A", "value": "192.0.2.1", **entry}
    for check in (True, False):
        by_zone = zone(records=[{"name": "first", "type": "A", "value": "192.0.2.1"}, declared], check=check)
        by_record = record(
            declared["name"], declared["type"], declared["value"], check=check, exclusive=False, ttl=declared.get("ttl")
        )
        assert all(result["failed"] and reason in result["msg"] for result in (by_zone, by_record)), (
            by_zone,
            by_record,
        )
    assert not sandbox.writes()


def test_conflicts_are_those_of_the_zone_as_it_will_be(zone: Play, record: Play, sandbox: Sandbox) -> None:
    put_there(sandbox, ("odd", "A", "not an address", 0), ("odd", "DS", "1 2 3 ab", 0), ("o d d", "TXT", "a\tb", 0))
    assert record("ftp", "CNAME", "other.example.")["published"] and there(sandbox, "ftp") == [
        ("CNAME", "other.example.", 0)
    ]
    assert zone(
        records=[
            {"name": "www", "type": "A", "value": []},
            {"name": "www", "type": "AAAA", "value": []},
            {"name": "www", "type": "CNAME", "value": "x."},
        ],
        exclusive=True,
    )["changed"]
    assert there(sandbox) == [("CNAME", "x.", 0)]


@pytest.mark.parametrize(
    ("kind", "value", "sent_target", "line"),
    [
        ("CAA", "0 issue letsencrypt.org", '0 issue "letsencrypt.org"', 'x IN CAA 0 issue "letsencrypt.org"'),
        ("TLSA", "3 1 1 AB CD", "3 1 1 abcd", "x IN TLSA 3 1 1 abcd"),
        ("SSHFP", "4 2 ab cd", "4 2 abcd", "x IN SSHFP 4 2 abcd"),
        ("CNAME", "café.example.", "xn--caf-dma.example.", "x IN CNAME xn--caf-dma.example."),
        ("TXT", "v=spf1 -all\n", "v=spf1 -all", 'x IN TXT "v=spf1 -all"'),
        (
            "DKIM",
            "v=DKIM1; p=" + "M" * 300,
            "v=DKIM1; p=" + "M" * 300,
            f'x IN DKIM "v=DKIM1; p={"M" * 244}" "{"M" * 56}"',
        ),
        ("HTTPS", '1 . alpn="h2,h3"', "1 . alpn=h2,h3", "x IN HTTPS 1 . alpn=h2,h3"),
    ],
)
def test_what_the_diff_shows_is_what_is_sent_and_stays(
    kind: str, value: str, sent_target: str, line: str, record: Play, zone: Play, sandbox: Sandbox
) -> None:
    assert record("X", kind, value)["diff"] == {"before": "", "after": line + "\n"}
    assert sent(sandbox) == [("POST", {"fieldType": kind, "subDomain": "x", "target": sent_target})]
    assert not record("x", kind, value)["changed"] and not zone(zone_file=line)["changed"]


def test_a_text_that_its_own_type_cannot_hold_takes_its_place_as_txt(record: Play, sandbox: Sandbox) -> None:
    assert record("_dmarc", "TXT", 'v=DMARC1; p=none; x="é"')["changed"]
    assert there(sandbox, "_dmarc") == [("DMARC", '"v=DMARC1; p=none"', 0), ("TXT", r'"v=DMARC1; p=none; x=\"é\""', 0)]


def test_a_name_that_ends_like_the_zone_can_be_declared_as_info_shows_it(
    run: Play, zone: Play, sandbox: Sandbox
) -> None:
    put_there(sandbox, ("www.example.com", "A", "192.0.2.9", 0), ("Example.com", "A", "192.0.2.9", 0))
    info = run("ovh_domain_zone_info", zone="example.com")
    assert {"www.example.com.example.com.", "Example.com.example.com."} < {each["name"] for each in info["records"]}
    assert (
        not zone(records=info["records"], purge=True)["changed"]
        and not zone(zone_file=info["zone_file"], purge=True)["changed"]
    )


def test_an_odd_text_of_the_zone_can_be_declared_as_info_shows_it(run: Play, zone: Play, sandbox: Sandbox) -> None:
    put_there(sandbox, ("a", "TXT", r'"a\010\255"', 0), ("b", "TXT", r'"\"quoted\""', 0), ("c", "TXT", "a\nb", 0))
    records = run("ovh_domain_zone_info", zone="example.com")["records"]
    assert {each["name"]: each["value"] for each in records if each["name"] in "abc"} == {
        "a": [r'"a\010\255"'],
        "b": [r'"\"quoted\""'],
        "c": [r'"a\010b"'],
    }
    assert not zone(records=records, purge=True)["changed"]


# ---- the SOA


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"soa": {}}, "soa is empty: set email, refresh, expire, nxdomain_ttl, ttl"),
        ({"soa": {"ttl": 0}}, "soa: ttl is 0: use 1 to 2147483647 seconds"),
        ({"soa": {"email": "a b@example.com"}}, "soa: email: 'a b@example.com' is not a valid mail address"),
        ({"soa": {"email": "host master"}}, "soa: email: 'host master' is not a valid DNS name"),
        ({"soa": {"ttl": 60}, "purge": True}, "purge requires records or zone_file"),
    ],
)
def test_an_soa_that_cannot_be_meant(args: dict[str, Any], words: str, zone: Play, sandbox: Sandbox) -> None:
    result = zone(**args)
    assert result["failed"] and result["msg"].startswith(words) and not sandbox.exchanges, result["msg"]


@pytest.mark.parametrize("email", ["tech@ovh.net", "TECH.ovh.net", "tech.ovh.net."])
def test_an_soa_that_is_so_already_is_not_written(email: str, zone: Play, sandbox: Sandbox) -> None:
    assert not zone(soa={"email": email, "ttl": 3600})["changed"] and not sandbox.writes()


def test_a_purge_leaves_the_soa_alone(zone: Play, sandbox: Sandbox) -> None:
    result = zone(records=[], purge=True, max_removals="100%", soa={"ttl": 3600})
    assert not result.get("failed") and not any("/soa" in each["path"] for each in sandbox.writes()), result


@pytest.mark.parametrize(("ttl", "kept"), [(300, 0), (3600, 3600), (0, 0)])
def test_a_ttl_is_compared_with_the_default_that_the_task_declares(
    ttl: int, kept: int, zone: Play, sandbox: Sandbox
) -> None:
    args = {"records": [{"name": "www", "type": "A", "value": "192.0.2.80", "ttl": ttl}], "soa": {"ttl": 300}}
    assert zone(**args)["changed"]
    assert ("A", "192.0.2.80", kept) in there(sandbox)
    assert not zone(**args)["changed"]


def test_a_record_keeps_its_time_where_the_default_becomes_another_one(zone: Play, sandbox: Sandbox) -> None:
    put_there(sandbox, ("legacy", "A", "192.0.2.9", 3600))
    args = {"records": [{"name": "legacy", "type": "A", "value": "192.0.2.9", "ttl": 0}], "soa": {"ttl": 300}}
    assert zone(**args)["changed"] and there(sandbox, "legacy") == [("A", "192.0.2.9", 0)]


def test_an_soa_that_cannot_be_read_or_is_not_taken(zone: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", method="PUT", path="*/soa", status=400)
    result = zone(soa={"ttl": 300})
    assert result["failed"] and result["msg"].startswith("zone example.com: PUT "), result["msg"]
    sandbox.fail("status", method="GET", path="*/soa", status=403, times=9)
    result = zone(soa={"ttl": 300})
    assert result["failed"] and result["http_status"] == 403 and result["msg"].startswith("zone example.com: ")
