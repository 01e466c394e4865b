import { TextLink } from '../../../../components/links.tsx';
import classes from './report.module.css';
import type { NamedEntry } from './report-query.ts';

interface EntryNamesProps {
  title: string;
  /** Said where there are none. */
  none: string;
  entries: readonly NamedEntry[];
  total: number;
}

export function EntryNames({ title, none, entries, total }: EntryNamesProps) {
  return (
    <div className={classes.names}>
      <h3 className={classes.namesTitle}>{title}</h3>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {entries.map(({ id, country, edition }) => (
            <li key={id}>
              <TextLink href={`/read/${country.code}/${edition.year}`}>
                {country.name} {edition.year}
              </TextLink>
            </li>
          ))}
          {total > entries.length && <li>and {total - entries.length} more</li>}
        </ul>
      )}
    </div>
  );
}
