import { TextLink } from '../../../components/links.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { type ComparedPair, comparisonAddress } from './asked-years.ts';
import type { ComparedCountry, Comparison } from './comparison-query.ts';
import { readingCaution } from './reading-caution.ts';

/** Says when what is compared is not what is live, and leads to that. */
export function ComparisonNotices({
  country,
  comparison,
  pair,
}: {
  country: ComparedCountry;
  comparison: Comparison;
  pair: Required<ComparedPair>;
}) {
  const caution = readingCaution(pair);
  const behind = pinnedBehind(comparison, pair);
  const live = (
    <TextLink href={comparisonAddress(country.code, { from: pair.from, to: pair.to })}>
      Compare what is live now
    </TextLink>
  );
  return (
    <>
      {caution !== null && (
        <Notice tone="caution">
          <p>
            {caution} {live}
          </p>
        </Notice>
      )}
      {behind.length > 0 && caution === null && (
        <Notice tone="caution">
          <p>
            {behind
              .map(
                ({ year, shown, live }) =>
                  `This address is pinned to revision ${shown} of ${year}; ${live === null ? 'nothing of it is live now' : `revision ${live} is live`}.`,
              )
              .join(' ')}{' '}
            {live}
          </p>
        </Notice>
      )}
    </>
  );
}

interface Behind {
  readonly year: number;
  readonly shown: number;
  readonly live: number | null;
}

function pinnedBehind(
  { from, to }: Comparison,
  { fromRevision, toRevision }: Required<ComparedPair>,
): Behind[] {
  const sides = [
    { entry: from, pin: fromRevision },
    { entry: to, pin: toRevision },
  ];
  return sides.flatMap(({ entry, pin }) => {
    const live = entry.liveRevision?.number ?? null;
    if (pin === null || live === pin) return [];
    return [{ year: entry.edition.year, shown: pin, live }];
  });
}
