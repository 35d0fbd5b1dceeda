"""The rows of the table Hierarchy: areas of the highest level at the root, territories as leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..i18n import tr
from ..tables import padded
from .hierarchy_edits import Key, level_title

if TYPE_CHECKING:
    from ..market.state import PlanState

NOWHERE = -1
"""Number of the row that holds what is in no area."""


@dataclass(eq=False)
class Node:
    """A row: a territory, an area, or what is in no area of a level.

    Attributes
    ----------
    key : (level, number)
    name, colour : str
    parent : Node or None
    children : list of Node
    row : int
        Among its siblings.
    place : int
        Row of the figures of its level.
    leaves : list of int
        Rows of the territories below.
    locked : bool
    """

    key: Key
    name: str
    colour: str
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    row: int = 0
    place: int = -1
    leaves: list[int] = field(default_factory=list)
    locked: bool = False


def tree_of(state: PlanState) -> list[Node]:
    """Rows of a scenario, from the highest level down, each level by name; what is in no area comes last."""
    from ...planning.hierarchy import areas_at, depth_of

    top: list[Node] = []
    nowhere: list[Node] = []
    above: dict[int, Node] = {}
    depth = depth_of(state.areas)
    for level in range(depth, -1, -1):
        here: Sequence[Any] = areas_at(state.areas, level) if level else state.active
        nodes = [Node((level, one.number), one.name, one.colour, place=place) for place, one in enumerate(here)]
        lost = Node((level + 1, NOWHERE), tr("No {level}", level=level_title(state, level + 1)), "")
        for node, one in zip(nodes, here):
            node.locked = bool(level == 0 and one.locked)
            parent = above.get(one.parent if level else one.area) if level < depth else None
            if level < depth:
                node.parent = parent or lost
                node.parent.children.append(node)
            else:
                top.append(node)
        nowhere += [lost] if lost.children else []
        above = {node.key[1]: node for node in nodes}
    top.sort(key=lambda node: padded(node.name))
    return _numbered([*top, *nowhere])


def _numbered(nodes: list[Node]) -> list[Node]:
    """Siblings in order, with their rows and what is below them."""
    for row, node in enumerate(nodes):
        node.row = row
        if node.key[0] == 0:
            node.leaves = [node.place]
            continue
        node.children.sort(key=lambda child: padded(child.name))
        _numbered(node.children)
        node.leaves = [leaf for child in node.children for leaf in child.leaves]
    return nodes
