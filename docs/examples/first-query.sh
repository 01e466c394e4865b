#!/bin/sh
# What one entry says, in figures. Needs no token: the entry is published.
curl --silent --show-error "${ENDPOINT:-http://localhost:4000/graphql}" \
  --header 'content-type: application/json' \
  --data @- <<'JSON'
{
  "query": "query ($country: String!, $year: Year!) { entry(by: { countryAndYear: { country: $country, year: $year } }) { title figures { phrase qualifier hardLow hardHigh } citation { url } } }",
  "variables": { "country": "CHN", "year": 2005 }
}
JSON
