import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import type { OpenPdf } from './open-pdf.client';

const BASE_WIDTH = 800;

interface Props {
  documentId: string;
  name: string;
  /** Per cent. */
  zoom: number;
  /** The class that makes an image so large. */
  look: string;
}

/** The pages of a PDF, one at a time, drawn in the page because the document itself is only ever served to be saved. */
export function PdfPages({ documentId, name, zoom, look }: Props) {
  const t = useTranslations('admin.credential.evidence');
  const { pdf, hasFailed } = useOpenPdf(documentId);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState(1);
  useEffect(() => {
    if (!pdf || !canvas.current) return;
    // A page that is turned or enlarged meanwhile breaks the drawing off for its own.
    pdf.draw(page, canvas.current, (BASE_WIDTH * zoom) / 100).catch(() => undefined);
  }, [pdf, page, zoom]);
  if (hasFailed) return <p role="alert">{t('cannotShow')}</p>;
  if (!pdf) return <p role="status">{t('opening')}</p>;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Button type="button" variant="secondary" size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
          {t('before')}
        </Button>
        <span aria-live="polite" className="text-sm tabular-nums">
          {t('page', { page: String(page), count: String(pdf.pageCount) })}
        </span>
        <Button
          type="button"
          variant="secondary"
          size="small"
          disabled={page === pdf.pageCount}
          onClick={() => setPage(page + 1)}
        >
          {t('after')}
        </Button>
      </div>
      {/* The region scrolls, so it can be reached and moved by keyboard. */}
      <div
        tabIndex={0}
        role="region"
        aria-label={name}
        className="border-line max-h-[70vh] overflow-auto rounded border bg-white"
      >
        <canvas ref={canvas} role="img" aria-label={t('alt', { name })} className={look} />
      </div>
    </div>
  );
}

/** Fetches and opens the document once; each fetch is a look that is written down. */
function useOpenPdf(documentId: string): { pdf: OpenPdf | undefined; hasFailed: boolean } {
  const [pdf, setPdf] = useState<OpenPdf>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    let opened: OpenPdf | undefined;
    const open = async () => {
      const [{ openPdf }, answer] = await Promise.all([
        import('./open-pdf.client'),
        fetch(`/documents/${documentId}`, { signal: leaving.signal }),
      ]);
      if (!answer.ok) throw new Error('the document was refused');
      opened = await openPdf(await answer.arrayBuffer());
      if (leaving.signal.aborted) await opened.close();
      else setPdf(opened);
    };
    open().catch(() => {
      if (!leaving.signal.aborted) setHasFailed(true);
    });
    return () => {
      leaving.abort();
      void opened?.close();
    };
  }, [documentId]);
  return { pdf, hasFailed };
}
