/**
 * Whether a page of another site sent the request. Browsers name the page's origin in every request that can
 * change something; programs name none. At home are the dashboard's address, the server's own, and whatever
 * address the browser reached the dashboard by, which it hands on and which no page can make up.
 */
export function isForeign(request: Request, url: string): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const host = URL.parse(origin)?.host;
  const home = [
    URL.parse(url)?.host,
    new URL(request.url).host,
    request.headers.get('x-forwarded-host')?.split(',')[0]?.trim(),
  ];
  return !host || !home.includes(host);
}
