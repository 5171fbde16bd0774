# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an inventory makes of the API's answers: names, variables and groups of hosts, and which machines become one. Pure."""
from __future__ import annotations

import collections
import dataclasses
import hashlib
import re
import typing as t

from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._api.version import VERSION
from ansible_collections.community.ovh.plugins.module_utils._describe.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import display_name, fits, raise_if_stopped, short_reason, tags_of

# What would make a host name another pattern, another host, or unreadable.
UNFIT = re.compile(r"[\s,:&!\[\]]")
OTHER_THAN_GROUP = re.compile(r"[^a-z0-9_]")
# The option that chooses machines, and the field that it looks at.
SELECTORS = {"datacenters": "datacenter", "regions": "region", "states": "state", "power_states": "powerState"}
GROUPING_FIELDS = ("datacenter", "region", "state")

Facts = dict[str, t.Any]
Machines = dict[str, Facts]


# ---- What was read


@dataclasses.dataclass(frozen=True)
class Census:
    """The machines of one product, by the API's names.

    left_out: those that no inventory can have, and why. unread: those that something kept from being read this time.
    """

    machines: Machines
    left_out: dict[str, str] = dataclasses.field(default_factory=dict)
    unread: dict[str, OvhError] = dataclasses.field(default_factory=dict)


def census_of(reading: Reading) -> Census:
    """The reading, sorted out; raises the ApiError that is no machine's own: the credential's, or a right that is missing for all."""
    raise_if_stopped(reading)
    own = {name: error for name, error in reading.errors.items() if isinstance(error, ApiError) and error.lasting}
    for error in own.values():
        if error.not_granted and not reading.objects:
            raise error
    return Census(reading.objects, {name: short_reason(error) for name, error in own.items()},
                  {name: error for name, error in reading.errors.items() if name not in own})


def unread_wording(unread: t.Mapping[str, OvhError]) -> str:
    """The first failure in full, and the names of the others."""
    (name, error), *others = unread.items()
    more = f"; {len(others)} more could not be read either ({listed([other for other, unused in others])})" if others else ""
    return f"{printable(name)}: {error}{more}"


def left_out_wording(left_out: t.Mapping[str, str]) -> str:
    """One sentence for all machines that are left out."""
    reasons = listed([f"{name}: {reason}" for name, reason in sorted(left_out.items())])
    return f"{len(left_out)} server{'s are' if len(left_out) > 1 else ' is'} left out of the inventory ({reasons})"


def cache_key_part(credentials: Credentials, products: t.Sequence[str]) -> str:
    """What tells one cached answer from another beside its file: whom the API answered, and what it was asked for. Shows no secret."""
    who = (credentials.endpoint.url, credentials.application_key, credentials.consumer_key, credentials.client_id, credentials.access_token,
           credentials.expected_account)
    return hashlib.sha256(repr((VERSION, who, sorted(products))).encode("utf-8", "surrogatepass")).hexdigest()[:32]


# ---- Which machines


def is_chosen(facts: Facts, options: t.Mapping[str, t.Sequence[str]]) -> bool:
    """Whether a machine is what each of the given SELECTORS asks for; one without values asks for nothing."""
    return all(fits(facts, field, options[name]) for name, field in SELECTORS.items() if options.get(name))


def require_filters(filters: t.Sequence[t.Any]) -> None:
    """Raise UsageError unless each filter is an include or an exclude with one expression."""
    for number, rule in enumerate(filters, 1):
        if not isinstance(rule, dict) or len(rule) != 1 or not set(rule) <= {"include", "exclude"}:
            raise UsageError(f"filter {number} is not a dictionary with one key, include or exclude")
        if not isinstance(next(iter(rule.values())), (str, bool)):
            raise UsageError(f"filter {number} has no expression")


def is_kept(filters: t.Sequence[t.Mapping[str, t.Any]], holds: t.Callable[[t.Any], bool]) -> bool:
    """What the first filter says whose expression holds; what none is about is kept."""
    for rule in filters:
        verdict, expression = next(iter(rule.items()))
        if holds(expression):
            return verdict == "include"
    return True


# ---- What a host is


def called(facts: Facts, kind: str) -> str:
    """What a machine is called by its name, its reverse or its display name; '' where it has none."""
    text = display_name(facts) if kind == "display_name" else str(facts.get(kind) or "")
    return text[:-1] if kind == "reverse" and text.endswith(".") else text


def address_of(facts: Facts, preferences: t.Sequence[str]) -> str:
    """The first address that the machine has; '' where it has none of them."""
    return next((text for text in (called(facts, kind) for kind in preferences) if text), "")


def variables_of(facts: Facts, address: str) -> dict[str, t.Any]:
    """The host variables. Nothing in them is ever taken for a template."""
    variables = {"ovh_" + name: value for name, value in snake_keys(facts).items()}
    variables.update(ovh_display_name=display_name(facts) or None, ovh_tags=tags_of(facts))
    if address:
        variables["ansible_host"] = address
    return {name: wrap_var(value) for name, value in variables.items()}


def groups_of(facts: Facts) -> list[str]:
    """The groups that a machine's fields put it into."""
    return [f"{field}_{OTHER_THAN_GROUP.sub('_', str(facts[field]).lower())}" for field in GROUPING_FIELDS if facts.get(field)]


# ---- What a host is called


def host_names(machines: Machines, preferences: t.Sequence[str], holders: t.Mapping[str, str]) -> dict[str, str]:
    """The host name of each machine: the first of its preferences that is fit and nobody else's, or else its own name.

    holders: names that are taken already → the machine that has it. A name that several machines would have is none's.
    """
    open_names = {name: [text for text in wishes(facts, preferences) if is_fit(text) and holders.get(text, name) == name] + [name]
                  for name, facts in machines.items()}
    while True:
        users = collections.Counter(names[0] for names in open_names.values())
        sharing = [names for names in open_names.values() if users[names[0]] > 1 and len(names) > 1]
        if not sharing:
            return {name: names[0] for name, names in open_names.items()}
        for names in sharing:
            del names[0]


def wishes(facts: Facts, preferences: t.Sequence[str]) -> list[str]:
    """What a machine would be called, the best first."""
    return [text for text in (called(facts, kind) for kind in preferences) if text]


def is_fit(text: str) -> bool:
    """Whether a text can be a host name: Ansible's patterns know it from others, and people can see it."""
    return text.isprintable() and not UNFIT.search(text)


def fallback_wording(machines: Machines, preferences: t.Sequence[str], names: t.Mapping[str, str]) -> str:
    """One sentence for all machines that are not called what they would be first; '' where there is none."""
    missed = {name: wishes(facts, preferences)[:1] for name, facts in machines.items()}
    fallen = [f"{names[name]} instead of {first[0]!r}" for name, first in sorted(missed.items()) if first and first[0] != names[name]]
    return f"{len(fallen)} of the preferred host names can't be had, being taken, shared or unfit ({listed(fallen)})" if fallen else ""
