import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The tenant that local runs act as. */
export const demoTenant = 'demo'

/** The folders of one local run, below one temporary folder that goes with it. */
export interface Workspace {
  readonly build: string
  readonly data: string
  readonly tombstones: string
  readonly credentials: string
  readonly tenants: string
  readonly remove: () => void
}

export function createWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'bylaw-dev-'))
  const folder = (name: string) => join(root, name)
  for (const name of ['data', 'tombstones', 'credentials']) mkdirSync(folder(name), { mode: 0o700 })
  return {
    build: folder('build'),
    data: folder('data'),
    tombstones: folder('tombstones'),
    credentials: folder('credentials'),
    tenants: folder('tenants.json'),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  }
}

export function writeCredentials(workspace: Workspace, values: ReadonlyMap<string, string>): void {
  for (const [name, value] of values) writeFileSync(join(workspace.credentials, name), value, { mode: 0o600 })
}

/** One tenant on a plan (`null` where there are none) with its connections by channel. */
export function writeTenants(workspace: Workspace, plan: string | null, connections: ReadonlyMap<string, URL>): void {
  const register = Object.fromEntries([...connections].map(([channel, url]) => [channel, { url: url.href }]))
  const tenant = { ...(plan !== null && { plan }), connections: register }
  // `default` is whom the router takes events for where a source's path names no tenant.
  const tenants = { [demoTenant]: tenant, default: tenant }
  writeFileSync(workspace.tenants, JSON.stringify(tenants, null, 2), { mode: 0o600 })
}
