# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""DNS zones: their records, one set or all of them as one declaration."""
from __future__ import annotations

import fnmatch
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain import zone_file
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import (
    POLICIES,
    TEXTS,
    as_written,
    conflict,
    conflicts,
    declared_name,
    declared_record,
    declared_type,
    identity,
    kin_of,
    line,
    meaning,
    name_of,
    policy_of,
    relative,
    set_of,
    shown_name,
    under,
)
from ansible_collections.community.ovh.plugins.module_utils._products.domain.record_text import shown_text
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Collection, ExportedSnapshot, Lookup, Publication, Wanted, Write
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ZONE = "/domain/zone/{zoneName}"
ROUTE = ZONE + "/record"
ITEM = ROUTE + "/{id}"
SOA = Lookup("soa", ZONE + "/soa")
STATUS = Lookup("zone_status", ZONE + "/status")
# How many wrong lines or entries a message names.
MOST_PROBLEMS = 10


# ---- what records mean to the engine

def lasting(ttl: t.Any, known: Values) -> int:
    """How long a record really lasts: 0 is the zone's own default (docs/api_facts.md, Objects)."""
    return int(ttl or (known.get("default") or {}).get("ttl") or 0)


def refined(declared: Values, existing: Values, known: Values) -> Values:
    """An existing record with the TTL that is declared; one that is not declared is left alone."""
    if declared["ttl"] is None or lasting(declared["ttl"], known) == lasting(existing.get("ttl"), known):
        return existing
    return {**existing, "ttl": declared["ttl"]}


def redirected(declared: Values, existing: Values, known: Values) -> Values:
    """An existing record with the declared target, and the type that the API has for it."""
    return {**refined(declared, existing, known), "target": declared["target"]}


def additions(missing: t.Sequence[Values], values: Values) -> list[Write]:
    """A POST for each record."""
    return [Write("POST", ROUTE, values, {name: value for name, value in (
        ("fieldType", item["fieldType"]), ("subDomain", item["subDomain"]), ("target", as_written(item["fieldType"], item["target"])),
        ("ttl", item["ttl"])) if value is not None}, (item,)) for item in missing]


def change(old: Values, new: Values, values: Values) -> Write:
    """A PUT of what differs."""
    body: Values = {"ttl": new["ttl"]} if new.get("ttl") != old.get("ttl") else {}
    if identity(new) != identity(old):
        body["target"] = as_written(new["fieldType"], new["target"])
    return Write("PUT", ITEM, {**values, "id": old["id"]}, body, (new,))


def removal(record: Values, values: Values) -> Write:
    """The end of a record."""
    return Write("DELETE", ITEM, {**values, "id": record["id"]}, None, (record,))


def spared(record: Values, known: Values) -> bool:
    """What a purge takes only where it is named: what others than the owner of the list keep there."""
    name = name_of(record)
    if under("_acme-challenge", name) or under("_domainkey", name) or (not name and record["fieldType"] == "NS"):
        return True
    return any(name_of(other) == name for word in ("dynhost", "redirection") for other in known.get(word, ()))


def exported(text: str, values: Values) -> list[Values]:
    """The records that the API's own zone file shows."""
    return zone_file.read(text, str(values["zoneName"]))[0]


def default_of(text: str, values: Values) -> Values:
    """The zone's default TTL, where its file says it."""
    ttl = zone_file.read(text, str(values["zoneName"]))[1]
    return {} if ttl is None else {"default": {"ttl": ttl}}


RECORD = Collection(
    word="record", plural="records", container="zone", list_route=ROUTE, item_route=ITEM, key="id", identity=identity, group=set_of, kin=kin_of,
    line=line, spared=spared, refine=refined, become=redirected, add=additions, change=change, remove=removal, writes_at_once=1,
    conflict=conflict,
    publication=Publication(route=ZONE + "/refresh", serial_route=SOA.route, serial="serial", status_route=STATUS.route),
    snapshot_source=ExportedSnapshot(ZONE + "/export", exported, lambda record, known: (*identity(record), lasting(record.get("ttl"), known)), default_of),
    before_changing=(Lookup("default", SOA.route),),
    before_purging=(Lookup("dynhost", ZONE + "/dynHost/record", ZONE + "/dynHost/record/{id}"),
                    Lookup("redirection", ZONE + "/redirection", ZONE + "/redirection/{id}")),
)


# ---- what tasks declare

# The aliases are what other collections call them.
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
    """What a task of ovh_domain_record declares. Raises ValueError where its options contradict each other."""
    zone = zone_of(params)
    declared = declared_records(params, zone)
    name, kind = declared_name(params["name"], zone), declared_type(params["type"])
    groups = {group_of(name, kind), *sets_touched(declared), *([group_of(name, "TXT")] if kind in POLICIES else [])}
    present = params["state"] == "present"
    if present and not declared:
        raise ValueError("value is missing: what shall the record say?")
    there = {identity(item) for item in declared}

    def absent(current: Values) -> bool:
        if present:
            return bool(params["exclusive"]) and kind in POLICIES and belongs(current, name, kind)
        return identity(current) in there if params["value"] is not None else belongs(current, name, kind)

    return Wanted(values={"zoneName": zone}, groups=frozenset(groups), present=tuple(declared) if present else (), absent=absent,
                  exclusive=frozenset(sets_touched(declared) if present and params["exclusive"] else ()), query={"subDomain": name})


def belongs(record: Values, name: str, kind: str) -> bool:
    """Whether a record is one of a set; a policy is, too, where the API has it as TXT."""
    return name_of(record) == name and kind in (record["fieldType"], policy_of(record))


def sets_touched(declared: t.Iterable[Values]) -> set[str]:
    """The record sets that declared records are in: a policy's own, too, where it is declared as TXT and the API may have it by its name."""
    return {group for record in declared for group in (set_of(record), kin_of(record))}


ZONE_OPTIONS: dict[str, dict[str, t.Any]] = {
    "zone": ZONE_OPTION,
    "records": {"type": "list", "elements": "dict", "options": {
        "name": NAME_OPTION,
        "type": {"type": "str", "required": True},
        "value": {"type": "raw", "required": True},
        "ttl": {"type": "int"},
    }},
    "zone_file": {"type": "str"},
    "exclusive": {"type": "bool", "default": False},
    "purge": {"type": "bool", "default": False},
    "ignore": {"type": "list", "elements": "dict", "default": [], "options": {"name": {"type": "str"}, "type": {"type": "str"}}},
}


def wanted_zone(params: Values) -> Wanted:
    """What a task of ovh_domain_zone declares. Raises ValueError where its entries contradict each other."""
    zone = zone_of(params)
    if (params["records"] is None) == (params["zone_file"] is None):
        raise ValueError("give either records or zone_file")
    if params["zone_file"] is not None:
        declared = declared_file(params["zone_file"], zone)
        groups = sets_touched(declared)
    else:
        declared, named = declared_list(params["records"], zone)
        groups = sets_touched(declared) | named
    require_one_ttl(declared)
    patterns = [(relative(each["name"], zone) if each["name"] else None, each["type"]) for each in params["ignore"]]

    def ignored(record: Values) -> bool:
        return any((name is None or fnmatch.fnmatchcase(name_of(record), name)) and (kind is None or kind.upper() == record["fieldType"])
                   for name, kind in patterns)

    return Wanted(values={"zoneName": zone}, groups=frozenset(groups), present=tuple(declared), purge=params["purge"], ignored=ignored,
                  exclusive=frozenset(groups if params["exclusive"] or params["purge"] else ()))


INFO_OPTIONS: dict[str, dict[str, t.Any]] = {"zone": ZONE_OPTION}


def asked_zone(params: Values) -> Wanted:
    """What a task of ovh_domain_zone_info asks for: all of it."""
    return Wanted(values={"zoneName": zone_of(params)}, groups=frozenset(), purge=True)


def zone_of(params: Values) -> str:
    """The zone's name, as it is compared."""
    zone = str(params["zone"]).strip()
    if not zone.strip("."):
        raise ValueError("zone is empty")
    try:
        return dns_name(zone)
    except ValueError as error:
        raise ValueError(f"zone: {error}") from None


def declared_records(entry: Values, zone: str) -> list[Values]:
    """One record of the API for each value of an entry. Raises ValueError with the reason."""
    values = listed_values(entry["value"], f"{entry['name']} {entry['type']}")
    return [declared_record(zone, entry["name"], entry["type"], value, entry["ttl"]) for value in values]


def declared_list(entries: t.Iterable[Values], zone: str) -> tuple[list[Values], set[str]]:
    """The records of the option `records`, and the record sets that it names.

    Raises ValueError with a sentence on each wrong entry.
    """
    declared: list[Values] = []
    groups, problems = set(), []
    for entry in entries:
        try:
            groups.add(group_of(declared_name(entry["name"], zone), declared_type(entry["type"])))
            declared += declared_records(entry, zone)
        except ValueError as error:
            problems.append(str(error))
    raise_problems([*problems, *conflicts(declared, declared).values()])
    return declared, groups


def declared_file(text: str, zone: str) -> list[Values]:
    """The records of the option `zone_file`. Raises ValueError with a sentence on each wrong line."""
    found = zone_file.parse(text, zone)
    problems = list(found.problems)
    declared: list[Values] = []
    lines: dict[str, int] = {}
    for each in found.lines:
        kind, target, ttl = (each.record[field] for field in ("fieldType", "target", "ttl"))
        try:
            declared.append(declared_record(zone, name_in_file(each, zone), kind, target, ttl))
        except ValueError as error:
            problems.append(zone_file.Problem(each.number, str(error)))
        else:
            lines[name_of(declared[-1])] = each.number
    problems += [zone_file.Problem(lines[name], reason) for name, reason in conflicts(declared, declared).items()]
    raise_problems([str(problem) for problem in sorted(problems)])
    return declared


def name_in_file(found: zone_file.Line, zone: str) -> str:
    """The whole name of a record in a zone file. Raises ValueError where a final dot is missing: the zone would be in the name twice."""
    name = shown_name(found.record)
    if name.endswith(".") and not found.whole:
        raise ValueError(f"name: {found.record['subDomain']!r} without a final dot is {name} here: write {found.record['subDomain']}., or {name}")
    return name


def raise_problems(problems: t.Sequence[str]) -> None:
    """Raise ValueError with the first problems, if there are any."""
    if problems:
        more = f"; and {len(problems) - MOST_PROBLEMS} more" if len(problems) > MOST_PROBLEMS else ""
        raise ValueError("; ".join(problems[:MOST_PROBLEMS]) + more)


def listed_values(value: t.Any, thing: str) -> list[str]:
    """The option's value as a list: one or many. A comma in a text is a part of it."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(each, (str, int)) and not isinstance(each, bool) for each in values):
        hint = "; put it in quotes: of 1.10, YAML leaves 1.1" if any(isinstance(each, float) for each in values) else ""
        raise ValueError(f"value of {thing}: {value!r} is not a text or a list of texts{hint}")
    return [str(each) for each in values]


def group_of(name: str, kind: str) -> str:
    """The record set of this name and type."""
    return set_of({"subDomain": name, "fieldType": kind})


def require_one_ttl(declared: t.Iterable[Values]) -> None:
    """Raise ValueError where one record is declared twice, with different TTLs."""
    ttls: dict[tuple[str, ...], t.Any] = {}
    for record in declared:
        if ttls.setdefault(identity(record), record["ttl"]) != record["ttl"]:
            raise ValueError(f"{line(record)} is declared twice, with different TTLs")


# ---- what tasks return

def shown_records(current: t.Sequence[Values], wanted: Wanted, known: Values) -> Values:
    """The result: one entry for the records of one name, type and TTL."""
    mine = [record for record in current if wanted.purge or set_of(record) in wanted.groups]
    return {"records": [{"name": name, "type": kind, "ttl": ttl, "value": [value for unused, value in sorted(values)]}
                        for (name, kind, ttl), values in sorted(folded(mine).items())]}


def folded(records: t.Iterable[Values]) -> dict[tuple[str, str, int], list[tuple[str, str]]]:
    """What is compared and what is shown of each value, by name, type and TTL."""
    sets: dict[tuple[str, str, int], list[tuple[str, str]]] = {}
    for record in records:
        kind, target = str(record["fieldType"]), str(record["target"])
        key = (shown_name(record), kind, int(record.get("ttl") or 0))
        shown = shown_text(target) if kind in TEXTS else target
        sets.setdefault(key, []).append((meaning(kind, target, str(record["zone"])), shown))
    return sets


def shown_zone(current: t.Sequence[Values], wanted: Wanted, known: Values) -> Values:
    """The result of ovh_domain_zone_info: the records, and the same as a zone file."""
    return {**shown_records(current, wanted, known), "zone_file": zone_file.written(current, str(wanted.values["zoneName"]), known["soa"]["ttl"])}
