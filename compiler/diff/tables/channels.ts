import { secretIn } from '../../language/secrets.ts'
import {
  always,
  asMap,
  asText,
  type Classify,
  came,
  type Difference,
  isAbsent,
  ordered,
  otherwise,
  saying,
  technical,
  text,
  unless,
} from '../verdict.ts'
import { isAtAnotherHost } from './another-host.ts'
import { presence } from './dated.ts'
import type { Rows } from './rows.ts'

/** The recipient behind a channel: the movements to it tell the same. */
const recipient: Classify = function* () {
  yield { type: 'destination-changed', moves: true }
}

/** Elsewhere is another host, or the same without encryption; another path there is set up otherwise. */
const address: Classify = function* ({ before, after }) {
  const [a, b] = [asText(before), asText(after)].map((value) => (URL.canParse(value) ? new URL(value) : null))
  const encrypted = (url: URL | null | undefined): boolean => url?.protocol === 'https:' || url?.protocol === 'smtps:'
  if (isAbsent(after)) yield { type: 'technical' }
  else if (isAbsent(before) || !a || !b || a.host !== b.host) yield { type: 'destination-changed' }
  else if (a.protocol !== b.protocol && a.protocol !== 'smtp:' && b.protocol !== 'smtp:')
    yield { type: encrypted(b) ? 'control-added' : 'control-removed' }
  else yield { type: 'technical' }
}

/** The tenant's own register decides where it goes. */
const connection: Classify = function* ({ before, whole, path }) {
  const { url, webhook, token } = asMap(whole.after[String(path[0])])
  // An address of ours in the place of theirs is told where that stands.
  if (!isAbsent(url)) return
  const ours = [webhook, token].some((one) => !isAbsent(one))
  yield { type: isAbsent(before) || ours ? 'destination-changed' : 'destination-removed' }
}

/** Another connector is another service, unless the channel only now has one. */
const connector = (name: string): readonly [string, Classify] => [name, swapped]

function* swapped({ before, whole }: Difference): ReturnType<Classify> {
  const connectors = ['http', 'slack', 'discord', 'whatsapp', 'email']
  const other = connectors.some((key) => !isAbsent(whole.after[key]))
  // Told once, at the connector that came.
  if (!isAbsent(before) && other) return
  yield { type: isAbsent(before) ? 'destination-changed' : 'destination-removed' }
}

/** The tenant's register takes the place of one address, or the reverse: told there. */
const nowByTenant = ({ whole, path }: Difference): boolean => {
  const by = (side: Readonly<Record<string, unknown>>): unknown => asMap(side[String(path[0])]).connection
  return by(whole.before) !== by(whole.after)
}

/** A bot writes to a conversation in the place of a webhook: told where it leads. */
const otherAddress = (difference: Difference): boolean => {
  const conversation = (side: Readonly<Record<string, unknown>>): unknown => asMap(side.slack).conversation
  const { before, after } = difference.whole
  return nowByTenant(difference) || isAbsent(conversation(before)) !== isAbsent(conversation(after))
}

/** What looks like a credential is one that whoever reads the declaration may use. */
const header: Classify = function* ({ after, path }) {
  yield { type: secretIn(asText(after), path) ? 'control-removed' : 'technical' }
}

/** After a timeout, trying again may deliver the same twice. */
const ambiguous = ordered(['retry', 'fail'], 'dedupe-weakened', 'dedupe-strengthened', 'retry')

const to: Classify = came('destination-changed', 'destination-changed', 'destination-changed')

/** Answers, and what cannot be delivered, go to the sender. */
const sender: Classify = function* (difference) {
  yield { type: isAtAnotherHost(difference) ? 'destination-changed' : 'technical' }
}

export const channels: Rows = [
  ['title', text],
  ['recipient', recipient],
  connector('http'),
  ['http.url', address],
  ['http.connection', connection],
  ['http.secret', came('control-added', 'control-removed', 'technical')],
  ['http.headers.*', header],
  ['http.ownHeaders', technical],
  ['http.body.from', technical],
  ['http.body.base64', technical],
  ['http.body.headers.*', technical],
  ['http.mtls', presence('control-added', 'control-removed')],
  // Without an authority of one's own, any public one vouches for the server.
  ['http.mtls.ca', came('control-added', 'control-removed', 'technical')],
  ['http.mtls.*', technical],
  connector('slack'),
  ['slack.webhook', unless(otherAddress, technical)],
  ['slack.connection', connection],
  ['slack.token', unless(otherAddress, technical)],
  ['slack.conversation', always('destination-changed')],
  connector('discord'),
  ['discord.webhook', unless(nowByTenant, technical)],
  ['discord.connection', connection],
  connector('whatsapp'),
  ['whatsapp.phoneNumberId', technical],
  ['whatsapp.token', technical],
  ['whatsapp.apiVersion', otherwise('v24.0', technical)],
  ['whatsapp.template', technical],
  connector('email'),
  ['email.server', address],
  ['email.from', sender],
  ['email.to', to],
  ['email.subject', text],
  ['email.user', technical],
  ['email.password', technical],
  [
    'passesOn',
    saying(
      {
        'control-added': 'now tells the recipient of erasure, rectification and restriction',
        'control-removed': 'no longer tells the recipient of erasure, rectification and restriction',
      },
      came('control-added', 'control-removed', 'technical'),
    ),
  ],
  ['limits.rate', technical],
  ['limits.inFlight', otherwise(8, technical)],
  ['retry.schedule', technical],
  ['retry.ambiguous', ambiguous],
]
