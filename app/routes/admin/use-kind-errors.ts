import type { Failure } from '~/core/result';
import { useFailureText } from '~/ui/failure-notice';

/** The sentences of a field of the kind's form: what the draft says of it, and of the members of a list. */
export function useKindErrors(failure: Failure | undefined): (field: string) => string[] {
  const text = useFailureText();
  return (field) => {
    const all = Object.entries(failure?.fields ?? {}).flatMap(([path, codes]) => {
      const name = path.replace(/^definition\./, '');
      return name === field || name.startsWith(`${field}.`) ? codes : [];
    });
    // To an expert the same code says that the kind is not given there; here the code of the place is at fault.
    return [...new Set(all)].map((code) => text(code === 'jurisdictionInvalid' ? 'placeCodeInvalid' : code));
  };
}
