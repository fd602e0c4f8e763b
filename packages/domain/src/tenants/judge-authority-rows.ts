import { authorityName, districtKey, provinceKey } from '../authority-name.ts';
import { type AuthoritySize, authoritySizes, authoritySizeWords } from '../authority-size-words.ts';
import { type AuthorityState, authorityStates, authorityStateWords } from '../authority-state-words.ts';
import { authorityTypeWords } from '../authority-type-words.ts';
import { codeKey } from '../sheet/find-authority.ts';
import { changedFields, type JudgedRow, type ReadRow, type RowProblem, type RowValues } from '../sheet/sheet-row.ts';

type TenantType = keyof typeof authorityTypeWords;

export interface TenantSheetView {
  provinces: readonly {
    code: string;
    nameTh: string;
    regionNo: number;
    districts: readonly { code: string; nameTh: string }[];
  }[];
  /** Authorities that have one of the codes that the sheet names, by `codeKey`. */
  standing: ReadonlyMap<string, { id: string; values: RowValues }>;
}

/** Columns of an authority that are kept as they are typed, and how long they may be. */
const plainColumns = { phone: 50, website: 200 } as const;
const longest = { name: 200, code: 20 };

/** Codes that a row names: its own, and of the authority that it was merged into. */
export const codesNamed = ({ cells }: ReadRow): string[] =>
  [cells.code, cells.successor].map((code) => codeKey(code ?? ''));

/** What each row of authorities would do: found, changed or as it is. An empty cell leaves what stands; the province is not changed by a sheet. */
export function judgeAuthorityRows(rows: readonly ReadRow[], view: TenantSheetView): JudgedRow[] {
  const lines = new Map<string, number[]>();
  for (const { line, cells } of rows) {
    const key = codeKey(cells.code ?? '');
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  return rows.map((row) => {
    const key = codeKey(row.cells.code ?? '');
    const doubled = (key && lines.get(key)?.filter((line) => line !== row.line)) || [];
    return judge(row, view, doubled);
  });
}

function judge(row: ReadRow, view: TenantSheetView, doubled: readonly number[]): JudgedRow {
  const { cells } = row;
  const problems: RowProblem[] = [];
  const code = codeOf(cells.code ?? '', problems);
  const stands = view.standing.get(code);
  const before = stands?.values ?? null;
  if (doubled.length > 0) problems.push({ column: null, code: 'ROW_DOUBLED', params: { lines: doubled.join(', ') } });
  const nameTh = nameOf(cells.name ?? '', before, problems);
  const type = typeOf(cells.type ?? '', nameTh, before, problems);
  const size = sizeOf(cells.size ?? '', before, problems);
  const standing = standingOf(cells, { code, before, view }, problems);
  const place = placeOf(cells, view.provinces, before, problems);
  const plain = Object.fromEntries(
    Object.entries(plainColumns).map(([column, most]) => [column, plainText(cells, column, most, before, problems)]),
  );
  const values: RowValues = { code, name: nameTh, type, size, ...standing, ...place, ...plain };
  const base = { ...row, matchedId: stands?.id ?? null, label: nameTh };
  if (problems.length > 0) return { ...base, verdict: 'REFUSED', values: null, before: null, problems };
  const verdict = before === null ? 'ADDED' : changedFields(before, values).length > 0 ? 'CHANGED' : 'SAME';
  return { ...base, verdict, values, before, problems };
}

function codeOf(typed: string, problems: RowProblem[]): string {
  const code = codeKey(typed);
  if (!code) problems.push({ column: 'code', code: 'CODE_MISSING', params: {} });
  else if (!/^[0-9A-Za-z-]+$/.test(code) || code.length > longest.code)
    problems.push({ column: 'code', code: 'CODE_WRONG', params: { code: typed } });
  return code;
}

function nameOf(typed: string, before: RowValues | null, problems: RowProblem[]): string {
  const name = typed.normalize('NFC') || String(before?.name ?? '');
  if (!name) problems.push({ column: 'name', code: 'NAME_MISSING', params: {} });
  if (name.length > longest.name) problems.push({ column: 'name', code: 'TOO_LONG', params: { most: longest.name } });
  return name;
}

/** The type that the row says in words, or its name begins with; both have to be one. */
function typeOf(typed: string, name: string, before: RowValues | null, problems: RowProblem[]): TenantType | null {
  const types = Object.keys(authorityTypeWords) as TenantType[];
  const ofName = authorityName(name).type;
  const plain = typed.replace(/\s/g, '');
  const said = plain ? types.find((one) => one === plain || authorityTypeWords[one] === plain) : undefined;
  if (plain && !said) {
    problems.push({ column: 'type', code: 'TYPE_UNKNOWN', params: { value: typed, types: words(types) } });
    return null;
  }
  const type = said ?? ofName ?? (before?.type as TenantType | undefined) ?? null;
  if (type === null) problems.push({ column: 'type', code: 'TYPE_MISSING', params: { types: words(types) } });
  else if (ofName !== null && ofName !== type)
    problems.push({ column: 'type', code: 'TYPE_DISAGREES', params: { type: authorityTypeWords[type], name } });
  return type;
}

/** The size that the row says: "ขนาดกลาง" or "กลาง". */
function sizeOf(typed: string, before: RowValues | null, problems: RowProblem[]): AuthoritySize | null {
  const plain = typed.replace(/\s/g, '');
  if (!plain) return (before?.size as AuthoritySize | null | undefined) ?? null;
  const size = authoritySizes.find((one) => one === plain || [plain, `ขนาด${plain}`].includes(authoritySizeWords[one]));
  if (size) return size;
  const sizes = Object.values(authoritySizeWords).join(', ');
  problems.push({ column: 'size', code: 'SIZE_UNKNOWN', params: { value: typed, sizes } });
  return null;
}

/** At work or dissolved, and into which other authority at work it was merged; at work it has none. */
function standingOf(
  { state: typedState = '', successor: typedSuccessor = '' }: ReadRow['cells'],
  { code, before, view }: { code: string; before: RowValues | null; view: TenantSheetView },
  problems: RowProblem[],
): { state: AuthorityState; successor: string | null } {
  const plain = typedState.replace(/\s/g, '');
  const said = authorityStates.find((one) => one === plain || authorityStateWords[one] === plain);
  const states = Object.values(authorityStateWords).join(', ');
  if (plain && !said) problems.push({ column: 'state', code: 'STATE_UNKNOWN', params: { value: typedState, states } });
  const state = said ?? (before?.state as AuthorityState | undefined) ?? 'ACTIVE';
  const into = codeKey(typedSuccessor);
  if (state === 'ACTIVE') {
    if (into) problems.push({ column: 'successor', code: 'SUCCESSOR_OF_ACTIVE', params: {} });
    return { state, successor: null };
  }
  if (!into) return { state, successor: (before?.successor as string | null | undefined) ?? null };
  const found = view.standing.get(into)?.values;
  if (into === code || found?.state !== 'ACTIVE')
    problems.push({ column: 'successor', code: 'SUCCESSOR_UNKNOWN', params: { code: typedSuccessor } });
  return { state, successor: found ? String(found.code) : null };
}

const words = (types: readonly TenantType[]) => types.map((one) => authorityTypeWords[one]).join(', ');

/** Province and district by their names; a province alone is enough. */
function placeOf(
  { province: typedProvince = '', district: typedDistrict = '' }: ReadRow['cells'],
  provinces: TenantSheetView['provinces'],
  before: RowValues | null,
  problems: RowProblem[],
): { province: string | null; district: string | null } {
  const stood = provinces.find(({ nameTh }) => nameTh === before?.province);
  const said = provinces.find(({ nameTh }) => provinceKey(nameTh) === provinceKey(typedProvince));
  const province = typedProvince ? said : stood;
  if (!province) {
    const code = typedProvince ? 'PROVINCE_UNKNOWN' : 'PROVINCE_MISSING';
    problems.push({ column: 'province', code, params: { value: typedProvince } });
    return { province: null, district: null };
  }
  const { nameTh } = province;
  if (stood && stood !== province)
    problems.push({ column: 'province', code: 'PROVINCE_CHANGES', params: { before: stood.nameTh } });
  if (!typedDistrict) return { province: nameTh, district: (before?.district as string | null) ?? null };
  const key = districtKey(typedDistrict, nameTh);
  const district = province.districts.find((one) => districtKey(one.nameTh, nameTh) === key);
  if (!district)
    problems.push({ column: 'district', code: 'DISTRICT_UNKNOWN', params: { value: typedDistrict, province: nameTh } });
  return { province: nameTh, district: district?.nameTh ?? null };
}

function plainText(
  cells: ReadRow['cells'],
  column: string,
  most: number,
  before: RowValues | null,
  problems: RowProblem[],
): string | null {
  const typed = cells[column];
  if (typed && typed.length > most) problems.push({ column, code: 'TOO_LONG', params: { most } });
  return typed ?? (before?.[column] as string | null | undefined) ?? null;
}
