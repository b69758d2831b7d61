import { type BuildOptions, build, type Metafile } from 'esbuild'
import { packageRoot } from '../package-root.ts'
import { notices } from './bundle-notices.ts'
import { builtins, lazy, withoutParts } from './bundle-plugins.ts'
import { label } from './module-label.ts'
import { namedAtStart, namesGiven, namesOver } from './names.ts'
import { absentModules } from './parts.ts'

/** A router that holds what its declaration needs. */
export interface BundledRouter {
  /** The generated module as it is read, and after it the runtime, minified. */
  readonly code: string
  /** Source map of the runtime's part, version 3. */
  readonly map: string
  /** Licences of the libraries that something was taken of. */
  readonly notices: string
  /** What went into it; its paths are relative to the package. */
  readonly metafile: Metafile
  /** What the code was made of, by paths that are the same in every installation. */
  readonly modules: readonly string[]
}

/** Where the generated module stands; no name of the runtime's, whose names are all shorter. */
const generatedName = 'generatedOfBylaw'

/** As the runtime is compiled everywhere, whatever `tsconfig.json` happens to lie near it. */
const tsconfigRaw = { compilerOptions: { target: 'es2024', verbatimModuleSyntax: true } } as const

/**
 * The runtime without the parts that a declaration does not need, and its generated module, as one file that runs on
 * Node 24 in an otherwise empty folder. The same bytes for the same sources, wherever they are installed.
 *
 * @param parts those that it has
 * @throws when the runtime cannot be bundled, which is a defect of the installation, not of a declaration
 */
export async function bundleRouter(generatedModuleSource: string, parts: readonly string[]): Promise<BundledRouter> {
  const root = packageRoot()
  const head = [
    namesGiven,
    '// The declaration of this router; the runtime that keeps it comes after it, minified (see router.mjs.map).',
    `const ${generatedName} = (() => {`,
    generatedModuleSource.replace(/^export (?=const |function )/gm, '').trimEnd(),
    `return { plan, project, parts: ${JSON.stringify(parts)} }`,
    '})()',
  ].join('\n')
  const settings = {
    absWorkingDir: root,
    stdin: {
      contents: `import { main } from ${JSON.stringify(`${root}/runtime/main.ts`)}\nawait main(${generatedName})\n${namesOver}`,
      resolveDir: root,
      sourcefile: 'router.mjs',
    },
    outfile: 'router.mjs',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    // The log says of an unexpected error in which functions it was thrown: `namedAtStart`.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'silent',
    tsconfigRaw,
    // The door by which Node's own copy of undici leaves out an experimental parser.
    define: { esbuildDetection: '"1"' },
    // CommonJS packages inside an ES module still ask for Node's own modules with `require`.
    banner: { js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)" },
    plugins: [lazy(root), builtins, withoutParts(root, absentModules(parts))],
  } as const satisfies BuildOptions
  const { outputFiles, metafile } = await build(settings)
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  const [require = '', ...runtime] = text('router.mjs').split('\n')
  const inputs = taken(metafile)
  return {
    code: ascii([require, head, namedAtStart(runtime.join('\n'))].join('\n')),
    map: shifted(text('router.mjs.map'), head),
    notices: notices(root, inputs),
    metafile,
    modules: inputs.map(label),
  }
}

/**
 * A text beyond ASCII takes two bytes for each of its characters as long as the router runs, and twice as long to read:
 * what is beyond stands in texts, patterns and comments alone, where it may be written so.
 */
const ascii = (code: string): string =>
  code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Modules of which something has reached the file, sorted by what they are called everywhere. */
function taken({ outputs }: Metafile): readonly string[] {
  const [code] = Object.entries(outputs).flatMap(([name, output]) => (name.endsWith('.map') ? [] : output))
  return Object.entries(code?.inputs ?? {})
    .flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 && !/^(?:<|router\.mjs$|[a-z]+:)/.test(path) ? path : [],
    )
    .sort((a, b) => (label(a) < label(b) ? -1 : 1))
}

/** The map with the names that modules have everywhere, behind as many lines as stand before the runtime. */
function shifted(map: string, head: string): string {
  const { version, sources, mappings, names } = JSON.parse(map) as {
    readonly version: number
    readonly sources: readonly string[]
    readonly mappings: string
    readonly names: readonly string[]
  }
  const before = ';'.repeat(head.split('\n').length)
  const lines = { version, file: 'router.mjs', sources: sources.map(label), names, mappings: before + mappings }
  return `${JSON.stringify(lines)}\n`
}
