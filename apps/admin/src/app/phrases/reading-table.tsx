import type { PhraseReading } from './phrase-comparison.ts';
import classes from './phrases.module.css';
import {
  bestInWords,
  hardBoundsInWords,
  hedgeInWords,
  numeralInWords,
  softBoundsInWords,
} from './reading-in-words.ts';

type Side = PhraseReading | null;

/** How both phrases were read, part by part. */
export function ReadingTable({
  earlier,
  later,
  policy,
}: {
  earlier: Side;
  later: Side;
  policy: string;
}) {
  const parts: readonly [string, (reading: PhraseReading) => string][] = [
    ['Hedge', ({ qualifier }) => hedgeInWords(qualifier)],
    ['Numeral', numeralInWords],
    ['The words allow', hardBoundsInWords],
    [`Under the policy ${policy}`, softBoundsInWords],
    ['Best value', bestInWords],
  ];
  return (
    <table className={classes.readings}>
      <caption>As the two phrases were read</caption>
      <thead>
        <tr>
          <td />
          <SideHead label="Earlier" reading={earlier} />
          <SideHead label="Later" reading={later} />
        </tr>
      </thead>
      <tbody>
        {parts.map(([name, inWords]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{earlier === null ? '–' : inWords(earlier)}</td>
            <td>{later === null ? '–' : inWords(later)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SideHead({ label, reading }: { label: string; reading: Side }) {
  return (
    <th scope="col">
      <span className={classes.side}>{label}</span>
      {reading === null ? (
        <span className={classes.silent} title="Silence is not zero.">
          silent
        </span>
      ) : (
        <span className={classes.phrase}>“{reading.phrase}”</span>
      )}
    </th>
  );
}
