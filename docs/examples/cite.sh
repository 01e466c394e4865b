# The entry as it stood on a day, with the citation of exactly that revision.
curl -s "${SURVEY_API:-http://localhost:4000/graphql}" \
  -H 'content-type: application/json' \
  -d '{"query": "{ entry(by: { countryAndYear: { country: \"PRK\", year: 2004 } }, asOf: \"2005-01-01\") { title revision { number } } }"}'
