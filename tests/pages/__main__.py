# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes all of these pages anew: make pages."""
from __future__ import annotations

import sys

from tests import environment
from tests.pages import PAGES


def main() -> None:
    sys.path.insert(0, environment.COLLECTIONS)
    for each in PAGES:
        each.PAGE.write_text(each.page())
        print(f"written: {each.PAGE.relative_to(environment.ROOT)}")


if __name__ == "__main__":
    main()
