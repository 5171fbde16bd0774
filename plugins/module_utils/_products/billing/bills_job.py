# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""List bills and refunds with lines and sums, and download their PDFs (ovh_bill_info)."""

from __future__ import annotations

import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import is_empty_selection
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, selected
from ansible_collections.community.ovh.plugins.module_utils._products.billing._models import BillingBill, BillingRefund
from ansible_collections.community.ovh.plugins.module_utils._products.billing._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.billing.bills import (
    BILL,
    CATEGORIES,
    LINES,
    REFUND,
    BillWithLines,
    RefundWithLines,
    file_name,
    is_in_period,
    query_of,
    service_sums,
    sums,
)
from ansible_collections.community.ovh.plugins.module_utils._products.billing.pdfs_job import save_pdfs
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import redact_fields
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values

FILTERS = ("date_from", "date_to", "category", "order_id")
OPTIONS: dict[str, dict[str, t.Any]] = {
    "bill_id": {"type": "list", "elements": "str"},
    "date_from": {"type": "str"},
    "date_to": {"type": "str"},
    "category": {"type": "str", "choices": list(CATEGORIES)},
    "order_id": {"type": "int"},
    "details": {"type": "bool", "default": False},
    "include_refunds": {"type": "bool", "default": False},
    "dest": {"type": "path"},
    "show_secrets": {"type": "bool", "default": False, "no_log": False},
    **PARALLEL,
}


def check(params: Values) -> None:
    """Raise ValueError for a wrong date, or for a bill id that is not safe as a file name."""
    query_of(params)
    for number in selected(params["bill_id"] or []) if params["dest"] else []:
        file_name(number)


def read_bills(run: Run) -> Result:
    """Read the selected bills and refunds, sum them, save their PDFs, and return the module's result."""
    params, folder = run.params, folder_of(run)
    bills = find_documents(run, BILL) if params["bill_id"] is None else named_bills(run)
    refunds = refunds_of(run, bills) if params["include_refunds"] else []
    if params["details"]:
        bills, refunds = with_lines(run, BILL, bills), with_lines(run, REFUND, refunds)
    try:
        result: Result = {"sums": sums(t.cast(list[BillingBill], bills), t.cast(list[BillingRefund], refunds))}
        if params["details"]:
            result["services"] = service_sums(
                t.cast(list[BillWithLines], bills), t.cast(list[RefundWithLines], refunds)
            )
        links = {**links_of(BILL, bills), **links_of(REFUND, refunds)} if folder else {}
    except ValueError as error:
        raise StateError(str(error)) from None
    saved = save_pdfs(run, folder, links) if folder else []
    result.update(changed=bool(saved), bills=result_entries(run, BILL, bills, folder))
    if params["include_refunds"]:
        result["refunds"] = result_entries(run, REFUND, refunds, folder)
    if folder:
        result["saved"] = [os.path.join(folder, name) for name in saved]
        result["diff"] = {"before": "", "after": "".join(f"{name}\n" for name in sorted(saved))}
    return result


# ---- select


def named_bills(run: Run) -> list[Values]:
    """Read the bills of `bill_id`, in that order (GET /me/bill/{billId}). Raise ApiError if one does not exist."""
    if is_empty_selection(run, ("bill_id",), BILL):
        return []
    reading = read_each(run.client, BILL.item_route, BILL.path_parameter, selected(run.params["bill_id"]))
    return list(objects_of(BILL, reading, named=True).values())


def find_documents(run: Run, service: Service) -> list[Values]:
    """Read the bills or refunds that match the filters, sorted by date. Refunds have no category."""
    query = {name: value for name, value in query_of(run.params).items() if service is BILL or name != "category"}
    reading = read_all(
        run.client, service.list_route, service.item_route, service.path_parameter, service.key, query=query
    )
    items = [item for item in objects_of(service, reading).values() if is_in_period(item, run.params)]
    return sorted(items, key=lambda item: (str(item.get("date")), str(item[service.key])))


def refunds_of(run: Run, bills: list[Values]) -> list[Values]:
    """Read the refunds that match the filters, limited to refunds of the selected bills or category."""
    refunds, names = find_documents(run, REFUND), {bill[BILL.key] for bill in bills}
    if run.params["category"] is not None:
        names |= bills_of_category(run, [refund for refund in refunds if refund.get("originalBillId") not in names])
    elif run.params["bill_id"] is None:
        return refunds
    return [refund for refund in refunds if refund.get("originalBillId") in names]


def bills_of_category(run: Run, refunds: list[Values]) -> set[str]:
    """Return the ids of the original bills that have the wanted category.

    Only a bill has a category, and the bill of a refund may be older than `date_from`, so each is read by its id.
    """
    originals = [refund["originalBillId"] for refund in refunds if refund.get("originalBillId")]
    bills = objects_of(BILL, read_each(run.client, BILL.item_route, BILL.path_parameter, originals))
    unclear = [refund[REFUND.key] for refund in refunds if refund.get("originalBillId") not in bills]
    if unclear:
        run.warnings.append(f"refunds whose bill is not there to tell its category are left out: {listed(unclear)}")
    return {name for name, bill in bills.items() if bill.get("category") == run.params["category"]}


def with_lines(run: Run, service: Service, items: list[Values]) -> list[Values]:
    """Return each bill or refund with its lines in `details`."""
    lines = objects_of(service, gather(run.client, LINES[service], [item[service.key] for item in items]), named=True)
    return [{**item, "details": lines[item[service.key]]} for item in items]


def objects_of(service: Service, reading: Reading, named: bool = False) -> dict[str, t.Any]:
    """Return the objects of a reading by id.

    Objects that do not exist (404) are left out, unless the user named them. Raise the first other error, naming all
    objects that failed.
    """
    raise_if_stopped(reading)
    errors = {
        name: error
        for name, error in reading.errors.items()
        if named or not (isinstance(error, ApiError) and error.not_found)
    }
    if not errors:
        return reading.objects
    name, *others = errors
    error = errors[name]
    if not isinstance(error, ApiError):
        raise error
    error.hint = "; ".join(filter(None, [error.hint, f"nor could {listed(others)} be read" if others else ""]))
    raise error.for_object(f"{service.word} {name}")


# ---- return


def result_entries(run: Run, service: Service, items: list[Values], folder: str | None) -> list[Values]:
    """Return the result entries, with passwords and signed links redacted unless `show_secrets` is set."""
    entries = snake_keys(items if run.params["show_secrets"] else redact_fields(items))
    files = [{"pdf": os.path.join(folder, file_name(item[service.key]))} if folder else {} for item in items]
    return [{**entry, **file} for entry, file in zip(entries, files, strict=True)]


def links_of(service: Service, items: list[Values]) -> dict[str, str]:
    """Return {PDF file name: download link}."""
    return {file_name(item[service.key]): str(item.get("pdfUrl") or "") for item in items}


def folder_of(run: Run) -> str | None:
    """Return the folder of `dest`, or None. Raise UsageError if the path is not a folder."""
    folder = run.path(run.params["dest"]) if run.params["dest"] else None
    if folder and os.path.exists(folder) and not os.path.isdir(folder):
        raise UsageError(f"dest: {printable(folder)} is a file, and must be a folder")
    return folder


OPERATIONS = (
    *BILL.operations,
    *REFUND.operations,
    *(operation for lines in LINES.values() for operation in lines.operations),
)
JOB = Job(
    OPTIONS,
    read_bills,
    constraints={"mutually_exclusive": [("bill_id", name) for name in FILTERS]},
    check=check,
    operations=OPERATIONS,
    published=PUBLISHED,
)
