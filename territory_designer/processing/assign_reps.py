"""Algorithm ``assignreps``: the best rep for each territory, with reasons and runners-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..planning.findings import Finding
from .base import ANY_TABLE, WRITTEN_RATES, TerritoryAlgorithm

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from ..planning.needs import Needs
    from ..planning.rep_matching import RepMatching
    from ..planning.rep_terms import Term
    from ..planning.roster import Roster
    from .rep_inputs import Accounts, Territories

DEFAULT_WEIGHTS = "travel 50, accounts 30, skills 10, preference 10, capacity 0"
DEFAULT_CAPACITY_H = 960.0


class AssignReps(TerritoryAlgorithm):
    """Match reps to territories."""

    NAME = "assignreps"
    TITLE = "Assign reps"
    GROUP = "Planning"
    SUMMARY = "Matches reps to territories by travel, accounts kept, skills and preference"

    def initAlgorithm(self, configuration: Any = None) -> None:
        """Declare the parameters."""
        self._add_territories()
        self._add_reps()
        self._add_accounts()
        self.describe(
            QgsProcessingParameterFeatureSource("NEEDS", self.tr("Needs"), ANY_TABLE, optional=True),
            "Table with the columns territory, language (must be spoken), skill (should be there) and excluded (reps "
            "who may not have it); several in a cell are separated by ; or a comma.",
        )
        self.describe(
            QgsProcessingParameterString("WEIGHTS", self.tr("Weights (percent)"), DEFAULT_WEIGHTS),
            "What counts how much, in percent that total 100: travel from home, accounts that are kept, skills, "
            "preference of the reps, and capacity (large territories to reps with much time).",
        )
        self.describe(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Matches"), Qgis.ProcessingSourceType.Vector),
            "One row per territory: territory, rep (null for nobody), score (points of 100), the points of each term, "
            "reasons, runner_up, runner_up_cost (points) and runner_up_reasons. Polygons where TERRITORIES has them.",
        )
        self.add_report()

    def _add_territories(self) -> None:
        self.describe(
            QgsProcessingParameterFeatureSource("TERRITORIES", self.tr("Territories"), ANY_TABLE),
            "Outlines of territories, units with a field of territories, or a table (then travel is not known).",
        )
        self._add_field(
            "TERRITORY",
            "TERRITORIES",
            self.tr("Territory field"),
            self.tr("Field with the name of the territory. Without it a field whose name says so is taken."),
        )
        self._add_field(
            "WORKLOAD",
            "TERRITORIES",
            self.tr("Workload (hours/year)"),
            self.tr(
                "Field with the workload; it weighs the distances to units. Without it the field workload is taken, if "
                "there is one."
            ),
        )
        self._add_field(
            "UNIT_ID",
            "TERRITORIES",
            self.tr("Unit id field"),
            self.tr(
                "Field with the ZIP code, to look up homes that are known by ZIP only. Without it a field whose name "
                "says so is taken."
            ),
        )
        self._add_field(
            "CURRENT",
            "TERRITORIES",
            self.tr("Current territory"),
            self.tr(
                "Field of the units with the present territory or rep: OUTPUT then tells in continues which old "
                "territory each new one carries on, by the largest overlap."
            ),
        )

    def _add_field(self, name: str, parent: str, title: str, text: str) -> None:
        """Declare an optional field; all but that of the territories are folded away."""
        field = QgsProcessingParameterField(name, title, None, parent, optional=True)
        self.describe(field, text, advanced=name != "TERRITORY")

    def _add_reps(self) -> None:
        self.describe(
            QgsProcessingParameterFeatureSource("REPS", self.tr("Reps"), ANY_TABLE),
            "Points of homes, or a table. Columns are found by name: rep, home_zip, capacity (hours/year), share "
            "(part-time), skills, languages, industries, seniority, territory, preference, P.A.C.E. ratings.",
        )
        self._add_field(
            "REP",
            "REPS",
            self.tr("Name field"),
            self.tr(
                "Field with the rep's name or id; each occurs once. Without it a field whose name says so is taken."
            ),
        )
        self._add_field(
            "HOME_ZIP",
            "REPS",
            self.tr("Home ZIP"),
            self.tr(
                "Field with the ZIP code of the home, for reps without a position. Without it a field whose name says "
                "so is taken."
            ),
        )
        titles = (self.tr("Written with %"), self.tr("Percent (50)"), self.tr("Shares of 1 (0.5)"))
        self.add_choice(
            "SHARES_ARE",
            self.tr("Part-time shares are"),
            dict(zip(WRITTEN_RATES, titles)),
            "How numbers without % in the columns share and ramp are meant.",
            advanced=True,
        )
        number = Qgis.ProcessingNumberParameterType.Double
        self.describe(
            QgsProcessingParameterNumber(
                "FULL_CAPACITY", self.tr("Full capacity (hours/year)"), number, DEFAULT_CAPACITY_H
            ),
            "Selling time of a full-time rep, for part-time shares: 48 weeks x 40 h x 50 % are 960 h.",
            advanced=True,
        )

    def _add_accounts(self) -> None:
        self.describe(
            QgsProcessingParameterFeatureSource("ACCOUNTS", self.tr("Accounts"), ANY_TABLE, optional=True),
            "Points or a table of accounts with their present owners, to count those that a rep keeps.",
        )
        self._add_field(
            "ACCOUNT_OWNER",
            "ACCOUNTS",
            self.tr("Account owner field"),
            self.tr("Field with the present rep of the account. Without it a field whose name says so is taken."),
        )
        self._add_field(
            "ACCOUNT_TERRITORY",
            "ACCOUNTS",
            self.tr("Account territory field"),
            self.tr(
                "Field with the territory of the account. Without it an account belongs to the territory it lies in."
            ),
        )
        self._add_field(
            "ACCOUNT_INDUSTRY",
            "ACCOUNTS",
            self.tr("Account industry field"),
            self.tr(
                "Field with the industry, compared with those that the reps know. Without it the field industry is "
                "taken, if there is one."
            ),
        )
        self._add_field(
            "ACCOUNT_VALUE",
            "ACCOUNTS",
            self.tr("Account value field"),
            self.tr(
                "Field with what an account counts, such as its potential. Without it every account counts the same."
            ),
        )

    def work(self, inputs: Any, outputs: Any) -> None:
        """Read, match, write."""
        from ..planning.findings import sort_by_severity
        from ..planning.needs import Needs, barred_pairs, read_needs
        from ..planning.percentages import read_percentages
        from ..planning.rep_matching import idle_terms, match_reps
        from ..planning.rep_terms import TERMS
        from .rep_inputs import read_accounts, read_reps, read_territories

        weights = read_percentages(inputs.text("WEIGHTS") or DEFAULT_WEIGHTS, TERMS, "WEIGHTS")
        inputs.step(0, self.tr("Reading the territories"))
        territories = read_territories(inputs)
        inputs.step(15, self.tr("Reading the reps"))
        roster, homes, findings = read_reps(inputs, territories)
        reps = list(roster.reps.index)
        inputs.step(25, self.tr("Reading the accounts"))
        accounts = read_accounts(inputs, territories, reps)
        needs, said = [Needs()] * len(territories.names), list[Finding]()
        table = inputs.table("NEEDS")
        if table is not None:
            needs, said = read_needs(table, territories.names, reps, inputs.layer_name("NEEDS"))
        terms = make_terms(territories, roster, homes, accounts, needs)
        findings = [*territories.findings, *findings, *(accounts.findings if accounts else []), *said]
        findings = sort_by_severity([*findings, *idle_terms(terms, weights)])
        inputs.say(findings)
        inputs.step(50, self.tr("Matching"))
        matching = match_reps(
            *(reps, territories.names, terms, weights, barred_pairs(roster.reps, needs)),
            remarks=_remarks(roster, needs),
            progress=lambda share: inputs.step(50 + 40 * share, ""),
        )
        inputs.step(90, self.tr("Writing"))
        rows = _with_figures(matching.table(), territories, roster)
        self._write(outputs, rows, territories)
        outputs.report(_report(matching, rows, roster, homes, findings))
        _tell(inputs.feedback, matching, rows)

    def _write(self, outputs: Any, rows: pd.DataFrame, territories: Territories) -> None:
        """Write OUTPUT: polygons where there are some, else a table."""
        import geopandas as gpd
        import numpy as np

        from ..exchange.frames import fields_with
        from .plans import dissolve

        texts = {"territory", "continues", "rep", "reasons", "runner_up", "runner_up_reasons"}
        fields = fields_with(None, [(name, "text" if name in texts else "double") for name in rows.columns])
        if territories.points is None:
            outputs.layer("OUTPUT", rows, fields)
            return
        shapes = np.asarray(territories.frame.geometry.array, dtype=object)
        outlines = [dissolve(shapes[territories.labels == label]) for label in range(len(territories.names))]
        frame = gpd.GeoDataFrame(rows, geometry=outlines, crs=territories.frame.crs)
        outputs.layer("OUTPUT", frame, fields, territories.crs)


def make_terms(
    territories: Territories, roster: Roster, homes: np.ndarray, accounts: Accounts | None, needs: list[Needs]
) -> list[Term]:
    """Terms of the matching, as far as the data goes.

    Parameters
    ----------
    territories : Territories
    roster : Roster
    homes : (r, 2) float array
        In metres, NaN where not known.
    accounts : Accounts or None
        Without accounts, what the reps have at present is counted by units.
    needs : list of Needs
        By territory.
    """
    from ..planning.rep_terms import (
        accounts_term,
        capacity_term,
        industry_mix,
        kept_amounts,
        mean_distances,
        preference_term,
        skills_term,
        travel_term,
    )
    from .rep_inputs import present_units

    reps, names, frame = list(roster.reps.index), territories.names, roster.reps
    terms = []
    if territories.points is not None:
        several = len(territories.labels) > len(names)
        far = mean_distances(homes, territories.points, territories.labels, len(names), territories.workload)
        terms.append(travel_term(far, "to its ZIPs on average" if several else "to the centre"))
    owned = present_units(territories, roster)
    if accounts is not None:
        owned = accounts.owners, accounts.places, accounts.amounts, accounts.unit
    if owned is not None:
        owners, places, amounts, unit = owned
        terms.append(accounts_term(*kept_amounts(owners, places, reps, names, amounts), unit))
    mix = None if accounts is None else industry_mix(accounts.places, accounts.industries, names)
    abilities = [skills + industries for skills, industries in zip(frame["skills"], frame["industries"])]
    terms.append(skills_term(abilities, [need.skills for need in needs], mix))
    terms.append(preference_term(list(frame["preference"]), names))
    if territories.work is not None:
        terms.append(capacity_term(roster.hours.to_numpy(), territories.work))
    return terms


def _remarks(roster: Roster, needs: list[Needs]) -> list[Any]:
    """What is told of a pair beside the terms: the languages that are needed, and the ratings, which count nothing."""
    ratings = list(roster.reps["pace"])
    return [
        lambda rep, territory: f"speaks {', '.join(needs[territory].languages)}" if needs[territory].languages else "",
        lambda rep, territory: f"for information: {ratings[rep]}" if ratings[rep] else "",
    ]


def _with_figures(rows: pd.DataFrame, territories: Territories, roster: Roster) -> pd.DataFrame:
    """The table of matches with what each territory continues, its workload, and the load of its rep."""
    import numpy as np

    if territories.current is not None:
        rows.insert(1, "continues", _continued(territories))
    if territories.work is not None:
        capacity = roster.hours.to_dict()
        rows["workload"] = territories.work
        rows["capacity_h"] = [capacity.get(rep, np.nan) for rep in rows["rep"]]
        rows["load"] = rows["workload"] / rows["capacity_h"]
    return rows


def _continued(territories: Territories) -> list[str | None]:
    """Old territory that each new one carries on, by the largest overlap; ``None`` where it is new."""
    import numpy as np
    import pandas as pd

    from ..planning.matching import match_names
    from .plans import labels_of

    before = pd.Series(territories.current, dtype="object")
    if before.isna().all():
        return [None] * len(territories.names)
    labels, names = labels_of(before, "CURRENT", territories.name)
    weight = np.ones(len(labels)) if territories.workload is None else territories.workload
    match = match_names(labels, territories.labels, names, territories.names, weight)
    return [names[one] if one >= 0 else None for one in match]


def _report(
    matching: RepMatching, rows: pd.DataFrame, roster: Roster, homes: np.ndarray, findings: list[Finding]
) -> dict[str, Any]:
    """The report of ``assignreps``: every match, who is left over and why, and the roster with target shares."""
    import numpy as np

    from ..planning.capacity_targets import capacity_shares
    from ..planning.findings import counts

    people = roster.reps[["capacity_h", "ramp", "seniority", "pace"]].reset_index()
    people["home_known"] = np.isfinite(homes).all(axis=1)
    people["target_share"] = capacity_shares(roster)
    return {
        "territories": len(matching.territories),
        "reps": len(matching.reps),
        "weights": matching.weights,
        "points": round(matching.total, 6),
        "territory": _records(rows),
        "without_rep": [{"territory": name, "why": why} for name, why in matching.unserved.items()],
        "spare_reps": matching.spare,
        "roster": _records(people),
        "findings": counts(findings),
        "listed": [finding.message for finding in findings if finding.severity == "warning"],
    }


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain values, null as ``None``."""
    plain = frame.astype("object").where(frame.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]


def _tell(feedback: Any, matching: RepMatching, rows: pd.DataFrame) -> None:
    """Say every match with its reasons and runner-up, and who is left over."""
    for row in rows.to_dict("records"):
        if row["rep"] is None:
            feedback.pushWarning(f"{row['territory']} has no rep: {row['reasons']}")
            continue
        other = f" Runner-up {row['runner_up']}: {row['runner_up_reasons']}." if row["runner_up"] else ""
        feedback.pushInfo(f"{row['territory']}: {row['rep']}, {row['score']:.1f} points ({row['reasons']}).{other}")
    if matching.spare:
        feedback.pushInfo(f"Reps without a territory: {', '.join(matching.spare)}.")
