import { Kbd, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type RefObject, useEffect } from 'react';
import styles from './board.module.css';

const KEYS = [
  { keys: ['j'], does: 'Next entry' },
  { keys: ['k'], does: 'Entry before' },
  { keys: ['Enter'], does: 'Open the entry' },
  { keys: ['/'], does: 'Find a country' },
  { keys: ['?'], does: 'Show these keys' },
];

/** j and k walk through the rows, / finds, ? helps; Enter opens because each row is led by a link. */
export function useBoardKeys(
  list: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
) {
  const [opened, { open, close }] = useDisclosure(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      switch (event.key) {
        case 'j':
          step(list.current, 1);
          break;
        case 'k':
          step(list.current, -1);
          break;
        case '/':
          search.current?.focus();
          search.current?.select();
          break;
        case '?':
          open();
          break;
        default:
          return;
      }
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [list, search, open]);

  return { opened, open, close };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="dialog"]') !== null)
  );
}

function step(list: HTMLElement | null, by: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const next = here === -1 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1);
  rows[next]?.focus();
}

export function BoardKeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys of the board" size="xs">
      <dl className={styles.keys}>
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
