import { Button, NativeSelect, TextInput } from '@mantine/core';
import classes from './external.module.css';

/** Chooses two releases, and a country on either side. Works without script: its answer is this page again. */
export function ReleaseForm({
  releases,
  chosen,
}: {
  /** Newest first. */
  releases: readonly string[];
  chosen: { readonly from: string; readonly to: string; readonly country: string | null };
}) {
  return (
    <form className={classes.form} method="get">
      <NativeSelect
        name="from"
        label="Earlier release"
        size="xs"
        data={[...releases]}
        defaultValue={chosen.from}
        key={`from ${chosen.from}`}
      />
      <NativeSelect
        name="to"
        label="Later release"
        size="xs"
        data={[...releases]}
        defaultValue={chosen.to}
        key={`to ${chosen.to}`}
      />
      <TextInput
        name="country"
        label="Country"
        size="xs"
        defaultValue={chosen.country ?? ''}
        placeholder="any, name or code"
      />
      <Button type="submit" variant="default" size="xs">
        Show
      </Button>
    </form>
  );
}
