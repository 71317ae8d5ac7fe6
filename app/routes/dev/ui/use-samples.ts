import { useLocale } from 'use-intl';
import { chineseSamples } from './chinese-samples';
import { englishSamples, type Samples } from './english-samples';

/** The sample texts of the design system's page in the page's language. */
export function useSamples(): Samples {
  return useLocale() === 'zh-CN' ? chineseSamples : englishSamples;
}
