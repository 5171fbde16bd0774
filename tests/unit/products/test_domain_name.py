# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domain names: their settings, and what their registries keep of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.domain.ds_records import declared_key

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

Play = Callable[..., Result]
KEY = "mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ=="
DNSKEY = f"257 3 13 {KEY}"


@pytest.fixture
def servers(run: Play) -> Play:
    return lambda domain="example.com", *names, **args: run(
        "ovh_domain_name_servers", domain=domain, **({"servers": list(names)} if names else {}), **args
    )


@pytest.fixture
def keys(run: Play) -> Play:
    return lambda *texts, domain="example.org", **args: run(
        "ovh_domain_ds_records", domain=domain, keys=[{"public_key": text} for text in texts], **args
    )


@pytest.fixture
def glue(run: Play) -> Play:
    return lambda host="ns1", domain="example.com", **args: run(
        "ovh_domain_glue_record", domain=domain, host=host, wait=True, **args
    )


# ---- the domain itself


def test_a_lock_that_an_extension_does_not_have(run: Play, sandbox: Sandbox) -> None:
    assert run("ovh_domain", domain="example.net", transfer_lock=True)["msg"] == (
        "example.net: transfer_lock cannot be changed: it has an extension without a transfer lock"
    )
    assert not run("ovh_domain", domain="example.net", obfuscated_emails=[])["changed"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"domain": "example.xyz", "transfer_lock": True}, "example.xyz: there is no domain of this name"),
        ({"domain": "a b"}, "domain: 'a b' is not a valid DNS name"),
        ({"domain": ""}, "domain is empty"),
    ],
)
def test_what_is_not_a_domain(args: dict[str, Any], sentence: str, run: Play, sandbox: Sandbox) -> None:
    assert run("ovh_domain", **args)["msg"].startswith(sentence) and not sandbox.writes()


def test_an_auth_code_is_read_only_on_demand(run: Play, sandbox: Sandbox) -> None:
    assert "auth_code" not in run("ovh_domain_info", domain=["example.org"])["domains"][0]
    assert not any("authInfo" in each["path"] for each in sandbox.exchanges)
    sandbox.state.domain_names["example.org"].facts["transferLockStatus"] = "locked"
    assert "HTTP 403" in run("ovh_domain_info", domain=["example.org"], include=["auth_code"])["msg"]


# ---- name servers


def test_other_name_servers_and_back_again(servers: Play, sandbox: Sandbox) -> None:
    assert servers("example.com", "ns1.example.net", wait=True)["name_servers"]["ovhcloud"] is False
    assert not servers("example.com", "NS1.example.net.", wait=True)["changed"]
    assert servers(ovhcloud=True, wait=True)["changed"] and not servers(ovhcloud=True)["changed"]
    hosts = [each["nameServer"] for each in sandbox.state.domain_names["example.com"].facts["nameServers"]]
    assert hosts == ["dns104.ovh.net", "ns104.ovh.net"]


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["ns1.example.net", "NS1.example.net"], "servers: ns1.example.net is given twice"),
        ([{"name": "ns1.example.net"}], "servers: {'name': 'ns1.example.net'} is neither a host name nor a host with"),
        ([{"host": "ns1.example.com", "ip": "x"}], "servers: 'x' is not a valid IP address"),
        (["a b"], "servers: 'a b' is not a valid DNS name"),
        ([7], "servers: 7 is neither a host name"),
    ],
)
def test_what_cannot_be_name_servers(names: list[Any], sentence: str, servers: Play, sandbox: Sandbox) -> None:
    assert servers("example.com", *names)["msg"].startswith(sentence) and not sandbox.exchanges


def test_options_of_name_servers_that_contradict_each_other(servers: Play, run: Play) -> None:
    assert "mutually exclusive" in servers("example.com", "ns1.example.net", ovhcloud=True)["msg"]
    assert servers(ovhcloud=False)["msg"] == "ovhcloud is true, or not set: give the other name servers in servers"
    assert run("ovh_domain_name_servers", domain="example.com", servers=[])["msg"] == (
        "servers: a domain needs at least one name server"
    )


def test_name_servers_are_not_changed_while_dnssec_is_on(
    servers: Play, keys: Play, run: Play, sandbox: Sandbox
) -> None:
    assert run("ovh_domain_dnssec", zone="example.com", wait=True)["changed"]
    refused = servers("example.com", "ns1.example.net")
    assert "servers cannot be changed: it has DNSSEC on at OVHcloud" in refused["msg"]
    assert run("ovh_domain_dnssec", zone="example.com", state="absent", wait=True)["changed"]
    assert servers("example.com", "ns1.example.net", wait=True)["changed"]
    assert keys(DNSKEY, domain="example.com", wait=True)["changed"]
    assert servers("example.com", "ns2.example.net", wait=True)["changed"]
    assert "it has DS records of other name servers" in servers(ovhcloud=True)["msg"]
    assert keys(domain="example.com", confirm="example.com", wait=True)["changed"]
    assert servers(ovhcloud=True, wait=True)["changed"]


def test_an_open_task_of_the_domain_is_awaited(servers: Play, sandbox: Sandbox) -> None:
    sandbox.settings.domain_task_outcome = "never"
    first = servers("example.com", "ns1.example.net")
    assert first["changed"] and first["wait_for"]["path"].startswith("/domain/example.com/task/")
    second = servers("example.com", "ns2.example.net", wait_timeout=1)
    assert "is 'doing' and not finished when wait_timeout expired" in second["msg"] and len(sandbox.writes()) == 1


def test_a_task_that_is_not_awaited_is_resumed(servers: Play, run: Play) -> None:
    change = servers("example.com", "ns1.example.net")
    waited = run("ovh_task_wait", tasks=[change["wait_for"]])
    assert not waited.get("failed") and not servers("example.com", "ns1.example.net")["changed"]


@pytest.mark.parametrize("outcome", ["problem", "error", "cancelled"])
def test_a_task_that_fails_says_why(outcome: str, servers: Play, sandbox: Sandbox) -> None:
    sandbox.settings.domain_task_outcome = outcome
    message = servers("example.com", "ns1.example.net", wait=True)["msg"]
    assert f"is '{outcome}' (The registry refuses the change)" in message


# ---- keys


@pytest.mark.parametrize(
    "given",
    [
        {"publicKey": DNSKEY},
        {"publicKey": f"example.org. 3600 IN DNSKEY 257 3 13 ( {KEY[:40]}\n {KEY[40:]} )"},
        {"publicKey": DNSKEY, "tag": 2371, "flags": 257, "algorithm": 13},
        {"publicKey": KEY, "flags": 257, "algorithm": 13},
        # As dig and BIND write them.
        {"publicKey": f"{KEY[:32]} {KEY[32:64]}\n{KEY[64:]}\n", "flags": 257, "algorithm": 13},
        {"publicKey": f"257 3 13 (\n  {KEY[:40]}\n  {KEY[40:]}\n  ) ; KSK; alg = ECDSAP256SHA256 ; key id = 2371"},
        {"publicKey": f"; This is a key-signing key, keyid 2371, for example.org.\nexample.org. IN DNSKEY {DNSKEY}\n"},
    ],
)
def test_a_key_and_its_tag(given: dict[str, Any]) -> None:
    # The key, its tag and its DS record are those of RFC 6605, section 6.1, and of the IANA root for its form.
    assert declared_key(given) == {"publicKey": KEY, "flags": 257, "algorithm": 13, "tag": 2371}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"publicKey": DNSKEY, "tag": 1}, "tag is 1, and the key has the tag 2371"),
        ({"publicKey": DNSKEY, "flags": 256}, "flags is 256, and the DNSKEY record has 257"),
        ({"publicKey": KEY}, "flags is one of 256, 257, and not None"),
        ({"publicKey": KEY, "flags": 257, "algorithm": 3}, "algorithm is one of 5, 7, 8, 10, 13, 14, 15, and not 3"),
        ({"publicKey": "257 3 13 ?"}, "public_key is neither a key in Base64 nor a DNSKEY record"),
        ({"publicKey": "257 2 13 AAAA"}, "public_key is neither a key in Base64 nor a DNSKEY record"),
        ({"publicKey": "?", "flags": 257, "algorithm": 13}, "public_key is not valid Base64"),
        ({"flags": 257, "algorithm": 13}, "public_key is not valid Base64"),
        ({"publicKey": f"2371 13 2 {'AB' * 32}"}, "a DS record or its digest does not hold the key"),
        ({"publicKey": "ab" * 20}, "a DS record or its digest does not hold the key"),
    ],
)
def test_what_is_not_a_key(given: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=".") as raised:
        declared_key(given)
    assert str(raised.value).startswith(words)


def test_a_wrong_key_is_refused_before_anything_is_sent(keys: Play, sandbox: Sandbox) -> None:
    assert keys("257 3 13 ?")["msg"].startswith("dnssec_keys: public_key is neither") and not sandbox.exchanges


@pytest.mark.parametrize(
    ("domain", "words"),
    [
        ("example.net", "dnssec_keys cannot be changed: it has an extension without DNSSEC"),
        ("example.com", "dnssec_keys cannot be changed: it has OVHcloud's name servers"),
    ],
)
def test_domains_without_keys_of_their_own(domain: str, words: str, keys: Play, sandbox: Sandbox) -> None:
    assert words in keys(DNSKEY, domain=domain)["msg"] and not sandbox.writes()


def test_all_keys_are_removed_only_if_confirmed(keys: Play, sandbox: Sandbox) -> None:
    keys(DNSKEY, wait=True)
    assert "to do it, set confirm: example.org" in keys()["msg"].lower() and len(sandbox.writes()) == 1
    assert keys(confirm="example.org", wait=True)["ds_records"]["dnssec_keys"] == []
    assert not keys()["changed"]


@pytest.mark.parametrize(("status", "fails"), [(404, False), (403, True)])
def test_a_key_that_cannot_be_read(status: int, fails: bool, keys: Play, sandbox: Sandbox) -> None:
    keys(DNSKEY, wait=True)
    error = {} if status == 403 else {"message": "The requested object (id = 1) does not exist"}
    sandbox.fail("status", "GET", "/domain/example.org/dsRecord/*", times=None, status=status, **error)
    result = keys(DNSKEY, check=True)
    assert bool(result.get("failed")) is fails and (fails or result["changed"])


def test_a_list_of_keys_that_cannot_be_read(keys: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", "/domain/example.org/dsRecord", times=None, status=403)
    assert "HTTP 403" in keys(DNSKEY)["msg"] and not sandbox.writes()


# ---- glue records


@pytest.mark.parametrize(
    ("facts", "ips", "words"),
    [
        ({"hostSupported": False}, ["192.0.2.1"], "the registry of the domain does not accept glue records"),
        ({"glueRecordIpv6Supported": False}, ["2001:db8::1"], "the registry of the domain does not accept IPv6"),
        ({"glueRecordMultiIpSupported": False}, ["192.0.2.1", "192.0.2.2"], "accepts only one address of a host"),
    ],
)
def test_what_a_registry_does_not_take(
    facts: dict[str, Any], ips: list[str], words: str, glue: Play, sandbox: Sandbox
) -> None:
    sandbox.state.domain_names["example.com"].facts.update(facts)
    assert words in glue(ips=ips)["msg"] and not sandbox.writes()


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"host": "ns1.example.org.", "ips": []}, "host: 'ns1.example.org.' is not a name of the domain example.com"),
        ({"ips": ["x"]}, "ips: 'x' is not a valid IP address"),
        ({"domain": "a b"}, "domain: 'a b' is not a valid DNS name"),
    ],
)
def test_what_cannot_be_a_glue_record(args: dict[str, Any], sentence: str, glue: Play, sandbox: Sandbox) -> None:
    assert glue(**args)["msg"].startswith(sentence) and not sandbox.exchanges


def test_glue_of_a_name_server_of_the_domain_stays(glue: Play, sandbox: Sandbox) -> None:
    assert "it is a name server of the domain" in glue(domain="example.org", state="absent")["msg"]
    assert not sandbox.writes() and glue(domain="example.org", ips=["192.0.2.54"])["changed"]
    sandbox.state.domain_names["example.org"].facts["nameServers"] = []
    assert glue(domain="example.org", state="absent")["changed"]


# ---- DNSSEC


def test_dnssec_that_a_zone_does_not_support(run: Play, sandbox: Sandbox) -> None:
    sandbox.state.zones["example.com"].facts["dnssecSupported"] = False
    assert run("ovh_domain_dnssec", zone="example.com")["msg"].endswith("the zone does not support DNSSEC")
    assert not run("ovh_domain_dnssec", zone="example.com", state="absent")["changed"] and not sandbox.writes()
