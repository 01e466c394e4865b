import type { Metadata } from 'next';
import { asksNothing, readAskedPhrases } from './asked-phrases.ts';
import { ExampleList } from './example-list.tsx';
import { comparePhrases, type PhraseAnswer } from './phrase-comparison.ts';
import { PhraseForm } from './phrase-form.tsx';
import { PhraseResult } from './phrase-result.tsx';
import classes from './phrases.module.css';

export const metadata: Metadata = { title: 'Compare two phrases' };

/** Anyone's two phrases, read and compared by the rules for figures. The address holds both. */
export default async function PhrasesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = readAskedPhrases(await searchParams);
  const answer = asksNothing(asked) ? null : await comparePhrases(asked);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>Compare two phrases</h1>
      <p className={classes.lead}>
        Type how two years put the same number, and read what may be said of the change and why. An
        empty side is a year that is silent, which is not zero.
      </p>
      <PhraseForm asked={asked} problems={answer?.kind === 'unreadable' ? answer.problems : {}} />
      <div aria-live="polite">{answer !== null && <Answer answer={answer} />}</div>
      <ExampleList />
    </div>
  );
}

function Answer({ answer }: { answer: PhraseAnswer }) {
  if (answer.kind === 'compared') return <PhraseResult comparison={answer.comparison} />;
  const both = Object.keys(answer.problems).length === 2;
  return (
    <p className={classes.unreadable}>
      {both ? 'Neither phrase can be read' : 'One phrase cannot be read'}; nothing was compared.
    </p>
  );
}
