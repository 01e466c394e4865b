'use client';

import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import Link, { type LinkProps } from 'next/link';
import type { ReactNode } from 'react';

type Target = Pick<LinkProps, 'href'> & { children: ReactNode };

/** A link inside the dashboard, in running text. */
export function TextLink({ href, children, ...look }: Target & AnchorProps) {
  return (
    <Anchor component={Link} href={href} {...look}>
      {children}
    </Anchor>
  );
}

/** A link inside the dashboard that looks like a button. */
export function ButtonLink({ href, children, ...look }: Target & ButtonProps) {
  return (
    <Button component={Link} href={href} {...look}>
      {children}
    </Button>
  );
}
