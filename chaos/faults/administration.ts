import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Child } from '../child.ts'
import type { Project } from '../project.ts'

/** A caller of a router's administration. */
export interface Officer {
  /** Resolves with status and body; `null` when the router is gone. */
  call(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer | null>
}

export interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/**
 * A privacy officer with a key of its own, made with the key that the router was installed with.
 *
 * @throws Error when there is no administration
 */
export async function officerOf(project: Project, child: Child): Promise<Officer> {
  const url = await child.adminUrl
  if (url === null) throw new Error('The router has no administration.')
  const installed = readFileSync(join(project.credentials, 'admin-key'), 'utf8')
  const made = await call(url, installed, 'POST', '/v1/keys', { name: 'chaos', roles: ['privacy-officer'] })
  const { key } = made?.body ?? {}
  if (typeof key !== 'string') throw new Error(`No key was made: ${JSON.stringify(made)}`)
  return { call: (method, path, body) => call(url, key, method, path, body) }
}

async function call(url: string, key: string, method: string, path: string, body?: object): Promise<Answer | null> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  try {
    const answer = await fetch(new URL(path, url), {
      method,
      headers,
      ...(body === undefined ? null : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Answer['body'] }
  } catch {
    return null
  }
}
