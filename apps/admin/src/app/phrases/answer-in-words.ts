import { VERDICTS } from '../../components/verdict-mark/verdicts.ts';
import type { PhraseAnswer } from './phrase-comparison.ts';

/** An answer in a sentence or two, for who hears the page while typing; "" where nothing was asked. */
export function answerInWords(answer: PhraseAnswer | null): string {
  if (answer === null) return '';
  if (answer.kind === 'unreadable') {
    const { earlier, later } = answer.problems;
    const which = earlier && later ? 'Neither phrase can be read' : 'One phrase cannot be read';
    return `${which}; nothing was compared.`;
  }
  const { verdict, certainty, changeText, reason } = answer.comparison;
  const said = [VERDICTS[verdict].word, certainty?.toLowerCase(), changeText];
  return `${said.filter(Boolean).join(', ')}. ${reason}`;
}
