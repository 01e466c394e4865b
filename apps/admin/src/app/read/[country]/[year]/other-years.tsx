import { TextLink } from '../../../../components/links.tsx';
import type { PublishedEntry } from './read-queries.ts';
import classes from './reading.module.css';

/** The years before and after, and the comparison with the nearest earlier one. */
export function OtherYears({ entry }: { entry: PublishedEntry }) {
  const { code } = entry.country;
  const { year } = entry.edition;
  const years = [...new Set([...entry.otherYears, year])].sort((a, b) => a - b);
  const earlier = years.filter((other) => other < year).at(-1);
  const later = years.find((other) => other > year);
  const pair =
    earlier !== undefined
      ? { from: earlier, to: year }
      : later !== undefined
        ? { from: year, to: later }
        : null;
  if (pair === null) return null;
  return (
    <nav className={classes.years} aria-label="Other editions">
      <ol>
        {years.map((other) => (
          <li key={other}>
            {other === year ? (
              <span aria-current="page">{other}</span>
            ) : (
              <TextLink href={`/read/${code}/${other}`}>{other}</TextLink>
            )}
          </li>
        ))}
      </ol>
      <TextLink href={`/compare/${code}?from=${pair.from}&to=${pair.to}`}>
        Compare {pair.from} → {pair.to}
      </TextLink>
      <TextLink href={`/series/${code}`}>All years</TextLink>
      <TextLink href={`/editions/${year}/report`}>Edition {year}, all countries</TextLink>
    </nav>
  );
}
