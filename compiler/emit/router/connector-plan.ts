import type { ChannelPlan } from '../../../runtime/contract/plan.ts'
import type * as language from '../../language/types.ts'
import { formatFieldPath, parseFieldPath } from '../../model/field-path.ts'
import { mailHost } from '../../model/mail-host.ts'
import { byHeader } from './by-header.ts'

type Connector = ChannelPlan['connector']

/** The version of the Graph API that is asked for where the declaration names none. */
const graphVersion = 'v24.0'

/** How a channel is spoken to, or `null` when it says no address. */
export function connectorPlan({ http, slack, discord, whatsapp, email }: language.Channel): Connector | null {
  if (http) return httpPlan(http)
  if (slack) return slackPlan(slack)
  if (discord) {
    const connection = discord.connection === 'tenant'
    const webhook = discord.webhook ?? null
    return webhook === null && !connection ? null : { kind: 'discord', webhook, connection }
  }
  if (whatsapp) return whatsAppPlan(whatsapp)
  return email ? emailPlan(email) : null
}

function httpPlan(http: NonNullable<language.Channel['http']>): Connector | null {
  const connection = http.connection === 'tenant'
  if (http.url === undefined && !connection) return null
  const headers = Object.entries(http.headers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const { mtls } = http
  return {
    kind: 'http',
    url: http.url ?? null,
    connection,
    secret: http.secret ?? null,
    headers: Object.fromEntries(headers),
    ...(http.ownHeaders !== undefined && { ownHeaders: true }),
    ...(http.body !== undefined && {
      body: {
        from: names(http.body.from),
        ...(http.body.base64 !== undefined && { base64: names(http.body.base64) }),
        headers: byHeader(http.body.headers, names),
      },
    }),
    mtls: mtls === undefined ? null : { certificate: mtls.certificate, key: mtls.key, ca: mtls.ca ?? null },
  }
}

/** A path outside of lists. */
const names = (text: string): readonly string[] => parseFieldPath(text).filter((step) => typeof step === 'string')

function slackPlan(slack: NonNullable<language.Channel['slack']>): Connector | null {
  const connection = slack.connection === 'tenant'
  const { webhook = null, token = null, conversation = null } = slack
  const bot = token !== null && conversation !== null
  if (webhook === null && !connection && !bot) return null
  return { kind: 'slack', webhook, connection, token: bot ? token : null, conversation: bot ? conversation : null }
}

const whatsAppPlan = (whatsapp: NonNullable<language.Channel['whatsapp']>): Connector => ({
  kind: 'whatsapp',
  connection: false,
  phoneNumberId: whatsapp.phoneNumberId,
  token: whatsapp.token,
  apiVersion: whatsapp.apiVersion ?? graphVersion,
  template: whatsapp.template
    ? {
        name: whatsapp.template.name,
        language: whatsapp.template.language,
        parameters: (whatsapp.template.parameters ?? []).map((text) => formatFieldPath(parseFieldPath(text))),
      }
    : null,
})

function emailPlan(email: NonNullable<language.Channel['email']>): Connector | null {
  const host = mailHost(email.server)
  if (host === null) return null
  return {
    kind: 'email',
    connection: false,
    server: `${email.server.slice(0, email.server.indexOf(':'))}://${host}`,
    from: email.from,
    to: email.to ?? null,
    subject: email.subject,
    user: email.user ?? null,
    password: email.password ?? null,
  }
}
