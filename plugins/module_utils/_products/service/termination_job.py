# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Terminate a service in two steps, or take that back (ovh_service_termination).

No `Action`: the steps have no tasks, and each product has routes of its own.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    StateError,
    UsageError,
    name_object_in_errors,
)
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import require_confirmation
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import current_time
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, until
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.start import LIST_LAG
from ansible_collections.community.ovh.plugins.module_utils._products.service import termination
from ansible_collections.community.ovh.plugins.module_utils._products.service._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.service.services import (
    SERVICE,
    from_contract,
    from_service_infos,
)
from ansible_collections.community.ovh.plugins.module_utils._products.service.termination import (
    BY_CONTRACT,
    CONFIRMED,
    ENDED,
    KINDS,
    NONE,
    REQUESTED,
    Terminable,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_name
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

HISTORY = "/me/notification/email/history"
MAIL = f"{HISTORY}/{{id}}"
# Mails that are read at a time, and at most: the newest ones.
MAILS_AT_ONCE, MOST_MAILS = 20, 200
CONFIRMATION = f"POST {KINDS[0].confirm}"
PUT_CONTRACT = f"PUT {SERVICE.item_route}"


@dataclasses.dataclass
class Subject:
    """The service that a task is about.

    values: what fills the routes of its product. contract: what fills those of its contract, which then shows how far a
    termination has come; None if its serviceInfos do. stage: how far that is; None if it cannot be read. read:
    the object that shows it.
    """

    kind: Terminable
    values: Values
    entry: Values
    contract: Values | None
    stage: str | None
    read: Values


def check(params: Values) -> None:
    """Raise UsageError for options that are not valid, and for a termination that is not confirmed."""
    if not params["service_name"].strip():
        raise UsageError("service_name is empty")
    destructive = termination.destroys(params)
    if destructive:
        require_confirmation(destructive, params["service_name"], params["confirm"])
    if params["state"] != "confirmed":
        extra = [name for name in ("token", *termination.ANSWERS) if params[name] is not None]
        if extra:
            raise UsageError(f"{extra[0]} is for state: confirmed")
    if params["force"] and params["state"] != "requested":
        raise UsageError("force is for state: requested")


def terminate(run: Run) -> Result:
    """Find the service → see how far its termination has come → do the step → read back → result."""
    name = run.params["service_name"].strip()
    with name_object_in_errors(name):
        subject = find(run, name)
        requested_at = None
        before = subject.stage or NONE
        if run.params["state"] == "requested":
            before, after, requested_at = request(run, subject)
        elif run.params["state"] == "confirmed":
            after = confirm(run, subject)
        else:
            after = take_back(run, subject)
    return {
        "changed": before != after,
        **{key: subject.entry[key] for key in SHOWN},
        "state": after,
        "requested_at": requested_at,
        "diff": termination.diff_of(run.params, subject.entry, before, after),
    }


SHOWN = ("service_name", "service_id", "display_name", "product", "expiration", "engaged_until")

# ---- which service


def has(run: Run, operation: str) -> bool:
    """Return whether the endpoint has an operation."""
    return is_one_of(run.client.endpoint, PUBLISHED.operation(operation).endpoints)


def find(run: Run, name: str) -> Subject:
    """Return the service of this name. Raises StateError if there is none, UsageError where there are several."""
    product = (run.params["product"] or "").strip("/ ")
    found = by_contract(run, name, product) if has(run, f"GET {SERVICE.list_route}") else None
    if found is None:
        found = by_itself(run, name, product)
    if not found:
        raise StateError(f"the account has no service of this name{f' in {product}' if product else ''}")
    if len(found) > 1:
        products = sorted({str(subject.entry["product"]) for subject in found})
        raise UsageError(f"several services have this name: give product, one of {listed(products)}")
    return found[0]


def by_contract(run: Run, name: str, product: str) -> list[Subject] | None:
    """Return the services of this name, by their contracts.

    None if these may not be read and the task names the product.
    """
    try:
        ids = [str(number) for number in run.client.get_list(SERVICE.list_route, query={"resourceName": name})]
    except ApiError as error:
        if error.not_granted and product:
            return None
        raise
    reading = read_each(run.client, SERVICE.item_route, SERVICE.path_parameter, ids, key=SERVICE.key)
    raise_first(reading)
    subjects = [subject_of_contract(number, contract) for number, contract in reading.objects.items()]
    return [
        each
        for each in subjects
        if same_name(name, each.entry["service_name"]) and product in ("", each.entry["product"])
    ]


def raise_first(reading: Reading) -> None:
    """Raise the error of the first object that could not be read."""
    for error in reading.errors.values():
        raise error


def subject_of_contract(number: str, contract: t.Any) -> Subject:
    """Return a service, by its contract."""
    entry = from_contract(contract)
    kind = next((each for each in KINDS if each.product == entry["product"]), BY_CONTRACT)
    contract_id = {SERVICE.path_parameter: number}
    values = contract_id if kind is BY_CONTRACT else {kind.service.path_parameter: entry["service_name"]}
    return Subject(kind, values, entry, contract_id, termination.stage_of_contract(contract), contract)


def by_itself(run: Run, name: str, product: str) -> list[Subject]:
    """Return the services of this name, by the lists of the products. Raises UsageError for a product without a list
    here.
    """
    kinds = [kind for kind in KINDS if product in ("", kind.product)]
    if not kinds:
        raise UsageError(f"product is {product}, and must be one of {listed([kind.product for kind in KINDS])} here")
    found = []
    for kind in kinds:
        if not has(run, f"GET {kind.service.list_route}"):
            continue
        names = [each for each in run.client.get_list(kind.service.list_route) if same_name(each, name)]
        found += [subject_of_infos(run, kind, str(each)) for each in names]
    return found


def subject_of_infos(run: Run, kind: Terminable, name: str) -> Subject:
    """Return a service, by what it says of its own contract."""
    values: Values = {kind.service.path_parameter: name}
    try:
        infos = run.client.get_object(kind.service_infos, values)
    except ApiError as error:
        if not error.not_granted:
            raise
        return Subject(kind, values, from_service_infos(kind.service, name, {}), None, None, {})
    entry = from_service_infos(kind.service, name, t.cast(t.Any, infos))
    return Subject(kind, values, entry, None, termination.stage_of_infos(infos), infos)


def stage_now(run: Run, subject: Subject) -> str:
    """Return how far the termination has come by now. A service that is gone, or expired, has ended."""
    try:
        if subject.contract:
            contract: t.Any = run.client.get_object(SERVICE.item_route, subject.contract)
            return termination.stage_of_contract(contract)
        return termination.stage_of_infos(run.client.get_object(subject.kind.service_infos, subject.values))
    except ApiError as error:
        if error.not_found or error.expired:
            return ENDED
        raise


def shows(run: Run, subject: Subject, stages: t.Collection[str], seconds: float) -> bool:
    """Return whether the termination comes to one of these stages in time."""
    return bool(until(lambda: stage_now(run, subject) in stages or None, seconds, run.client.throttle))


# ---- the mail with the token


def mail_ids(run: Run) -> list[str] | None:
    """Return the ids of the account's mails, the newest first; None, and warn, if they cannot be listed."""
    if not has(run, f"GET {HISTORY}"):
        run.warnings.append(f"{run.client.endpoint.name} has no list of mails: {UNSEEN}")
        return None
    try:
        ids = run.client.get_list(HISTORY)
    except ApiError as error:
        if not error.not_granted:
            raise
        run.warnings.append(f"{error}: {UNSEEN}")
        return None
    return [str(number) for number in sorted(ids, reverse=True)]


UNSEEN = "whether an earlier request has sent a mail cannot be seen, and each further one sends another"


def find_mail(run: Run, name: str, ids: list[str]) -> str | None:
    """Return the date of the newest mail with a token that ends this service; None without one in the last days.

    ids: those of mails, the newest first.
    """
    now = current_time(run)
    for first in range(0, min(len(ids), MOST_MAILS), MAILS_AT_ONCE):
        reading = read_each(run.client, MAIL, "id", ids[first : first + MAILS_AT_ONCE])
        raise_first(reading)
        mails = sorted(reading.objects.values(), key=lambda mail: str(mail.get("date")), reverse=True)
        run.secrets.update(filter(None, map(termination.token_of, mails)))
        recent = [mail for mail in mails if termination.is_recent(mail, now)]
        found = next((mail for mail in recent if termination.asks_to_confirm(mail, name)), None)
        if found:
            return str(found["date"])
        if len(recent) < len(mails):
            return None
    return None


# ---- the steps


def request(run: Run, subject: Subject) -> tuple[str, str, str | None]:
    """Ask for the mail with the token, unless something shows that this was done.

    Returns the stages before and after it, and the date of an earlier mail.
    """
    if subject.stage not in (None, NONE):
        return str(subject.stage), str(subject.stage), None
    name = subject.entry["service_name"]
    known = mail_ids(run)
    if not run.params["force"]:
        sent = find_mail(run, name, known) if known is not None else None
        if sent:
            return REQUESTED, REQUESTED, sent
        if subject.stage is None and known is None:
            raise StateError(
                "neither its contract nor the list of mails can be read, so that a mail may have been sent already;"
                " nothing was sent. With force: true, the module asks for one, each time"
            )
    if not run.check_mode:
        send(run, subject, subject.kind.request, ABSENT, lambda: has_new_mail(run, subject, known))
    return NONE, REQUESTED, None


def has_new_mail(run: Run, subject: Subject, known: list[str] | None) -> bool:
    """Return whether a mail with a token has come since, or the contract shows the request."""
    if subject.stage is not None and stage_now(run, subject) != NONE:
        return True
    if known is None:
        return False
    fresh = [number for number in mail_ids(run) or () if number not in set(known)]
    return find_mail(run, subject.entry["service_name"], fresh) is not None


def confirm(run: Run, subject: Subject) -> str:
    """End the service by the token, and return the stage afterwards."""
    if subject.stage in (CONFIRMED, ENDED):
        return str(subject.stage)
    try:
        body = termination.body_of(subject.kind, run.params)
    except ValueError as error:
        raise UsageError(str(error)) from None
    if run.check_mode:
        return CONFIRMED
    ended = (CONFIRMED, ENDED)
    try:
        send(
            run,
            subject,
            subject.kind.confirm,
            body,
            lambda: subject.stage is not None and stage_now(run, subject) in ended,
        )
    except ApiError as error:
        raise error.with_hint(OF_TOKEN if error.answered_with(400) else "") from None
    if run.params["wait"] and subject.stage is not None and not shows(run, subject, ended, EFFECT_LAG):
        run.warnings.append(
            f"{subject.entry['service_name']}: the API accepted the token, and does not show the end yet"
        )
    return CONFIRMED


OF_TOKEN = "the token is in the mail to the administrator contact; state: requested asks for one"


def send(run: Run, subject: Subject, route: str, body: t.Any, arrived: t.Callable[[], bool]) -> None:
    """Send a POST once: after a lost answer, only look whether it arrived. Raises its error where nothing shows it."""
    try:
        run.client.call("POST", route, subject.values, body=body)
    except ApiError as error:
        if not error.may_have_taken_effect:
            raise
        try:
            seen = until(lambda: arrived() or None, LIST_LAG, run.client.throttle)
        except ApiError as unseen:
            raise error.with_hint(
                f"it was not sent again, and whether it arrived could not be seen ({unseen})"
            ) from None
        if not seen:
            raise error.with_hint(
                "it was not sent again, and nothing shows that it arrived; run the task again later, which looks first"
            ) from None


def take_back(run: Run, subject: Subject) -> str:
    """Keep the service. Returns the stage afterwards."""
    if subject.stage is None:
        raise StateError("its contract cannot be read: whether a termination is pending cannot be seen")
    if subject.stage == NONE:
        return NONE
    if subject.stage == ENDED:
        raise StateError("it has ended, which cannot be taken back")
    if run.check_mode:
        return NONE
    kind = subject.kind
    if kind.retain and has(run, f"POST {kind.retain}"):
        run.client.call("POST", kind.retain, subject.values, verify_effect=lambda: is_kept(run, subject))
    elif subject.contract:
        run.client.call("PUT", SERVICE.item_route, subject.contract, body=termination.CANCELLED_BY)
    else:
        body = {"renew": termination.kept_renewal(subject.read)}
        run.client.call("PUT", kind.service_infos, subject.values, body=body)
    if run.params["wait"] and not shows(run, subject, (NONE,), EFFECT_LAG):
        raise StateError("the API accepted that the service is kept, but still shows its termination")
    return NONE


def is_kept(run: Run, subject: Subject) -> t.Any:
    """Return a lost answer's data where no termination is pending any more; None if one is."""
    return {} if stage_now(run, subject) == NONE else None


OPTIONS: Spec = {
    "service_name": {"type": "str", "required": True},
    "product": {"type": "str"},
    "state": {"type": "str", "choices": list(termination.WANTED), "required": True},
    "token": {"type": "str", "no_log": True},
    "reason": {"type": "str", "choices": list(PUBLISHED.body_field(CONFIRMATION, "reason").choices)},
    "future_use": {"type": "str", "choices": list(PUBLISHED.body_field(CONFIRMATION, "futureUse").choices)},
    "commentary": {"type": "str"},
    "confirm": {"type": "str"},
    "force": {"type": "bool", "default": False},
    "wait": {"type": "bool", "default": True},
}
JOB = Job(
    OPTIONS,
    terminate,
    product="termination of services",
    constraints={"required_if": [("state", "confirmed", ("token",))]},
    check=check,
    operations=(*SERVICE.operations, PUT_CONTRACT, *reads(HISTORY, MAIL), *termination.OPERATIONS),
    fallbacks={
        f"GET {SERVICE.list_route}": (
            *reads(*(route for kind in KINDS for route in (kind.service.list_route, kind.service_infos))),
            *(f"PUT {kind.service_infos}" for kind in KINDS),
        ),
    },
    published=PUBLISHED,
    product_operation=f"POST {KINDS[0].request}",
    body_fields={CONFIRMATION: ("reason", "futureUse")},
    irreversible=termination.destroys,
)
