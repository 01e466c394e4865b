import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** A file to take away, made by the server: works without script. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button
      component="a"
      href={href}
      variant="default"
      size="xs"
      leftSection={<IconDownload size={15} stroke={1.6} />}
    >
      {children}
    </Button>
  );
}
