import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about channels; written from the reference of the language alone. */
export const shopChannels3 = family('shop-channels-3', [
  sown(
    'shop',
    'the-secret-itself-2',
    replace('channels.yaml', 'team-slack-webhook', '"https://hooks.slack.com/services/T000/B000/XXXX"'),
    ['schema/invalid', 'security/secret-inline'],
    [
      line(
        'channels.yaml',
        'team: { title: The team, recipient: slack, slack: { webhook: "https://hooks.slack.com/services/T000/B000/XXXX" }, limits: { rate: 1/s } }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-webhook-of-discord',
    replace('channels.yaml', 'team-slack-webhook', 'packers-discord-webhook'),
    ['security/secret-shared'],
    [
      line(
        'channels.yaml',
        'team: { title: The team, recipient: slack, slack: { webhook: packers-discord-webhook }, limits: { rate: 1/s } }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-webhook-has-its-conversation',
    replace('channels.yaml', 'team-slack-webhook', 'team-slack-webhook, conversation: C0400500600'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'team: { title: The team, recipient: slack, slack: { webhook: team-slack-webhook, conversation: C0400500600 }, limits: { rate: 1/s } }',
      ),
    ],
  ),
  sown(
    'shop',
    'nowhere',
    replace('channels.yaml', ' webhook: team-slack-webhook ', ''),
    ['schema/invalid'],
    [line('channels.yaml', 'team: { title: The team, recipient: slack, slack: {}, limits: { rate: 1/s } }')],
  ),
  sown(
    'shop',
    'slack-is-told-of-no-erasure',
    replace('channels.yaml', 'team-slack-webhook }, limits:', 'team-slack-webhook }, passesOn: true, limits:'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'team: { title: The team, recipient: slack, slack: { webhook: team-slack-webhook }, passesOn: true, limits: { rate: 1/s } }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-conversation',
    replace('channels.yaml', 'finance-slack-token, conversation: C0400500600', 'finance-slack-token'),
    ['schema/invalid'],
    [line('channels.yaml', 'finance: { title: Finance, recipient: slack, slack: { token: finance-slack-token } }')],
  ),
  sown(
    'shop',
    'no-id',
    replace('channels.yaml', 'C0400500600', 'c0400500600'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'finance: { title: Finance, recipient: slack, slack: { token: finance-slack-token, conversation: c0400500600 } }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-name-no-id',
    replace('channels.yaml', 'C0400500600', '"#finance"'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'finance: { title: Finance, recipient: slack, slack: { token: finance-slack-token, conversation: "#finance" } }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-token-itself',
    replace('channels.yaml', 'finance-slack-token', 'xoxb-1234567890-abcdefghij'),
    ['security/secret-inline'],
    [
      line(
        'channels.yaml',
        'finance: { title: Finance, recipient: slack, slack: { token: xoxb-1234567890-abcdefghij, conversation: C0400500600 } }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-webhook-of-slack',
    replace('channels.yaml', 'packers-discord-webhook', 'team-slack-webhook'),
    ['security/secret-shared'],
    [
      line(
        'channels.yaml',
        'team: { title: The team, recipient: slack, slack: { webhook: team-slack-webhook }, limits: { rate: 1/s } }',
      ),
    ],
  ),
  sown(
    'shop',
    'two-connectors',
    replace(
      'channels.yaml',
      'packers-discord-webhook }, limits:',
      'packers-discord-webhook }, slack: { webhook: team-slack-webhook }, limits:',
    ),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'packers: { title: The packers, recipient: discord, discord: { webhook: packers-discord-webhook }, slack: { webhook: team-slack-webhook }, limits: { rate: 30/min } }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-number-no-id',
    replace('channels.yaml', '200300400500600', '+31 20 555 0100'),
    ['schema/invalid'],
    [line('channels.yaml', 'phoneNumberId: "+31 20 555 0100"')],
  ),
  sown(
    'shop',
    'a-number-for-a-text',
    replace('channels.yaml', '"200300400500600"', '200300400500600'),
    ['schema/invalid'],
    [line('channels.yaml', 'phoneNumberId: 200300400500600')],
  ),
  sown(
    'shop',
    'no-version',
    replace('channels.yaml', 'v24.0', '"24"'),
    ['schema/invalid'],
    [line('channels.yaml', 'apiVersion: "24"')],
  ),
  sown(
    'shop',
    'ended-in-2017',
    replace('channels.yaml', 'v24.0', 'v2.4'),
    ['channel/setting-misfit'],
    [line('channels.yaml', 'apiVersion: v2.4')],
  ),
  sown(
    'shop',
    'templates-have-small-letters-and-underlines',
    replace('channels.yaml', 'parcel_coming', 'Parcel Coming'),
    ['schema/invalid'],
    [line('channels.yaml', 'template: { name: Parcel Coming, language: nl, parameters: [addressee.name, tracking] }')],
  ),
  sown(
    'shop',
    'meta-writes-nl',
    replace('channels.yaml', 'language: nl, parameters:', 'language: nl-NL, parameters:'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'template: { name: parcel_coming, language: nl-NL, parameters: [addressee.name, tracking] }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-language',
    replace('channels.yaml', 'language: nl, parameters:', 'language: dutch, parameters:'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'template: { name: parcel_coming, language: dutch, parameters: [addressee.name, tracking] }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-such-field',
    replace('channels.yaml', 'tracking', 'tracking_code'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'template: { name: parcel_coming, language: nl, parameters: [addressee.name, tracking_code] }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-route-does-not-send-it',
    replace('channels.yaml', 'tracking', 'place'),
    ['schema/invalid'],
    [line('routes.yaml', 'fields: { addressee.name: keep, tracking: keep }')],
  ),
  sown(
    'shop',
    'no-scheme',
    replace('channels.yaml', '"smtps://smtp.duif.example"', 'smtp.duif.example'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: smtp.duif.example, from: Veldkamp <orders@veldkamp.example>, subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-mail',
    replace('channels.yaml', 'smtps://smtp.duif.example', 'https://smtp.duif.example'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "https://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'starttls-is-at-587',
    replace('channels.yaml', 'smtps://smtp.duif.example', 'smtps://smtp.duif.example:587'),
    ['channel/setting-misfit'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example:587", from: Veldkamp <orders@veldkamp.example>, subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'tls-from-the-start-is-at-465',
    replace('channels.yaml', 'smtp://smtp.duif.example', 'smtp://smtp.duif.example:465'),
    ['channel/setting-misfit'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtp://smtp.duif.example:465", from: orders@veldkamp.example, to: office@veldkamp.example, subject: A refund, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-port-between-servers',
    replace('channels.yaml', 'smtp://smtp.duif.example', 'smtp://smtp.duif.example:25'),
    ['channel/setting-misfit'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtp://smtp.duif.example:25", from: orders@veldkamp.example, to: office@veldkamp.example, subject: A refund, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
])
