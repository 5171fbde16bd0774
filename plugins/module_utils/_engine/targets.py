# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Select the services of a task: match its selectors with the services of the account."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import is_global_error
from ansible_collections.community.ovh.plugins.module_utils._api.retry import is_transient
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import (
    MOST_LISTED,
    TAGGED,
    existing_wording,
    iam_of,
    matches,
    texts_of,
    unmatched_values,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name, same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

SELECTORS = ("service_name", "datacenter", "region", TAGGED)


@dataclasses.dataclass
class Target:
    """One service of a task: its name, whether the user named it, its object, and what keeps it from being worked on.

    fresh: whether the object was read by itself, so that it can be decided on. display_name: what the user named it by,
    if not by its name. known_as: what people know it by, where the API's name is a number.
    """

    name: str
    named: bool
    facts: Values
    error: OvhError | None = None
    skipped: str = ""
    fresh: bool = False
    display_name: str = ""
    known_as: str = ""

    @property
    def label(self) -> str:
        """The target's name in messages, with the display name if the user named it by that."""
        if self.known_as:
            return self.known_as
        return f"{self.name} (display name {self.display_name!r})" if self.display_name else self.name

    @property
    def workable(self) -> bool:
        """Whether the target has no error and is not skipped."""
        return not self.error and not self.skipped

    def blocked_by(self, error: OvhError) -> None:
        """Record an error: a failure for a named target, a skip for a found one unless the error is transient."""
        if self.named or (isinstance(error, ApiError) and is_transient(error)):
            self.error = error.for_object(self.label)
        else:
            self.skipped = short_reason(error).removeprefix(f"{self.name}: ")


def short_reason(error: OvhError) -> str:
    """Return why a service is left out, in few words."""
    if isinstance(error, ApiError):
        words = "the service has expired" if error.expired else error.message.rstrip(".")
        return f"{words} (HTTP {error.status})" if error.status else words
    return str(error)


def select(service: Service, run: Run, selectors: t.Sequence[str] = SELECTORS) -> list[Target]:
    """Return the task's targets: named ones in the given order, found ones by name.

    Raises UsageError if no selector is given.
    """
    given = {name: selected(run.params[name]) for name in selectors if run.params.get(name) is not None}
    if not given:
        raise UsageError(f"no {service.word} is selected: give at least one of {', '.join(selectors)}")
    empty = [name for name, value in given.items() if not value]
    if empty:
        report_empty(run, f"{empty[0]} is empty: no {service.word} is selected, and nothing is done")
        return []
    targets = (
        named_targets(service, run, given["service_name"]) if "service_name" in given else found_targets(service, run)
    )
    chosen = [target for target in targets if is_selected(target, given)]
    if not any(target.named or target.workable for target in chosen):
        asked = " and ".join(f"{name} {selector_text(value)}" for name, value in given.items())
        report_empty(run, f"there is no {service.word} in {asked}: nothing is done; {existing(targets, given)}")
    elif "service_name" not in given:
        report_unmatched(run, service, targets, given)
    return chosen


def report_unmatched(run: Run, service: Service, targets: list[Target], given: dict[str, t.Any]) -> None:
    """Report each selector value that no service has. It is likely a typing error, also if other values match."""
    for name, value in given.items():
        unmatched = unmatched_values([target.facts for target in targets], name, value)
        if unmatched:
            report_empty(run, f"there is no {service.word} in {name} {listed(unmatched)}; {existing(targets, [name])}")


def report_unknown(run: Run, word: str, known: t.Mapping[str, t.Iterable[t.Any]]) -> None:
    """Report each filter value that no object has. It is likely a typing error.

    word: the noun for the objects. known: the values that objects have, by filter.
    """
    for name, values in known.items():
        existing = sorted({str(value) for value in values if value})
        wanted = [str(value).strip("/ ") for value in run.params[name] or ()]
        unknown = [value for value in wanted if value and not any(same_name(value, each) for each in existing)]
        if unknown:
            report_empty(
                run,
                f"there is no {word} with {name} {listed(unknown)};"
                f" existing values: {listed(existing, MOST_LISTED) or 'none'}",
            )


def report_empty(run: Run, message: str) -> None:
    """Handle a selector that matches nothing: a warning, or a StateError with `on_empty: fail`."""
    if run.params.get("on_empty") == "fail":
        raise StateError(f"{message} (on_empty: fail)")
    run.warnings.append(message)


def existing(targets: list[Target], names: t.Iterable[str]) -> str:
    """Return the values of these selectors that services have, for the end of a message."""
    return existing_wording([target.facts for target in targets], [name for name in names if name != "service_name"])


def selected(value: t.Any) -> t.Any:
    """Return a selector without blanks: '' in a list selects nothing, like the empty list."""
    return value if isinstance(value, dict) else [item.strip() for item in value if item.strip()]


def selector_text(value: t.Any) -> str:
    """Return a selector's value for a message."""
    return listed(texts_of(value))


def the_named_target(service: Service, run: Run, exact: bool = False) -> Target:
    """Return the service that `service_name` names. Raises its error if it cannot be read."""
    (target,) = named_targets(service, run, [run.params["service_name"].strip()], exact)
    if target.error:
        raise target.error
    return target


def named_targets(service: Service, run: Run, names: list[str], exact: bool = False) -> list[Target]:
    """Return a target for each name (one GET each); a name that the API does not know may be a display name.

    exact: accept only the API's own names, so that a destructive action cannot hit a namesake.
    """
    reading = read_each(run.client, service.item_route, service.path_parameter, names, key=service.key)
    raise_if_stopped(reading)
    targets = [
        Target(name, True, reading.objects.get(name, {}), reading.errors.get(name), fresh=name in reading.objects)
        for name in dict.fromkeys(names)
    ]
    unknown = [target for target in targets if isinstance(target.error, ApiError) and target.error.not_found]
    if unknown:
        everything = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
        for target in unknown:
            resolve_name(target, everything, service, exact)
    for target in targets:
        if target.error:
            target.blocked_by(target.error)
    unique: dict[str, Target] = {}
    for target in targets:
        # A name that was answered in another form is the name that the answer has.
        if target.fresh and same_name(target.facts.get(service.key), target.name):
            target.name = str(target.facts[service.key])
        unique.setdefault(target.name, target)
    return list(unique.values())


def resolve_name(target: Target, everything: Reading, service: Service, exact: bool) -> None:
    """Find the service that the user means by a name that the API does not know as written."""
    matches = [name for name in (*everything.objects, *everything.errors) if same_name(name, target.name)]
    displayed = [
        name for name, facts in everything.objects.items() if same_text(display_name(facts, service), target.name)
    ]
    if not matches and not exact:
        matches = displayed
    if len(matches) == 1:
        if matches == displayed and not same_name(matches[0], target.name):
            target.display_name = target.name
        target.name, target.error = matches[0], everything.errors.get(matches[0])
        target.facts, target.fresh = everything.objects.get(matches[0], {}), matches[0] not in everything.cached
    elif matches:
        target.error = UsageError(
            f"{target.name}: several {service.plural} have this display name ({listed(sorted(matches))}); use the"
            " service name"
        )
    elif displayed:
        target.error = UsageError(
            f"{target.name}: it is the display name of {listed(sorted(displayed))}; this task needs the service name"
        )
    elif isinstance(target.error, ApiError):
        target.error.hint = f"the account has no {service.word} of this name" + ("" if exact else " or display name")


def display_name(facts: Values, service: Service | None = None) -> str:
    """Return the display name of a service in the OVHcloud Control Panel."""
    return str((facts.get(service.display) if service and service.display else iam_of(facts).get("displayName")) or "")


def found_targets(service: Service, run: Run) -> list[Target]:
    """Return a target for each service of the account."""
    reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    raise_if_stopped(reading)
    targets = [Target(name, False, facts, fresh=name not in reading.cached) for name, facts in reading.objects.items()]
    for name, error in reading.errors.items():
        target = Target(name, False, {})
        target.blocked_by(error)
        targets.append(target)
    return sorted(targets, key=lambda target: target.name)


def raise_if_stopped(reading: Reading) -> None:
    """Raise the error that affects all services: a rejected credential, or an access rule that is missing for all."""
    for error in reading.errors.values():
        if is_global_error(error, bool(reading.objects)):
            raise error


def is_selected(target: Target, given: dict[str, t.Any]) -> bool:
    """Return whether a target matches all selectors; a named one that does not is kept as skipped.

    A target that could not be read is kept, too.
    """
    asked = [name for name in given if name != "service_name"]
    if not target.workable:
        if asked and target.skipped and not target.facts:
            question = messages.not_determined(f"whether it is in {asked[0]} {selector_text(given[asked[0]])}")
            target.skipped = f"{target.skipped}; {question}"
        return True
    outside = [name for name in asked if not matches(target.facts, name, given[name])]
    if outside and target.named:
        target.skipped = f"not in {outside[0]} {selector_text(given[outside[0]])}"
    return target.named or not outside


def warn_of_skipped(targets: list[Target], service: Service, run: Run) -> None:
    """Add one warning for all found targets that could not be worked on."""
    skipped = [f"{target.name}: {target.skipped}" for target in targets if target.skipped and not target.named]
    if skipped:
        run.warnings.append(
            f"{len(skipped)} {service.word if len(skipped) == 1 else service.plural} left out ({listed(skipped)})"
        )


def unsuitable_error(target: Target, message: str) -> StateError:
    """Return the error of a target that cannot be brought to the wanted state."""
    return StateError(f"{target.label}: {message}")
