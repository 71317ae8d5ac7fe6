import { useLocale, useTranslations } from 'use-intl';
import { useKindName } from '~/features/catalogue/ui/use-kind-name';
import { usePlaceName } from '~/features/credentials/ui/credential-kind-name';
import type { ShownCapability } from './load-capabilities.server';

/** Each capability in words: kind, place, specialty and level, or a language with its skill and level. */
export function CapabilitiesList({ capabilities }: { capabilities: readonly ShownCapability[] }) {
  const t = useTranslations('admin.capabilities');
  const textOf = useCapabilityText();
  if (capabilities.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5">
      {capabilities.map((capability) => (
        <li key={JSON.stringify(capability)}>{textOf(capability)}</li>
      ))}
    </ul>
  );
}

function useCapabilityText(): (capability: ShownCapability) => string {
  const t = useTranslations('admin.capabilities');
  const locale = useLocale();
  const kindName = useKindName();
  const placeName = usePlaceName();
  return (capability) => {
    if (capability.type === 'language') {
      const language = new Intl.DisplayNames([locale], { type: 'language' }).of(capability.tag) ?? capability.tag;
      return t(capability.skill === 'write' ? 'writes' : 'reads', { language, level: capability.level });
    }
    const { kind, place, specialty, level } = capability;
    const parts = [
      kindName(kind),
      place === '*' ? t('anywhere') : placeName(place),
      specialty?.[locale],
      level?.[locale],
    ];
    return parts.filter((part) => part !== undefined).join(t('gap'));
  };
}
