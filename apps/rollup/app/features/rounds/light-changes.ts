import {
  type Light,
  type PercentFormula,
  progressPercent,
  type Thresholds,
  trafficLight,
} from '@sujarit/domain/traffic-light';

interface EffectRow {
  light: string;
  reportState?: string | null;
  projects: number;
  done: number;
  inProgress: number;
}

export interface LightChange {
  from: string;
  to: Light;
  authorities: number;
}

/** Which authorities would change their colour under other thresholds or another formula, counted by the change (R9). */
export function lightChanges(
  rows: readonly EffectRow[],
  settings: Thresholds & { formula: PercentFormula },
): LightChange[] {
  const changes = new Map<string, LightChange>();
  for (const { light, reportState, ...counts } of rows) {
    const reported = reportState === 'SENT' || reportState === 'ACCEPTED';
    const to = trafficLight(progressPercent(counts, settings.formula), reported, settings);
    if (to === light) continue;
    const key = `${light} ${to}`;
    const change = changes.get(key) ?? { from: light, to, authorities: 0 };
    changes.set(key, { ...change, authorities: change.authorities + 1 });
  }
  return [...changes.values()];
}
