import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ButtonLink, TextLink } from '../../../components/links.tsx';
import classes from './edition.module.css';

interface EditionHeaderProps {
  year: number;
  page: 'report' | 'matrix';
  /** Years of all editions that can be read. */
  years: readonly number[];
  downloads: readonly { readonly href: string; readonly label: string }[];
}

const PAGES = {
  report: { title: 'what changed', other: 'matrix', otherTitle: 'Origins and places' },
  matrix: { title: 'origins and places', other: 'report', otherTitle: 'What changed' },
} as const;

/** Which edition, its two year-wide pages, and the editions beside it. */
export function EditionHeader({ year, page, years, downloads }: EditionHeaderProps) {
  const { title, other, otherTitle } = PAGES[page];
  const inOrder = [...years].sort((a, b) => a - b);
  return (
    <>
      <header className={classes.titleLine}>
        <h1 className={classes.title}>
          Edition {year} <span className={classes.what}>{title}</span>
        </h1>
        <div className={classes.actions}>
          <ButtonLink href={`/editions/${year}/${other}`} variant="default" size="xs">
            {otherTitle}
          </ButtonLink>
          {downloads.map(({ href, label }) => (
            <Button
              key={href}
              component="a"
              href={href}
              variant="default"
              size="xs"
              leftSection={<IconDownload size={15} stroke={1.6} />}
            >
              {label}
            </Button>
          ))}
        </div>
      </header>
      <nav className={classes.years} aria-label="Editions">
        <ol>
          {inOrder.map((one) => (
            <li key={one}>
              {one === year ? (
                <span aria-current="page">{one}</span>
              ) : (
                <TextLink href={`/editions/${one}/${page}`}>{one}</TextLink>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}
