# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the golden journal from what the tests have recorded: `make journal`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.golden import allowed, files
from tests.golden.plugin import RECORDED
from tests.golden.record import Record, differences


def main(
    only: str = "", recorded: Path = RECORDED, folder: Path = files.FOLDER, allow_list: Path = allowed.PATH
) -> int:
    """Write the files of all modules, or of one, and remove their entries from the allow-list.

    Exit status 1, and nothing is written, if there is nothing to write, or if a run that several processes have played
    was not the same in all of them.
    """
    found: dict[str, dict[str, Record]] = {}
    unequal = []
    for module, run, record in files.observed(recorded):
        first = found.setdefault(module, {}).setdefault(run, record)
        unequal += [f"{module}, {run}: {each.kind}: {each.change}" for each in differences(first, record)]
    if unequal or not found:
        print("nothing was recorded" if not found else "not the same each time:", *unequal, sep="\n  ", file=sys.stderr)
        return 1
    for path in folder.glob(f"{only or '*'}.json"):
        path.unlink()
    for module, records in found.items():
        if only in ("", module):
            files.write(module, files.in_order(records), folder)
    allow_list.write_text(allowed.without(allow_list.read_text(encoding="utf-8"), only), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
