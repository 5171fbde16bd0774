# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients that others wrote for the real API do their work on the sandbox: octodns with octodns-ovh, dns-lexicon,
certbot with certbot-dns-ovh, and apache-libcloud. The SDK has a file of its own.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import libcloud.security
import ovh
import pytest
import tldextract
from certbot_dns_ovh._internal.dns_ovh import Authenticator
from lexicon._private.providers import ovh as lexicon_ovh
from lexicon.client import Client
from lexicon.config import ConfigResolver
from libcloud.common import ovh as libcloud_ovh
from libcloud.common.exceptions import BaseHTTPError
from libcloud.compute.drivers.ovh import OvhNodeDriver
from octodns.manager import Manager

from tests.sandbox import Sandbox

PROJECT = "0123456789abcdef0123456789abcdef"
PUBLIC_KEY = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" * 12
ZONE = {
    "": [
        {"type": "NS", "values": ["dns104.ovh.net.", "ns104.ovh.net."]},
        {"type": "MX", "value": {"preference": 1, "exchange": "mx1.mail.ovh.net."}},
        {"type": "CAA", "value": {"flags": 0, "tag": "issue", "value": "letsencrypt.org"}},
        {"type": "TXT", "values": ["v=spf1 -all", "x" * 300]},
    ],
    "www": [
        {"type": "A", "values": ["192.0.2.1", "192.0.2.2"]},
        {"type": "AAAA", "value": "2001:db8::1"},
        {"type": "HTTPS", "value": {"svcpriority": 1, "targetname": ".", "svcparams": {"alpn": ["h2", "h3"]}}},
    ],
    "shop": {"type": "CNAME", "value": "www.example.org."},
    "host": {"type": "SSHFP", "value": {"algorithm": 4, "fingerprint_type": 2, "fingerprint": "ab" * 32}},
    "mail._domainkey": {"type": "TXT", "value": f"v=DKIM1\\; k=rsa\\; p={PUBLIC_KEY}"},
    "_sip._tcp": {"type": "SRV", "value": {"priority": 0, "weight": 5, "port": 5060, "target": "sip.example.org."}},
}


def keys_of(sandbox: Sandbox) -> dict[str, str]:
    """The keys that may do everything, by the names that other clients give them."""
    return {
        name: sandbox.environment[f"OVH_{name.upper()}"]
        for name in ("application_key", "application_secret", "consumer_key")
    }


def kept(sandbox: Sandbox, zone: str = "example.org") -> set[tuple[str, str, str, int]]:
    """What a zone has, if all of it is live."""
    known = sandbox.state.zones[zone]
    sandbox.state.agenda.run()
    assert known.records == known.published and not known.errors
    return {(each["subDomain"], each["fieldType"], each["target"], each["ttl"]) for each in known.records.values()}


# ---- octodns


@pytest.fixture
def sync(sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Any]], int]:
    """Makes octodns bring a zone to what is declared, and answers how many changes that took."""
    monkeypatch.setitem(ovh.client.ENDPOINTS, "sandbox", sandbox.url)
    # JSON is YAML, too.
    (tmp_path / "config.yaml").write_text(
        json.dumps(
            {
                "providers": {
                    "files": {
                        "class": "octodns.provider.yaml.YamlProvider",
                        "directory": str(tmp_path),
                        "enforce_order": False,
                        "default_ttl": 300,
                        "escaped_semicolons": True,
                    },
                    "ovh": {"class": "octodns_ovh.OvhProvider", "endpoint": "sandbox", **keys_of(sandbox)},
                },
                "zones": {"example.org.": {"sources": ["files"], "targets": ["ovh"]}},
            }
        )
    )

    def do(declared: dict[str, Any]) -> int:
        (tmp_path / "example.org.yaml").write_text(json.dumps(declared))
        return Manager(str(tmp_path / "config.yaml")).sync(dry_run=False, force=True)

    return do


def test_octodns_makes_a_zone_as_declared_and_then_has_nothing_to_do(
    sync: Callable[[dict[str, Any]], int], sandbox: Sandbox
) -> None:
    assert sync(ZONE) > 0
    assert kept(sandbox) >= {
        ("", "CAA", '0 issue "letsencrypt.org"', 300),
        ("", "TXT", '"%s" "%s"' % ("x" * 255, "x" * 45), 300),
        ("www", "HTTPS", "1 . alpn=h2,h3", 300),
        ("www", "A", "192.0.2.2", 300),
        ("host", "SSHFP", "4 2 " + "ab" * 32, 300),
    }
    assert any(
        kind == "DKIM" and target.startswith('"v=DKIM1; k=rsa; p=MII') for _name, kind, target, _ttl in kept(sandbox)
    )
    assert sync(ZONE) == 0


def test_octodns_changes_and_removes(sync: Callable[[dict[str, Any]], int], sandbox: Sandbox) -> None:
    sync(ZONE)
    changed = {**ZONE, "www": {"type": "A", "value": "192.0.2.9"}}
    del changed["shop"]
    assert sync(changed) > 0
    assert {record for record in kept(sandbox) if record[0] in ("www", "shop")} == {("www", "A", "192.0.2.9", 300)}
    assert sync(changed) == 0


# ---- dns-lexicon, and certbot-dns-ovh, which works with it


@pytest.fixture
def lexicon_endpoint(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> str:
    """The endpoint that dns-lexicon takes the sandbox for."""
    monkeypatch.setitem(lexicon_ovh.ENDPOINTS, "ovh-eu", sandbox.url)
    # Its list of top-level domains is the one in the package, and not the newest of the Internet.
    monkeypatch.setattr(tldextract, "TLDExtract", functools.partial(tldextract.TLDExtract, suffix_list_urls=()))
    return "ovh-eu"


@pytest.fixture
def lexicon(sandbox: Sandbox, lexicon_endpoint: str) -> Client:
    """dns-lexicon's client of example.com."""
    keys = {f"auth_{name}": value for name, value in keys_of(sandbox).items()}
    return Client(
        ConfigResolver().with_dict(
            {
                "provider_name": "ovh",
                "domain": "example.com",
                "ttl": 30,
                "ovh": {"auth_entrypoint": lexicon_endpoint, **keys},
            }
        )
    )


def test_lexicon_lists_creates_updates_and_deletes(lexicon: Client, sandbox: Sandbox) -> None:
    name = "_acme-challenge.shop.example.com"
    with lexicon as records:
        assert [each["content"] for each in records.list_records("AAAA")] == ["2001:db8::80"]
        assert records.create_record("TXT", name, "a-proof")
        assert ("_acme-challenge.shop", "TXT", '"a-proof"', 60) in kept(sandbox, "example.com")
        assert records.update_record(None, "TXT", name, "another-proof")
        assert ("_acme-challenge.shop", "TXT", '"another-proof"', 60) in kept(sandbox, "example.com")
        assert records.delete_record(None, "TXT", name, "another-proof")
    assert not [record for record in kept(sandbox, "example.com") if record[0] == "_acme-challenge.shop"]


@pytest.fixture
def certbot(sandbox: Sandbox, lexicon_endpoint: str, tmp_path: Path) -> Authenticator:
    """certbot's DNS authenticator for OVHcloud, with its file of credentials."""
    file = tmp_path / "ovh.ini"
    values = {"endpoint": lexicon_endpoint, **keys_of(sandbox)}
    file.write_text("".join(f"dns_ovh_{name} = {value}\n" for name, value in values.items()))
    file.chmod(0o600)
    options = {"dns_ovh_credentials": str(file), "dns_ovh_propagation_seconds": 0, "noninteractive_mode": True}
    return Authenticator(SimpleNamespace(**options), "dns-ovh")


def test_certbot_adds_its_proofs_and_removes_them(certbot: Authenticator, sandbox: Sandbox) -> None:
    name, domain = "_acme-challenge.shop.example.com", "shop.example.com"
    proofs = ["a-proof", "the-proof-of-the-wildcard"]
    certbot._setup_credentials()

    def shown() -> list[tuple[str, str, str, int]]:
        return sorted(record for record in kept(sandbox, "example.com") if record[0] == "_acme-challenge.shop")

    for proof in proofs:
        certbot._perform(domain, name, proof)
    records = [("_acme-challenge.shop", "TXT", f'"{proof}"', 60) for proof in proofs]
    assert shown() == records
    certbot._cleanup(domain, name, proofs[0])
    assert shown() == records[1:]
    certbot._cleanup(domain, name, proofs[1])
    assert shown() == []
    known = len(sandbox.carried_out())
    certbot._cleanup(domain, name, proofs[1])
    # A second plan is empty: there is only the publication, which dns-lexicon always asks for.
    assert [each["path"] for each in sandbox.carried_out()[known:]] == ["/1.0/domain/zone/example.com/refresh"]


# ---- apache-libcloud, which speaks https only


@pytest.fixture
def libcloud_driver(monkeypatch: pytest.MonkeyPatch) -> Iterator[OvhNodeDriver]:
    """libcloud's driver of a Public Cloud project."""
    with Sandbox(tls=True, task_seconds=0.0) as running:
        monkeypatch.setattr(libcloud_ovh, "API_HOST", running.base.removeprefix("https://"))
        monkeypatch.setattr(libcloud.security, "CA_CERTS_PATH", running.ca_file)
        keys = keys_of(running)
        yield OvhNodeDriver(
            keys["application_key"], keys["application_secret"], PROJECT, ex_consumer_key=keys["consumer_key"]
        )


def test_libcloud_lists_creates_attaches_and_deletes(libcloud_driver: OvhNodeDriver) -> None:
    driver = libcloud_driver
    node = next(each for each in driver.list_nodes() if each.extra["region"] == "GRA11")
    region = SimpleNamespace(id="GRA11")
    volume = driver.create_volume(10, "data", region, ex_description="orders")
    assert [(each.name, each.size) for each in driver.list_volumes()] == [("archive", 200), ("data", 10)]
    assert driver.ex_get_volume(volume.id).extra["description"] == "orders"
    # libcloud sends a parameter that OVHcloud does not publish, and refuses.
    with pytest.raises(BaseHTTPError, match=r"Received not described parameters: \(volumeId\)"):
        driver.attach_volume(node, volume)
    attach = driver._get_project_action(f"volume/{volume.id}/attach")
    driver.connection.request(attach, data={"instanceId": node.id}, method="POST")
    attached = driver.ex_get_volume(volume.id)
    assert (attached.extra["attachedTo"], attached.state) == ([node.id], "inuse")
    assert driver.detach_volume(attached) and driver.destroy_volume(volume)
    key = driver.import_key_pair_from_string("laptop", "ssh-ed25519 AAAA", region)
    keys = {each.name: each.public_key for each in driver.list_key_pairs()}
    assert set(keys) == {"deploy", "laptop"} and keys["laptop"] == "ssh-ed25519 AAAA"
    assert driver.delete_key_pair(driver.get_key_pair(key.name))
    left = [each.name for each in driver.list_volumes()], [each.name for each in driver.list_key_pairs()]
    assert left == (["archive"], ["deploy"])
