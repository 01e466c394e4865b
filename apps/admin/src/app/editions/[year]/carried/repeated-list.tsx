import type { RepetitionKind, RepetitionUnit } from '../../../../graphql/generated/graphql.ts';
import classes from './carried.module.css';
import type { RepeatedPassage } from './carried-query.ts';
import { PlaceLink } from './place-link.tsx';

const KINDS: Record<RepetitionKind, string> = {
  VERBATIM: 'word for word',
  FIGURES_ONLY: 'with other figures',
  LIGHTLY_REVISED: 'lightly revised',
};
const UNITS: Record<RepetitionUnit, string> = { SENTENCE: 'sentence', PARAGRAPH: 'paragraph' };

/** What several entries share: each wording once, with the entries that have it. */
export function RepeatedList({
  passages,
  year,
}: {
  passages: readonly RepeatedPassage[];
  year: number;
}) {
  if (passages.length === 0) return null;
  return (
    <ol className={classes.list}>
      {passages.map((passage) => {
        const [first] = passage.places;
        return (
          <li
            key={`${first?.entry.id} ${first?.section} ${first?.start} ${passage.unit}`}
            className={classes.passage}
          >
            <p className={classes.margin}>
              <span className={classes.streak}>{countriesOf(passage)} countries</span>
              <span>{UNITS[passage.unit]}</span>
              <span className={classes.gap}>{KINDS[passage.kind]}</span>
            </p>
            <div>
              {[...Map.groupBy(passage.places, ({ text }) => text)].map(([text, places]) => (
                <div key={text} className={classes.version}>
                  <p className={classes.sentence}>{text}</p>
                  <p className={classes.places}>
                    {places.map(({ entry, section, start }) => (
                      <PlaceLink
                        key={`${entry.id} ${section} ${start}`}
                        entry={entry}
                        section={section}
                        year={year}
                      />
                    ))}
                  </p>
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function countriesOf({ places }: RepeatedPassage): number {
  return new Set(places.map(({ entry }) => entry.country.code)).size;
}
