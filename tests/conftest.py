# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fixtures that tests of different folders share, and how many examples a property is held against."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# The same examples each time, however slow the machine is. `make properties` tries thousands of others.
settings.register_profile(
    "usual",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
settings.register_profile(
    "thousands", settings.get_profile("usual"), derandomize=False, max_examples=3000, print_blob=True
)
settings.load_profile("usual")

pytest_plugins = ["tests.support.fixtures", "tests.golden.plugin"]
