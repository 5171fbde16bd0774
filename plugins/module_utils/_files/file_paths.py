# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The place where a file is really written: links are followed only where no other user can have made them."""

from __future__ import annotations

import errno
import os
import stat

MOST_LINKS = 40


class UnsafePathError(OSError):
    """A path that must not be written; strerror is the sentence for the user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(errno.EPERM, sentence)

    def __str__(self) -> str:
        return str(self.strerror)


def writable_target(path: str) -> str:
    """Return the path of the file to write or replace, with its links followed. Nothing needs to exist yet.

    Raises UnsafePathError for a link that another user may have created, and if the place holds anything but a file of
    ours.
    """
    target = resolved(os.path.abspath(path))
    try:
        found = os.lstat(target)
    except (FileNotFoundError, NotADirectoryError):
        return target
    if not stat.S_ISREG(found.st_mode):
        raise UnsafePathError("it is not a regular file")
    if found.st_nlink > 1:
        raise UnsafePathError(f"it has {found.st_nlink} hard links, of which only one would be replaced")
    if found.st_uid != os.geteuid() and is_world_writable(os.path.dirname(target)):
        raise UnsafePathError("it belongs to another user, in a directory that everyone can write to")
    return target


def resolved(path: str) -> str:
    """Return an absolute path with all its links followed, after each link was checked."""
    at, left, links = os.sep, parts_of(path), 0
    while left:
        part = left.pop()
        here = os.path.dirname(at) if part == os.pardir else os.path.join(at, part)
        if part == os.pardir or not os.path.islink(here):
            at = here
            continue
        links += 1
        if links > MOST_LINKS:
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        require_trusted_link(here, at)
        to = os.readlink(here)
        at = os.sep if os.path.isabs(to) else at
        left += parts_of(to)
    return at


def parts_of(path: str) -> list[str]:
    """Return the parts of a path, the first one last."""
    return [part for part in reversed(path.split(os.sep)) if part not in ("", os.curdir)]


def require_trusted_link(link: str, directory: str) -> None:
    """Raise UnsafePathError unless the link and its directory are ours or root's, and nobody else can put a
    link there.
    """
    ours = {0, os.geteuid()}
    if {os.lstat(link).st_uid, os.stat(directory).st_uid} <= ours and not is_world_writable(directory):
        return
    raise UnsafePathError(f"{link!r} is a symbolic link that another user can have made: it is not followed")


def is_world_writable(directory: str) -> bool:
    """Return whether all users can create files in a directory, with or without the sticky bit."""
    return bool(os.stat(directory).st_mode & stat.S_IWOTH)
