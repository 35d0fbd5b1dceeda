"""Algorithm ``computepotential``: what can be earned, as a weighted sum of fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..planning.findings import DataError
from .base import ANY_TABLE, POLYGONS, TerritoryAlgorithm

if TYPE_CHECKING:
    import pandas as pd

    from ..planning.potential import Potential


class ComputePotential(TerritoryAlgorithm):
    """Potential of each account or unit."""

    NAME = "computepotential"
    TITLE = "Compute potential"
    GROUP = "Planning"
    SUMMARY = "What each account or ZIP code can earn: a weighted sum of revenue, pipeline, market size and so on"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Layer or table with the fields to weigh, one row per account. Any layer will do; either this or UNITS.",
        )
        self.describe(
            QgsProcessingParameterFeatureSource("UNITS", self.tr("Units (ZIP-code polygons)"), POLYGONS, optional=True),
            "Polygons with the fields to weigh, for market size per ZIP code; instead of ACCOUNTS.",
        )
        self.describe(
            QgsProcessingParameterField("FIELDS", self.tr("Fields"), None, "ACCOUNTS", allowMultiple=True),
            "Fields that make the potential, each 0 or more: revenue, open pipeline, establishments, income. Amounts "
            "of money may be text, such as $39,000.",
        )
        self.describe(
            QgsProcessingParameterString("WEIGHTS", self.tr("Weights (percent)"), None, optional=True),
            "One weight per field in percent, in the order of the fields, such as 50, 30, 20; they total 100. Without "
            "weights all fields weigh the same.",
        )
        options = {
            "zero": self.tr("count as 0"),
            "median": self.tr("median of the segment"),
            "exclude": self.tr("exclude the row"),
        }
        self.add_choice(
            "MISSING",
            self.tr("Missing values"),
            options,
            "What a null counts as. The median is that of the row's segment or, where that has no value, of all rows. "
            "Excluded rows get no potential. REPORT counts them all.",
        )
        self._add_scales()
        self.describe(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("With potential")),
            "All fields of the layer, and potential; null for rows that are excluded.",
        )
        self.add_report()

    def _add_scales(self) -> None:
        """Declare what brings fields to one scale."""
        double = Qgis.ProcessingNumberParameterType.Double
        self.describe(
            QgsProcessingParameterField("SEGMENT", self.tr("Segment field"), None, "ACCOUNTS", optional=True),
            "Field with the segment, for the median of missing values.",
            advanced=True,
        )
        options = {
            "none": self.tr("no, all fields are money"),
            "share": self.tr("share of the total"),
            "minmax": self.tr("least to greatest"),
        }
        self.add_choice(
            "NORMALISE",
            self.tr("Normalise"),
            options,
            "Brings fields in different units to points: 1,000 x share of the field's total, or 1,000 x place between "
            "the least and the greatest value.",
        )
        self.describe(
            QgsProcessingParameterNumber(
                "CLIP", self.tr("Clip at each end (percent)"), double, 0.0, optional=True, minValue=0.0, maxValue=49.0
            ),
            "Pulls this share of the lowest and of the highest values of each field in to the value at that quantile, "
            "so that one giant does not decide. 0 clips nothing.",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterNumber(
                "TOTAL", self.tr("Potential of the whole market (money/year)"), double, None, optional=True
            ),
            "Known total that the potential is scaled to, so that points become money. Without it nothing is scaled.",
            advanced=True,
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, weigh, write."""
        from ..exchange.frames import fields_with, read_frame
        from ..planning.potential import potential

        parent = _parent(inputs)
        weights = read_weights(inputs.text("WEIGHTS"))
        inputs.step(0, self.tr("Reading the values"))
        source, layer = inputs.required(parent), inputs.layer_name(parent)
        segment = inputs.field("SEGMENT", parent)
        frame = read_frame(source, inputs.feedback)
        names, thing = _names(frame, parent)
        inputs.step(50, self.tr("Weighing"))
        found = potential(
            frame.drop(columns="geometry"),
            inputs.fields("FIELDS", parent),
            weights,
            missing=inputs.choice("MISSING"),
            segment=None if segment is None else frame[segment],
            normalise=inputs.choice("NORMALISE"),
            clip=inputs.percent("CLIP"),
            total=inputs.number("TOTAL") if inputs.given("TOTAL") else None,
            layer=layer,
            ids=names,
            thing=thing,
        )
        inputs.say(found.findings)
        inputs.step(80, self.tr("Writing"))
        fields = fields_with(source.fields(), [("potential", "double")])
        outputs.like("OUTPUT", frame.assign(potential=found.values.to_numpy()), fields, source)
        report = self._report(inputs, found)
        outputs.report(report)
        inputs.feedback.pushInfo(
            f"{len(frame) - len(found.excluded):,} of {len(frame):,} rows have a potential; together "
            f"{report['total']:,.0f} {report['unit']}."
        )

    def _report(self, inputs: Any, found: Potential) -> dict[str, Any]:
        """The report of ``computepotential``."""
        from ..planning.findings import counts

        normalise = inputs.choice("NORMALISE")
        return {
            **found.as_dict(),
            "unit": "money/year" if normalise == "none" or inputs.given("TOTAL") else "points",
            "missing": inputs.choice("MISSING"),
            "normalise": normalise,
            "clip_percent": inputs.number("CLIP"),
            "findings": counts(found.findings),
        }


def read_weights(text: str) -> list[float]:
    """Weights from a text such as ``"50, 30, 20"`` or ``"33,3; 33,3; 33,4"``; none from an empty one.

    Raises
    ------
    DataError
        An entry is no number.
    """
    from ..planning.written import read_decimal

    plain = text.replace("%", " ").strip().strip("[]")
    if not plain:
        return []
    parts = [part.strip() for part in re.split(";" if ";" in plain else r"\s*,\s*|\s+", plain)]
    weights = []
    for part in parts:
        number = read_decimal(part)
        if number is None:
            raise DataError(f'WEIGHTS: "{part}" is not a number. Give one percentage per field, such as 50, 30, 20.')
        weights.append(number)
    return weights


def _parent(inputs: Any) -> str:
    """Which of ACCOUNTS and UNITS is given."""
    given = [name for name in ("ACCOUNTS", "UNITS") if inputs.given(name)]
    if len(given) != 1:
        raise DataError(
            "ACCOUNTS and UNITS are both given. Leave one of them out."
            if given
            else "ACCOUNTS is missing. Choose the layer of accounts, or UNITS."
        )
    return given[0]


def _names(frame: pd.DataFrame, parent: str) -> tuple[list[str], str]:
    """What each row is called, and what it is."""
    from ..planning.checks import account_names
    from ..planning.columns import guess_columns

    guessed = guess_columns([str(column) for column in frame.columns if column != "geometry"])
    column = guessed.get("unit_id" if parent == "UNITS" else "account_id")
    thing = "" if column is None else {"UNITS": "ZIP", "ACCOUNTS": "account"}[parent]
    return account_names(frame, column), thing
