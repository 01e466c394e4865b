'use client';

import { Tabs } from '@mantine/core';
import { CitationTab } from './citation-tab.tsx';
import styles from './editor.module.css';
import { HistoryTab } from './history-tab.tsx';
import { LastYearTab } from './last-year-tab.tsx';

interface SidePaneProps {
  country: string;
  year: number;
  otherYears: readonly number[];
}

/** What stands beside the text: the year before, the revisions, the citation. */
export function SidePane({ country, year, otherYears }: SidePaneProps) {
  const earlier = otherYears.filter((other) => other < year).at(-1) ?? null;
  return (
    <aside className={styles.side} aria-label="Beside the text">
      <Tabs defaultValue={earlier === null ? 'history' : 'last-year'}>
        <Tabs.List>
          <Tabs.Tab value="last-year">{earlier ?? 'Last year'}</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
          <Tabs.Tab value="citation">Citation</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="last-year">
          <LastYearTab country={country} year={year} earlier={earlier} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab country={country} year={year} />
        </Tabs.Panel>
        <Tabs.Panel value="citation">
          <CitationTab country={country} year={year} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
