# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNSSEC keys of a domain at its registry, for domains on external name servers (RFC 4034)."""

from __future__ import annotations

import base64
import binascii
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import (
    DOMAIN,
    DOMAIN_PARENT,
    DOMAIN_TASKS,
    OVHCLOUD,
    PRODUCT,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SetOf
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Call, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import CHANGES, Resource, Values

ALGORITHMS, FLAGS = (5, 7, 8, 10, 13, 14, 15), (256, 257)
PROTOCOL = 3
# A comment of a zone file, such as "; key id = 2371" of dig.
COMMENT = re.compile(r";[^\n]*")
# Base64 in pieces, as many tools print it.
PIECES = re.compile(r"[A-Za-z0-9+/]{4,}=*(?:\s+[A-Za-z0-9+/]+=*)+")
# Statuses of keys that the registry does not have or no longer has.
GONE = ("retired", "revoked", "removed")
DNSKEY = re.compile(r"(?:.*\bDNSKEY\s+)?(\d+)\s+(\d+)\s+(\d+)\s+(?:\(\s*)?([A-Za-z0-9+/=\s]+?)\s*\)?\s*", re.DOTALL)
# Key tag, algorithm, type and digest of a DS record.
DS = re.compile(r"(?:.*\bDS\s+)?\d+\s+\d+\s+[1-4]\s+[0-9A-Fa-f\s]{40,}", re.DOTALL)
DIGEST = re.compile(r"(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96})")


def declared_key(given: Values) -> dict[str, t.Any]:
    """Return a declared key as the API takes it, with its key tag. The public key may be in pieces, or the text of a
    DNSKEY record.

    Raise ValueError with the reason.
    """
    text = COMMENT.sub("", str(given.get("publicKey") or "")).strip()
    if DS.fullmatch(text) or DIGEST.fullmatch(text):
        raise ValueError("a DS record or its digest does not hold the key; give the DNSKEY record as public_key")
    if PIECES.fullmatch(text):
        text = "".join(text.split())
    key = {**given, **from_record(text, given)} if re.search(r"\s", text) else {**given, "publicKey": text}
    for name, values in ("flags", FLAGS), ("algorithm", ALGORITHMS):
        if key.get(name) not in values:
            raise ValueError(f"{name} is one of {', '.join(map(str, values))}, and not {key.get(name)}")
    tag = tag_of(key["flags"], key["algorithm"], key_bytes(key["publicKey"]))
    if key.get("tag") not in (None, tag):
        raise ValueError(f"tag is {key['tag']}, and the key has the tag {tag}; leave tag out to have it computed")
    return {**key, "tag": tag}


def from_record(text: str, given: Values) -> dict[str, t.Any]:
    """Parse the text of a DNSKEY record into flags, algorithm and public key. Raise ValueError if it is not one."""
    found = DNSKEY.fullmatch(text)
    if not found or int(found[2]) != PROTOCOL:
        raise ValueError("public_key is neither a key in Base64 nor a DNSKEY record such as 257 3 13 mdsswUyr3DPW...")
    shown = {"flags": int(found[1]), "algorithm": int(found[3])}
    for name, value in shown.items():
        if given.get(name) not in (None, value):
            raise ValueError(f"{name} is {given[name]}, and the DNSKEY record has {value}")
    return {**shown, "publicKey": "".join(found[4].split())}


def key_bytes(text: str) -> bytes:
    """Decode a public key. Raise ValueError if it is not Base64."""
    try:
        key = base64.b64decode(text, validate=True)
    except binascii.Error:
        key = b""
    if not key:
        raise ValueError("public_key is not valid Base64")
    return key


def tag_of(flags: int, algorithm: int, key: bytes) -> int:
    """Compute the key tag (RFC 4034, appendix B)."""
    data = flags.to_bytes(2, "big") + bytes([PROTOCOL, algorithm]) + key
    total = sum(byte if place % 2 else byte << 8 for place, byte in enumerate(data))
    return (total + (total >> 16)) & 0xFFFF


def same_key(one: Values, other: Values) -> bool:
    """Return whether two keys are equal, ignoring the fields that only the API sets."""

    def meaning(key: Values) -> tuple[int, int, str]:
        return int(key["flags"]), int(key["algorithm"]), "".join(str(key["publicKey"]).split())

    return meaning(one) == meaning(other)


def current_keys(keys: t.Any) -> list[Values]:
    """Return the keys that the registry has or is adding, in the form of the option."""
    shown = ("flags", "algorithm", "publicKey", "tag")
    return [{name: key.get(name) for name in shown} for key in keys if key.get("status") not in GONE]


def without_keys(domain: Values) -> str:
    """Return why a domain cannot have keys at its registry, as the end of a sentence; "" if it can."""
    if not domain.get("dnssecSupported"):
        return "has an extension without DNSSEC"
    if domain.get("nameServerType") in OVHCLOUD:
        return "has OVHcloud's name servers, for which OVHcloud sets the keys; use ovh_domain_dnssec"
    return ""


DS_RECORDS = Resource(
    "ds_records",
    DOMAIN,
    parents=(DOMAIN_PARENT,),
    plural="ds_record_sets",
    product=PRODUCT,
    singleton=True,
    part=True,
    writes=CHANGES,
    fields=(
        Field(
            "keys",
            option="dnssec_keys",
            aliases=("keys",),
            type="list",
            elements="dict",
            fields=(
                Field("algorithm", type="int"),
                Field("flags", type="int"),
                Field("publicKey"),
                Field("tag", type="int"),
            ),
            normalize=declared_key,
            read_at="/dsRecord",
            read_each="/dsRecord/{id}",
            read_as=current_keys,
            equals=SetOf(same_key),
            protected=without_keys,
            destroys=lambda keys: "" if keys else "the chain of trust of DNSSEC",
            update=Call("POST", "/dsRecord"),
        ),
    ),
    tasks=DOMAIN_TASKS,
    slow=True,
    read_only=("dnssecState", "dnssecSupported", "nameServerType"),
)
