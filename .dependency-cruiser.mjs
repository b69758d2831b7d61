import { readdirSync } from 'node:fs'

/**
 * The rooms of the compiler and of the runtime, each in the order in which imports run: a room imports what stands left of
 * it, and nothing else. Types count. Tests and what lies in `testing/` may reach anywhere.
 */
const compiler = [
  'language',
  'law',
  'diagnostics',
  'source',
  'syntax',
  'bind',
  'model',
  'flows',
  'diff',
  'policies',
  'check',
  'compile.ts',
  'emit',
  'verify',
  'clauses',
  'report',
  'editor',
  'scaffold',
  'cli',
]

const runtime = [
  'contract',
  'core',
  'config',
  'keys',
  'journal',
  'projection',
  'segments',
  'telemetry',
  'register',
  'http',
  'reminders',
  'retention',
  'delivery',
  'audit',
  'subjects',
  'ingress',
  'operations',
  'admin',
  'declarations',
  'assembly',
  'router.ts',
  'main.ts',
]

const tests = '\\.test\\.ts$|/testing/'

const escaped = (name) => name.replaceAll('.', '\\.')

/** Rooms of the compiler that lie beside it, because people read them by themselves. */
const beside = ['law', 'policies']

const pathOf = (house, room) =>
  beside.includes(room) ? `^${room}/` : `^${house}/${escaped(room)}${room.endsWith('.ts') ? '$' : '/'}`

function inOrder(house, rooms) {
  const unknown = readdirSync(house).filter((name) => !name.endsWith('.test.ts') && !rooms.includes(name))
  if (unknown.length > 0) throw new Error(`Say where ${unknown.join(', ')} of ${house}/ stands in the order.`)
  return rooms.slice(0, -1).map((room, index) => ({
    name: `${house}-${room.replace('.ts', '')}-imports-nothing-later`,
    severity: 'error',
    comment: 'Imports run one way, types too (CONTRIBUTING.md, "Architecture").',
    from: { path: pathOf(house, room), pathNot: tests },
    to: { path: rooms.slice(index + 1).map((later) => pathOf(house, later)) },
  }))
}

export default {
  forbidden: [
    ...inOrder('compiler', compiler),
    ...inOrder('runtime', runtime),
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Neither between rooms nor inside of one, types included.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'runtime-stands-alone',
      severity: 'error',
      comment: 'Routers are made from runtime/; nothing of the compiler goes with them.',
      from: { path: '^runtime/', pathNot: tests },
      to: { path: '^(compiler|law|policies|scripts|examples|bench|chaos|test)/' },
    },
    {
      name: 'contract-stands-alone',
      severity: 'error',
      comment: 'What compiler and router must read alike is made of nothing of either.',
      from: { path: '^runtime/contract/', pathNot: tests },
      to: { path: '^runtime/', pathNot: '^runtime/contract/' },
    },
    {
      name: 'compiler-knows-only-the-contract',
      severity: 'error',
      comment: 'The compiler reads what both sides must read alike, and bundles the rest.',
      from: { path: '^(compiler|law|policies)/', pathNot: tests },
      to: { path: '^runtime/', pathNot: '^runtime/contract/' },
    },
    {
      name: 'only-the-command-line-serves-editors',
      severity: 'error',
      comment: 'Nothing that a check needs brings along what an editor asks for.',
      from: { path: '^(compiler|law|policies|runtime)/', pathNot: '^compiler/(editor|cli)/' },
      to: { path: '^compiler/editor/' },
    },
    {
      name: 'scaffold-imports-only-the-language',
      severity: 'error',
      comment: 'scaffold writes declarations: it knows the language, not what is made of it.',
      from: { path: '^compiler/scaffold/', pathNot: tests },
      to: { path: '^compiler/(source|bind|flows|check|compile\\.ts|emit|diff|report|cli)|^policies/' },
    },
    {
      name: 'what-rules-share-knows-no-rule',
      severity: 'error',
      comment: 'A rule asks what stands in support and words; neither asks a rule.',
      from: { path: '^policies/(support|words)/', pathNot: tests },
      to: { path: '^policies/', pathNot: ['^policies/(support|words)/', '^policies/[^/]+\\.ts$'] },
    },
    {
      name: 'no-rule-knows-another',
      severity: 'error',
      comment: 'What two rules ask stands in policies/support/; a family of rules holds nothing but its rules.',
      from: { path: '^policies/(?!(?:support|words|registry|testing)/)[^/]+/', pathNot: tests },
      to: { path: '^policies/(?!(?:support|words)/)[^/]+/' },
    },
    {
      name: 'product-does-not-import-its-surroundings',
      severity: 'error',
      from: { path: '^(compiler|law|policies|runtime)/', pathNot: tests },
      to: { path: '^(scripts|examples|bench|chaos|test)/' },
    },
    {
      name: 'passes-touch-no-disk',
      severity: 'error',
      comment: 'source and cli read and write files; emit only where it writes and bundles.',
      from: {
        path: '^(compiler|law|policies)/',
        pathNot: [
          tests,
          '^compiler/(source|cli)/',
          '^compiler/emit/(write|package-root|router/bundle|documents/site/explore/script)[^/]*\\.ts$',
        ],
      },
      to: {
        path: '^(node:)?(fs|fs/promises|child_process|http|https|net|os|worker_threads|sqlite)$',
        dependencyTypes: ['core'],
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: '`sarif` has types alone (@types/sarif).',
      from: {},
      to: { couldNotResolve: true, pathNot: '^sarif$' },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      from: { path: '^(compiler|law|policies|runtime)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
    builtInModules: { add: ['node:sqlite'] },
  },
}
