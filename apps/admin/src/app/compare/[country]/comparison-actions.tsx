'use client';

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink, IconPrinter } from '@tabler/icons-react';

/** Copies an address that will show this comparison for ever: it names the instant that it was read at. */
export function CopyLink({ address, asOf }: { address: string; asOf: string | null }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const copy = () => {
    const link = new URL(address, window.location.origin);
    link.searchParams.set('asOf', asOf ?? new Date().toISOString());
    clipboard.copy(link.toString());
  };
  const Icon = clipboard.copied ? IconCheck : IconLink;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon size={15} stroke={1.6} />}
      onClick={copy}
      title="Copies an address that shows these revisions even after corrections"
    >
      <span aria-live="polite">{clipboard.copied ? 'Link copied' : 'Copy link'}</span>
    </Button>
  );
}

export function PrintButton() {
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPrinter size={15} stroke={1.6} />}
      onClick={() => window.print()}
    >
      Print
    </Button>
  );
}
