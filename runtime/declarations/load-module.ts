import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { SettingsError } from '../config/settings.ts'
import type { Generated } from '../contract/plan.ts'

/** Shared by all copies of this code in a process: each module brings its own. */
const STAGE = Symbol.for('bylaw.router.stage')
const shared = globalThis as { [STAGE]?: (generated: Generated) => void }

let loads = 0

/** SHA-256 in hex of a module, which this process has read. */
export const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Hands what a module generated to the router that reads it anew; `false` when there is none, and it is to start. */
export function isStaging(generated: Generated): boolean {
  const stage = shared[STAGE]
  stage?.(generated)
  return stage !== undefined
}

/**
 * Reads a compiled module anew. Its code is not used, only what it was generated from. What was read before stays in
 * memory, some megabytes each time, because modules are never forgotten.
 *
 * @param path of the module
 * @throws SettingsError when it cannot be read, or is no router
 */
export async function loadModule(path: string): Promise<Generated> {
  if (shared[STAGE] !== undefined) throw new SettingsError(['The declaration is being read already.'])
  const found: Generated[] = []
  shared[STAGE] = (generated) => void found.push(generated)
  let file = ''
  try {
    file = digestOf(path)
    await import(`${pathToFileURL(path).href}?v=${++loads}`)
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error
    throw new SettingsError([`The module of the router cannot be read (${name}).`])
  } finally {
    delete shared[STAGE]
  }
  const [generated] = found
  if (generated === undefined) throw new SettingsError(['The module holds no router.'])
  return { ...generated, file }
}
