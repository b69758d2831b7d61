import type { Secrets } from '../../../config/secrets.ts'
import type { EmailPlan } from '../../../contract/plan.ts'
import type { Clock } from '../../../core/clock.ts'
import { REQUEST_MS } from '../../../core/limits.ts'
import type { Connector } from '../../connector.ts'
import { type Alarm, type Egress, systemAlarm } from '../../egress.ts'
import { noSecret, readUnanswered, unfit } from '../over-http.ts'
import { compose, isMailable } from './compose.ts'
import { addressOf, mailboxOf } from './mailbox.ts'
import { createMailer } from './mailer.ts'
import type { Login } from './smtp-session.ts'
import { readSmtp } from './smtp-verdict.ts'

export interface EmailParts {
  readonly channel: { readonly name: string; readonly hosts: readonly string[] }
  readonly egress: Pick<Egress, 'connect'>
  readonly secrets: Secrets
  readonly clock: Clock
  readonly alarm?: Alarm | undefined
}

/** Where servers listen when the URL does not say (RFC 6409, RFC 8314). */
const PORTS: Readonly<Record<string, string>> = { 'smtp:': '587', 'smtps:': '465' }

/**
 * Mail in plain text to one addressee, over a server that is logged in to. TLS is required: from the first byte, or by
 * STARTTLS. That the server takes a message is the end of it for the router: it reads no bounces.
 */
export function createEmail(plan: EmailPlan, parts: EmailParts): Connector {
  const { channel, egress, secrets, clock, alarm = systemAlarm } = parts
  const from = mailboxOf(plan.from)
  const server = withPort(plan.server)
  const name = from?.address.slice(from.address.lastIndexOf('@') + 1) ?? 'localhost'
  const mailer = createMailer({ egress, server, hosts: channel.hosts, name, alarm, limitMs: REQUEST_MS })

  /** `undefined` when the secret is missing. */
  function loginOf(tenant: string): Login | null | undefined {
    if (plan.user === null || plan.password === null) return null
    const password = secrets.get(plan.password, tenant)?.values[0]?.toString('utf8')
    return password === undefined || password === '' ? undefined : { user: plan.user, password }
  }

  return {
    ratePerSecond: null,
    address({ tenant }) {
      const login = loginOf(tenant)
      if (login === undefined) return { ok: false, reason: 'no-secret', final: false }
      return { ok: true, key: `${channel.name} ${server} ${login?.user ?? ''} ${login?.password ?? ''}` }
    },
    prepare(lease, { body, addressee }) {
      const login = loginOf(lease.tenant)
      if (login === undefined) return noSecret
      if (from === null) return unfit('sender-invalid', true)
      const given = plan.to ?? addressee
      if (given === undefined) return unfit('no-addressee', true)
      const to = addressOf(given)
      if (to === null) return unfit('addressee-invalid', true)
      const text = typeof body === 'string' ? body : JSON.stringify(body, null, 2)
      if (!isMailable(text)) return unfit('text-unfit', true)
      return {
        kind: 'ready',
        async send(may) {
          const date = new Date(clock.now())
          const message = await compose({ from, to, subject: plan.subject, text, id: lease.delivery, date })
          const mailed = await mailer.send({ login, envelope: { from: from.address, to }, message, may })
          return 'kind' in mailed ? readUnanswered(mailed, lease.attempt) : readSmtp(mailed)
        },
      }
    },
  }
}

function withPort(server: string): string {
  const { protocol, hostname, port } = new URL(server)
  return `${protocol}//${hostname}:${port || (PORTS[protocol] ?? '')}`
}
