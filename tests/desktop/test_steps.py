from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

from territory_designer.desktop import steps
from territory_designer.desktop.jobs import one_message
from territory_designer.desktop.measures.call_plan import find_call_plan, segment_field
from territory_designer.desktop.measures.measure_steps import POTENTIAL, SEGMENTS, WORKLOAD
from territory_designer.desktop.settings import (
    FROM_ACCOUNTS,
    FROM_PLAN,
    FROM_SUM,
    FROM_UNIT_SUM,
    FROM_UNITS,
    SEGMENT_ABC,
    SEGMENT_FIELD,
    SEGMENT_KARE,
    JobSettings,
)
from tests.desktop.conftest import layer_of


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
        steps.output_steps(steps.PRINT, settings, zips, accounts, "/maps", "T01: 60, T02: 40"),
    ]
    computed = {
        "workload": "",
        "workload_from": FROM_PLAN,
        "plan": market["plan"].id(),
        "plan_segment": "category",
        "potential": "",
        "potential_from": FROM_SUM,
        "weights": "hours: 100",
        "segments": SEGMENT_ABC,
        "segment_value": "hours",
        "named": "category",
    }
    kare = {"segments": SEGMENT_KARE, "kare_status": "category", "rates": "share", "dates": "day", "clip": 5.0}
    of_units = {"potential_from": FROM_UNIT_SUM, "weights": "income: 100", "market_total": 1e6, "travel": False}
    for change in ({}, kare, of_units):
        chosen = settings_for(market, **{**computed, **change})
        jobs.append(steps.market_steps(chosen, zips, accounts, "/market.gpkg", "Zips"))
    results = {
        **{name: {"OUTPUT": accounts} for name in (SEGMENTS, WORKLOAD)},
        **{name: {"OUTPUT": zips} for name in (POTENTIAL, steps.SUMMARIZE)},
    }
    seen = set()
    for job in jobs:
        for step, parameters in zip(job, parameters_of(job, results)):
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
            known = {definition.name() for definition in algorithm.parameterDefinitions()}
            assert set(parameters) <= known
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
            assert algorithm.checkParameterValues(parameters, context) == (True, "")
            seen.add(step.algorithm)
    known = {steps.CHECK, steps.SUMMARIZE, steps.MARKET, steps.EXPORT, steps.PRINT}
    assert seen == {*known, SEGMENTS, WORKLOAD, POTENTIAL}


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


def test_each_step_reads_what_the_one_before_has_written(market):
    chosen = {
        "workload_from": FROM_PLAN,
        "plan": "plan_1",
        "plan_segment": "segment",
        "potential_from": FROM_SUM,
        "potential": "",
        "weights": "income: 60, sales, net: 40",
        "segments": SEGMENT_ABC,
        "segment_value": "hours",
        "named": "owner",
    }
    settings = settings_for(market, **chosen)
    job = steps.market_steps(settings, market["zips"], market["accounts"], "m.gpkg", "Zips")
    assert [step.algorithm for step in job] == [SEGMENTS, WORKLOAD, POTENTIAL, steps.SUMMARIZE, steps.MARKET]
    results: dict = {}
    read = {}
    for step in job:
        read[step.algorithm] = step.parameters(results)
        results[step.algorithm] = {"OUTPUT": step.algorithm}
    assert read[WORKLOAD]["ACCOUNTS"] == SEGMENTS
    assert (read[WORKLOAD]["SEGMENT"], read[WORKLOAD]["CALLPLAN"]) == ("segment", "plan_1")
    assert (read[WORKLOAD]["SPEED_KMH"], read[WORKLOAD]["CIRCUITY"]) == (40.0, 1.25)
    assert read[POTENTIAL]["ACCOUNTS"] == WORKLOAD
    assert (read[POTENTIAL]["FIELDS"], read[POTENTIAL]["WEIGHTS"]) == (["income", "sales, net"], "60, 40")
    assert read[POTENTIAL]["SEGMENT"] == "segment"
    summary, made = read[steps.SUMMARIZE], read[steps.MARKET]
    assert summary["ACCOUNTS"] == made["ACCOUNTS"] == POTENTIAL
    assert (summary["WORKLOAD"], summary["POTENTIAL"], summary["OWNER"]) == ("workload_h", "potential", "owner")
    assert (made["WORKLOAD"], made["POTENTIAL"], made["ACCOUNT_WORKLOAD"]) == ("workload", "potential", "workload_h")
    assert "ACCOUNT_SEGMENT" not in made  # the column is there already


def test_a_sum_of_zip_fields_and_a_segment_field(market):
    chosen = {"potential_from": FROM_UNIT_SUM, "weights": "income: 100", "potential": ""}
    settings = settings_for(market, **chosen, segments=SEGMENT_FIELD, segment_field="category")
    job = steps.market_steps(settings, market["zips"], market["accounts"], "m.gpkg", "Zips")
    potential, summary, made = parameters_of(job, {POTENTIAL: {"OUTPUT": "zips2"}, steps.SUMMARIZE: {"OUTPUT": "sums"}})
    assert potential["UNITS"] is market["zips"]
    assert (summary["UNITS"], summary["ACCOUNTS"]) == ("zips2", market["accounts"])
    assert (made["UNITS"], made["POTENTIAL"], made["ACCOUNT_SEGMENT"]) == ("sums", "potential", "category")
    assert "ACCOUNT_POTENTIAL" not in made
    alone = settings_for(market, **chosen, accounts="", workload="income", workload_from=FROM_UNITS)
    job = steps.market_steps(alone, market["zips"], None, "m.gpkg", "Zips")
    assert [step.algorithm for step in job] == [POTENTIAL, steps.MARKET]
    assert job[1].parameters({POTENTIAL: {"OUTPUT": "zips2"}})["UNITS"] == "zips2"


def test_a_field_that_a_step_writes_over_is_not_read_after_it(market):
    provider = market["accounts"].dataProvider()
    provider.renameAttributes({3: "potential"})
    market["accounts"].updateFields()
    chosen = {"potential_from": FROM_SUM, "weights": "potential: 100", "workload": '"potential" / 10'}
    with pytest.raises(steps.ChoiceError, match="The field potential of accounts would be overwritten"):
        steps.market_steps(settings_for(market, **chosen), market["zips"], market["accounts"], "m.gpkg", "Zips")
    fine = settings_for(market, **{**chosen, "workload": "1"})
    assert len(steps.market_steps(fine, market["zips"], market["accounts"], "m.gpkg", "Zips")) == 3


@pytest.mark.parametrize(
    ("missing", "advice"),
    [
        ({"units": ""}, "Choose the layer of ZIP polygons"),
        ({"unit_id": ""}, "Choose the field of the ZIP layer"),
        ({"workload": "", "workload_from": FROM_UNITS}, "Choose what the workload is"),
        ({"workload_from": FROM_PLAN}, "Choose the call plan"),
        ({"workload_from": FROM_PLAN, "accounts": ""}, "A call plan is about accounts"),
        ({"potential_from": FROM_SUM}, "Add the fields that make the potential"),
        ({"potential_from": FROM_SUM, "weights": "a: 60, b: 30"}, "total 90 %, not 100 %"),
        ({"potential_from": FROM_SUM, "accounts": "", "workload_from": FROM_UNITS}, "a sum of fields of the accounts"),
        ({"segments": SEGMENT_FIELD}, "Choose the field with the segment"),
        ({"segments": SEGMENT_ABC}, "Choose the field with the value"),
        ({"segments": SEGMENT_KARE}, "Choose the field with the status"),
    ],
)
def test_what_must_be_chosen_is_said(market, missing, advice):
    with pytest.raises(steps.ChoiceError, match=advice):
        steps.market_steps(settings_for(market, **missing), market["zips"], market["accounts"], "m.gpkg", "Zips")


def test_a_call_plan_in_the_project_is_found(market):
    plan, accounts = market["plan"], market["accounts"]
    assert find_call_plan([market["zips"], accounts, plan], accounts) is plan
    assert find_call_plan([market["zips"]]) is None
    assert segment_field(plan, accounts) == "category"
    assert segment_field(None, accounts) == segment_field(plan, None) == ""
    by_touch = layer_of(
        "touches", "NoGeometry?field=tier:string&field=touch:string&field=class:string&field=calls_per_year:int", []
    )
    assert find_call_plan([by_touch]) is None  # it has no minutes
    by_touch = layer_of("t", "NoGeometry?field=segment&field=touch&field=touches_per_month:int&field=minutes:int", [])
    assert find_call_plan([plan, by_touch]) is by_touch


def test_a_traceback_never_reaches_the_user():
    text = one_message(["", "Traceback (most recent call last):\n  File x\nZeroDivisionError: division by zero\n"])
    assert "\n" not in text
    assert "ZeroDivisionError: division by zero" in text
    assert "File x" not in text
    assert one_message(["first", "Layer zips: no CRS."]) == "Layer zips: no CRS."
    assert "without saying why" in one_message([])
