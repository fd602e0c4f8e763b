import { KeyValues } from '@sujarit/ui/lists/key-values';
import { AppLink } from '@sujarit/ui/navigation/navigation';
import { useTranslation } from 'react-i18next';
import type { ProjectPageQuery } from '../../gql/graphql.ts';
import { nameIn } from '../plan/name-in.ts';
import { importAddress } from '../plan/project-address.ts';
import { SheetRead } from './sheet-read.tsx';
import { YearTable } from './year-table.tsx';

interface ProjectReadProps {
  project: ProjectPageQuery['project'];
  years: readonly number[];
  mayReadImport: boolean;
}

/** A project to be read: place, budget by year, its sheet, and where in the document it was read. */
export function ProjectRead({ project, years, mayReadImport }: ProjectReadProps) {
  const { t, i18n } = useTranslation(['project', 'plan']);
  const { language } = i18n;
  const { sourceFrom, sourceTo } = project;
  const source = project.plan.sourceImport;
  const sourceWords =
    sourceFrom === sourceTo
      ? t('project:sourceLine', { line: (sourceFrom ?? 0) + 1 })
      : t('project:sourceLines', { from: (sourceFrom ?? 0) + 1, to: (sourceTo ?? 0) + 1 });
  const absent = <span className="soft">{t('plan:notStated')}</span>;
  const facts = [
    {
      label: t('project:field.place'),
      value:
        project.places.length === 0
          ? absent
          : project.places.map(({ node }) => <p key={node.code}>{`${node.code} ${nameIn(language, node)}`}</p>),
    },
    { label: t('project:field.departmentId'), value: project.department?.name ?? absent },
    ...(project.measure ? [{ label: t('project:field.measure'), value: project.measure }] : []),
    ...(project.indicator ? [{ label: t('project:field.indicator'), value: project.indicator }] : []),
    ...(project.controls.length > 0
      ? [
          {
            label: t('project:controls'),
            value: project.controls.map(({ text, risk }) => <p key={text}>{`${risk.process}: ${text}`}</p>),
          },
        ]
      : []),
    ...(sourceFrom != null && sourceTo != null && source
      ? [
          {
            label: t('project:source'),
            value: mayReadImport ? (
              <AppLink to={`${importAddress(source.id)}/text?from=${sourceFrom}&to=${sourceTo}`}>{sourceWords}</AppLink>
            ) : (
              sourceWords
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <section className="panel" aria-label={t('project:head')}>
        <KeyValues items={facts} />
      </section>
      <YearTable project={project} years={years} />
      <SheetRead sheet={project.sheet} />
    </>
  );
}
