import { percentInWords } from '../../../components/measure-words.ts';
import { VerdictMark } from '../../../components/verdict-mark/verdict-mark.tsx';
import classes from './external.module.css';
import type { Restatement } from './restatements-query.ts';

/** A row for each number that was restated, the largest difference first. */
export function RestatementTable({
  restatements,
  from,
  to,
}: {
  restatements: readonly Restatement[];
  from: string;
  to: string;
}) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Who, from where, in which country</th>
            <th scope="col" className={classes.number}>
              {from}
            </th>
            <th scope="col" className={classes.number}>
              {to}
            </th>
            <th scope="col">What was done</th>
          </tr>
        </thead>
        <tbody>
          {restatements.map((restatement) => (
            <Row
              key={`${restatement.year} ${restatement.origin.code} ${restatement.host.code} ${restatement.measure}`}
              restatement={restatement}
              releases={{ from, to }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  restatement: { year, origin, host, label, before, after, change },
  releases,
}: {
  restatement: Restatement;
  releases: { readonly from: string; readonly to: string };
}) {
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>
        {origin.name} → {host.name}
        <span className={classes.small}>{label}</span>
      </td>
      <td className={classes.number} data-release={releases.from}>
        {before.text}
      </td>
      <td className={classes.number} data-release={releases.to}>
        {after.text}
      </td>
      <td>
        <span className={classes.judged}>
          <VerdictMark verdict={change.verdict} certainty={change.certainty ?? null} />
          {change.changeText !== null && (
            <span className={classes.amount}>{change.changeText}</span>
          )}
          {change.percent !== null && <span>{percentInWords(change.percent)}</span>}
        </span>
        <span className={classes.small}>{change.reason}</span>
      </td>
    </tr>
  );
}
