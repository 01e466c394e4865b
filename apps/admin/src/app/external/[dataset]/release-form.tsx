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
      <ReleaseField name="from" label="Earlier release" releases={releases} chosen={chosen.from} />
      <ReleaseField name="to" label="Later release" releases={releases} chosen={chosen.to} />
      <label className={classes.field}>
        Country
        <input name="country" defaultValue={chosen.country ?? ''} placeholder="any, name or code" />
      </label>
      <button type="submit" className={classes.submit}>
        Show
      </button>
    </form>
  );
}

function ReleaseField({
  name,
  label,
  releases,
  chosen,
}: {
  name: string;
  label: string;
  releases: readonly string[];
  chosen: string;
}) {
  return (
    <label className={classes.field}>
      {label}
      <select name={name} defaultValue={chosen}>
        {releases.map((release) => (
          <option key={release}>{release}</option>
        ))}
      </select>
    </label>
  );
}
