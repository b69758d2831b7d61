/**
 * What is known of each connector, once: the runtime looks at its secrets by it when it starts, and the compiler checks,
 * plans and documents by it. A connector is an entry here, its form in the plan, and its file beside the others.
 */

import type { ChannelPlan } from './plan.ts'

export type ConnectorKind = ChannelPlan['connector']['kind']

/** What the file of a secret holds. */
export type SecretForm = 'signing-key' | 'address' | 'token' | 'certificate' | 'private-key'

export interface ConnectorSecret {
  /** Where its name stands below the connector, in the declaration and in the plan alike. */
  readonly path: readonly string[]
  readonly form: SecretForm
  /** What the file holds, up to the name of the channel. */
  readonly what: string
  /** How each value begins, where its service says so. */
  readonly begins?: string
}

export interface ConnectorFacts {
  readonly secrets: readonly ConnectorSecret[]
  /** Hosts of the service, the usual one first, where messages go to an address of its own; empty where there is no service. */
  readonly hosts: readonly string[]
  /** The same where a token says who sends, and all send to one address. */
  readonly tokenHosts: readonly string[]
  /** The longest text of a message, in characters; `null` where nobody limits it. */
  readonly textLength: number | null
}

export const connectorFacts = {
  http: {
    secrets: [
      {
        path: ['secret'],
        form: 'signing-key',
        what: '`whsec_` and 16 to 64 bytes in base64 (`openssl rand -hex 32` is fit, too): signs (Standard Webhooks) what is sent over',
      },
      { path: ['mtls', 'certificate'], form: 'certificate', what: "The client's certificate and its chain (PEM) for" },
      { path: ['mtls', 'key'], form: 'private-key', what: "The private key of the client's certificate (PEM) for" },
      { path: ['mtls', 'ca'], form: 'certificate', what: "The authority of the server's certificate (PEM) for" },
    ],
    hosts: [],
    tokenHosts: [],
    textLength: null,
  },
  slack: {
    secrets: [
      { path: ['webhook'], form: 'address', what: 'The webhook address of' },
      { path: ['token'], form: 'token', what: "The bot's token (`xoxb-...`) for", begins: 'xoxb-' },
    ],
    // https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks, GovSlack beside it
    hosts: ['hooks.slack.com', 'hooks.slack-gov.com'],
    tokenHosts: ['slack.com'],
    // Slack cuts longer ones itself, without a word: https://docs.slack.dev/reference/methods/chat.postMessage
    textLength: 40_000,
  },
  discord: {
    secrets: [{ path: ['webhook'], form: 'address', what: 'The webhook address of' }],
    // The second is the older name, under which addresses of then still work.
    hosts: ['discord.com', 'discordapp.com'],
    tokenHosts: [],
    // https://discord.com/developers/docs/resources/webhook#execute-webhook
    textLength: 2000,
  },
  whatsapp: {
    secrets: [{ path: ['token'], form: 'token', what: 'The access token of the WhatsApp Cloud API for' }],
    hosts: [],
    tokenHosts: ['graph.facebook.com'],
    // https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages
    textLength: 4096,
  },
  email: {
    secrets: [{ path: ['password'], form: 'token', what: 'The password of the mail server for' }],
    hosts: [],
    tokenHosts: [],
    textLength: null,
  },
} as const satisfies Readonly<Record<ConnectorKind, ConnectorFacts>>

export const connectorKinds = Object.keys(connectorFacts) as readonly ConnectorKind[]

/** Hosts of the service behind a connector, declared or planned; empty where its own address says them. */
export const serviceHosts = (kind: ConnectorKind, connector: object): readonly string[] =>
  connectorFacts[kind][nameAt(connector, ['token']) === null ? 'hosts' : 'tokenHosts']

/** The secrets that a connector, declared or planned, names, in the order of the facts. */
export const namedSecrets = (
  kind: ConnectorKind,
  connector: object,
): readonly (readonly [name: string, secret: ConnectorSecret])[] =>
  connectorFacts[kind].secrets.flatMap((secret) => {
    const name = nameAt(connector, secret.path)
    return name === null ? [] : [[name, secret] as const]
  })

function nameAt(connector: object, path: readonly string[]): string | null {
  let value: unknown = connector
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key]
  return typeof value === 'string' ? value : null
}
