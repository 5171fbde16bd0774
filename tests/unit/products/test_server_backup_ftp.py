# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_backup_ftp: a space is ready when its name is set, and goes only where that is confirmed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

NAME, USED = "ns3001.example-sbg.net", "ns3004.example-sbg.net"

Play = Callable[..., Result]


@pytest.fixture
def backup(run: Play) -> Play:
    """Plays the module."""
    return lambda name, **args: run("ovh_server_backup_ftp", service_name=name, **args)


def test_a_space_is_ready_when_its_name_is_set_and_not_when_its_task_is_done(backup: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.backup_seconds = 0.0, 0.6
    result = backup(NAME)
    assert result["changed"] and result["backup_ftp"]["ftp_backup_name"] == "ftpback-sbg1-1.example.net"


def test_a_space_that_is_not_usable_yet_is_awaited_by_the_next_task(backup: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.backup_seconds = 0.0, 1.0
    begun = backup(NAME, wait=False)
    assert begun["changed"] and begun["wait_for"]
    again = backup(NAME)
    assert not again["changed"] and again["backup_ftp"]["ftp_backup_name"]


def test_a_space_that_does_not_become_usable_is_a_failure(backup: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds, sandbox.settings.backup_seconds = 0.0, 3600.0
    result = backup(NAME, wait_timeout=0.5)
    assert result["failed"] and result["changed"] and "not ready when wait_timeout expired" in result["msg"]


@pytest.mark.parametrize("confirm", [None, NAME])
def test_backups_are_deleted_only_where_that_is_confirmed(confirm: str | None, backup: Play, sandbox: Sandbox) -> None:
    result = backup(USED, state="absent", confirm=confirm)
    assert result["failed"] and "deletion destroys all backups in the space" in result["msg"]
    assert sandbox.state.servers[USED].backup and not sandbox.carried_out()


def test_a_name_in_other_letters_is_the_same(backup: Play) -> None:
    assert not backup(f" {USED.upper()} ")["changed"]
