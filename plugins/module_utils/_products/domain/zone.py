# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNS zones: one record set, or all records of a zone, as one declaration."""

from __future__ import annotations

import dataclasses
import fnmatch
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain import soa, zone_file
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import (
    POLICIES,
    TEXTS,
    as_written,
    conflict,
    conflicts,
    declared_name,
    declared_record,
    declared_type,
    group_of,
    is_soa,
    item_of,
    relative,
    shown_name,
    under,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_text import shown_text
from ansible_collections.community.ovh.plugins.module_utils._products.domain.shared import ZONE
from ansible_collections.community.ovh.plugins.module_utils._products.domain.zone_file_formats import other_format
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import option_value
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import (
    Collection,
    ExportedSnapshot,
    Item,
    Lookup,
    Publication,
    Wanted,
    Write,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUTE = ZONE + "/record"
ITEM = ROUTE + "/{id}"
SOA = Lookup("soa", soa.ROUTE)
STATUS = Lookup("zone_status", ZONE + "/status")
# The call that publishes the changes of a zone.
PUBLICATION = Publication(route=ZONE + "/refresh", serial_route=SOA.route, serial="serial", status_route=STATUS.route)
# The maximum number of wrong lines or entries in a message.
MOST_PROBLEMS = 10


# ---- records as items


def effective_ttl(ttl: t.Any, default: Values | None) -> int:
    """Return the TTL of a record in seconds: 0 is the zone's default (docs/api_facts.md, Objects)."""
    return int(ttl or (default or {}).get("ttl") or 0)


def merge_into(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing record with the declared TTL; an undeclared TTL is kept."""
    if is_soa(declared.values):
        return soa.merge_into(declared, existing)
    ttl, default = declared.values["ttl"], facts.get("wanted_default") or facts.get("default")
    if ttl is None or effective_ttl(ttl, default) == effective_ttl(existing.values.get("ttl"), default):
        return existing.values
    return {**existing.values, "ttl": ttl}


def rewrite_as(declared: Item, existing: Item, facts: Values) -> Values:
    """Return an existing record with the declared target and the type that the API has for it."""
    return {**merge_into(declared, existing, facts), "target": declared.values["target"]}


def additions(missing: t.Sequence[Item], path_values: Values) -> list[Write]:
    """Return one POST for each missing record."""
    return [Write("POST", ROUTE, path_values, new_record(item.values), (item,)) for item in missing]


def new_record(record: Values) -> Values:
    """Return the body of a POST."""
    body = {
        "fieldType": record["fieldType"],
        "subDomain": record["subDomain"],
        "target": as_written(record["fieldType"], record["target"]),
    }
    return body if record["ttl"] is None else {**body, "ttl": record["ttl"]}


def change(old: Item, new: Item, path_values: Values) -> Write:
    """Return a PUT with the fields that differ."""
    if is_soa(new.values):
        return soa.change(new, path_values)
    body: Values = {"ttl": new.values["ttl"]} if new.values.get("ttl") != old.values.get("ttl") else {}
    if new.identity != old.identity:
        body["target"] = as_written(new.values["fieldType"], new.values["target"])
    return Write("PUT", ITEM, {**path_values, "id": old.values["id"]}, body, (new,))


def purge_protected(item: Item, facts: Values) -> bool:
    """Return whether a purge removes a record only if it is named: another system manages it."""
    name = item.identity[0]
    if under("_acme-challenge", name) or under("_domainkey", name) or (not name and item.values["fieldType"] == "NS"):
        return True
    return any(
        compared_name(str(other.get("subDomain") or "")) == name
        for word in ("dynhost", "redirection")
        for other in facts.get(word, ())
    )


def read_export(text: str, path_values: Values) -> tuple[list[Values], Values]:
    """Parse the zone file of the API's export: its records, and the default TTL if the file has one."""
    records, ttl = zone_file.read(text, str(path_values["zoneName"]))
    return records, {} if ttl is None else {"default": {"ttl": ttl}}


def export_key(item: Item, facts: Values) -> t.Hashable:
    """Return the key by which an exported record equals a listed one: all of its fields."""
    return (*item.identity, effective_ttl(item.values.get("ttl"), facts.get("default")))


SNAPSHOT = ExportedSnapshot(ZONE + "/export", read_export, export_key)
RECORD = Collection(
    word="record",
    plural="records",
    container="zone",
    list_route=ROUTE,
    item_route=ITEM,
    key="id",
    item=item_of,
    merge_into=merge_into,
    rewrite_as=rewrite_as,
    purge_protected=purge_protected,
    conflict=conflict,
    add=additions,
    change=change,
    writes_at_once=1,
    writes=(f"POST {ROUTE}", f"PUT {ITEM}", f"DELETE {ITEM}"),
    publication=PUBLICATION,
    snapshot_source=SNAPSHOT,
    before_changing=(Lookup("default", SOA.route),),
    before_purging=(
        Lookup("dynhost", ZONE + "/dynHost/record", ZONE + "/dynHost/record/{id}"),
        Lookup("redirection", ZONE + "/redirection", ZONE + "/redirection/{id}"),
    ),
)


def record_or_soa(values: Values) -> Item:
    """Return a record or the SOA as an item."""
    return soa.item_of(values) if is_soa(values) else item_of(values)


# The whole zone: its records and its SOA.
WHOLE_ZONE = dataclasses.replace(RECORD, item=record_or_soa, writes=(*RECORD.writes, f"PUT {soa.ROUTE}"), head=soa.HEAD)


# ---- options

# The aliases are the names in other collections.
ZONE_OPTION: dict[str, t.Any] = {"type": "str", "required": True, "aliases": ["zone_name", "domain"]}
NAME_OPTION: dict[str, t.Any] = {"type": "str", "required": True, "aliases": ["record"]}
RECORD_OPTIONS: dict[str, dict[str, t.Any]] = {
    "zone": ZONE_OPTION,
    "name": NAME_OPTION,
    "type": {"type": "str", "required": True},
    "value": {"type": "raw"},
    "ttl": {"type": "int"},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "exclusive": {"type": "bool", "default": True},
}


def wanted_record(params: Values) -> Wanted:
    """Return the state that ovh_domain_record declares. Raise ValueError for contradicting options."""
    zone = zone_of(params)
    declared = declared_records(params, zone)
    name, kind = declared_name(params["name"], zone), declared_type(params["type"])
    named = group_of(name, kind)
    groups = {named, *groups_touched(declared), *([group_of(name, "TXT")] if kind in POLICIES else [])}
    present = params["state"] == "present"
    if present and not declared:
        raise ValueError("value is missing: set the value of the record")
    identities = {item.identity for item in declared}

    def absent(item: Item) -> bool:
        # A policy is one of its set, too, where the API has it as TXT.
        is_named = named in (item.group, item.replaceable_group)
        if present:
            return bool(params["exclusive"]) and kind in POLICIES and is_named
        return item.identity in identities if params["value"] is not None else is_named

    return Wanted(
        {"zoneName": zone},
        frozenset(groups),
        present=tuple(declared) if present else (),
        absent=absent,
        exclusive=frozenset(groups_touched(declared) if present and params["exclusive"] else ()),
        query={"subDomain": name},
    )


def groups_touched(declared: t.Iterable[Item]) -> set[str]:
    """Return the record sets of the declared records.

    A policy declared as TXT also belongs to the set of its native type (SPF, DKIM, DMARC).
    """
    return {group for item in declared for group in (item.group, item.replaceable_group)}


ZONE_OPTIONS: dict[str, dict[str, t.Any]] = {
    "zone": ZONE_OPTION,
    "records": {
        "type": "list",
        "elements": "dict",
        "options": {
            "name": NAME_OPTION,
            "type": {"type": "str", "required": True},
            "value": {"type": "raw", "required": True},
            "ttl": {"type": "int"},
        },
    },
    "zone_file": {"type": "str"},
    "soa": soa.OPTION,
    "exclusive": {"type": "bool", "default": False},
    "purge": {"type": "bool", "default": False},
    "ignore": {
        "type": "list",
        "elements": "dict",
        "default": [],
        "options": {"name": {"type": "str"}, "type": {"type": "str"}},
    },
}


def wanted_zone(params: Values) -> Wanted:
    """Return the state that ovh_domain_zone declares. Raise ValueError for contradicting entries."""
    zone = zone_of(params)
    is_list, is_file = params["records"] is not None, params["zone_file"] is not None
    if (is_list and is_file) or not (is_list or is_file or params["soa"] is not None):
        raise ValueError("give either records or zone_file, or only soa, or restore")
    if params["purge"] and not (is_list or is_file):
        raise ValueError("purge requires records or zone_file")
    if is_file:
        declared = declared_file(params["zone_file"], zone)
        groups = groups_touched(declared)
    else:
        declared, named = declared_list(params["records"] or (), zone)
        groups = groups_touched(declared) | named
    require_one_ttl(declared)
    head = [] if params["soa"] is None else [soa.declared_soa(params["soa"])]

    def pattern(name: str | None) -> str | None:
        return option_value("ignore", name, lambda text: relative(text, zone)) if name else None

    patterns = [(pattern(each["name"]), each["type"]) for each in params["ignore"]]

    def ignored(item: Item) -> bool:
        return any(
            (name is None or fnmatch.fnmatchcase(item.identity[0], name))
            and (kind is None or kind.upper() == item.values["fieldType"])
            for name, kind in patterns
        )

    return Wanted(
        {"zoneName": zone},
        frozenset((*groups, *(item.group for item in head))),
        present=(*declared, *head),
        purge=params["purge"],
        facts={"wanted_default": head[0].values} if head and "ttl" in head[0].values else {},
        ignored=ignored,
        exclusive=frozenset(groups if params["exclusive"] or params["purge"] else ()),
    )


INFO_OPTIONS: dict[str, dict[str, t.Any]] = {"zone": ZONE_OPTION}


def asked_zone(params: Values) -> Wanted:
    """Return the selection of ovh_domain_zone_info: the whole zone."""
    return Wanted({"zoneName": zone_of(params)}, frozenset(), purge=True)


def zone_of(params: Values) -> str:
    """Return the zone's name as it is compared."""
    text = str(params["zone"]).strip()
    if not text.strip("."):
        raise ValueError("zone is empty")
    return option_value("zone", text, dns_name)


def declared_records(entry: Values, zone: str) -> list[Item]:
    """Return one API record for each value of an entry. Raise ValueError with the reason."""
    values = listed_values(entry["value"], f"{entry['name']} {entry['type']}")
    return [item_of(declared_record(zone, entry["name"], entry["type"], value, entry["ttl"])) for value in values]


def declared_list(entries: t.Iterable[Values], zone: str) -> tuple[list[Item], set[str]]:
    """Return the records of the option `records`, and the record sets that it names.

    Raise ValueError with a sentence for each wrong entry.
    """
    declared: list[Item] = []
    groups, problems = set(), []
    for entry in entries:
        try:
            groups.add(group_of(declared_name(entry["name"], zone), declared_type(entry["type"])))
            declared += declared_records(entry, zone)
        except ValueError as error:
            problems.append(str(error))
    raise_problems([*problems, *conflicts(declared, declared).values()])
    return declared, groups


def declared_file(text: str, zone: str) -> list[Item]:
    """Return the records of the option `zone_file`.

    Raise ValueError with a sentence for each wrong line, or with one for a file of another tool.
    """
    found = zone_file.parse(text, zone)
    problems = list(found.problems)
    declared: list[Item] = []
    lines: dict[str, int] = {}
    for each in found.lines:
        kind, target, ttl = (each.record[field] for field in ("fieldType", "target", "ttl"))
        try:
            declared.append(item_of(declared_record(zone, name_in_file(each, zone), kind, target, ttl)))
        except ValueError as error:
            problems.append(zone_file.Problem(each.number, str(error)))
        else:
            lines[declared[-1].identity[0]] = each.number
    problems += [zone_file.Problem(lines[name], reason) for name, reason in conflicts(declared, declared).items()]
    # A file with no problem is a zone file, whatever else it looks like.
    foreign = other_format(text) if problems else ""
    raise_problems([foreign] if foreign else [str(problem) for problem in sorted(problems)])
    return declared


def name_in_file(found: zone_file.Line, zone: str) -> str:
    """Return the absolute name of a record in a zone file.

    Raise ValueError if a final dot is missing, which would append the zone twice.
    """
    name = shown_name(found.record)
    if name.endswith(".") and not found.whole:
        raise ValueError(
            f"name: {found.record['subDomain']!r} without a final dot is {name} here: write"
            f" {found.record['subDomain']}., or {name}"
        )
    return name


def raise_problems(problems: t.Sequence[str]) -> None:
    """Raise ValueError with the first problems, if there are any."""
    if problems:
        more = f"; and {len(problems) - MOST_PROBLEMS} more" if len(problems) > MOST_PROBLEMS else ""
        raise ValueError("; ".join(problems[:MOST_PROBLEMS]) + more)


def listed_values(value: t.Any, thing: str) -> list[str]:
    """Return the option's value as a list. A comma in a text does not separate values."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(each, (str, int)) and not isinstance(each, bool) for each in values):
        hint = "; put it in quotes: of 1.10, YAML leaves 1.1" if any(isinstance(each, float) for each in values) else ""
        raise ValueError(f"value of {thing}: {value!r} is not a text or a list of texts{hint}")
    return [str(each) for each in values]


def require_one_ttl(declared: t.Iterable[Item]) -> None:
    """Raise ValueError if a record is declared twice with different TTLs."""
    ttls: dict[tuple[str, ...], t.Any] = {}
    for item in declared:
        if ttls.setdefault(item.identity, item.values["ttl"]) != item.values["ttl"]:
            raise ValueError(f"{item.line} is declared twice, with different TTLs")


# ---- results


def shown_records(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return one result entry for the records of each name, type and TTL."""
    concerned = [item for item in current if wanted.purge or item.group in wanted.groups]
    return {
        "records": [
            {"name": name, "type": kind, "ttl": ttl, "value": [value for _target, value in sorted(values)]}
            for (name, kind, ttl), values in sorted(folded(concerned).items())
        ]
    }


def folded(items: t.Iterable[Item]) -> dict[tuple[str, str, int], list[tuple[str, str]]]:
    """Group the compared and the shown values by name, type and TTL."""
    sets: dict[tuple[str, str, int], list[tuple[str, str]]] = {}
    for item in items:
        kind, target = str(item.values["fieldType"]), str(item.values["target"])
        key = (shown_name(item.values), kind, int(item.values.get("ttl") or 0))
        sets.setdefault(key, []).append((item.identity[2], shown_text(target) if kind in TEXTS else target))
    return sets


def shown_whole_zone(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the result of ovh_domain_zone: the selected records, and the SOA if it is selected."""
    records = [item for item in current if not is_soa(item.values)]
    head = next((item.values for item in current if is_soa(item.values)), None)
    return {**shown_records(records, wanted, facts), **({"soa": soa.shown_soa(head)} if head else {})}


def shown_zone(current: t.Sequence[Item], wanted: Wanted, facts: Values) -> Values:
    """Return the result of ovh_domain_zone_info: the records, and the same records as a zone file."""
    text = zone_file.written((item.line for item in current), str(wanted.path_values["zoneName"]), facts["soa"]["ttl"])
    return {**shown_records(current, wanted, facts), "zone_file": text}
