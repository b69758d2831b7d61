import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source, Verify } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const ingressUnverified = defineRule({
  name: 'security/ingress-unverified',
  summary: 'A source whose sender nobody checks.',
  class: 'violation',
  because: { kind: 'security', ref: 'CWE-306' },
  severity: 'error',
  *found({ model }) {
    const routes = Map.groupBy(
      [...model.routes.values()].filter((route) => !route.poisoned),
      (route) => route.value.source,
    )
    for (const source of model.sources.values()) {
      const using = routes.get(source.name) ?? []
      if (source.poisoned || using.length === 0) continue
      // That anybody may have people erased is worse, and `security/request-unverified` tells it.
      if (source.value.requests && (source.value.http.verify?.scheme ?? 'none') === 'none') continue
      for (const { at, message, help } of defects(source))
        yield {
          rule: 'security/ingress-unverified',
          message,
          at,
          related: using.slice(0, 3).map((route) => ({
            at: valueAt(route, 'source'),
            message: `Route ${quote(route.name)} trusts what comes in.`,
          })),
          help,
        } satisfies Finding
    }
  },
})

function* defects(source: Resource<Source>): Iterable<{ at: Place; message: string; help: string }> {
  const { verify } = source.value.http
  const name = quote(source.name)
  if (!verify)
    yield {
      at: keyAt(source, 'http', 'verify'),
      message: `Source ${name} accepts events from anyone.`,
      help: 'Add `verify` with the scheme of the sender and the name of the shared secret.',
    }
  else if (verify.scheme === 'none')
    yield {
      at: valueAt(source, 'http', 'verify', 'scheme'),
      message: `Source ${name} accepts events from anyone.`,
      help: 'Name the scheme that the sender signs with: its own, `standard-webhooks` or `hmac`; `bearer` if it sends a key.',
    }
  else {
    if (verify.secret === undefined && verify.connection === undefined)
      yield {
        at: keyAt(source, 'http', 'verify', 'secret'),
        message: `Source ${name} verifies by ${quote(verify.scheme)} but names no secret.`,
        help: 'Add `secret` with the name under which the shared secret is mounted.',
      }
    for (const { scheme, key, message, help, ...more } of needed)
      if (
        verify.scheme === scheme &&
        verify[key] === undefined &&
        !(key === 'header' && verify.ownHeader) &&
        (!('when' in more) || more.when(verify))
      )
        yield { at: keyAt(source, 'http', 'verify', key), message: `Source ${name} ${message}.`, help }
  }
}

/** What a scheme cannot do without, beside the secret. */
const needed = [
  {
    scheme: 'hmac',
    key: 'header',
    message: 'does not say which header holds the signature',
    help: 'Add `header` with the name of the header.',
  },
  {
    scheme: 'hmac',
    key: 'publicUrl',
    when: ({ signs = '' }: Verify): boolean => signs.includes('{url}'),
    message: 'does not say at which URL it is reached, which is signed',
    help: 'Add `publicUrl` with the URL that the sender is given, without its query.',
  },
  {
    scheme: 'hmac',
    key: 'timestamp',
    when: ({ signs = '', parts }: Verify): boolean => signs.includes('{timestamp}') && parts?.timestamp === undefined,
    message: 'does not say where the time stands, which is signed',
    help: 'Add `timestamp` with the name of the header, or `parts: {timestamp: ...}` with the part of `header`.',
  },
  {
    scheme: 'meta',
    key: 'verifyToken',
    message: 'cannot be subscribed at Meta, because it names no verify token',
    help: 'Add `verifyToken` with the name of the secret that you enter at Meta as the verify token.',
  },
  {
    scheme: 'twilio',
    key: 'publicUrl',
    message: 'does not say at which URL Twilio reaches it, which is what Twilio signs',
    help: 'Add `publicUrl` with the URL that you enter at Twilio, without its query.',
  },
  {
    scheme: 'hubspot',
    key: 'publicUrl',
    message: 'does not say at which URL HubSpot reaches it, which is what HubSpot signs',
    help: 'Add `publicUrl` with the URL that you enter at HubSpot, without its query.',
  },
  {
    scheme: 'paypal',
    key: 'webhookId',
    message: 'does not say what PayPal calls the webhook, which is what PayPal signs',
    help: 'Add `webhookId` with the id that PayPal shows for the webhook.',
  },
] as const
