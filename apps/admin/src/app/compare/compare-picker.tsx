'use client';

import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import classes from './compare-page.module.css';
import type { SurveyedCountry } from './surveyed-countries.ts';

export function ComparePicker({ countries }: { countries: readonly SurveyedCountry[] }) {
  const [code, setCode] = useState(countries[0]?.code ?? '');
  const years = countries.find((country) => country.code === code)?.years ?? [];
  return (
    <form className={classes.picker} action="/compare">
      <NativeSelect
        name="country"
        label="Country"
        size="sm"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        data={countries.map(({ code: value, name }) => ({ value, label: name }))}
        className={classes.pickCountry}
      />
      <YearSelect key={`from ${code}`} name="from" label="Earlier" years={years} at={-2} />
      <YearSelect key={`to ${code}`} name="to" label="Later" years={years} at={-1} />
      <Button type="submit">Compare</Button>
    </form>
  );
}

function YearSelect({
  name,
  label,
  years,
  at,
}: {
  name: string;
  label: string;
  years: readonly number[];
  at: number;
}) {
  return (
    <NativeSelect
      name={name}
      label={label}
      size="sm"
      data={years.map(String)}
      defaultValue={String(years.at(at))}
    />
  );
}
