# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cannot be undone is confirmed by the task itself, and is not repeated: what the controller sees of how a task is
written.
"""

from __future__ import annotations

from typing import Any

import pytest
from ansible.playbook.block import Block
from ansible.playbook.role_include import IncludeRole
from ansible.playbook.task_include import TaskInclude
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process, _writing

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, action

NAME, VPS = "ns3001.example-sbg.net", "vps-5001.example-sbg.net"
INSTALL = {"service_name": NAME, "operating_system": "debian12_64", "reinstall": "always"}
TWICE = {**INSTALL, "confirm": NAME}
ERASES = "reinstall: always erases all that is on the server, and "
REPEATS = " would repeat it: give unless_done_since, a time after which it is done only once; nothing was sent"

pytestmark = pytest.mark.usefixtures("home", "impatient")


def execute(
    sandbox: Sandbox,
    written: dict[str, Any],
    args: dict[str, Any],
    module: str = "ovh_server_install",
    variables: Any = None,
    **keywords: Any,
) -> Result:
    """The result of a task that is written so, whose arguments are these once Ansible has filled them."""
    plugin = action(module, args, environ=sandbox.environment, _ds={"name": "a task", **written}, **keywords)
    plugin._execute_module = lambda **how: pytest.fail("the module process was started")
    result: Result = plugin.run(None, variables or {})
    return result


def task(options: dict[str, Any], **keywords: Any) -> dict[str, Any]:
    """A task of a playbook."""
    return {"community.ovh.ovh_server_install": options, **keywords}


@pytest.mark.parametrize(
    "written",
    [
        task(TWICE),
        {"action": {"module": "community.ovh.ovh_server_install", **TWICE}},
        {"local_action": {"module": "community.ovh.ovh_server_install", **TWICE}},
        {"action": f"community.ovh.ovh_server_install confirm={NAME}"},
        task({}, args=TWICE),
        task({**TWICE, "service_name": "{{ inventory_hostname }}"}),
        task(
            {
                **TWICE,
                "confirm": "{{ server_provision_confirm | default(omit) }}",
                "service_name": "{{ server_provision_service_name | default(omit) }}",
            }
        ),
        task({**TWICE, "confirm": "{{ inventory_hostname }}"}),
        task({**TWICE, "confirm": "{{ broken"}),
        task({**TWICE, "confirm": "{{ lookup('env', 'A') }}", "service_name": "{{ lookup('env', 'B') }}"}),
    ],
)
def test_a_confirmation_of_the_task_itself_counts(written: dict[str, Any], sandbox: Sandbox) -> None:
    assert execute(sandbox, written, TWICE)["installed"]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (task(INSTALL), "confirm comes from module_defaults: give confirm in the task itself"),
        (
            {"action": "community.ovh.ovh_server_install reinstall=always"},
            "confirm comes from module_defaults: give confirm in the task itself",
        ),
        *[
            (
                task({"confirm": f"{{{{ {confirm} }}}}", **({"service_name": f"{{{{ {name} }}}}"} if name else {})}),
                f"confirm is a template of {shared}, which fits any service: write the name itself as confirm",
            )
            for name, confirm, shared in (
                ("inventory_hostname", "inventory_hostname", "inventory_hostname"),
                ("item.name", "item.confirm", "item"),
                ("ovh_name", "inventory_hostname | lower", "inventory_hostname"),
                ("ovh_name", "hostvars[inventory_hostname]['ovh_name']", "hostvars, inventory_hostname"),
                ("ovh_name", "[ovh_name] | first", "ovh_name"),
                ("ovh_name", "vars.ovh_name", "vars"),
                ("ovh_name", "query('vars', 'ovh_' ~ 'name')[0]", "vars"),
                (None, "inventory_hostname", "inventory_hostname"),
            )
        ],
        (
            task({}, args="{{ everything }}"),
            "confirm is a template of everything, which fits any service: write the name itself as confirm",
        ),
    ],
)
@pytest.mark.parametrize("variables", [{}, {"ovh_run_in_controller": False}])
def test_another_confirmation_does_not(
    variables: dict[str, Any], written: dict[str, Any], reason: str, sandbox: Sandbox
) -> None:
    result = execute(sandbox, written, TWICE, variables=variables)
    assert result["failed"] and result["msg"] == f"{ERASES}{reason}; nothing was sent"
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("keywords", "variables", "written", "repetition"),
    [
        ({"retries": 3}, {}, TWICE, "retries"),
        ({"retries": 1, "until": ["false"]}, {}, TWICE, "retries"),
        ({"until": ["done"]}, {}, TWICE, "until"),
        ({"retries": 3}, {}, {**TWICE, "service_name": "{{ a }}", "confirm": "{{ b }}"}, "retries"),
        ({"loop": [1, 2]}, {}, TWICE, "loop"),
        ({"loop": [1, 2]}, {}, {**TWICE, "service_name": "{{ item }}"}, "loop"),
        ({}, {"ansible_play_hosts": ["a", "b"]}, TWICE, "each host of the play"),
        ({}, {}, TWICE, None),
        ({"retries": 0, "until": ["true"]}, {}, TWICE, None),
        ({}, {"ansible_play_hosts": ["a"]}, TWICE, None),
        ({"run_once": True}, {"ansible_play_hosts": ["a", "b"]}, TWICE, None),
        ({"when": ["it"]}, {"ansible_play_hosts": ["a", "b"]}, TWICE, None),
        (
            {"loop": [1, 2]},
            {"ansible_play_hosts": ["a", "b"]},
            {**TWICE, "service_name": "{{ a }}", "confirm": "{{ b }}"},
            None,
        ),
    ],
)
def test_nothing_repeats_it(
    keywords: dict[str, Any],
    variables: dict[str, Any],
    written: dict[str, Any],
    repetition: str | None,
    sandbox: Sandbox,
) -> None:
    result = execute(sandbox, task(written), TWICE, variables=variables, **keywords)
    assert result.get("msg") == (ERASES + repetition + REPEATS if repetition else None)
    assert result["changed"] is (repetition is None) and len(sandbox.writes()) == (repetition is None)
    since = {**TWICE, "unless_done_since": "2026-05-04T12:00:00"}
    assert not execute(sandbox, task({**written, **since}), since, variables=variables, **keywords).get("failed")


@pytest.mark.parametrize(
    ("written", "args", "reason"),
    [
        ("2099-01-01T00:00:00", "2099-01-01T00:00:00", "is in the future"),
        ("{{ now(utc=true).isoformat() }}", "2026-05-04T12:00:00", "is made of now(), which is later each time"),
    ],
)
@pytest.mark.parametrize(("keywords", "repetition"), [({"retries": 1}, "retries"), ({"loop": [1]}, "loop")])
def test_a_time_that_prevents_no_repetition(
    keywords: dict[str, Any], repetition: str, written: str, args: str, reason: str, sandbox: Sandbox
) -> None:
    result = execute(
        sandbox, task({**TWICE, "unless_done_since": written}), {**TWICE, "unless_done_since": args}, **keywords
    )
    assert (
        result["msg"]
        == f"{ERASES}{repetition} would repeat it: unless_done_since {reason}, and does not prevent that; nothing was"
        " sent"
    )
    assert not sandbox.exchanges
    assert execute(sandbox, task({**TWICE, "unless_done_since": written}), {**TWICE, "unless_done_since": args})[
        "installed"
    ]


@pytest.mark.parametrize(
    ("parent", "repetition"),
    [
        (TaskInclude.load({"include_tasks": "erase.yml", "loop": [1, 2]}), "the loop of an include"),
        (TaskInclude.load({"include_tasks": "erase.yml"}), None),
        (
            IncludeRole.load({"include_role": {"name": "erase"}, "loop": [1, 2]}, block=Block()),
            "the loop of an include",
        ),
        (Block(), None),
    ],
)
def test_the_loop_of_an_include_repeats_it(parent: Any, repetition: str | None, sandbox: Sandbox) -> None:
    result = execute(
        sandbox, task(TWICE), TWICE, _parent=Block(task_include=parent) if isinstance(parent, TaskInclude) else parent
    )
    assert result.get("msg") == (ERASES + repetition + REPEATS if repetition else None) and len(sandbox.writes()) == (
        repetition is None
    )


@pytest.mark.parametrize(
    ("args", "effect"),
    [
        (
            {"revert": True, "confirm": VPS},
            "revert: true reverts the disk to the snapshot; later changes are lost",
        ),
        (
            {"revert": "yes", "confirm": VPS},
            "revert: true reverts the disk to the snapshot; later changes are lost",
        ),
        (
            {"image": "Debian 12", "rebuild": "when_image_differs", "confirm": VPS},
            "rebuild: when_image_differs erases all that is on the VPS",
        ),
        ({"image": "Debian 12", "rebuild": "always", "confirm": VPS}, "rebuild: always erases all that is on the VPS"),
        ({"snapshot": {"replace": True}}, "replace: true of snapshot removes the snapshot that there is"),
        ({"snapshot": {"replace": False}}, None),
        ({"state": "restarted"}, None),
        ({"display_name": "shop"}, None),
        ({"revert": "perhaps"}, None),
    ],
)
def test_each_irreversible_action_is_meant(args: dict[str, Any], effect: str | None, sandbox: Sandbox) -> None:
    args = {"service_name": [VPS], **args}
    result = execute(sandbox, {"community.ovh.ovh_vps": args}, args, "ovh_vps", retries=2)
    assert (
        result["msg"] == f"{effect}, and retries{REPEATS}" if effect else "would repeat it" not in result.get("msg", "")
    )
    if "confirm" in args:
        result = execute(sandbox, {"community.ovh.ovh_vps": {"service_name": [VPS]}}, args, "ovh_vps")
        assert (
            result["msg"]
            == f"{effect}, and confirm comes from module_defaults: give confirm in the task itself; nothing was sent"
        )
    assert effect is None or not sandbox.exchanges


GONE = {"project": "shop", "name": "gone", "state": "absent", "confirm": "gone"}
FROM_DEFAULTS = "confirm comes from module_defaults: give confirm in the task itself"


@pytest.mark.parametrize(
    ("written", "args", "reason"),
    [
        (
            {"name": "gone", "state": "absent"},
            GONE,
            f"state: absent may destroy what the volume holds, and {FROM_DEFAULTS}",
        ),
        (
            {"name": "gone"},
            {**GONE, "state": "present"},
            f"the task may destroy what the volume holds, and {FROM_DEFAULTS}",
        ),
        (
            {"name": "gone"},
            {**GONE, "state": "present", "recreate": "when_failed"},
            f"recreate: when_failed may destroy what the volume holds, and {FROM_DEFAULTS}",
        ),
        (
            {"name": "{{ item }}", "confirm": "{{ item }}"},
            GONE,
            (
                "state: absent may destroy what the volume holds, and confirm is a template of item, which fits any"
                " service: write the name itself as confirm"
            ),
        ),
        (GONE, GONE, None),
        ({"name": "gone", "state": "absent"}, {**GONE, "confirm": None}, None),
    ],
)
def test_a_resource_is_confirmed_by_the_task_itself(
    written: dict[str, Any], args: dict[str, Any], reason: str | None, sandbox: Sandbox
) -> None:
    """A repetition finds that it is deleted, so retries are allowed."""
    result = execute(sandbox, {"community.ovh.ovh_cloud_volume": written}, args, "ovh_cloud_volume", retries=3)
    assert result.get("msg") == (f"{reason}; nothing was sent" if reason else None) and bool(sandbox.exchanges) is (
        reason is None
    )
    assert bool(result.get("failed")) is (reason is not None)


def test_a_task_that_no_playbook_has_is_taken_as_it_is(sandbox: Sandbox) -> None:
    plugin = action("ovh_server_install", TWICE, environ=sandbox.environment, retries=3)
    args = _in_process.validated(plugin.job, plugin._task.args)
    assert _writing.refusal(plugin.job, args, plugin._task, {}) is None and plugin.run(None, {})["installed"]
