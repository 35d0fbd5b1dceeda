"""What all algorithms share: their place in the toolbox, help, errors with one clear message, progress and cancel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from .. import dependencies
from ..paths import resource
from ..translation import ALGORITHMS, translate
from .loading import load_engine

POLYGONS = [Qgis.ProcessingSourceType.VectorPolygon]
POINTS = [Qgis.ProcessingSourceType.VectorPoint]
ANY_TABLE = [Qgis.ProcessingSourceType.Vector]
WRITTEN_RATES = {"sign": None, "percent": True, "share": False}
"""How rates are written, as a choice -> whether bare numbers are percentages; ``None`` where they are not guessed."""
WORDS = "words"
"""Metadata of a choice: the word of each option, for scripts."""


class Progress:
    """Progress of one step, handed to the engine as ``progress(fraction, text) -> bool``.

    Parameters
    ----------
    feedback : QgsProcessingFeedback
        Shown to the user, and asked for cancel.
    start, end : float
        Percent of the whole job that the step covers.
    """

    def __init__(self, feedback: Any, start: float = 0.0, end: float = 100.0) -> None:
        self._feedback = feedback
        self._start = start
        self._end = end
        self._text = ""

    def __call__(self, fraction: float, text: str = "") -> bool:
        """Show how far the step is; false where the user asked to stop."""
        if text and text != self._text:
            self._feedback.setProgressText(text)
            self._text = text
        self._feedback.setProgress(self._start + (self._end - self._start) * fraction)
        return not self._feedback.isCanceled()


class TerritoryAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms.

    A subclass names itself in ``NAME``, ``TITLE``, ``GROUP`` and ``SUMMARY``, declares its parameters in
    ``initAlgorithm`` and works in :meth:`work`. Its help is ``resources/help/<name>.html``.
    """

    NAME = ""
    TITLE = ""
    GROUP = ""
    SUMMARY = ""
    ICON = "territory_designer.svg"

    def tr(self, text: str, /, **values: Any) -> str:
        """Text, a literal, in the user's language, with ``{names}`` filled in after the translation."""
        return translate(text, ALGORITHMS, **values)

    def name(self) -> str:
        """Id of the algorithm, fixed for ever."""
        return self.NAME

    def displayName(self) -> str:
        """Title in the toolbox."""
        return self.tr(self.TITLE)

    def group(self) -> str:
        """Heading in the toolbox."""
        return self.tr(self.GROUP)

    def groupId(self) -> str:
        """Id of the heading."""
        return self.GROUP.lower().replace(" ", "")

    def shortDescription(self) -> str:
        """One line, shown as a tooltip."""
        return self.tr(self.SUMMARY)

    def shortHelpString(self) -> str:
        """Help beside the dialog and in ``qgis_process help``."""
        return resource("help", f"{self.NAME}.html").read_text(encoding="utf-8")

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        own = resource("icons", self.ICON)
        return str(own if own.exists() else resource("icons", TerritoryAlgorithm.ICON))

    def createInstance(self) -> QgsProcessingAlgorithm:
        """A new algorithm of the same kind."""
        return type(self)()

    def canExecute(self) -> tuple[bool, str]:
        """Whether the Python packages are there; the message says what to install."""
        found = dependencies.problems()
        return (False, dependencies.message(found)) if found else (True, "")

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """Whether the values can be used; options may be words, which QGIS does not know of."""
        return super().checkParameterValues(self.in_numbers(parameters), context)

    def in_numbers(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters with the number of each option that is given by its word."""
        found = dict(parameters)
        for name, given in parameters.items():
            definition = self.parameterDefinition(name)
            words = definition.metadata().get(WORDS, []) if definition is not None else []
            if words and isinstance(given, str):
                several = [_number_of(one, words) for one in given.split(",")]
                found[name] = several if definition.allowMultiple() else _number_of(given, words)
            elif words and isinstance(given, list):  # qgis_process hands it over as texts
                found[name] = [_number_of(one, words) for one in given]
        return found

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read from ``inputs``, compute, and hand over to ``outputs``; overridden by every algorithm.

        Parameters
        ----------
        inputs : territory_designer.processing.inputs.Inputs
        outputs : territory_designer.processing.outputs.Outputs

        Raises
        ------
        TypeError
            The algorithm does not say what it does; QGIS cannot make classes that Python calls abstract.
        """
        raise TypeError(f"{type(self).__name__} has no work of its own")

    def processAlgorithm(self, parameters: dict[str, Any], context: Any, feedback: Any) -> dict[str, Any]:
        """Run :meth:`work`; everything is put in place only when all of it succeeded.

        Raises
        ------
        QgsProcessingException
            With the message for the user; nothing was written.
        """
        results, message = self._attempt(parameters, context, feedback)
        if results is None:
            # QGIS never lets go of an exception that leaves here, nor of what its frames hold. A layer that is still
            # open when QGIS quits crashes it, so the exception is a new one, and this frame is emptied.
            del parameters, context, feedback
            raise QgsProcessingException(message)
        return results

    def _attempt(self, parameters: dict[str, Any], context: Any, feedback: Any) -> tuple[dict[str, Any] | None, str]:
        """Results, or ``None`` and the message that says why not."""
        load_engine()
        from ..engine.errors import CancelledError, DesignError
        from ..exchange.staging import ExportError
        from ..planning.findings import DataError
        from .inputs import Inputs
        from .outputs import Outputs

        try:
            with Outputs(self, parameters, context, feedback) as outputs:
                outputs.check()
                self.work(Inputs(self, parameters, context, feedback), outputs)
            return outputs.results, ""
        except CancelledError:
            return None, self.tr("Cancelled; nothing was written.")
        except (DesignError, DataError) as error:
            return None, str(error)
        except ExportError as error:  # says itself that nothing was changed
            return None, str(error)
        except OSError as error:
            return None, self.tr("Nothing was written. ") + str(error)

    def describe(self, parameter: QgsProcessingParameterDefinition, text: str, *, advanced: bool = False) -> None:
        """Add a parameter with its help.

        Parameters
        ----------
        parameter : QgsProcessingParameterDefinition
        text : str
            What it is, its unit, and what happens without it.
        advanced : bool
            Folded away in the dialog.
        """
        parameter.setHelp(self.tr(text))
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(parameter)

    def add_choice(
        self,
        name: str,
        title: str,
        options: Mapping[str, str],
        text: str,
        default: int | list[int] = 0,
        *,
        advanced: bool = False,
    ) -> None:
        """Declare a choice, which is given by the number of an option or by its word.

        Parameters
        ----------
        name, title : str
            Of the parameter.
        options : mapping of str to str
            Word of each option -> what users read.
        text : str
            Help.
        default : int or list of int
            Number of an option; a list where several can be chosen.
        advanced : bool
            Folded away in the dialog.
        """
        several = isinstance(default, list)
        choice = QgsProcessingParameterEnum(name, title, list(options.values()), several, default)
        choice.setMetadata({**choice.metadata(), WORDS: list(options)})
        self.describe(choice, text, advanced=advanced)
        words = self.tr("In scripts also by word: {words}.", words=", ".join(options))
        self.parameterDefinition(name).setHelp(f"{self.tr(text)} {words}")

    def add_units(self, *, optional: bool = False) -> None:
        """Declare UNITS and UNIT_ID; ``optional`` where a market file may stand for them."""
        self.describe(
            QgsProcessingParameterFeatureSource(
                "UNITS", self.tr("Units (ZIP-code polygons)"), POLYGONS, optional=optional
            ),
            "Polygons that are assigned whole, for example ZIP codes. Any coordinate reference system, degrees too.",
        )
        self.describe(
            QgsProcessingParameterField("UNIT_ID", self.tr("Unit id field"), None, "UNITS", optional=optional),
            "Field of the units with the ZIP code or another unique id. Leading zeros that were lost are restored.",
        )

    def add_accounts(self) -> None:
        """Declare ACCOUNTS and ACCOUNT_ZIP, for algorithms that put accounts into units."""
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE),
            "Points, or a table with ZIP codes or with columns of longitude and latitude (CSV).",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position or outside every unit.",
        )

    def add_links(self) -> None:
        """Declare LINKS and BARRIERS."""
        self.describe(
            QgsProcessingParameterFeatureSource("LINKS", self.tr("Links"), ANY_TABLE, optional=True),
            "Crossings, such as bridges and ferries, that make two units neighbours: table or layer, fields from_unit "
            "and to_unit with unit ids (or the first two text fields).",
            advanced=True,
        )
        self.describe(
            QgsProcessingParameterFeatureSource("BARRIERS", self.tr("Barriers"), ANY_TABLE, optional=True),
            "Borders that a territory may not cross, such as rivers: a table or layer with the fields from_unit and "
            "to_unit with unit ids (or the first two text fields).",
            advanced=True,
        )

    def add_measures(self, *, optional: bool = False, of: str = "territory") -> None:
        """Declare WORKLOAD and POTENTIAL on UNITS, each with its tolerance in percent.

        Parameters
        ----------
        optional : bool
            Whether WORKLOAD may be left out; POTENTIAL always may.
        of : str
            What has to keep the tolerance.
        """
        percentage = Qgis.ProcessingNumberParameterType.Double
        limit = {
            "territory": self.tr(
                "Largest deviation of a territory from an equal share, in percent; a hard limit. 10 means that every "
                "territory holds 90 % to 110 % of an equal share."
            ),
            "district": self.tr(
                "Largest deviation of a district from an equal share, in percent; a hard limit. 10 means that every "
                "district holds 90 % to 110 % of an equal share."
            ),
        }[of]
        self.describe(
            QgsProcessingParameterExpression("WORKLOAD", self.measure_title("workload"), None, "UNITS", optional),
            "Field or expression on the units, in hours/year; null counts as 0. It also weighs compactness.",
        )
        title = self.tr("Tolerance of the workload (percent)")
        self.describe(QgsProcessingParameterNumber("WORKLOAD_TOLERANCE", title, percentage, 10.0, optional=True), limit)
        self.describe(
            QgsProcessingParameterExpression("POTENTIAL", self.measure_title("potential"), None, "UNITS", True),
            "Field or expression on the units, in money/year; null counts as 0. Without it potential is not balanced.",
        )
        title = self.tr("Tolerance of the potential (percent)")
        self.describe(
            QgsProcessingParameterNumber("POTENTIAL_TOLERANCE", title, percentage, 10.0, optional=True), limit
        )

    def measure_title(self, name: str) -> str:
        """Title of a parameter that holds a measure, with its unit."""
        return self.tr("Potential (money/year)") if name.lower() == "potential" else self.tr("Workload (hours/year)")

    def add_targets(self) -> None:
        """Declare TARGETS, the share of each territory of the parameter TERRITORY."""
        self.describe(
            QgsProcessingParameterString("TARGETS", self.tr("Target shares (percent)"), None, True, True),
            "What each territory should hold, in percent of the market, such as 'T01: 55, T02: 45': every territory, "
            "in all 100. As JSON also for each measure, see the help. Without it all territories should hold the same.",
            advanced=True,
        )

    def add_given_measures(self, *, advanced: bool = False) -> None:
        """Declare WORKLOAD and POTENTIAL on UNITS, both optional: the fields of these names serve as well."""
        self.describe(
            QgsProcessingParameterExpression("WORKLOAD", self.measure_title("workload"), None, "UNITS", True),
            "Field or expression on the units, in hours/year. Without it the field workload is taken, if there is one.",
            advanced=advanced,
        )
        self.describe(
            QgsProcessingParameterExpression("POTENTIAL", self.measure_title("potential"), None, "UNITS", True),
            "Field or expression on the units, in money/year. Without it the field potential is taken, if there is "
            "one.",
            advanced=advanced,
        )

    def add_report(self) -> None:
        """Declare REPORT, the JSON file, and REPORT_JSON, the same text as an output."""
        parameter = QgsProcessingParameterFileDestination(
            "REPORT", self.tr("Report"), self.tr("JSON files (*.json)"), None, optional=True, createByDefault=False
        )
        self.describe(parameter, "JSON file with all figures. Its text is also returned as REPORT_JSON.")
        self.addOutput(QgsProcessingOutputString("REPORT_JSON", self.tr("Report (JSON text)")))


def _number_of(given: Any, words: list[str]) -> Any:
    """The number of an option; what is no option stays as it is, for QGIS to refuse."""
    text = str(given).strip().lower()
    if text in words:
        return words.index(text)
    return int(text) if text.isdigit() else given
