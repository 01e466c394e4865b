import { Button, NativeSelect } from '@mantine/core';
import type { AskedSeries } from './asked-series.ts';
import classes from './series.module.css';
import type { CountrySeries } from './series-query.ts';

/** Chooses the editions that are read: a plain form, whose answer is this page again. */
export function YearRange({
  found: { country, years, fromYear, toYear },
  asked,
  draftsOffered,
}: {
  found: CountrySeries;
  asked: AskedSeries;
  draftsOffered: boolean;
}) {
  // An address may name an edition that has no entry; the form shows it all the same.
  const offered = [...new Set([...years, fromYear, toYear])].sort((a, b) => a - b);
  return (
    <form action={`/series/${country.code}`} className={classes.range}>
      <YearSelect name="from" label="From edition" years={offered} chosen={fromYear} />
      <YearSelect name="to" label="To edition" years={offered} chosen={toYear} />
      {draftsOffered && asked.asOf === null && (
        <NativeSelect
          name="perspective"
          label="Read"
          size="xs"
          data={[
            { value: 'PUBLISHED', label: 'Published' },
            { value: 'DRAFT', label: 'Drafts' },
          ]}
          defaultValue={asked.perspective}
          key={asked.perspective}
        />
      )}
      {asked.asOf !== null && <input type="hidden" name="asOf" value={asked.asOf} />}
      <Button type="submit" variant="default" size="xs">
        Show these years
      </Button>
    </form>
  );
}

function YearSelect({
  name,
  label,
  years,
  chosen,
}: {
  name: string;
  label: string;
  years: readonly number[];
  chosen: number;
}) {
  return (
    <NativeSelect
      name={name}
      label={label}
      size="xs"
      data={years.map(String)}
      defaultValue={String(chosen)}
      key={chosen}
    />
  );
}
