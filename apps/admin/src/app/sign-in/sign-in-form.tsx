'use client';

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { signIn } from '../../viewer/session.ts';
import styles from './sign-in.module.css';

export function SignInForm({ destination }: { destination: string }) {
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    setRefusal(null);
    const answer = await signIn(String(form.get('email')), String(form.get('password')));
    if (answer.ok) {
      // A full load, so that every page is read anew as the person who signed in.
      window.location.assign(destination);
      return;
    }
    setSending(false);
    setRefusal(answer.message);
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput label="E-mail" name="email" type="email" autoComplete="username" required />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        error={refusal}
      />
      <Button type="submit" loading={sending}>
        Sign in
      </Button>
    </form>
  );
}
