import { HttpResponse } from 'msw';

/** Ways in which a register may fail to answer. */
export type RegisterFault = 'rateLimited' | 'html' | 'cutShort' | 'silent';

/** What comes in place of a register's answer; `silent` ends only when the asker gives up. */
export function answerWrongly(fault: RegisterFault, request: Request): Response | Promise<Response> {
  switch (fault) {
    case 'rateLimited':
      return new HttpResponse('Too many requests', { status: 429, headers: { 'retry-after': '1' } });
    case 'html':
      return HttpResponse.html('<html><body>Maintenance</body></html>');
    case 'cutShort':
      return new HttpResponse('{"result_count":1,"results":[{"numb', {
        headers: { 'content-type': 'application/json' },
      });
    case 'silent':
      return new Promise((resolve) => {
        request.signal.addEventListener('abort', () => resolve(HttpResponse.error()), { once: true });
      });
  }
}
