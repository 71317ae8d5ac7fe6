import { usePageEnvironment } from './page-environment';

/** What stands between two sentences: a space, and nothing in Chinese, whose signs bring their own. */
export function SentenceGap() {
  return usePageEnvironment().locale === 'zh-CN' ? null : <> </>;
}
