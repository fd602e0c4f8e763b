import {
  Archive,
  BadgeCheck,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Clock,
  ClockAlert,
  FilePen,
  Hourglass,
  Info,
  type LucideIcon,
  Megaphone,
  Minus,
  OctagonAlert,
  PenLine,
  Play,
  Send,
  TriangleAlert,
  Undo2,
} from 'lucide-react';

/** good, watch, bad: the three colours of R9; absent: hatched grey; act: in somebody's hands; still: neither good nor bad. */
export type Tone = 'good' | 'watch' | 'bad' | 'absent' | 'act' | 'still';

interface Look {
  tone: Tone;
  icon: LucideIcon;
}

/** How each state of the domain looks. Colour never stands alone: the icon differs too, and the word is always there. */
export const STATE_LOOKS = {
  light: {
    GREEN: { tone: 'good', icon: CircleCheck },
    ORANGE: { tone: 'watch', icon: TriangleAlert },
    RED: { tone: 'bad', icon: OctagonAlert },
    NOT_REPORTED: { tone: 'absent', icon: CircleDashed },
    NOTHING_PLANNED: { tone: 'still', icon: Minus },
  },
  plan: {
    NONE: { tone: 'absent', icon: CircleDashed },
    DRAFT: { tone: 'still', icon: FilePen },
    SUBMITTED: { tone: 'act', icon: Send },
    SIGNED: { tone: 'act', icon: PenLine },
    RETURNED: { tone: 'watch', icon: Undo2 },
    APPROVED: { tone: 'good', icon: BadgeCheck },
    ANNOUNCED: { tone: 'good', icon: Megaphone },
    IN_USE: { tone: 'good', icon: Play },
    CLOSED: { tone: 'still', icon: Archive },
  },
  report: {
    NONE: { tone: 'absent', icon: CircleDashed },
    DRAFT: { tone: 'still', icon: FilePen },
    SENT: { tone: 'act', icon: Send },
    RETURNED: { tone: 'watch', icon: Undo2 },
    ACCEPTED: { tone: 'good', icon: BadgeCheck },
  },
  standing: {
    NOT_OPEN: { tone: 'still', icon: Hourglass },
    OPEN: { tone: 'act', icon: Clock },
    ON_TIME: { tone: 'good', icon: CircleCheck },
    LATE: { tone: 'watch', icon: ClockAlert },
    MISSING: { tone: 'absent', icon: CircleDashed },
  },
  entry: {
    NOT_STARTED: { tone: 'still', icon: CircleDashed },
    IN_PROGRESS: { tone: 'act', icon: CircleDot },
    DONE: { tone: 'good', icon: CircleCheckBig },
    CANNOT: { tone: 'bad', icon: CircleSlash },
  },
  risk: {
    LOW: { tone: 'good', icon: CircleCheck },
    MEDIUM: { tone: 'still', icon: CircleDot },
    HIGH: { tone: 'watch', icon: TriangleAlert },
    VERY_HIGH: { tone: 'bad', icon: OctagonAlert },
  },
  job: {
    WAITING: { tone: 'still', icon: Hourglass },
    QUEUED: { tone: 'still', icon: Hourglass },
    RUNNING: { tone: 'act', icon: CircleDot },
    READY: { tone: 'good', icon: CircleCheck },
    FAILED: { tone: 'bad', icon: OctagonAlert },
    CANCELLED: { tone: 'still', icon: CircleSlash },
  },
  bulk: {
    UNDER_WAY: { tone: 'act', icon: CircleDot },
    ASKED: { tone: 'watch', icon: TriangleAlert },
    PARTLY: { tone: 'watch', icon: OctagonAlert },
    DONE: { tone: 'good', icon: CircleCheck },
    FAILED: { tone: 'bad', icon: OctagonAlert },
  },
  bulkItem: {
    QUEUED: { tone: 'still', icon: Hourglass },
    READING: { tone: 'act', icon: CircleDot },
    MATCHED: { tone: 'act', icon: Send },
    ASKED: { tone: 'watch', icon: TriangleAlert },
    PLACED: { tone: 'good', icon: CircleCheck },
    DUPLICATE: { tone: 'still', icon: Archive },
    REFUSED: { tone: 'bad', icon: OctagonAlert },
    LEFT_OUT: { tone: 'still', icon: CircleSlash },
  },
  sheet: {
    QUEUED: { tone: 'still', icon: Hourglass },
    READING: { tone: 'act', icon: CircleDot },
    PREVIEW: { tone: 'watch', icon: TriangleAlert },
    CONFIRMED: { tone: 'act', icon: PenLine },
    DONE: { tone: 'good', icon: CircleCheck },
    FAILED: { tone: 'bad', icon: OctagonAlert },
  },
  sheetRow: {
    ADDED: { tone: 'good', icon: CircleCheckBig },
    CHANGED: { tone: 'act', icon: FilePen },
    SAME: { tone: 'still', icon: Minus },
    REFUSED: { tone: 'bad', icon: OctagonAlert },
  },
  finding: {
    ERROR: { tone: 'bad', icon: OctagonAlert },
    WARNING: { tone: 'watch', icon: TriangleAlert },
    INFO: { tone: 'still', icon: Info },
  },
} as const satisfies Record<string, Record<string, Look>>;

export type StateKind = keyof typeof STATE_LOOKS;

/** The look of a state; one that is not known is shown plainly rather than wrongly. */
export function lookOf(kind: StateKind, state: string): Look {
  const looks: Record<string, Look> = STATE_LOOKS[kind];
  return looks[state] ?? { tone: 'still', icon: CircleDot };
}
