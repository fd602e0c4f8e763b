/** Milliseconds at the percentiles that are told of. */
export interface Percentiles {
  n: number;
  /** The fastest: what a machine with nothing else to do comes near. */
  best: number;
  p50: number;
  p95: number;
  p99: number;
}

export function percentiles(samples: readonly number[]): Percentiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!);
  return { n: sorted.length, best: rounded(sorted[0]!), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Runs `work` `warmUp` times unmeasured and then until there are `samples` measurements, `clients` at once. */
export async function measure(
  { warmUp, samples, clients = 1 }: { warmUp: number; samples: number; clients?: number },
  work: (client: number) => Promise<unknown>,
): Promise<Percentiles> {
  const times: number[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (begun < warmUp + samples) {
        const turn = begun;
        begun += 1;
        const from = performance.now();
        await work(client);
        if (turn >= warmUp) times.push(performance.now() - from);
      }
    }),
  );
  return percentiles(times);
}

/** Measures several works in turns, one sample of each after the other, so that all meet the same machine. */
export async function measureInTurns<Name extends string>(
  { warmUp, samples }: { warmUp: number; samples: number },
  works: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, Percentiles>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    for (const name of names) {
      const from = performance.now();
      await works[name]();
      if (turn >= warmUp) times[name].push(performance.now() - from);
    }
  }
  return Object.fromEntries(names.map((name) => [name, percentiles(times[name])])) as Record<Name, Percentiles>;
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
