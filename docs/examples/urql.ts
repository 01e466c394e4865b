/** Compares two years and says of each measure no more than the verdict does. */
import { Client, fetchExchange, gql } from '@urql/core';

interface Change {
  measure: { label: string };
  earlier: { phrase: string } | null;
  later: { phrase: string } | null;
  verdict: string;
  certainty: 'ENTAILED' | 'INDICATED' | null;
  changeText: string | null;
  percent: number | null;
  reason: string;
}

const COMPARE = gql<{ compare: { figures: Change[] } | null }>`
  query Compare($country: String!, $from: Int!, $to: Int!) {
    compare(country: $country, from: $from, to: $to) {
      figures {
        measure { label }
        earlier { phrase }
        later { phrase }
        verdict
        certainty
        changeText
        percent
        reason
      }
    }
  }
`;

const client = new Client({
  url: process.env.ENDPOINT ?? 'http://localhost:4000/graphql',
  exchanges: [fetchExchange],
  // Without a token nothing but what is published is read; a published answer can be asked for by GET.
  preferGetMethod: true,
});

const { data, error } = await client.query(COMPARE, { country: 'LKA', from: 2003, to: 2004 });
if (error) throw error;
if (!data?.compare) throw new Error('One of the two years has no published entry.');

for (const { measure, earlier, later, ...change } of data.compare.figures) {
  const what = [change.verdict, change.certainty, change.changeText].filter(
    (part) => part !== null,
  );
  console.log(`${measure.label}\n  ${what.join(', ')}`);
  console.log(`  "${earlier?.phrase ?? '(silent)'}", then "${later?.phrase ?? '(silent)'}"`);
  console.log(`  ${change.reason}`);
}
