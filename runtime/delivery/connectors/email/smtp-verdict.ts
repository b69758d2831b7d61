import type { VerdictReason } from '../../../core/delivery-reasons.ts'
import type { Reach } from '../../../journal/port.ts'
import { PAUSE, type Sent, type Verdict } from '../../connector.ts'
import type { SmtpResult, Stage } from './smtp-session.ts'

type Failed = Extract<SmtpResult, { readonly ok: false }>

/** Replies that are about the login, whenever they come (RFC 4954, 6). */
const OF_LOGIN: ReadonlySet<number> = new Set([530, 534, 535, 538])

/**
 * What a server's reply means (RFC 5321, 4.2.1).
 *
 * | reply | means |
 * |---|---|
 * | 2xx | delivered to the server |
 * | 530, 534, 535, 538, other 5xx to the login | the credential: stop |
 * | 421, 4xx, 5xx to the connection itself | try again |
 * | 5xx to sender, addressee or content | permanent |
 * | none after content was sent | ambiguous |
 * | none before | try again |
 */
export function readSmtp(result: SmtpResult): Sent {
  if (result.ok) {
    return {
      verdict: { kind: 'delivered' },
      status: result.status,
      reach: 'received',
      health: 'answered',
      restMs: null,
    }
  }
  const verdict = verdictOf(result)
  // A mailbox that is full or greylisted says nothing against the server.
  const ofServer = result.status === null || result.status === 421 || result.stage === 'connect'
  const health = result.reason === 'withdrawn' ? 'unclear' : ofServer && verdict.kind !== 'stop' ? 'failed' : 'answered'
  return {
    verdict,
    status: result.status,
    reach: reachOf(result.stage, result.status),
    health,
    restMs: null,
  }
}

function verdictOf({ stage, status, reason }: Failed): Verdict {
  if (status === null) {
    return stage === 'content' ? { kind: 'ambiguous', reason } : { kind: 'retry', reason, afterMs: null }
  }
  const code: VerdictReason = `smtp-${status}`
  if (OF_LOGIN.has(status) || (stage === 'login' && status >= 500)) {
    return { kind: 'stop', reason: code, pauseMs: PAUSE.credential }
  }
  if (status >= 500 && stage !== 'connect') return { kind: 'permanent', reason: code }
  return { kind: 'retry', reason: code, afterMs: null }
}

/** The envelope shows the addressee. */
function reachOf(stage: Stage, status: number | null): Reach {
  if (stage === 'connect' || stage === 'login') return 'not-sent'
  return status === null ? 'unknown' : 'received'
}
