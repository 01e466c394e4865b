# What changed for one country from one edition to the next, in one sentence.
curl -s "${SURVEY_API:-http://localhost:4000/graphql}" \
  -H 'content-type: application/json' \
  -d '{"query": "{ compare(country: \"PRK\", from: 2002, to: 2003) { summary { text } policy } }"}'
