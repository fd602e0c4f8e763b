import { useNavigate } from '@remix-run/react';
import { TextPane } from '@sujarit/ui/document/text-pane';
import { Trail } from '@sujarit/ui/navigation/trail';
import { PageHeader } from '@sujarit/ui/page/page-header';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { importAddress } from '../plan/project-address.ts';
import styles from './review.module.css';
import { useLines } from './use-lines.ts';

interface TextScreenProps {
  id: string;
  name: string;
  lineCount: number;
  from: number;
  to: number;
}

/** The text of a document, at the lines that something was read from. */
export function TextScreen({ id, name, lineCount, from, to }: TextScreenProps) {
  const { t } = useTranslation('documents');
  const navigate = useNavigate();
  const { lineOf, need } = useLines(`${importAddress(id)}/lines`);
  const marked = useMemo(() => ({ from, to }), [from, to]);
  return (
    <>
      <PageHeader
        title={t('documents:text')}
        state={
          to < from
            ? undefined
            : t(from === to ? 'documents:lineOf' : 'documents:linesOf', {
                from: from + 1,
                to: to + 1,
                count: lineCount,
              })
        }
        trail={
          <Trail
            label={t('documents:trail')}
            steps={[
              { to: '/documents', label: t('documents:title') },
              { to: importAddress(id), label: name },
            ]}
          />
        }
      />
      <div className={styles.wholeText}>
        <TextPane
          label={t('documents:text')}
          count={lineCount}
          marked={marked}
          lineOf={lineOf}
          onNeed={need}
          onPick={(line) => navigate(`${importAddress(id)}?line=${line}`)}
          pickLabel={t('documents:pickLine')}
        />
      </div>
    </>
  );
}
