import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Addresses } from '../../router.ts'
import type { Place } from './harness.ts'

const entry = join(import.meta.dirname, 'entry.ts')

/** Routers as processes of their own, in a place of the test. */
export function processes(placeOf: () => Place) {
  let child: ChildProcess | null = null

  const settings = (): Record<string, string> => {
    const { dataDir, credentialsDir, tenantsFile } = placeOf().settings
    return {
      PORT: '0',
      ADMIN_PORT: '0',
      DATA_DIR: dataDir,
      CREDENTIALS_DIR: credentialsDir,
      TENANTS_FILE: tenantsFile ?? '',
    }
  }

  function run(env: Record<string, string>, { module = entry, given = [] as readonly string[] } = {}) {
    const started = spawn(process.execPath, [module, ...given], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    const out = { stdout: '', stderr: '' }
    started.stdout.on('data', (chunk) => {
      out.stdout += chunk
    })
    started.stderr.on('data', (chunk) => {
      out.stderr += chunk
    })
    const ended = once(started, 'close').then(([code]) => ({ code: code as number | null, ...out }))
    return { started, ended, out }
  }

  async function listening(env = settings()) {
    const { started, ended } = run(env)
    const [line] = (await once(createInterface(started.stdout), 'line')) as [string]
    return { started, ended, line: JSON.parse(line) as Addresses & { readonly event: string } }
  }

  return { run, listening, settings, stop: () => child?.kill('SIGKILL') }
}
