# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A secret that an action reveals: in the result, or in the file `dest`, which is checked before anything is sent."""

from __future__ import annotations

import dataclasses
import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._files import private_files
from ansible_collections.community.ovh.plugins.module_utils._files.file_paths import writable_target
from ansible_collections.community.ovh.plugins.module_utils._schema.action import Action, Outcome
from ansible_collections.community.ovh.plugins.module_utils._schema.names import is_plain_name
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


@dataclasses.dataclass(frozen=True)
class Destination:
    """Where the task wants the secret: a file, or a folder, in which a file is named after the service.

    ending: the end of its name.
    """

    path: str
    is_folder: bool
    ending: str

    def file(self, name: str) -> str:
        """Return the file for a service's secret. Raises StateError if it cannot be written."""
        if self.is_folder and not is_plain_name(name):
            raise StateError(f"dest: the service name {name!r} cannot be a file name: give the name of a file")
        path = os.path.join(self.path, name + self.ending) if self.is_folder else self.path
        try:
            writable_target(path)
        except OSError as error:
            raise StateError(f"dest: {printable(path)} cannot be written ({error.strerror})") from None
        return path


def destination_of(action: Action, run: Run) -> Destination | None:
    """Return where the secret goes; None for the result itself. Raises UsageError if nothing can be written there."""
    dest = run.params["dest"] if action.reveals else None
    if not action.reveals or not dest:
        return None
    path = run.path(dest)
    is_folder = dest.endswith(os.sep) or os.path.isdir(path)
    folder = path if is_folder else os.path.dirname(path)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(f"dest: nothing can be written into {printable(folder)}")
    return Destination(path, is_folder, action.reveals.file(run.params))


def reveal(action: Action, run: Run, outcome: Outcome, file: str | None) -> tuple[Result, Values, Values]:
    """Write the secret to its file, or return it.

    Returns the result's keys for the secret, and the diff's before and after of the file.
    """
    if not action.reveals:
        return {}, {}, {}
    secret: t.Any = outcome.seen.found[action.reveals.read] if outcome.seen else None
    if file is None:
        return {"value": RevealedSecret(secret["value"]) if secret else None}, {}, {}
    if outcome.step is None and private_files.holds(file, secret["value"].encode()):
        return {"dest": file}, {}, {}
    before = "another" if os.path.exists(file) else "none"
    if not run.check_mode:
        save(action.reveals.what, secret, file)
    return {"dest": file}, {"file": before}, {"file": file}


def save(what: str, secret: Values, file: str) -> None:
    """Write a secret to its file. Raises StateError.

    what: the secret's name for the message.
    """
    try:
        private_files.save(file, secret["value"].encode())
    except OSError as error:
        raise StateError(
            f"the {what} is open until {secret['expiration']}, and could not be saved as {printable(file)}"
            f" ({error.strerror}); run the task again to save it"
        ) from error
