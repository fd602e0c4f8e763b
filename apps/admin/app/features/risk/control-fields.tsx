import { Button } from '@sujarit/ui/button/button';
import { Select } from '@sujarit/ui/form/select';
import { Textarea } from '@sujarit/ui/form/textarea';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValues } from '../conflict/clashes.ts';
import styles from './risk.module.css';
import { controlsOf } from './risk-values.ts';

interface ControlFieldsProps {
  typed: FormValues;
  projects: readonly { id: string; ordinal: number; name: string }[];
  errorOf: (id: string) => string | undefined;
}

/** The control measures, each a text and, where it is one, a project of the plan; there is always room for one more. */
export function ControlFields({ typed, projects, errorOf }: ControlFieldsProps) {
  const { t } = useTranslation(['risk', 'plan']);
  const controls = controlsOf(typed);
  const [rows, setRows] = useState(controls.length + 1);
  const options = projects.map(({ id, ordinal, name }) => ({ value: id, label: `${ordinal}. ${name}` }));
  return (
    <section className="panel stack-close" aria-labelledby="risk-controls">
      <h2 id="risk-controls">{t('risk:field.controls')}</h2>
      <p className="small soft">{t('risk:controlsHint')}</p>
      {Array.from({ length: rows }, (_unused, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the row is the control's place
        <div key={row} className={styles.control}>
          <Textarea
            id={`risk-control-${row}-text`}
            name={`control.${row}.text`}
            label={t('risk:controlNo', { no: row + 1 })}
            defaultValue={controls[row]?.text}
            error={errorOf(`risk-control-${row}-text`)}
            rows={2}
          />
          <Select
            id={`risk-control-${row}-project`}
            name={`control.${row}.project`}
            label={t('risk:controlProject')}
            defaultValue={controls[row]?.projectId ?? ''}
            error={errorOf(`risk-control-${row}-project`)}
            placeholder={t('risk:noProject')}
            options={options}
          />
        </div>
      ))}
      <div className="row">
        <Button
          type="button"
          small
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => setRows((now) => now + 1)}
        >
          {t('risk:addControl')}
        </Button>
      </div>
    </section>
  );
}
