from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

from territory_designer.desktop import steps
from territory_designer.desktop.call_plan import suggested_workload
from territory_designer.desktop.jobs import one_message
from territory_designer.desktop.settings import FROM_ACCOUNTS, FROM_UNITS, JobSettings


def settings_for(market, **chosen):
    values = {
        "units": market["zips"].id(),
        "unit_id": "zip",
        "accounts": market["accounts"].id(),
        "account_id": "account_id",
        "account_zip": "zip",
        "workload": "hours",
        "potential": "income",
        "potential_from": FROM_UNITS,
        "territories": 4,
    }
    return JobSettings(**{**values, **chosen})


def parameters_of(job, results=None):
    return [step.parameters(results or {}) for step in job]


def test_every_parameter_is_one_that_its_algorithm_has(provider, market):
    settings = settings_for(market)
    zips, accounts = market["zips"], market["accounts"]
    jobs = [
        steps.check_steps(settings, zips, accounts),
        steps.market_steps(settings, zips, accounts, "/market.gpkg", "Zips"),
        steps.output_steps(steps.EXPORT, settings, zips, accounts, "/maps"),
        steps.output_steps(steps.PRINT, settings, zips, accounts, "/maps"),
    ]
    seen = set()
    for job in jobs:
        for step, parameters in zip(job, parameters_of(job, {steps.SUMMARIZE: {"OUTPUT": zips}})):
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
            known = {definition.name() for definition in algorithm.parameterDefinitions()}
            assert set(parameters) <= known
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
            assert algorithm.checkParameterValues(parameters, context) == (True, "")
            seen.add(step.algorithm)
    assert seen == {steps.CHECK, steps.SUMMARIZE, steps.MARKET, steps.EXPORT, steps.PRINT}


def test_measures_of_the_accounts_are_summed_and_those_of_the_zips_are_not(market):
    job = steps.market_steps(settings_for(market), market["zips"], market["accounts"], "m.gpkg", "Zips")
    summary, made = parameters_of(job, {steps.SUMMARIZE: {"OUTPUT": "summed"}})
    assert summary["WORKLOAD"] == "hours"
    assert "POTENTIAL" not in summary
    assert (made["UNITS"], made["WORKLOAD"], made["POTENTIAL"]) == ("summed", "workload", "income")
    assert (made["ACCOUNT_WORKLOAD"], made["MARKET"]) == ("hours", "m.gpkg")


def test_without_accounts_the_market_is_the_only_step(market):
    settings = settings_for(market, accounts="", workload="income", workload_from=FROM_UNITS, potential="")
    (made,) = parameters_of(steps.market_steps(settings, market["zips"], None, "m.gpkg", "Zips"))
    assert made["UNITS"] is market["zips"]
    assert made["WORKLOAD"] == "income"
    assert "POTENTIAL" not in made


def test_a_field_of_the_zips_is_never_overwritten_by_sums(market):
    zips = market["zips"]
    provider = zips.dataProvider()
    field = zips.fields()[1]
    field.setName("workload")
    provider.addAttributes([field])
    zips.updateFields()
    own = settings_for(market, workload='"workload" * 2', workload_from=FROM_UNITS)
    job = steps.market_steps(own, zips, market["accounts"], "m.gpkg", "Zips")
    assert [step.algorithm for step in job] == [steps.MARKET]
    mixed = settings_for(
        market, workload="workload", workload_from=FROM_UNITS, potential="1", potential_from=FROM_ACCOUNTS
    )
    with pytest.raises(steps.ChoiceError, match=r"The field workload of zips would be overwritten"):
        steps.market_steps(mixed, zips, market["accounts"], "m.gpkg", "Zips")


@pytest.mark.parametrize(
    ("missing", "advice"),
    [
        ({"units": ""}, "Choose the layer of ZIP polygons"),
        ({"unit_id": ""}, "Choose the field of the ZIP layer"),
        ({"workload": "", "workload_from": FROM_UNITS}, "Choose what the workload is"),
    ],
)
def test_what_must_be_chosen_is_said(market, missing, advice):
    with pytest.raises(steps.ChoiceError, match=advice):
        steps.market_steps(settings_for(market, **missing), market["zips"], market["accounts"], "m.gpkg", "Zips")


def test_a_call_plan_in_the_project_gives_the_workload(market):
    layers = list(market.values())
    expression = suggested_workload(market["accounts"], layers)
    assert "call_frequencies" in expression
    assert suggested_workload(market["accounts"], [market["zips"]]) == ""
    assert suggested_workload(None, layers) == ""


def test_a_traceback_never_reaches_the_user():
    text = one_message(["", "Traceback (most recent call last):\n  File x\nZeroDivisionError: division by zero\n"])
    assert "\n" not in text
    assert "ZeroDivisionError: division by zero" in text
    assert "File x" not in text
    assert one_message(["first", "Layer zips: no CRS."]) == "Layer zips: no CRS."
    assert "without saying why" in one_message([])
