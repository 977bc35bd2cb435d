/** Direction of the code: features -> matching, ui, platform; nothing below knows a feature. See docs/decisions/0001. */
const feature = '^src/features/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'below-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(platform|ui|matching|islands)/' },
      to: { path: '^src/(features|app|start|cli|commands)' },
    },
    {
      name: 'feature-through-its-door',
      severity: 'error',
      from: { path: feature, pathNot: '\\.test\\.tsx?$' },
      to: { path: feature, pathNot: ['^src/features/$1/', '/index\\.ts$'] },
    },
    {
      name: 'others-through-the-door',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/features/', '\\.test\\.tsx?$'] },
      to: { path: feature, pathNot: '/index\\.ts$' },
    },
    {
      name: 'matching-is-pure',
      severity: 'error',
      from: { path: '^src/matching/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/(platform|ui)/', 'node_modules/(hono|kysely|pg)/'] },
    },
    {
      name: 'matching-through-its-door',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/matching/', '\\.test\\.tsx?$'] },
      to: { path: '^src/matching/', pathNot: '^src/matching/index\\.ts$' },
    },
    {
      name: 'sql-only-in-sql-files',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.sql\\.ts$', '^src/platform/(db|schema)\\.ts$', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/kysely/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'wish.ts, offer.ts, ... decide; they know neither web nor database',
      from: { path: '^src/features/([^/]+)/(wish|offer|centre|partner|guided)\\.ts$' },
      to: { path: ['^src/platform/', '^src/ui/', 'node_modules/', '\\.sql\\.ts$', '\\.tsx$'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'islands-know-no-server', severity: 'error', from: { path: '^src/islands/' }, to: { path: '^src/(?!islands)' } },
    { name: 'no-tests-in-the-product', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^(test|bench)/' } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.test\\.tsx?$', '^src/islands/', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
