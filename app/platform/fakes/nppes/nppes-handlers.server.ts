import { http, HttpResponse, type HttpHandler } from 'msw';
import { buildNpiAnswer, buildNpiErrors } from './build-npi-answer';
import { fictionalPhysicians, npiThatAnswersHtml, npiThatIsRateLimited } from './fictional-physicians';

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
      if (number === npiThatIsRateLimited) return new HttpResponse('Too many requests', { status: 429 });
      if (number === npiThatAnswersHtml) return HttpResponse.html('<html><body>Maintenance</body></html>');
      return HttpResponse.json(buildNpiAnswer(fictionalPhysicians.find((physician) => physician.npi === number)));
    }),
  ];
}
