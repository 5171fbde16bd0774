# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists with cursors: each page names the cursor of the next one, the last page names none (docs/api_facts.md, Bulk
reads).
"""

from __future__ import annotations

import dataclasses
import json
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Response

CURSOR, NEXT_CURSOR = "X-Pagination-Cursor", "x-pagination-cursor-next"
# A list that goes on beyond these has no end: pages in a row without a new item, and pages in all.
MOST_PAGES_WITHOUT_NEWS, MOST_PAGES = 20, 10_000


def all_pages(path: str, first: Response, read_page: t.Callable[[str], Response]) -> Response:
    """Return the first page of a list with the items of all further pages added; any other response unchanged.

    read_page: returns the page of a cursor. Raises ApiError for a page that is not a list, and for a list that does not
    end.
    """
    cursor = first.headers.get(NEXT_CURSOR, "")
    if not cursor or not isinstance(first.data, list):
        return first
    items, cursors, seen, idle = list(first.data), set[str](), keys_of(first.data), 0
    while cursor:
        if cursor in cursors or idle == MOST_PAGES_WITHOUT_NEWS or len(cursors) == MOST_PAGES:
            raise ApiError(
                "GET",
                path,
                f"the list does not end: after {len(cursors) + 1} pages it names the next page {cursor!r}",
                status=first.status,
                query_id=first.query_id,
                final=True,
            )
        cursors.add(cursor)
        page = read_page(cursor)
        if not isinstance(page.data, list):
            raise ApiError(
                "GET",
                path,
                "expected a JSON list as the next page",
                status=page.status,
                query_id=page.query_id,
                final=True,
            )
        new = keys_of(page.data) - seen
        items, seen, idle = items + page.data, seen | new, 0 if new else idle + 1
        cursor = page.headers.get(NEXT_CURSOR, "")
    return dataclasses.replace(
        first, data=items, headers={name: value for name, value in first.headers.items() if name != NEXT_CURSOR}
    )


def keys_of(items: t.Iterable[t.Any]) -> set[str]:
    """Return the items as texts that can be compared."""
    return {json.dumps(item, sort_keys=True) for item in items}
