import { Button, NativeSelect } from '@mantine/core';
import { carriedAddress } from './asked-page.ts';
import classes from './carried.module.css';
import type { NamedCountry } from './carried-query.ts';

/** A plain form, so that the choice stands in the address and works before any script has loaded. */
export function CountryFilter({
  year,
  countries,
  chosen,
}: {
  year: number;
  countries: readonly NamedCountry[];
  chosen: string | null;
}) {
  return (
    <form action={carriedAddress(year)} className={classes.filter}>
      <NativeSelect
        name="country"
        label="Country"
        size="xs"
        data={[
          { value: '', label: 'Every country' },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        defaultValue={chosen ?? ''}
        key={chosen}
      />
      <Button type="submit" variant="default" size="xs">
        Show
      </Button>
    </form>
  );
}
