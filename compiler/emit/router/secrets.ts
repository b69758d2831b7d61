import type { RouterPlan } from '../../../runtime/plan.ts'

export interface SecretUse {
  readonly name: string
  /** What it is for, one sentence each. */
  readonly uses: readonly string[]
}

/** The secrets that a router reads from its credentials directory, by name. */
export function secretsOf(plan: RouterPlan): readonly SecretUse[] {
  const uses = new Map<string, string[]>()
  const use = (name: string | null, what: string): void => {
    if (name !== null) uses.set(name, [...(uses.get(name) ?? []), what])
  }
  use(
    'journal-key',
    'Encrypts the journal: 32 random bytes, raw, in hexadecimal or in base64 (`openssl rand -hex 32`).',
  )
  use('operator-key', 'Opens `/v1/events/{id}`, as `Authorization: Bearer ...`.')
  for (const { name, verify } of plan.sources) {
    use(verify.secret, `Verifies what comes in at source \`${name}\` (${verify.scheme}).`)
  }
  for (const { name, connector } of plan.channels) {
    if (connector.kind === 'http') use(connector.secret, `Signs what channel \`${name}\` sends (Standard Webhooks).`)
    else use(connector.webhook, `The webhook address of channel \`${name}\`.`)
  }
  return [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => ({ name, uses: all }))
}
