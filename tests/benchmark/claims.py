# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a job claims: a figure of ours, what it is held against, and whether it is as good as it must be."""

from __future__ import annotations

import dataclasses
import operator
from collections.abc import Iterable

COMPARE = {"≤": operator.le, "≥": operator.ge, "=": operator.eq}
# How far noise of the machine may carry a time from its target before the command fails. A count may not miss at all.
NOISE = 1.25


@dataclasses.dataclass(frozen=True)
class Claim:
    """One row of the table.

    ours, against: the two figures as they were measured. figure: what the target is about, one of ours or made of both.
    exact: a count, which no noise excuses. Without a target it is for information.
    """

    job: str
    measured: str
    ours: float
    unit: str
    against: float | None = None
    figure: float = 0.0
    figure_unit: str = ""
    sign: str = ""
    target: float = 0.0
    exact: bool = False

    @property
    def holds(self) -> bool:
        """Whether the target is met."""
        return not self.sign or bool(COMPARE[self.sign](self.figure, self.target))

    @property
    def fails(self) -> bool:
        """Whether it is missed by more than noise can explain."""
        if self.holds or self.exact:
            return not self.holds
        return self.figure > self.target * NOISE if self.sign == "≤" else self.figure < self.target / NOISE

    @property
    def verdict(self) -> str:
        """Whether it holds, in a word."""
        if not self.sign:
            return ""
        return "yes" if self.holds else "NO" if self.fails else "just not"


def count(job: str, measured: str, ours: float, most: float, unit: str = "") -> Claim:
    """A number of ours that may be so large, and not larger."""
    return Claim(job, measured, ours, unit, figure=ours, figure_unit=unit, sign="≤", target=most, exact=True)


def exactly(job: str, measured: str, ours: float, wanted: float) -> Claim:
    """A number of ours that is to be this one: nothing lost, nothing twice."""
    return Claim(job, measured, ours, "", figure=ours, sign="=", target=wanted, exact=True)


def shown(job: str, measured: str, ours: float, unit: str) -> Claim:
    """A figure for information."""
    return Claim(job, measured, ours, unit)


def at_most(job: str, measured: str, ours: float, unit: str, most: float, against: float | None = None) -> Claim:
    """A cost of ours with its bound; beside it, what it is against."""
    return Claim(job, measured, ours, unit, against, ours, unit, "≤", most)


def at_least(job: str, measured: str, ours: float, unit: str, least: float) -> Claim:
    """Something of ours of which there is to be enough."""
    return Claim(job, measured, ours, unit, figure=ours, figure_unit=unit, sign="≥", target=least)


def times_less(job: str, measured: str, ours: float, against: float, unit: str, least: float | None) -> Claim:
    """A cost of ours, and how many times as much the other one is."""
    return Claim(job, measured, ours, unit, against, against / ours, "×", "≥" if least else "", least or 0)


def times_as_much(job: str, measured: str, ours: float, against: float, unit: str, most: float) -> Claim:
    """A cost of ours, and how many times as much as the other one it is.

    Memory does not depend on the machine's mood.
    """
    return Claim(job, measured, ours, unit, against, ours / against, "×", "≤", most, exact=unit == "MiB")


def more_than(job: str, measured: str, ours: float, against: float, unit: str, most: float) -> Claim:
    """A cost of ours, and by how much it is above the other one."""
    return Claim(job, measured, ours, unit, against, ours - against, unit + " more", "≤", most)


HEAD = ("job", "measured", "ours", "against", "that is", "target", "holds")


def cells(claim: Claim) -> tuple[str, ...]:
    """A claim in words."""
    against = number(claim.against, claim.unit) if claim.against is not None else ""
    figure = number(claim.figure, claim.figure_unit) if claim.against is not None else ""
    target = f"{claim.sign} {number(claim.target, claim.figure_unit)}" if claim.sign else ""
    return claim.job, claim.measured, number(claim.ours, claim.unit), against, figure, target, claim.verdict


def number(value: float, unit: str) -> str:
    """A figure with its unit, in no more digits than mean something."""
    digits = (
        f"{value:,.0f}" if value == int(value) or value >= 1000 else f"{value:.1f}" if value >= 100 else f"{value:.3g}"
    )
    return f"{digits} {unit}".strip()


def table(claims: Iterable[Claim]) -> str:
    """The claims side by side, as Markdown, which is also readable as it stands."""
    rows = [HEAD, *map(cells, claims)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])
