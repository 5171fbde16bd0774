# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the API's responses to an inventory: names, variables and groups of hosts, and which machines become one.

Pure.
"""

from __future__ import annotations

import collections
import datetime
import hashlib
import ipaddress
import re
import typing as t

from ansible import constants
from ansible.utils.unsafe_proxy import wrap_var
from ansible_collections.community.ovh.plugins.module_utils._api.addresses import is_this_machine
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._api.version import VERSION
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import (
    existing_wording,
    matches,
    tags_of,
    texts_of,
    unmatched_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import display_name
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import place_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.host_kind import HostKind
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case, snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment
from ansible_collections.community.ovh.plugins.plugin_utils._options import suggestion

# A name that is no template, no path and no pattern on any ansible-core, and a file name on any system.
HOST_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,252}")
# The file host_vars/web.yml has the variables of the host web, and a host named web.yml would read them, too.
ENDS_OF_VARIABLE_FILES = tuple(filter(None, constants.YAML_FILENAME_EXTENSIONS))
OTHER_THAN_VARIABLE = re.compile(r"\W", re.ASCII)
OTHER_THAN_GROUP = re.compile(r"[^a-z0-9_]")
# Host names that are fields of the API; any other entry of `hostnames` is an expression.
NAME_FIELDS = ("display_name", "reverse", "name")
VARIABLES_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_]*_", re.ASCII)
GROUPS_PREFIX = re.compile(r"([a-z_][a-z0-9_]*)?", re.ASCII)
# The fields of those names and addresses that are not called as the options call them.
FIELDS = {"private_ip": "privateIp"}

Facts = dict[str, t.Any]
# Of which kind a machine is, and its own name: there is one such machine in the world.
Identity = tuple[str, str]


class Machine(t.NamedTuple):
    """A machine that may become a host: its kind, the name of the account that has it ('' if the file names none),
    its own name.
    """

    kind: HostKind
    account: str
    name: str
    facts: Facts

    @property
    def identity(self) -> Identity:
        """The values that tell it from all others."""
        return self.kind.name, self.name


# ---- What was read


def unread_wording(unread: t.Mapping[str, OvhError]) -> str:
    """Return the first failure in full, and the names of the others."""
    (name, error), *others = unread.items()
    more = (
        f"; {len(others)} more could not be read either ({listed([other for other, unused in others])})"
        if others
        else ""
    )
    return f"{printable(name)}: {error}{more}"


def left_out_wording(left_out: t.Mapping[str, str], kind: HostKind) -> str:
    """Return one sentence for all that is left out."""
    reasons = listed([f"{name}: {reason}" for name, reason in sorted(left_out.items())])
    number, service = len(left_out), kind.services
    return f"{number} {service.plural if number > 1 else service.word} left out of the inventory ({reasons})"


def lacking_wording(lacking: t.Mapping[str, str]) -> str:
    """Return one sentence for all extras that cannot be read."""
    reasons = listed([f"{what}: {reason}" for what, reason in sorted(lacking.items())])
    return f"{len(lacking)} left out of the host variables ({reasons})"


def cache_key_part(credentials: Credentials, asked: object) -> str:
    """Return what tells one cached answer from another beside its file: whom the API answered, and what it was asked
    for.

    Shows no secret.
    """
    who = (
        credentials.endpoint.url,
        credentials.application_key,
        credentials.consumer_key,
        credentials.client_id,
        credentials.access_token,
        credentials.expected_account,
    )
    return hashlib.sha256(repr((VERSION, who, asked)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


# ---- Which machines


def selectable(machine: Machine) -> Facts:
    """Return what the selectors look at, by their names; a selector that a kind does not have has no value, so that
    nothing fits it.
    """
    return {
        "iam": machine.facts.get("iam"),
        **{name: machine.facts.get(field) for name, field in machine.kind.selectors.items()},
    }


def is_passing(machine: Machine) -> bool:
    """Return whether a machine is being created or deleted."""
    return selectable(machine).get("states") in machine.kind.passing


def passing_wording(machines: t.Sequence[Machine]) -> str:
    """Return one sentence for all machines that are left out because they are being created or deleted."""
    names = [f"{called(each.facts, 'display_name') or each.name} ({selectable(each)['states']})" for each in machines]
    count = f"{len(names)} machines are" if len(names) > 1 else "1 machine is"
    return f"{count} left out of the inventory while being created or deleted: {listed(names)}; states includes them"


def is_chosen(machine: Machine, options: t.Mapping[str, t.Any]) -> bool:
    """Return whether a machine fits each selector; one without values asks for nothing."""
    facts = selectable(machine)
    return all(matches(facts, name, values) for name, values in options.items() if values)


def empty_selections(machines: t.Sequence[Machine], options: t.Mapping[str, t.Any]) -> list[str]:
    """Return a message for each selector with values that no machine has, or one for selectors that no machine fits
    together.
    """
    objects = [selectable(machine) for machine in machines]
    given = {name: values for name, values in options.items() if values}
    unmatched = {name: unmatched_values(objects, name, values) for name, values in given.items()}
    messages = [
        f"{name}: no machine has {listed(values)}; {existing_wording(objects, [name])}"
        for name, values in unmatched.items()
        if values
    ]
    if not messages and not any(is_chosen(machine, given) for machine in machines):
        asked = " and ".join(f"{name} {listed(texts_of(values))}" for name, values in given.items())
        messages = [f"no machine has {asked}; {existing_wording(objects, given)}" if given else "there are no machines"]
    return messages


def undocumented_values(options: t.Mapping[str, t.Any], kinds: t.Sequence[HostKind]) -> list[str]:
    """Return a message for each selector value that the API does not document for these kinds.

    It is not refused: the API may have new ones.
    """
    documented = {name: [each for kind in kinds for each in kind.documented.get(name, ())] for name in options}
    return [
        f"{name}: {printable(value)} is not a documented value: {suggestion(str(value), known)}"
        for name, known in documented.items()
        if known
        for value in options[name]
        if not any(same_text(value, each) for each in known)
    ]


def require_filters(filters: t.Sequence[t.Any]) -> None:
    """Raise UsageError unless each filter is an include or an exclude with one expression."""
    for number, rule in enumerate(filters, 1):
        if not isinstance(rule, dict) or len(rule) != 1 or not set(rule) <= {"include", "exclude"}:
            raise UsageError(f"filter {number} is not a dictionary with one key, include or exclude")
        if not isinstance(next(iter(rule.values())), (str, bool)):
            raise UsageError(f"filter {number} has no expression")


def require_prefixes(variables: str, groups: str) -> None:
    """Raise UsageError unless variables and groups with these prefixes have valid names, and none is Ansible's own."""
    if not VARIABLES_PREFIX.fullmatch(variables):
        raise UsageError(
            f"hostvars_prefix: {variables!r} is not valid: it has letters, digits and _, starts with a letter and ends"
            " with _"
        )
    reserved = sorted(name for name in constants.INTERNAL_STATIC_VARS if name.startswith(variables))
    if variables.startswith("ansible_") or reserved:
        raise UsageError(
            f"hostvars_prefix: variables with {variables!r} are Ansible's own, such as {[*reserved, 'ansible_host'][0]}"
        )
    if not GROUPS_PREFIX.fullmatch(groups):
        raise UsageError(
            f"group_prefix: {groups!r} is not valid: it has lower-case letters, digits and _, and does not start with a"
            " digit"
        )


def require_names(preferences: t.Sequence[str], prefix: str) -> None:
    """Raise UsageError for an entry of `hostnames` that is a single word, but neither a field nor a host variable."""
    for entry in preferences:
        if entry.lstrip().startswith("{{"):
            raise UsageError(f"hostnames: {printable(entry)!r}: write the expression without braces")
        if entry.isidentifier() and entry not in (*NAME_FIELDS, "ansible_host") and not entry.startswith(prefix):
            raise UsageError(
                f"hostnames: {entry!r} is neither a name nor a host variable, which start with {prefix}:"
                f" {suggestion(entry, NAME_FIELDS)}"
            )


def is_kept(filters: t.Sequence[t.Mapping[str, t.Any]], holds: t.Callable[[t.Any], bool]) -> bool:
    """Return what the first filter says whose expression holds; what none is about is kept."""
    for rule in filters:
        verdict, expression = next(iter(rule.items()))
        if holds(expression):
            return verdict == "include"
    return True


# ---- What a host is


def called(facts: Facts, kind: str) -> str:
    """Return a machine's name of this kind: its name, reverse, display name or an address; '' without one."""
    if kind == "display_name":
        return display_name(facts) or str(facts.get("displayName") or "")
    text = str(facts.get(FIELDS.get(kind, kind)) or "")
    return text[:-1] if kind == "reverse" and text.endswith(".") else text


def address_of(facts: Facts, preferences: t.Sequence[str]) -> str:
    """Return the first of its addresses and names that can be connected to; '' if it has none."""
    texts = (called(facts, kind) for kind in preferences)
    found = (text for text in texts if is_fit(text) or is_address(text))
    return next((text for text in found if not is_this_machine(text)), "")


def is_address(text: str) -> bool:
    """Return whether a text is an IP address; a zone id may hold any text, and is refused."""
    try:
        return bool(ipaddress.ip_address(text)) and "%" not in text
    except ValueError:
        return False


def variables_of(machine: Machine, address: str, prefix: str = "ovh_") -> dict[str, t.Any]:
    """Return the host variables, by names with this prefix. Nothing in them is ever taken for a template."""
    variables = {OTHER_THAN_VARIABLE.sub("_", name): value for name, value in snake_keys(machine.facts).items()}
    variables.update(display_name=called(machine.facts, "display_name") or None, tags=tags_of(machine.facts))
    if machine.account:
        variables["account"] = machine.account
    safe = {prefix + name: wrap_var(value) for name, value in variables.items()}
    return {**safe, **({"ansible_host": wrap_var(address)} if address else {}), f"{prefix}product": machine.kind.name}


def identity_in(variables: t.Mapping[str, t.Any], kinds: t.Mapping[str, HostKind]) -> Identity | None:
    """Return which machine these host variables are of, as those of an earlier inventory file may be, with any prefix;
    None for any other host.
    """
    for name, value in variables.items():
        kind = kinds.get(value) if name.endswith("_product") and isinstance(value, str) else None
        key = name.removesuffix("product") + snake_case(kind.key) if kind else ""
        if kind and key in variables:
            return kind.name, variables[key]
    return None


def groups_of(machine: Machine, prefix: str = "") -> list[str]:
    """Return the groups of a machine: of its kind, and with this prefix those of its account and its fields."""
    by_fields = [
        (word, place_name(value) if field in machine.kind.places else value)
        for word, field in machine.kind.groups.items()
        for value in values_of(machine.facts.get(field))
    ]
    account = [("account", machine.account)] if machine.account else []
    expires_soon = (machine.facts.get("service") or {}).get("expires_soon")
    return [
        f"ovh_{machine.kind.name}",
        *([f"{prefix}expires_soon"] if expires_soon else []),
        *(f"{prefix}{word}_{group_word(value)}" for word, value in (*account, *by_fields)),
    ]


def with_expiry(facts: Facts, now: datetime.datetime, soon: datetime.timedelta) -> Facts:
    """Return a machine with the days that its service has left, and whether it ends so soon; a renewed one does not
    end.
    """
    service = facts.get("service")
    if not service:
        return facts
    end = moment(service["expiration"])
    left = None if end is None else end - now
    days = None if left is None else left // datetime.timedelta(days=1)
    return {
        **facts,
        "service": {**service, "days_left": days, "expires_soon": bool(service["ends"] and left and left <= soon)},
    }


def values_of(value: t.Any) -> list[t.Any]:
    """Return a field's values that groups are made of: those of a list, or the only one."""
    return [each for each in (value if isinstance(value, list) else [value]) if each]


def group_word(value: t.Any) -> str:
    """Return a value as a part of a group's name."""
    return OTHER_THAN_GROUP.sub("_", str(value).lower())


# ---- What a host is called


def host_names(
    machines: t.Sequence[Machine], wished: t.Sequence[t.Sequence[str]], holders: t.Mapping[str, Identity | None]
) -> list[str]:
    """Return the host name of each machine: the first wished one that is fit and nobody else's, or else its own name;
    '' if that is unfit, too.

    wished: the preferred names of each machine, the best first. holders: names that are taken already → the machine
    that has it. A name that several machines would have is none's; an own name that is another's, too, is told apart by
    the account or the kind of machine.
    """
    own = collections.Counter(machine.name for machine in machines)

    def is_open(text: str, machine: Machine) -> bool:
        return is_fit(text) and holders.get(text, machine.identity) == machine.identity

    def last_name(machine: Machine) -> str:
        alone = own[machine.name] == 1 and is_open(machine.name, machine)
        return (
            machine.name
            if alone or not is_fit(machine.name)
            else f"{machine.account or machine.kind.name}_{machine.name}"
        )

    last = list(map(last_name, machines))
    open_names = [
        [text for text in (*texts, name) if is_open(text, machine)]
        for machine, texts, name in zip(machines, wished, last, strict=True)
    ]
    while True:
        users = collections.Counter(names[0] for names in open_names if names)
        sharing = [
            names
            for names, name in zip(open_names, last, strict=True)
            if names and users[names[0]] > 1 and names != [name]
        ]
        if not sharing:
            break
        for names in sharing:
            del names[0]
    shared = [name for name, number in users.items() if number > 1]
    if shared:
        raise StateError(f"several machines have the same name: {listed(shared)}")
    return [names[0] if names else "" for names in open_names]


def wishes(machine: Machine, preferences: t.Sequence[str], evaluate: t.Callable[[Machine, str], t.Any]) -> list[str]:
    """Return the names that a machine prefers, the best first, each once.

    evaluate: the value of an expression for a machine. Only texts and numbers are names.
    """
    values = (
        called(machine.facts, entry) if entry in NAME_FIELDS else evaluate(machine, entry) for entry in preferences
    )
    texts = (str(value) for value in values if isinstance(value, (str, int)) and not isinstance(value, bool))
    return list(dict.fromkeys(filter(None, texts)))


def is_fit(text: str) -> bool:
    """Return whether a text can be a host name: no template, no path, no pattern, and nothing that stands for something
    else.
    """
    is_name = HOST_NAME.fullmatch(text) is not None
    return is_name and not text.lower().endswith(ENDS_OF_VARIABLE_FILES) and not is_this_machine(text)


def nameless_wording(machines: t.Sequence[Machine]) -> str:
    """Return one sentence for the machines that are left out because not even the API's own name of them can be a host
    name.
    """
    names = listed([repr(machine.name) for machine in machines])
    return (
        f"{len(machines)} left out of the inventory: the API's name of a machine is not a host name, which has"
        " letters, digits and . _ -, begins with a letter or digit, and is neither the controller nor a .yml, .yaml"
        f" or .json file ({names})"
    )


def fallback_wording(wished: t.Sequence[t.Sequence[str]], names: t.Sequence[str]) -> str:
    """Return one warning for all machines that did not get their first preferred host name; '' if there is none."""
    fallen = [
        f"{name} instead of {texts[0]!r}"
        for texts, name in zip(wished, names, strict=True)
        if name and texts and texts[0] != name
    ]
    return (
        f"{len(fallen)} of the preferred host names are not usable because they are taken, shared or not valid"
        f" ({listed(fallen)})"
        if fallen
        else ""
    )
