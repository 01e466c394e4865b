import Link from 'next/link';
import classes from './edition-places.module.css';

/** The pages that an edition has as a whole: the end of their address, and their name. */
const PLACES = {
  report: 'What changed',
  matrix: 'Origins and places',
  carried: 'Carried prose',
  checks: 'Checks',
} as const;

export type EditionPlace = keyof typeof PLACES;

/** Leads to the pages of one edition, wherever it is spoken of. */
export function EditionPlaces({
  year,
  current,
  checks,
}: {
  year: number;
  /** The page that one is on. */
  current?: EditionPlace;
  /** Whether the viewer may read drafts, which the checks are about. */
  checks: boolean;
}) {
  const places = Object.entries(PLACES).filter(([place]) => place !== 'checks' || checks);
  return (
    <nav className={classes.places} aria-label={`Edition ${year}`}>
      {places.map(([place, name]) => (
        <Link
          key={place}
          href={`/editions/${year}/${place}`}
          prefetch={false}
          className={classes.place}
          aria-current={place === current ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
