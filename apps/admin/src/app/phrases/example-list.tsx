import { TextLink } from '../../components/links.tsx';
import { phrasesAddress } from './asked-phrases.ts';
import { EXAMPLES } from './examples.ts';
import classes from './phrases.module.css';

export function ExampleList() {
  return (
    <section aria-labelledby="examples">
      <h2 className={classes.heading} id="examples">
        Pairs to try
      </h2>
      <ul className={classes.examples}>
        {EXAMPLES.map((example) => (
          <li key={phrasesAddress(example)}>
            <TextLink href={phrasesAddress(example)} underline="hover">
              {inQuotes(example.earlier)} → {inQuotes(example.later)}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inQuotes(phrase: string): string {
  return phrase === '' ? 'silent' : `“${phrase}”`;
}
