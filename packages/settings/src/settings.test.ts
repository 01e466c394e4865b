import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

describe('with nothing set', () => {
  test('every setting has a default that works on a laptop', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      adminPort: 3000,
      dataFolder: resolve('data'),
      demo: true,
      url: 'http://localhost:3000',
      serverUrl: 'http://localhost:4000',
      graphiql: true,
      pointsPerMinute: { anonymous: 1200, known: 6000 },
      trustedProxies: ['loopback'],
      metricsToken: null,
      logRequests: false,
      production: false,
    });
  });

  test('an empty value counts as not set', () => {
    const empty = {
      PORT: '',
      YEARLINE_DATA: '',
      YEARLINE_DEMO: '',
      YEARLINE_URL: '',
      NODE_ENV: '',
    };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  test('names that are no settings are left alone', () => {
    expect(readSettings({ PATH: '/bin', YEARLINE_COLOUR: 'blue' })).toEqual(readSettings({}));
  });
});

describe('addresses', () => {
  test('follow the ports unless they are named', () => {
    const settings = readSettings({ PORT: '4100', ADMIN_PORT: '3100' });
    expect(settings.url).toBe('http://localhost:3100');
    expect(settings.serverUrl).toBe('http://localhost:4100');
  });

  test('lose their trailing slashes, so that a path can be put behind them', () => {
    const settings = readSettings({
      YEARLINE_URL: 'https://survey.example.org/',
      YEARLINE_SERVER_URL: 'http://10.0.0.5:4000//',
    });
    expect(settings.url).toBe('https://survey.example.org');
    expect(settings.serverUrl).toBe('http://10.0.0.5:4000');
  });
});

describe('GraphiQL', () => {
  test('is off in production', () => {
    expect(readSettings({ NODE_ENV: 'production' }).graphiql).toBe(false);
  });

  test('obeys its own setting before the environment it runs in', () => {
    expect(readSettings({ NODE_ENV: 'production', YEARLINE_GRAPHIQL: '1' }).graphiql).toBe(true);
    expect(readSettings({ YEARLINE_GRAPHIQL: '0' }).graphiql).toBe(false);
  });
});

test.each(['0', 'false'])('YEARLINE_DEMO=%s starts without the demo', (value) => {
  expect(readSettings({ YEARLINE_DEMO: value }).demo).toBe(false);
});

test('a data folder is an absolute path, whatever the process later changes to', () => {
  expect(readSettings({ YEARLINE_DATA: 'here/data' }).dataFolder).toBe(resolve('here/data'));
  expect(readSettings({ YEARLINE_DATA: '/srv/yearline' }).dataFolder).toBe(
    resolve('/srv/yearline'),
  );
});

test.each([
  ['PORT', 'four', 'PORT=four: must be a port number.'],
  ['PORT', '80.5', 'PORT=80.5: must be a whole number.'],
  ['ADMIN_PORT', '65536', 'ADMIN_PORT=65536: must be between 0 and 65535.'],
  ['ADMIN_PORT', '-1', 'ADMIN_PORT=-1: must be between 0 and 65535.'],
  ['YEARLINE_DEMO', 'no', 'YEARLINE_DEMO=no: must be 0 or 1.'],
  [
    'YEARLINE_URL',
    'survey.example.org',
    'YEARLINE_URL=survey.example.org: must be an address such as https://survey.example.org.',
  ],
])(
  '%s=%s is refused in one line that names the setting, the value and what it must be',
  (name, value, message) => {
    expect(() => readSettings({ [name]: value })).toThrow(new SettingsError(message));
  },
);
