import { expect, test } from 'vitest';
import { firstPageChunks } from './first-page-chunks.ts';

const imports: Record<string, string[]> = {
  '/x/app/routes/_work._index.tsx': ['/x/app/features/table.tsx', '/x/node_modules/react/index.js'],
  '/x/app/features/table.tsx': ['/x/packages/ui/src/button.tsx', '/x/app/routes/_work._index.tsx'],
  '/x/app/routes/_work.rounds.tsx': ['/x/packages/ui/src/button.tsx', '/x/packages/ui/src/radio-group.tsx'],
  '/x/packages/ui/src/button.tsx': ['/x/node_modules/lucide-react/x.mjs'],
};
const graph = {
  getModuleIds: () => Object.keys(imports),
  getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }),
};

test.each([
  ['/x/app/routes/_work._index.tsx', 'first-page'],
  ['/x/packages/ui/src/button.tsx', 'first-page'],
  ['/x/node_modules/lucide-react/x.mjs', 'first-page'],
  ['/x/node_modules/react/index.js', 'libraries'],
  ['/x/app/routes/_work.rounds.tsx', undefined],
  ['/x/packages/ui/src/radio-group.tsx', undefined],
])('%s goes to %s', (id, chunk) => {
  expect(firstPageChunks()(id, graph)).toBe(chunk);
});
