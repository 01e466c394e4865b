import { Skeleton, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import {
  STANDING_WORDS,
  StageBadge,
  StageMark,
  type Standing,
} from '../../../components/stage-badge.tsx';
import { useMay } from '../../../viewer/viewer-context.tsx';
import type { Coverage, CoveredCountry } from './coverage.ts';
import styles from './coverage-matrix.module.css';

interface CoverageMatrixProps {
  coverage: Coverage;
  year: number;
  onYear: (year: number) => void;
}

/** Country × year: where each entry stands, at a glance. */
export function CoverageMatrix({ coverage, year, onYear }: CoverageMatrixProps) {
  const box = useRef<HTMLDivElement>(null);
  const years = coverage.years.includes(year)
    ? coverage.years
    : [...coverage.years, year].sort((a, b) => a - b);

  useEffect(() => {
    const column = box.current?.querySelector<HTMLElement>(`[data-year="${year}"]`);
    if (!box.current || !column) return;
    // Only the box moves, never the page.
    box.current.scrollLeft = column.offsetLeft - box.current.clientWidth / 2;
  }, [year]);

  return (
    <>
      <div ref={box} className={styles.box}>
        <table className={styles.matrix}>
          <caption className={styles.caption}>Stage of every entry, by country and edition</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                Country
              </th>
              {years.map((column) => (
                <th
                  key={column}
                  scope="col"
                  data-year={column}
                  data-chosen={column === year || undefined}
                >
                  <button
                    type="button"
                    className={styles.yearButton}
                    aria-pressed={column === year}
                    onClick={() => onYear(column)}
                  >
                    <VisuallyHidden>Edition {column}</VisuallyHidden>
                    <span aria-hidden="true">’{String(column).slice(2)}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {coverage.countries.map((country) => (
              <tr key={country.code}>
                <th scope="row" title={country.name}>
                  {country.name}
                </th>
                {years.map((column) => (
                  <td key={column} data-chosen={column === year || undefined}>
                    <Cell country={country} year={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend} aria-label="Legend">
        {LEGEND.map((standing) => (
          <li key={standing}>
            <StageBadge standing={standing} />
          </li>
        ))}
      </ul>
    </>
  );
}

const LEGEND: readonly Standing[] = ['draft', 'published', 'published-draft-ahead'];

function Cell({ country, year }: { country: CoveredCountry; year: number }) {
  const mayWrite = useMay('WRITE');
  const standing = country.standings.get(year) ?? 'none';
  const label = `${country.name} ${year}: ${STANDING_WORDS[standing]}`;
  if (standing === 'none') {
    if (!mayWrite) return null;
    return (
      <Link
        prefetch={false}
        className={styles.absent}
        href={`/entries/new?country=${country.code}&year=${year}`}
        aria-label={`${label}, add it`}
        title={`${label}, add it`}
      >
        +
      </Link>
    );
  }
  return (
    <Link
      prefetch={false}
      className={styles.cell}
      href={`/entries/${country.code}/${year}`}
      aria-label={label}
      title={label}
    >
      <StageMark standing={standing} />
    </Link>
  );
}

export function CoverageSkeleton() {
  return (
    <div className={styles.box} aria-busy="true">
      <div className={styles.skeleton}>
        <Skeleton height={16} />
        <Skeleton height={16} />
        <Skeleton height={16} />
        <Skeleton height={16} />
      </div>
    </div>
  );
}
