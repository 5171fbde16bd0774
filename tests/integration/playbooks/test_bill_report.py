# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook bill_report, by ansible-playbook: right for several currencies, less refunds, and no cell of it is more
than text.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sandbox import Sandbox
from tests.sandbox.state import billing
from tests.support.commands import ansible_playbook, output

SERVER = billing.SERVICE
NASTY = '=HYPERLINK("http://evil.example")|{{ 7*7 }}\r\n\\<b> -x'

Play = Callable[..., str]


@pytest.fixture
def report(sandbox: Sandbox, home: Path) -> Play:
    """Runs the playbook with these arguments, as from the directory `home`; what it prints."""

    def run(*args: str) -> str:
        ended = ansible_playbook("community.ovh.bill_report", *args, sandbox=sandbox, directory=home)
        assert ended.returncode == 0, output(ended)
        return ended.stdout

    return run


def add_dollars(sandbox: Sandbox) -> None:
    """A bill in another currency, whose lines are for services with names that nobody would choose, and for none."""
    sandbox.state.bills["US10000009"] = billing.bill("US10000009", "purchase-cloud", "2024-03-02", 1030, "USD")
    lines = [
        billing.bill_line("US10000009", number, "2024-03-02", cents, "USD", service)
        for number, (cents, service) in enumerate([(10, NASTY), (20, "@x"), (1000, "")], 1)
    ]
    sandbox.state.bill_details["US10000009"] = {line["billDetailId"]: line for line in lines}


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text().splitlines()))


def table(text: str, title: str) -> list[list[str]]:
    """The rows of the Markdown table below a title, without its head."""
    lines = text.partition(f"## {title}\n\n")[2].partition("\n\n")[0].strip().splitlines()
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines[2:]]


def test_per_month_and_per_service_less_refunds(report: Play, sandbox: Sandbox, home: Path) -> None:
    add_dollars(sandbox)
    folder = home / "bill_report"
    printed = report("-e", "date_from=2024-01-01")
    assert "changed=2 " in printed and "\ntotal    EUR            191.49  38.29    229.78\n" in printed
    assert '\n=HYPERLINK("http://evil.example")|{{ 7*7 }} \\<b> -x  USD              0.10\n' in printed

    assert sorted(path.name for path in folder.iterdir()) == [
        "bills.md",
        "bills_by_month.csv",
        "bills_by_month.svg",
        "bills_by_service.csv",
    ]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert rows(folder / "bills_by_month.csv") == [
        ["month", "currency", "without_tax", "tax", "with_tax"],
        ["2024-01", "EUR", "99.00", "19.80", "118.80"],
        ["2024-02", "EUR", "45.50", "9.10", "54.60"],
        ["2024-03", "EUR", "46.99", "9.39", "56.38"],
        ["2024-03", "USD", "10.30", "2.06", "12.36"],
    ]
    assert rows(folder / "bills_by_service.csv") == [
        ["service", "currency", "month", "without_tax"],
        ["", "USD", "2024-03", "10.00"],
        ['\'=HYPERLINK("http://evil.example")|{{ 7*7 }} \\<b> -x', "USD", "2024-03", "0.10"],
        ["'@x", "USD", "2024-03", "0.20"],
        [SERVER, "EUR", "2024-01", "99.00"],
        [SERVER, "EUR", "2024-02", "45.50"],
        [SERVER, "EUR", "2024-03", "46.99"],
    ]

    text = (folder / "bills.md").read_text()
    assert text.startswith("# Bills since 2024-01-01\n\nBills: 5. Refunds, which are subtracted: 1.\n\n## By month\n")
    assert table(text, "By month") == [
        ["2024-01", "EUR", "99.00", "19.80", "118.80"],
        ["2024-02", "EUR", "45.50", "9.10", "54.60"],
        ["2024-03", "EUR", "46.99", "9.39", "56.38"],
        ["**all**", "**EUR**", "**191.49**", "**38.29**", "**229.78**"],
        ["2024-03", "USD", "10.30", "2.06", "12.36"],
        ["**all**", "**USD**", "**10.30**", "**2.06**", "**12.36**"],
    ]
    assert "\n![The months as bars](bills_by_month.svg)\n" in text
    assert table(text, "By service") == [
        ["-", "USD", "10.00"],
        ['=HYPERLINK("http:\\/\\/evil.example")\\|{{ 7\\*7 }} \\\\&lt;b&gt; -x', "USD", "0.10"],
        ["\\@x", "USD", "0.20"],
        [SERVER, "EUR", "191.49"],
    ]

    assert "changed=0 " in report("-e", "date_from=2024-01-01")
    assert not sandbox.writes()


def test_check_mode_writes_nothing_and_by_default_it_is_about_this_year(report: Play, home: Path) -> None:
    printed = report("--check", "-e", "pdfs=true")
    assert re.search(r"\nBills since 20\d\d-01-01: \d+[.] Refunds", printed) and "changed=2 " in printed
    assert not (home / "bill_report").exists()


def test_its_variables(report: Play, home: Path) -> None:
    printed = report(
        "-e", "date_from=2024-03-01 date_to=2024-03-19 category=autorenew dest=~/accounts pdfs=true parallel=2"
    )
    assert "\nBills from 2024-03-01 to 2024-03-19 (autorenew): 1. Refunds" in printed and "passwd" not in printed
    assert sorted(path.name for path in home.joinpath("accounts/pdfs").iterdir()) == [
        "AFR20000001.pdf",
        "FR10000003.pdf",
    ]
    assert rows(home / "accounts/bills_by_month.csv")[1:] == [["2024-03", "EUR", "35.00", "7.00", "42.00"]]


def test_a_planted_link_is_not_followed(sandbox: Sandbox, home: Path) -> None:
    (home / "shared").mkdir()
    (home / "shared").chmod(0o1777)
    (home / "shared/report").symlink_to(home / "elsewhere")
    ended = ansible_playbook(
        "community.ovh.bill_report", "-e", f"dest={home}/shared/report/", sandbox=sandbox, directory=home
    )
    assert ended.returncode and "is a symbolic link in a folder that everyone can write to" in output(ended)
    assert not (home / "elsewhere").exists() and not sandbox.exchanges
