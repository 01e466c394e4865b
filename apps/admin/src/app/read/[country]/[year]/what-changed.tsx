import { TextLink } from '../../../../components/links.tsx';
import { changesAddress } from './changes/changes-address.ts';

/** A link to what a publication changed against the one before; nothing where it changed no words. */
export function WhatChanged({
  address,
  note,
  before,
}: {
  /** Of the entry. */
  address: string;
  note: { readonly number: number };
  before: { readonly number: number } | undefined;
}) {
  if (before === undefined || before.number === note.number) return null;
  return (
    <TextLink href={changesAddress(address, before.number, note.number)} size="sm">
      What changed from revision {before.number}
    </TextLink>
  );
}
