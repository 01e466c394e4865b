'use client';

import { Anchor } from '@mantine/core';
import type { FindingFragment } from '../../graphql/generated/graphql.ts';
import { useMay } from '../../viewer/viewer-context.tsx';
import { TextLink } from '../links.tsx';
import { RelativeTime } from '../relative-time.tsx';
import styles from './findings.module.css';
import { CHECK_KIND_WORDS } from './kind-words.ts';
import { MarkIntended } from './mark-intended.tsx';
import { type FindingPlace, isIn, placeAddress } from './place-address.ts';
import { WithdrawMark } from './withdraw-mark.tsx';

export interface FindingItemProps {
  finding: FindingFragment;
  /** The entry from whose draft it was read. */
  entry: { readonly country: string; readonly year: number };
  /** Leads to a place of this entry on the same screen; left out where the entry is not on it. */
  onShow?: ((place: FindingPlace) => void) | undefined;
  /** It was marked or unmarked and will stand elsewhere: the focus must go somewhere that stays. */
  onSettled: () => void;
}

/** One finding of the checks: what it is, its places in their own words, and what was said of it. */
export function FindingItem({ finding, entry, onShow, onSettled }: FindingItemProps) {
  const mayWrite = useMay('WRITE');
  const { fingerprint, kind, message, places, intended, formerly } = finding;
  const name = { ...entry, fingerprint };
  return (
    <li className={styles.finding}>
      <h3 className={styles.kind}>{CHECK_KIND_WORDS[kind]}</h3>
      <p className={styles.message}>{message}</p>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={`${placeAddress(place)} ${place.start} ${place.quote}`}>
            <q>{place.quote}</q>
            <PlaceLink
              place={place}
              onShow={onShow && isIn(place, entry) ? () => onShow(place) : undefined}
            />
          </li>
        ))}
      </ul>
      {formerly && (
        <p className={styles.formerly}>
          {formerly.by} marked this as intended <RelativeTime at={formerly.at} /> when it read
          otherwise: “{formerly.reason}” The words have changed since, so that mark does not cover
          them.
        </p>
      )}
      {intended && (
        <p className={styles.reason}>
          <q>{intended.reason}</q>
          <span>
            {intended.by}, <RelativeTime at={intended.at} />
          </span>
        </p>
      )}
      {mayWrite &&
        (intended ? (
          <WithdrawMark finding={name} onSettled={onSettled} />
        ) : (
          <MarkIntended finding={name} onSettled={onSettled} />
        ))}
    </li>
  );
}

function PlaceLink({ place, onShow }: { place: FindingPlace; onShow: (() => void) | undefined }) {
  const { entry, section } = place;
  const name = `${entry.country.name} ${entry.edition.year}`;
  if (!onShow) return <TextLink href={placeAddress(place)}>{name}</TextLink>;
  return (
    <Anchor component="button" type="button" onClick={onShow}>
      {section === null ? 'Show the figure' : 'Show in the text'}
    </Anchor>
  );
}
