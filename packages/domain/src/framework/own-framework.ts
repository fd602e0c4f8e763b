import { InvalidInput } from '../errors.ts';
import type { DraftFramework } from '../plan-document.ts';
import type { Framework } from './frameworks.ts';

const LONGEST = 500;

/** Id of the framework that an authority accepts with one of its documents; it names the authority, which the database checks. */
export function ownFrameworkId(authorityId: string, importId: string): string {
  return `${authorityId}:${importId}`;
}

/**
 * The draft with the names that a person gave in place of the printed ones; codes and levels stay as printed.
 * @throws InvalidInput INVALID_FRAMEWORK for a name that is empty or too long, or of a place that the draft does not have
 */
export function acceptedFramework(
  draft: DraftFramework,
  { titleTh, names }: { titleTh: string; names: readonly { code: string; nameTh: string }[] },
): DraftFramework {
  const given = new Map(names.map(({ code, nameTh }) => [code, nameTh.trim()]));
  const title = titleTh.trim();
  const texts: [string, string][] = [['titleTh', title], ...given];
  const problems = texts.flatMap(([field, text]) => {
    const code = text === '' ? 'REQUIRED' : text.length > LONGEST ? 'TOO_LONG' : null;
    return code ? [{ field, code }] : [];
  });
  for (const code of given.keys()) {
    if (!draft.nodes.some((node) => node.code === code)) problems.push({ field: code, code: 'UNKNOWN' });
  }
  if (problems.length > 0) throw new InvalidInput('INVALID_FRAMEWORK', problems);
  const nodes = draft.nodes.map((node) => ({ ...node, nameTh: given.get(node.code) ?? node.nameTh }));
  return { ...draft, titleTh: title, nodes };
}

/** An accepted draft as a framework of the plan's years. There are no English names: the Thai ones stand in. */
export function frameworkOfDraft(
  id: string,
  { titleTh, levels, nodes }: DraftFramework,
  years: { yearFrom: number; yearTo: number },
): Framework {
  return {
    id,
    titleTh,
    titleEn: titleTh,
    ...years,
    levels,
    nodes: nodes.map(({ code, parentCode, nameTh }) => ({
      code,
      parent: parentCode,
      level: code.split('.').length,
      nameTh,
      nameEn: nameTh,
    })),
  };
}
