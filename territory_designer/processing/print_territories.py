"""Algorithm ``printterritories``: a design on paper, for the manager and for every rep."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from .publishing import PublishingAlgorithm, read_design

PAGES = {"a4": "A4", "letter": "Letter"}


class PrintTerritories(PublishingAlgorithm):
    """Print an overview and a page per territory."""

    NAME = "printterritories"
    TITLE = "Print territories"
    GROUP = "Publish"
    SUMMARY = "One PDF with an overview and a page per territory, and one PDF for every rep"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_design()
        self.describe(
            QgsProcessingParameterString("HEADING", self.tr("Heading"), self.tr("Sales territories"), optional=True),
            "Title of the plan, on every page.",
        )
        self.describe(
            QgsProcessingParameterString("CREDITS", self.tr("Credits"), "", optional=True),
            "Whose data it is, at the foot of every page.",
            advanced=True,
        )
        self.add_choice(
            "PAGE",
            self.tr("Page size"),
            {"a4": "A4", "letter": self.tr("US Letter")},
            "0 A4, 1 US Letter; both across.",
        )
        self.describe(
            QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder")),
            "Where the files go; made where it is not there. Files of the same names are replaced, others stay.",
        )
        self.addOutput(QgsProcessingOutputString("FILES", self.tr("Files written, one per line")))

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read the design and print it."""
        from ..cartography.paper import build_market
        from ..cartography.printing import print_market
        from .outputs import check_folder

        folder = inputs.folder("FOLDER")
        check_folder(folder, "FOLDER")
        design = read_design(inputs)
        units = design.units
        targets = {f"{name}_target": amounts for name, amounts in design.targets.items()}
        market = build_market(
            units.reset_index(drop=True).assign(zip=units.index),
            design.territories.assign(**targets),
            design.accounts,
            design.layer.crs,
            unit_id="zip",
            title=inputs.text("HEADING") or self.tr("Sales territories"),
            credit=inputs.text("CREDITS"),
        )
        inputs.step(80, self.tr("Printing"))
        written = print_market(market, PAGES[inputs.choice("PAGE")], folder, inputs.within(4, 5))
        outputs.result("FOLDER", str(folder))
        outputs.result("FILES", "\n".join(str(path) for path in written))
