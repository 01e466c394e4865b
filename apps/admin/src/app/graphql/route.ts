import { forwardToServer } from '../../upstream.ts';

export const dynamic = 'force-dynamic';

export { forwardToServer as GET, forwardToServer as OPTIONS, forwardToServer as POST };
