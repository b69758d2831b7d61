import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about channels; written from the reference of the language alone. */
export const shopChannels4 = family('shop-channels-4', [
  sown(
    'shop',
    'no-host-of-the-recipient',
    replace('channels.yaml', 'smtps://smtp.duif.example', 'smtps://mail.duif.example'),
    ['route/host-not-declared'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://mail.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'credentials-2',
    replace('channels.yaml', 'smtps://smtp.duif.example', 'smtps://veldkamp:pw@smtp.duif.example'),
    ['schema/invalid', 'security/secret-inline'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://veldkamp:pw@smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-address',
    replace('channels.yaml', 'Veldkamp <orders@veldkamp.example>', 'Veldkamp'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp, subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-domain',
    replace('channels.yaml', 'Veldkamp <orders@veldkamp.example>', '"Veldkamp <orders@veldkamp>"'),
    ['fact/reserved-address'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: "Veldkamp <orders@veldkamp>", subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'two',
    replace('channels.yaml', 'Veldkamp <orders@veldkamp.example>', '"orders@veldkamp.example, help@veldkamp.example"'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: "orders@veldkamp.example, help@veldkamp.example", subject: Your order, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-subject-is-no-template',
    replace('channels.yaml', 'Your order', '"Your order {{ event.name }}"'),
    ['channel/setting-misfit'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: "Your order {{ event.name }}", user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'empty',
    replace('channels.yaml', 'Your order', '""'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: "", user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-line-break-2',
    replace('channels.yaml', 'Your order', '"Your order\\nBcc: all@veldkamp.example"'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: "Your order\\nBcc: all@veldkamp.example", user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-password',
    replace('channels.yaml', 'user: veldkamp, password: duif-password }\n  office:', 'user: veldkamp }\n  office:'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: Your order, user: veldkamp }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-user',
    replace('channels.yaml', 'order, user: veldkamp, password: duif-password', 'order, password: duif-password'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: Your order, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-password-itself',
    replace('channels.yaml', 'password: duif-password }\n  dealer:', 'password: "Zwolle-2026!" }\n  dealer:'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtp://smtp.duif.example", from: orders@veldkamp.example, to: office@veldkamp.example, subject: A refund, user: veldkamp, password: "Zwolle-2026!" }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-address-2',
    replace('channels.yaml', 'office@veldkamp.example', 'office'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtp://smtp.duif.example", from: orders@veldkamp.example, to: office, subject: A refund, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'two-2',
    replace('channels.yaml', 'office@veldkamp.example', '"office@veldkamp.example; boss@veldkamp.example"'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtp://smtp.duif.example", from: orders@veldkamp.example, to: "office@veldkamp.example; boss@veldkamp.example", subject: A refund, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-addressee-and-the-route-names-none',
    replace('channels.yaml', 'to: office@veldkamp.example, subject:', 'subject:'),
    ['schema/invalid'],
    [line('routes.yaml', 'office:')],
  ),
  sown(
    'shop',
    'own-headers-without-tenants',
    replace('channels.yaml', 'connection: tenant', 'url: "https://api.dealer.example/in", secret: dealer'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        'dealer: { title: The dealer\'s own system, recipient: dealer, http: { url: "https://api.dealer.example/in", secret: dealer, ownHeaders: true } }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-value-2',
    replace('channels.yaml', 'tenant', 'tenants'),
    ['schema/invalid'],
    [
      line(
        'channels.yaml',
        "dealer: { title: The dealer's own system, recipient: dealer, http: { connection: tenants, ownHeaders: true } }",
      ),
    ],
  ),
  sown(
    'shop',
    'unclosed',
    replace('channels.yaml', '6 }', '6'),
    ['yaml/syntax'],
    [line('channels.yaml', 'limits: { rate: 20/s, inFlight: 6')],
  ),
  sown(
    'shop',
    'a-text-in-yaml-1-2',
    replace('channels.yaml', 'passesOn: true', 'passesOn: yes'),
    ['schema/invalid'],
    [line('channels.yaml', 'passesOn: yes')],
  ),
  sown(
    'shop',
    'a-tab',
    replace('channels.yaml', 'passesOn:', '	passesOn:'),
    ['yaml/syntax'],
    [line('channels.yaml', 'passesOn: true')],
  ),
  sown(
    'shop',
    'a-colon',
    replace('channels.yaml', 'The warehouse', 'The warehouse: Zwolle'),
    ['yaml/syntax'],
    [line('channels.yaml', 'title: The warehouse: Zwolle')],
  ),
  sown(
    'shop',
    'a-comment-eats-the-rest',
    replace('channels.yaml', 'Your order', 'Your order #1'),
    ['yaml/syntax'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtps://smtp.duif.example", from: Veldkamp <orders@veldkamp.example>, subject: Your order #1, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'curly-quotes-and-a-slip',
    replace('channels.yaml', 'The team', '“The team”, titel: x'),
    ['schema/unknown-key'],
    [
      line(
        'channels.yaml',
        'team: { title: “The team”, titel: x, recipient: slack, slack: { webhook: team-slack-webhook }, limits: { rate: 1/s } }',
      ),
    ],
  ),
])
