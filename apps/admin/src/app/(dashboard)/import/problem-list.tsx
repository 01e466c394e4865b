import classes from './import.module.css';
import { type DocumentProblem, problemLines } from './problem-lines.ts';

export function ProblemList({
  title,
  text,
  problems,
}: {
  title: string;
  text: string;
  problems: readonly DocumentProblem[];
}) {
  return (
    <section className={classes.problems} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <ol className={classes.problemLines}>
        {problemLines(text, problems).map(({ line, text: lineText, messages }) => (
          <li key={line ?? 0}>
            <span className={classes.lineNumber}>{line === null ? '' : `line ${line}`}</span>
            <div>
              {lineText !== null && <code className={classes.lineText}>{lineText || ' '}</code>}
              {messages.map((message, index) => (
                <p key={`${index} ${message}`}>{message}</p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
