# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A module's job, and one run of it: the same in both execution modes."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import Item, Outcome, outcomes_text
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import (
    BodyFields,
    Fallbacks,
    Published,
    Right,
)

Result = dict[str, t.Any]
Actions = t.Mapping[tuple[str, str], t.Sequence[str]]


class RevealedSecret(str):
    """A secret that a module exists to hand over: the one value of a result that is never masked."""


@dataclasses.dataclass
class Run:
    """One task at work: its parameters, its conversation with the API, and whom it talks to meanwhile.

    progress: told a line that a person may be shown. announce: told a line that a person must see at once; None where
    nobody would see it before the task has ended. directory: where relative paths start. secrets: what has come up that
    must not be shown. interrupted: what a task that is stopped in the middle has done and not done. request: what the
    job's `check` made of the parameters. kept: what the items of a loop leave for the next one; of no effect elsewhere.
    trusts_lists: whether what a list shows of an object is enough, and it is not read by itself.
    """

    params: dict[str, t.Any]
    client: Client
    check_mode: bool = False
    progress: t.Callable[[str], None] = lambda line: None
    warnings: list[str] = dataclasses.field(default_factory=list)
    secrets: set[str] = dataclasses.field(default_factory=set)
    interrupted: str = ""
    announce: t.Callable[[str], None] | None = None
    directory: str = ""
    request: t.Any = None
    kept: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    trusts_lists: bool = False

    @property
    def progress_summary(self) -> str:
        """The progress of a task that is stopped midway, as it recorded it, or else its last write."""
        return self.interrupted or (self.client.last_write and f"the last write: {self.client.last_write}")

    @contextlib.contextmanager
    def report_if_interrupted(
        self,
        what: str,
        outcomes: t.Iterable[Outcome[Item]],
        word: t.Callable[[Item], str],
        then: str = "to do the rest",
    ) -> t.Iterator[None]:
        """If the task is stopped inside this context, or later, report the progress of these writes.

        word: an item → its name. then: the purpose of running the task again.
        """
        try:
            yield
        finally:
            self.interrupted = (
                f"{what} was interrupted: {outcomes_text(outcomes, word, 100)}; run the task again {then}"
            )

    def path(self, name: str) -> str:
        """Return the normalized absolute path of a file that the task names."""
        return os.path.normpath(os.path.join(self.directory, name))


@dataclasses.dataclass(frozen=True, eq=False)
class Job:
    """A module's work: the options that it takes, and the function that does it. A job equals only itself.

    options: an argument spec without the connection's. constraints: AnsibleModule's mutually_exclusive, required_if and
    so on.
    do: Run → the result; raises OvhError. product: what the endpoint must have, and product_operation: the operation
    that exists where it does, by default the first one. authenticated: whether credentials are needed.
    check: parameters → what the task asks for, which becomes the run's request; called before anything is sent; raises
    UsageError, or ValueError with a sentence for the user. secrets: what the parameters hold that no output may show;
    it is asked of unchecked parameters, too.
    optional: parts of the credentials that may be missing; the job then sees to the expected account itself.
    operations: the operations of the API that it may call. fallbacks: an operation → those that it calls in its place
    on the endpoints that do not have it. published: what is published of all of them. body_fields: the fields of bodies
    whose published types are those of options. models: operations whose whole body counts, as it may replace an object.
    irreversible: what the parameters ask for that cannot be undone; such a job takes `confirm` and `unless_done_since`.
    always_returned: the result's keys that a failure has, too, by the parameters. resource: the
    Resource whose objects it returns, if it is about one. containers: those that a task can read several of.
    """

    options: dict[str, dict[str, t.Any]]
    do: t.Callable[[Run], Result]
    product: str | None = None
    constraints: dict[str, t.Any] = dataclasses.field(default_factory=dict)
    authenticated: t.Callable[[dict[str, t.Any]], bool] = lambda params: True
    check: t.Callable[[dict[str, t.Any]], t.Any] = lambda params: None
    secrets: t.Callable[[dict[str, t.Any]], set[str]] = lambda params: set()
    optional: t.Collection[str] = ()
    operations: tuple[str, ...] = ()
    fallbacks: Fallbacks = dataclasses.field(default_factory=dict)
    published: Published | None = None
    product_operation: str = ""
    body_fields: BodyFields = dataclasses.field(default_factory=dict)
    models: tuple[str, ...] = ()
    irreversible: t.Callable[[dict[str, t.Any]], DestructiveAction | None] | None = None
    always_returned: t.Callable[[dict[str, t.Any]], Result] = lambda params: {}
    resource: t.Any = None
    containers: Containers | None = None

    @functools.cached_property
    def rights(self) -> tuple[Right, ...]:
        """The permissions that the job's operations need."""
        return self.published.rights(self.operations, self.fallbacks) if self.published else ()

    @functools.cached_property
    def endpoints(self) -> tuple[str, ...]:
        """The endpoints that have the product."""
        return (
            self.published.operation(self.product_operation or self.operations[0]).endpoints if self.published else ()
        )

    @functools.cached_property
    def actions(self) -> Actions:
        """The IAM actions of each call, by method and access rule, for the message where the API does not name them."""
        return {(right.method, right.rule): right.actions for right in self.rights if right.actions}
