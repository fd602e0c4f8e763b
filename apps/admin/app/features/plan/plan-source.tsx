import { AppLink } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import { importAddress } from './project-address.ts';

/** The document a plan was made from. */
export function PlanSource({ source }: { source: { id: string; file: { name: string } } | null | undefined }) {
  const { t } = useTranslation('plan');
  if (!source) return null;
  return (
    <section className="panel stack-close" aria-labelledby="plan-source">
      <h2 id="plan-source">{t('plan:source')}</h2>
      <p>
        <AppLink to={importAddress(source.id)}>{source.file.name}</AppLink>
      </p>
    </section>
  );
}
