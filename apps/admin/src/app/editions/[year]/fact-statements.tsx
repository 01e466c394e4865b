import { TextLink } from '../../../components/links.tsx';
import type { FactPartsFragment } from '../../../graphql/generated/graphql.ts';
import classes from './fact-statements.module.css';

/** Who says it, in which words; and what becomes of it where it is told more than once. */
export function FactStatements({ fact }: { fact: FactPartsFragment }) {
  const [first] = fact.statements;
  const alone = fact.statements.length === 1;
  return (
    <>
      {fact.statements.map(({ entry, figure }) => (
        <span key={figure.id} className={classes.statement}>
          <span className={classes.phrase}>“{figure.phrase}”</span>{' '}
          <TextLink
            href={`/read/${entry.country.code}/${entry.edition.year}`}
            className={classes.entry ?? ''}
          >
            {entry.country.name} entry
          </TextLink>
          {figure.attribution !== null && (
            <span className={classes.small}>according to {figure.attribution}</span>
          )}
        </span>
      ))}
      {alone && first?.figure.confirmed === false && (
        <span className={classes.small}>not confirmed by an editor</span>
      )}
      {fact.note !== null && <span className={classes.small}>{NOTES[fact.agreement]}</span>}
    </>
  );
}

const NOTES: Record<FactPartsFragment['agreement'], string> = {
  ONCE: '',
  REPEATED: 'told more than once, counted once',
  NARROWED: 'one fact in different words: counted once, with what all of them allow',
  RIVAL: 'rival statements of one fact: counted once, with what any of them allows',
  CONTRADICTED: 'these cannot all be true, so nothing of it is claimed',
};
