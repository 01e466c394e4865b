import { ButtonLink } from '../../../../components/links.tsx';
import { EmptyState } from '../../../../components/states.tsx';

export default function EditionNotFound() {
  return (
    <EmptyState
      title="No edition has this year"
      action={<ButtonLink href="/compare">Compare two editions</ButtonLink>}
    >
      Addresses of editions name them by their year, such as 2004.
    </EmptyState>
  );
}
