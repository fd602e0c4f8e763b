import { ScrollList } from '@sujarit/ui/lists/scroll-list';
import type { Answer, Chosen } from './many.ts';

/** Names of what was chosen, under a title; nothing where there are none. */
export function Names({ title, items }: { title: string; items: readonly Chosen[] }) {
  if (items.length === 0) return null;
  return (
    <section className="stack-close" aria-label={title}>
      <h3>{title}</h3>
      <ScrollList label={title}>
        {items.map(({ id, subject }) => (
          <li key={id}>{subject}</li>
        ))}
      </ScrollList>
    </section>
  );
}

interface ReasonsProps {
  title: string;
  items: readonly (Chosen & { problem: NonNullable<Answer['problem']> })[];
  say: (problem: NonNullable<Answer['problem']>) => string;
}

/** The same with the reason of each. */
export function Reasons({ title, items, say }: ReasonsProps) {
  if (items.length === 0) return null;
  return (
    <section className="stack-close" aria-label={title}>
      <h3>{title}</h3>
      <ScrollList label={title}>
        {items.map(({ id, subject, problem }) => (
          <li key={id}>
            {subject}: <span className="soft">{say(problem)}</span>
          </li>
        ))}
      </ScrollList>
    </section>
  );
}
