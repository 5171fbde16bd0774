# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Any call of the API as a task: idempotent where the API allows it."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all
from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT, is_absent
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.headers import (
    require_allowed_headers,
    require_allowed_query,
)
from ansible_collections.community.ovh.plugins.module_utils._api.pages import NEXT_CURSOR
from ansible_collections.community.ovh.plugins.module_utils._api.paths import PATH_PARAMETER, fill
from ansible_collections.community.ovh.plugins.module_utils._api.redact import SECRET_HEADER, redact_headers
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Response
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import short_reason
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import task_path, wait_for_task
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import covers, same
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import redact_fields, secrets_in
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

OPTIONS: dict[str, dict[str, t.Any]] = {
    "method": {"type": "str", "choices": ["GET", "POST", "PUT", "DELETE"], "default": "GET"},
    "path": {"type": "str", "required": True},
    "path_params": {"type": "dict"},
    "query": {"type": "dict"},
    "body": {"type": "raw"},
    "headers": {"type": "dict"},
    "authenticated": {"type": "bool", "default": True},
    "accept_status": {"type": "list", "elements": "int"},
    "expand": {"type": "bool", "default": False},
    "all_pages": {"type": "bool", "default": False},
    "unless": {
        "type": "dict",
        "options": {"path": {"type": "str", "required": True}, "query": {"type": "dict"}, "contains": {"type": "raw"}},
    },
    "show_secrets": {"type": "bool", "default": False, "no_log": False},
    "parallel": {"type": "int"},
    **WAIT,
}


def check(params: Values) -> None:
    """Raise UsageError for a call that can't be meant."""
    method, body = params["method"], params["body"]
    check_holes(params)
    if body is not None and method in ("GET", "DELETE"):
        raise UsageError(f"a {method} has no body: set filters in query")
    if body is not None and not isinstance(body, (dict, list)):
        raise UsageError("body is a dictionary or a list, not text: the collection makes the JSON")
    if method == "PUT" and body is None:
        raise UsageError("a PUT needs a body: the fields and their values")
    if params["unless"] and method != "POST":
        raise UsageError(f"unless requires method: POST; a {method} itself checks whether anything differs")
    if params["unless"] and isinstance(params["unless"]["contains"], list):
        raise UsageError("unless: contains is one value, or a dictionary of fields, not a list")
    if (params["expand"] or params["all_pages"]) and method != "GET":
        raise UsageError("expand and all_pages go with GET")
    require_allowed_headers({str(name): str(value) for name, value in (params["headers"] or {}).items()})
    for query in (params["query"], (params["unless"] or {}).get("query")):
        require_allowed_query(map(str, query or ()))


def check_holes(params: Values) -> None:
    """Raise UsageError for a text that is not a path, a path parameter without a value, and a value that no path has a
    path parameter for.
    """
    route, looked_at = params["path"], params["unless"]["path"] if params["unless"] else params["path"]
    beside = set(PATH_PARAMETER.findall(looked_at)) - set(PATH_PARAMETER.findall(route))
    fill(route, {name: value for name, value in (params["path_params"] or {}).items() if name not in beside})
    fill(looked_at, values_for(looked_at, params))


def values_for(route: str, params: Values) -> Values:
    """Return those of path_params that a route has path parameters for."""
    return {
        name: value for name, value in (params["path_params"] or {}).items() if name in PATH_PARAMETER.findall(route)
    }


class Call:
    """One task of ovh_api_call."""

    def __init__(self, run: Run) -> None:
        self.run, self.client = run, run.client
        params = run.params
        self.method, self.route, self.body = params["method"], params["path"], params["body"]
        self.values = values_for(self.route, params)
        self.path = fill(self.route, self.values)
        self.accept = tuple(params["accept_status"] or ())

    def do(self) -> Result:
        """Return the result of the call, whichever its verb."""
        return {"GET": self.get, "PUT": self.put, "DELETE": self.delete, "POST": self.post}[self.method]()

    # ---- verbs

    def get(self) -> Result:
        """Read, which changes nothing."""
        if self.run.params["expand"]:
            return self.result(self.expanded(), changed=False)
        answer = self.send_for_all_pages() if self.run.params["all_pages"] else self.send()
        if (
            isinstance(answer.data, list)
            and answer.headers.get(NEXT_CURSOR)
            and not any(name.lower().startswith("x-pagination") for name in self.headers())
        ):
            self.run.warnings.append(
                f"GET {self.path}: this is one page of the list, which has more: all_pages: true reads all of it"
            )
        return self.result(answer, changed=False)

    def put(self) -> Result:
        """Read first, and write the body exactly as given if a given field differs."""
        current = self.current()
        if current is not None and covers(current.data, self.body):
            return self.result(current, changed=False, compared=True)
        diff = self.diff_of(current.data) if current is not None else {}
        if self.run.check_mode:
            return self.result(None, changed=True, compared=current is not None, diff=diff)
        answer = self.send(verify_effect=self.looked_at_fields if current is not None else None)
        if current is not None and answer.status < 400:
            self.warn_of_fields_not_taken()
        return self.result(answer, changed=answer.status < 400, compared=current is not None, diff=diff)

    def delete(self) -> Result:
        """Look first, and remove; what is not there is unchanged."""
        try:
            self.current()
            if self.run.check_mode:
                return self.result(None, changed=True)
            answer = self.send(verify_effect=self.looked_for_absence)
        except ApiError as error:
            if not is_absent(self.client, error):
                raise
            return self.result(Response(404, None, {"x-ovh-queryid": error.query_id}), changed=False)
        # An object that was found instead of a lost response has no status of the API.
        answered = dataclasses.replace(answer, data=None) if answer.data is True else answer
        return self.result(answered, changed=answer.status < 400)

    def post(self) -> Result:
        """Write, unless what the task names as `unless` shows that the object exists."""
        unless = self.run.params["unless"]
        found = self.existing() if unless else None
        if found is not None:
            return self.result(found, changed=False)
        if self.run.check_mode:
            return self.result(None, changed=True)
        answer = self.send(verify_effect=self.existing_data if unless else None)
        return self.result(answer, changed=answer.status < 400)

    # ---- requests

    def send(self, verify_effect: t.Callable[[], t.Any] | None = None) -> Response:
        """Return the call itself."""
        params = self.run.params
        return self.client.call(
            self.method,
            self.route,
            self.values,
            query=params["query"],
            body=ABSENT if self.body is None else self.body,
            headers=self.headers(),
            authenticated=params["authenticated"],
            accept=self.accept,
            verify_effect=verify_effect,
        )

    def send_for_all_pages(self) -> Response:
        """Return the call itself, a GET, with all pages of a list."""
        params = self.run.params
        return self.client.read(
            self.route,
            self.values,
            query=params["query"],
            headers=self.headers(),
            authenticated=params["authenticated"],
            accept=self.accept,
        )

    def headers(self) -> dict[str, str]:
        """Return the headers that the task adds."""
        return {str(name): str(value) for name, value in (self.run.params["headers"] or {}).items()}

    def read(self, route: str, values: Values, query: Values | None = None) -> Response:
        """Return a GET of something beside the call, a list with all its pages."""
        return self.client.read(route, values, query=query, authenticated=self.run.params["authenticated"])

    def current(self) -> Response | None:
        """Return what is there now; None if the path has no GET, or the key may not GET it.

        Any other trouble ends the task.
        """
        try:
            return self.read(self.route, self.values)
        except ApiError as error:
            if error.unknown_route or error.not_granted:
                return None
            raise

    def expanded(self) -> Response:
        """Return a list of ids, read as the objects behind them; what is forbidden or has expired is left out, with one
        warning.
        """
        first = self.send_for_all_pages()
        if (
            not isinstance(first.data, list)
            or not first.data
            or not all(isinstance(item, (str, int)) for item in first.data)
        ):
            return first
        reading = self.read_behind(self.route, self.values, self.run.params["query"])
        shut = [
            name
            for name, error in reading.errors.items()
            if isinstance(error, ApiError) and (error.not_granted or error.expired)
        ]
        # A list none of whose objects may be read is not an empty list.
        raise_unread(reading, shut if reading.objects else ())
        if shut:
            reasons = listed([f"{name}: {short_reason(reading.errors[name])}" for name in shut])
            self.run.warnings.append(
                f"{len(shut)} of {len(shut) + len(reading.objects)} objects of {self.path} are left out ({reasons})"
            )
        return dataclasses.replace(first, data=list(reading.objects.values()))

    def read_behind(self, route: str, values: Values, query: Values | None) -> Reading:
        """Return the objects behind a list of ids."""
        collection = route.removesuffix("/")
        return read_all(self.client, collection, collection + "/{ovh_id}", "ovh_id", None, values, query)

    # ---- looks, before a write and after one whose answer was lost

    def looked_at_fields(self) -> t.Any:
        """Return what is there, if it has the given fields."""
        data = self.read(self.route, self.values).data
        return data if covers(data, self.body) else None

    def looked_for_absence(self) -> bool | None:
        """Return True if the object no longer exists."""
        try:
            self.read(self.route, self.values)
        except ApiError as error:
            if is_absent(self.client, error):
                return True
            raise
        return None

    def existing_data(self) -> t.Any:
        """Return what `unless` finds, for an answer that was lost."""
        found = self.existing()
        return found.data if found is not None else None

    def existing(self) -> Response | None:
        """Return the answer that shows that the thing of `unless` exists; None if it does not."""
        unless = self.run.params["unless"]
        values = values_for(unless["path"], self.run.params)
        try:
            answer = self.read(unless["path"], values, unless["query"])
        except ApiError as error:
            if is_absent(self.client, error):
                return None
            raise
        wanted = unless["contains"]
        if wanted is None:
            return None if answer.data == [] else answer
        items = answer.data if isinstance(answer.data, list) else [answer.data]
        if isinstance(wanted, dict) and items and not any(isinstance(item, dict) for item in items):
            reading = self.read_behind(unless["path"], values, unless["query"])
            raise_unread(reading)
            items = list(reading.objects.values())
        fits = covers if isinstance(wanted, dict) else lambda item, value: same(value, item)
        return answer if any(fits(item, wanted) for item in items) else None

    # ---- results

    def warn_of_fields_not_taken(self) -> None:
        """Warn of fields that the API accepted and did not keep, which a raw PUT may do later or not at all."""
        try:
            taken = self.looked_at_fields() is not None
        except ApiError as error:
            self.run.warnings.append(f"PUT {self.path} was accepted, and could not be read back ({error})")
        else:
            if not taken:
                self.run.warnings.append(
                    f"PUT {self.path} was accepted, and a GET does not show all of what it asked for (yet)"
                )

    def diff_of(self, current: t.Any) -> Values:
        """Return the given fields that differ, before and after."""
        if not isinstance(current, dict) or not isinstance(self.body, dict):
            return {"before": self.shown(current), "after": self.shown(self.body)}
        names = [name for name, value in self.body.items() if not covers({name: current.get(name)}, {name: value})]
        return {
            "before": self.shown({name: current.get(name) for name in sorted(names)}),
            "after": self.shown({name: self.body[name] for name in sorted(names)}),
        }

    def shown(self, value: t.Any) -> t.Any:
        """Return a value with its secrets hidden, unless the user asks for them."""
        return value if self.run.params["show_secrets"] else redact_fields(value, self.path)

    def result(
        self, answer: Response | None, changed: bool, compared: bool | None = None, diff: Values | None = None
    ) -> Result:
        """Return the task's result; follows the task that a write was answered with."""
        result: Result = {
            "changed": changed,
            "response": self.shown(answer.data) if answer else None,
            "status": answer.status if answer else None,
            "query_id": answer.query_id if answer else None,
            "headers": redact_headers(answer.headers) if answer else {},
            "task": None,
        }
        if compared is not None:
            result["compared"] = compared
        if diff:
            result["diff"] = diff
        made = task_path(FAMILIES, self.path, answer.data) if answer and changed else None
        if made and answer:
            family, path = made
            result["task"] = answer.data
            if self.run.params["wait"]:
                self.run.interrupted = f"{self.method} {self.path} was sent and answered; its task {path} continues"
                result["task"] = wait_for_task(self.run, family, path, answer.data, self.run.params["wait_timeout"])
                if family.vanishes and self.method == "DELETE":
                    self.require_gone(path)
        return result

    def require_gone(self, task: str) -> None:
        """Look whether a task that has vanished has removed its object: it does not say how it ended
        (docs/api_facts.md, Tasks).
        """
        try:
            if (
                until(self.looked_for_absence, min(self.run.params["wait_timeout"], EFFECT_LAG), self.client.throttle)
                is None
            ):
                raise StateError(
                    f"{self.method} {self.path}: its task {task} is gone, and has not done what it was to do; run the"
                    " task again"
                )
        except ApiError as error:
            self.run.warnings.append(f"task {task} is gone, and what it has done could not be seen ({error})")


def raise_unread(reading: Reading, but: t.Collection[str] = ()) -> None:
    """Raise what kept an object from being read, unless it has vanished meanwhile, or is among those that may be left
    out.
    """
    for name, error in reading.errors.items():
        if name not in but and not (isinstance(error, ApiError) and error.not_found):
            raise error


def secrets_of(params: Values) -> set[str]:
    """Return the secrets in what a call sends and looks for; a dictionary that was given as a text is a secret as a
    whole.
    """
    unless = params.get("unless")
    looks = (
        [(unless.get(name), unless.get("path")) for name in ("query", "contains")]
        if isinstance(unless, dict)
        else [(unless, None)]
    )
    sent = [(params.get(name), params.get("path")) for name in ("body", "query", "path_params", "headers")]
    headers = params.get("headers")
    named = (
        {str(value) for name, value in headers.items() if SECRET_HEADER.search(str(name))}
        if isinstance(headers, dict)
        else set()
    )
    whole = {
        value
        for value in (unless, headers, *(params.get(name) for name in ("body", "query")))
        if isinstance(value, str)
    }
    return named.union(whole, *(secrets_in(value, str(path)) for value, path in (*looks, *sent)))


def do(run: Run) -> Result:
    """Return the result of a call, whose status is that of the answer in success and in failure."""
    try:
        return Call(run).do()
    except ApiError as error:
        error.extra_facts = {"status": error.status}
        raise


JOB = Job(OPTIONS, do, authenticated=lambda params: params["authenticated"], check=check, secrets=secrets_of)


# ---- the same for a lookup, which reads and does nothing else

READING_OPTIONS = ("path", "path_params", "query", "authenticated", "expand", "all_pages", "show_secrets", "parallel")


def of_a_call(params: Values) -> Values:
    """Return a lookup's parameters as those of a call: what it does not take is as where it is not given."""
    return {**{name: option.get("default") for name, option in OPTIONS.items()}, **params}


READING = Job(
    {name: OPTIONS[name] for name in READING_OPTIONS},
    lambda run: Call(dataclasses.replace(run, params=of_a_call(run.params))).do(),
    authenticated=JOB.authenticated,
    check=lambda params: check(of_a_call(params)),
    secrets=secrets_of,
)
