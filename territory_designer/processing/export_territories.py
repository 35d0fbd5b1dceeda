"""Algorithm ``exportterritories``: a design into shapefile, GeoPackage, CSV and a manifest."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
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
        self.describe(
            QgsProcessingParameterEnum(
                "FORMATS",
                self.tr("Formats"),
                ["Shapefile", "GeoPackage", "CSV"],
                allowMultiple=True,
                defaultValue=[0, 1, 2],
            ),
            "0 shapefile, 1 GeoPackage, 2 CSV; any of them. The manifest is always written.",
        )
        self.describe(
            QgsProcessingParameterFolderDestination("FOLDER", self.tr("Folder")),
            "Where the files go; made where it is not there. Files of the same names are replaced, others stay.",
        )
        self.addOutput(QgsProcessingOutputString("FILES", self.tr("Files written, one per line")))

    def checkParameterValues(self, parameters: dict[str, Any], context: Any) -> tuple[bool, str]:
        """As in QGIS, but ``--FORMATS=0 --FORMATS=2`` works too: qgis_process hands it over as texts."""
        given = parameters.get("FORMATS")
        if isinstance(given, list):
            numbers = [int(one) if str(one).isdigit() else one for one in given]
            parameters = {**parameters, "FORMATS": numbers}
        return super().checkParameterValues(parameters, context)

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
            [FORMATS[index] for index in sorted(set(inputs.choices("FORMATS")))],
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
