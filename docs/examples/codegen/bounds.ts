/** The figures of an entry, typed from the schema: a bound that may be missing cannot be forgotten. */
import { Client, fetchExchange } from '@urql/core';
import { graphql } from './generated/gql.ts';

const Figures = graphql(`
  query Figures($country: String!, $year: Year!) {
    entry(by: { countryAndYear: { country: $country, year: $year } }) {
      figures {
        phrase
        hardLow
        hardHigh
      }
    }
  }
`);

const client = new Client({
  url: process.env.ENDPOINT ?? 'http://localhost:4000/graphql',
  exchanges: [fetchExchange],
});

const { data, error } = await client.query(Figures, { country: 'PRK', year: 2004 });
if (error) throw error;

for (const { phrase, hardLow, hardHigh } of data?.entry?.figures ?? []) {
  console.log(`${hardLow} to ${hardHigh ?? 'any number'}: ${phrase}`);
}
