"""Algorithm ``exportterritories``: a design into shapefile, GeoPackage, CSV and a manifest."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
)

from .publishing import PublishingAlgorithm, read_design

FORMATS = ("shapefile", "geopackage", "csv")


class ExportTerritories(PublishingAlgorithm):
    """Write territories for other programs."""

    NAME = "exportterritories"
    TITLE = "Export territories"
    GROUP = "Publish"
    SUMMARY = "Shapefile, GeoPackage, CSV and a manifest in one folder"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_design()
        self.add_choice(
            "FORMATS",
            self.tr("Formats"),
            dict(zip(FORMATS, ("Shapefile", "GeoPackage", "CSV"))),
            "0 shapefile, 1 GeoPackage, 2 CSV; any of them. The manifest is always written.",
            [0, 1, 2],
        )
        self.describe(
            QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder")),
            "Where the files go; made where it is not there. Files of the same names are replaced, others stay.",
        )
        self.addOutput(QgsProcessingOutputString("FILES", self.tr("Files written, one per line")))

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read the design and write it."""
        from ..exchange.export import export_territories
        from .outputs import check_folder

        folder = inputs.folder("FOLDER")
        check_folder(folder, "FOLDER")
        design = read_design(inputs)
        inputs.step(80, self.tr("Writing"))
        written = export_territories(
            folder,
            design.units,
            design.territories,
            design.accounts,
            inputs.choices("FORMATS"),
            inputs.within(4, 5),
            settings=self._settings(inputs, design.layer),
        )
        outputs.result("FOLDER", str(folder))
        outputs.result("FILES", "\n".join(str(path) for path in written))

    def _settings(self, inputs: Any, layer: Any) -> dict[str, Any]:
        """What the manifest says about where the design came from."""
        told = ("UNIT_ID", "TERRITORY", "WORKLOAD", "POTENTIAL", "TARGETS")
        texts = {name.lower(): inputs.text(name) for name in told}
        return {"units": layer.name, **{name: text for name, text in texts.items() if text}}
