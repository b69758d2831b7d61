/** `npm run vscode` packs the extension for VS Code of `editors/vscode` into `bylaw.vsix` beside it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVSIX } from '@vscode/vsce'
import { build } from 'esbuild'
import { readOptions } from './options.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'editors/vscode')

/** Bundles the extension and packs it, in a folder of its own so that nothing of the work tree comes along. */
export async function packExtension(target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-vscode-'))
  try {
    for (const name of ['package.json', 'README.md', '.vscodeignore']) cpSync(join(source, name), join(folder, name))
    cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
    await build({
      entryPoints: [join(source, 'extension.mjs')],
      outfile: join(folder, 'dist/extension.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vscode'],
      nodePaths: (process.env.NODE_PATH ?? '').split(delimiter).filter(Boolean),
      logLevel: 'warning',
    })
    await createVSIX({
      cwd: folder,
      packagePath: target,
      dependencies: false,
      allowMissingRepository: true,
      // Links of the page lead into the repository.
      rewriteRelativeLinks: false,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (import.meta.main) {
  readOptions(import.meta.url, {})
  const target = join(source, 'bylaw.vsix')
  await packExtension(target)
  console.log(target)
}
