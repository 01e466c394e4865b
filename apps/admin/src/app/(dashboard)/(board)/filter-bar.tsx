import { ActionIcon, CloseButton, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconKeyboard, IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { EditionPlaces } from '../../../components/edition-places/edition-places.tsx';
import { ButtonLink } from '../../../components/links.tsx';
import { useMay } from '../../../viewer/viewer-context.tsx';
import styles from './board.module.css';
import { type BoardFilters, STAGE_FILTERS, type StageFilter } from './board-filters.ts';

const STAGE_WORDS: Record<StageFilter, string> = {
  all: 'Every stage',
  draft: 'Draft',
  published: 'Published',
  none: 'No entry',
};

interface FilterBarProps {
  year: number | null;
  years: readonly number[];
  filters: BoardFilters;
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (next: Partial<BoardFilters>) => void;
  onHelp: () => void;
}

export function FilterBar({ year, years, filters, searchRef, onChange, onHelp }: FilterBarProps) {
  const mayWrite = useMay('WRITE');
  const mayReadDrafts = useMay('READ_DRAFTS');
  return (
    <div className={styles.filters}>
      <div className={styles.year}>
        <VisuallyHidden component="h1" id="board-title">
          {year === null ? 'Board' : `Edition ${year}`}
        </VisuallyHidden>
        <YearSwitcher year={year} years={years} onYear={(chosen) => onChange({ year: chosen })} />
        <span className={styles.yearMeaning}>{year === null ? '' : `describes ${year - 1}`}</span>
      </div>
      <Select
        aria-label="Stage"
        className={styles.stageFilter}
        data={STAGE_FILTERS.map((value) => ({ value, label: STAGE_WORDS[value] }))}
        value={filters.stage}
        onChange={(value) => onChange({ stage: (value as StageFilter | null) ?? 'all' })}
      />
      <TextInput
        ref={searchRef}
        aria-label="Find a country"
        placeholder="Find a country"
        className={styles.search}
        leftSection={<IconSearch size={15} stroke={1.5} />}
        rightSection={
          filters.search && (
            <CloseButton
              size="sm"
              aria-label="Clear the search"
              onClick={() => onChange({ search: '' })}
            />
          )
        }
        value={filters.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <ActionIcon
        className={styles.help}
        size="lg"
        onClick={onHelp}
        aria-label="Keys of the board"
        title="Keys (?)"
      >
        <IconKeyboard size={18} stroke={1.5} />
      </ActionIcon>
      {mayWrite && (
        <ButtonLink
          href={year === null ? '/entries/new' : `/entries/new?year=${year}`}
          className={styles.add}
        >
          Add an entry
        </ButtonLink>
      )}
      <div className={styles.places}>
        {year !== null && years.includes(year) && (
          <EditionPlaces year={year} checks={mayReadDrafts} />
        )}
      </div>
    </div>
  );
}

/** Steps through the editions; the next year is offered even while it is empty. */
function YearSwitcher({
  year,
  years,
  onYear,
}: {
  year: number | null;
  years: readonly number[];
  onYear: (year: number) => void;
}) {
  const last = years.at(-1);
  const offered = last === undefined ? [] : [...years, last + 1];
  const shown = year !== null && !offered.includes(year) ? [...offered, year] : offered;
  return (
    <div className={styles.yearSwitcher}>
      <ActionIcon
        size="lg"
        aria-label={year === null ? 'Earlier edition' : `Edition ${year - 1}`}
        disabled={year === null}
        onClick={() => year !== null && onYear(year - 1)}
      >
        <IconChevronLeft size={16} stroke={1.5} />
      </ActionIcon>
      <Select
        aria-label="Edition"
        className={styles.yearSelect}
        classNames={{ input: styles.yearInput }}
        data={shown.toSorted((a, b) => b - a).map(String)}
        value={year === null ? null : String(year)}
        onChange={(value) => value && onYear(Number(value))}
        maxDropdownHeight={360}
      />
      <ActionIcon
        size="lg"
        aria-label={year === null ? 'Later edition' : `Edition ${year + 1}`}
        disabled={year === null}
        onClick={() => year !== null && onYear(year + 1)}
      >
        <IconChevronRight size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  );
}
