import { TextLink } from '../../../../components/links.tsx';
import type { EntryOfPassageFragment } from '../../../../graphql/generated/graphql.ts';

/** Country and section, leading to the section on the reading page. */
export function PlaceLink({
  entry,
  section,
  year,
}: {
  entry: EntryOfPassageFragment;
  section: string;
  year: number;
}) {
  const heading = entry.sections.find(({ key }) => key === section)?.heading;
  return (
    <TextLink href={`/read/${entry.country.code}/${year}#section-${section}`} inherit>
      {entry.country.name}
      {heading && `, ${heading}`}
    </TextLink>
  );
}
