# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service account, with its secret in a file, and in the file a new secret on request (ovh_oauth2_client)."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import EFFECT_LAG, until
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.apply import apply
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item, objects_named
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import manage, resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request, parse
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan, plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.secret import shown_once_text
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import described
from ansible_collections.community.ovh.plugins.module_utils._engine.secret_places import (
    SecretFile,
    SecretInConf,
    SecretPlace,
)
from ansible_collections.community.ovh.plugins.module_utils._products.iam import rotation
from ansible_collections.community.ovh.plugins.module_utils._products.iam._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.iam.oauth2_client import (
    OAUTH2_CLIENT,
    SERVICE_ACCOUNT,
)
from ansible_collections.community.ovh.plugins.module_utils._products.iam.policy import IAM_POLICY
from ansible_collections.community.ovh.plugins.module_utils._products.iam.rotation import Rotation
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import typed

CLIENT, POLICY = typed(OAUTH2_CLIENT, PUBLISHED), typed(IAM_POLICY, PUBLISHED)
BASE = resource_job(OAUTH2_CLIENT, PUBLISHED)
POLICY_OPERATIONS = ("GET /v2/iam/policy", "GET /v2/iam/policy/{policyId}", "PUT /v2/iam/policy/{policyId}")
# Properties of a new client that only the API knows.
UNKNOWN = ("oauth2_client_id", "identity", "created_at")


def check(params: Values) -> Request:
    """Return what the task asks for. Raises UsageError for a rotation that cannot be meant."""
    request = parse(CLIENT, params)
    if params["save_to"] and len(request.names) > 1:
        raise UsageError("save_to is for one object: give one name")
    if not params["rotate"]:
        return request
    if not request.present or len(request.names) != 1:
        raise UsageError("rotate is for a client that exists: give its name, and no id and no state")
    if not (params["dest"] or params["save_to"]):
        raise UsageError("rotate writes the new secret to a file: give save_to or dest")
    if confirmed(params["confirm"]) != [request.names[0]]:
        raise UsageError(
            f"rotate: true deletes the client {request.names[0]} with its secret once another one has taken its place:"
            f" set confirm to {request.names[0]}; nothing was sent"
        )
    if params["flow"] not in (None, SERVICE_ACCOUNT):
        raise UsageError(f"rotate is for service accounts, whose flow is {SERVICE_ACCOUNT}")
    # The engine knows no call that rotates.
    return dataclasses.replace(request, rotate=False)


def confirmed(value: t.Any) -> list[str]:
    """Return the names that a task confirms."""
    return [] if value is None else [str(each).strip() for each in (value if isinstance(value, list) else [value])]


def irreversible(params: Values) -> DestructiveAction | None:
    """Return what the task confirms."""
    asked = BASE.irreversible(dict(params)) if BASE.irreversible else None
    if asked is None or not params.get("rotate"):
        return asked
    effect = "deletes the client that has the old secret"
    return DestructiveAction("rotate: true", "rotation", effect, once=True, named_by=asked.named_by)


def place_of(run: Run) -> SecretPlace | None:
    """Return the file that the task names."""
    if run.params["save_to"]:
        return SecretInConf(run.path(run.params["save_to"]), run.client.connection.credentials)
    return SecretFile(run.path(run.params["dest"])) if run.params["dest"] else None


def keep_client(run: Run) -> Result:
    """Return the job of ovh_oauth2_client."""
    place = place_of(run) if run.request.present else None
    if place:
        warning = place.require_writable()
        run.warnings += [warning] if warning else []
    if run.params["rotate"] and place:
        # Raises ConfigError where no token could be fetched, before anything is written.
        run.client.connection.with_client("", "")
        return Renewal(run, place).do()
    result = manage(CLIENT, run, PUBLISHED)
    return saved(run, place, result) if isinstance(place, SecretInConf) else result


def saved(run: Run, place: SecretPlace, result: Result) -> Result:
    """Return the result of a client whose secret is in an ovh.conf, or in the result with a warning."""
    client = result[CLIENT.name]
    secret = result.pop("client_secret", None)
    if secret is None:
        return result if run.check_mode and result["changed"] else with_known_secret(run, place, result)
    client_id = client["oauth2_client_id"]
    try:
        place.save(client_id, secret)
    except StateError as error:
        run.warnings.append(f"{error}: client_secret is in the result")
        result["client_secret"] = RevealedSecret(secret)
    return result


def with_known_secret(run: Run, place: SecretPlace, result: Result) -> Result:
    """Return the same result, where the file has the secret of the client. Raises StateError with dest_required."""
    client = result[CLIENT.name]
    if client and client["oauth2_client_id"] and not place.secret_of(client["oauth2_client_id"]):
        text = f"{client['name']}: it exists and {place.path} has no secret of it. The API {shown_once_text(CLIENT)}"
        if run.params["dest_required"]:
            raise StateError(text)
        run.warnings.append(text)
    return result


class Renewal:
    """One rotation, or what is left of it. Reads top to bottom from `do`."""

    def __init__(self, run: Run, place: SecretPlace) -> None:
        self.run, self.place, self.request = run, place, run.request
        self.name = self.request.names[0]
        self.api = ResourceClient(run.client, CLIENT, {})

    def do(self) -> Result:
        """Run: clients → what is left → second client → policies → file → token → policies → deletion → description."""
        clients = self.clients()
        if not clients:
            return self.created()
        found = self.found(clients)
        if self.run.check_mode or found.done:
            lines = found.steps(*self.names_of_policies(found, clients), self.place.path)
            return self.result(found.old, lines, clients, foreseen=not found.done)
        try:
            return self.renewed(found, clients)
        except OvhError as error:
            raise error.with_hint("run the task again to finish the rotation") from None

    def created(self) -> Result:
        """Return the client, which does not exist yet."""
        result = manage(CLIENT, self.run, PUBLISHED)
        return saved(self.run, self.place, result) if isinstance(self.place, SecretInConf) else result

    # ---- what is there

    def clients(self) -> dict[str, Values]:
        """Return the clients of this name, each read by itself."""
        listing = self.api.listing()
        named = objects_named(CLIENT, self.name, listing)
        found = self.api.read(list(named))
        error = next((each.error for each in found.values() if each.error), None)
        if error:
            raise error
        return {each: now.current for each, now in found.items() if now.current}

    def found(self, clients: rotation.Clients) -> Rotation:
        """Return what is left to do. Raises StateError if clients have the same name by chance, or are of another
        flow.
        """
        try:
            old, successors = rotation.pair(clients)
        except ValueError as error:
            text = f"{self.name}: there are several, with the ids {listed(list(clients))}, and {error}"
            raise StateError(f"{text}: delete the one that is not wanted by its oauth2_client_id") from None
        if clients[old].get("flow") != SERVICE_ACCOUNT:
            raise StateError(f"{self.name}: it is not a service account: its flow is {clients[old].get('flow')}")
        if not successors:
            return Rotation(old, done=bool(rotation.replaces(clients[old])) and self.has_secret_of(old))
        new = next((each for each in successors if self.has_secret_of(each)), None)
        return Rotation(old, new, tuple(each for each in successors if each != new))

    def has_secret_of(self, client_id: str) -> bool:
        """Return whether the file has the secret of a client, by which that gets a token."""
        secret = self.place.secret_of(client_id)
        return secret is not None and self.accepts(client_id, secret)

    def accepts(self, client_id: str, secret: str) -> bool:
        """Return whether the API accepts a secret."""
        self.run.secrets.add(secret)
        return self.run.client.connection.accepts_client(client_id, secret)

    def policies(self, client: Client, identity: str | None) -> dict[str, Values]:
        """Return the policies that name an identity, each read by itself. Raises StateError for one that cannot be
        written.
        """
        if not identity:
            return {}
        api = ResourceClient(client, POLICY, {}, {"identity": identity})
        found = api.read(api.ids()[0])
        error = next((each.error for each in found.values() if each.error), None)
        if error:
            raise error
        read = {each: now.current for each, now in found.items() if now.current}
        naming = {each: current for each, current in read.items() if identity in current["identities"]}
        fixed = [each["name"] for each in naming.values() if each.get("readOnly")]
        if fixed:
            raise StateError(f"policy {fixed[0]}: it names {self.name} and is read-only: nobody can rewrite it")
        return naming

    def names_of_policies(self, found: Rotation, clients: rotation.Clients) -> tuple[list[str], list[str]]:
        """Return the policies that name the old client, and those that name a lost one."""
        named = self.policies(self.run.client, None if found.done else clients[found.old].get("identity"))
        lost = [self.policies(self.run.client, clients[each].get("identity")) for each in found.lost]
        return [each["name"] for each in named.values()], [each["name"] for some in lost for each in some.values()]

    # ---- what is done

    def renewed(self, found: Rotation, clients: rotation.Clients) -> Result:
        """Return all steps that are left."""
        run, old = self.run, clients[found.old]
        lines = found.steps(*self.names_of_policies(found, clients), self.place.path)
        for each in found.lost:
            self.rewrite(run, clients[each].get("identity"), drop=True)
            self.delete(run, each, clients[each])
        new_id, new, secret = found.new, clients.get(found.new or ""), self.place.secret_of(found.new or "")
        fresh = new is None
        if new_id is None or new is None or secret is None:
            new_id, new, secret = self.second(old, found.old, clients)
        self.rewrite(run, old.get("identity"), add=new["identity"])
        if fresh:
            self.place.save(new_id, secret)
        self.require_token(new_id, secret)
        run = self.run_of(found.old, new_id, secret)
        self.rewrite(run, old.get("identity"), drop=True)
        self.delete(run, found.old, old)
        self.run = run
        return self.result(new_id, lines, {new_id: new})

    def second(self, old: Values, old_id: str, clients: rotation.Clients) -> tuple[str, Values, str]:
        """Return the second client: its id, itself, and its secret."""
        now = {name: value for name, value in described(CLIENT.fields, old).items() if value is not None}
        wanted = {**now, **self.request.given}
        wanted["description"] = rotation.marked(rotation.plain(wanted.get("description")), old_id)
        item = Item(self.name, {"name": self.name}, listed=tuple(self.api.ids()[0]))
        outcome = self.write(self.run, self.api, plan(CLIENT, self.request, item, wanted))
        secret = str(outcome.revealed)
        self.run.secrets.add(secret)
        return str(outcome.id), outcome.current or {}, secret

    def rewrite(self, run: Run, identity: str | None, *, add: str | None = None, drop: bool = False) -> None:
        """Rewrite the policies that name an identity, with another one added, or without it."""
        api = ResourceClient(run.client, POLICY, {})
        for policy_id, current in self.policies(run.client, identity).items():
            item = Item(f"policy {current['name']}", {}, policy_id, current)
            wanted = rotation.with_identity(current["identities"], add, [str(identity)] if drop else [])
            self.write(run, api, plan(POLICY, Request(), item, {"identities": wanted}))

    def delete(self, run: Run, client_id: str, current: Values) -> None:
        """Delete a client that no policy names."""
        api = ResourceClient(run.client, CLIENT, {})
        item = Item(self.name, {}, client_id, current)
        self.write(run, api, plan(CLIENT, Request("absent"), item, {}))

    def write(self, run: Run, api: ResourceClient, planned: Plan) -> Outcome:
        """Return what became of one plan. Raises its error."""
        (outcome,) = apply(run, api, dataclasses.replace(self.request, wait=True), [planned])
        if outcome.error:
            raise outcome.error
        return outcome

    def require_token(self, client_id: str, secret: str) -> None:
        """Raise StateError unless the second client gets a token by its secret, at once or soon."""
        check_once = functools.partial(self.accepts, client_id, secret)
        accepted = until(lambda: check_once() or None, EFFECT_LAG, self.run.client.throttle)
        if not accepted:
            raise StateError(f"{self.name}: {client_id} gets no token, so that the old client was not deleted")

    def run_of(self, old_id: str, client_id: str, secret: str) -> Run:
        """Return the run for the rest: a service account that rotates itself goes on as the second client."""
        connection = self.run.client.connection
        if connection.credentials.client_id != old_id:
            return self.run
        client = self.run.client.with_connection(connection.with_client(client_id, secret))
        return dataclasses.replace(self.run, client=client)

    # ---- the result

    def result(self, client_id: str, lines: list[str], clients: rotation.Clients, *, foreseen: bool = False) -> Result:
        """Return the client with all else that the task wants of it, and the steps of the rotation as the diff."""
        plain = rotation.plain(clients[client_id].get("description"))
        params = {**self.run.params, "oauth2_client_id": client_id, "dest": None, "rotate": False}
        params["description"] = self.run.params["description"] if self.run.params["description"] is not None else plain
        result = manage(CLIENT, dataclasses.replace(self.run, request=parse(CLIENT, params)), PUBLISHED)
        unknown = dict.fromkeys(UNKNOWN) if foreseen else {}
        entries = [{**each, **unknown, "changed": True} for each in result[CLIENT.plural]]
        return {
            **result,
            CLIENT.name: {**result[CLIENT.name], **unknown},
            CLIENT.plural: entries,
            "changed": True,
            "diff": {"before": {}, "after": {"rotation": lines}},
            **({"dest": self.place.path} if self.run.params["dest"] else {}),
        }


JOB = dataclasses.replace(
    BASE,
    options={**BASE.options, "save_to": {"type": "path"}, "rotate": {"type": "bool", "default": False}},
    do=keep_client,
    constraints={**BASE.constraints, "mutually_exclusive": [["dest", "save_to"]]},
    check=check,
    operations=(*BASE.operations, *POLICY_OPERATIONS),
    irreversible=irreversible,
)
