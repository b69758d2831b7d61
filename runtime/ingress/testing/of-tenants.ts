import type { Generated, SourcePlan } from '../../contract/plan.ts'
import { type Answer, keyFor, send } from './client.ts'
import { generated } from './generated.ts'
import { verifyPlan } from './plans.ts'

/** Sources to which tenants register keys and secrets of their own. */
const sources: readonly SourcePlan[] = generated.plan.sources.map((source) => {
  if (source.name === 'meter') {
    const verify = verifyPlan('bearer', { secret: null, connection: true, ownHeader: true })
    return { ...source, path: '/in/{tenant}/meter', verify }
  }
  if (source.name !== 'orders') return source
  return {
    ...source,
    path: '/in/{tenant}/orders',
    verify: verifyPlan('standard-webhooks', { secret: null, connection: true }),
  }
})

export const ofTenants: Generated = { ...generated, plan: { ...generated.plan, sources } }

/** Calls the administration as an operator. */
export type Ask = (method: string, path: string, body?: object) => Promise<Answer>

export async function operatorOf(to: { readonly admin: string }): Promise<Ask> {
  const key = await keyFor(to, 'operator')
  return (method, path, body) =>
    send(
      { url: to.admin },
      {
        method,
        path,
        headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      },
    )
}

/** A reading of a meter, by a key. */
export const read = (to: { readonly url: string }, headers: Readonly<Record<string, string>>, tenant = 'acme') =>
  send(to, {
    path: `/in/${tenant}/meter`,
    method: 'POST',
    body: '{"value": 1}',
    headers: { 'content-type': 'application/json', ...headers },
  })

export const bearer = (key: unknown): Readonly<Record<string, string>> => ({ authorization: `Bearer ${String(key)}` })
