/**
 * `npm run action` writes `action/bylaw.mjs`, the one file that the GitHub Action and pre-commit run from a git tag, and the
 * licences of what is in it; with `--check`, it only says whether they are stale, with `--out FOLDER`, it writes them there.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { readOptions } from './options.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const { check, out } = readOptions(import.meta.url, { check: { type: 'boolean' }, out: { type: 'string' } }).values

/** What is required when it is first needed has to be in the file, too: there is nothing beside it to require. */
const required: Plugin = {
  name: 'required',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/compiler\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8').replaceAll('createRequire(import.meta.url)(', 'require(')
      return { contents: text, loader: 'ts' }
    })
  },
}

const { outputFiles, metafile } = await build({
  stdin: {
    contents: `import { runAction } from './compiler/cli/action.ts'
      import { processIo } from './compiler/cli/io.ts'
      process.exitCode = await runAction(processIo(), process.argv.slice(2))`,
    resolveDir: root,
    loader: 'ts',
  },
  absWorkingDir: root,
  outfile: 'action/bylaw.mjs',
  write: false,
  metafile: true,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Readable enough to be reviewed, and without comments and the paths of this machine.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  preserveSymlinks: true,
  lineLimit: 160,
  banner: {
    js: [
      '#!/usr/bin/env node',
      '// Made by `npm run action`. Licences of what is in it: LICENSES.txt.',
      "import { createRequire as requireFrom } from 'node:module'",
      'const require = requireFrom(import.meta.url)',
      'if (Number.parseInt(process.versions.node, 10) < 24) {',
      "  console.error('bylaw: Node 24 or newer is needed; this is ' + process.version)",
      '  process.exit(2)',
      '}',
    ].join('\n'),
  },
  plugins: [required],
  logLevel: 'warning',
})

const files = new Map([
  ['action/bylaw.mjs', outputFiles[0]?.text ?? ''],
  ['action/LICENSES.txt', licences(Object.keys(metafile.inputs))],
])

const stale = [...files].filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text)
if (!check) {
  const target = out ?? root
  mkdirSync(join(target, 'action'), { recursive: true })
  for (const [path, text] of files) writeFileSync(join(target, path), text)
  chmodSync(join(target, 'action/bylaw.mjs'), 0o755)
} else if (stale.length > 0) {
  console.error(`${stale.map(([path]) => path).join(', ')} not as the source makes it: run \`npm run action\`.`)
  process.exitCode = 1
}

/** The licence of every package of which something is in the file. */
function licences(inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(read(`${folder}/package.json`))
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    return `${name} ${version} (${license})\n\n${file ? read(`${folder}/${file}`).trim() : 'No licence file in the package.'}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
