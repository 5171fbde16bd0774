# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The collection's version, as galaxy.yml has it, for the User-Agent."""

from __future__ import annotations

VERSION = "1.0.0"
USER_AGENT = f"community.ovh/{VERSION} (Ansible collection)"
