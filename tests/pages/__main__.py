# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes all of these files: make pages. A second run changes nothing."""

from __future__ import annotations

import sys

from tests import environment
from tests.pages import jobs, pages


def main() -> None:
    sys.path.insert(0, environment.COLLECTIONS)
    jobs.from_contract()
    for path, text in pages().items():
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            print(f"written: {path.relative_to(environment.ROOT)}")


if __name__ == "__main__":
    main()
