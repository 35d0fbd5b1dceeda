"""Numbers as a reader of a map wants them: units, thousands separators, as many digits as matter."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..translation import translate, written

SCALES = (1e9, 1e6)
KM2_PER_SQUARE_MILE = 2.589988110336
DASH = "–"
MINUS = "−"


@dataclass(frozen=True)
class Measure:
    """How a measure is written on maps and paper.

    Attributes
    ----------
    name : str
        Of its field.
    title : str
        In legends and tables.
    before, after : str
        What stands around a figure: "$", "h".
    per : str
        Of the whole: "/year".
    """

    name: str
    title: str
    before: str = ""
    after: str = ""
    per: str = ""

    def unit(self, scale: str = "") -> str:
        """Unit for a heading, with the scale of the figures below it: ``"h/year"``, ``"$ M/year"``."""
        return " ".join(part for part in (self.before, scale, self.after) if part) + self.per

    def heading(self, scale: str = "") -> str:
        """Title with the unit: ``"Potential ($ M/year)"``."""
        unit = self.unit(scale)
        return f"{self.title} ({unit})" if unit else self.title

    def text(self, value: Any, *, whole: bool = True) -> str:
        """A figure with its unit: ``"1,227 h/year"``, ``"$ 12.3 M/year"``; without ``/year`` where not ``whole``."""
        if missing(value):
            return ""
        divisor, scale = scale_of([float(value)])
        parts = (self.before, amount(float(value), divisor), scale, self.after)
        return " ".join(part for part in parts if part) + (self.per if whole else "")


MEASURES = {
    "workload": Measure("workload", "Workload", after="h", per="/year"),
    "potential": Measure("potential", "Potential", before="$", per="/year"),
}


def measure(name: str) -> Measure:
    """Measure of a field, in the user's language; one that is not known is written with its own name and no unit."""
    known = MEASURES.get(name)
    if known is None:
        return Measure(name, name.replace("_", " ").capitalize())
    return replace(known, title=translate(known.title), per=translate(known.per))


def missing(value: Any) -> bool:
    """Whether there is no figure: null of Python, of pandas or of Qt, or not a number."""
    try:
        return value is None or math.isnan(float(value))
    except (TypeError, ValueError):
        return True


def scale_of(values: Iterable[Any]) -> tuple[float, str]:
    """Divisor, and its name, that make the largest value readable: ``(1e6, "M")``, or ``(1.0, "")`` for small ones.

    Figures of one column or legend share a scale, so that they can be compared by eye.
    """
    largest = max((abs(float(value)) for value in values if not missing(value)), default=0.0)
    return next(((size, scale_name(size)) for size in SCALES if largest >= size), (1.0, ""))


def scale_name(size: float) -> str:
    """Short name of a scale: ``"M"`` for 1e6; empty for 1."""
    return {1e9: translate("bn"), 1e6: translate("M")}.get(size, "")


def amount(value: Any, divisor: float = 1.0) -> str:
    """A figure: ``"12,345"``; one or two decimals where it is small; empty where there is none."""
    if missing(value):
        return ""
    scaled = float(value) / divisor
    decimals = 0 if abs(scaled) >= 100 or scaled == int(scaled) else 1 if abs(scaled) >= 10 else 2
    return fixed(scaled, decimals)


def fixed(value: float, decimals: int) -> str:
    """A figure with separators; halves go up as in QGIS's own labels, or 1,570.5 reads two ways on one map."""
    factor = 10**decimals
    rounded = math.copysign(math.floor(abs(value) * factor + 0.5) / factor, value)
    return written(f"{rounded:,.{decimals}f}".replace("-", MINUS))


def short(value: float) -> str:
    """A bound of classes: separators, and no more decimals than it has."""
    return written(f"{value:,.10g}")


def column(values: Sequence[Any]) -> tuple[list[str], str]:
    """Texts of a column with one scale and one number of decimals, and the name of the scale.

    The figure in the middle decides: a total at the foot, or one outlier, must not cost the others their digits.
    """
    sizes = sorted(abs(float(value)) for value in values if not missing(value))
    typical = sizes[len(sizes) // 2] if sizes else 0.0
    divisor = next((size for size in SCALES if typical >= 10 * size), 1.0)
    whole = all(size / divisor == int(size / divisor) for size in sizes)
    typical /= divisor
    decimals = 0 if whole or typical >= 100 or (divisor == 1.0 and typical >= 10) else 1 if typical >= 10 else 2
    return ["" if missing(value) else fixed(float(value) / divisor, decimals) for value in values], scale_name(divisor)


def count(value: Any) -> str:
    """A whole number with thousands separators; empty where there is none."""
    return "" if missing(value) else written(f"{int(value):,}")


def percent(value: Any) -> str:
    """A deviation in percent with its sign: ``"+4.1 %"``; empty where there is none."""
    if missing(value):
        return ""
    rounded = round(float(value), 1)
    return f"{'+' if rounded > 0 else MINUS if rounded < 0 else '±'}{written(f'{abs(rounded):,.1f}')} %"


def area(square_km: Any) -> str:
    """An area in both units: ``"4,410 km² (1,703 sq mi)"``."""
    if missing(square_km):
        return ""
    return f"{amount(square_km)} km² ({amount(float(square_km) / KM2_PER_SQUARE_MILE)} sq mi)"


def plural(number: int, one: str, many: str = "") -> str:
    """``"1 ZIP"``, ``"735 ZIPs"``, in the user's language; both forms are literals, or the second adds an "s"."""
    words = one if number == 1 else many or f"{one}s"
    return f"{count(number)} {translate(words)}"


def class_scale(bounds: Sequence[float]) -> tuple[float, str]:
    """Scale of class bounds: the largest in which the first bound is no tiny fraction."""
    first = bounds[0] if bounds else 0.0
    return next(((size, scale_name(size)) for size in SCALES if first >= size / 10), (1.0, ""))


def class_texts(bounds: Sequence[float]) -> tuple[list[str], str]:
    """Texts of the classes below each of increasing bounds, and the scale of their figures.

    ``[500, 1000, 2500]`` gives ``"up to 500"``, ``"500 – 1,000"``, ``"1,000 – 2,500"``.
    """
    divisor, scale = class_scale(bounds)
    texts = [short(bound / divisor) for bound in bounds]
    ranges = [f"{low} {DASH} {high}" for low, high in zip(texts, texts[1:])]
    return [translate("up to {most}", most=texts[0]), *ranges] if texts else [], scale
