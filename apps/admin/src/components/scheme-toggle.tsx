'use client';

import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const SCHEMES = [
  { scheme: 'light', label: 'Light', Icon: IconSun },
  { scheme: 'dark', label: 'Dark', Icon: IconMoon },
  { scheme: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
] as const;

export function SchemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mounted = useMounted();
  // The choice is kept in the browser, so the server draws the neutral icon first.
  const chosen = mounted ? colorScheme : 'auto';
  const { Icon, label } = SCHEMES.find(({ scheme }) => scheme === chosen) ?? SCHEMES[2];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`Colours: ${label}`} title="Colours">
          <Icon size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map((option) => (
          <Menu.Item
            key={option.scheme}
            leftSection={<option.Icon size={16} stroke={1.5} />}
            rightSection={option.scheme === chosen ? <IconCheck size={14} /> : null}
            onClick={() => setColorScheme(option.scheme)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
