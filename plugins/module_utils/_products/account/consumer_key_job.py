# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A consumer key: asked for, granted by a person, saved (ovh_consumer_key)."""

from __future__ import annotations

import dataclasses
import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, expect_type
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.ovh_conf import KeyFile
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._products._rights import RIGHTS
from ansible_collections.community.ovh.plugins.module_utils._products.account._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.account.access_rules import (
    ACCESS,
    METHODS,
    OWN_RULES,
    Grant,
    Rule,
    fewest,
    granted,
    iam_policy,
    rights_of_modules,
    rules_of_paths,
    rules_of_rights,
)
from ansible_collections.community.ovh.plugins.module_utils._products.account.allowed_ips import (
    covers_blocks,
    wanted_blocks,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.iam_resources import targets_of
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

VALIDATED, PENDING = "validated", "pendingValidation"
# The error codes for a key that awaits its validation (docs/api_facts.md, Signature and credentials);
# and what one of another application is, which is no key for us either.
NOT_YET = frozenset(("INVALID_CREDENTIAL", "INVALID_SIGNATURE"))
NOT_OURS = frozenset(("NOT_CREDENTIAL",))
# Stands for a key in check mode, until there is one.
NOT_KNOWN = "not known yet"

OPTIONS: dict[str, dict[str, t.Any]] = {
    "access_rules": {
        "type": "list",
        "elements": "dict",
        "options": {
            "path": {"type": "str", "required": True},
            "methods": {"type": "list", "elements": "str", "choices": list(METHODS), "aliases": ["method"]},
            "access": {"type": "str", "choices": list(ACCESS)},
            "recursive": {"type": "bool", "default": False},
        },
        "mutually_exclusive": [("methods", "access")],
        "required_one_of": [("methods", "access")],
    },
    "modules": {"type": "list", "elements": "str"},
    "targets": {"type": "dict"},
    "allowed_ips": {"type": "list", "elements": "str"},
    "redirection": {"type": "str"},
    "save_to": {"type": "path"},
    **WAIT,
    "wait_timeout": {**WAIT["wait_timeout"], "default": 900.0},
}


@dataclasses.dataclass(frozen=True)
class Wish:
    """What a key is for: rules, which routes they are for, and from which addresses ([] = all, None = no matter)."""

    rules: list[Rule]
    grants: list[Grant]
    allowed_ips: list[str] | None


@dataclasses.dataclass(frozen=True)
class Key:
    """A consumer key, as far as it can be seen: None is what it may not tell, or does not have."""

    consumer_key: str | None
    state: str
    rules: list[Rule] | None = None
    allowed_ips: list[str] | None = None
    account: str | None = None
    validation_url: str | None = None


def wish(params: Values, endpoint: str = "") -> Wish:
    """Return what the task asks for on an endpoint. Raises UsageError for options that are not valid."""
    try:
        paths, rights = (
            rules_of_paths(params["access_rules"] or ()),
            rights_of_modules(params["modules"] or (), endpoint),
        )
        calls = rules_of_rights(rights, targets_of(params["targets"]))
        blocks = None if params["allowed_ips"] is None else wanted_blocks(params["allowed_ips"]) or []
    except ValueError as error:
        raise UsageError(str(error)) from None
    everything = [right for known in RIGHTS.values() for right in known]
    return Wish(fewest([*paths, *calls]), [(paths, everything), (calls, rights)], blocks)


def check(params: Values) -> None:
    """Raise UsageError for a task that can't be meant."""
    if not wish(params).rules and not params["consumer_key"]:
        raise UsageError(
            "say what the key is for with access_rules, modules or both; or give the consumer_key of an earlier request"
            " to finish it"
        )
    if params["save_to"] and not params["wait"]:
        raise UsageError("save_to needs wait: true, since only a key that has been validated is saved")


def keep_key(run: Run) -> Result:
    """Return the job of ovh_consumer_key."""
    return Login(run).do()


class Login:
    """One task of ovh_consumer_key. Reads top to bottom from `do`."""

    def __init__(self, run: Run) -> None:
        self.run, self.client, self.params = run, run.client, run.params
        self.keys = run.client.connection.credentials
        self.wish = wish(run.params, self.keys.endpoint.name)
        self.file = KeyFile(run.path(run.params["save_to"])) if run.params["save_to"] else None
        self.last_answer = ""

    def do(self) -> Result:
        """Run the task: application → file → a key that will do, or a new one → account → saved."""
        self.require_application()
        self.require_file()
        key = self.earlier() if self.params["consumer_key"] else self.known()
        asked = key is None
        if key is None:
            self.require_audience()
            key = self.predicted() if self.run.check_mode else self.requested()
        keys = dataclasses.replace(self.keys, consumer_key=key.consumer_key or NOT_KNOWN)
        saved = self.file.save(keys, check_mode=self.run.check_mode) if self.file else False
        return self.result(key, asked, saved)

    # ---- what must be so before a person is bothered

    def require_application(self) -> None:
        """Raise UsageError if the credentials at hand are of another kind."""
        if self.keys.method != "application_key":
            place = next(place for part, place in self.keys.sources.items() if part != "endpoint")
            raise UsageError(
                f"a consumer key belongs to an application, and {place} names another way to authenticate: give"
                " application_key and application_secret; create an application at"
                f" {self.keys.endpoint.application_page()}"
            )

    def require_file(self) -> None:
        """Raise UsageError for a file that could not be written once the key is there; warn where git would take it."""
        if self.file:
            self.file.require_writable(self.keys)
            warning = self.file.warning()
            self.run.warnings += [warning] if warning else []

    def require_audience(self) -> None:
        """Raise UsageError if the task would wait for a person who cannot see the page."""
        if self.params["wait"] and not self.run.announce:
            raise UsageError(
                "the page to grant the key cannot be shown while this task waits, because it does not run in the"
                " controller (delegate_to, async, ovh_run_in_controller: false): set wait: false, and finish with"
                " consumer_key"
            )

    # ---- keys that are there

    def known(self) -> Key | None:
        """Return the key of the file, or else the configured one, if it will do; None if neither does."""
        saved = self.file.consumer_key(self.keys) if self.file else None
        for consumer_key in dict.fromkeys(filter(None, (saved, self.keys.consumer_key))):
            self.run.secrets.add(consumer_key)
            key = self.read_key(consumer_key, NOT_YET | NOT_OURS)
            if key and self.will_do(key) and not self.foreign(key):
                return key
        return None

    def earlier(self) -> Key | None:
        """Return the key of an earlier request, awaited; as it is in check mode and with wait: false.

        None if it will not do.
        """
        once = self.run.check_mode or not self.params["wait"]
        consumer_key = self.keys.consumer_key
        key = self.read_key(consumer_key, NOT_YET) if once else self.awaited(consumer_key, "the page of its request")
        if key is None:
            return Key(consumer_key, VALIDATED if self.params["wait"] else PENDING)
        if self.will_do(key):
            self.require_account(key)
            return key
        return None

    def will_do(self, key: Key) -> bool:
        """Return whether a key allows what is asked for; what it may not tell is taken as not allowed."""
        wanted = self.wish.allowed_ips
        from_there = wanted is None or (covers_blocks(key.allowed_ips, wanted) if wanted else not key.allowed_ips)
        return from_there and all(key.rules is not None and granted(rule, key.rules) for rule in self.wish.rules)

    # ---- a new key

    def predicted(self) -> Key:
        """Return what can be said of a key that is not asked for."""
        return Key(
            None,
            VALIDATED if self.params["wait"] else PENDING,
            self.rules_to_ask(),
            account=self.keys.expected_account or None,
        )

    def requested(self) -> Key:
        """Return a new key: asked for, shown to a person, awaited."""
        key = self.request()
        if not self.params["wait"] or not self.run.announce:
            return key
        self.run.interrupted = (
            "a key was asked for and not yet granted: nothing was saved; run the task again for a new one"
        )
        self.run.announce(
            f"to grant the key open {key.validation_url} and log in; this task waits for it,"
            f" {self.params['wait_timeout']:g} s at most"
        )
        seen = self.awaited(str(key.consumer_key), str(key.validation_url))
        key = dataclasses.replace(seen, rules=seen.rules or key.rules, validation_url=key.validation_url)
        self.require_account(key)
        return key

    def rules_to_ask(self) -> list[Rule]:
        """Return the rules of a new key: what is asked for, and what lets it be asked about itself."""
        return fewest([*self.wish.rules, *OWN_RULES])

    def request(self) -> Key:
        """Request a key (POST /auth/credential, unsigned).

        What became of a request whose answer was lost is nobody's to validate, so that asking again does no harm.
        """
        rules = self.rules_to_ask()
        body = {
            "accessRules": [rule._asdict() for rule in rules],
            "allowedIPs": self.wish.allowed_ips,
            "redirection": self.params["redirection"],
        }
        answer = self.client.call(
            "POST",
            "/auth/credential",
            body={name: value for name, value in body.items() if value},
            authenticated=False,
            verify_effect=lambda: None,
        )
        made = expect_type(dict, answer, "POST", "/auth/credential")
        consumer_key, page = str(made.get("consumerKey")), printable(made.get("validationUrl"))
        self.run.secrets.add(consumer_key)
        return Key(consumer_key, str(made.get("state")), rules, self.wish.allowed_ips, validation_url=page)

    # ---- looking and waiting

    def read_key(self, consumer_key: str, no_key: t.Collection[str]) -> Key | None:
        """Return the key if it is valid; None if the API answers with one of these codes."""
        reader = Client(
            self.client.connection.with_consumer_key(consumer_key),
            self.client.retry_timeout,
            read_only=True,
            throttle=self.client.throttle,
        )
        try:
            shown = told(reader, "/auth/currentCredential")
            details = told(reader, "/auth/details")
        except ApiError as error:
            self.last_answer = error.error_code
            if error.error_code in no_key:
                return None
            raise
        rules = [Rule(rule["method"], rule["path"]) for rule in shown["rules"]] if "rules" in shown else None
        return Key(consumer_key, VALIDATED, rules, shown.get("allowedIPs"), details.get("account"))

    def awaited(self, consumer_key: str, page: str) -> Key:
        """Return the key once a person has granted it. Raises StateError when the time is up."""
        seconds = self.params["wait_timeout"]
        key = until(functools.partial(self.read_key, consumer_key, NOT_YET), seconds, self.client.throttle)
        if key is None:
            hints = {
                "; or this machine's address is not among its allowed IPs": self.wish.allowed_ips,
                "; or application_secret is wrong": self.last_answer == "INVALID_SIGNATURE",
            }
            raise StateError(
                f"the key was not validated within {seconds:g} s (wait_timeout): not confirmed, or rejected, at {page}"
                + "".join(hint for hint, given in hints.items() if given)
                + "; run the task again for a new one"
            )
        return key

    # ---- whose it is

    def foreign(self, key: Key) -> bool:
        """Return whether a key is not known to belong to the expected account."""
        return bool(self.keys.expected_account) and not same_text(self.keys.expected_account, key.account)

    def require_account(self, key: Key) -> None:
        """Raise StateError for a key that does not belong to the expected account."""
        if self.foreign(key):
            raise StateError(
                f"the key belongs to {key.account or 'an account that it may not tell'}, and expected_account is"
                f" {self.keys.expected_account}: it is not used"
            )

    # ---- the result

    def result(self, key: Key, asked: bool, saved: bool) -> Result:
        """Return what the task has come to."""
        endpoint = self.keys.endpoint
        lines = [f"{rule.method} {rule.path}" for rule in key.rules or ()] * asked + [
            f"saved in {self.params['save_to']}"
        ] * saved
        result = {
            "changed": asked or saved,
            "state": key.state,
            "validation_url": key.validation_url,
            "account": key.account,
            "endpoint": endpoint.name,
            "rules": [rule._asdict() for rule in key.rules or ()],
            "iam_policy": iam_policy(self.wish.grants, endpoint.known_as, key.account) if endpoint.has_v2 else None,
            "diff": {"before": "", "after": "".join(line + "\n" for line in lines)},
        }
        return (
            result
            if self.file
            else {**result, "consumer_key": RevealedSecret(key.consumer_key) if key.consumer_key else None}
        )


def told(reader: Client, route: str) -> Values:
    """Return what a key tells of itself; nothing if it may not, which only a valid one is answered."""
    try:
        return reader.get_object(route)
    except ApiError as error:
        if error.error_code != "NOT_GRANTED_CALL":
            raise
        return {}


JOB = Job(
    OPTIONS,
    keep_key,
    check=check,
    optional=("consumer_key",),
    published=PUBLISHED,
    operations=("POST /auth/credential", "GET /auth/currentCredential", "GET /auth/details"),
)
