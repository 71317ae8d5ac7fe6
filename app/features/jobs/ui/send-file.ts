/**
 * Sends a multipart form to its own page and tells how much of it has gone, 0 to 1; only an XMLHttpRequest knows that. Answers the path
 * the server sent the form on to, or the sentence with which its page refuses the form.
 */
export function sendFile(
  form: HTMLFormElement,
  onProgress: (share: number) => void,
): Promise<{ path: string } | { refusal: string | undefined }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => resolve({ refusal: undefined }));
    request.addEventListener('load', () => {
      const { pathname } = new URL(request.responseURL, location.href);
      if (request.status < 400 && pathname !== location.pathname) resolve({ path: pathname });
      else resolve({ refusal: refusalIn(request.responseText) });
    });
    request.open('POST', location.href);
    request.setRequestHeader('accept', 'text/html');
    request.send(new FormData(form));
  });
}

/** The sentence of the first alert of a page. */
function refusalIn(page: string): string | undefined {
  const text = new DOMParser().parseFromString(page, 'text/html').querySelector('main [role="alert"]')?.textContent;
  return text?.trim() || undefined;
}
