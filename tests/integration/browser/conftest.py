# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What playbooks draw, looked at in a real browser."""

from __future__ import annotations

from tests.support.browser import browser

__all__ = ["browser"]
