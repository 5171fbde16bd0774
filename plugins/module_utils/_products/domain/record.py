# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Normalize and compare DNS records: names, hosts, addresses, texts. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_text import in_quotes, text_of
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_types import (
    TYPES,
    absolute,
    is_plain,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Item
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import (
    ascii_lower,
    compared_name,
    dns_name,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# In the DNS all of these are TXT; the API keeps them apart (docs/api_facts.md, Objects).
TEXTS = ("TXT", "SPF", "DKIM", "DMARC")
POLICIES = ("SPF", "DKIM", "DMARC")
# The API has a separate route for the SOA (soa.py).
SOA = "SOA"
# The API stores a TTL below this one as this one (docs/api_facts.md, Objects). 0 is the zone's own; the most is that of
# RFC 2181.
SHORTEST_TTL, LONGEST_TTL = 60, 2**31 - 1


def is_soa(record: Values) -> bool:
    """Return whether a record is the SOA."""
    return bool(record["fieldType"] == SOA)


# ---- options


def declared_record(zone: str, name: str, kind: str, target: str, ttl: int | None) -> Values:
    """Return a declared record as it is sent, compared and shown. Raise ValueError with the reason.

    ttl is in seconds; None keeps the current TTL.
    """
    name, kind = declared_name(name, zone), declared_type(kind)
    if ttl and not SHORTEST_TTL <= ttl <= LONGEST_TTL:
        raise ValueError(
            f"ttl of {name or '@'} {kind} is {ttl}: use {SHORTEST_TTL} to {LONGEST_TTL} seconds,"
            " or 0 for the default of the zone"
        )
    try:
        canonical = TYPES[kind].canonical(target, zone)
        if kind in ("CNAME", "DNAME") and canonical == absolute(name or "@", zone):
            raise ValueError(f"{target!r} is the name itself")
    except ValueError as error:
        raise ValueError(f"value of {name or '@'} {kind}: {error}") from None
    return {"zone": zone, "subDomain": name, "fieldType": kind, "target": canonical, "ttl": ttl}


def declared_name(text: str, zone: str) -> str:
    """Return a record's name relative to its zone, '' at the apex. Raise ValueError with the option and the reason."""
    return option_value("name", text, lambda name: relative_name(name, zone))


def relative_name(text: str, zone: str) -> str:
    """Return a name relative to a zone, '' at the apex. Raise ValueError with the reason."""
    name = relative(text, zone)
    dns_name(f"{name}.{zone}" if name else zone, wildcard=True)
    return name


def declared_type(text: str) -> str:
    """Return a record type that the API accepts. Raise ValueError listing the accepted types."""
    kind = text.strip().upper()
    if kind not in TYPES:
        raise ValueError(f"type: {text!r} is not a record type that can be set ({', '.join(TYPES)} can)")
    return kind


# ---- comparison


def as_written(kind: str, target: str) -> str:
    """Return a target in canonical form, as the API takes it."""
    return TYPES[kind].sent(target)


def meaning(kind: str, target: str, zone: str) -> str:
    """Return a target as it is compared: equal for all spellings of the same value.

    Malformed targets that a zone already has are accepted, too.
    """
    try:
        return TYPES[kind].canonical(target, zone)
    except (KeyError, ValueError):
        return in_quotes(text_of(target)) if kind in TEXTS else " ".join(target.split())


def name_of(record: Values) -> str:
    """Return a record's name relative to its zone, as it is compared; '' at the apex."""
    return compared_name(str(record.get("subDomain") or ""))


def identity(record: Values) -> tuple[str, ...]:
    """Return what identifies a record: name, type and target.

    The TTL does not count, and SPF, DKIM, DMARC and TXT count as one type.
    """
    kind = record["fieldType"]
    return name_of(record), "TXT" if kind in TEXTS else kind, meaning(kind, str(record["target"]), str(record["zone"]))


def policy_of(record: Values) -> str:
    """Return SPF, DKIM or DMARC for a text that is one, by its type, name or content; else the record's type."""
    kind, name = str(record["fieldType"]), name_of(record)
    if kind != "TXT":
        return kind
    text = ascii_lower(text_of(str(record["target"])))
    if not is_plain(text):
        return kind
    if text.startswith("v=spf1"):
        return "SPF"
    if text.startswith("v=dmarc1") or name == "_dmarc" or name.startswith("_dmarc."):
        return "DMARC"
    return "DKIM" if text.startswith("v=dkim1") or under("_domainkey", name) else "TXT"


def under(label: str, name: str) -> bool:
    """Return whether a label is one of the labels of a name."""
    return label in name.split(".")


def group_of(name: str, kind: str) -> str:
    """Return the record set (name and type) of a record."""
    return f"{name} {kind}"


def item_of(record: Values) -> Item:
    """Return a record as an item, with its zone file line.

    Records with the same name and purpose can be rewritten as each other; the API cannot change a type.
    """
    name, _kind, target = compared_by = identity(record)
    kind, ttl = record["fieldType"], f"{record['ttl']} " if record.get("ttl") else ""
    return Item(
        record,
        identity=compared_by,
        group=group_of(name, kind),
        replaceable_group=group_of(name, policy_of(record)),
        line=f"{shown_name(record)} {ttl}IN {kind} {target}",
    )


def shown_name(record: Values) -> str:
    """Return a record's name as a task declares it: relative, '@' at the apex.

    The name is absolute if its end looks like the zone.
    """
    name, zone = str(record.get("subDomain") or "@"), str(record["zone"])
    return f"{name}.{zone}." if f".{compared_name(name)}".endswith(f".{zone}") else name


def relative(text: str, zone: str) -> str:
    """Return a name as the API stores it: relative to the zone, '' at the apex. Absolute names are accepted."""
    written = text.strip()
    name = compared_name(written) if written != "@" else ""
    if name == zone:
        return ""
    inside = name.endswith("." + zone)
    if written.endswith(".") and not inside:
        raise ValueError(f"{text!r} is a name of another zone than {zone}")
    return name[: -len(zone) - 1] if inside else name


# ---- conflicts


def conflict(after: t.Sequence[Item], concerned: t.Collection[Item]) -> str | None:
    """Return why the names of some records cannot be published after a plan, or None.

    The API accepts such records, and then stops publishing the zone (docs/api_facts.md, Objects).
    """
    return next(iter(conflicts(after, concerned).values()), None)


def conflicts(after: t.Sequence[Item], concerned: t.Collection[Item]) -> dict[str, str]:
    """Return the names of these records that cannot be published, each with the reason."""
    names = {item.identity[0] for item in concerned}
    found: dict[str, dict[str, set[tuple[str, ...]]]] = {}
    for item in after:
        name = item.identity[0]
        if name in names:
            found.setdefault(name, {}).setdefault(item.values["fieldType"], set()).add(item.identity)
    reasons = {name: conflict_at(name, found[name]) for name in sorted(found)}
    return {name: reason for name, reason in reasons.items() if reason}


def conflict_at(name: str, found: dict[str, set[tuple[str, ...]]]) -> str | None:
    """Return why records of these types cannot share one name, or None."""
    others = sorted(set(found) - {"CNAME"})
    if "CNAME" in found and not name:
        return "@: a CNAME cannot be at the top of a zone: use A and AAAA records"
    if "CNAME" in found and others:
        return (
            f"{name}: a CNAME cannot be next to other records ({', '.join(others)}): remove either (ovh_domain_zone"
            " replaces them in one task: declare the type that goes with an empty value, and exclusive: true)"
        )
    for kind in ("CNAME", "DNAME"):
        if len(found.get(kind, ())) > 1:
            return f"{name or '@'}: there can be only one {kind} at a name: declare one value, and exclusive: true"
    return None
