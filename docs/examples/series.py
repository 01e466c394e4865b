"""A measure over all editions as CSV: the words, and what they allow. No number stands without its hedge."""

import csv
import json
import os
import sys
import urllib.request

API = os.environ.get("SURVEY_API", "http://localhost:4000/graphql")

QUERY = """
query ($country: String!) {
  series(country: $country) {
    series(first: 100) {
      nodes {
        measure { label concept }
        points { year kind figure { phrase qualifier hardLow hardHigh } }
      }
    }
  }
}
"""


def ask(query, variables):
    request = urllib.request.Request(
        API,
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        sys.exit(answer["errors"][0]["message"])
    return answer["data"]


def main():
    found = ask(QUERY, {"country": "PRK"})["series"]["series"]["nodes"]
    arrivals = next(one for one in found if one["measure"]["concept"] == "arrivals")
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(["edition", "state", "phrase", "qualifier", "at least", "at most"])
    for point in arrivals["points"]:
        figure = point["figure"] or {}
        # An empty cell in the last column is an open end where there is a phrase, and silence where there is none.
        rows.writerow(
            [
                point["year"],
                point["kind"],
                figure.get("phrase"),
                figure.get("qualifier"),
                figure.get("hardLow"),
                figure.get("hardHigh"),
            ]
        )


main()
