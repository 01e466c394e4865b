/**
 * Whether a page of another site sent the request. Browsers name the page's origin in every request that can
 * change something; programs name none. The dashboard's address and the server's own are home.
 */
export function isForeign(request: Request, url: string): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  return origin !== URL.parse(url)?.origin && origin !== new URL(request.url).origin;
}
