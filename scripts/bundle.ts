import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, join } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

/** Libraries that every check needs become part of the command: to find their many files takes longer than to read them. */
const inlined: ReadonlySet<string> = new Set([
  '@marcbachmann/cel-js',
  'canonicalize',
  'commander',
  'fastest-levenshtein',
  'ipaddr.js',
  'js-yaml',
  'liquidjs',
  'picocolors',
])

/**
 * Joins the command line that `tsc` has written to `dist/` into a few files, one for what each command alone needs, and
 * writes the licences of the libraries among them beside it. `check`, which hooks call all day, has files of its own: of
 * those that eighteen commands share it would need sixty.
 */
export async function bundleCommand(root: string): Promise<void> {
  const alone = await bundle(root, `${command}/check`, [checkAlone])
  const all = await bundle(root, command, [])
  const inputs = new Set([...Object.keys(alone.inputs), ...Object.keys(all.inputs)])
  writeFileSync(join(root, 'dist/third-party-notices.txt'), notices(root, [...inputs]))
  for (const [folder, { outputs }] of [[`${command}/check`, alone] as const, [command, all] as const])
    writeFileSync(join(root, folder, 'build-id'), buildId(root, Object.keys(outputs)))
}

const command = 'dist/compiler/cli'

async function bundle(root: string, outdir: string, plugins: readonly Plugin[]): Promise<Metafile> {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const apart = Object.keys(dependencies).filter((name) => !inlined.has(name))
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`${command}/main.js`],
    outdir,
    chunkNames: '[name]-[hash]',
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    metafile: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: apart.flatMap((name) => [name, `${name}/*`]),
    plugins: [...plugins, builtins],
    logLevel: 'warning',
  })
  return metafile
}

/** What few options of a check ask for; with these, `bin.ts` starts the command that has everything. */
const rare: ReadonlySet<string> = new Set(['mend-files', 'read-side', 'apply-baseline', 'compared-with', 'watch-check'])

/**
 * Leaves the other commands where `tsc` has put them, and what few checks need: each file that is loaded later parts what
 * it shares with the others into files of their own.
 */
const checkAlone: Plugin = {
  name: 'check-alone',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) => {
      if (kind !== 'dynamic-import') return undefined
      const isOther = importer.endsWith(`${command}/main.js`) && path !== './check.js'
      return isOther || rare.has(basename(path, '.js')) ? { path: `../${path}`, external: true } : undefined
    })
  },
}

/** sha256 in hex of the command's files: results of this very command may be kept (`compiler/cli/cache`). */
function buildId(root: string, files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of [...files].sort())
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n')
  return hash.digest('hex')
}

/** Modules of Node's that are imported everywhere and used by few commands; each loads dozens of others. */
const late: ReadonlySet<string> = new Set(['node:child_process', 'node:util'])

/**
 * Node's own modules without the wrapper that `import` puts around them: to make one reads each of their properties, and
 * those load dozens of modules that nobody asked for.
 */
const builtins: Plugin = {
  name: 'builtins',
  setup(setup) {
    setup.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined
      if (kind === 'dynamic-import') return { path, external: true }
      return { path: path.startsWith('node:') ? path : `node:${path}`, namespace: 'builtin' }
    })
    setup.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: late.has(path) ? whenAsked(path) : `module.exports = ${builtin(path)}`,
      loader: 'js',
    }))
  },
}

const builtin = (path: string): string =>
  path === 'node:process' ? 'process' : `process.getBuiltinModule(${JSON.stringify(path)})`

/** A module of Node's that is loaded when something of it is asked for. */
function whenAsked(path: string): string {
  const names = Object.keys(process.getBuiltinModule(path) ?? {})
  const getters = names.map((name) => `get ${name}() { return (loaded ??= ${builtin(path)}).${name} },`)
  return ['let loaded', 'module.exports = {', ...getters, '}'].join('\n')
}

/** The licence of each library of which the command has taken code, as its package states it. */
function notices(root: string, inputs: readonly string[]): string {
  const folders = new Set<string>()
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]
    if (folder !== undefined) folders.add(join(root, folder))
  }
  return [...folders]
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each))
      if (file === undefined) throw new Error(`${name} states no licence: it must not be part of the command.`)
      return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
    })
    .sort()
    .join(`\n${'-'.repeat(72)}\n\n`)
}
