import { http, HttpResponse, type HttpHandler } from 'msw';
import { answerWrongly } from '../answer-wrongly.server';
import { buildNpiAnswer, buildNpiErrors } from './build-npi-answer';
import { fictionalPhysicians, wrongNpis } from './fictional-physicians';

/** Answers the NPPES registry at `nppesUrl`; without `version=2.1` and a number it refuses as the real one does. */
export function nppesHandlers(nppesUrl: string): HttpHandler[] {
  const { origin, pathname } = new URL(nppesUrl);
  return [
    http.get(`${origin}${pathname}`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const number = searchParams.get('number') ?? '';
      if (searchParams.get('version') !== '2.1' || !/^[12]\d{9}$/.test(number)) {
        return HttpResponse.json(buildNpiErrors());
      }
      const fault = wrongNpis[number];
      if (fault) return answerWrongly(fault, request);
      return HttpResponse.json(buildNpiAnswer(fictionalPhysicians.find((physician) => physician.npi === number)));
    }),
  ];
}
