'use client';

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';

/** How the page is looked at, which a link to exactly this carries along. */
const LOOKS = ['view', 'verdict'];

/** Copies an address that shows this comparison for ever: it names both revisions. */
export function CopyLink({ address }: { address: string }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const copy = () => {
    const link = new URL(address, window.location.origin);
    const here = new URLSearchParams(window.location.search);
    for (const look of LOOKS) {
      const value = here.get(look);
      if (value !== null) link.searchParams.set(look, value);
    }
    clipboard.copy(link.toString());
  };
  const Icon = clipboard.copied ? IconCheck : IconLink;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Icon size={15} stroke={1.6} />}
      onClick={copy}
      title="Names both revisions, so it shows the same after any correction"
    >
      <span aria-live="polite">
        {clipboard.copied ? 'Link copied' : 'Copy link to exactly this'}
      </span>
    </Button>
  );
}
