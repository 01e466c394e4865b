'use client';

import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './reading.module.css';

export function CopyCitation({ text }: { text: string }) {
  const clipboard = useClipboard({ timeout: 2000 });
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Button
      className={classes.copy}
      variant="default"
      size="xs"
      leftSection={<Icon size={15} stroke={1.6} />}
      onClick={() => clipboard.copy(text)}
    >
      <span aria-live="polite">{clipboard.copied ? 'Citation copied' : 'Copy citation'}</span>
    </Button>
  );
}
