import type { FrameSection } from '@sujarit/ui/frame/app-frame';
import type { Period } from '@sujarit/ui/frame/period.ts';
import { withPeriod } from '@sujarit/ui/frame/period.ts';
import {
  Bell,
  ClipboardCheck,
  ClipboardList,
  FileUp,
  History,
  House,
  ListChecks,
  PenLine,
  ScrollText,
  Users,
} from 'lucide-react';
import { may } from './may.ts';

interface SectionViewer {
  actions: readonly string[];
  authority?: { plans: readonly { state: string }[] } | null | undefined;
}

interface Section {
  key: 'home' | 'documents' | 'plan' | 'sign' | 'reports' | 'notices' | 'ita' | 'people' | 'audit' | 'findings';
  to: string;
  icon: FrameSection['icon'];
  paths: readonly string[];
  shown: (viewer: SectionViewer) => boolean;
}

const sections: readonly Section[] = [
  { key: 'home', to: '/', icon: House, paths: ['/'], shown: () => true },
  { key: 'sign', to: '/sign', icon: PenLine, paths: ['/sign'], shown: (viewer) => may(viewer, 'plan.sign') },
  {
    key: 'plan',
    to: '/plan',
    icon: ScrollText,
    paths: ['/plan', '/plans'],
    shown: (viewer) => may(viewer, 'plan.read'),
  },
  {
    key: 'reports',
    to: '/reports',
    icon: ClipboardList,
    paths: ['/reports'],
    shown: (viewer) => may(viewer, 'report.read'),
  },
  {
    key: 'notices',
    to: '/notices',
    icon: Bell,
    paths: ['/notices'],
    shown: (viewer) => may(viewer, 'notice.mark'),
  },
  {
    key: 'documents',
    to: '/documents',
    icon: FileUp,
    paths: ['/documents'],
    shown: (viewer) => may(viewer, 'import.read'),
  },
  { key: 'ita', to: '/ita', icon: ListChecks, paths: ['/ita'], shown: (viewer) => may(viewer, 'ita.read') },
  { key: 'people', to: '/people', icon: Users, paths: ['/people'], shown: (viewer) => may(viewer, 'member.read') },
  { key: 'audit', to: '/audit', icon: History, paths: ['/audit'], shown: (viewer) => may(viewer, 'audit.read') },
  {
    key: 'findings',
    to: '/audit/findings',
    icon: ClipboardCheck,
    paths: ['/audit/findings'],
    shown: (viewer) => may(viewer, 'auditFinding.read') && !may(viewer, 'audit.read'),
  },
];

/** The sections of the workplace's menu for the viewer's role, the one that is looked at marked. */
export function frameSections(
  viewer: SectionViewer,
  unreadNotices: number,
  pathname: string,
  period: Period,
  texts: {
    label: (key: Section['key']) => string;
    toSign: (count: number) => string;
    unread: (count: number) => string;
  },
): FrameSection[] {
  const toSign = viewer.authority?.plans.filter(({ state }) => state === 'SUBMITTED').length ?? 0;
  const counts: Partial<Record<Section['key'], FrameSection['count']>> = {
    ...(toSign > 0 ? { sign: { figure: String(toSign), words: texts.toSign(toSign) } } : {}),
    ...(unreadNotices > 0 ? { notices: { figure: String(unreadNotices), words: texts.unread(unreadNotices) } } : {}),
  };
  return sections
    .filter(({ shown }) => shown(viewer))
    .map(({ key, to, icon, paths }) => ({
      to: withPeriod(to, period),
      label: texts.label(key),
      icon,
      current: paths.some((path) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`))),
      ...(counts[key] ? { count: counts[key] } : {}),
    }));
}
