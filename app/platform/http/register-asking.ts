/** The closed reasons for which nothing was learnt from a register. None of them says anything about what was asked. */
export const couldNotAskReasons = [
  'timeout',
  'rateLimited',
  'notJson',
  'httpError',
  'network',
  'partial',
  'circuitOpen',
] as const;
export type CouldNotAskReason = (typeof couldNotAskReasons)[number];

export interface CouldNotAsk {
  outcome: 'couldNotAsk';
  /**
   * `notJson`: something else than JSON came, a page for instance; `partial`: JSON that breaks off or lacks what the register
   * always sends; `circuitOpen`: it failed so often that it is left alone for a while.
   */
  reason: CouldNotAskReason;
  httpStatus: number | undefined;
}

/** One question as a register takes it. */
export interface RegisterQuestion<Answer> {
  /** The source whose failures are counted together. */
  source: string;
  url: URL;
  headers?: Record<string, string>;
  /** Reads the parsed body; undefined when it is not what the register sends when it is well. */
  read: (body: unknown) => Answer | undefined;
}
