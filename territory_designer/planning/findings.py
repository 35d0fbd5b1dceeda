"""What a check has to say about the data, one finding per thing, and the error that stops a job."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SEVERITIES = ("error", "warning", "info")
"""From worst to mildest: cannot be used; used, but look at it; done for you, or good to know."""

EXAMPLES = 3
"""How many ids a one-line text names before it only counts."""


@dataclass(frozen=True)
class Finding:
    """One thing that a check found.

    Parameters
    ----------
    severity : str
        ``"error"``, ``"warning"`` or ``"info"``.
    kind : str
        What sort of thing, for filtering: ``"duplicate_id"``, ``"outside"`` and so on.
    layer : str
        Name of the layer or table.
    id : str or None
        Unit or account concerned; ``None`` where it is the layer as a whole.
    message : str
        What is wrong and what to do, for the analyst.
    """

    severity: str
    kind: str
    layer: str
    id: str | None
    message: str

    def __post_init__(self) -> None:
        if self.severity not in SEVERITIES:
            raise ValueError(f"severity is {self.severity!r}, not one of {SEVERITIES}")


class DataError(ValueError):
    """Data that cannot be used; ``str()`` is the message for the analyst.

    Parameters
    ----------
    message : str
        What is wrong and what to do.
    findings : sequence of Finding, optional
        Everything that was found, not only what the message says.
    """

    def __init__(self, message: str, findings: Sequence[Finding] = ()) -> None:
        super().__init__(message)
        self.findings = list(findings)


def listing(values: Iterable[object], limit: int = EXAMPLES) -> str:
    """``"a, b, c and 4 more"``."""
    items = [str(value) for value in values]
    text = ", ".join(items[:limit])
    more = len(items) - limit
    return f"{text} and {more:,} more" if more > 0 else text


def sort_by_severity(findings: Iterable[Finding]) -> list[Finding]:
    """Worst first, otherwise in the order in which they were found."""
    return sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))


def raise_errors(findings: Sequence[Finding]) -> None:
    """Stop where there are errors.

    Raises
    ------
    DataError
        With the text of the first error, and how many more there are.
    """
    errors = [finding for finding in findings if finding.severity == "error"]
    if not errors:
        return
    message = errors[0].message
    if len(errors) > 1:
        rest = len(errors) - 1
        message += f" (And {rest:,} more error{'s' if rest > 1 else ''}.)"
    raise DataError(message, findings)


def counts(findings: Iterable[Finding]) -> dict[str, dict[str, int]]:
    """How many findings there are of each severity and kind: ``{"warning": {"outside": 12}}``."""
    result: dict[str, dict[str, int]] = {}
    for finding in sort_by_severity(findings):
        kinds = result.setdefault(finding.severity, {})
        kinds[finding.kind] = kinds.get(finding.kind, 0) + 1
    return result


def headlines(findings: Iterable[Finding]) -> list[str]:
    """One line per severity, layer and kind: the first message, and how many more are like it.

    A layer can have thousands of findings of one kind; this is what fits a message bar or a log.
    """
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in sort_by_severity(findings):
        groups.setdefault((finding.severity, finding.layer, finding.kind), []).append(finding)
    lines = []
    for group in groups.values():
        more = len(group) - 1
        lines.append(group[0].message + (f" (And {more:,} more like it.)" if more else ""))
    return lines
