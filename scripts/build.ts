/**
 * `npm run build` compiles the package into `dist/` and makes its command executable: a few files, because to find and
 * read some seven hundred modules takes longer than to check a project of usual size.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleScript } from '../compiler/emit/documents/site/explore/bundle-script.ts'
import { scriptPath } from '../compiler/emit/documents/site/explore/script.ts'
import { bundleCommand } from './bundle.ts'
import { readOptions } from './options.ts'

readOptions(import.meta.url, {})

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

// What has been deleted from the source must not stay in the package.
rmSync(at('dist'), { recursive: true, force: true })
const tsc = at('node_modules/typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', at('tsconfig.build.json')], { stdio: 'inherit' })
if (status === 0) {
  await bundleCommand(at('.'))
  mkdirSync(at('dist/site'), { recursive: true })
  writeFileSync(at(scriptPath), await bundleScript(at('.')))
  chmodSync(at('dist/compiler/cli/bin.js'), 0o755)
  // `npx bylaw` in this folder then runs the command at once instead of installing the package from it.
  rmSync(at('node_modules/.bin/bylaw'), { force: true })
  symlinkSync('../../dist/compiler/cli/bin.js', at('node_modules/.bin/bylaw'))
} else process.exitCode = status ?? 1
