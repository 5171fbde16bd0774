# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that hold a secret: whole or not at all, and nobody else's to read."""
from __future__ import annotations

import os
import pathlib
import tempfile


def holds(path: str, content: bytes) -> bool:
    """Whether the file has just this content and its owner alone can read it."""
    try:
        return os.stat(path).st_mode & 0o077 == 0 and pathlib.Path(path).read_bytes() == content
    except OSError:
        return False


def save(path: str, content: bytes) -> None:
    """Put the content in the place of what is there, links followed, with the mode 0600. Raises OSError, and leaves what was there."""
    target = os.path.realpath(path)
    handle, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".ovh-")
    try:
        with open(handle, "wb") as file:
            file.write(content)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise
