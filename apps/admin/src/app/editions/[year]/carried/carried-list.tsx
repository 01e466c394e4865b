import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { TextLink } from '../../../../components/links.tsx';
import { comparisonAddress } from '../../../compare/[country]/asked-years.ts';
import classes from './carried.module.css';
import type { CarriedPassage } from './carried-query.ts';
import { PlaceLink } from './place-link.tsx';

/** The streak in the margin, the sentence beside it, and what an editor should look at. */
export function CarriedList({
  passages,
  year,
}: {
  passages: readonly CarriedPassage[];
  year: number;
}) {
  if (passages.length === 0) return null;
  return (
    <ol className={classes.list}>
      {passages.map((passage) => (
        <Carried
          key={`${passage.entry.id} ${passage.section} ${passage.start}`}
          passage={passage}
          year={year}
        />
      ))}
    </ol>
  );
}

const YEARS = new Intl.ListFormat('en', { type: 'disjunction' });

function Carried({ passage, year }: { passage: CarriedPassage; year: number }) {
  const { entry, section, sentence, unchanged, figuresOnly, staleDates } = passage;
  const { code } = entry.country;
  return (
    <li className={classes.passage}>
      <p className={classes.margin}>
        <span className={classes.streak}>{unchanged.entries} editions</span>
        <span>since {unchanged.since}</span>
        {unchanged.missing.length > 0 && (
          <span className={classes.gap}>
            no {YEARS.format(unchanged.missing.map(String))} entry
          </span>
        )}
        {figuresOnly.since < unchanged.since && (
          <span className={classes.gap}>with other figures since {figuresOnly.since}</span>
        )}
      </p>
      <div>
        <p className={classes.sentence}>{sentence}</p>
        <p className={classes.places}>
          <PlaceLink entry={entry} section={section} year={year} />
          <TextLink href={comparisonAddress(code, { from: unchanged.since, to: year })} inherit>
            Compare {unchanged.since} with {year}
          </TextLink>
        </p>
        {staleDates.length > 0 && (
          <Warning>
            {quoted(staleDates)}: written for another year. Check that it still points at the right
            one.
          </Warning>
        )}
        {passage.unconfirmedNumbers.length > 0 && (
          <Warning>
            {quoted(passage.unconfirmedNumbers)}: no confirmed figure of this entry stands on{' '}
            {passage.unconfirmedNumbers.length === 1 ? 'this number' : 'these numbers'}.
          </Warning>
        )}
      </div>
    </li>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={classes.warning}>
      <IconAlertTriangle size={15} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
