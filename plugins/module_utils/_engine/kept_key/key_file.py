# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The file that holds a key: a section of an INI file, or variables of an environment file."""

from __future__ import annotations

import configparser
import pathlib
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._files import private_files
from ansible_collections.community.ovh.plugins.module_utils._files.env_file import env_values, with_variables
from ansible_collections.community.ovh.plugins.module_utils._files.ini_file import parsed, with_options
from ansible_collections.community.ovh.plugins.module_utils._schema.kept_key import KeyFormat

Parts = t.Mapping[str, str]


class CredentialsFile:
    """One key in a file, which need not exist. Raises UsageError for a file that cannot be read, or is of another form.

    section: of an INI file.
    """

    def __init__(self, path: str, form: KeyFormat, section: str) -> None:
        self.path, self.form, self.section = path, form, section
        try:
            self.text = pathlib.Path(path).read_bytes().decode()
            self.values = self.values_in(self.text)
        except FileNotFoundError:
            self.text, self.values = "", {}
        except (OSError, ValueError, configparser.Error) as error:
            reason = getattr(error, "strerror", None) or "it is not a file of this format"
            raise UsageError(f"dest {path} cannot be read ({reason}); nothing was sent") from None

    def values_in(self, text: str) -> Parts:
        """Return the values of a text by the names of the format. Raises configparser.Error."""
        return parsed(text).get(self.section, {}) if self.form.sections else env_values(text)

    def held(self) -> dict[str, str]:
        """Return the parts that the file holds; none that is empty."""
        found = {part: self.values.get(name, "") for part, name in self.form.names.items()}
        return {part: value for part, value in found.items() if value}

    def content(self, parts: Parts) -> bytes:
        """Return the file with these parts in it. Raises ValueError for a value that it cannot hold."""
        values = {**self.form.fixed, **{self.form.names[part]: value for part, value in parts.items()}}
        if not values:
            return self.text.encode()
        if self.form.sections:
            return with_options(self.text, self.section, values).encode()
        return with_variables(self.text, values).encode()

    def has(self, parts: Parts) -> bool:
        """Return whether the file holds these parts already, and only its owner can read it."""
        return private_files.holds(self.path, self.content(parts))
