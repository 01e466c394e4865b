'use client';

import { Button, PasswordInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ROLE_WORDS } from '../../../components/account-menu.tsx';
import { Notice } from '../../../components/notice/notice.tsx';
import { setOwnPassword } from '../../../viewer/session.ts';
import { useViewer } from '../../../viewer/viewer-context.tsx';
import styles from '../entries/new/new-entry.module.css';

/** The shortest password that is accepted. */
const LEAST_LENGTH = 10;

export function AccountPage() {
  const viewer = useViewer();
  const router = useRouter();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const differs = again !== '' && again !== password;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (password !== again) return;
    setSending(true);
    setRefusal(null);
    setDone(false);
    const answer = await setOwnPassword(password, viewer.hasPassword ? current : null);
    setSending(false);
    if (!answer.ok) {
      setRefusal(answer.message);
      return;
    }
    setCurrent('');
    setPassword('');
    setAgain('');
    setDone(true);
    router.refresh();
  }

  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{viewer.name}</h1>
      <p>
        {viewer.email ? `${viewer.email} · ` : ''}
        {ROLE_WORDS[viewer.role]}
      </p>
      <h2 className={styles.subtitle}>
        {viewer.hasPassword ? 'Change your password' : 'Set a password'}
      </h2>
      {!viewer.hasPassword && (
        <p>You signed in by a link that works once. With a password you can sign in again.</p>
      )}
      {done && (
        <Notice urgent tone="calm" title="The password is set. Use it the next time you sign in." />
      )}
      <form className={styles.form} onSubmit={submit}>
        <input type="hidden" name="username" autoComplete="username" value={viewer.email ?? ''} />
        {refusal && <Notice urgent tone="danger" title={refusal} />}
        {viewer.hasPassword && (
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label="New password"
          description={`At least ${LEAST_LENGTH} characters; a few words are easiest to remember`}
          autoComplete="new-password"
          minLength={LEAST_LENGTH}
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PasswordInput
          label="The same again"
          autoComplete="new-password"
          required
          value={again}
          error={differs ? 'The two are not the same.' : null}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" loading={sending}>
            {viewer.hasPassword ? 'Change the password' : 'Set the password'}
          </Button>
        </div>
      </form>
    </div>
  );
}
