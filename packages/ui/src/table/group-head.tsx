import { ChevronDown, ChevronRight } from 'lucide-react';
import { inOrder } from './column-order.ts';
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
  /** how many of them stay in view */
  frozen: number;
  choosing: boolean;
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
}

/** The head of a group with its totals: stays in view above its rows, a press folds them. */
export function GroupHead<Row>({ group, folded, toggle, index, seen, frozen, choosing, measure }: GroupHeadProps<Row>) {
  const columns = inOrder(group.columns, seen).filter(({ id }) => seen.includes(id));
  const Mark = folded ? ChevronRight : ChevronDown;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.group}>
      <TotalsCells
        columns={columns}
        frozen={frozen}
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
