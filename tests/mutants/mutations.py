# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The small mistakes that a source file can be given, one at a time. Pure.

Texts are left alone, since a wrong word changes no decision, and so is what is not run: annotations, decorators and
what only type checkers read.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Callable, Iterator

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}


@dataclasses.dataclass(frozen=True)
class Place:
    """A node, and the attribute of its parent that holds it; index: its place there, if that is a list.

    lines: those of its statement, without the statements inside.
    """

    parent: ast.AST
    attribute: str
    index: int | None
    node: ast.AST
    lines: range

    def put(self, node: ast.AST) -> None:
        """Have another node here."""
        if self.index is None:
            setattr(self.parent, self.attribute, node)
        else:
            getattr(self.parent, self.attribute)[self.index] = node

    @property
    def around(self) -> ast.AST:
        """The part of the code that shows a change here: of an operator, the expression."""
        return self.node if hasattr(self.node, "lineno") else self.parent


@dataclasses.dataclass(frozen=True)
class Mutant:
    """A source file in which one place is to be changed."""

    tree: ast.Module
    place: Place
    other: ast.AST

    @property
    def source(self) -> str:
        """The whole file with the change."""
        self.place.put(self.other)
        try:
            return ast.unparse(ast.fix_missing_locations(self.tree))
        finally:
            self.place.put(self.place.node)

    def __str__(self) -> str:
        before = first_line(self.place.around)
        self.place.put(self.other)
        try:
            after = first_line(self.place.around if self.place.around is self.place.parent else self.other)
        finally:
            self.place.put(self.place.node)
        return f"{self.place.lines.start}: {before}  =>  {after}"


def mutants(source: str) -> list[Mutant]:
    """All mutants of a source file, in the order of its lines."""
    tree = ast.parse(source)
    return [Mutant(tree, place, other) for place in list(places(tree)) for other in others(place)]


def places(parent: ast.AST, lines: range = range(0)) -> Iterator[Place]:
    """The places below a node that are run."""
    for attribute, value in ast.iter_fields(parent):
        if attribute in ("annotation", "returns", "decorator_list") or is_for_types(parent):
            continue
        for index, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(node, ast.AST):
                own = lines_of(node) if isinstance(node, ast.stmt) else lines
                yield Place(parent, attribute, index, node, own)
                yield from places(node, own)


def lines_of(statement: ast.stmt) -> range:
    """The lines of a statement, as far as the first statement inside it."""
    inside = [each.lineno for each in ast.walk(statement) if isinstance(each, ast.stmt) and each is not statement]
    end = min(inside) - 1 if inside else statement.end_lineno or statement.lineno
    return range(statement.lineno, max(end, statement.lineno) + 1)


def is_for_types(node: ast.AST) -> bool:
    """Whether a node is an import, a name for a type, or a block under `if TYPE_CHECKING`."""
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and is_type_name(target.id) for target in node.targets)
    return isinstance(node, (ast.Import, ast.ImportFrom)) or (
        isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
    )


def is_type_name(name: str) -> bool:
    """Whether a name looks like that of a type: such as Values, and not VALUES."""
    return name[:1].isupper() and not name.isupper()


def others(place: Place) -> Iterator[ast.AST]:
    """What may stand in a place instead of what is there."""
    node = place.node
    if type(node) in SWAPPED:
        yield SWAPPED[type(node)]()
    for kind, replacement in REPLACEMENTS.items():
        if isinstance(node, kind):
            yield from replacement(place)


def of_constant(place: Place) -> Iterator[ast.AST]:
    value = place.node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, (int, float)):
        yield ast.Constant(value + 1)


def of_not(place: Place) -> Iterator[ast.AST]:
    if isinstance(place.node.op, ast.Not):
        yield place.node.operand


def of_return(place: Place) -> Iterator[ast.AST]:
    value = place.node.value
    if value is not None and not (isinstance(value, ast.Constant) and value.value is None):
        yield ast.Return(ast.Constant(None))


def of_call_statement(place: Place) -> Iterator[ast.AST]:
    if isinstance(place.node.value, (ast.Call, ast.Yield, ast.YieldFrom)):
        yield ast.Pass()


def of_raise(place: Place) -> Iterator[ast.AST]:
    yield ast.Pass()


def of_condition(place: Place) -> Iterator[ast.AST]:
    """A condition that is a plain value is negated; of others, the comparison or the `not` is changed."""
    test = place.node.test
    if isinstance(test, (ast.Name, ast.Attribute, ast.Call, ast.Subscript)):
        fields = {name: getattr(place.node, name) for name in place.node._fields}
        yield type(place.node)(**{**fields, "test": ast.UnaryOp(ast.Not(), test)})


def of_comprehension(place: Place) -> Iterator[ast.AST]:
    """Each condition of a comprehension is left out."""
    node = place.node
    assert isinstance(node, ast.comprehension)
    for number in range(len(node.ifs)):
        yield ast.comprehension(
            node.target, node.iter, node.ifs[:number] + node.ifs[number + 1 :], is_async=node.is_async
        )


REPLACEMENTS: dict[type[ast.AST], Callable[[Place], Iterator[ast.AST]]] = {
    ast.Constant: of_constant,
    ast.UnaryOp: of_not,
    ast.Return: of_return,
    ast.Expr: of_call_statement,
    ast.Raise: of_raise,
    ast.If: of_condition,
    ast.IfExp: of_condition,
    ast.While: of_condition,
    ast.comprehension: of_comprehension,
}


def first_line(node: ast.AST) -> str:
    """The first line of a node's code."""
    return ast.unparse(node).strip().split("\n", maxsplit=1)[0][:100]
