/** The two phrases that the address asks about. An empty one is a year that is silent. */
export interface AskedPhrases {
  readonly earlier: string;
  readonly later: string;
}

export function readAskedPhrases(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): AskedPhrases {
  return { earlier: readPhrase(parameters.earlier), later: readPhrase(parameters.later) };
}

function readPhrase(parameter: string | string[] | undefined): string {
  return typeof parameter === 'string' ? parameter.trim() : '';
}

/** As they are asked: spaces around a phrase say nothing. */
export function trimmed({ earlier, later }: AskedPhrases): AskedPhrases {
  return { earlier: earlier.trim(), later: later.trim() };
}

/** Two silences ask nothing. */
export function asksNothing({ earlier, later }: AskedPhrases): boolean {
  return earlier === '' && later === '';
}

/** "/phrases?earlier=two&later=none". */
export function phrasesAddress({ earlier, later }: AskedPhrases): string {
  return `/phrases?${new URLSearchParams({ earlier, later })}`;
}
