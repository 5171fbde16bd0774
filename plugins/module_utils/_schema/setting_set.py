# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of services that one task sets together, and an action that makes changes of them take effect. Pure."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.action import Action, Step
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Choice

NEVER = "never"


@dataclasses.dataclass(frozen=True)
class FollowUpMessages:
    """Sentences about one service.

    again: what makes sure of the action once the task has been run again, after "run the task again"; {time} stands for
    the time since when. not_tried: the action was not sent. unknown: whether it was carried out is not known. undone,
    not_undone: it was not, and the old values were written again, or could not be.
    """

    again: str
    not_tried: str
    unknown: str
    undone: str
    not_undone: str


@dataclasses.dataclass(frozen=True)
class FollowUp:
    """An action on each service of which some fields were changed, because the change takes effect only with it.

    Where it does not start, the old values are written again: otherwise the next run would find the new ones, and not
    carry it out either.

    action, step: what is sent. option, when: the option that asks for it, and its value. part, fields: the setting and
    those of its fields whose change needs it. name: its name in results, next to the API's names of fields.
    """

    action: Action
    step: Step
    option: str
    when: str
    part: Setting
    fields: tuple[str, ...]
    name: str
    messages: FollowUpMessages

    @property
    def options(self) -> Spec:
        """The option that asks for it."""
        return {self.option: {"type": "str", "choices": [NEVER, self.when], "default": NEVER}}


@dataclasses.dataclass(frozen=True)
class SettingSet:
    """Several settings of the services of one kind.

    selectors: the options that choose the services. settings: in the order in which they are written. wanted: the
    values that the task asks for of one service, by the API's names of fields and the service's name. choices: fields
    that a task can name by other options. exclusive: options of which a task can give only one.
    """

    of: Service
    selectors: Spec
    settings: tuple[Setting, ...]
    wanted: t.Callable[[Values, str], Values] = lambda asked, name: asked
    choices: tuple[Choice, ...] = ()
    exclusive: tuple[tuple[str, ...], ...] = ()
    follow_up: FollowUp | None = None

    def __post_init__(self) -> None:
        wrong = self._contradiction()
        if wrong:
            raise ValueError(f"settings of {self.of.plural}: {wrong}")

    def _contradiction(self) -> str:
        known = {field.name for each in self.settings for field in each.fields}
        if not self.settings or any(each.of != self.of for each in self.settings):
            return f"each of them, and at least one, belongs to a {self.of.word}"
        if any(choice.field not in known for choice in self.choices):
            return "a choice is that of a field"
        then = self.follow_up
        if then and (then.part not in self.settings or not set(then.fields) <= known):
            return "the action follows changes of fields of one of them"
        return ""

    @property
    def product(self) -> str | None:
        """What an endpoint must have for any of them."""
        return self.settings[0].product if len(self.settings) == 1 else None

    @property
    def has_one_field(self) -> bool:
        """Whether there is just one value in question, which results then show by its own name."""
        return [len(each.fields) for each in self.settings] == [1]

    @property
    def waits(self) -> bool:
        """Whether a task can wait for something."""
        return bool(self.follow_up) or any(each.lag for each in self.settings)

    @property
    def operations(self) -> tuple[str, ...]:
        """The operations that it needs where the endpoint has all settings."""
        return (
            *self.of.operations,
            *(operation for each in self.settings for operation in each.operations),
            *(operation for choice in self.choices for operation in choice.source.operations),
            *(self.follow_up.action.operations if self.follow_up else ()),
        )

    @property
    def fallbacks(self) -> dict[str, tuple[str, ...]]:
        """The operations in the place of one that an endpoint does not have."""
        return {f"PUT {each.route}": each.fallback.operations for each in self.settings if each.fallback}
