import type { Metadata } from 'next';
import { PageHeader } from '../../components/page-header/page-header.tsx';
import { queryAsReader } from '../../graphql/query-server.ts';
import { asksNothing, readAskedPhrases } from './asked-phrases.ts';
import { ExampleList } from './example-list.tsx';
import { comparePhrases, PhraseComparisonQuery } from './phrase-comparison.ts';
import { PhraseWorkbench } from './phrase-workbench.tsx';
import classes from './phrases.module.css';

export const metadata: Metadata = { title: 'Compare two phrases' };

/** Anyone's two phrases, read and compared by the rules for figures. The address holds both. */
export default async function PhrasesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = readAskedPhrases(await searchParams);
  const answer = asksNothing(asked)
    ? null
    : await comparePhrases(
        (phrases) => queryAsReader(PhraseComparisonQuery, { ...phrases }),
        asked,
      );
  return (
    <div className={classes.page}>
      <PageHeader title="Compare two phrases" />
      <p className={classes.lead}>
        Type how two years put the same number, and read what may be said of the change and why. An
        empty side is a year that is silent, which is not zero.
      </p>
      <PhraseWorkbench asked={asked} first={answer} />
      <ExampleList />
    </div>
  );
}
