'use client';

import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconKey, IconLogout, IconUser } from '@tabler/icons-react';
import Link from 'next/link';
import type { Role } from '../graphql/generated/graphql.ts';
import { signOut } from '../viewer/session.ts';
import { useViewer } from '../viewer/viewer-context.tsx';
import styles from './account-menu.module.css';

export const ROLE_WORDS: Record<Role, string> = {
  EDITOR: 'Editor',
  REVIEWER: 'Reviewer',
  PUBLISHER: 'Publisher',
  ADMIN: 'Administrator',
};

export function AccountMenu() {
  const viewer = useViewer();

  async function leave() {
    const answer = await signOut();
    // A full load, so that nothing of this session stays in memory.
    if (answer.ok) window.location.assign('/sign-in');
    else notifications.show({ color: 'red', title: 'Still signed in', message: answer.message });
  }

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={styles.target}
          aria-label={`Account of ${viewer.name}`}
          leftSection={<IconUser className={styles.icon} size={18} stroke={1.5} />}
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
        >
          <span className={styles.name}>{viewer.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.who}>
          <strong>{viewer.name}</strong>
          {viewer.email && <span>{viewer.email}</span>}
          <span>{ROLE_WORDS[viewer.role]}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          href="/account"
          leftSection={<IconKey size={16} stroke={1.5} />}
        >
          {viewer.hasPassword ? 'Change password' : 'Set a password'}
        </Menu.Item>
        <Menu.Item onClick={leave} leftSection={<IconLogout size={16} stroke={1.5} />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
