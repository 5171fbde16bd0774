# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several settings in one task: variants, fallbacks and choices, and an action that makes a change take effect."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._engine.setting_set import settings_job
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Operation, Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Field, Service, Setting
from ansible_collections.community.ovh.plugins.module_utils._schema.setting_set import (
    FollowUp,
    FollowUpMessages,
    SettingSet,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Choice, Source

from tests.support.fake_api import FAULTS, Values, play
from tests.support.fake_tasks import FakeTasks
from tests.support.synthetic_actions import RESTART, RESTART_ORDER, UNIT, Step, units

MODES = Source(f"{UNIT.item_route}/modes", is_list=True, item_route=f"{UNIT.item_route}/modes/{{modeId}}")
MODE = Choice("mode", "mode_kind", MODES, filter="kind", narrower=("mode_name", "name"), word="modes", values=("fast",))


def with_sign(wanted: str, current: Any) -> str:
    if wanted.startswith("!"):
        raise ValueError(f"label: {wanted!r} begins with !")
    return f"{current or ''}+{wanted}" if wanted not in str(current) else str(current)


MAIN = Setting("settings", UNIT, UNIT.item_route, (Field("mode", type="int"), Field("memo", type="str")))
LABEL = Setting("label", UNIT, f"{UNIT.item_route}/label", (Field("text", option="label", type="str"),))
ADDED = dataclasses.replace(
    LABEL,
    fields=(Field("text", option="label", type="str", desired_value=with_sign),),
    variants={"replace_label": LABEL},
)
OLD_NOTE = Setting("note", UNIT, f"{UNIT.item_route}/old-note", (Field("note", type="str"),), product="notes")
NOTE = dataclasses.replace(OLD_NOTE, route=f"{UNIT.item_route}/note", fallback=OLD_NOTE)
RESTARTED = FollowUp(
    RESTART,
    Step(RESTART_ORDER, {"restarted": True}),
    option="restart",
    when="when_mode_changed",
    part=MAIN,
    fields=("mode",),
    name="restarted",
    messages=FollowUpMessages(
        again="then restart unless done since {time}",
        not_tried="its restart was not tried",
        unknown="whether it is restarted is not known",
        undone="its mode was written back",
        not_undone="its mode could not be written back",
    ),
)
UNITS = SettingSet(
    UNIT,
    {"service_name": {"type": "list", "elements": "str"}},
    (MAIN, ADDED, NOTE),
    choices=(MODE,),
    exclusive=(("mode", "mode_kind"),),
    follow_up=RESTARTED,
)
EVERYWHERE, ELSEWHERE = Operation(endpoints=("ovh-eu", "ovh-us")), Operation(endpoints=("ovh-us",))
PUBLISHED = Published(
    "unit",
    {
        **dict.fromkeys(UNITS.operations, EVERYWHERE),
        f"PUT {NOTE.route}": ELSEWHERE,
        f"GET {OLD_NOTE.route}": EVERYWHERE,
        f"PUT {OLD_NOTE.route}": EVERYWHERE,
    },
)
JOB = settings_job(UNITS, PUBLISHED)
RESTARTS = {"mode": 2, "restart": "when_mode_changed"}
AGAIN = r"run the task again, then restart unless done since \d{4}-.*\+00:00$"


def rack(**form: Any) -> FakeTasks:
    api = units(**form)
    for below in ("", "label", "old-note"):

        def write(unit: Values, body: Any, below: str = below) -> None:
            (unit[below] if below else unit).update(body)

        api.orders[f"PUT /{below}"] = ("", write)
    for unit in api.objects.values():
        unit.update(mode=1, memo="", label={"text": "a"}, modes=[2])
        unit["old-note"] = {"note": ""}
    return api


def act(api: FakeTasks, check: bool = False, **args: Any) -> Values:
    return play(JOB, api, check, **{"service_name": ["u1"], **args})


def orders(api: FakeTasks) -> list[str]:
    return [f"{method} {path.removeprefix('/unit/u1')}" for method, path in api.applied]


@pytest.mark.parametrize(
    ("args", "sent", "after"),
    [
        ({}, [], {}),
        ({"mode": 2}, ["PUT "], {"mode": 2}),
        ({"mode_kind": "fast"}, ["PUT "], {"mode": 2}),
        ({"label": "b"}, ["PUT /label"], {"text": "a+b"}),
        ({"label": "b", "replace_label": True}, ["PUT /label"], {"text": "b"}),
        ({"note": "b", "memo": "c"}, ["PUT ", "PUT /old-note"], {"note": "b", "memo": "c"}),
        (RESTARTS, ["PUT ", "POST /restart"], {"mode": 2, "restarted": True}),
        ({**RESTARTS, "wait": False}, ["PUT ", "POST /restart"], {"mode": 2, "restarted": True}),
        ({"memo": "c", "restart": "when_mode_changed"}, ["PUT "], {"memo": "c", "restarted": False}),
        ({"mode": 1, "restart": "when_mode_changed"}, [], {"mode": 1, "restarted": False}),
    ],
)
def test_only_what_differs_is_written_as_check_mode_predicts(args: Values, sent: list[str], after: Values) -> None:
    api = rack()
    predicted = act(api, check=True, **args)
    assert not api.writes
    done = act(api, **args)
    assert orders(api) == sent and done["diff"] == predicted["diff"] and not done.get("failed"), done
    entry = done["units"][0]
    assert entry["after"] == predicted["units"][0]["after"] == after and predicted["units"][0]["task"] is None
    assert bool(entry["task"]) is (after.get("restarted") is True) and entry["changed"] is bool(sent)
    again = act(api, **args)
    assert not again["changed"] and orders(api) == sent


@pytest.mark.parametrize("order", [{"mode": 2, "label": "!x"}, {"label": "!x", "replace_label": True}])
def test_a_value_that_cannot_be_meant_is_refused_before_anything_is_sent(order: Values) -> None:
    api = rack()
    assert act(api, **order)["msg"] == "label: '!x' begins with !" and not api.requests


def test_a_setting_that_the_endpoint_lacks_is_refused_before_anything_is_sent() -> None:
    nowhere = {**PUBLISHED.operations, f"PUT {OLD_NOTE.route}": ELSEWHERE}
    api, job = rack(), settings_job(UNITS, Published("unit", nowhere))
    result = play(job, api, service_name=["u1"], note="x")
    assert result["msg"].startswith("notes is not available on ovh-eu (available on ovh-us") and not api.requests


# ---- the action that follows


@pytest.mark.parametrize(
    ("fault", "message", "mode", "retried"),
    [
        ({"kind": "403", "method": "POST"}, "its mode was written back: run the task again to do both$", 1, True),
        ({"kind": "409", "method": "POST"}, "its mode was written back: run the task again to do both$", 1, True),
        ({"kind": "reset_before", "method": "POST", "times": 99}, f"not known: {AGAIN}", 2, False),
    ],
)
def test_a_change_whose_action_did_not_start_is_written_back(
    fault: Values, message: str, mode: int, retried: bool
) -> None:
    api = rack()
    api.fail(path="/restart$", **fault)
    result = act(api, **RESTARTS)
    assert re.search(message, result["msg"]) and result["changed"]
    assert result["units"][0]["after"] == {"mode": mode, "restarted": False} and api.objects["u1"]["mode"] == mode
    api.faults.clear()
    assert act(api, **RESTARTS)["changed"] is retried


def test_a_change_that_cannot_be_written_back_says_what_to_do() -> None:
    api = rack()
    api.fail("403", "POST", "/restart$")
    api.before("POST", "/restart$", lambda api: api.fail("403", "PUT", "/u1$"))
    result = act(api, **RESTARTS)
    assert re.search(rf"its mode could not be written back \(PUT /unit/u1: .*\): {AGAIN}", result["msg"])
    assert result["units"][0]["after"] == {"mode": 2, "restarted": False}


@pytest.mark.parametrize(("path", "mode"), [("/u1$", 1), ("/label$", 1)])
def test_the_action_is_not_sent_where_a_write_failed(path: str, mode: int) -> None:
    api = rack()
    api.fail("400", "PUT", path)
    result = act(api, service_name=["u1", "nowhere"], **RESTARTS, label="b")
    assert "2 of 2 units failed" in result["msg"] and "POST" not in api.writes and api.objects["u1"]["mode"] == mode
    assert ("its mode was written back" in result["msg"]) is (path == "/label$")


def test_an_action_that_was_not_tried_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FAULTS, "401", (False, 401))
    api = rack()
    api.fail("401", "POST", "/restart$")
    result = act(api, service_name=["u1", "u2"], parallel=1, **RESTARTS)
    assert "u2: its restart was not tried; its mode was written back" in result["msg"]
    assert api.writes == ["PUT", "PUT", "POST", "PUT", "PUT"]


def test_an_action_that_ends_badly_fails_its_service() -> None:
    result = act(rack(outcome="failed"), **RESTARTS)
    assert re.search(f"ended as failed; {AGAIN}", result["msg"]) and result["units"][0]["task"]
    assert result["units"][0]["after"] == {"mode": 2, "restarted": True}


def test_an_interrupted_task_says_what_makes_sure_of_the_action() -> None:
    api = rack()

    def stop(api: Any) -> None:
        raise KeyboardInterrupt

    api.before("PUT", "/u1$", lambda api: api.before("GET", "/u1$", stop))
    with pytest.raises(KeyboardInterrupt):
        act(api, **RESTARTS)
    assert re.search("written: u1; run the task again to do the rest, then restart unless done since", api.accounts[0])


# ---- descriptions


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ({"settings": ()}, "each of them, and at least one, belongs to a unit"),
        ({"of": Service("host", "hosts", "/host", "/host/{hostName}", key="name")}, "belongs to a host"),
        ({"choices": (dataclasses.replace(MODE, field="other"),)}, "a choice is that of a field"),
        ({"follow_up": dataclasses.replace(RESTARTED, part=LABEL)}, "the action follows changes of fields"),
        ({"follow_up": dataclasses.replace(RESTARTED, fields=("other",))}, "the action follows changes of fields"),
    ],
)
def test_a_description_that_contradicts_itself_is_refused(words: Values, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        dataclasses.replace(UNITS, **words)


def test_options_and_constraints_follow_from_the_description() -> None:
    assert JOB.constraints == {
        "mutually_exclusive": [("mode", "mode_kind")],
        "required_by": {"mode_name": ("mode_kind",)},
        "required_if": [("replace_label", True, ("label",))],
    }
    assert JOB.options["restart"] == {"type": "str", "choices": ["never", "when_mode_changed"], "default": "never"}
    assert JOB.options["mode_kind"] == {"type": "str", "choices": ["fast"]}
    assert JOB.fallbacks == {f"PUT {NOTE.route}": OLD_NOTE.operations}
    without = settings_job(dataclasses.replace(UNITS, follow_up=None), PUBLISHED)
    assert "restart" not in without.options
    assert "task" not in play(without, rack(), service_name=["u1"], memo="x")["units"][0]
