import type { Plugin } from 'graphql-yoga';

/** Says what to send to whoever posts a body in a form that is not read: Yoga's own answer is empty. */
export function refuseOtherMediaTypes(): Plugin {
  return {
    onRequestParse({ request, requestParser, endResponse }) {
      if (requestParser || request.method !== 'POST') return;
      const given = request.headers.get('content-type') ?? 'no content type';
      const message = `A body of ${given} is not read. Send JSON, with the header content-type: application/json.`;
      const errors = [{ message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }];
      endResponse(Response.json({ errors }, { status: 415 }));
    },
  };
}
