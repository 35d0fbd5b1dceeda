"""The tables of "Territories by segment": segments and groups, whose cells can be edited, and the territories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QSpinBox, QStyledItemDelegate, QWidget

from .. import figures
from ..balance.balance_columns import title_of
from ..fitted_table import Widths
from ..i18n import tr
from ..record_model import Exported, Record, RecordColumn, RecordModel, RecordTable, name_column, territory_column
from .hybrid_groups import FEWEST, Grouping, Segment

if TYPE_CHECKING:
    from collections.abc import Mapping

EDIT = int(Qt.ItemDataRole.EditRole)
LEAST_TEXT = 74
LEAST_EDITOR = 180


class EditableModel(RecordModel):
    """Records of which some cells can be edited; what an edit means is decided elsewhere.

    Parameters
    ----------
    editable : callable
        Takes a record and the key of a column.
    parent : QObject, optional

    Signals
    -------
    edited(object, str, object)
        Record, key of the column, and the new value. To be heard through a queue: the editor is still open.
    """

    edited = pyqtSignal(object, str, object)

    def __init__(self, editable: Callable[[Record, str], bool], parent: Any = None) -> None:
        super().__init__(parent)
        self._editable = editable

    def flags(self, index: QModelIndex) -> Any:
        """Which cells can be edited."""
        flags = super().flags(index)
        if index.isValid() and self._editable(self.records[index.row()], self.columns[index.column()].key):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Content of a cell; for editors the value itself."""
        if index.isValid() and role == EDIT:
            return self.records[index.row()].get(self.columns[index.column()].key)
        return super().data(index, role)

    def setData(self, index: QModelIndex, value: Any, role: int = EDIT) -> bool:  # noqa: N802 (Qt calls it)
        """Tell that a cell was edited; it shows the new value once that is accepted."""
        if not index.isValid() or role != EDIT:
            return False
        record, key = self.records[index.row()], self.columns[index.column()].key
        if value != record.get(key):
            self.edited.emit(record, key, value)
        return True


class NarrowTable(RecordTable):
    """A table whose texts give way to the figures where it is narrow; their tool tips have the whole text."""

    def dress(self) -> None:
        """Widths for the columns that there are now."""
        super().dress()
        columns = self._rows.columns
        texts = [place for place, column in enumerate(columns) if not column.numeric]
        fixed = {place: width for place, width in self._widths.fixed.items() if place not in texts}
        titles = {place: self.horizontalHeader().sectionSizeHint(place) for place in texts}
        self.fit(Widths(fixed, {place: max(LEAST_TEXT, width) for place, width in titles.items()}))


class EditTable(NarrowTable):
    """A table in which a click, F2 or a key opens the editor of a cell."""

    def __init__(self, model: EditableModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent, in_order=True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSortIndicatorShown(False)  # there is little room
        # High enough for the boxes that edit a cell.
        self.verticalHeader().setDefaultSectionSize(QComboBox().sizeHint().height())
        self.clicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)


class GroupDelegate(QStyledItemDelegate):
    """A list of the groups, into which another name can be written.

    Parameters
    ----------
    names : callable
        Names of the groups.
    parent : QWidget
    """

    def __init__(self, names: Callable[[], Sequence[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names

    def createEditor(self, parent: QWidget, _option: Any, _index: Any) -> QWidget:  # noqa: N802 (Qt calls it)
        """A box with the groups and none."""
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems([*self._names(), tr("none")])
        box.setAccessibleName(tr("Group"))
        box.activated.connect(lambda _: self._chosen(box))
        return box

    def updateEditorGeometry(self, editor: Any, option: Any, _index: Any) -> None:  # noqa: N802
        """Wide enough for a name, whatever the width of the column."""
        place = option.rect
        place.setWidth(max(place.width(), LEAST_EDITOR))
        editor.setGeometry(place)

    def setEditorData(self, editor: Any, index: Any) -> None:  # noqa: N802
        """Show the group of the segment."""
        editor.setCurrentText(index.data(EDIT) or tr("none"))
        editor.lineEdit().selectAll()

    def setModelData(self, editor: Any, model: Any, index: Any) -> None:  # noqa: N802
        """Take the group that was chosen or written."""
        text = editor.currentText().strip()
        model.setData(index, "" if text == tr("none") else text)

    def _chosen(self, box: QComboBox) -> None:
        """One of the list is final, without Enter."""
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class CountDelegate(QStyledItemDelegate):
    """A number of territories.

    Parameters
    ----------
    most : callable
        The largest number that can be.
    parent : QWidget
    """

    def __init__(self, most: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._most = most

    def createEditor(self, parent: QWidget, _option: Any, _index: Any) -> QWidget:  # noqa: N802 (Qt calls it)
        """A field for the number."""
        box = QSpinBox(parent)
        box.setRange(FEWEST, max(self._most(), FEWEST))
        box.setAccessibleName(tr("Territories"))
        return box


def segment_records(grouping: Grouping) -> list[dict[str, Any]]:
    """A record per segment."""
    return [
        {
            "segment": one.name or tr("(no segment)"),
            "group": grouping.group_of.get(one.name, ""),
            "editable": bool(one.name),
            "name": one.name,
            **_held(one),
        }
        for one in grouping.segments
    ]


def group_records(grouping: Grouping) -> list[dict[str, Any]]:
    """A record per group."""
    records = []
    for one in grouping.groups:
        held = grouping.sums(one.name)
        each = held.workload / one.territories
        records.append({"group": one.name, "territories": one.territories, "each": each, **_held(held)})
    return records


def _held(one: Segment) -> dict[str, Any]:
    return {"accounts": one.accounts, "workload": one.workload, "potential": one.potential}


def segment_columns(records: Sequence[Mapping[str, Any]]) -> list[RecordColumn]:
    """Columns of the table of segments."""
    group = RecordColumn(
        "group",
        tr("Group"),
        tr("Group of the segment. Click it to choose another one, or write the name of a new one."),
        lambda record: record["group"] or tr("none"),
        numeric=False,
    )
    return [name_column(tr("Segment"), tr("Value of the field"), "segment"), group, *_amounts(records)]


def group_columns(records: Sequence[Mapping[str, Any]]) -> list[RecordColumn]:
    """Columns of the table of groups."""
    count = RecordColumn(
        "territories",
        tr("Territories"),
        tr("Number of territories, 2 or more. Click it to change it."),
        lambda record: figures.count(record["territories"]),
    )
    each = RecordColumn(
        "each",
        tr("h each"),
        tr("Workload of an average territory, in hours/year"),
        lambda record: figures.amount(round(record["each"])),
    )
    return [name_column(tr("Group"), tr("Name of the group. Click it to change it."), "group"), count,
            *_amounts(records)[:2], each, *_amounts(records)[2:]]  # fmt: skip


def _amounts(records: Sequence[Mapping[str, Any]]) -> list[RecordColumn]:
    """Accounts, workload and, where there is any, potential."""
    columns = [
        RecordColumn(
            "accounts", tr("Accounts"), tr("Number of accounts"), lambda record: figures.count(record["accounts"])
        ),
        RecordColumn(
            "workload",
            tr("h/year"),
            tr("Workload of the accounts, in hours/year"),
            lambda record: figures.amount(round(record["workload"])),
            exported=[Exported(tr("Workload (h/year)"), "workload")],
        ),
    ]
    known = [record["potential"] for record in records if record.get("potential") is not None]
    if known:
        divisor, scale = figures.scale_of(known)
        columns.append(
            RecordColumn(
                "potential",
                tr("$ {scale}/year", scale=scale) if scale else tr("$/year"),
                tr("Potential of the accounts, in money/year"),
                lambda record: figures.exact(record["potential"] / divisor, 2 if scale else 0),
                exported=[Exported(tr("Potential ($/year)"), "potential")],
            )
        )
    return columns


def territory_columns(records: Sequence[Mapping[str, Any]]) -> list[RecordColumn]:
    """Columns of the table of territories."""
    columns = [
        territory_column(),
        name_column(tr("Group"), tr("Group of segments that the territory is for"), "group"),
        RecordColumn("units", tr("ZIPs"), tr("Number of ZIPs"), lambda record: figures.count(record["units"])),
    ]
    for amount in _amounts(records):
        columns.append(amount)
        if amount.key in ("workload", "potential"):
            columns.append(_deviation(amount.key))
    if any(record["compactness"] is not None for record in records):
        columns.append(
            RecordColumn(
                "compactness",
                tr("Compact"),
                tr("Compactness (Polsby-Popper): 1 is a circle, 0 a thread"),
                lambda record: figures.exact(record["compactness"], 2),
                exported=[Exported(tr("Compactness"), "compactness")],
            )
        )
    return columns


def _deviation(measure: str) -> RecordColumn:
    key = f"{measure}_deviation"
    title = tr("{measure}: deviation (%)", measure=title_of(measure))
    return RecordColumn(
        key,
        "±",
        tr("Deviation from an equal share of what the group holds; bold where it is beyond the tolerance"),
        lambda record: figures.percent(100.0 * record[key]),
        exported=[Exported(title, key, 100.0)],
    )
