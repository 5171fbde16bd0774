# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_ssh_key: compared without comments, and never lost between the two writes that a changed key is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key, same_key

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

OLD, NEW = "ssh-ed25519 AAAAC3old jane@example.org", "ssh-ed25519 AAAAC3new jane@example.org"
ITEM = "/me/sshKey/jane"

Play = Callable[..., Result]
SILENT = "; the API does not say why: run the task again, which looks for it first"


@pytest.fixture
def key(run: Play) -> Play:
    """Plays the module on one key."""
    return lambda check=False, environ=None, **args: run(
        "ovh_ssh_key", check=check, environ=environ, **{"key_name": "jane", "key": NEW, **args}
    )


@pytest.fixture
def old(sandbox: Sandbox) -> None:
    """There is another key of the name."""
    sandbox.state.ssh_keys["jane"] = {"keyName": "jane", "key": OLD}


def there(sandbox: Sandbox) -> str | None:
    return sandbox.state.ssh_keys.get("jane", {}).get("key")


def sent(sandbox: Sandbox) -> list[str]:
    return [each["method"] for each in sandbox.writes()]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (NEW, True),
        ("ssh-rsa AAAA", True),
        (f"  {NEW}\n", True),
        ("jane", False),
        ("", False),
        (f"{OLD}\n{NEW}", False),
        ("-----BEGIN OPENSSH PRIVATE KEY----- x", False),
    ],
)
def test_what_a_public_key_is(text: str, good: bool) -> None:
    assert is_public_key(text) is good


@pytest.mark.parametrize(
    ("other", "same"),
    [("ssh-ed25519 AAAAC3new", True), (f"{NEW} and more\n", True), (OLD, False), ("ssh-rsa AAAAC3new", False)],
)
def test_keys_are_compared_without_their_comments(other: str, same: bool) -> None:
    assert same_key(NEW, other) is same


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"key": "~/.ssh/id_ed25519.pub"}, "key is the text of one public key"),
        ({"key_name": " "}, "key_name is empty"),
    ],
)
def test_what_can_not_be_meant(args: dict[str, Any], words: str, key: Play, sandbox: Sandbox) -> None:
    assert words in key(**args)["msg"]
    assert not sandbox.exchanges


def test_a_key_is_needed_where_there_is_none(key: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        assert key(check=check, key=None)["msg"] == "jane: it does not exist, and to create it key must be given"
        assert not sandbox.writes()


def test_a_name_with_any_characters(key: Play, sandbox: Sandbox) -> None:
    assert key(key_name="jane / home é")["changed"] and not key(key_name="jane / home é")["changed"]
    assert list(sandbox.state.ssh_keys) == ["jane / home é"]


@pytest.mark.parametrize("kind", ["reset_after", "reset_before", "truncated_json"])
@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_lost_answers_are_looked_after(kind: str, method: str, old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail(kind, method)
    result = key()
    assert not result.get("failed") and result["changed"] and there(sandbox) == NEW


def test_what_somebody_else_has_just_removed_is_removed(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("before", "DELETE", hook=lambda state: state.ssh_keys.clear())
    result = key(state="absent")
    assert result["changed"] and not result.get("failed") and there(sandbox) is None


# ---- when the second write fails


def test_a_key_that_is_refused_leaves_the_old_one(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", status=400, message="Invalid SSH key")
    result = key()
    assert result["failed"] and result["changed"] and result["http_status"] == 400
    assert result["msg"].startswith("jane: POST /me/sshKey: Invalid SSH key (HTTP 400")
    assert result["msg"].endswith("written: the removal of the ssh key that was there, which has been put back")
    assert there(sandbox) == OLD and sent(sandbox) == ["DELETE", "POST", "POST"]


def test_a_key_that_can_not_be_put_back_is_told(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", times=None, status=400, message="No")
    result = key()
    assert result["failed"] and result["changed"] and there(sandbox) is None
    assert (
        "written: the removal of the ssh key that was there, which could not be put back (POST /me/sshKey: No"
        " (HTTP 400" in result["msg"]
    )
    assert result["msg"].endswith(f"create it again by this task with {{'key_name': 'jane', 'key': '{OLD}'}}")


def test_a_key_of_somebody_else_meanwhile_is_left(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail(
        "before",
        "POST",
        hook=lambda state: state.ssh_keys.update(jane={"keyName": "jane", "key": "ssh-rsa AAAAtheirs"}),
    )
    result = key()
    assert (
        result["failed"]
        and result["http_status"] == 409
        and result["msg"].endswith("there is one of this name now: {'key_name': 'jane', 'key': 'ssh-rsa AAAAtheirs'}")
    )
    assert there(sandbox) == "ssh-rsa AAAAtheirs"


def test_a_new_key_that_is_refused_leaves_none(key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "POST", status=400, message="No")
    result = key()
    assert result["failed"] and not result["changed"] and "put back" not in result["msg"]


def test_a_refused_removal_leaves_the_old_one(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "DELETE", status=403, message="No")
    result = key()
    assert result["failed"] and not result["changed"] and there(sandbox) == OLD and sent(sandbox) == ["DELETE"]


def test_a_removal_that_may_have_been_done_is_told(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("reset_after", "DELETE")
    sandbox.fail("status", "GET", ITEM, nth=2, times=None, status=400, message="No")
    result = key()
    assert result["failed"] and result["changed"]
    assert result["msg"].endswith("run the task again, which creates the new one")


def test_what_the_api_did_not_take_is_told(key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("after", "POST", hook=lambda state: state.ssh_keys.clear())
    assert key()["msg"] == "jane: the API accepted the change but the ssh key does not exist" + SILENT


def test_a_key_that_was_removed_since_it_was_listed_is_absent(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("before", "GET", ITEM, hook=lambda state: state.ssh_keys.clear())
    assert key()["diff"]["before"] == {"key": None} and sent(sandbox) == ["POST"]


def test_what_was_written_is_told_when_it_can_not_be_read_back(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", ITEM, nth=2, times=None, status=400, message="No")
    result = key(state="absent")
    assert result["failed"] and result["changed"]
    assert result["msg"].endswith("written: deletion, which could not be read back")


def test_an_unreadable_key_is_not_absent(old: None, key: Play, sandbox: Sandbox) -> None:
    sandbox.fail("status", "GET", ITEM, status=400, message="No")
    result = key()
    assert result["failed"] and result["msg"].startswith("jane: GET /me/sshKey/jane: ")
    assert not sandbox.writes()
