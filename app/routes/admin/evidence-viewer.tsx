import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { useHydrated } from '~/ui/use-hydrated';
import { PdfPages } from './pdf-pages';

const zooms = [100, 150, 200, 300] as const;

interface Props {
  documentId: string;
  name: string;
  mediaType: string | null;
  /** The key of the desk that shows and hides it: each document of a page has its own. */
  deskKey: 'd' | 'e';
}

/**
 * A document beside the claim, or what a colleague saw. Nothing is opened before somebody asks for it, because every look is written down: an image
 * and a PDF then open in place and may be enlarged; without scripts they are saved.
 */
export function EvidenceViewer({ documentId, name, mediaType, deskKey }: Props) {
  const t = useTranslations('admin.credential.evidence');
  const isHydrated = useHydrated();
  const [isShown, setIsShown] = useState(false);
  const isShowable = mediaType === 'application/pdf' || (mediaType?.startsWith('image/') ?? false);
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{name}</span>
        {isShowable && isHydrated && (
          <Button
            type="button"
            variant="secondary"
            size="small"
            onClick={() => setIsShown(!isShown)}
            data-desk-key={deskKey}
          >
            {t(isShown ? 'hide' : 'show')}
          </Button>
        )}
        <a href={`/documents/${documentId}`} download>
          {t('save')}
        </a>
      </p>
      {isShown && <Enlargeable documentId={documentId} name={name} isPdf={mediaType === 'application/pdf'} />}
    </div>
  );
}

function Enlargeable({ documentId, name, isPdf }: { documentId: string; name: string; isPdf: boolean }) {
  const t = useTranslations('admin.credential.evidence');
  const [step, setStep] = useState(0);
  const zoom = zooms[step] ?? 100;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Button type="button" variant="secondary" size="small" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {t('smaller')}
        </Button>
        <span aria-live="polite" className="text-sm tabular-nums">
          {t('zoom', { percent: String(zoom) })}
        </span>
        <Button
          type="button"
          variant="secondary"
          size="small"
          disabled={step === zooms.length - 1}
          onClick={() => setStep(step + 1)}
        >
          {t('larger')}
        </Button>
      </div>
      {isPdf ? (
        <PdfPages documentId={documentId} name={name} zoom={zoom} look={zoomClass[zoom]} />
      ) : (
        // The region scrolls, so it can be reached and moved by keyboard.
        <div
          tabIndex={0}
          role="region"
          aria-label={name}
          className="border-line max-h-[70vh] overflow-auto rounded border"
        >
          <img src={`/documents/${documentId}?inline=1`} alt={t('alt', { name })} className={zoomClass[zoom]} />
        </div>
      )}
    </div>
  );
}

const zoomClass = { 100: 'w-full', 150: 'w-[150%] max-w-none', 200: 'w-[200%] max-w-none', 300: 'w-[300%] max-w-none' };
