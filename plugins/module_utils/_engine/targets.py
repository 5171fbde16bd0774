# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which services a task is about: the selectors' words, held against what the account has."""

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
        """Its name for a message, with the display name that the user knows it by."""
        if self.known_as:
            return self.known_as
        return f"{self.name} (display name {self.display_name!r})" if self.display_name else self.name

    @property
    def workable(self) -> bool:
        """True while nothing speaks against working on it."""
        return not self.error and not self.skipped

    def blocked_by(self, error: OvhError) -> None:
        """It can't be done: a failure for one that was named, a skip for one that was found, unless it is the API that
        is in trouble.
        """
        if self.named or (isinstance(error, ApiError) and is_transient(error)):
            self.error = error.for_object(self.label)
        else:
            self.skipped = short_reason(error).removeprefix(f"{self.name}: ")


def short_reason(error: OvhError) -> str:
    """Why a service is left out, in few words."""
    if isinstance(error, ApiError):
        words = "the service has expired" if error.expired else error.message.rstrip(".")
        return f"{words} (HTTP {error.status})" if error.status else words
    return str(error)


def select(service: Service, run: Run, selectors: t.Sequence[str] = SELECTORS) -> list[Target]:
    """The task's targets, named ones in the order asked, found ones by name.

    Raises UsageError where no selector is given.
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
    """Report each value that no service has: it is likely a typing error, which the other values must not hide."""
    for name, value in given.items():
        unmatched = unmatched_values([target.facts for target in targets], name, value)
        if unmatched:
            report_empty(run, f"there is no {service.word} in {name} {listed(unmatched)}; {existing(targets, [name])}")


def report_unknown(run: Run, word: str, known: t.Mapping[str, t.Iterable[t.Any]]) -> None:
    """Report each value of a filter that no object has: it is likely a typing error.

    known: the values that objects have, by filter.
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
    """A selector that matches nothing: a warning, or a StateError with `on_empty: fail`."""
    if run.params.get("on_empty") == "fail":
        raise StateError(f"{message} (on_empty: fail)")
    run.warnings.append(message)


def existing(targets: list[Target], names: t.Iterable[str]) -> str:
    """The values of these selectors that services have, for the end of a message."""
    return existing_wording([target.facts for target in targets], [name for name in names if name != "service_name"])


def selected(value: t.Any) -> t.Any:
    """A selector without its blanks: '' in a list selects nothing, as the empty list does."""
    return value if isinstance(value, dict) else [item.strip() for item in value if item.strip()]


def selector_text(value: t.Any) -> str:
    """A selector's value for a message."""
    return listed(texts_of(value))


def the_named_target(service: Service, run: Run, exact: bool = False) -> Target:
    """The one service that `service_name` names. Raises the error of one that cannot be read."""
    (target,) = named_targets(service, run, [run.params["service_name"].strip()], exact)
    if target.error:
        raise target.error
    return target


def named_targets(service: Service, run: Run, names: list[str], exact: bool = False) -> list[Target]:
    """A target for each name, read by itself; a name that the API does not know may be a display name.

    exact: take the API's own names only, for what must never hit a namesake.
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
    """Find out which service the user means by a name that the API did not know as it was written."""
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
    """The name that people gave a service in the control panel."""
    return str((facts.get(service.display) if service and service.display else iam_of(facts).get("displayName")) or "")


def found_targets(service: Service, run: Run) -> list[Target]:
    """A target for each service of the account."""
    reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    raise_if_stopped(reading)
    targets = [Target(name, False, facts, fresh=name not in reading.cached) for name, facts in reading.objects.items()]
    for name, error in reading.errors.items():
        target = Target(name, False, {})
        target.blocked_by(error)
        targets.append(target)
    return sorted(targets, key=lambda target: target.name)


def raise_if_stopped(reading: Reading) -> None:
    """Raise the trouble that is no service's own: the credential's, or an access rule that it lacks for all of them."""
    for error in reading.errors.values():
        if is_global_error(error, bool(reading.objects)):
            raise error


def is_selected(target: Target, given: dict[str, t.Any]) -> bool:
    """Whether a target is in the intersection; a named one that is not stays, as skipped.

    What could not be read stays, too.
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
    """One warning for all that were found and could not be worked on."""
    skipped = [f"{target.name}: {target.skipped}" for target in targets if target.skipped and not target.named]
    if skipped:
        run.warnings.append(
            f"{len(skipped)} {service.word if len(skipped) == 1 else service.plural} left out ({listed(skipped)})"
        )


def unsuitable_error(target: Target, message: str) -> StateError:
    """The error of a target that can't be brought to the wanted state."""
    return StateError(f"{target.label}: {message}")
