#!/bin/sh
# Tells of every publication as it happens, until it is stopped; with a token that may see drafts, of every save too.
curl --silent --show-error --no-buffer "${ENDPOINT:-http://localhost:4000/graphql}" \
  --header 'content-type: application/json' \
  --header 'accept: text/event-stream' \
  --data '{"query": "subscription { entryChanged { kind at cursor entry { title } revision { number } } }"}'
