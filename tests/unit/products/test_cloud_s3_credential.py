# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An S3 key that a file holds: which key it is, and its rotation, also where that breaks off."""

from __future__ import annotations

import configparser
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._files import private_files

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, controller

KEYS = "/cloud/project/0123456789abcdef0123456789abcdef/user/4001/s3Credentials"
FIRST = "5a9b0000000000000000000000000001"
OF_BACKUP = {"project": "shop", "user": "backup"}
SINCE = "2026-01-01T00:00:00+00:00"
Run = Callable[..., Result]

pytestmark = pytest.mark.usefixtures("home", "impatient")


@pytest.fixture
def run(sandbox: Sandbox) -> Run:
    def play(check: bool = False, **args: Any) -> Result:
        given = {name: value for name, value in {**OF_BACKUP, **args}.items() if value is not None}
        result = controller("ovh_cloud_s3_credential", given, check=check, diff=True, environ=sandbox.environment)
        assert "secret" in result or "s3-secret-of" not in json.dumps(result)
        return result

    return play


def keys(sandbox: Sandbox) -> set[str]:
    now = sandbox.state.agenda.now()
    return {str(name) for name, each in sandbox.state.objects.inside(KEYS).items() if each.at(now) is not None}


def held(path: Path, profile: str = "default") -> dict[str, str]:
    parser = configparser.ConfigParser()
    parser.read(path)
    return dict(parser[profile])


def write(path: Path, access: str, since: str = SINCE, replaces: str = "") -> None:
    lines = ["[default]", f"aws_access_key_id={access}", f"aws_secret_access_key=s3-secret-of-{access}"]
    path.write_text("\n".join([*lines, f"ovh_key_since={since}", f"ovh_key_replaces={replaces}", ""]))
    path.chmod(0o600)


def calls(sandbox: Sandbox) -> list[tuple[str, str]]:
    return [(each["method"], each["path"].rpartition("/s3Credentials")[2]) for each in sandbox.writes()]


def test_a_rotation_writes_the_new_key_before_the_old_one_goes(run: Run, sandbox: Sandbox, home: Path) -> None:
    other = run(access=FIRST, dest="other")["s3_credential"]["access"]
    write(home / "s3", FIRST)
    foreseen = run(check=True, dest="s3", rotate=True)
    assert foreseen["s3_credential"]["access"] is None and keys(sandbox) == {other} == {FIRST}
    result = run(dest="s3", rotate=True)
    new = result["s3_credential"]["access"]
    assert result["diff"] == foreseen["diff"] and keys(sandbox) == {new} != {FIRST}
    assert result["diff"]["after"]["s3_credential"] == ["create a key", "write the key to s3", f"delete {FIRST}"]
    now = held(home / "s3")
    assert (now["aws_access_key_id"], now["aws_secret_access_key"]) == (new, f"s3-secret-of-{new}")
    assert now["ovh_key_since"] > SINCE and now["ovh_key_replaces"] == FIRST
    assert calls(sandbox)[-2:] == [("POST", ""), ("DELETE", f"/{FIRST}")]
    assert not run(dest="s3", rotate_after="1h")["changed"]


@pytest.mark.parametrize(
    ("since", "after", "steps"),
    [
        (SINCE, "4w", ["create a key", "write the key to s3", f"delete {FIRST}"]),
        ("2999-01-01T00:00:00+00:00", "1h", []),
        ("2026-01-01", "999999d", []),
        ("", "1h", ["write the key to s3"]),
        ("long ago", None, ["write the key to s3"]),
    ],
)
def test_the_time_counts_from_the_date_in_the_file(
    since: str, after: str | None, steps: list[str], run: Run, home: Path
) -> None:
    write(home / "s3", FIRST, since)
    assert run(dest="s3", rotate_after=after)["diff"]["after"].get("s3_credential", []) == steps
    assert not run(dest="s3")["changed"]


def test_a_key_that_no_file_names_is_never_deleted(run: Run, sandbox: Sandbox, home: Path) -> None:
    made = run(dest="s3", rotate=True)["s3_credential"]["access"]
    assert keys(sandbox) == {FIRST, made}
    several = run(dest="other")
    assert f"backup: there are several keys, {made}, {FIRST}; set access" in several["msg"]
    sandbox.fail("reset_before", "POST")
    assert run(dest="other", access=made)["changed"] and not run(access=made)["changed"]
    assert "x: backup has no such key" in run(access="x")["msg"] and keys(sandbox) == {FIRST, made}


def test_a_rotation_that_broke_off_is_finished(
    run: Run, sandbox: Sandbox, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(home / "s3", FIRST)
    sandbox.fail("status", "DELETE", status=400)
    broken = run(dest="s3", rotate=True)
    assert "run the task again to delete the old one" in broken["msg"] and len(keys(sandbox)) == 2
    again = run(dest="s3")
    assert again["diff"]["after"]["s3_credential"] == [f"delete {FIRST}, which an earlier rotation replaced"]
    (left,) = keys(sandbox)
    assert held(home / "s3")["aws_access_key_id"] == left

    def disk_is_full(self: Any, content: bytes) -> None:
        raise OSError(28, "disk full")

    with monkeypatch.context() as patched:
        patched.setattr(private_files.PreparedFile, "commit", disk_is_full)
        result = run(dest="s3", rotate=True)
    new = result["s3_credential"]["access"]
    assert result["secret"] == f"s3-secret-of-{new}" and keys(sandbox) == {left, new}
    assert "could not be written (disk full): secret is in the result" in result["warnings"][0]

    monkeypatch.setattr(private_files.PreparedFile, "commit", lambda self, content: None)
    assert "so the old one was not deleted" in run(dest="s3", rotate=True)["msg"] and left in keys(sandbox)


def test_a_new_key_without_a_file_is_in_the_result(run: Run, sandbox: Sandbox) -> None:
    assert run(access=FIRST, state="absent", confirm=FIRST)["changed"]
    assert run(check=True)["secret"] is None
    sandbox.fail("reset_after", "POST")
    result = run()
    assert result["secret"] == f"s3-secret-of-{result['s3_credential']['access']}", result
    assert not run()["changed"] and "secret" not in run()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"access": ["a", "b"]}, "access is a text"),
        ({"access": FIRST, "dest": "s3", "rotate_after": "90d"}, "do not set access"),
        ({"rotate": True}, "give dest"),
        ({"dest": "s3", "rotate_after": "soon"}, "rotate_after: 'soon' is not a duration"),
        ({"dest": "missing/s3"}, "cannot be written"),
        ({"dest": "."}, "cannot be read (Is a directory)"),
        ({"dest": "s3", "region": "a\n[b]"}, "an INI file cannot hold this value"),
        ({"dest": "s3", "format": "env", "region": "a b"}, "cannot hold the value of AWS_DEFAULT_REGION"),
        ({"dest": "broken"}, "it is not a file of this format"),
    ],
)
def test_wrong_options_are_said_before_anything_is_written(
    args: dict[str, Any], words: str, run: Run, sandbox: Sandbox, home: Path
) -> None:
    (home / "broken").write_text("not an INI file")
    assert words in run(**args)["msg"] and not sandbox.writes()


@pytest.mark.parametrize("answer", [{}, {"access": None}])
def test_an_answer_without_a_key_or_a_secret_is_a_failure(
    answer: dict[str, Any], run: Run, sandbox: Sandbox, home: Path
) -> None:
    with sandbox.on_purpose():
        sandbox.fail("wrong_type", "POST", value=answer)
        assert "the API shows no secret of this key" in run(dest="s3")["msg"]
        assert run(access=FIRST, state="absent", confirm=FIRST)["changed"]
        sandbox.fail("wrong_type", "POST", value=answer)
        assert "shows no id of the new object" in run(dest="s3")["msg"]
