# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make importer`: imports a tarball as Galaxy would, at its strictest; whatever it warns of is an error."""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path

from galaxy_importer.collection import CollectionFilename, import_collection
from galaxy_importer.config import Config
from galaxy_importer.exceptions import ImporterError


class Complaints(logging.Handler):
    """Keeps what is said above a mere notice."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def main(artifact: Path) -> str | None:
    """None, or what Galaxy would say."""
    name = CollectionFilename(*re.fullmatch(r"(\w+)-(\w+)-(.+)\.tar\.gz", artifact.name).groups())
    # Galaxy asks for 1.0.0; what is not released yet is imported as what it is.
    strictest = Config({"check_required_tags": True, "require_v1_or_greater": not name.version.startswith("0.")})
    logger, complaints = logging.getLogger("galaxy"), Complaints()
    logger.addHandler(complaints)
    try:
        with artifact.open("rb") as file:
            found = import_collection(file, name, logger=logger, cfg=strictest)
    except ImporterError as error:
        return f"{artifact.name} is refused: {error}"
    print(f"{artifact.name} is imported with {len(found['contents'])} contents and {len(complaints.said)} complaints")
    return "\n".join(complaints.said) or None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
