/** Compiles the package into `dist/` and makes its command executable. */
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

// What has been deleted from the source must not stay in the package.
rmSync(at('dist'), { recursive: true, force: true })
const tsc = at('node_modules/typescript/bin/tsc')
const { status } = spawnSync(process.execPath, [tsc, '-p', at('tsconfig.build.json')], { stdio: 'inherit' })
if (status === 0) chmodSync(at('dist/compiler/cli/bin.js'), 0o755)
else process.exitCode = status ?? 1
