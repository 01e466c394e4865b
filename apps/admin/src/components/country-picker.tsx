'use client';

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql/generated/gql.ts';

const CountrySearch = graphql(`
  query CountrySearch($search: String!) {
    countries(search: $search, first: 20) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

const CountryName = graphql(`
  query CountryName($code: String!) {
    country(code: $code) {
      id
      code
      name
    }
  }
`);

interface CountryPickerProps {
  id?: string;
  label: string;
  description?: string;
  /** Country code; empty when none is chosen. */
  value: string;
  error?: ReactNode;
  required?: boolean;
  clearable?: boolean;
  onChange: (code: string) => void;
}

/** Finds a country by any of its names, whatever the accents; the server knows them all. */
export function CountryPicker({ value, onChange, ...look }: CountryPickerProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 150);
  const [{ data: found }] = useQuery({
    query: CountrySearch,
    variables: { search },
    pause: search.trim() === '',
  });
  const [{ data: chosen }] = useQuery({
    query: CountryName,
    variables: { code: value },
    pause: value === '',
  });

  const options = new Map<string, string>();
  if (value !== '') options.set(value, chosen?.country?.name ?? value);
  for (const { code, name } of found?.countries.nodes ?? []) options.set(code, name);

  return (
    <Select
      {...look}
      searchable
      data={[...options].map(([code, name]) => ({ value: code, label: name }))}
      value={value || null}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already, by more names than the label shows.
      filter={({ options: all }) => all}
      nothingFoundMessage={typed.trim() === '' ? 'Type a name' : 'No country of that name'}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
