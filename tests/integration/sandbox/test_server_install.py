# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installation of a server: what can be had, its task, its steps, and how it fails."""

from __future__ import annotations

import pytest

from tests.sandbox.state.installs import STEPS

SERVER = "/dedicated/server/ns3004.example-sbg.net"
STATUS = SERVER + "/install/status"
DEBIAN = {"operatingSystem": "debian12_64"}


def statuses(call):
    return [step["status"] for step in call("GET", STATUS).json()["progress"]]


def test_what_can_be_installed(call):
    assert "debian12_64" in call("GET", SERVER + "/install/compatibleTemplates").json()["ovh"]
    assert (
        "default" in call("GET", SERVER + "/install/compatibleTemplatePartitionSchemes?templateName=debian12_64").json()
    )
    assert call("GET", SERVER + "/install/compatibleTemplatePartitionSchemes?templateName=beos").status_code == 400


def test_an_installation_goes_through(sandbox, call):
    task = call("POST", SERVER + "/reinstall", DEBIAN).json()
    assert task["function"] == "reinstallServer" and task["status"] == "init"
    assert call("GET", "%s/task/%d" % (SERVER, task["taskId"])).json()["status"] == "done"
    assert call("GET", SERVER).json()["os"] == "debian12_64"
    assert sandbox.state.servers["ns3004.example-sbg.net"].installation.asked == DEBIAN
    assert call("GET", STATUS).status_code == 404


def test_its_steps_while_it_goes_on(sandbox, call):
    assert call("GET", STATUS).status_code == 404
    sandbox.settings.task_seconds = 1000.0
    task = call("POST", SERVER + "/reinstall", DEBIAN).json()
    assert statuses(call) == ["todo"] * 5
    sandbox.state.servers["ns3004.example-sbg.net"].tasks[task["taskId"]]["status"] = "doing"
    assert statuses(call) == ["done", "doing", "todo", "todo", "todo"]
    assert call("POST", SERVER + "/reinstall", DEBIAN).status_code == 409


def test_a_step_that_fails(sandbox, call):
    sandbox.settings.install_fails_at = STEPS[2]
    task = call("POST", SERVER + "/reinstall", DEBIAN).json()
    assert call("GET", "%s/task/%d" % (SERVER, task["taskId"])).json()["status"] == "customerError"
    assert statuses(call) == ["done", "done", "error", "todo", "todo"]
    assert [step["error"] for step in call("GET", STATUS).json()["progress"] if step["error"]] == [
        "it could not be done"
    ]
    assert call("GET", SERVER).json()["os"] == "ubuntu2404-server_64"
    sandbox.settings.install_fails_at = ""
    assert call("POST", SERVER + "/reinstall", DEBIAN).status_code == 200


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"operatingSystem": "beos"}, "not compatible"),
        ({**DEBIAN, "storage": [{"diskGroupId": 2}]}, "no such disk group"),
        ({**DEBIAN, "storage": [{"diskGroupId": 1, "partitioning": {"disks": 3}}]}, "not so many disks"),
    ],
)
def test_what_can_not_be_installed(sandbox, call, body, words):
    answer = call("POST", SERVER + "/reinstall", body)
    assert answer.status_code == 400 and words in answer.json()["message"]
    assert call("GET", SERVER).json()["os"] == "ubuntu2404-server_64"
