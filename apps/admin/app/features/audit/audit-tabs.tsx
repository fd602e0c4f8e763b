import { Tabs } from '@sujarit/ui/navigation/tabs';
import { useTranslation } from 'react-i18next';
import { may } from '../viewer/may.ts';

/** The log and the auditor's findings, for who may read both. */
export function AuditTabs({ current, actions }: { current: 'acts' | 'findings'; actions: readonly string[] }) {
  const { t } = useTranslation('audit');
  if (!may({ actions }, 'audit.read') || !may({ actions }, 'auditFinding.read')) return null;
  return (
    <Tabs
      label={t('audit:title')}
      tabs={[
        { to: '/audit', label: t('audit:tab.acts'), current: current === 'acts' },
        { to: '/audit/findings', label: t('audit:tab.findings'), current: current === 'findings' },
      ]}
    />
  );
}
