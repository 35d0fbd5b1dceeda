"""The invented figures of the sample: they come from the statements in its PROVENANCE.md, and fit each other."""

from __future__ import annotations

import re
import sqlite3

import pytest

from territory_designer.paths import resource

REAL = {
    # Tables and columns that the statements start from.
    "zips": "zip, per_capita_income",
    "accounts": "fid, account_id, name, category, zip",
    "call_frequencies": "fid, category, calls_per_year, minutes_per_call",
    "reps": "fid, rep, home_zip, home_town, source",
    "alignment": "zip, rep",
}
INVENTED = {
    "accounts": 11_080,
    "reps": 20,
    "call_plan": 48,
    "needs": 6,
    "performance": 20,
    "rep_results": 58,
}
VISIT_HOURS = 34_832 + 1 / 6


@pytest.fixture(scope="module")
def sample():
    """The sample, to be read only."""
    connection = sqlite3.connect(f"{resource('sample', 'georgia.gpkg').as_uri()}?mode=ro&immutable=1", uri=True)
    yield connection
    connection.close()


@pytest.fixture(scope="module")
def statements():
    text = resource("sample", "PROVENANCE.md").read_text(encoding="utf-8")
    return "\n".join(re.findall(r"^```sql\n(.*?)^```$", text, re.DOTALL | re.MULTILINE))


def one(sample, query):
    """The only row of a query."""
    (row,) = sample.execute(query).fetchall()
    return row


def test_the_statements_make_every_invented_value(sample, statements):
    made = sqlite3.connect(":memory:")
    for table, columns in REAL.items():
        made.execute(f"CREATE TABLE {table} ({columns})")
        rows = sample.execute(f"SELECT {columns} FROM {table} ORDER BY rowid").fetchall()
        made.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    made.executescript(statements)
    for table, count in INVENTED.items():
        columns = ", ".join(row[1] for row in made.execute(f"PRAGMA table_info({table})"))
        query = f"SELECT {columns} FROM {table} ORDER BY fid"
        rows = sample.execute(query).fetchall()
        assert len(rows) == count
        assert rows == made.execute(query).fetchall()
    made.close()


def test_every_table_is_registered_with_its_number_of_rows(sample):
    registered = dict(sample.execute("SELECT table_name, feature_count FROM gpkg_ogr_contents"))
    assert registered.keys() == {name for (name,) in sample.execute("SELECT table_name FROM gpkg_contents")}
    assert registered.keys() == REAL.keys() | INVENTED.keys() | {"crosswalk"}
    for table, count in registered.items():
        assert one(sample, f"SELECT count(*) FROM {table}") == (count,)
    for table in ("call_plan", "needs", "performance", "rep_results"):
        assert one(sample, f"SELECT DISTINCT source FROM {table}") == ("assumption",)
    assert one(sample, "PRAGMA journal_mode") == ("delete",)
    assert one(sample, "PRAGMA freelist_count") == (0,)


def test_accounts_are_what_their_status_says(sample):
    rows = sample.execute("SELECT status, count(*) FROM accounts GROUP BY status")
    assert dict(rows) == {"customer": 7_690, "prospect": 2_878, "lost": 512}
    wrong = """status IS 'lost' AND lost_on IS NULL OR status <> 'lost' AND lost_on IS NOT NULL
      OR lost_on <> date(lost_on) OR lost_on NOT BETWEEN '2023-01-01' AND '2025-12-31'
      OR status = 'prospect' AND (revenue_usd <> 0 OR revenue_before_usd <> 0 OR cost_usd <> 0)
      OR status = 'customer' AND revenue_usd <= 0 OR lost_on < '2025-01-01' AND revenue_usd > 0
      OR min(revenue_usd, cost_usd, ifnull(revenue_before_usd, 0), ifnull(pipeline_usd, 0)) < 0"""
    assert one(sample, f"SELECT count(*) FROM accounts WHERE {wrong}") == (0,)
    sums = "sum(revenue_usd), sum(cost_usd), sum(pipeline_usd), sum(cost_usd > revenue_usd)"
    assert one(sample, f"SELECT {sums} FROM accounts") == (238_663_590, 190_979_690, 28_265_900, 1_121)
    nulls = "sum(revenue_before_usd IS NULL), sum(pipeline_usd IS NULL)"
    assert one(sample, f"SELECT {nulls} FROM accounts") == (219, 208)


def test_rows_that_were_equal_still_are(sample):
    columns = "geom, account_id, name, category, zip"
    more = "status, revenue_usd, revenue_before_usd, cost_usd, pipeline_usd, lost_on, owner"
    real, whole = (
        one(sample, f"SELECT count(*) FROM (SELECT DISTINCT {names} FROM accounts)")
        for names in (columns, f"{columns}, {more}")
    )
    assert real == whole == (11_080 - 1_178,)


def test_key_accounts_are_owned_apart_from_geography(sample):
    rows = sample.execute(
        "SELECT owner, count(DISTINCT account_id) FROM accounts WHERE owner IS NOT NULL GROUP BY owner"
    )
    assert dict(rows) == {"Rep 02": 4, "Rep 04": 4, "Rep 13": 4}
    query = "SELECT count(*) FROM accounts JOIN alignment USING (zip) WHERE owner <> alignment.rep"
    assert one(sample, query) == (12,)
    owners = "SELECT count(*) FROM accounts JOIN reps ON rep = owner WHERE skills LIKE '%key accounts%'"
    assert one(sample, owners) == (12,)


def test_the_call_plan_visits_as_the_call_frequencies_say(sample):
    plan = "SELECT segment, calls_per_year, minutes FROM call_plan WHERE touch = 'visit' ORDER BY fid"
    old = "SELECT category, calls_per_year, minutes_per_call FROM call_frequencies ORDER BY fid"
    assert sample.execute(plan).fetchall() == sample.execute(old).fetchall()
    hours = dict(
        sample.execute(
            "SELECT touch, sum(calls_per_year * minutes) / 60.0 FROM accounts JOIN call_plan ON segment = category "
            "GROUP BY touch"
        )
    )
    assert hours["visit"] == pytest.approx(VISIT_HOURS)
    assert 0.10 < (hours["phone"] + hours["e-mail"]) / VISIT_HOURS < 0.20


def test_performance_holds_the_money_of_the_accounts(sample):
    columns = "sum(a.revenue_usd), sum(a.revenue_before_usd), sum(a.pipeline_usd)"
    sums = f"SELECT rep, {columns} FROM accounts AS a JOIN alignment USING (zip) GROUP BY rep ORDER BY rep"
    stated = "SELECT territory, revenue_usd, revenue_before_usd, pipeline_usd FROM performance ORDER BY territory"
    assert sample.execute(sums).fetchall() == sample.execute(stated).fetchall()
    deals = "SELECT sum(won), sum(won_value_usd), sum(won_value_usd) / sum(won) FROM performance"
    assert one(sample, deals) == (161, 3_283_310, 20_393)
    left = "SELECT count(*), sum(revenue_usd) FROM accounts WHERE zip NOT IN (SELECT zip FROM alignment)"
    assert one(sample, left) == (24, 293_720)


def test_counts_do_not_contradict_each_other(sample):
    performance = """new_accounts > opportunities OR opportunities > leads OR won > closed OR new_accounts > won
      OR won_value_usd NOT BETWEEN 5000 * won AND 50000 * won
      OR churned > customers OR new_accounts < 1 OR rep <> territory OR quota_usd <= 0 OR response_hours <= 0"""
    assert one(sample, f"SELECT count(*) FROM performance WHERE {performance}") == (0,)
    assert one(sample, "SELECT count(*) FROM rep_results WHERE won > tried OR won < 0") == (0,)
    assert one(sample, "SELECT count(DISTINCT rep), count(DISTINCT territory) FROM rep_results") == (12, 12)


def test_needs_and_results_name_territories_of_today(sample):
    for table in ("needs", "performance", "rep_results"):
        unknown = f"SELECT count(*) FROM {table} WHERE territory NOT IN (SELECT rep FROM alignment)"
        assert one(sample, unknown) == (0,)
    assert one(sample, "SELECT count(*) FROM needs WHERE language IS NULL AND skill IS NULL") == (0,)
    assert one(sample, "SELECT sum(capacity_h), sum(part_time <> '100 %') FROM reps") == (37_828, 2)
