# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold secrets: written atomically, and readable only by their owner."""

from __future__ import annotations

import contextlib
import os
import pathlib
import stat
import subprocess
import tempfile
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._files.file_paths import writable_target


def holds(path: str, content: bytes) -> bool:
    """Return whether the file has exactly this content and only its owner can read it."""
    try:
        target = writable_target(path)
        return stat.S_IMODE(os.stat(target).st_mode) & 0o077 == 0 and pathlib.Path(target).read_bytes() == content
    except OSError:
        return False


class PreparedFile:
    """A file that is open next to its place before a secret is asked for which the API shows only once.

    A context: what was not committed in it leaves what was there. Trusted links are followed. The new file has a name
    of its own (O_EXCL, O_NOFOLLOW) and is renamed, so that a link which appears meanwhile is replaced and not followed.
    Raises OSError if nothing can be written there.
    """

    def __init__(self, path: str) -> None:
        self.target = writable_target(path)
        handle, self.beside = tempfile.mkstemp(dir=os.path.dirname(self.target), prefix=".ovh-")
        self.file = os.fdopen(handle, "wb")

    def __enter__(self) -> t.Self:
        return self

    def __exit__(self, *unused: object) -> None:
        self.file.close()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.beside)

    def commit(self, content: bytes) -> None:
        """Replace what is there, with the mode 0600 and its owner. Raises OSError, and leaves what was there."""
        with self.file:
            self.file.write(content)
            keep_owner(self.file.fileno(), self.target)
        os.replace(self.beside, self.target)


def save(path: str, content: bytes) -> None:
    """Replace the file, as PreparedFile does. Raises OSError, and leaves the old file in that case."""
    with PreparedFile(path) as prepared:
        prepared.commit(content)


def keep_owner(handle: int, target: str) -> None:
    """Give an open file the owner of the file that it replaces, and the group if permitted."""
    if os.path.lexists(target):
        before, now = os.lstat(target), os.fstat(handle)
        if before.st_uid != now.st_uid:
            os.fchown(handle, before.st_uid, -1)
        if before.st_gid != now.st_gid:
            with contextlib.suppress(PermissionError):
                os.fchown(handle, -1, before.st_gid)


def git_tree(path: str) -> str | None:
    """Return the git tree that contains the file and does not ignore it; None if there is none."""
    target = pathlib.Path(os.path.realpath(path))
    tree = next((folder for folder in target.parents if (folder / ".git").exists()), None)
    if tree is None:
        return None
    try:
        # In-process execution has no AnsibleModule, whose run_command sanity asks for.
        # pylint: disable-next=ansible-bad-function
        asked = subprocess.run(
            ["git", "check-ignore", "--quiet", target],
            cwd=target.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return str(tree)
    return None if asked.returncode == 0 else str(tree)
