import { useRouteLoaderData } from '@remix-run/react';

/** Names a kind of credential in the reader's language by its code, from what the frame of every signed-in page was given. */
export function useKindName(): (code: string) => string {
  const names = useRouteLoaderData<{ kindNames?: Record<string, string> }>('root')?.kindNames;
  return (code) => names?.[code] ?? code;
}
