"""Links and barriers as analysts write them: pairs of units in a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .findings import DataError

if TYPE_CHECKING:
    import pandas as pd

PAIR_FIELDS = ("from_unit", "to_unit")


def pairs_of(table: pd.DataFrame, texts: Sequence[str], what: str, ids: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of unit ids from a table: its fields ``from_unit`` and ``to_unit``, or the first two text fields.

    Parameters
    ----------
    table : DataFrame
    texts : sequence of str
        Its text fields, in their order.
    what : str
        The table, for messages.
    ids : iterable of str
        Of the units: where only a code with leading zeros is among them, the zeros are restored.

    Returns
    -------
    list of (str, str)
        Each once, in the order of the table; the units need not exist.

    Raises
    ------
    DataError
        The table has no such fields, or a row lacks a unit id.
    """
    import pandas as pd

    from .zips import normalize_zip_codes

    spelt = {str(column).lower(): column for column in table.columns}
    chosen = [spelt[name] for name in PAIR_FIELDS if name in spelt]
    chosen = chosen if len(chosen) == len(PAIR_FIELDS) else list(texts[:2])
    if len(chosen) < 2:
        raise DataError(
            f"{what} needs two fields with unit ids, from_unit and to_unit (or two text fields). Its fields are: "
            f"{', '.join(map(str, table.columns)) or 'none'}."
        )
    known = pd.Index(list(ids))
    first, second = (normalize_zip_codes(table[column], known).values for column in chosen)
    empty = (first.isna() | second.isna()).to_numpy()
    if empty.any():
        row = int(empty.argmax()) + 1
        raise DataError(f"{what}: row {row} lacks a unit id. Complete or remove the row.")
    pairs = {frozenset(pair): pair for pair in zip(first, second)}  # once, whichever way round
    return list(pairs.values())
