import { verify } from 'node:crypto'
import type { VerifyPlan } from '../../contract/plan.ts'
import type { Handshake } from '../../http/reply.ts'
import { createCache } from '../../http/secret-keys.ts'
import { isAddressOf, readCertificate, readSignature, refuseCertificate } from './certificates.ts'
import type { Scheme } from './scheme.ts'
import { readBody } from './signed-body.ts'

const host = /^sns\.[a-z0-9-]{3,30}\.amazonaws\.com(\.cn)?$/
const algorithms: Readonly<Record<string, string>> = { '1': 'sha1', '2': 'sha256' }
const notification = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
const confirmation = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']
const signedOf: Readonly<Record<string, readonly string[]>> = {
  Notification: notification,
  SubscriptionConfirmation: confirmation,
  UnsubscribeConfirmation: confirmation,
}

/**
 * Amazon SNS: RSA over names and values of some fields of the body, each on a line, with SHA-1 (version 1) or SHA-256
 * (version 2). The certificate is the operator's to give: nothing is fetched from an address that a request names. The
 * time that is signed is the message's, not the delivery's, so that it limits nothing.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html
 */
export function sns(_: VerifyPlan): Scheme {
  const keysOf = createCache(readCertificate)
  return {
    refuse: refuseCertificate,
    handshake: subscription,
    verify: ({ body }, secret) => {
      const value = secret === null ? null : readBody(body)
      if (secret === null || value === null || !isAddressOf(value.SigningCertURL, host)) return false
      const algorithm = algorithms[String(value.SignatureVersion)]
      const signature = readSignature(value.Signature)
      const signed = textOf(value)
      if (algorithm === undefined || signature === null || signed === null) return false
      const text = Buffer.from(signed)
      const id = String(value.MessageId)
      return keysOf(secret).some((key) => verify(algorithm, text, key, signature)) && { id }
    },
  }
}

function textOf(value: Record<string, unknown>): string | null {
  const names = Object.hasOwn(signedOf, String(value.Type)) ? (signedOf[String(value.Type)] ?? []) : []
  let text = ''
  for (const name of names) {
    const field = value[name]
    if (name === 'Subject' && (field === undefined || field === null)) continue
    if (typeof field !== 'string') return null
    text += `${name}\n${field}\n`
  }
  return text === '' ? null : text
}

/** Whether to subscribe is for the operator to say, who is told the address; so it is with what ended. */
function subscription({ Type, SubscribeURL }: Record<string, unknown>): Handshake | null {
  if (Type !== 'SubscriptionConfirmation' && Type !== 'UnsubscribeConfirmation') return null
  const told = Type === 'SubscriptionConfirmation' && isAddressOf(SubscribeURL, host)
  const answer = { status: 200, type: 'text/plain', body: '' } as const
  return told ? { ...answer, tell: { line: 'subscription-to-confirm', address: String(SubscribeURL) } } : answer
}
