import { absent, drop, family, key, set, value } from '../mutation.ts'

const refused = ['build/not-enforced']

/** What the router or the deployment of this version cannot do, though the declaration says it. */
export const build = family('build', [
  {
    id: 'hold-of-some-categories',
    edit: set('retention/appointments/holds/0/categories', ['booking.slot']),
    rules: refused,
    token: key('retention/appointments/holds/0/categories'),
  },
  {
    id: 'archive',
    edit: set('retention/orders/onExpiry', 'archive'),
    rules: ['build/not-enforced', 'retention/restricted-for-ever'],
    token: value('retention/orders/onExpiry'),
  },
  {
    id: 'restrict',
    edit: set('retention/orders/onExpiry', 'restrict'),
    rules: ['build/not-enforced', 'retention/restricted-for-ever'],
    token: value('retention/orders/onExpiry'),
  },
  {
    id: 'anonymise',
    edit: set('retention/orders/onExpiry', 'anonymise'),
    rules: refused,
    token: value('retention/orders/onExpiry'),
  },
  { id: 'router-nowhere', edit: drop('router/country'), rules: ['fact/missing'], token: absent('router/country') },
  {
    id: 'router-hosted-by-nobody',
    edit: drop('router/hostedBy'),
    rules: ['fact/missing'],
    token: absent('router/hostedBy'),
  },
  {
    id: 'router-lost',
    edit: drop('router'),
    rules: ['fact/missing', 'retention/store-uncovered', 'build/not-enforced'],
    token: [
      { at: 'line', file: 'bylaw.yaml', text: 'apiVersion' },
      { at: 'line', file: 'bylaw.yaml', text: 'project:' },
      key('routes/alarms'),
    ],
  },
  {
    id: 'channel-without-connector',
    edit: drop('channels/pager/http'),
    rules: ['schema/invalid', 'build/not-enforced'],
    token: key('channels/pager'),
  },
  {
    id: 'channel-with-two-connectors',
    edit: set('channels/pager/slack', { webhook: 'pager-webhook' }),
    rules: ['schema/invalid', 'build/not-enforced'],
    token: [key('channels/pager'), key('channels/pager/slack')],
  },
  {
    id: 'slack-without-address',
    edit: set('channels/team/slack', {}),
    rules: ['schema/invalid', 'build/not-enforced'],
    token: [key('channels/team/slack'), value('channels/team/slack')],
  },
  {
    id: 'token-without-conversation',
    edit: drop('channels/nurses/slack/conversation'),
    rules: ['schema/invalid', 'build/not-enforced'],
    token: [key('channels/nurses/slack'), value('channels/nurses/slack'), key('channels/nurses/slack/token')],
  },
  {
    id: 'signature-without-header',
    edit: drop('sources/care-line/http/verify/header'),
    rules: ['schema/invalid', 'security/ingress-unverified', 'build/not-enforced'],
    token: [key('sources/care-line/http/verify'), value('sources/care-line/http/verify/scheme')],
  },
  {
    id: 'twilio-without-url',
    edit: drop('sources/watch/http/verify/publicUrl'),
    rules: ['schema/invalid', 'build/not-enforced', 'security/ingress-unverified'],
    token: [key('sources/watch/http/verify'), value('sources/watch/http/verify/scheme')],
  },
  {
    id: 'path-twice',
    edit: set('sources/watch/http/path', '/in/shop'),
    rules: ['schema/invalid', 'ref/duplicate-name', 'build/not-enforced'],
    token: [value('sources/watch/http/path'), value('sources/shop/http/path')],
  },
  {
    id: 'several-routers-on-sqlite',
    edit: set('router/journal', { engine: 'sqlite', replicas: 3 }),
    rules: ['schema/invalid', 'build/not-enforced'],
    token: [value('router/journal/replicas'), key('router/journal/replicas')],
  },
])
