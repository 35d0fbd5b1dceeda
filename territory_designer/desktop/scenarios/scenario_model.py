"""The scenarios of a market as a tree: below each the ones that were branched from it."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractItemModel, QDateTime, QLocale, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from .. import figures
from ..design.scenario_rules import rules_of
from ..i18n import tr
from ..icons import icon
from ..sides import RIGHT
from ..tables import Slices

if TYPE_CHECKING:
    from ...workspace.records import Scenario
    from ..market.session import MarketSession

ROOT = QModelIndex()


@dataclass
class Node:
    """A scenario in the tree."""

    scenario: Scenario
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    row: int = 0


def tree_of(scenarios: Sequence[Scenario]) -> list[Node]:
    """Scenarios below those they came from; where that one is not in the list, below the one before it.

    Parameters
    ----------
    scenarios : sequence of Scenario
        In the order they were made.
    """
    nodes = {one.id: Node(one) for one in scenarios}
    top: list[Node] = []
    for node in nodes.values():
        above = nodes.get(node.scenario.parent) if node.scenario.parent is not None else None
        # A scenario is made after the one it came from, so that there are no circles.
        node.parent = above if above is not None and above.scenario.id < node.scenario.id else None
        siblings = node.parent.children if node.parent is not None else top
        node.row = len(siblings)
        siblings.append(node)
    return top


def local_time(text: str) -> str:
    """A time of the file in the user's own zone and short: "14:03" for today, else with the date."""
    when = QDateTime.fromString(text, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not when.isValid():
        return text
    if when.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)


class ScenarioModel(QAbstractItemModel):
    """Tree of scenarios, in two columns: what it is, and its largest deviations.

    Deviations of scenarios that are not on the screen are counted a little at a time.

    Signals
    -------
    renamed(Scenario, str)
        The user gave a scenario another name.
    """

    SUBLINE = int(Qt.ItemDataRole.UserRole) + 1
    MARKS = int(Qt.ItemDataRole.UserRole) + 2
    OUT = int(Qt.ItemDataRole.UserRole) + 3

    renamed = pyqtSignal(object, str)

    def __init__(self, session: MarketSession, parent: Any = None) -> None:
        super().__init__(parent)
        self._session = session
        self._top: list[Node] = []
        self._nodes: dict[int, Node] = {}
        self._alignment: int | None = None
        self._balance: dict[tuple[int, str], dict[str, float]] = {}
        self._slices = Slices(self)
        self.with_deleted = False

    def reload(self) -> None:
        """Read the scenarios anew."""
        self._slices.stop()
        self.beginResetModel()
        self._top = []
        if self._session.is_open:
            self._alignment = self._session.aligned
            self._top = tree_of(self._session.scenarios(self.with_deleted))
        self._nodes = {node.scenario.id: node for node in self._walk(self._top)}
        self.endResetModel()
        self._slices.start(self._count_deviations(), lambda _: None, at_once=False)

    def scenario(self, index: QModelIndex) -> Scenario:
        """The scenario of a row."""
        node: Node = index.internalPointer()
        return node.scenario

    def index_of(self, scenario: int) -> QModelIndex:
        """Row of a scenario; invalid where it is not shown."""
        node = self._nodes.get(scenario)
        return ROOT if node is None else self.createIndex(node.row, 0, node)

    def screen_changed(self) -> None:
        """The plan on the screen changed; only its row is drawn anew."""
        current = self._session.scenario
        if current is not None and current.id in self._nodes:
            self._row_changed(self._nodes[current.id])

    def deviations(self, scenario: Scenario) -> dict[str, float] | None:
        """Largest deviation per measure as a share, ``None`` where it is not counted yet."""
        current, plan = self._session.scenario, self._session.plan
        if current is not None and current.id == scenario.id and plan is not None:
            return largest_deviations(plan)
        return self._balance.get((scenario.id, scenario.changed))

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = ROOT) -> QModelIndex:
        """Index of a row below another one."""
        nodes = parent.internalPointer().children if parent.isValid() else self._top
        return self.createIndex(row, column, nodes[row]) if 0 <= row < len(nodes) and 0 <= column < 2 else ROOT

    def parent(self, index: QModelIndex) -> QModelIndex:
        """What a row was branched from."""
        node = index.internalPointer() if index.isValid() else None
        above = node.parent if node is not None else None
        return ROOT if above is None else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802 (Qt calls it)
        """Scenarios below another one."""
        if parent.column() > 0:
            return 0
        return len(parent.internalPointer().children if parent.isValid() else self._top)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """Scenario and deviation."""
        return 2

    def headerData(self, section: int, orientation: Any, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: N802
        """Titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Scenario"), tr("Largest deviation"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("Name, who changed it when, and the note; variants stand below what they came from"),
                tr("Farthest from target of all territories, for each measure"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 1:
            return RIGHT
        return None

    def flags(self, index: QModelIndex) -> Any:
        """Names can be edited where the file can be, and the scenario is not approved."""
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and not self._session.read_only:
            scenario = self.scenario(index)
            if not scenario.approved and not scenario.deleted:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:  # noqa: N802
        """Rename."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            self.renamed.emit(self.scenario(index), str(value))
        return False  # the name is read from the file once it is there

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Content of a cell."""
        if not index.isValid():
            return None
        made = (self._named if index.column() == 0 else self._measured)(self.scenario(index), int(role))
        return made if made is not None else self._of_both(self.scenario(index), int(role))

    def _named(self, scenario: Scenario, role: int) -> Any:
        """What the first column says."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return scenario.name
        if role == self.SUBLINE:
            return self._told(scenario)
        return self.marks(scenario) if role == self.MARKS else None

    def _measured(self, scenario: Scenario, role: int) -> Any:
        """What the second column says."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines(scenario)[0]
        if role == self.SUBLINE:
            return self._lines(scenario)[1]
        return self._is_out(scenario) if role == self.OUT else None

    def _of_both(self, scenario: Scenario, role: int) -> Any:
        """What both columns say."""
        if role == Qt.ItemDataRole.FontRole:
            return self._font(scenario)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._explained(scenario)
        return None

    def marks(self, scenario: Scenario) -> list[tuple[str, str]]:
        """Icon and meaning of the marks of a scenario."""
        current = self._session.scenario
        found = []
        if current is not None and current.id == scenario.id:
            found.append(("on_screen", tr("on the screen")))
        if scenario.id == self._alignment:
            found.append(("in_force", tr("alignment in force")))
        if scenario.approved:
            found.append(("approved", tr("approved: closed to edits")))
        if scenario.deleted:
            found.append(("deleted", tr("deleted")))
        return found

    # Inside

    def _walk(self, nodes: Sequence[Node]) -> Iterator[Node]:
        for node in nodes:
            yield node
            yield from self._walk(node.children)

    def _row_changed(self, node: Node) -> None:
        self.dataChanged.emit(self.createIndex(node.row, 0, node), self.createIndex(node.row, 1, node))

    def _count_deviations(self) -> Generator[None, None, None]:
        """Deviations of scenarios that are not on the screen, one scenario after the other."""
        for node in list(self._nodes.values()):
            key = (node.scenario.id, node.scenario.changed)
            if key in self._balance:
                continue
            yield
            found = saved_deviations(self._session, node.scenario)
            if found is not None:
                self._balance[key] = found
                self._row_changed(node)

    def _told(self, scenario: Scenario) -> str:
        """Who, when and the note, in one line."""
        note = " ".join(scenario.note.split())
        return " · ".join(part for part in (scenario.author, local_time(scenario.changed), note) if part)

    def _lines(self, scenario: Scenario) -> tuple[str, str]:
        """Deviations of the first two measures."""
        found = self.deviations(scenario) or {}
        texts = [f"{tr(name)} {figures.percent(100.0 * share)}" for name, share in list(found.items())[:2]]
        return (texts[0] if texts else "", texts[1] if len(texts) > 1 else "")

    def _is_out(self, scenario: Scenario) -> bool:
        """Whether a deviation is beyond its tolerance."""
        limits = scenario.rules.get("tolerance", {})
        found = self.deviations(scenario) or {}
        return any(abs(share) > limits[name] + 1e-9 for name, share in found.items() if name in limits)

    def _font(self, scenario: Scenario) -> QFont | None:
        """Bold what is on the screen, strike out what is deleted."""
        current = self._session.scenario
        font = QFont()
        if scenario.deleted:
            font.setStrikeOut(True)
            return font
        if current is not None and current.id == scenario.id:
            font.setBold(True)
            return font
        return None

    def _explained(self, scenario: Scenario) -> str:
        """Everything about a scenario."""
        lines = [scenario.name, *(meaning for _, meaning in self.marks(scenario))]
        lines.append(tr("Changed {time} by {author}", time=local_time(scenario.changed), author=scenario.author))
        found = self.deviations(scenario)
        if found:
            worst = ", ".join(f"{tr(name)} {figures.percent(100.0 * share)}" for name, share in found.items())
            lines.append(tr("Largest deviation: {figures}", figures=worst))
        if self._is_out(scenario):
            lines.append(tr("Out of tolerance"))
        if scenario.note:
            lines.append(scenario.note)
        return "\n".join(lines)


def largest_deviations(plan: Any) -> dict[str, float]:
    """The deviation farthest from 0 of each measure, with its sign."""
    import numpy as np

    deviations = plan.deviations
    rows = np.abs(deviations).argmax(axis=0)
    return {name: float(deviations[row, column]) for column, (name, row) in enumerate(zip(plan.units.measures, rows))}


def saved_deviations(session: MarketSession, scenario: Scenario) -> dict[str, float] | None:
    """Largest deviations of a scenario as it is in the file; ``None`` with one territory, or more than units."""
    from ...engine import Plan
    from ...engine.editing import compact

    found = session.ask(lambda market: (market.territories(scenario.id), market.labels(scenario.id)))
    active = [not one.retired for one in found[0]] if found is not None else []
    if not 2 <= sum(active) <= len(session.units):
        return None
    labels, numbers = compact(found[1], active)
    rules = rules_of(scenario.rules, numbers.tolist(), session.units.measures)
    return largest_deviations(Plan(session.units, labels, rules))


def icon_of(mark: str) -> Any:
    """Icon of a mark."""
    return icon(f"scenario_{mark}")
