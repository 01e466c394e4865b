/** Where to go after signing in: a path of this dashboard, never another site. */
export function safeDestination(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string') return '/';
  const here = 'http://dashboard.invalid';
  const target = URL.parse(wanted, here);
  if (!target || target.origin !== here || !wanted.startsWith('/')) return '/';
  return `${target.pathname}${target.search}`;
}
