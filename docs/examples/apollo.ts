/** Every published entry since edition 2003, page by page. */
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';

interface Page {
  entries: {
    totalCount: number;
    nodes: { id: string; title: string; citation: { url: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const ENTRIES: TypedDocumentNode<Page, { after: string | null }> = gql`
  query Entries($after: String) {
    entries(first: 3, after: $after, yearFrom: 2003, orderBy: { field: YEAR, direction: ASC }) {
      totalCount
      nodes {
        id
        title
        citation {
          url
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const client = new ApolloClient({
  link: new HttpLink({ uri: process.env.ENDPOINT ?? 'http://localhost:4000/graphql' }),
  cache: new InMemoryCache(),
});

async function page(after: string | null): Promise<Page['entries']> {
  const { data } = await client.query({ query: ENTRIES, variables: { after } });
  if (!data) throw new Error('Nothing was answered.');
  return data.entries;
}

let after: string | null = null;
do {
  const { nodes, pageInfo } = await page(after);
  for (const { title, citation } of nodes) console.log(`${title}\n  ${citation.url}`);
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after !== null);
