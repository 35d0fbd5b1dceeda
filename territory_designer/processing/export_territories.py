"""Algorithm ``exportterritories``: a design into shapefile, GeoPackage, CSV and a manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
)

from .base import ANY_TABLE, TerritoryAlgorithm

if TYPE_CHECKING:
    import geopandas as gpd

FORMATS = ("shapefile", "geopackage", "csv")


class ExportTerritories(TerritoryAlgorithm):
    """Write territories for other programs."""

    NAME = "exportterritories"
    TITLE = "Export territories"
    GROUP = "Publish"
    SUMMARY = "Shapefile, GeoPackage, CSV and a manifest in one folder"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self.add_units()
        self.describe(
            QgsProcessingParameterField("TERRITORY", self.tr("Territory field"), "territory", "UNITS"),
            "Field of the units with the name of the territory; null or empty where a unit belongs to none.",
        )
        for name, unit in (("WORKLOAD", "hours/year"), ("POTENTIAL", "money/year")):
            self.describe(
                QgsProcessingParameterExpression(name, f"{name.capitalize()} ({unit})", None, "UNITS", True),
                f"Field or expression on the units, in {unit}. Without it the field {name.lower()} is taken, if there "
                "is one.",
                advanced=True,
            )
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Points, or a table with ZIP codes or with columns of longitude and latitude (CSV); written with unit and "
            "territory into the GeoPackage.",
        )
        self.describe(
            QgsProcessingParameterField("ACCOUNT_ZIP", self.tr("Account ZIP field"), None, "ACCOUNTS", optional=True),
            "Field with the account's ZIP code, for accounts without a position. Without it a field whose name says so "
            "is taken.",
            advanced=True,
        )
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

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read the design and write it."""
        from ..exchange.export import export_territories
        from .outputs import check_folder
        from .plans import MEASURES, assess, unit_names

        folder = inputs.folder("FOLDER")
        check_folder(folder, "FOLDER")
        names = inputs.source_fields("UNITS")
        chosen = {name: inputs.text(name.upper()) or (name if name in names else "") for name in MEASURES}
        measures = [name for name in MEASURES if chosen[name]]
        layer = inputs.units(chosen if measures else {"workload": "1"})
        plan = assess(inputs, layer, measures or ["workload"], {})
        frame = layer.frame.assign(territory=unit_names(plan.labels, plan.names))
        territories = plan.territories
        if not measures:  # equal weights stood in for a measure; they are no figure to publish
            frame, territories = (one.drop(columns="workload") for one in (frame, territories))
            territories = territories.drop(columns="workload_deviation")
        inputs.step(80, self.tr("Writing"))
        accounts = self._accounts(inputs, layer, frame)
        formats = [FORMATS[index] for index in sorted(set(inputs.choices("FORMATS")))]
        written = export_territories(
            folder,
            frame,
            territories,
            accounts,
            formats,
            inputs.within(4, 5),
            settings=self._settings(inputs, layer),
        )
        outputs.result("FOLDER", str(folder))
        outputs.result("FILES", "\n".join(str(path) for path in written))

    def _accounts(self, inputs: Any, layer: Any, units: gpd.GeoDataFrame) -> gpd.GeoDataFrame | None:
        """Accounts with their unit and territory."""
        from ..planning.accounts import assign_accounts
        from ..planning.columns import guess_columns

        given = inputs.accounts()
        if given is None:
            return None
        accounts, fields, _ = given
        zip_field = inputs.field("ACCOUNT_ZIP", "ACCOUNTS") or guess_columns(fields.names()).get("zip")
        assignment = assign_accounts(accounts, layer.frame, zip_field)
        territory = assignment.unit.map(units["territory"])
        return accounts.assign(unit=assignment.unit, territory=territory.where(territory.notna(), None))

    def _settings(self, inputs: Any, layer: Any) -> dict[str, Any]:
        """What the manifest says about where the design came from."""
        texts = {name.lower(): inputs.text(name) for name in ("UNIT_ID", "TERRITORY", "WORKLOAD", "POTENTIAL")}
        return {"units": layer.name, **{name: text for name, text in texts.items() if text}}
