import { AppLink } from '@sujarit/ui/navigation/navigation';
import { StateBadge } from '@sujarit/ui/state/state-badge';
import type { TFunction } from 'i18next';
import styles from './compare-table.module.css';
import type { ComparedProject } from './placed-projects.ts';

interface ProjectNamesProps {
  t: TFunction;
  projects: readonly ComparedProject[];
  /** the page of a project */
  to: (project: ComparedProject) => string;
}

/** Projects by name, each leading to itself, with what the round's report says of it. */
export function ProjectNames({ t, projects, to }: ProjectNamesProps) {
  return (
    <ul className={styles.names}>
      {projects.map((project) => (
        <li key={project.id}>
          <AppLink to={to(project)} discover="none">
            {project.name}
          </AppLink>{' '}
          {project.status ? (
            <StateBadge kind="entry" state={project.status} label={t(`states:entry.${project.status}`)} plain />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The same in words. */
export function projectNames(t: TFunction, projects: readonly ComparedProject[]): string {
  return projects.map(({ name, status }) => (status ? `${name} (${t(`states:entry.${status}`)})` : name)).join('; ');
}
