import {
  ActionIcon,
  Anchor,
  Autocomplete,
  Button,
  type CSSVariablesResolver,
  createTheme,
  InputWrapper,
  Menu,
  Modal,
  Notification,
  NumberInput,
  PasswordInput,
  Select,
  Tabs,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

import controls from './controls.module.css';

/** The look, in one place; docs/design/README.md says why. Colours of our own meanings stand in tokens.css. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, serif", fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.6', xl: '1.3' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#1d1c19',
  white: '#ffffff',
  colors: {
    ink: [
      '#eef4f9',
      '#d9e6f1',
      '#b4cee3',
      '#8bb3d4',
      '#7fb0d8',
      '#4a86b6',
      '#31709f',
      '#1f5984',
      '#17466a',
      '#0e3350',
    ],
    gray: [
      '#faf9f6',
      '#f3f1ec',
      '#e8e5de',
      '#dcd8cf',
      '#c8c3b7',
      '#a09a8d',
      '#6e695f',
      '#55514a',
      '#38352f',
      '#1d1c19',
    ],
    dark: [
      '#e6e3dc',
      '#b5b1a8',
      '#98948a',
      '#6a675f',
      '#403e39',
      '#312f2c',
      '#232220',
      '#191817',
      '#131211',
      '#0d0c0c',
    ],
  },
  components: {
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      classNames: { root: controls.iconButton },
    }),
    Anchor: Anchor.extend({
      defaultProps: { underline: 'always' },
      classNames: { root: controls.link },
    }),
    Button: Button.extend({
      defaultProps: { size: 'sm', fw: 500 },
      // The contrast colour is otherwise chosen for the light scheme's shade in both schemes.
      vars: (_theme, { variant = 'filled', color }) => ({
        root:
          variant === 'filled' && color === undefined
            ? { '--button-color': 'var(--mantine-primary-color-contrast)' }
            : {},
      }),
    }),
    Autocomplete: Autocomplete.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontSize: 'var(--size-label)', fontWeight: 500, color: 'var(--text-soft)' },
        description: { color: 'var(--text-quiet)' },
      },
    }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    TagsInput: TagsInput.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({
      defaultProps: { size: 'sm', hideControls: true, thousandSeparator: ',', min: 0 },
    }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 80 }, shadow: 'sm' } }),
    Modal: Modal.extend({
      defaultProps: {
        transitionProps: { duration: 100 },
        overlayProps: { opacity: 0.4 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
    }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: { transitionProps: { duration: 80 }, withArrow: false, openDelay: 250 },
    }),
  },
});

/** Mantine's own surfaces follow the project's paper, ink and hairlines; the tokens know the scheme. */
const SURFACES = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-quiet)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-placeholder': 'var(--text-quiet)',
  '--mantine-color-ink-light-color': 'var(--link)',
  '--mantine-color-red-light-color': 'var(--danger)',
  '--mantine-color-gray-light-color': 'var(--text)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: SURFACES,
  dark: SURFACES,
});
