import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import { sign } from '../../compiler/cli/dev/sign.ts'
import type { SourcePlan } from '../../runtime/contract/plan.ts'
import type { Ledger } from '../ledger.ts'
import type { DispatchKit } from './dispatchkit.ts'

const CONNECTIONS = 4
const PATIENCE_MS = 20

/**
 * Sends events of all tenants to one router until it is told to stop or the router is gone; what has no answer stays
 * open in the ledger, for another router.
 */
export async function sendEvents(kit: DispatchKit, url: string, ledger: Ledger, more: () => boolean): Promise<void> {
  const source = kit.plan.sources.find(({ name }) => name === 'events-api')
  if (source === undefined) throw new Error('DispatchKit takes no events.')
  const pool = new Pool(url, { connections: CONNECTIONS })
  async function work(source: SourcePlan): Promise<void> {
    while (more()) {
      const id = ledger.next()
      const answer = await post(pool, kit, source, id)
      if (answer === null || answer.status === 503) ledger.repeat(id)
      if (answer === null) return
      if (answer.status === 202) ledger.accept(id, (JSON.parse(answer.text) as { readonly id: string }).id)
      else if (answer.status === 503) await sleep(PATIENCE_MS)
      else throw new Error(`A sound event was answered with ${answer.status}: ${answer.text}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => work(source)))
  } finally {
    await pool.destroy()
  }
}

async function post(pool: Pool, kit: DispatchKit, source: SourcePlan, id: string) {
  const tenant = kit.names[Number(id.split('-').at(-1)) % kit.names.length] ?? ''
  const actor = { id: `person-${Number(id.split('-').at(-1)) % 50}` }
  const body = JSON.stringify({ type: 'deploy.finished', severity: 'info', title: id, actor })
  const secret = kit.credentialsOf.get(source.verify.secret ?? '') ?? null
  const proof = sign(source.verify, secret, { body, id, tenant, query: '' }, Date.now())
  const path = source.path.replace('{tenant}', tenant)
  try {
    const headers = { 'content-type': 'application/json', ...proof }
    const answer = await pool.request({ path, method: 'POST', headers, body })
    return { status: answer.statusCode, text: await answer.body.text() }
  } catch {
    return null
  }
}
