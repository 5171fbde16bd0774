# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sandbox's own routes, for people and scripts. They are no part of the API and not in the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from .faults import Fault
from .messages import Answer, Call
from .products import SERVICES

if TYPE_CHECKING:
    from .api import Api

PREFIX, VALIDATION = "/_sandbox/", "/auth/"
# What the state has of each kind of service, by name.
KINDS = tuple(SERVICES.values())
# What an order of a fault says of itself; the rest is the detail of its kind.
ORDER = ("kind", "method", "path", "nth", "times", "applied")


def fault(**order: Any) -> Fault:
    """An order from one flat mapping."""
    return Fault(**{name: order.pop(name) for name in ORDER if name in order}, detail=order)


def log(api: Api, call: Call) -> Any:
    """Every exchange so far."""
    return api.journal.exchanges


def show_state(api: Api, call: Call) -> Any:
    """The settings and what the account holds."""
    state = api.state
    return {
        "settings": asdict(api.settings),
        **{kind: {name: asdict(each) for name, each in getattr(state, kind).items()} for kind in KINDS},
        "credentials": {number: each.shown for number, each in state.credentials.items()},
    }


def change_state(api: Api, call: Call) -> Any:
    """Merges {one of KINDS: {name: {part: value}}} into the state, such as {"zones": {"example.com": {"condition":
    "expired"}}}.
    """
    for kind, services in call.given.items():
        for name, parts in services.items():
            service = {each: getattr(api.state, each) for each in KINDS}[kind][name]
            for part, value in parts.items():
                present = getattr(service, part)
                setattr(
                    service,
                    part,
                    {**present, **value} if isinstance(present, dict) and isinstance(value, dict) else value,
                )


def add_servers(api: Api, call: Call) -> Any:
    """Adds {"count": N, "datacenter": "sbg1"} plain servers."""
    return api.state.add_servers(**call.given)


def add_object(api: Api, call: Call) -> Any:
    """Adds {"path": "/hosting/web", "id": "web1", "facts": {…}}: an object of any published collection that no product
    keeps.
    """
    api.state.objects.adopt(call.given["path"], call.given["id"], call.given.get("facts"))


def reset(api: Api, call: Call) -> Any:
    """Everything as at the start."""
    api.reset()


def change_settings(api: Api, call: Call) -> Any:
    """Merges into the settings."""
    api.settings.update(call.given)
    return asdict(api.settings)


def add_fault(api: Api, call: Call) -> Any:
    """One more fault; hooks are for tests in the same process only."""
    api.faults.orders.append(fault(**call.given))


def clear_faults(api: Api, call: Call) -> Any:
    """No fault from now on."""
    api.faults.orders.clear()


def validate(api: Api, call: Call) -> Any:
    """What a person does on the page of a consumer key's validationUrl: says yes."""
    api.state.validations[call.asked("credentialToken") or ""].shown["status"] = "validated"
    return "This key is validated"


ROUTES: dict[tuple[str, str], Callable[[Any, Call], Any]] = {
    ("GET", "/_sandbox/log"): log,
    ("GET", "/_sandbox/state"): show_state,
    ("PUT", "/_sandbox/state"): change_state,
    ("POST", "/_sandbox/servers"): add_servers,
    ("POST", "/_sandbox/objects"): add_object,
    ("POST", "/_sandbox/reset"): reset,
    ("PUT", "/_sandbox/settings"): change_settings,
    ("POST", "/_sandbox/faults"): add_fault,
    ("DELETE", "/_sandbox/faults"): clear_faults,
    ("GET", VALIDATION): validate,
}


def is_for(call: Call) -> bool:
    """True for a call that is not meant for the API."""
    return call.raw_path.startswith(PREFIX) or call.raw_path == VALIDATION


def answer(api: Api, call: Call) -> Answer:
    """Does what was asked, or says what is wrong with it."""
    action = ROUTES.get((call.method, call.raw_path))
    if action is None:
        return Answer.of(404, {"message": "The sandbox has %s" % ", ".join("%s %s" % route for route in ROUTES)})
    try:
        with api.lock:
            return Answer.of(200, action(api, call))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        return Answer.of(400, {"message": "%s: %s" % (type(error).__name__, error)})
