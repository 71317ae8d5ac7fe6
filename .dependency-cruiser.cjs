// The directions of docs/architecture.md, checked. The one list of slices is app/features/slice-order.json.
const slices = require('./app/features/slice-order.json');

const TEST = '\\.test\\.tsx?$';
const SERVER = '\\.server\\.tsx?$';
const PURE_LIBRARIES = '^node_modules/(@types/)?(zod|uuidv7|use-intl|temporal-polyfill|@conform-to/zod)/';
// Commands of later slices change a few columns through their owner's functions instead of its private store.
const DOORS = '/(claim-pay|task-settlement|overhead-pool|pay-stop|payout-account)\\.server\\.ts$';
const notTypes = { dependencyTypesNot: ['type-only'] };

const sliceOrder = slices.slice(0, -1).map((slice, index) => ({
  name: `slice-order-${slice}`,
  comment: `"${slice}" imports only slices before it; reactions upward travel by events.`,
  severity: 'error',
  from: { path: `^app/features/${slice}/`, pathNot: TEST },
  to: { path: `^app/features/(${slices.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other at run time are one module.',
      severity: 'error',
      from: { path: '^app/' },
      to: { circular: true, viaOnly: notTypes },
    },
    {
      name: 'resolves',
      comment: 'An import names something that exists.',
      severity: 'error',
      from: { path: '^(app|scripts|prisma|tests)/' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|node:)' },
    },
    {
      name: 'core-is-alone',
      comment: 'The kernel imports only itself and pure libraries.',
      severity: 'error',
      from: { path: '^app/core/', pathNot: TEST },
      to: { pathNot: ['^app/core/', PURE_LIBRARIES] },
    },
    {
      name: 'pure-reaches-no-effect',
      comment: 'A .ts file without .server does no IO: it reaches no .server file, no Node module and no vendor.',
      severity: 'error',
      from: { path: '^app/(core|features|platform)/.*\\.ts$', pathNot: [SERVER, TEST, '/ui/'] },
      to: { pathNot: ['^app/(?!.*\\.server\\.)', PURE_LIBRARIES], ...notTypes },
    },
    {
      name: 'views-draw-only',
      comment: 'What draws reaches no .server file; routes may, because their loaders and actions run on the server.',
      severity: 'error',
      from: { path: '^app/(ui|features)/.*\\.tsx$', pathNot: TEST },
      to: { path: SERVER, ...notTypes },
    },
    {
      name: 'sql-in-stores-and-reads',
      comment: 'Commands ask stores and reads; only those write SQL.',
      severity: 'error',
      from: {
        path: '^app/features/',
        pathNot: [TEST, '-store\\.server\\.ts$', '/(get|list|count|load|find|check)-[^/]+\\.server\\.ts$', DOORS],
      },
      to: { path: '^app/platform/db/sql\\.ts$' },
    },
    {
      name: 'stores-are-private',
      comment: 'A store is called from inside its slice only.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: { path: '-store\\.server\\.ts$', pathNot: '^app/features/$1/' },
    },
    {
      name: 'stores-are-private-to-features',
      comment: 'Nothing outside the features calls a store.',
      severity: 'error',
      from: { path: '^(app|scripts|prisma)/', pathNot: '^app/features/' },
      to: { path: '^app/features/.*-store\\.server\\.ts$' },
    },
    {
      name: 'slice-is-listed',
      comment: 'Every folder of app/features stands in slice-order.json.',
      severity: 'error',
      from: { path: `^app/features/(?!(${slices.join('|')})/)[^/]+/` },
      to: {},
    },
    ...sliceOrder,
    {
      name: 'platform-below-features',
      comment: 'Adapters know no domain words.',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: TEST },
      to: { path: '^app/(features|routes|ui|i18n)/' },
    },
    {
      name: 'features-below-routes',
      severity: 'error',
      from: { path: '^app/features/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: TEST },
      to: { path: '^app/(features|routes|platform)/' },
    },
    {
      name: 'nobody-imports-a-route',
      comment: 'A route is reached by its URL. Only the access table and wrapper of app/routes serve others.',
      severity: 'error',
      from: { path: '^(app|scripts|prisma)/', pathNot: '^app/(routes/|root\\.tsx$|open-web\\.server\\.ts$)' },
      to: { path: '^app/routes/', pathNot: '^app/routes/(access|with-access\\.server)\\.ts$' },
    },
    {
      name: 'production-needs-no-development-package',
      severity: 'error',
      from: { path: '^app/', pathNot: [TEST, '^app/(server|routes)\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/', ...notTypes },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { path: '^(app|scripts|prisma)/', pathNot: TEST },
      to: { path: `^tests/|${TEST}` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    exclude: { path: '^app/generated/.*/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
