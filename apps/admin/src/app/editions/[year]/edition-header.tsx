import type { ReactNode, Ref } from 'react';
import {
  type EditionPlace,
  EditionPlaces,
} from '../../../components/edition-places/edition-places.tsx';
import { TextLink } from '../../../components/links.tsx';
import { PageHeader } from '../../../components/page-header/page-header.tsx';
import classes from './edition.module.css';

interface EditionHeaderProps {
  year: number;
  place: EditionPlace;
  /** Years of all editions that can be read; the one shown is among them or not. */
  years: readonly number[];
  /** Whether the viewer may read drafts: who may not gets no link to the checks. */
  draftsOffered: boolean;
  /** Files to take away. */
  actions?: ReactNode;
  titleRef?: Ref<HTMLHeadingElement>;
}

const WHAT: Record<EditionPlace, string> = {
  report: 'what changed',
  matrix: 'origins and places',
  carried: 'carried prose',
  checks: 'checks',
};

/** Which edition, its pages, and the same page of the editions beside it. */
export function EditionHeader({
  year,
  place,
  years,
  draftsOffered,
  actions,
  titleRef,
}: EditionHeaderProps) {
  const inOrder = [...new Set([...years, year])].sort((a, b) => a - b);
  return (
    <PageHeader
      title={`Edition ${year}`}
      detail={WHAT[place]}
      actions={actions}
      {...(titleRef && { titleRef })}
    >
      <div className={classes.ways}>
        <EditionPlaces year={year} current={place} checks={draftsOffered} />
        <nav className={classes.years} aria-label="Editions">
          <ol>
            {inOrder.map((one) => (
              <li key={one}>
                {one === year ? (
                  <span aria-current="page">{one}</span>
                ) : (
                  <TextLink href={`/editions/${one}/${place}`}>{one}</TextLink>
                )}
              </li>
            ))}
          </ol>
        </nav>
      </div>
    </PageHeader>
  );
}
