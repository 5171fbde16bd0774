# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages that are made from the code and from data, so that they say what is so. Each file here has `PAGE` and `page()`."""
from __future__ import annotations

from tests.pages import content, messages, migration, rights

PAGES = (content, messages, migration, rights)
