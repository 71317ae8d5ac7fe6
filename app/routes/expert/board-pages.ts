/** The address's names for where each of the board's further lists goes on. */
export const boardPages = { idle: 'afterIdle', unreachable: 'afterUnreachable', elsewhere: 'afterElsewhere' } as const;
