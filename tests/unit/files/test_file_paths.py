# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where files are written: links and other things that another user may have put there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from ansible_collections.community.ovh.plugins.module_utils._files.file_paths import UnsafePathError, writable_target
from ansible_collections.community.ovh.plugins.module_utils._files.private_files import holds, save

Arrange = Callable[[Path], Path]


def link(path: Path, to: Path | str) -> Path:
    path.symlink_to(to)
    return path


def shared(path: Path) -> Path:
    """A directory such as /tmp."""
    path.mkdir()
    path.chmod(0o1777)
    return path


def hard_linked(home: Path) -> Path:
    (home / "one").touch()
    os.link(home / "one", home / "other")
    return home / "other"


def fifo(home: Path) -> Path:
    os.mkfifo(home / "fifo")
    return home / "fifo"


def folder(home: Path) -> Path:
    (home / "folder").mkdir()
    return home / "folder"


FOLLOWED: dict[str, tuple[Arrange, str]] = {
    "no link": (lambda home: home / "file", "file"),
    "no link in a shared directory": (lambda home: shared(home / "tmp") / "file", "tmp/file"),
    "a directory that does not exist yet": (lambda home: home / "new/er/file", "new/er/file"),
    "a link of ours": (lambda home: link(home / "link", "file"), "file"),
    "an absolute link": (lambda home: link(home / "link", home / "file"), "file"),
    "a link to a link": (lambda home: link(home / "link", link(home / "other", "./file")), "file"),
    "a link that climbs": (lambda home: link(folder(home) / "link", "../file"), "file"),
    "a link to a directory": (lambda home: link(home / "link", folder(home)) / "file", "folder/file"),
    "a link of ours into a shared directory": (
        lambda home: link(home / "link", shared(home / "tmp") / "file"),
        "tmp/file",
    ),
    "below a file": (lambda home: save(str(home / "file"), b"") or home / "file/below", "file/below"),
}
REFUSED: dict[str, tuple[Arrange, str]] = {
    "a planted link": (
        lambda home: link(shared(home / "tmp") / "link", home / "file"),
        "tmp/link' is a symbolic link that another user can have made",
    ),
    "a planted link to a directory": (
        lambda home: link(shared(home / "tmp") / "link", home) / "file",
        "tmp/link' is a symbolic link that another",
    ),
    "a link of ours to a planted one": (
        lambda home: link(home / "link", link(shared(home / "tmp") / "planted", home / "file")),
        "tmp/planted' is a",
    ),
    "a circle": (lambda home: link(home / "link", "link"), "Too many levels of symbolic links"),
    "hard links": (hard_linked, "it has 2 hard links"),
    "a FIFO": (fifo, "it is not a regular file"),
    "a directory": (folder, "it is not a regular file"),
    "a link to a FIFO": (lambda home: link(home / "link", fifo(home)), "it is not a regular file"),
}


@pytest.mark.parametrize(("arrange", "target"), FOLLOWED.values(), ids=FOLLOWED.keys())
def test_what_is_written(tmp_path: Path, arrange: Arrange, target: str) -> None:
    assert writable_target(str(arrange(tmp_path))) == str(tmp_path / target)


@pytest.mark.parametrize(("arrange", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_not_written(tmp_path: Path, arrange: Arrange, sentence: str) -> None:
    path = str(arrange(tmp_path))
    with pytest.raises(OSError, match=sentence) as raised:
        save(path, b"secret")
    assert sentence in str(raised.value.strerror)
    assert not holds(path, b"secret") and not [
        each for each in tmp_path.rglob("*") if each.is_file() and each.read_bytes()
    ]


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], Path]:
    """Gives what is there to another user: really, where the tests run as root."""

    def give(path: Path) -> Path:
        if os.geteuid():
            monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
        else:
            os.chown(path, 12345, -1, follow_symlinks=False)
        return path

    return give


def test_a_link_of_another_user_is_not_followed(tmp_path: Path, foreign: Callable[[Path], Path]) -> None:
    planted = foreign(link(tmp_path / "link", "file"))
    with pytest.raises(UnsafePathError, match="is a symbolic link that another user can have made: it is not followed"):
        writable_target(str(planted))


def test_a_file_of_another_user_is_replaced_only_where_not_everyone_writes(
    tmp_path: Path, foreign: Callable[[Path], Path]
) -> None:
    (tmp_path / "file").touch()
    assert writable_target(str(foreign(tmp_path / "file"))) == str(tmp_path / "file")
    planted = shared(tmp_path / "tmp") / "file"
    planted.touch()
    with pytest.raises(UnsafePathError, match="it belongs to another user, in a directory that everyone can write to"):
        writable_target(str(foreign(planted)))


def test_a_link_that_appears_meanwhile_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "other").write_bytes(b"untouched")
    replace = os.replace
    monkeypatch.setattr(os, "replace", lambda old, new: (link(tmp_path / "file", "other"), replace(old, new)))
    save(str(tmp_path / "file"), b"secret")
    assert not (tmp_path / "file").is_symlink() and (tmp_path / "other").read_bytes() == b"untouched"
