import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
// The build answers `?url` with the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** A document whose pages can be drawn. */
export interface OpenPdf {
  pageCount: number;
  /** Draws a page (from 1) so many CSS pixels wide; a drawing begun later overtakes it. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a PDF from its bytes, which never leave the page: nothing in it is run and no address in it is followed; fonts
 * it leaves out are the machine's.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({ data: bytes, isEvalSupported: false, enableXfa: false, useSystemFonts: true });
  const pdf = await task.promise;
  let drawing: { cancel(): void } | undefined;
  return {
    pageCount: pdf.numPages,
    async draw(number, canvas, width) {
      drawing?.cancel();
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      const render = page.render({ canvas, viewport });
      drawing = render;
      await render.promise;
    },
    close: () => task.destroy(),
  };
}
