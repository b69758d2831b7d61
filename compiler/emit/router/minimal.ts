import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { packageRoot } from '../package-root.ts'
import { buildSettings, label } from './bundle.ts'
import { absentModules, seams } from './parts.ts'

/** A router that holds what its declaration needs. */
export interface MinimalRouter {
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

/**
 * Modules of libraries that the router never comes to: Fastify compiles schemas and prints its log with them, and is
 * given neither, nor plugins that ask for a version; undici speaks HTTP/2 and sends forms and streams with them, and the router posts text over HTTP/1.1.
 */
const unused =
  /\/node_modules\/(?:@fastify\/(?:ajv-compiler|fast-json-stringify-compiler)\/index|light-my-request\/index|pino\/pino|semver\/index|undici\/lib\/(?:dispatcher\/client-h2|web\/fetch\/body|web\/fetch\/formdata|web\/webidl\/index))\.js$/

/** The only things that the router takes of undici, whose entry loads all the rest. */
const narrowUndici = `export { default as Agent } from 'undici/lib/dispatcher/agent.js'
export { default as buildConnector } from 'undici/lib/core/connect.js'`

/**
 * The runtime without the parts that a declaration does not need, and its generated module, as one file that runs on
 * Node 24 in an otherwise empty folder. The same bytes for the same sources, wherever they are installed.
 *
 * @param parts those that it has
 * @throws when the runtime cannot be bundled, which is a defect of the installation, not of a declaration
 */
export async function bundleMinimal(generatedModuleSource: string, parts: readonly string[]): Promise<MinimalRouter> {
  const root = packageRoot()
  const head = [
    '// The declaration of this router; the runtime that keeps it comes after it, minified (see router.mjs.map).',
    `const ${generatedName} = (() => {`,
    generatedModuleSource.replace(/^export (?=const |function )/gm, '').trimEnd(),
    `return { plan, project, parts: ${JSON.stringify(parts)} }`,
    '})()',
  ].join('\n')
  const settings = {
    ...buildSettings(root),
    stdin: {
      contents: `import { main } from ${JSON.stringify(`${root}/runtime/main.ts`)}\nawait main(${generatedName})`,
      resolveDir: root,
      sourcefile: 'router.mjs',
    },
    outfile: 'router.mjs',
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    // The door by which Node's own copy of undici leaves out an experimental parser.
    define: { esbuildDetection: '"1"' },
    banner: { js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)" },
    plugins: [builtins, withoutParts(root, absentModules(parts))],
  } as const satisfies BuildOptions
  const { outputFiles, metafile } = await build(settings)
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  const [require = '', ...runtime] = text('router.mjs').split('\n')
  const inputs = taken(metafile)
  return {
    code: [require, head, ...runtime].join('\n'),
    map: shifted(text('router.mjs.map'), head),
    notices: notices(root, inputs),
    metafile,
    modules: inputs.map(label),
  }
}

/**
 * Node's own modules without the wrapper that `import` puts around them: to make one reads each of their properties,
 * and those load dozens of modules that nobody asked for.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup(setup) {
    setup.onResolve({ filter: /^[a-z]/ }, ({ path }) =>
      isBuiltin(path) ? { path: `node:${path.replace(/^node:/, '')}`, namespace: 'builtin' } : undefined,
    )
    setup.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
      loader: 'js',
    }))
  },
}

const withoutParts = (root: string, absent: ReadonlySet<string>): Plugin => ({
  name: 'bylaw-parts',
  setup(setup) {
    setup.onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'narrow' }))
    setup.onLoad({ filter: /.*/, namespace: 'narrow' }, () => ({ contents: narrowUndici, resolveDir: root }))
    setup.onLoad({ filter: /\.[cm]?js$/ }, ({ path }) =>
      unused.test(path.replaceAll('\\', '/')) ? { contents: 'module.exports = undefined', loader: 'js' } : undefined,
    )
    const runtime = `${root}/runtime/`
    setup.onResolve({ filter: /\.ts$/ }, ({ path, importer, resolveDir }) => {
      if (!importer.startsWith(runtime) || !seams.has(importer.slice(runtime.length))) return undefined
      const module = join(resolveDir, path)
      return absent.has(module.slice(runtime.length))
        ? { path: module.slice(root.length + 1), namespace: 'absent' }
        : undefined
    })
    setup.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({
      contents: standIn(readFileSync(join(root, path), 'utf8')),
    }))
  },
})

/** What others import of a module by the same names; to be called by no declaration that was checked. */
const standIn = (source: string): string =>
  [...source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)]
    .map(([, name]) => `export function ${name}() { throw new Error('This router was built without ${name}.') }`)
    .join('\n')

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

/** The licence of each library of which the router has taken code, as its package states it. */
function notices(root: string, inputs: readonly string[]): string {
  const folders = new Map<string, string>()
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (folder !== undefined) folders.set(label(folder), join(root, folder))
  }
  return [...folders.values()]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = existsSync(folder) ? readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each)) : undefined
      const text =
        file === undefined ? 'The package holds no text of it.' : readFileSync(join(folder, file), 'utf8').trim()
      return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`
    })
    .sort()
    .join(`\n${'-'.repeat(72)}\n\n`)
}
