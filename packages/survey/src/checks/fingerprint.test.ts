import { describe, expect, it } from 'vitest';
import { entry, type Said, said } from '../../test/checked-entry.ts';
import type { Check, CheckedEntry } from './check.ts';
import { figuresNotInText } from './figures-in-text.ts';
import { identityOf } from './fingerprint.ts';
import { factsHedgedDifferently } from './same-fact.ts';

const atLeast = said('AT_LEAST', 7800, 'At least 7,800 were returned', { key: 'returned' });
const estimated = said('ESTIMATED', 7800, 'an estimated 7,800', { key: 'returned' });

function only(checks: readonly Check[], entries: readonly CheckedEntry[]) {
  const [check] = checks;
  if (!check) throw new Error('Nothing was found.');
  return identityOf(check, new Map(entries.map((one) => [one.revisionId, one])));
}

function across(a: Said = atLeast, b: Said = estimated, about: Partial<CheckedEntry> = {}) {
  const edition = [entry([a], about), entry([b], { country: 'Freedonia', ...about })];
  return only(factsHedgedDifferently(edition), edition);
}

describe('the identity of a finding', () => {
  it('is the same in other revisions, at other offsets, in another order, with other notes', () => {
    const edition = [entry([estimated], { country: 'Freedonia' }), entry([atLeast])];
    expect(only(factsHedgedDifferently(edition), edition)).toEqual(across());
    expect(across({ ...atLeast, note: 'Checked.', confirmed: false })).toEqual(across());
    const moved = [
      entry([atLeast], { body: 'The border stayed closed. At  least 7,800 were returned.' }),
      entry([estimated], { country: 'Freedonia' }),
    ];
    expect(only(factsHedgedDifferently(moved), moved)).toEqual(across());
  });

  it.each<[string, Said, boolean]>([
    ['other words', { phrase: 'At least 7,800 had been returned' }, true],
    ['another hedge on record', { qualifier: 'MORE_THAN' }, true],
    ['another speaker', { attribution: 'NGOs' }, true],
    ['another figure', { key: 'sent-back' }, false],
  ])('is another one with %s', (_, change, leadsBack) => {
    const changed = across({ ...atLeast, ...change });
    expect(changed.fingerprint).not.toBe(across().fingerprint);
    expect(changed.locus === across().locus).toBe(leadsBack);
  });

  it('is another one in another edition and of another kind', () => {
    expect(across(atLeast, estimated, { year: 2005 }).locus).not.toBe(across().locus);
    const entries = [entry([atLeast], { body: 'Nothing.' })];
    expect(only(figuresNotInText(entries[0] as CheckedEntry), entries).locus).not.toBe(
      across().locus,
    );
  });
});
