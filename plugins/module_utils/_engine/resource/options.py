# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of a resource's modules, and the parsed request of a task. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.redact import HIDDEN
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import described, equals
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, WAIT, Spec, no_log
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import (
    ABSENT,
    PRESENT,
    Replace,
    Resource,
    Values,
)

Show = t.Callable[[Field, t.Any], t.Any]
ON_CREATE, ALWAYS = "on_create", "always"
WHEN_NEEDED = "when_needed"
RECREATE = ("never", "when_needed", "when_failed")
# Options of the modules that a Request holds as they are.
GENERAL = (
    "recreate",
    "confirm",
    "wait",
    "wait_timeout",
    "dest",
    "dest_required",
    "rotate",
    "renew",
    "exclusive",
    "state",
)


@dataclasses.dataclass(frozen=True)
class Request:
    """What a task asks for. Fields are named as the API names them.

    names: the objects by their names; many: whether they were a list. called: what the task calls those of them that
    are ids by now. object_id: the one object by its id.
    given: the wanted value of each field. identity: those of them that, next to its name, find an object.
    always: write-only fields that are also sent to an existing object. parameters: those of writes that are no state.
    asked: fields that change only on request, of which the task asks it. readings: the secrets that it asks for, by the
    result's keys.
    """

    state: str = PRESENT
    names: tuple[str, ...] = ()
    many: bool = False
    called: t.Mapping[str, str] = dataclasses.field(default_factory=dict)
    object_id: str | None = None
    parents: Values = dataclasses.field(default_factory=dict)
    given: Values = dataclasses.field(default_factory=dict)
    identity: Values = dataclasses.field(default_factory=dict)
    always: frozenset[str] = frozenset()
    recreate: str = "never"
    confirm: t.Any = None
    wait: bool = True
    wait_timeout: float = 0.0
    dest: str | None = None
    dest_required: bool = False
    rotate: bool = False
    renew: bool = False
    exclusive: bool = False
    parameters: Values = dataclasses.field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    readings: frozenset[str] = frozenset()

    @property
    def present(self) -> bool:
        """Whether the objects must exist."""
        return self.state != ABSENT


def option_of(field: Field) -> str:
    """Return the option name of a field, which is also its name in results."""
    return field.option or snake_case(field.name)


def update_option(field: Field) -> str:
    """Return the name of the option that decides whether a write-only field is also sent to an existing object."""
    return f"update_{option_of(field)}"


def name_field(resource: Resource) -> Field:
    """Return the field that holds the name."""
    return resource.field(resource.identity[0])


def option_spec(field: Field) -> dict[str, t.Any]:
    """Return the argument spec of one field's option.

    An option that creation needs is not required here: the plan names everything that is missing.
    """
    kind = "bool" if field.switch else field.type or "str"
    spec: dict[str, t.Any] = {"type": kind, **no_log(option_of(field), field.secret)}
    if field.elements:
        spec["elements"] = field.elements
    if field.choices and not field.switch:
        spec["choices"] = list(field.choices)
    if field.aliases:
        spec["aliases"] = list(field.aliases)
    if field.fields:
        spec["options"] = {
            option_of(inner): {**option_spec(inner), **({"required": True} if inner.required else {})}
            for inner in field.fields
        }
    return spec


def argument_spec(resource: Resource) -> Spec:
    """Return the options of the module that manages a resource."""
    spec: Spec = {parent.option: parent_spec(parent) for parent in resource.parents}
    spec.update({option_of(field): option_spec(field) for field in (*resource.fields, *resource.parameters)})
    if not resource.singleton:
        name = option_of(name_field(resource))
        spec[name] = {**spec[name], "type": "raw", **({"required": True} if resource.named_by_id else {})}
    if not resource.named_by_id:
        spec[resource.id_option] = {"type": "str", **id_names(resource)}
    if resource.created:
        spec["state"] = {
            "type": "str",
            "choices": list(dict.fromkeys([PRESENT, *([ABSENT] if resource.deleted else []), *resource.states])),
            "default": PRESENT,
        }
    for field in resource.fields:
        if field.write_only:
            choices = {"type": "str", "choices": [ON_CREATE, ALWAYS], "default": ON_CREATE, "no_log": False}
            spec[update_option(field)] = choices
        if field.on_request:
            spec[field.on_request] = {"type": "str", "choices": ["never", WHEN_NEEDED], "default": "never"}
    for reading in resource.readings:
        spec[reading.option] = {"type": "bool", "default": False, **no_log(reading.option, secret=False)}
    if resource.deleted and resource.replace is Replace.CONFIRMED:
        spec["recreate"] = {"type": "str", "choices": list(RECREATE), "default": "never"}
    if resource.confirmed:
        spec["confirm"] = {"type": "raw"}
    if resource.reveals:
        spec.update(dest={"type": "path"}, dest_required={"type": "bool", "default": False})
    if resource.rotate:
        spec["rotate"] = {"type": "bool", "default": False}
    if resource.renewed:
        spec["renew"] = {"type": "bool", "default": False}
    if any(field.combine for field in resource.fields):
        spec["exclusive"] = {"type": "bool", "default": False}
    wait = {**WAIT, "wait": {**WAIT["wait"], "default": not resource.slow}} if resource.waits else {}
    return {**spec, **wait, **PARALLEL}


def id_names(resource: Resource) -> dict[str, t.Any]:
    """Of the option that names an object by its id: the aliases by which tasks give something else that names one."""
    aliases = {"aliases": [snake_case(name) for name in resource.known_by]} if resource.known_by else {}
    return {**aliases, **no_log(resource.id_option, secret=False)}


def parent_spec(parent: Parent) -> dict[str, t.Any]:
    """Return the option of a parent."""
    choices = {"choices": list(parent.variants)} if parent.variants else {}
    return {"type": "str", **choices, **({"default": parent.default} if parent.default else {"required": True})}


def constraints(resource: Resource) -> dict[str, t.Any]:
    """Return the constraints between options that AnsibleModule checks."""
    named = {} if resource.named_by_id else {"required_one_of": [[option_of(name_field(resource)), resource.id_option]]}
    in_other_words = [
        [option_of(resource.field(field.instead_of)), option_of(field)] for field in resource.fields if field.instead_of
    ]
    return {**named, **({"mutually_exclusive": in_other_words} if in_other_words else {})}


def parse(resource: Resource, params: Values) -> Request:
    """Return the request of a task. Raises UsageError for options that are not valid or contradict each other."""
    parents = parent_values(resource, params)
    name = None if resource.singleton else name_field(resource)
    object_id = None if resource.named_by_id else params[resource.id_option]
    names, many = names_of(name, params[option_of(name)], parents) if name else ((), False)
    if name and not (names or many) and object_id is None:
        raise UsageError(f"{option_of(name)} is empty")
    given = given_values([field for field in resource.fields if field is not name], params, parents)
    if name and object_id is not None and names:
        given[name.name] = names[0]
    request = Request(
        names=names if object_id is None else (),
        many=many,
        object_id=object_id,
        parents=parents,
        given=given,
        identity={key: given[key] for key in resource.identity[1:] if key in given},
        parameters=given_values(resource.parameters, params, parents),
        always=frozenset(
            field.name for field in resource.fields if field.write_only and params[update_option(field)] == ALWAYS
        ),
        asked=frozenset(
            field.name for field in resource.fields if field.on_request and params[field.on_request] == WHEN_NEEDED
        ),
        readings=frozenset(each.key for each in resource.readings if params[each.option]),
        **{name: params[name] for name in GENERAL if name in params},
    )
    if name and name.name_in and request.confirm is not None:
        request = dataclasses.replace(request, confirm=names_confirmed(name, request.confirm, parents))
    refuse_for_many(resource, request, params)
    return request


def given_values(fields: t.Iterable[Field], params: Values, parents: Values) -> dict[str, t.Any]:
    """Return the values that a task gives, under the API's names."""
    given = [field for field in fields if params[option_of(field)] is not None]
    return {field.name: as_sent(field, params[option_of(field)], parents) for field in given}


def parent_values(resource: Resource, params: Values) -> dict[str, str]:
    """Return the parents as a task names them, by path parameter. Raises UsageError for a name that is not valid."""
    return {parent.parameter: parent_value(parent, params[parent.option]) for parent in resource.parents}


def parent_value(parent: Parent, value: str) -> str:
    """Return the normal form of one parent's name. Raises UsageError if it is not valid."""
    text = stripped(parent.option, value)
    try:
        return parent.normalize(text) if parent.normalize else text
    except ValueError as error:
        raise UsageError(f"{parent.option}: {error}") from None


def names_confirmed(field: Field, confirm: t.Any, parents: Values) -> t.Any:
    """Return the names that a task confirms, in their normal form. Anything else stays as it is and confirms
    nothing.
    """
    if isinstance(confirm, list):
        return [names_confirmed(field, each, parents) for each in confirm]
    try:
        return as_sent(field, str(confirm), parents)
    except UsageError:
        return confirm


def names_of(field: Field, value: t.Any, parents: Values) -> tuple[tuple[str, ...], bool]:
    """Return the names that a task gives, and whether they were given as a list.

    Raises UsageError for a name that is not valid, or given twice.
    """
    option, names = option_of(field), list[str]()
    for each in value if isinstance(value, list) else [] if value is None else [value]:
        if isinstance(each, (dict, list, bool)):
            raise UsageError(f"{option} is a text or a list of texts")
        text = "" if each is None else str(each)
        if not text.strip():
            raise UsageError(f"{option} is empty" if not isinstance(value, list) else f"{option} has an empty element")
        text = as_sent(field, text, parents)
        if any(equals(field, text, other) for other in names):
            raise UsageError(f"{option} has {text!r} twice")
        names.append(text)
    return tuple(names), isinstance(value, list)


def stripped(option: str, value: str) -> str:
    """Return a name without surrounding blanks. Raises UsageError if nothing is left."""
    if not value.strip():
        raise UsageError(f"{option} is empty")
    return value.strip()


def as_sent(field: Field, value: t.Any, parents: Values) -> t.Any:
    """Return an option's value under the API's names. Raises UsageError if the API does not accept it."""
    if field.fields and isinstance(value, list):
        return [as_sent(field, each, parents) for each in value]
    if field.fields and isinstance(value, dict):
        given = [inner for inner in field.fields if value.get(option_of(inner)) is not None]
        whole = {inner.name: as_sent(inner, value[option_of(inner)], parents) for inner in given}
        return in_one_form(field, whole, parents)
    value = in_one_form(field, field.switch.sent(value) if field.switch else value, parents)
    wrong = field.check(value) if field.check and value is not None else ""
    if wrong:
        raise UsageError(f"{option_of(field)} {wrong}")
    return value


def in_one_form(field: Field, value: t.Any, parents: Values) -> t.Any:
    """Return the normal form of a value, or of one object in a list. Raises UsageError if it is not valid."""
    try:
        value = field.normalize(value) if field.normalize else value
        return field.name_in(value, parents) if field.name_in else value
    except ValueError as error:
        raise UsageError(f"{option_of(field)}: {error}") from None


def refuse_for_many(resource: Resource, request: Request, params: Values) -> None:
    """Raise UsageError if a list of names is combined with an option that applies to a single object."""
    if resource.singleton:
        return
    name = option_of(name_field(resource))
    if request.many and request.object_id is not None:
        raise UsageError(f"with {resource.id_option}, {name} is a text: what that one object is to be called")
    if len(request.names) < 2:
        return
    secrets = [option_of(field) for field in resource.fields if field.secret and not field.initial]
    single = [name for name in secrets if params[name] is not None]
    single += [each.option for each in resource.readings if each.key in request.readings]
    if single or request.dest:
        raise UsageError(f"{[*single, 'dest'][0]} is for one object: give one {name}")
    if resource.reveals and request.present:
        raise UsageError(f"{snake_case(resource.reveals)} is returned for one object: give one {name}")


# ---- back to options


def as_options(fields: t.Iterable[Field], values: Values, show: Show, secret: str | None = None) -> dict[str, t.Any]:
    """Return values under the names of options, as a task would give them.

    show: how a value that is not nested is shown. secret: the text that replaces a secret; None to leave secrets out.
    """
    return {
        option_of(field): as_option(field, values[field.name], show, secret)
        for field in fields
        if field.name in values and not (field.secret and secret is None)
    }


def as_option(field: Field, value: t.Any, show: Show, secret: str | None) -> t.Any:
    """Return one value as a task would give it."""
    if field.secret and value is not None:
        return secret
    if isinstance(value, list) and field.fields:
        return [as_option(field, each, show, secret) for each in value]
    if isinstance(value, dict) and field.fields:
        return as_options(field.fields, value, show, secret)
    return show(field, field.switch.state(value) if field.switch else value)


def as_it_is(field: Field, value: t.Any) -> t.Any:
    """Return the value unchanged."""
    return value


def text_of(field: Field, value: t.Any, show: Show = as_it_is) -> str:
    """Return a value for a message, without secrets."""
    value = described(field.fields, value) if field.fields else value
    return repr(as_option(field, value, show, HIDDEN))


# ---- secrets in options


def secret_values(resource: Resource, params: Values) -> set[str]:
    """Return the secrets in the options, which may not have been checked yet. No output may show them."""
    return {
        text
        for field in resource.fields
        for option in (option_of(field), *field.aliases)
        for text in secret_texts(field, params.get(option), field.secret)
    }


def secret_texts(field: Field, value: t.Any, secret: bool) -> set[str]:
    """Return the texts in a value that are secret, or inside a secret nested property."""
    if isinstance(value, list):
        return {text for each in value for text in secret_texts(field, each, secret)}
    if isinstance(value, dict):
        inner = {option_of(each): each for each in field.fields}
        return {
            text
            for name, each in value.items()
            for text in secret_texts(inner.get(name, field), each, secret or (name in inner and inner[name].secret))
        }
    return {str(value)} if secret and value not in (None, "") else set()


def destructive_request(resource: Resource, params: Values) -> DestructiveAction | None:
    """Return the action that the task confirms; None if it confirms none. A second run finds it done."""
    if params.get("confirm") is None:
        return None
    absent, recreate = params.get("state") == "absent", params.get("recreate", "never")
    on_request = [field.on_request for field in resource.fields if params.get(field.on_request) == WHEN_NEEDED]
    options = [
        *([f"recreate: {recreate}"] if recreate != "never" else []),
        *(f"{each}: when_needed" for each in on_request),
    ]
    asked = "state: absent" if absent else " and ".join(options) or "the task"
    names = (
        tuple(parent.option for parent in resource.parents)
        if resource.singleton
        else (option_of(name_field(resource)), resource.id_option)
    )
    label, effect = "deletion" if absent else "change", f"may destroy what the {resource.label} holds"
    return DestructiveAction(asked, label, effect, once=True, named_by=names)
