import type { Action } from '@sujarit/auth/actions';
import {
  BellRing,
  Building2,
  CalendarClock,
  ChartColumn,
  Columns3,
  FileSpreadsheet,
  Files,
  Gauge,
  Inbox,
  Landmark,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  ServerCog,
} from 'lucide-react';

interface Section {
  path: string;
  /** key of app:section */
  name:
    | 'province'
    | 'area'
    | 'inbox'
    | 'chases'
    | 'documents'
    | 'ita'
    | 'tenants'
    | 'consistency'
    | 'exports'
    | 'pictures'
    | 'areaPictures'
    | 'compare'
    | 'rounds'
    | 'operation';
  icon: LucideIcon;
  action: Action;
  /** for an office of one province, or of several; both when not stated */
  of?: 'province' | 'area';
  /** what is below it belongs to it */
  below?: string;
}

const sections: readonly Section[] = [
  { path: '/', name: 'province', icon: Building2, action: 'rollup.read', of: 'province', below: '/authorities/' },
  { path: '/area', name: 'area', icon: MapIcon, action: 'rollup.read', of: 'area', below: '/provinces/' },
  { path: '/inbox', name: 'inbox', icon: Inbox, action: 'plan.decide', of: 'province' },
  {
    path: '/consistency',
    name: 'consistency',
    icon: ListChecks,
    action: 'project.mark',
    of: 'province',
    below: '/consistency/',
  },
  { path: '/chases', name: 'chases', icon: BellRing, action: 'chase.read', of: 'province', below: '/chases/' },
  {
    path: '/documents',
    name: 'documents',
    icon: Files,
    action: 'bulkImport.read',
    of: 'province',
    below: '/documents/',
  },
  { path: '/ita', name: 'ita', icon: Gauge, action: 'ita.edit', below: '/ita/' },
  { path: '/exports', name: 'exports', icon: FileSpreadsheet, action: 'export.read' },
  { path: '/pictures', name: 'pictures', icon: ChartColumn, action: 'rollup.read', of: 'province' },
  {
    path: '/pictures',
    name: 'areaPictures',
    icon: ChartColumn,
    action: 'rollup.read',
    of: 'area',
    below: '/pictures/',
  },
  { path: '/compare', name: 'compare', icon: Columns3, action: 'rollup.read', below: '/compare/' },
  { path: '/rounds', name: 'rounds', icon: CalendarClock, action: 'round.read', of: 'province' },
  { path: '/tenants', name: 'tenants', icon: Landmark, action: 'authority.add', below: '/tenants/' },
  { path: '/operation', name: 'operation', icon: ServerCog, action: 'operation.read', below: '/mailbox' },
];

/** The sections a viewer has, by what the role may do and what the office is of. */
export function sectionsOf(viewer: { actions: readonly string[]; province?: object | null }): Section[] {
  const office = viewer.province ? 'province' : 'area';
  return sections.filter(({ action, of }) => viewer.actions.includes(action) && (of === undefined || of === office));
}

/** Is a path one of the section's pages? */
export function isWithin(section: Section, path: string, viewer: { province?: object | null }): boolean {
  if (path === section.path) return true;
  if (section.name === 'area' && !viewer.province && path.startsWith('/authorities/')) return true;
  return section.below !== undefined && path.startsWith(section.below);
}
