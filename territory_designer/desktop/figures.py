"""Numbers on the screen, in the analyst's own locale: separators, sane decimals, one scale per column.

Paper has its own (`cartography.figures`): what is printed must not depend on who prints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtCore import QLocale

from .i18n import tr

SCALES = (1e9, 1e6)
MOST_NAMES = 3


def _locale() -> QLocale:
    """The user's locale, with thousands separators whatever QGIS's option for coordinates says."""
    locale = QLocale()
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return locale


def scale_of(values: Iterable[float | None]) -> tuple[float, str]:
    """Divisor and its name that make the largest of ``values`` readable: ``(1e6, "M")``; ``(1.0, "")`` for small ones.

    Figures of one column share a scale, so that they can be compared by eye.
    """
    largest = max((abs(value) for value in values if value is not None), default=0.0)
    names = {1e9: tr("bn"), 1e6: tr("M")}
    return next(((size, names[size]) for size in SCALES if largest >= 10 * size), (1.0, ""))


def amount(value: float | None, divisor: float = 1.0) -> str:
    """A total: ``"12,345"``; with decimals where it is small or divided by a scale; empty where there is none."""
    if value is None:
        return ""
    scaled = float(value) / divisor
    if divisor != 1.0:
        decimals = 1
    else:
        decimals = 0 if abs(scaled) >= 100 or scaled.is_integer() else 1 if abs(scaled) >= 10 else 2
    return _locale().toString(scaled, "f", decimals)


def count(value: int | None) -> str:
    """A whole number with thousands separators; empty where there is none."""
    return "" if value is None else _locale().toString(int(value))


def exact(value: float | None, decimals: int) -> str:
    """An amount with so many decimals, whatever its size; empty where there is none."""
    return "" if value is None else _locale().toString(float(value), "f", decimals)


def percent(value: float | None) -> str:
    """A deviation in percent with its sign: ``"+4.1 %"``; empty where there is none."""
    if value is None:
        return ""
    sign = "+" if value >= 0.05 else "−" if value <= -0.05 else "±"
    return f"{sign}{_locale().toString(abs(float(value)), 'f', 1)} %"


def plural(number: int, one: str, many: str = "") -> str:
    """``"1 ZIP"``, ``"735 ZIPs"``, in the user's language; both forms are literals, or the second adds an "s"."""
    words = one if number == 1 else many or f"{one}s"
    return f"{count(number)} {tr(words)}"


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more: ``"Ann, Bob, Cy and 4 more"``."""
    shown, more = ", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES
    return tr("{names} and {count} more", names=shown, count=count(more)) if more > 0 else shown


def share(value: float | None) -> str:
    """A fraction as a percentage without sign: ``"4.1 %"``; empty where there is none."""
    return "" if value is None else f"{_locale().toString(100.0 * float(value), 'f', 1)} %"


def totals(measures: Iterable[str], values: Iterable[float]) -> dict[str, str]:
    """What a market holds of each measure, with units: ``{"workload": "412,300 h/year", ...}``."""
    units = {"workload": ("", tr(" h/year")), "potential": ("$ ", tr("/year"))}
    found = {}
    for name, value in zip(measures, values):
        before, after = units.get(name, ("", f" {tr(name)}"))
        divisor, scale = scale_of([float(value)])
        found[name] = f"{before}{amount(float(value), divisor)}{' ' + scale if scale else ''}{after}"
    return found
