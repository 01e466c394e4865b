import { VisuallyHidden } from '@mantine/core';
import { ButtonLink } from '../../../components/links.tsx';
import { EmptyState } from '../../../components/states.tsx';

export default function EditionNotFound() {
  return (
    <>
      <VisuallyHidden component="h1">Edition</VisuallyHidden>
      <EmptyState
        title="No edition of this year can be read"
        action={<ButtonLink href="/compare">Choose a country and two years</ButtonLink>}
      >
        An edition is here once one of its entries is published. Its address names its year, such as
        /editions/2004/report.
      </EmptyState>
    </>
  );
}
