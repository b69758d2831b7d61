import { namedSecrets } from '../../../runtime/contract/connector-facts.ts'
import type { RouterPlan, VerifyPlan } from '../../../runtime/contract/plan.ts'
import { schemeFacts } from '../../../runtime/contract/scheme-facts.ts'

export interface SecretUse {
  readonly name: string
  /** What it is for, one sentence each. */
  readonly uses: readonly string[]
}

/** What the file holds where that is not plain. */
const formOf = ({ scheme }: VerifyPlan): string => {
  const { secret } = schemeFacts[scheme]
  return secret === null ? '' : `: ${secret}`
}

/** Of a source with tenants in its path. */
const SHARED =
  'Of each tenant its own, as `<tenant>/<name>`: whoever knows one that is for all can sign for each of them.'

const FOR_ALL = 'One for all tenants, as declared: the platform that signs with it is to tell it to none of them.'

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
  if (plan.journal.engine === 'postgres') {
    use(
      'database-url',
      'The database of the journal: `postgresql://user:password@host:5432/database`, with `sslmode` and `sslrootcert` as libpq has them.',
    )
  }
  use(
    'admin-key',
    'Opens the administration until there are keys of its own, and makes these: 32 characters or more, sent as `Authorization: Bearer ...`.',
  )
  for (const { name, path, verify } of plan.sources) {
    const shared = path.includes('{tenant}') ? ` ${verify.shared === true ? FOR_ALL : SHARED}` : ''
    use(verify.secret, `Verifies what comes in at source \`${name}\` (${verify.scheme}${formOf(verify)}).${shared}`)
    use(verify.verifyToken, `The verify token of source \`${name}\`, as it was entered at Meta.`)
  }
  for (const { name, connector } of plan.channels) {
    for (const [secret, { what }] of namedSecrets(connector.kind, connector))
      use(secret, `${what} channel \`${name}\`.`)
  }
  return [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => ({ name, uses: all }))
}
