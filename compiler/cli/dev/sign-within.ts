import { createHmac, sign } from 'node:crypto'
import type { VerifyPlan } from '../../../runtime/contract/plan.ts'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}

/**
 * A body as its sender makes it whose scheme signs within the body; any other stays as it is. What the scheme cannot do
 * without is added where it is missing.
 *
 * @param secret what the sender holds: Amazon's private key in PEM, else the secret itself
 * @param now milliseconds
 */
export function signWithin(
  { scheme }: VerifyPlan,
  secret: string | null,
  body: unknown,
  id: string,
  now: number,
): unknown {
  if (secret === null) return body
  switch (scheme) {
    case 'adyen':
      return ofAdyen(secret, fieldsOf(body))
    case 'mailgun':
      return ofMailgun(secret, fieldsOf(body), id, now)
    case 'sns':
      return ofAmazon(secret, fieldsOf(body), id, now)
    default:
      return body
  }
}

/** Each item for itself: https://docs.adyen.com/development-resources/webhooks/secure-webhooks/verify-hmac-signatures */
function ofAdyen(secret: string, body: Fields): Fields {
  const items = Array.isArray(body.notificationItems) ? (body.notificationItems as readonly unknown[]) : []
  return {
    ...body,
    notificationItems: items.map((item) => {
      const inner = fieldsOf(fieldsOf(item).NotificationRequestItem)
      const { value, currency } = fieldsOf(inner.amount)
      const { pspReference, originalReference, merchantAccountCode, merchantReference, eventCode, success } = inner
      const first = [pspReference, originalReference, merchantAccountCode, merchantReference]
      const signed = [...first, value, currency, eventCode, success].map((field) => String(field ?? '')).join(':')
      const hmacSignature = createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64')
      const additionalData = { ...fieldsOf(inner.additionalData), hmacSignature }
      return { ...fieldsOf(item), NotificationRequestItem: { ...inner, additionalData } }
    }),
  }
}

/** https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks */
function ofMailgun(secret: string, body: Fields, id: string, now: number): Fields {
  const timestamp = String(Math.floor(now / 1000))
  const token = id.replaceAll('-', '').padEnd(50, '0')
  const signature = createHmac('sha256', secret).update(`${timestamp}${token}`).digest('hex')
  return { ...body, signature: { timestamp, token, signature } }
}

/** Version 2: https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
function ofAmazon(secret: string, body: Fields, id: string, now: number): Fields {
  const text = (field: unknown, otherwise: string): string => (typeof field === 'string' ? field : otherwise)
  const message = {
    ...body,
    Type: 'Notification',
    MessageId: id,
    TopicArn: text(body.TopicArn, 'arn:aws:sns:eu-central-1:123456789012:sample'),
    Message: text(body.Message, ''),
    Timestamp: new Date(now).toISOString(),
  }
  const subject = typeof body.Subject === 'string' ? ['Subject', body.Subject] : []
  const { Message, MessageId, Timestamp, TopicArn, Type } = message
  const fields = ['Message', Message, 'MessageId', MessageId, ...subject, 'Timestamp', Timestamp]
  const signed = [...fields, 'TopicArn', TopicArn, 'Type', Type].map((line) => `${line}\n`).join('')
  return {
    ...message,
    SignatureVersion: '2',
    Signature: sign('sha256', Buffer.from(signed), secret).toString('base64'),
    SigningCertURL: 'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-sample.pem',
  }
}
