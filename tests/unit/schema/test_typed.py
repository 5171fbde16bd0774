# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a description does not say is taken from what is published."""

from __future__ import annotations

import dataclasses

from ansible_collections.community.ovh.plugins.module_utils._schema.operations import (
    BodyField,
    Model,
    Operation,
    Published,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import body_fields, typed

from tests.support.synthetic_words import CHART

WHOLE = Model({"targetSpec": None}, required=frozenset(["targetSpec"]))
PUBLISHED = Published(
    "synthetic",
    {
        "POST /v2/chart": Operation(body={"targetSpec.title": BodyField(choices=("a", "b"))}),
        "PUT /v2/chart/{chartId}": Operation(model=WHOLE),
    },
)


def test_fields_inside_an_envelope_are_typed_and_stay_where_they_are() -> None:
    title = typed(CHART, PUBLISHED).field("title")
    assert (title.type, title.choices) == ("str", ("a", "b"))
    assert (title.read, title.create, title.put) == ("targetSpec.title",) * 3
    assert body_fields(CHART) == {"POST /v2/chart": ("targetSpec.title",)}


def test_the_body_of_a_put_is_the_published_one_unless_the_description_has_one() -> None:
    assert typed(CHART, PUBLISHED).put is CHART.put
    assert typed(dataclasses.replace(CHART, put=None), PUBLISHED).put is WHOLE
