"""The Processing provider: only lists the algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..paths import resource


class TerritoryDesignerProvider(QgsProcessingProvider):
    """Algorithms of Territory Designer, in the toolbox and in ``qgis_process``."""

    def id(self) -> str:
        """Fixed for ever: scripts call ``territorydesigner:<algorithm>``."""
        return "territorydesigner"

    def name(self) -> str:
        """Title in the toolbox."""
        return "Territory Designer"

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Path of the icon."""
        return str(resource("icons", "territory_designer.svg"))

    def loadAlgorithms(self) -> None:
        """Add every algorithm."""
        from .assess_territories import AssessTerritories
        from .assign_reps import AssignReps
        from .build_districts import BuildDistricts
        from .check_data import CheckData
        from .compare_scenarios import CompareScenarios
        from .compute_potential import ComputePotential
        from .compute_profit import ComputeProfit
        from .compute_workload import ComputeWorkload
        from .design_segments import DesignSegments
        from .design_territories import DesignTerritories
        from .export_territories import ExportTerritories
        from .make_market import MakeMarket
        from .print_territories import PrintTerritories
        from .realign_territories import RealignTerritories
        from .segment_accounts import SegmentAccounts
        from .set_quotas import SetQuotas
        from .size_territories import SizeTerritories
        from .summarize_accounts import SummarizeAccounts
        from .territory_kpis import TerritoryKpis

        for algorithm in (
            CheckData,
            SummarizeAccounts,
            MakeMarket,
            DesignTerritories,
            DesignSegments,
            RealignTerritories,
            AssessTerritories,
            BuildDistricts,
            CompareScenarios,
            ExportTerritories,
            PrintTerritories,
            ComputeWorkload,
            ComputePotential,
            ComputeProfit,
            SegmentAccounts,
            SizeTerritories,
            AssignReps,
            SetQuotas,
            TerritoryKpis,
        ):
            self.addAlgorithm(algorithm())
