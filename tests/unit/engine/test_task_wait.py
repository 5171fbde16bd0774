# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every family of tasks is waited for by the same rules: ends good and bad, tasks that are new, gone or endless
(docs/api_facts.md, Tasks).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import wait as task_wait
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily

from tests.sandbox import Sandbox
from tests.support.hurry import HurriedPace

# A state in which a task of the family is under way; the API's words for it differ.
RUNNING = {"state": "doing", "status": "doing", "resourceStatus": "UPDATING", "": ""}
EACH = pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.under)
WITH_STATUS = pytest.mark.parametrize(
    "family", [family for family in FAMILIES if family.status], ids=lambda family: family.under
)
LASTING = pytest.mark.parametrize(
    "family", [family for family in FAMILIES if not family.vanishes], ids=lambda family: family.under
)
VANISHING = pytest.mark.parametrize(
    "family", [family for family in FAMILIES if family.vanishes], ids=lambda family: family.under
)


class Waiting:
    """A task of a family on the sandbox, which answers what it is told to, in that order, and its last answer
    for ever.
    """

    def __init__(self, family: TaskFamily, sandbox: Sandbox, make_run: Callable[..., Any]) -> None:
        self.family, self.sandbox, self.run = family, sandbox, make_run()
        self.run.client.throttle = HurriedPace()
        self.lines: list[str] = []
        self.run.progress = self.lines.append
        # v2 has many objects; this one is published.
        v2 = family.under == "/v2"
        written = (
            "/v2/publicCloud/project/one/rancher"
            if v2
            else re.sub(r"\{\w+\}", "one", family.under.replace("{ip}", "192.0.2.1"))
        )
        self.id: Any = "7b4f8a52-0d31-4c5e-9a57-3f0e6d0c1b2a" if v2 else 7
        self.made = {family.key: self.id, **dict.fromkeys(family.marks), **self.in_state(RUNNING[family.status])}
        found = task_wait.task_path(FAMILIES, written, self.made)
        assert found is not None and found[0] is family
        self.path = found[1]

    def in_state(self, state: str) -> dict[str, Any]:
        return {self.family.status: state} if self.family.status else {}

    def answers(self, *answers: tuple[int, Any]) -> None:
        for number, (status, body) in enumerate(answers, 1):
            self.sandbox.fail(
                "status", "GET", self.path, times=None if number == len(answers) else 1, status=status, body=body
            )

    def end(self, seconds: float = 5.0) -> dict[str, Any]:
        return task_wait.wait_for_task(self.run, self.family, self.path, self.made, seconds)

    def told(self, state: str) -> tuple[int, dict[str, Any]]:
        return 200, {self.family.key: self.id, **self.in_state(state)}

    @property
    def asked(self) -> int:
        return len([each for each in self.sandbox.exchanges if each["path"].endswith(self.path.removeprefix("/v2"))])


GONE = (404, {"message": "The requested object (id = 7) does not exist", "class": "Client::NotFound"})
BROKEN = (500, {"message": "Internal server error", "class": "Server::InternalServerError"})


@pytest.fixture
def waiting(sandbox: Sandbox, make_run: Callable[..., Any], family: TaskFamily) -> Waiting:
    return Waiting(family, sandbox, make_run)


@WITH_STATUS
def test_it_is_followed_to_a_good_end(waiting: Waiting) -> None:
    for good in waiting.family.good:
        waiting.sandbox.reset()
        waiting.lines.clear()
        running = RUNNING[waiting.family.status]
        waiting.answers(waiting.told(running), waiting.told(good))
        assert waiting.end()[waiting.family.status] == good
        assert waiting.lines == [
            f"task {waiting.path}: {running}",
            f"task {waiting.path}: {good}",
        ], "each look is a line of progress"


@WITH_STATUS
def test_each_bad_end_is_an_error_that_names_it(waiting: Waiting) -> None:
    for bad in waiting.family.bad:
        waiting.sandbox.reset()
        waiting.answers(waiting.told(bad))
        with pytest.raises(StateError, match=f"^task {re.escape(waiting.path)} ended as {bad}$"):
            waiting.end()


@WITH_STATUS
@pytest.mark.parametrize("trouble", [GONE, BROKEN], ids=["404", "500"])
def test_a_task_that_is_new_may_not_be_readable_yet(
    waiting: Waiting, trouble: tuple[int, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting.run.client.retry_timeout = 0
    monkeypatch.setattr(task_wait, "UNSEEN", 3.0)
    waiting.answers(trouble, trouble, waiting.told(waiting.family.good[0]))
    assert waiting.end()[waiting.family.status] == waiting.family.good[0]


@EACH
def test_a_task_that_never_ends(waiting: Waiting) -> None:
    running = RUNNING[waiting.family.status]
    waiting.answers(waiting.told(running))
    with pytest.raises(StateError) as caught:
        waiting.end(0.01)
    assert (
        str(caught.value)
        == f"task {waiting.path} was started and is {running or 'still there'} after 0.01 s (wait_timeout);"
        f" continue waiting with GET {waiting.path}"
    )


@VANISHING
def test_one_that_vanishes_when_it_has_ended(waiting: Waiting) -> None:
    state = waiting.family.leaving[0] if waiting.family.leaving else RUNNING[waiting.family.status]
    waiting.answers(waiting.told(state), GONE)
    assert waiting.end() == {**waiting.told(state)[1]}


@VANISHING
def test_one_that_was_gone_before_it_was_seen_is_looked_for_some_time(
    waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(task_wait, "UNSEEN", 0.03)
    waiting.made.update(
        waiting.in_state(waiting.family.leaving[0] if waiting.family.leaving else RUNNING[waiting.family.status])
    )
    waiting.answers(GONE)
    assert waiting.end() == waiting.made and waiting.asked > 1


@pytest.mark.parametrize("family", [family for family in FAMILIES if family.leaving], ids=lambda family: family.under)
def test_what_was_being_made_and_is_gone_has_not_ended_well(waiting: Waiting) -> None:
    running = RUNNING[waiting.family.status]
    waiting.answers(waiting.told(running), GONE)
    with pytest.raises(StateError, match=f"does not exist any more; its last state was {running}$"):
        waiting.end()


@LASTING
def test_one_that_vanishes_in_the_middle(waiting: Waiting) -> None:
    waiting.answers(waiting.told("doing"), GONE)
    with pytest.raises(
        StateError, match=f"^task {re.escape(waiting.path)} does not exist any more; its last state was doing$"
    ):
        waiting.end()


@LASTING
def test_one_that_never_shows(waiting: Waiting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_wait, "FRESH", -1.0)
    waiting.answers(GONE)
    with pytest.raises(StateError, match="does not exist any more; its last state was doing$"):
        waiting.end()


@EACH
@pytest.mark.parametrize(
    "trouble",
    [(403, {"message": "This call has not been granted", "errorCode": "NOT_GRANTED_CALL"}), BROKEN],
    ids=["403", "500"],
)
def test_one_that_can_not_be_read_any_more(
    waiting: Waiting, trouble: tuple[int, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(task_wait, "FRESH", -1.0)
    waiting.run.client.retry_timeout = 0
    running = RUNNING[waiting.family.status]
    waiting.answers(waiting.told(running), trouble)
    with pytest.raises(ApiError) as caught:
        waiting.end()
    assert caught.value.status == trouble[0] and caught.value.query_id
    assert str(caught.value).endswith(
        f"; the task was started and last seen as {running or 'still there'}: continue waiting with GET {waiting.path}"
    )


# ---- which task a write has made


@pytest.mark.parametrize(
    ("path", "answer", "followed"),
    [
        ("/dedicated/server/ns1/reboot", {"taskId": 1, "status": "init"}, "/dedicated/server/ns1/task/1"),
        ("/v1/dedicated/server/ns1/reboot", {"taskId": 1, "status": "init"}, "/dedicated/server/ns1/task/1"),
        (
            "/dedicated/server/ns1/features/bmc/webKvm",
            {"operationId": "b7", "status": "todo"},
            "/dedicated/server/ns1/operation/b7",
        ),
        ("/dedicated/server/ns1/vrack/pn-1", {"id": 2, "status": "init"}, "/vrack/pn-1/task/2"),
        ("/ip/192.0.2.0%2F28/move", {"taskId": 3, "status": "todo"}, "/ip/192.0.2.0%2F28/task/3"),
        ("/domain/zone/example.com/import", {"id": 4, "status": "todo"}, "/domain/zone/example.com/task/4"),
        ("/domain/example.com/nameServers/update", {"id": 4, "status": "todo"}, "/domain/example.com/task/4"),
        ("/email/domain/example.com/account", {"id": "5", "action": "add"}, "/email/domain/example.com/task/account/5"),
        (
            "/email/domain/example.com/account/jane/filter",
            {"id": "5", "action": "add"},
            "/email/domain/example.com/task/filter/5",
        ),
        ("/cloud/project/p1/instance", {"id": "i1", "status": "BUILD"}, "/cloud/project/p1/instance/i1"),
        ("/cloud/project/p1/instance/i1/reinstall", {"id": "i1", "status": "REBUILD"}, "/cloud/project/p1/instance/i1"),
        (
            "/cloud/project/p1/region/GRA/network",
            {"id": "o1", "status": "created", "action": "x", "progress": 0},
            "/cloud/project/p1/operation/o1",
        ),
        (
            "/v2/publicCloud/project/p1/rancher",
            {"id": "r1", "resourceStatus": "CREATING"},
            "/v2/publicCloud/project/p1/rancher/r1",
        ),
        (
            "/v2/publicCloud/project/p1/rancher/r1",
            {"id": "r1", "resourceStatus": "UPDATING"},
            "/v2/publicCloud/project/p1/rancher/r1",
        ),
        (
            "/dedicated/server/ns1/reboot",
            {"taskId": "../../me", "status": "init"},
            "/dedicated/server/ns1/task/..%2F..%2Fme",
        ),
        ("/dedicated/server/ns1/burst", {"status": "active"}, None),
        ("/dedicated/server/ns1/reboot", {"taskId": None, "status": "init"}, None),
        ("/dedicated/servers", {"taskId": 1, "status": "init"}, None),
        ("/vps/v1/reboot", None, None),
    ],
)
def test_the_task_that_a_write_was_answered_with(path: str, answer: Any, followed: str | None) -> None:
    found = task_wait.task_path(FAMILIES, path, answer)
    assert (found and found[1]) == followed


def test_what_a_task_says_of_its_end_is_told(sandbox: Sandbox, make_run: Callable[..., Any]) -> None:
    waiting = Waiting(next(family for family in FAMILIES if family.under == "/v2"), sandbox, make_run)
    errors = [{"errors": [{"message": "quota exceeded"}, {"message": "\x1b[31mno"}]}, {"errors": None}]
    waiting.answers((200, {"id": waiting.id, "resourceStatus": "ERROR", "currentTasks": errors}))
    with pytest.raises(StateError) as caught:
        waiting.end()
    assert str(caught.value).endswith(" ended as ERROR: quota exceeded; \\x1b[31mno")
