"""Which ZIPs a bridge or a ferry joins, and which a river or a range parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import figures
from ..help import HelpKey
from ..i18n import tr
from ..latest_work import LatestWork, choose_layer, read_table, table_source
from ..record_model import Record, RecordColumn, RecordModel, RecordTable
from ..widgets import describe

if TYPE_CHECKING:
    from ...workspace.market_tables import Crossing
    from ..market.session import MarketSession
    from ..work import Progress, WorkRunner

LINK, BARRIER = "link", "barrier"


class CrossingsDialog(QDialog):
    """The links and barriers of a market, and the links that join its parts anyhow.

    Parameters
    ----------
    session : MarketSession
        With a market. Two ZIPs that are selected on the map are offered as the next pair.
    runner : WorkRunner
    crossings : sequence of (kind, unit, unit, note)
        As the market holds them.
    parent : QWidget, optional

    Signals
    -------
    units_chosen(list)
        The analyst wants to see units (indices) on the map.
    """

    units_chosen = pyqtSignal(list)

    def __init__(
        self, session: MarketSession, runner: WorkRunner, crossings: Sequence[Crossing], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("td_crossings")
        self.setWindowTitle(tr("Links and barriers"))
        self._session, self._units = session, session.units
        self._ids = session.frame.index
        self._place = {unit: place for place, unit in enumerate(session.units.ids.tolist())}
        self._given = [(kind, first, second, note) for kind, first, second, note in crossings]
        self._kept = list(self._given)
        self._work = LatestWork(runner, self)
        self.model = RecordModel(self)
        self.table = RecordTable(self.model, self, in_order=True)
        tip = tr("Links and barriers of the market; below them the links that join its parts by themselves.")
        describe(self.table, "td_crossings_table", tr("Links and barriers"), tip)
        self.problem = QLabel(self)
        self.problem.setObjectName("td_crossings_problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.addWidget(self._make_words())
        column.addLayout(self._make_pair())
        column.addLayout(self._make_import())
        column.addWidget(self.problem)
        column.addWidget(self.table, 1)
        column.addLayout(self._make_foot())
        HelpKey(self, lambda: "market")
        self.resize(720, 480)
        self._connect()
        self._offer_selection()
        self._show()
        self._refuse_reading()

    def crossings(self) -> list[Crossing]:
        """(``link`` or ``barrier``, unit, unit, note), as the market should hold them."""
        return list(self._kept)

    def changed(self) -> bool:
        """Whether they are others than the market holds."""
        return self._kept != self._given

    def stop(self) -> None:
        """Nobody waits for a table any more."""
        self._work.cancel()

    def add(self, kind: str, pairs: Sequence[tuple[str, str]], note: str = "") -> None:
        """Add pairs of units; those that are there already stay, with the new note if there is one.

        Raises
        ------
        UnitsError
            A unit is not known, is joined to itself, or a pair is a link and a barrier; nothing is added.
        """
        from ...workspace.market_units import pairs_among

        wanted = {(one[0], frozenset(one[1:3])): one for one in self._kept}
        for first, second in pairs:
            key = kind, frozenset((first, second))
            if note or key not in wanted:
                wanted[key] = (kind, first, second, note)
        others = {one: pairs_among(self._kept, one, self._place) for one in (LINK, BARRIER)}
        others[kind] += pairs
        self._units.check_crossings(others[LINK], others[BARRIER])
        self._kept = list(wanted.values())
        self._show()

    def remove(self) -> None:
        """Take the selected ones out; links that join the parts of the market stay."""
        chosen = {self.model.records[row]["crossing"] for row in self.table.picked()}
        self._kept = [one for one in self._kept if one not in chosen]
        self._show()

    # Parts

    def _make_words(self) -> QLabel:
        words = tr(
            "A link joins two ZIPs that do not touch, as a bridge or a ferry does. A barrier parts two that do, as a "
            "river without a bridge does. Whether a territory is in one piece is judged by both."
        )
        label = QLabel(words, self)
        label.setWordWrap(True)
        return label

    def _make_pair(self) -> QHBoxLayout:
        """One pair by hand, or from the map."""
        self.kind = QComboBox(self)
        self.kind.addItem(tr("Link"), LINK)
        self.kind.addItem(tr("Barrier"), BARRIER)
        describe(self.kind, "td_crossings_kind", tr("Kind"), tr("What is added: a link or a barrier."))
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        tip = tr("A ZIP. Two that are selected on the map are filled in.")
        describe(self.first, "td_crossings_first", tr("From ZIP"), tip)
        describe(self.second, "td_crossings_second", tr("To ZIP"), tip)
        self.note = QLineEdit(self)
        describe(self.note, "td_crossings_note", tr("Note"), tr("Why, for example the name of the bridge."))
        for box, words in ((self.first, tr("from ZIP")), (self.second, tr("to ZIP")), (self.note, tr("note"))):
            box.setPlaceholderText(words)
        self.add_button = QPushButton(tr("&Add"), self)
        describe(self.add_button, "td_crossings_add", tr("Add"), tr("Add this pair."))
        self.add_button.setDefault(True)
        row = QHBoxLayout()
        for part in (self.kind, self.first, self.second):
            row.addWidget(part)
        row.addWidget(self.note, 1)
        row.addWidget(self.add_button)
        return row

    def _make_import(self) -> QHBoxLayout:
        """Many pairs, from a table."""
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.VectorLayer)
        self.layer.setAllowEmptyLayer(True, tr("no table"))
        choose_layer(self.layer, None)
        tip = tr("A table or layer with the fields from_unit and to_unit, or with ZIPs in its first two text fields.")
        describe(self.layer, "td_crossings_layer", tr("Table of pairs"), tip)
        label = QLabel(tr("&Table of pairs"), self)
        label.setBuddy(self.layer)
        label.setToolTip(tip)
        self.read_button = QPushButton(tr("Add a&ll"), self)
        tip = tr("Add every pair of the table, as links or barriers, as is chosen above.")
        describe(self.read_button, "td_crossings_read", tr("Add all"), tip)
        self.read_button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.layer, 1)
        row.addWidget(self.read_button)
        return row

    def _make_foot(self) -> QHBoxLayout:
        self.remove_button = QPushButton(tr("&Remove"), self)
        describe(self.remove_button, "td_crossings_remove", tr("Remove"), tr("Take the selected ones out."))
        self.remove_button.setAutoDefault(False)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        ok, cancel = self.buttons.button(standard.Ok), self.buttons.button(standard.Cancel)
        describe(ok, "td_crossings_ok", ok.text(), tr("Write them into the market."))
        describe(cancel, "td_crossings_cancel", cancel.text(), tr("Leave the market as it is."))
        for button in (ok, cancel):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.buttons)
        return row

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add_pair)
        self.read_button.clicked.connect(self._read)
        self.remove_button.clicked.connect(self.remove)
        self.layer.layerChanged.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.table.chosen.connect(self._choose)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._session.selection_changed.connect(self._offer_selection)
        self._work.failed.connect(self.problem.setText)
        self._work.changed.connect(self._refresh)

    # What happens

    def _refuse_reading(self) -> None:
        """A market that cannot be written is only looked at."""
        if self._session.read_only:
            self.problem.setText(tr("This market is open for reading only: {why}", why=self._session.why_read_only))
            for part in (self.kind, self.first, self.second, self.note, self.add_button, self.layer):
                part.setEnabled(False)
        self._refresh()

    def _offer_selection(self) -> None:
        """Two ZIPs that are selected on the map are the next pair."""
        chosen = self._session.selection
        if len(chosen) == 2 and not self._session.read_only:
            for box, unit in zip((self.first, self.second), chosen.tolist()):
                box.setText(str(self._units.ids[unit]))

    def _add_pair(self) -> None:
        import pandas as pd

        from ...engine.errors import UnitsError
        from ...planning.zips import normalize_zip_codes

        kind, typed = self.kind.currentData(), pd.Series([self.first.text(), self.second.text()], dtype=object)
        first, second = normalize_zip_codes(typed, self._ids).values
        if not first or not second:
            self.problem.setText(tr("Name two ZIPs, or select two on the map."))
            return
        try:
            self.add(kind, [(first, second)], self.note.text().strip())
        except UnitsError as error:
            self.problem.setText(str(error))
            return
        self.problem.setText(self._remark(kind, first, second))
        for box in (self.first, self.second, self.note):
            box.clear()
        self.first.setFocus()

    def _remark(self, kind: str, first: str, second: str) -> str:
        """What is odd about a pair: it may be another one that was meant."""
        pair = sorted((self._place[first], self._place[second]))
        touching = bool((self._session.units.pairs == pair).all(axis=1).any())
        before = any({first, second} == {*one[1:3]} for one in self._given)
        if before or touching == (kind == BARRIER):
            return ""
        if kind == LINK:
            return tr("{first} and {second} are neighbours already.", first=first, second=second)
        return tr("{first} and {second} are no neighbours; the barrier parts nothing now.", first=first, second=second)

    def _read(self) -> None:
        """Add the pairs of the table, which is read in the background."""
        layer, kind = self.layer.currentLayer(), self.kind.currentData()
        if layer is None:
            return
        from ...exchange.frames import text_fields
        from ...planning.crossings import pairs_of

        source, name, ids = table_source(layer), layer.name(), self._units.ids.tolist()
        texts = text_fields(source.fields())

        def work(progress: Progress) -> list[tuple[str, str]]:
            return pairs_of(read_table(source, progress), texts, name, ids)

        self._work.ask(tr("Reading links and barriers"), work, lambda pairs: self._take(kind, pairs, name))

    def _take(self, kind: str, pairs: list[tuple[str, str]], name: str) -> None:
        from ...engine.errors import UnitsError

        before = len(self._kept)
        try:
            self.add(kind, pairs)
        except UnitsError as error:
            self.problem.setText(f"{name}: {error}")
            return
        added = figures.plural(len(self._kept) - before, "pair")
        self.problem.setText(tr("{pairs} added from {table}.", pairs=added, table=name))

    def _show(self) -> None:
        """Show them, and below the links that are there by themselves."""
        units = self._units
        records: list[dict[str, Any]] = [
            {"crossing": one, "kind": tr("Link") if one[0] == LINK else tr("Barrier"), **self._pair(*one[1:])}
            for one in self._kept
        ]
        declared = {frozenset(one[1:3]) for one in self._kept}
        for link in units.links:
            first, second = str(units.ids[link.first]), str(units.ids[link.second])
            if not link.declared and frozenset((first, second)) not in declared:
                note = tr("joins parts of the market, by itself")
                found = {"crossing": None, "kind": tr("Link"), **self._pair(first, second, note)}
                records.append({**found, "km": link.distance_km})
        self.model.show(_columns(), records)
        self._refresh()

    def _pair(self, first: str, second: str, note: str) -> dict[str, Any]:
        import numpy as np

        known = [self._place.get(unit) for unit in (first, second)]
        km = None
        if None not in known:
            km = float(np.hypot(*(self._units.xy[known[0]] - self._units.xy[known[1]]))) / 1000.0
        return {"first": first, "second": second, "note": note, "km": km, "units": known}

    def _refresh(self, *_: Any) -> None:
        """Offer what can be done."""
        writable = not self._session.read_only
        chosen = [self.model.records[row]["crossing"] for row in self.table.picked()]
        self.remove_button.setEnabled(writable and any(chosen))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(writable and not self._work.busy())
        self.read_button.setEnabled(writable and self.layer.currentLayer() is not None and not self._work.busy())

    def _choose(self, record: Record) -> None:
        units = [unit for unit in record["units"] if unit is not None]
        if units:
            self.units_chosen.emit(units)


def _columns() -> list[RecordColumn]:
    """Columns of the table."""
    shown = tr("Double-click shows both ZIPs on the map.")
    apart = tr("Between the middles of both ZIPs; of links that are there by themselves, across the gap.")

    def km(record: Record) -> str:
        return figures.exact(record["km"], 1)

    return [
        RecordColumn("kind", tr("Kind"), tr("What is added: a link or a barrier."), numeric=False),
        RecordColumn("first", tr("From ZIP"), shown, numeric=False),
        RecordColumn("second", tr("To ZIP"), shown, numeric=False),
        RecordColumn("km", tr("Apart (km)"), apart, km),
        RecordColumn("note", tr("Note"), tr("Why, for example the name of the bridge."), numeric=False, widest=280),
    ]
