import { createTransport } from 'nodemailer'
import { afterEach, expect, test } from 'vitest'
import type { ChannelPlan, EmailPlan } from '../../../runtime/contract/plan.ts'
import { addressesOf } from './addresses.ts'
import { type StandIns, startStandIns } from './stand-in.ts'

const channel = (name: string, connector: ChannelPlan['connector'], hosts: readonly string[]): ChannelPlan => ({
  name,
  recipient: name,
  activeFrom: null,
  passesOn: false,
  connector,
  hosts,
  schedule: [],
  onAmbiguous: 'retry',
  ratePerSecond: null,
  inFlight: 1,
})
const mail: EmailPlan = {
  kind: 'email',
  connection: false,
  server: 'smtps://mail.example:465',
  from: 'Small <hello@small.example>',
  to: null,
  subject: 'News',
  user: 'small',
  password: 'mail-password',
}
const channels = [
  channel('slack', { kind: 'slack', webhook: null, connection: true, token: null, conversation: null }, [
    'hooks.slack-gov.com',
    'hooks.slack.com',
  ]),
  channel('discord', { kind: 'discord', webhook: 'discord-hook', connection: false }, ['discord.com']),
  channel('any', { kind: 'http', url: null, connection: true, secret: null, headers: {}, mtls: null }, []),
  channel('wild', { kind: 'http', url: null, connection: true, secret: null, headers: {}, mtls: null }, [
    '*.example.org',
  ]),
  channel(
    'fixed',
    { kind: 'http', url: 'https://a.example:8443/x?y=1', connection: false, secret: 's', headers: {}, mtls: null },
    [],
  ),
  channel('bot', { kind: 'slack', webhook: null, connection: false, token: 'bot', conversation: 'C1' }, ['slack.com']),
  channel(
    'numbers',
    { kind: 'whatsapp', connection: false, phoneNumberId: '123', token: 'wa', apiVersion: 'v24.0', template: null },
    ['graph.facebook.com'],
  ),
  channel('letters', mail, ['mail.example:465']),
]

let standIns: StandIns | undefined
afterEach(() => standIns?.close())

test('every channel has an address of the form that its connector knows', () => {
  expect(addressesOf(channels).map(({ url }) => url.href)).toEqual([
    'https://hooks.slack.com/services/T00000000/B00000000/demo',
    'https://discord.com/api/webhooks/100000000000000000/demo',
    'https://customer.example/webhooks/any',
    'https://demo.example.org/webhooks/wild',
    'https://a.example:8443/x?y=1',
    'https://slack.com/api/chat.postMessage',
    'https://graph.facebook.com/v24.0/123/messages',
    'smtps://mail.example:465',
  ])
})

test('stand-ins answer like the real services and remember what they were sent', async () => {
  const addresses = addressesOf(channels)
  standIns = await startStandIns(addresses)
  const post = async (name: string, query = '', path?: string) => {
    const { url } = addresses.find((one) => one.channel.name === name) as (typeof addresses)[number]
    const local = standIns?.origins.get(url.origin) as string
    const response = await fetch(`${local}${path ?? url.pathname}${query}`, { method: 'POST', body: `to ${name}` })
    return [response.status, await response.text()]
  }
  expect(await post('slack')).toEqual([200, 'ok'])
  expect(await post('discord')).toEqual([204, ''])
  expect(await post('discord', '?wait=true')).toEqual([200, expect.stringContaining('"channel_id"')])
  expect(await post('fixed', '?y=1')).toEqual([200, ''])
  expect(await post('bot')).toEqual([200, expect.stringContaining('"ok":true')])
  expect(await post('numbers')).toEqual([200, expect.stringContaining('"wamid.demo"')])
  expect(await post('slack', '', '/elsewhere')).toEqual([404, ''])
  expect(standIns.received.map(({ channel: name, path, body }) => `${name} ${path} ${body}`)).toEqual([
    'slack /services/T00000000/B00000000/demo to slack',
    'discord /api/webhooks/100000000000000000/demo to discord',
    'discord /api/webhooks/100000000000000000/demo?wait=true to discord',
    'fixed /x?y=1 to fixed',
    'bot /api/chat.postMessage to bot',
    'numbers /v24.0/123/messages to numbers',
  ])
})

test('mail goes to a stand-in that reads it', async () => {
  standIns = await startStandIns(addressesOf(channels))
  const local = new URL(standIns.origins.get('smtps://mail.example:465') ?? '')
  const transport = createTransport({
    host: local.hostname,
    port: Number(local.port),
    secure: false,
    ignoreTLS: true,
    auth: { user: 'small', pass: 'anything' },
  })
  await transport.sendMail({ from: mail.from, to: 'ann@example.org', subject: 'News', text: 'Hello\n.\nAnn' })
  transport.close()
  expect(standIns.received).toMatchObject([
    {
      channel: 'letters',
      path: 'ann@example.org',
      headers: { to: 'ann@example.org', subject: 'News' },
      body: expect.stringContaining('Hello\n.\nAnn'),
    },
  ])
})
