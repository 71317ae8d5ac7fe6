import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and while the page takes over its HTML, true ever after: for what only scripts can do. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
