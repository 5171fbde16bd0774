# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stages of the termination of a service (ovh_service_termination). Pure."""

from __future__ import annotations

import dataclasses
import datetime
import re
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.service._models import ServicesExpandedService
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    ENDING,
    SERVICE,
    lifecycle_of,
    product_of,
)
from ansible_collections.community.ovh.plugins.module_utils._products.vps.shared import VPS
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.time_values import moment

# ---- the products that have the two steps


@dataclasses.dataclass(frozen=True)
class Terminable:
    """A kind of services that can be terminated.

    request, confirm: their routes. retain: the route that takes a termination back, "" if a setting does. answers:
    the options that its confirmation takes next to the token.
    """

    service: Service
    request: str
    confirm: str
    retain: str = ""
    answers: tuple[str, ...] = ("reason", "future_use", "commentary")

    @property
    def product(self) -> str:
        """The product, as a path of the API."""
        return product_of(self.service.item_route) or ""

    @property
    def service_infos(self) -> str:
        """The route of what a service says of its own contract."""
        return f"{self.service.item_route}/serviceInfos"


def own_routes(service: Service, **words: t.Any) -> Terminable:
    """Return a kind of services that has the routes of its product."""
    route = service.item_route
    return Terminable(service, f"{route}/terminate", f"{route}/confirmTermination", **words)


PROJECT = Service("project", "projects", "/cloud/project", "/cloud/project/{serviceName}", key="project_id")
KINDS = (
    own_routes(SERVER),
    own_routes(VPS),
    own_routes(Service("zone", "zones", "/domain/zone", "/domain/zone/{zoneName}", key="name")),
    own_routes(
        Service("mail domain", "mail domains", "/email/domain", "/email/domain/{domain}", key="domain"),
        answers=("reason", "commentary"),
    ),
    own_routes(PROJECT, retain=f"{PROJECT.item_route}/retain"),
    own_routes(Service("IP service", "IP services", "/ip/service", "/ip/service/{serviceName}", key="ip")),
)
# Any other product is terminated by its contract.
BY_CONTRACT = Terminable(SERVICE, f"{SERVICE.item_route}/terminate", f"{SERVICE.item_route}/terminate/confirm", "", ())
# The API's names of the options.
ANSWERS = {"reason": "reason", "future_use": "futureUse", "commentary": "commentary"}

# ---- how far it has come

NONE, REQUESTED, CONFIRMED, ENDED = "none", "requested", "confirmed", "ended"
# A pending action that does not say when it is due.
ASKED_FOR = "terminate"
ENDS = ("rupture", "terminated")


def stage_of_contract(contract: ServicesExpandedService) -> str:
    """Return how far a termination has come, by the pending actions of its contract."""
    now = lifecycle_of(contract)
    if now.get("state") in ENDS:
        return ENDED
    pending = [str(action) for action in now.get("pendingActions") or () if str(action).startswith(ENDING)]
    if not pending:
        return NONE
    return REQUESTED if set(pending) == {ASKED_FOR} else CONFIRMED


def stage_of_infos(infos: Values) -> str:
    """Return how far a termination has come, by the serviceInfos of the service itself."""
    return CONFIRMED if (infos.get("renew") or {}).get("deleteAtExpiration") else NONE


# ---- the mail that has the token

# Seconds in which a mail stands for a request.
MAIL_COUNTS_FOR = datetime.timedelta(days=7)
# The mail is written in the customer's language.
ABOUT_TERMINATION = re.compile(r"terminat|r[ée]sili|k[üu]ndig|rescis|cessaz|wypowied|anula|opzeg", re.IGNORECASE)
TOKEN = re.compile(r"token\W{1,6}(?:is\W+)?([\w-]{6,})", re.IGNORECASE)


def token_of(mail: Values) -> str:
    """Return the token in a mail; "" without one."""
    found = TOKEN.search(str(mail.get("body") or ""))
    return found[1] if found else ""


def asks_to_confirm(mail: Values, name: str) -> bool:
    """Return whether a mail has the token that confirms the termination of the service of this name."""
    text = f"{mail.get('subject') or ''}\n{mail.get('body') or ''}"
    named = re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-]|\.\w)", text, re.IGNORECASE)
    return bool(named and token_of(mail) and ABOUT_TERMINATION.search(text))


def is_recent(mail: Values, now: datetime.datetime) -> bool:
    """Return whether a mail still stands for a request."""
    sent = moment(mail.get("date"))
    return sent is not None and now - sent < MAIL_COUNTS_FOR


# ---- what a task asks for

EFFECTS = {
    REQUESTED: "mails the token that ends the service and deletes all that it holds",
    CONFIRMED: "ends the service and deletes all that it holds",
}
WANTED = {"requested": REQUESTED, "confirmed": CONFIRMED, "cancelled": NONE}


def destroys(params: Values) -> DestructiveAction | None:
    """Return what a task asks for that cannot be undone, or leads to it."""
    effect = EFFECTS.get(params["state"])
    return DestructiveAction(f"state: {params['state']}", "termination", effect, once=True) if effect else None


def body_of(kind: Terminable, params: Values) -> Values:
    """Return the body of a confirmation. Raises ValueError for an answer that the product does not ask for."""
    given = {option: params[option] for option in ANSWERS if params[option] is not None}
    unknown = [option for option in given if option not in kind.answers]
    if unknown:
        raise ValueError(f"{kind.product} takes no {unknown[0]}")
    return {"token": params["token"], **{ANSWERS[option]: value for option, value in given.items()}}


def kept_renewal(infos: Values) -> Values:
    """Return a service's renewal without its end: it is written whole."""
    return {**(infos.get("renew") or {}), "deleteAtExpiration": False}


# ---- what results show


def diff_of(params: Values, entry: Values, before: str, after: str) -> Values:
    """Return the diff of a termination: how far it is, and what is lost by it."""
    if before == after:
        return {"before": {}, "after": {}}
    lost = {}
    if destroys(params):
        lost["lost"] = lost_words(entry) + ("" if after == CONFIRMED else ", once it is confirmed")
    return {"before": {"state": before}, "after": {"state": after, **lost}}


def lost_words(entry: Values) -> str:
    """Return what a termination takes away, for people."""
    name, shown = entry["service_name"], entry["display_name"]
    label = f"{entry['product']} {name}" + (f" ({shown})" if shown and shown != name else "")
    paid = f", paid until {entry['expiration'][:10]}" if entry["expiration"] else ""
    engaged = f", engaged until {entry['engaged_until'][:10]}" if entry["engaged_until"] else ""
    return f"{label} with all that it holds{paid}{engaged}"


OPERATIONS = (
    *(f"POST {route}" for kind in KINDS for route in (kind.request, kind.confirm, kind.retain) if route),
    f"POST {BY_CONTRACT.request}",
    f"POST {BY_CONTRACT.confirm}",
)
CANCELLED_BY = {"terminationPolicy": "empty"}
