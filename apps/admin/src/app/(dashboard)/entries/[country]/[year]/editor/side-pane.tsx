'use client';

import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useAddressState } from '../../../../../../components/address-state.ts';
import { ChecksTab } from './checks-tab.tsx';
import { CitationTab } from './citation-tab.tsx';
import styles from './editor.module.css';
import { useEntryChecks } from './entry-checks.ts';
import { HistoryTab } from './history-tab.tsx';
import { LastYearTab } from './last-year-tab.tsx';
import side from './side-pane.module.css';

interface SidePaneProps {
  country: string;
  year: number;
  otherYears: readonly number[];
}

const PANES = ['last-year', 'checks', 'history', 'citation'] as const;

/** What stands beside the text: the year before, the checks, the revisions, the citation. */
export function SidePane({ country, year, otherYears }: SidePaneProps) {
  const earlier = otherYears.filter((other) => other < year).at(-1) ?? null;
  const [pane, show] = useAddressState('pane', PANES, earlier === null ? 'history' : 'last-year');
  const answer = useEntryChecks(country, year);
  const open = answer.checks?.open.length ?? 0;
  const aside = useRef<HTMLElement>(null);

  // On a small screen the pane stands below the text: whoever was led to it should see it.
  useEffect(() => {
    const isNamed = new URLSearchParams(location.search).has('pane') && location.hash === '';
    const top = aside.current?.getBoundingClientRect().top ?? 0;
    if (isNamed && top > window.innerHeight) aside.current?.scrollIntoView();
  }, []);

  return (
    <aside ref={aside} className={styles.side} aria-label="Beside the text">
      <Tabs
        classNames={{ tab: side.tab }}
        value={pane}
        onChange={(chosen) => show(PANES.find((known) => known === chosen) ?? pane)}
      >
        <Tabs.List>
          <Tabs.Tab value="last-year">{earlier ?? 'Last year'}</Tabs.Tab>
          <Tabs.Tab value="checks">
            Checks
            {open > 0 && (
              <span className={side.count}>
                {open}
                <span className={styles.unseen}> not marked as intended</span>
              </span>
            )}
          </Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
          <Tabs.Tab value="citation">Citation</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="last-year">
          <LastYearTab country={country} year={year} earlier={earlier} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <ChecksTab entry={{ country, year }} answer={answer} />
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
