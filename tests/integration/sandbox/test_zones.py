# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a DNS record: staged, then published."""

from __future__ import annotations

import pytest

ZONE = "/domain/zone/example.com"
RECORD = ZONE + "/record"


def add(call, name="api", kind="A", target="192.0.2.1", **fields):
    return call("POST", RECORD, {"subDomain": name, "fieldType": kind, "target": target, **fields})


def test_the_seed(call):
    assert call("GET", "/domain/zone").json() == [
        "example.com",
        "example.org",
        "expired.example",
        "forbidden.example",
        "example.net",
    ]
    assert call("GET", ZONE).json()["name"] == "example.com"
    assert call("GET", ZONE + "/serviceInfos").json()["domain"] == "example.com"
    assert len(call("GET", RECORD).json()) == 17
    assert call("GET", ZONE + "/status").json() == {"isDeployed": True, "errors": [], "warnings": []}
    assert call("GET", "/domain/zone/example.net/status").json()["isDeployed"] is False
    assert call("GET", "/domain/zone/expired.example/record").status_code == 460
    assert call("GET", "/domain/zone/forbidden.example/record").status_code == 403
    assert call("GET", "/domain/zone/nowhere.example/record").status_code == 404


def test_a_change_is_staged_until_a_refresh(sandbox, call):
    serial = call("GET", ZONE + "/soa").json()["serial"]
    made = add(call, ttl=60).json()
    assert made == call("GET", "%s/%d" % (RECORD, made["id"])).json() and made["ttl"] == 60
    assert call("PUT", "%s/%d" % (RECORD, made["id"]), {"target": "192.0.2.2", "ttl": None}).json() is None
    assert call("GET", "%s/%d" % (RECORD, made["id"])).json() == {**made, "target": "192.0.2.2", "ttl": 0}
    assert not call("GET", ZONE + "/status").json()["isDeployed"]
    assert call("GET", ZONE + "/soa").json()["serial"] == serial
    assert call("POST", ZONE + "/refresh").status_code == 200
    assert call("GET", ZONE + "/status").json()["isDeployed"]
    assert call("GET", ZONE + "/soa").json()["serial"] == serial + 1
    assert call("DELETE", "%s/%d" % (RECORD, made["id"])).status_code == 200
    assert call("DELETE", "%s/%d" % (RECORD, made["id"])).status_code == 404


def test_a_refresh_takes_its_time(sandbox, call):
    sandbox.settings.task_seconds = 60
    add(call)
    call("POST", ZONE + "/refresh")
    assert not call("GET", ZONE + "/status").json()["isDeployed"]


@pytest.mark.parametrize(
    ("outcome", "grown", "errors"), [("errors", 1, ["The zone could not be loaded"]), ("never", 0, [])]
)
def test_a_refresh_that_does_not_publish(sandbox, call, outcome, grown, errors):
    sandbox.settings.refresh_outcome = outcome
    add(call)
    call("POST", ZONE + "/refresh")
    assert call("GET", ZONE + "/soa").json()["serial"] == 2024010100 + grown
    assert call("GET", ZONE + "/status").json() == {"isDeployed": False, "errors": errors, "warnings": []}


@pytest.mark.parametrize(("name", "errors"), [("WWW", ["www"]), ("ftp", ["ftp"]), ("", ["@"]), ("new", [])])
def test_a_cname_that_cannot_be_keeps_the_zone_from_being_published(call, name, errors):
    assert add(call, name=name, kind="CNAME", target="other").status_code == 200
    call("POST", ZONE + "/refresh")
    assert call("GET", ZONE + "/status").json() == {
        "isDeployed": not errors,
        "errors": ["CNAME and other data at %s" % place for place in errors],
        "warnings": [],
    }


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("v=spf1 -all", '"v=spf1 -all"'),
        ('"a" "b"', '"a" "b"'),
        ('say "hi"', None),
        ('"a" b', None),
        ("", '""'),
        ("x" * 256, '"%s" "x"' % ("x" * 255)),
        ("é" * 128, '"%s" "é"' % ("é" * 127)),
        ("x" * 255, '"%s"' % ("x" * 255)),
    ],
)
def test_texts_are_read_back_in_quotes(call, sent, read):
    made = add(call, kind="TXT", target=sent)
    assert made.json().get("target") == read
    assert made.status_code == (200 if read else 400)


@pytest.mark.parametrize(
    ("kind", "target", "refusal"),
    [
        ("AAAA", "192.0.2.1", "[target] Given data (192.0.2.1) is not valid for AAAA"),
        ("CAA", '0 issue "letsencrypt.org"', None),
        ("CAA", "0 issue letsencrypt.org", "Invalid target for CAA record"),
        ("DKIM", '"v=DKIM1; p=MIG"', "Invalid subfield found in DKIM"),
        ("DKIM", "v=DKIM1; p=MIG", None),
        ("DMARC", '"v=DMARC1; p=none"', "Invalid subfield found in DMARC"),
        ("SPF", '"v=spf1 -all"', None),
        ("TLSA", "3 1 1 abcd", None),
        ("TLSA", "3 1 1 ab cd", "Invalid target for TLSA record"),
        ("SSHFP", "4 2 ab cd", "Invalid target for SSHFP record"),
        ("SSHFP", "4 2 abc", "Invalid target for SSHFP record"),
        ("HTTPS", "1 . alpn=h2", None),
        ("SVCB", "0 other.example.net.", None),
        ("MX", "mail", "Invalid target for MX record"),
        ("CNAME", "two words", "Invalid target for CNAME record"),
        ("DS", "1 2 3 ab", "[fieldType] Given data (DS) does not belong to the enumeration"),
    ],
)
def test_what_a_target_has_to_be(sandbox, call, kind, target, refusal):
    with sandbox.on_purpose():
        made = add(call, kind=kind, target=target)
    assert (made.status_code, made.json().get("message")) == ((400, refusal) if refusal else (200, None))


@pytest.mark.parametrize(("ttl", "kept"), [(None, 0), (0, 0), (1, 60), (59, 60), (60, 60), (3600, 3600)])
def test_a_short_ttl_is_a_minute(call, ttl, kept):
    made = add(call, ttl=ttl).json()
    assert made["ttl"] == kept
    call("PUT", "%s/%d" % (RECORD, made["id"]), {"ttl": ttl, "subDomain": None})
    assert call("GET", "%s/%d" % (RECORD, made["id"])).json() == {**made, "subDomain": ""}


def test_a_final_slash_is_the_same_route(call):
    assert call("GET", "/domain/zone/").json() == call("GET", "/domain/zone").json()
    assert call("GET", "/dedicated/server/").json() == call("GET", "/dedicated/server").json()
    assert call("GET", "/domain/zone//").status_code == 404


def test_the_type_stays(sandbox, call):
    with sandbox.on_purpose():
        assert call("PUT", RECORD + "/5280000010", {"fieldType": "AAAA"}).status_code == 400


@pytest.mark.parametrize(
    ("mode", "query", "many"),
    [
        ("like", "subDomain=WWW", 2),
        ("like", "subDomain=ww", 0),
        ("like", "subDomain=", 7),
        ("contains", "subDomain=ww", 3),
        ("ignored", "subDomain=ww", 17),
        ("like", "fieldType=AAAA&subDomain=www", 1),
        ("like", "fieldType=NS", 2),
    ],
)
def test_filters(sandbox, call, mode, query, many):
    sandbox.settings.record_filter = mode
    assert len(call("GET", "%s?%s" % (RECORD, query)).json()) == many


def test_a_new_record_may_not_be_found_at_once(sandbox, call):
    sandbox.settings.fresh_record_reads, sandbox.settings.record_id = 1, "zero"
    assert add(call).json()["id"] == 0
    number = call("GET", RECORD).json()[-1]
    assert [call("GET", "%s/%d" % (RECORD, number)).status_code for _try in range(2)] == [404, 200]


@pytest.mark.parametrize("export", ["published", "staged"])
def test_the_export(sandbox, call, export):
    sandbox.settings.export = export
    add(call)
    text = call("GET", ZONE + "/export").json()
    assert text.startswith("$TTL 3600\n@\tIN SOA dns104.ovh.net. tech.ovh.net. (2024010100 86400 86400 3600000 60)\n")
    assert '@                           600 IN SPF    "v=spf1 include:mx.ovh.com ~all"\n' in text
    assert ("\napi " in text) is (export == "staged")


def test_what_stands_beside_records(call):
    assert call("GET", ZONE + "/dynHost/record").json() == [7001]
    assert call("GET", ZONE + "/dynHost/record?subDomain=www").json() == []
    assert call("GET", ZONE + "/dynHost/record/7001").json()["subDomain"] == "home"
    assert call("GET", ZONE + "/redirection?subDomain=old").json() == [8001]
    assert call("GET", ZONE + "/redirection/8001").json()["type"] == "visible"
    assert call("GET", ZONE + "/redirection/1").status_code == 404
