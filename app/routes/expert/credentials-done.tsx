import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DoneNotice } from '~/ui/done-notice';

const deeds = ['stated', 'answered', 'written', 'withdrawn', 'languageStated', 'languageWithdrawn'] as const;
type Deed = (typeof deeds)[number];

/** Where a form about a credential or a language leads once it has done `deed`. */
export function credentialsAfter(deed: Deed): string {
  return `/expert/credentials?done=${deed}`;
}

/** Says what such a form has done. */
export function CredentialsDone() {
  const t = useTranslations('credentials.done');
  const { search, key } = useLocation();
  const done = new URLSearchParams(search).get('done');
  const deed = deeds.find((known) => known === done);
  return deed ? <DoneNotice of={key}>{t(deed)}</DoneNotice> : null;
}
