import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { sign } from '../compiler/cli/dev/sign.ts'
import type { Ledger } from './ledger.ts'
import { nameOf } from './ledger.ts'
import type { Project } from './project.ts'

export interface Load {
  readonly connections: number
  /** Asked before each event; the load ends when it says no. */
  readonly more: () => boolean
  /** How long each connection rests after an event, milliseconds; not at all when this is absent. */
  readonly restMs?: number
  /** Whose event it is, by the sender's id of it; everybody has one when this is absent. */
  readonly personOf?: (id: string) => string
}

/** The identifier of a person, by name. */
export const emailOf = (person: string): string => `${person}@people.example`

const PATIENCE_MS = 20
const TIMEOUT_MS = 20_000

/**
 * Sends signed events over several connections until there are no more or the router is gone. Whatever has no answer
 * stays open in the ledger, to be repeated under the same id.
 *
 * @throws Error when the router answers what a router must not answer to a sound event
 */
export async function sendLoad(project: Project, url: string, ledger: Ledger, load: Load): Promise<void> {
  const pool = new Pool(url, { connections: load.connections, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS })
  async function work(): Promise<void> {
    while (load.more()) {
      const id = ledger.next()
      const answer = await post(pool, project, id, load.personOf?.(id) ?? id)
      if (answer === null || answer.status === 503) ledger.repeat(id)
      if (answer === null) return
      if (load.restMs !== undefined) await sleep(load.restMs)
      if (answer.status === 503) {
        ledger.refused++
        await sleep(PATIENCE_MS)
      } else if (answer.status === 202) ledger.accept(id, eventOf(answer.text))
      else throw new Error(`A sound event was answered with ${answer.status}: ${answer.text}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: load.connections }, work))
  } finally {
    await pool.destroy()
  }
}

/** `null` when the connection broke: nobody knows whether the event was stored. */
async function post(
  pool: Pool,
  { source, sourceSecret }: Project,
  id: string,
  person: string,
): Promise<{ readonly status: number; readonly text: string } | null> {
  const body = JSON.stringify({ team: id, user: { name: nameOf(id), email: emailOf(person) } })
  const proof = sign(source.verify, sourceSecret, { body, id, tenant: '', query: '' }, Date.now())
  const headers = { 'content-type': 'application/json', ...proof }
  try {
    const answer = await pool.request({ path: source.path, method: 'POST', headers, body })
    return { status: answer.statusCode, text: await answer.body.text() }
  } catch {
    return null
  }
}

function eventOf(text: string): string {
  const { id } = JSON.parse(text) as { id: unknown }
  if (typeof id !== 'string') throw new Error(`202 without an id: ${text}`)
  return id
}
