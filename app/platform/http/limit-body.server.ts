export interface LimitedBody {
  request: Request;
  /** True once more than the limit has been declared or read; whoever read the body got an error. */
  isExceeded: () => boolean;
}

/** The request with its body cut off, by an error, after `maxBytes`; nothing is read when more is declared. */
export function limitBody(request: Request, maxBytes: number): LimitedBody {
  if (request.body === null) return { request, isExceeded: () => false };
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { request, isExceeded: () => true };
  let seenBytes = 0;
  const source = request.body.getReader();
  // The source is left unread, not cancelled, also when the reader gives up: cancelling it would close the connection before
  // the refusal is sent. What is left of the body is dropped once it is (drain-unread-body.server.ts).
  const counted = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.read();
      if (done) return controller.close();
      seenBytes += value.byteLength;
      if (seenBytes > maxBytes) return controller.error(new RangeError('request body too large'));
      controller.enqueue(value);
    },
  });
  const limited = new Request(request, { method: request.method, body: counted, duplex: 'half' });
  return { request: limited, isExceeded: () => seenBytes > maxBytes };
}
