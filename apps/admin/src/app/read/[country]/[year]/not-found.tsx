import { ButtonLink } from '../../../../components/links.tsx';
import { EmptyState } from '../../../../components/states.tsx';

export default function EntryNotFound() {
  return (
    <EmptyState
      title="Nothing is published at this address"
      action={<ButtonLink href="/compare">See what is published</ButtonLink>}
    >
      There is no such country, edition or revision, or it is not public. No other revision is shown
      in its place.
    </EmptyState>
  );
}
