import { ChevronDown, ChevronRight } from 'lucide-react';
import styles from './group-head.module.css';
import type { TableGroup } from './table-lines.ts';
import { TotalsCells } from './totals-cells.tsx';

interface GroupHeadProps<Row> {
  group: TableGroup<Row>;
  folded: boolean;
  toggle: () => void;
  /** place among the lines, from 0 */
  index: number;
  /** ids of the columns that are seen */
  seen: readonly string[];
  choosing: boolean;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** The head of a group with its totals: stays in view above its rows, a press folds them. */
export function GroupHead<Row>({ group, folded, toggle, index, seen, choosing, measure }: GroupHeadProps<Row>) {
  const columns = group.columns.filter(({ id }) => seen.includes(id));
  const Mark = folded ? ChevronRight : ChevronDown;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.group}>
      <TotalsCells
        columns={columns}
        line={index + 1}
        choosing={choosing}
        first={
          <button type="button" className={styles.fold} aria-expanded={!folded} onClick={toggle}>
            <Mark size={18} aria-hidden="true" />
            <span>{columns[0]?.total}</span>
          </button>
        }
      />
    </tr>
  );
}
