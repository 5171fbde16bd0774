# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An answer of another form than the API documents is one error, wherever a job stumbles over it; a stumble before any
answer is our own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.run import unexpected_answers_as_errors
from ansible_collections.community.ovh.plugins.module_utils._engine.selectors import tags_of
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import display_name
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.wait import task_path
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text


@pytest.mark.parametrize(
    ("progress_summary", "end"),
    [("", "$"), ("burst was interrupted: written: a", "; burst was interrupted: written: a$")],
)
def test_the_error_names_the_place_and_the_last_answer_and_what_was_done(
    progress_summary: str, end: str, make_run: Callable[..., Any]
) -> None:
    run = make_run()
    run.client.get("/me")
    run.interrupted = progress_summary
    words = (
        r"^unexpected API response \(KeyError in test_unexpected_answers.py, line \d+\); the last response:"
        r" GET /me \(HTTP 200, query id EU.ext-3[.\w]+\)"
    )
    with pytest.raises(StateError, match=words + end), unexpected_answers_as_errors(run.client, run):
        {}["a field that is missing"]


def test_before_any_answer_it_is_no_answers_fault(make_run: Callable[..., Any]) -> None:
    with pytest.raises(KeyError), unexpected_answers_as_errors(make_run().client):
        {}["a field that is missing"]


@pytest.mark.parametrize(
    "facts",
    [{}, {"iam": None}, {"iam": []}, {"iam": "x"}, {"iam": {"displayName": None, "tags": []}}, {"iam": {"tags": "x"}}],
)
def test_a_service_without_a_readable_iam_part_has_no_name_and_no_tags(facts: dict[str, Any]) -> None:
    assert (display_name(facts), tags_of(facts)) == ("", {})


def test_any_value_can_be_compared_as_text() -> None:
    assert same_text("12", 12) and not same_text("sbg1", ["sbg1"]) and same_text(None, "")


@pytest.mark.parametrize(
    ("number", "path"),
    [
        (7, "/dedicated/server/ns1/task/7"),
        ("a/../b", "/dedicated/server/ns1/task/a%2F..%2Fb"),
        ("", None),
        (" ", None),
        (None, None),
        ([7], None),
        (1.5, None),
    ],
)
def test_a_task_is_named_by_its_id_alone(number: Any, path: str | None) -> None:
    """Encoded whole, so that no id leads to anything else than a task."""
    found = task_path(FAMILIES, "/dedicated/server/ns1/reboot", {"taskId": number, "status": "init"})
    assert (found and found[1]) == path
