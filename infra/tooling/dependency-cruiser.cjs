/*
 * Who may import whom. One table; every other direction inside the house is an error.
 * The same table stands in the README's picture: change both or neither.
 */
const mayImport = {
  'packages/domain': [],
  'packages/db': ['packages/domain'],
  'packages/documents': ['packages/domain'],
  'packages/auth': ['packages/domain', 'packages/db'],
  'packages/storage': ['packages/domain'],
  'packages/ui': ['packages/domain'],
  'packages/remix-host': ['packages/domain'],
  // of documents the API only writes: what people bring is read by the worker, in a thread with bounds
  'apps/api': [
    'packages/domain',
    'packages/db',
    'packages/auth',
    'packages/storage',
    'packages/documents/src/(plan-template/write-plan-template|sheet/(write-sheets|outcome-sheet|ita-sheet|tenant-sheets|sheet-layout))\\.ts$',
  ],
  'apps/worker': ['packages/domain', 'packages/db', 'packages/auth', 'packages/documents', 'packages/storage'],
  'apps/admin': ['packages/ui', 'packages/remix-host', 'packages/domain', 'packages/auth/src/(actions|roles)'],
  'apps/rollup': ['packages/ui', 'packages/remix-host', 'packages/domain', 'packages/auth/src/(actions|roles)'],
  prisma: ['packages/domain', 'packages/db', 'packages/auth', 'packages/documents', 'packages/storage'],
};

const insteadOf = {
  'packages/domain':
    'The domain is pure and knows nothing of ours: move the rule here, or the I/O to db, documents or an app.',
  'packages/ui':
    'Components get what they show as props: fetch in the app, pass it in. Only pure domain code may come in.',
  'packages/remix-host': 'The host is the same for every app: take what is special to one as a parameter.',
  'apps/admin': 'An app knows the API by apps/api/schema.graphql alone: ask for it in a GraphQL document.',
  'apps/rollup': 'An app knows the API by apps/api/schema.graphql alone: ask for it in a GraphQL document.',
};

const ours = '^(apps|packages|prisma|test|infra)/';

/** @param {string} room */
const direction = (room) => ({
  name: `from-${room.replace('/', '-')}`,
  severity: 'error',
  comment: `${room} may import ${mayImport[room].join(', ') || 'nothing of ours'}. ${
    insteadOf[room] ??
    'Move what both need to a package that both may import (see infra/tooling/dependency-cruiser.cjs).'
  }`,
  from: { path: `^${room}/` },
  to: { path: ours, pathNot: [`^${room}/`, ...mayImport[room].map((allowed) => `^${allowed}`), '/node_modules/'] },
});

module.exports = {
  forbidden: [
    ...Object.keys(mayImport).map(direction),
    {
      name: 'domain-without-io',
      severity: 'error',
      comment: 'The domain is pure: reading, sending and waiting belong to db, documents, worker or an app.',
      from: { path: '^packages/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|net|http|https|http2|child_process|dns|tls|dgram|worker_threads|cluster)(/|$)',
      },
    },
    {
      name: 'documents-without-database-or-queue',
      severity: 'error',
      comment: 'Documents turns files into data and back: the caller reads rows and runs jobs.',
      from: { path: '^packages/documents/' },
      to: { path: 'node_modules/(pg|@prisma|bullmq|ioredis)(/|$)' },
    },
    {
      name: 'plan-reader-without-io',
      severity: 'error',
      comment:
        'The reader turns bytes into a plan: files and programs belong beside it (office-conversion, read-plan). PDFium alone loads its own program.',
      from: { path: '^packages/documents/src/plan-reader/', pathNot: '(\\.test|/pdf/pdfium-program)\\.ts$' },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|net|http|https|http2|child_process|dns|tls|dgram|worker_threads|cluster)(/|$)',
      },
    },
    {
      name: 'raw-database-only-in-its-rooms',
      severity: 'error',
      comment:
        'Rows are read and written through the tenant unit of packages/db, which sets the scope that row security asks for.',
      from: { path: '^(apps/(api|admin|rollup)|packages/(domain|documents|ui|remix-host))/' },
      to: { path: 'node_modules/(pg|@prisma/client|@prisma/adapter-pg)(/|$)' },
    },
    {
      name: 'product-does-not-need-tests',
      severity: 'error',
      comment: 'Code that runs at a customer may not lean on the test kit: move what it needs to a package.',
      from: { path: '^(apps|packages|prisma)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or lack a third one that both need.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The file does not exist, or the package is missing in the nearest package.json.',
      from: { pathNot: '^infra/' },
      to: {
        couldNotResolve: true,
        pathNot: [
          '^virtual:',
          '^@remix-run/dev/server-build',
          'app/gql/',
          '/generated/',
          '^@graphql-typed-document-node/core',
        ],
      },
    },
    {
      name: 'declared-dependencies-only',
      severity: 'error',
      comment: 'Name the package in the nearest package.json with an exact version.',
      from: { path: '^(apps|packages|prisma)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|\\.data|generated|gql)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
