'use client';

import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './picture-downloads.module.css';
import { svgToPng } from './svg-to-png.ts';

const GIVEN_OVER_AFTER_MS = 10_000;

type State = 'idle' | 'drawing' | 'failed';

/**
 * The picture of a figure as a file: SVG straight from the server, PNG drawn from that by the browser. Without script
 * the SVG stays.
 */
export function PictureDownloads({
  address,
  of,
}: {
  /** Address of the SVG. */
  address: string;
  /** What it shows, for listeners: "figures", "Arrivals in Freedonia". */
  of: string;
}) {
  const [state, setState] = useState<State>('idle');
  const savePng = async () => {
    setState('drawing');
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      save(await svgToPng(await answer.text()), nameOf(answer).replace(/\.svg$/, '.png'));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <span className={classes.downloads}>
      <Button
        component="a"
        href={address}
        download
        variant="default"
        size="xs"
        leftSection={<IconDownload size={15} stroke={1.6} />}
        aria-label={`SVG picture of ${of}`}
      >
        SVG
      </Button>
      <Button
        variant="default"
        size="xs"
        aria-label={`PNG picture of ${of}`}
        aria-disabled={state === 'drawing'}
        onClick={() => {
          if (state !== 'drawing') void savePng();
        }}
      >
        PNG
      </Button>
      <span role="status" className={classes.told}>
        {state === 'failed' && 'The PNG could not be made. The SVG holds the same.'}
      </span>
    </span>
  );
}

/** The name that the server gives the file. */
function nameOf(answer: Response): string {
  const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '');
  return named?.[1] ?? 'picture.svg';
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(link.href), GIVEN_OVER_AFTER_MS);
}
