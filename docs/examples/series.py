"""One measure of one country over twenty editions, in one request, as CSV that keeps every hedge."""

import csv
import itertools
import json
import os
import sys
import urllib.request

ENDPOINT = os.environ.get("ENDPOINT", "http://localhost:4000/graphql")

QUERY = """
query Series($country: String!, $from: Int!, $to: Int!) {
  series(country: $country, from: $from, to: $to) {
    series(first: 100) {
      nodes {
        key
        points {
          year
          kind
          figure { phrase qualifier value low high best hardLow hardHigh }
          entry { citation { url } }
        }
      }
    }
  }
}
"""

MEASURE = "displacement|internally-displaced|from LKA|in LKA|stock|persons|moment|-"


def ask(query, variables):
    request = urllib.request.Request(
        ENDPOINT,
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]


found = ask(QUERY, {"country": "LKA", "from": 1985, "to": 2004})["series"]["series"]["nodes"]
series = next(one for one in found if one["key"] == MEASURE)

bounds = ["qualifier", "value", "low", "high", "best", "hardLow", "hardHigh"]
rows = csv.writer(sys.stdout, lineterminator="\n")
rows.writerow(["year", "kind", *bounds, "phrase", "source"])
# Years before the first entry are left out; a gap after it stays, and is not zero.
for point in itertools.dropwhile(lambda one: one["kind"] == "NO_ENTRY", series["points"]):
    figure = point["figure"] or {}
    source = point["entry"]["citation"]["url"] if point["entry"] else None
    rows.writerow([
        point["year"],
        point["kind"],
        *(figure.get(name) for name in bounds),
        figure.get("phrase"),
        source,
    ])
