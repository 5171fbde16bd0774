# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An address's firewall: on or off, and its rules, which come and go after a while (docs/api_facts.md, Tasks)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ApiError,
    OvhError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import (
    outcomes_of,
    outcomes_text,
    run_in_parallel,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import raise_unread
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import allowed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._products.ip import firewall as ip_firewall
from ansible_collections.community.ovh.plugins.module_utils._products.ip._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.ip.block_job import find_blocks
from ansible_collections.community.ovh.plugins.module_utils._products.ip.firewall import RulePlan, line, plan_rules
from ansible_collections.community.ovh.plugins.module_utils._products.ip.shared import network_of
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import REMOVALS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ROUNDS = 3


class Seen(t.NamedTuple):
    """A firewall as it is: None where the address has none; its rules in the task's words, and as they were read, by
    sequence.
    """

    firewall: Values | None
    rules: tuple[Values, ...]
    raw: dict[int, Values]

    @property
    def enabled(self) -> bool:
        """Whether it is on, or becomes so."""
        return bool(self.firewall and self.firewall["enabled"])

    @property
    def pending(self) -> list[str]:
        """What is not yet as wanted."""
        states = [("firewall", self.firewall["state"])] if self.firewall else []
        states += [(f"rule {number}", rule["state"]) for number, rule in self.raw.items()]
        return [f"{what} ({state})" for what, state in states if state != ip_firewall.SETTLED]


class Firewall:
    """Keeps one address's firewall as a task declares it. Reads top to bottom from `bring_about`."""

    def __init__(self, run: Run) -> None:
        self.run, self.client, self.params = run, run.client, run.params
        address = network_of(run.params["ip"])
        self.address = str(address.network_address)
        self.wanted = None if run.params["rules"] is None else ip_firewall.declared(run.params["rules"])
        self.block = find_blocks(run.client, [self.address])[0]
        self.values = {"ip": self.block, "ipOnFirewall": self.address}

    def bring_about(self) -> Result:
        """settle → read → plan → write → read back → result."""
        before = self.settled("an earlier change") if not self.run.check_mode else self.read()
        plan, enabled = self.plan(before), self.enabled_wanted(before)
        if self.run.check_mode or (plan.empty and enabled is before.enabled):
            return self.result(before, enabled, plan)
        try:
            after = self.make_so(before, plan, enabled)
        except OvhError as error:
            raise error.noting("run the task again to do the rest") if self.client.written else error from None
        return self.result(before, enabled, RulePlan(before.rules, after.rules))

    def make_so(self, before: Seen, plan: RulePlan, enabled: bool) -> Seen:
        """Write, read back and plan again until nothing differs; the firewall as it then is."""
        self.create(before)
        if before.enabled and not enabled:
            self.switch(False)
        for _round in range(ROUNDS):
            self.carry_out(plan)
            after = self.settled("what was written")
            plan = self.plan(after)
            if plan.empty:
                break
        else:
            raise StateError(
                f"{self.address}: the changes do not persist; another client appears to be changing its rules:"
                f" {'; '.join(map(line, (*plan.add, *plan.remove)))}"
            )
        if enabled and not after.enabled:
            self.switch(True)
            after = self.settled("what was written")
        if after.enabled is not enabled:
            raise StateError(
                f"{self.address}: the API accepted the change but"
                f" {messages.not_changed('enabled', after.enabled, enabled)}"
            )
        return after

    def enabled_wanted(self, before: Seen) -> bool:
        """Whether it must be enabled; not given, it is left alone."""
        return before.enabled if self.params["enabled"] is None else bool(self.params["enabled"])

    def plan(self, current: Seen) -> RulePlan:
        """What differs in the rules, if the removal limit allows it."""
        plan = plan_rules(self.wanted, current.rules)
        limit = allowed(self.params["max_removals"], len(current.rules))
        if plan.lost > limit:
            progress_summary = "nothing more was written" if self.client.written else "nothing was written"
            raise StateError(
                f"{self.address}: {plan.lost} rules would be removed, and {limit} may be: {progress_summary};"
                f" max_removals: {plan.lost} allows it"
            )
        return plan

    # ---- reading

    def read(self) -> Seen:
        """The firewall and its rules, each read by itself."""
        try:
            if self.address not in self.client.get_list(ip_firewall.FIREWALLS, {"ip": self.block}):
                return Seen(None, (), {})
            firewall = self.client.get_object(ip_firewall.FIREWALL, self.values)
            numbers = [str(number) for number in self.client.get_list(ip_firewall.RULES, self.values)]
        except ApiError as error:
            raise error.about(self.address) from None
        reading = read_each(self.client, ip_firewall.RULE, "sequence", numbers, self.values)
        raise_unread(self.address, reading)
        raw = {int(rule["sequence"]): rule for rule in reading.objects.values()}
        progress_text = [
            ip_firewall.shown(rule) for number, rule in sorted(raw.items()) if rule["state"] != ip_firewall.GOING
        ]
        return Seen(firewall, tuple(progress_text), raw)

    def settled(self, what: str) -> Seen:
        """The firewall once nothing of it is pending any more. Raises StateError when the time is up."""
        last: list[Seen] = []

        def quiet() -> Seen | None:
            last[:] = [self.read()]
            if last[0].pending:
                self.run.progress(f"{self.address}: {', '.join(last[0].pending)} pending")
            return None if last[0].pending else last[0]

        seen = until(quiet, self.params["wait_timeout"], self.client.throttle)
        if seen is None:
            progress_summary = (
                "all writes so far were sent"
                if self.client.written
                else "nothing was written: run the task again to go on"
            )
            raise StateError(
                f"{self.address}: {what} is still pending after {self.params['wait_timeout']:g} s (wait_timeout):"
                f" {', '.join(last[0].pending)}; {progress_summary}"
            )
        return seen

    # ---- writing

    def create(self, before: Seen) -> None:
        """An address has its firewall from the first time that something is asked of it."""
        if before.firewall is None:

            def look() -> bool | None:
                return True if self.read().firewall else None

            self.call("POST", ip_firewall.FIREWALLS, {"ip": self.block}, {"ipOnFirewall": self.address}, look)
            self.settled("what was written")

    def switch(self, enabled: bool) -> None:
        """On or off. Nothing is pending when this is called."""

        def look() -> bool | None:
            return True if self.read().enabled is enabled else None

        self.call("PUT", ip_firewall.FIREWALL, self.values, {"enabled": enabled}, look)
        self.settled("what was written")

    def carry_out(self, plan: RulePlan) -> None:
        """Removals, awaited, then additions; after a failure nothing more is begun."""
        phases = [
            outcomes_of(("DELETE", rule) for rule in plan.remove),
            outcomes_of(("POST", rule) for rule in plan.add),
        ]
        everything = [outcome for phase in phases for outcome in phase]
        with self.run.report_if_interrupted(self.address, everything, wording):
            for phase in phases:
                for outcome in phase:
                    run_in_parallel([outcome], lambda write: self.send(*write), 1, self.client.throttle)
                    if outcome.error:
                        raise outcome.error.noting(outcomes_text(everything, wording))
                if phase is phases[0] and phase and plan.add:
                    # Only then is a sequence that is taken again free.
                    self.settled("a removal")

    def send(self, method: str, rule: Values) -> bool:
        """One rule removed or added; a lost answer is looked after."""
        values = {**self.values, "sequence": rule["sequence"]}

        def now() -> Values | None:
            raw = self.read().raw.get(rule["sequence"])
            return None if raw is None or raw["state"] == ip_firewall.GOING else ip_firewall.shown(raw)

        if method == "DELETE":
            # It is repeated only if the same rule still stands there.
            try:
                self.call("DELETE", ip_firewall.RULE, values, None, lambda: None if now() == rule else True)
            except ApiError as error:
                if not error.not_found or now() == rule:
                    raise
        else:
            self.call(
                "POST", ip_firewall.RULES, self.values, ip_firewall.body(rule), lambda: True if now() == rule else None
            )
        return True

    def call(
        self, method: str, route: str, values: Values, body: Values | None, look: t.Callable[[], bool | None]
    ) -> None:
        """One write."""
        given: dict[str, t.Any] = {} if body is None else {"body": body}
        try:
            self.client.call(method, route, values, look=look, **given)
        except ApiError as error:
            raise error.about(self.address) from None

    # ---- words

    def result(self, before: Seen, enabled: bool, plan: RulePlan) -> Result:
        """The task's result: what the firewall is, or would be, then."""
        kept = [rule for rule in before.rules if rule not in plan.remove]
        rules = sorted([*kept, *plan.add], key=lambda rule: int(rule["sequence"]))
        old, new = lines(before.rules, before.enabled), lines(rules, enabled)
        return {
            "changed": old != new,
            "diff": {
                "before": "".join(f"{each}\n" for each in old if each not in new),
                "after": "".join(f"{each}\n" for each in new if each not in old),
            },
            "firewall": {"ip": self.address, "block": self.block, "enabled": enabled, "rules": rules},
        }


def lines(rules: t.Iterable[Values], enabled: bool) -> list[str]:
    """A firewall as the lines of a diff."""
    return sorted([*map(line, rules), f"firewall {'on' if enabled else 'off'}"])


def wording(write: tuple[str, Values]) -> str:
    """A write, for a message."""
    return f"{'remove' if write[0] == 'DELETE' else 'set'} {line(write[1])}"


def check(params: Values) -> None:
    """Raise UsageError for an address, or rules, that can't be."""
    try:
        address = network_of(params["ip"])
        ip_firewall.declared(params["rules"] or [])
    except ValueError as error:
        raise UsageError(str(error)) from None
    if address.num_addresses != 1 or address.version != 4:
        raise UsageError(f"ip: {params['ip']} is not one IPv4 address: a firewall is an address's own")


OPTIONS: dict[str, dict[str, t.Any]] = {
    "ip": {"type": "str", "required": True},
    "enabled": {"type": "bool"},
    "rules": {"type": "list", "elements": "dict", "options": ip_firewall.RULE_OPTIONS},
    "wait_timeout": WAIT["wait_timeout"],
    **REMOVALS,
}
OPERATIONS = (
    "GET /ip",
    f"GET {ip_firewall.FIREWALLS}",
    f"POST {ip_firewall.FIREWALLS}",
    f"GET {ip_firewall.FIREWALL}",
    f"PUT {ip_firewall.FIREWALL}",
    f"GET {ip_firewall.RULES}",
    f"POST {ip_firewall.RULES}",
    f"GET {ip_firewall.RULE}",
    f"DELETE {ip_firewall.RULE}",
)
JOB = Job(
    OPTIONS,
    lambda run: Firewall(run).bring_about(),
    product="firewall",
    check=check,
    operations=OPERATIONS,
    published=PUBLISHED,
    product_operation=f"GET {ip_firewall.FIREWALLS}",
)
