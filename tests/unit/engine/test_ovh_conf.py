# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ovh.conf that keys are saved in: whole or not at all, its owner's alone, and a word about git."""

from __future__ import annotations

import dataclasses
import os
import subprocess
from pathlib import Path

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.config import Credentials
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import ENDPOINTS, endpoint_named
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.ovh_conf import KeyFile
from ansible_collections.community.ovh.plugins.module_utils._files.private_files import keep_owner

KEYS = Credentials(
    ENDPOINTS["ovh-eu"], "application_key", application_key="AK", application_secret="AS", consumer_key="CK"
)
SECTION = "[ovh-eu]\napplication_key=AK\napplication_secret=AS\nconsumer_key=CK\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ovh.conf"


# ---- saving


def test_a_file_that_is_not_there_is_made_for_its_owner_alone(path: Path) -> None:
    assert KeyFile(str(path)).save(KEYS, check_mode=False)
    assert path.read_text() == "[default]\nendpoint=ovh-eu\n\n" + SECTION
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_saved_already_is_not_written(path: Path) -> None:
    KeyFile(str(path)).save(KEYS, check_mode=False)
    before = path.stat()
    assert not KeyFile(str(path)).save(KEYS, check_mode=False)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_check_mode_says_the_same_and_writes_nothing(path: Path) -> None:
    assert KeyFile(str(path)).save(KEYS, check_mode=True)
    assert not path.exists()


def test_other_sections_comments_and_the_endpoint_stay(path: Path) -> None:
    path.write_text("; mine\n[default]\nendpoint = ovh-ca\n\n[ovh-ca]\nconsumer_key=other\n")
    path.chmod(0o644)
    assert KeyFile(str(path)).save(KEYS, check_mode=False)
    assert path.read_text() == "; mine\n[default]\nendpoint = ovh-ca\n\n[ovh-ca]\nconsumer_key=other\n\n" + SECTION
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_endpoint_that_is_a_url_has_its_own_section(path: Path) -> None:
    keys = Credentials(
        endpoint_named("https://h/1.0"),
        "application_key",
        application_key="AK",
        application_secret="AS",
        consumer_key="CK",
    )
    KeyFile(str(path)).save(keys, check_mode=False)
    assert path.read_text().startswith("[default]\nendpoint=https://h/1.0\n\n[https://h/1.0]\n")
    assert KeyFile(str(path)).consumer_key(keys) == "CK"


def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(tmp_path: Path, path: Path) -> None:
    real = tmp_path / "vault" / "keys.conf"
    real.parent.mkdir()
    path.symlink_to("vault/keys.conf")
    for _there in (False, True):
        real.unlink(missing_ok=True) if not _there else real.write_text("# mine\n")
        assert KeyFile(str(path)).save(KEYS, check_mode=False)
        assert path.is_symlink() and not real.is_symlink() and real.read_text().endswith(SECTION)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ovh.conf", "vault"] and list(
        real.parent.iterdir()
    ) == [real]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_the_file_keeps_its_owner(path: Path) -> None:
    path.write_text("")
    os.chown(path, 12345, 23456)
    KeyFile(str(path)).save(KEYS, check_mode=False)
    assert (path.stat().st_uid, path.stat().st_gid, path.stat().st_mode & 0o777) == (12345, 23456, 0o600)


def test_a_group_that_can_not_be_kept_does_not_keep_the_key_from_being_saved(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def refuse(handle: int, owner: int, group: int) -> None:
        asked.append((owner, group))
        if owner == -1:
            raise PermissionError

    path.write_text("")
    mine = path.stat()
    monkeypatch.setattr(os, "fchown", refuse)
    monkeypatch.setattr(
        os, "fstat", lambda handle: os.stat_result((0o600, 0, 0, 1, mine.st_uid + 1, mine.st_gid + 1, 0, 0, 0, 0))
    )
    keep_owner(0, str(path))
    assert asked == [(mine.st_uid, -1), (-1, mine.st_gid)]


def test_nothing_is_left_of_a_file_that_could_not_be_written(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("# mine\n")

    def full(*_names: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(
        StateError,
        match=(
            "^the key is granted, and could not be saved in .*ovh.conf .*No space left on device.*: run the task again$"
        ),
    ):
        KeyFile(str(path)).save(KEYS, check_mode=False)
    assert path.read_text() == "# mine\n" and [each.name for each in tmp_path.iterdir()] == ["ovh.conf"]


# ---- what is there


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("[ovh-eu]\napplication_key=AK\nconsumer_key=CK\n", "CK"),
        ("[ovh-eu]\napplication_key=another\nconsumer_key=CK\n", None),
        ("[ovh-ca]\napplication_key=AK\nconsumer_key=CK\n", None),
        ("[ovh-eu]\napplication_key=AK\n", None),
    ],
)
def test_the_key_of_our_application_on_our_endpoint(path: Path, text: str, found: str | None) -> None:
    assert KeyFile(str(path)).consumer_key(KEYS) is None
    path.write_text(text)
    assert KeyFile(str(path)).consumer_key(KEYS) == found


# ---- before anybody is bothered


def test_a_file_that_can_be_written_is_no_objection(path: Path) -> None:
    KeyFile(str(path)).require_writable(KEYS)
    path.write_text("[ovh-eu]\n")
    KeyFile(str(path)).require_writable(KEYS)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match="nowhere/ovh.conf cannot be written: its folder does not exist or is not writable$"
    ):
        KeyFile(str(tmp_path / "nowhere/ovh.conf")).require_writable(KEYS)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written: it is not a regular file$"):
        KeyFile(str(tmp_path)).require_writable(KEYS)


def test_another_users_file_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("")
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    with pytest.raises(UsageError, match="belongs to another user of this machine$"):
        KeyFile(str(path)).require_writable(KEYS)


SERVICE = Credentials(ENDPOINTS["ovh-eu"], "oauth2", client_id="CI", client_secret="CS")


@pytest.mark.parametrize(("mine", "other"), [(KEYS, SERVICE), (SERVICE, KEYS)])
def test_two_ways_to_authenticate_cannot_stand_in_one_section(
    path: Path, mine: Credentials, other: Credentials
) -> None:
    KeyFile(str(path)).save(mine, check_mode=False)
    KeyFile(str(path)).require_writable(mine)
    with pytest.raises(
        UsageError, match="next to which another way to authenticate cannot stand: save to another file"
    ):
        KeyFile(str(path)).require_writable(other)


@pytest.mark.parametrize(("url", "saved"), [("https://api.example.net/1.0", True), ("ovh-eu", False)])
def test_a_service_account_is_saved_with_the_token_url_that_its_endpoint_does_not_have(
    path: Path, url: str, saved: bool
) -> None:
    keys = dataclasses.replace(SERVICE, endpoint=endpoint_named(url), token_url="https://login.example.net/token")
    KeyFile(str(path)).save(keys, check_mode=False)
    assert ("\noauth2_token_url=https://login.example.net/token\n" in path.read_text()) is saved
    assert KeyFile(str(path)).client_secret(keys, "CI") == "CS" and KeyFile(str(path)).client_secret(keys, "x") is None


@pytest.mark.parametrize("content", [b"no header\n", b"\xff\xfe"])
def test_a_file_that_is_no_ini_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(OvhError, match="ovh.conf is not"):
        KeyFile(str(path)).require_writable(KEYS)


# ---- git


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def test_a_git_tree_that_does_not_ignore_the_file_is_worth_a_word(tmp_path: Path, path: Path) -> None:
    assert KeyFile(str(path)).warning() is None
    git(tmp_path, "init")
    inner = tmp_path / "inner"
    inner.mkdir()
    for each in (path, inner / "ovh.conf"):
        assert (
            KeyFile(str(each)).warning()
            == f"{each} lies in the git tree {tmp_path}, which does not ignore it: add it to .gitignore"
        )
    (tmp_path / ".gitignore").write_text("ovh.conf\n")
    assert KeyFile(str(path)).warning() is None and KeyFile(str(inner / "ovh.conf")).warning() is None


def test_a_file_that_git_has_already_is_not_ignored(tmp_path: Path, path: Path) -> None:
    git(tmp_path, "init")
    path.write_text("")
    git(tmp_path, "add", "ovh.conf")
    (tmp_path / ".gitignore").write_text("ovh.conf\n")
    assert KeyFile(str(path)).warning()


def test_where_the_file_really_lies_counts(tmp_path: Path) -> None:
    tree, link = tmp_path / "tree", tmp_path / "ovh.conf"
    tree.mkdir()
    git(tree, "init")
    link.symlink_to("tree/ovh.conf")
    assert (
        KeyFile(str(link)).warning()
        == f"{link} lies in the git tree {tree}, which does not ignore it: add it to .gitignore"
    )


def test_without_git_the_tree_is_worth_a_word_all_the_same(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path))
    assert KeyFile(str(path)).warning()
