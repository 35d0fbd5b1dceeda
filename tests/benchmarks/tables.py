"""Cells and tables in Markdown that also line up on a screen."""

from __future__ import annotations

from collections.abc import Sequence


def table(header: Sequence[str], rows: Sequence[Sequence[str]], text: int = 1) -> list[str]:
    """Lines of a table; the first ``text`` columns are text, the others figures."""
    widths = [max(len(row[i]) for row in [header, *rows]) for i in range(len(header))]

    def line(cells: Sequence[str]) -> str:
        put = [cell.ljust(w) if i < text else cell.rjust(w) for i, (cell, w) in enumerate(zip(cells, widths))]
        return "| " + " | ".join(put) + " |"

    rule = "|".join("-" * (w + 2) if i < text else "-" * (w + 1) + ":" for i, w in enumerate(widths))
    return [line(header), f"|{rule}|", *map(line, rows)]


def number(value: float | None, digits: int = 0) -> str:
    """A figure with thousands separators, empty where there is none."""
    return "" if value is None or value != value else f"{value:,.{digits}f}"


def percent(value: float | None, digits: int = 1) -> str:
    """A share as a percentage, empty where there is none."""
    return "" if value is None or value != value else f"{value * 100:,.{digits}f} %"
