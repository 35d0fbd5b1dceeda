"""The hierarchy as an item model: the highest level at the root, territories as leaves, figures rolled up live."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont

from .. import figures
from ..balance.balance_columns import Bar, title_of
from ..balance.balance_model import SLACK, BalanceModel
from ..i18n import tr
from ..sides import LEFT, RIGHT
from .hierarchy_edits import Key, level_title, levels
from .hierarchy_figures import Rolled, rolled_up
from .hierarchy_tree import NOWHERE, Node, tree_of

if TYPE_CHECKING:
    from ..market.session import MarketSession

ROOT = QModelIndex()
MIME = "application/x-territory-designer-hierarchy"
FIXED = ("name", "territories", "units", "accounts")
DISPLAY, EDIT = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)


class HierarchyModel(QAbstractItemModel):
    """Item model of the hierarchy.

    Parameters
    ----------
    session : MarketSession
    parent : QObject, optional

    Signals
    -------
    renamed(Key, str)
        A row was given another name.
    dropped(list of Key, int or None)
        Rows were dropped on an area of the next level, or on what is in none.
    """

    renamed = pyqtSignal(object, str)
    dropped = pyqtSignal(object, object)

    def __init__(self, session: MarketSession, parent: Any = None) -> None:
        super().__init__(parent)
        self._session = session
        self._top: list[Node] = []
        self._nodes: dict[Key, Node] = {}
        self._shape: Any = None
        self._depth = 0
        self._rolled: Rolled | None = None
        self._bold = QFont()
        self._bold.setBold(True)
        self.share = "equal"

    @property
    def measures(self) -> tuple[str, ...]:
        """Names of the measures."""
        return self._rolled.measures if self._rolled is not None else ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._top

    def refresh(self) -> bool:
        """Bring rows and figures up to date; whether the rows are others now."""
        state = self._session.state
        if state is None or self._session.plan is None:
            same, self._shape = self._shape is None, None
        else:
            names = [level_title(state, level + 1) for level in range(len(levels(state)) + 1)]
            shape = (state.active, state.areas, names, self._session.units.measures)
            same, self._shape = shape == self._shape, shape
        if not same:
            self.beginResetModel()
            self._top = tree_of(state) if state is not None and self._shape is not None else []
            self._nodes = {node.key: node for node in self.walk()}
            self._depth = len(levels(state)) if state is not None else 0
        self._rolled = rolled_up(self._session, self.share) if self._shape is not None else None
        if not same:
            self.endResetModel()
        elif self._top:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._top) - 1, self.columnCount() - 1))
        return not same

    def key(self, index: QModelIndex) -> Key:
        """Level and number of a row."""
        node: Node = index.internalPointer()
        return node.key

    def index_of(self, key: Key) -> QModelIndex:
        """Row of a territory or area; invalid where there is none."""
        node = self._nodes.get(key)
        return ROOT if node is None else self.createIndex(node.row, 0, node)

    def numbers_below(self, key: Key) -> list[int]:
        """Numbers of the territories of a row."""
        node, state = self._nodes.get(key), self._session.state
        if node is None or state is None:
            return []
        return [state.active[leaf].number for leaf in node.leaves]

    def walk(self, nodes: Sequence[Node] | None = None) -> Iterator[Node]:
        """All rows, from the top, each before what is below it."""
        for node in self._top if nodes is None else nodes:
            yield node
            yield from self.walk(node.children)

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Titles and rows of values, for a spreadsheet."""
        from ...cartography.figures import measure

        titles = [tr("Level"), tr("Name"), tr("Belongs to"), tr("Territories"), tr("ZIPs"), tr("Accounts")]
        for name in self.measures:
            titles += [measure(name).heading(), tr("{measure}: deviation (%)", measure=title_of(name))]
        state, rolled = self._session.state, self._rolled
        if state is None or rolled is None:
            return titles, []
        rows = []
        for node in self.walk():
            title = level_title(state, node.key[0]) if node.key[0] else tr("Territory")
            cells: list[Any] = [title, node.name, node.parent.name if node.parent is not None else None]
            cells += [self._count(node, name) for name in FIXED[1:]]
            for column in range(len(self.measures)):
                deviation = rolled.deviation(node.key[0], node.place, column)
                total = round(rolled.total(node.leaves, column), 2)
                cells += [total, None if deviation is None else round(100.0 * deviation, 2)]
            rows.append(cells)
        return titles, rows

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = ROOT) -> QModelIndex:
        """Index of a row below another one."""
        nodes = parent.internalPointer().children if parent.isValid() else self._top
        known = 0 <= row < len(nodes) and 0 <= column < self.columnCount()
        return self.createIndex(row, column, nodes[row]) if known else ROOT

    def parent(self, index: QModelIndex) -> QModelIndex:
        """What a row belongs to."""
        node = index.internalPointer() if index.isValid() else None
        above = node.parent if node is not None else None
        return ROOT if above is None else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802 (Qt calls it)
        """Rows below another one."""
        if parent.column() > 0:
            return 0
        return len(parent.internalPointer().children if parent.isValid() else self._top)

    def columnCount(self, parent: QModelIndex = ROOT) -> int:  # noqa: N802
        """Name, three counts and a column per measure."""
        return len(FIXED) + len(self._session.units.measures if self._session.is_open else ())

    def headerData(self, section: int, orientation: Any, role: int = DISPLAY) -> Any:  # noqa: N802
        """Titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if 0 < section < len(FIXED) else LEFT
        if section >= len(FIXED):
            name = self._session.units.measures[section - len(FIXED)]
            return {
                DISPLAY: title_of(name),
                int(Qt.ItemDataRole.ToolTipRole): tr(
                    "{measure} and its deviation: of territories from their target, of districts and what is above "
                    "from their share of the level. The shaded band is the tolerance.",
                    measure=title_of(name),
                ),
            }.get(int(role))
        titles = (tr("Name"), tr("Territories"), tr("ZIPs"), tr("Accounts"))
        meanings = (
            tr("Name and colour. F2 or a double click renames; drag rows to where they belong."),
            tr("Number of territories"),
            tr("Number of ZIPs"),
            tr("Number of accounts"),
        )
        return {DISPLAY: titles[section], int(Qt.ItemDataRole.ToolTipRole): meanings[section]}.get(int(role))

    def data(self, index: QModelIndex, role: int = DISPLAY) -> Any:
        """Content of a cell."""
        if not index.isValid() or self._rolled is None:
            return None
        node: Node = index.internalPointer()
        if index.column() >= len(FIXED):
            return self._measured(node, index.column() - len(FIXED), int(role))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() else LEFT
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if node.key[0] else None
        return self._counted(node, FIXED[index.column()], int(role)) if index.column() else self._named(node, int(role))

    def flags(self, index: QModelIndex) -> Any:
        """What may be renamed, dragged and dropped on."""
        flags = super().flags(index)
        if not index.isValid() or not self._session.editable:
            return flags
        flags |= Qt.ItemFlag.ItemIsDropEnabled
        level, number = self.key(index)
        if number != NOWHERE:
            if index.column() == 0:
                flags |= Qt.ItemFlag.ItemIsEditable
            if level < self._depth:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = EDIT) -> bool:  # noqa: N802
        """Rename."""
        if role == EDIT and index.isValid() and str(value) != index.internalPointer().name:
            self.renamed.emit(self.key(index), str(value))
        return False  # the rows are made anew once it is done

    # Drag and drop

    def supportedDropActions(self) -> Any:  # noqa: N802
        """Rows are moved, not copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Only rows of this table."""
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:  # noqa: N802
        """Keys of the dragged rows."""
        keys = sorted({self.key(index) for index in indexes})
        data = QMimeData()
        data.setData(MIME, json.dumps(keys).encode())
        return data

    def canDropMimeData(self, data: Any, action: Any, row: int, column: int, parent: QModelIndex) -> bool:  # noqa: N802
        """Whether rows fit there: one level up, or beside what is there."""
        return self._target(data, parent) is not None

    def dropMimeData(self, data: Any, action: Any, row: int, column: int, parent: QModelIndex) -> bool:  # noqa: N802
        """Tell where rows were dropped."""
        found = self._target(data, parent)
        if found is None:
            return False
        keys, number = found
        self.dropped.emit(keys, None if number == NOWHERE else number)
        return True

    def _target(self, data: Any, parent: QModelIndex) -> tuple[list[Key], int] | None:
        """Dragged rows and the number of the area that they are dropped on."""
        if not parent.isValid() or not data.hasFormat(MIME):
            return None
        keys: list[Key] = [(level, number) for level, number in json.loads(bytes(data.data(MIME)).decode())]
        found = {level for level, _ in keys}
        if len(found) != 1 or not self._session.editable:
            return None
        level, node = found.pop(), parent.internalPointer()
        if node.key[0] == level:  # on a sibling: where that one is
            node = node.parent
        if node is None or node.key[0] != level + 1:
            return None
        return keys, node.key[1]

    # Cells

    def _count(self, node: Node, column: str) -> int | None:
        """A count of what is below a row."""
        if self._rolled is None or (column == "territories" and not node.key[0]):
            return None
        return len(node.leaves) if column == "territories" else self._rolled.count(node.leaves, column)

    def _measured(self, node: Node, measure: int, role: int) -> Any:
        """A cell of a measure."""
        if role == BalanceModel.BAR:
            return self._bar(node, measure)
        bar = self._bar(node, measure)
        if bar is None:
            return None
        if role == DISPLAY:
            return f"{bar.figure}  {bar.deviation}".strip()
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            name = self.measures[measure]
            text = tr("{name}, {measure}: {figures}", name=node.name, measure=title_of(name), figures=bar.figure)
            text += f" ({bar.deviation})" if bar.deviation else ""
            return tr("{figures}, out of tolerance", figures=text) if bar.out else text
        return None

    def _bar(self, node: Node, measure: int) -> Bar | None:
        """Figure, deviation and its place between the limits."""
        rolled = self._rolled
        if rolled is None:
            return None
        level = node.key[0]
        figure = rolled.amount(rolled.total(node.leaves, measure), measure)
        deviation = None if node.key[1] == NOWHERE else rolled.deviation(level, node.place, measure)
        if deviation is None:
            return Bar(figure, "", rolled.widest[measure], 0.0, False, False)
        tolerance = rolled.tolerance(level, measure)
        share = deviation / (tolerance or rolled.span(level, measure))
        out = tolerance is not None and abs(deviation) > tolerance + SLACK
        text = figures.percent(100.0 * deviation)
        return Bar(figure, text, rolled.widest[measure], share, bool(tolerance), out)

    def _named(self, node: Node, role: int) -> Any:
        """A cell of the first column."""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._explained(node)
        if role in (DISPLAY, EDIT):
            return node.name
        if role == Qt.ItemDataRole.DecorationRole:
            return QColor(node.colour) if node.colour else None
        return {BalanceModel.LOCKED: node.locked, BalanceModel.NUMBER: node.key[1]}.get(role)

    def _counted(self, node: Node, column: str, role: int) -> str | None:
        """A cell of a count."""
        value = self._count(node, column) if role == DISPLAY else None
        return None if value is None else figures.count(value)

    def _explained(self, node: Node) -> str:
        """Tool tip of a name, and what a screen reader says."""
        if node.key[1] == NOWHERE:
            return tr("{name}: drag these rows to where they belong.", name=node.name)
        state = self._session.state
        if not node.key[0] or state is None:
            return tr("Territory {name}", name=node.name)
        below = figures.plural(len(node.leaves), "territory", "territories")
        return f"{level_title(state, node.key[0])} {node.name}: {below}"
