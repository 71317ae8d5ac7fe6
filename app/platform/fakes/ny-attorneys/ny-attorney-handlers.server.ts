import { http, HttpResponse, type HttpHandler } from 'msw';
import { answerWrongly } from '../answer-wrongly.server';
import { buildAttorneyAnswer } from './build-attorney-answer';
import { fictionalAttorneys, wrongAttorneyNumbers } from './fictional-attorneys';

/** Answers New York's register of attorneys at `nyAttorneysUrl` by `registration_number`, with the columns of `$select`. */
export function nyAttorneyHandlers(nyAttorneysUrl: string): HttpHandler[] {
  const { origin, pathname } = new URL(nyAttorneysUrl);
  return [
    http.get(`${origin}${pathname}`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const number = searchParams.get('registration_number') ?? '';
      if (!/^\d+$/.test(number)) {
        const message = 'Query coordinator error: query.soql.type-mismatch';
        return HttpResponse.json({ code: 'query.compiler.malformed', error: true, message }, { status: 400 });
      }
      const fault = wrongAttorneyNumbers[number];
      if (fault) return answerWrongly(fault, request);
      const columns = searchParams.get('$select')?.split(',') ?? [];
      const attorney = fictionalAttorneys.find(({ registrationNumber }) => registrationNumber === number);
      return HttpResponse.json(buildAttorneyAnswer(attorney, columns));
    }),
  ];
}
