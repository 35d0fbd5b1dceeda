from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from territory_designer.planning.findings import DataError
from territory_designer.planning.target_shares import read_targets, write_targets

NAMES = ["T01", "T02"]
MEASURES = ["workload", "potential"]
BOTH = {"workload": [0.55, 0.45], "potential": [0.55, 0.45]}


def read(text, names=NAMES, measures=MEASURES):
    return read_targets(text, names, measures, "TARGETS")


@pytest.mark.parametrize(
    "text",
    [
        "T01: 55, T02: 45",
        "T02:45,T01:55",
        " T01 : 55 % ;T02: 45.0%; ",
        "T01: 55\nT02: 45\n",
        '{"T01": 55, "T02": 45}',
        '{"workload": {"T01": 55, "T02": 45}, "potential": {"T02": 45, "T01": 55.0}}',
    ],
)
def test_all_forms_say_the_same(text):
    found = read(text)
    assert list(found) == MEASURES
    for name in MEASURES:
        assert found[name] == pytest.approx(BOTH[name])


def test_a_comma_may_stand_in_a_number():
    assert read("T01: 55,5; T02: 44,5")["workload"] == pytest.approx([0.555, 0.445])
    assert read("T01: 55,5, T02: 44,5")["workload"] == pytest.approx([0.555, 0.445])
    assert read("101:60,102:40", ["101", "102"])["workload"] == pytest.approx([0.6, 0.4])
    assert read("101.0: 60, 102: 40", ["101", "102"])["workload"] == pytest.approx(
        [0.6, 0.4]
    )  # names as units spell them


def test_one_measure_may_stand_alone_and_no_text_means_nothing():
    assert list(read('{"potential": {"T01": 55, "T02": 45}}')) == ["potential"]
    assert read("") == read(" \n") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("T01: 55", "TARGETS gives no share for T02. Name every territory."),
        ("T01: 50, T02: 40, T03: 5, East: 5", "TARGETS: no territory is called T03, East. There are: T01, T02."),
        ("t01: 55, T02: 45", "TARGETS: no territory is called t01. There are: T01, T02."),
        ("T01: 55, T02: 44", "TARGETS totals 99 %, not 100 %. Change a share."),
        ("T01: 100, T02: 0", "TARGETS: the share of T02 is 0.0. Give a percentage above 0."),
        ("T01: 110, T02: -10", "TARGETS: the share of T02 is -10.0. Give a percentage above 0."),
        ("T01: 55, T01: 45", "TARGETS gives T01 twice. Keep one."),
        ('{"T01": 55, "T01": 45}', "TARGETS gives T01 twice. Keep one."),
        ('{"T01": true, "T02": 45}', "TARGETS: the share of T01 is True. Give a percentage above 0."),
        ('{"T01": NaN, "T02": 45}', "TARGETS: the share of T01 is nan. Give a percentage above 0."),
        ('{"T01": "55", "T02": 45}', "TARGETS: the share of T01 is 55. Give a percentage above 0."),
        ("{}", "TARGETS gives no share for T01, T02. Name every territory."),
        ('{"workload": {"T01": 55}}', "TARGETS of workload gives no share for T02. Name every territory."),
        ('{"sales": {"T01": 55}}', "TARGETS: there is no measure sales. There are: workload, potential."),
        (
            '{"workload": {"T01": 55, "T02": 45}, "potential": 3}',
            "TARGETS: potential has no shares by territory. Write them for every measure or for none.",
        ),
        (
            '{"workload": {"T01": 55, "T02": 45}, "workload": {"T01": 55, "T02": 45}}',
            "TARGETS gives workload twice. Keep one.",
        ),
        (
            "55, 45",
            'TARGETS: "55" is not a territory, a colon and a percentage. Write for example "T01: 55, T02: 45".',
        ),
        (
            "T01: many, T02: 45",
            'TARGETS: "T01: many" is not a territory, a colon and a percentage. Write for example "T01: 55, T02: 45".',
        ),
        (
            '{"T01": 55,\n "T02" 45}',
            'TARGETS: the JSON cannot be read at line 2, character 8. It looks like {"T01": 55, "T02": 45}.',
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_one_message(text, message):
    with pytest.raises(DataError) as caught:
        read(text)
    assert str(caught.value) == message


def test_equal_shares_of_all_measures_are_written_once():
    text = write_targets({"workload": [2.0, 1.0], "potential": [4.0, 2.0]}, NAMES)
    assert json.loads(text) == {"T01": 66.6666666667, "T02": 33.3333333333}
    text = write_targets({"workload": [2.0, 1.0], "potential": [1.0, 1.0]}, NAMES)
    assert json.loads(text)["potential"] == {"T01": 50, "T02": 50}


NAME = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zs")), min_size=1).map(lambda text: f"T{text}")


@given(st.dictionaries(NAME, st.tuples(*[st.floats(0.01, 1000)] * 2), min_size=2, max_size=40))
def test_what_is_written_is_read_whatever_the_names(shares):
    names = list(shares)
    given_shares = {name: [pair[at] for pair in shares.values()] for at, name in enumerate(MEASURES)}
    found = read(write_targets(given_shares, names), names)
    for name in MEASURES:
        whole = sum(given_shares[name])
        assert found[name] == pytest.approx([share / whole for share in given_shares[name]], abs=1e-11)
