import { compile } from '../../compile.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'

/** Model and flows of a declaration in one file; `asOf` matters to documents alone. */
export function compiled(text: string): { readonly model: Model; readonly graph: FlowGraph } {
  const { model, graph, diagnostics } = compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-01-01' })
  if (!model || !graph) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return { model, graph }
}

/** A small project that is complete enough to emit. */
export const sample = `apiVersion: bylaw.dev/v1
project: {name: Acme, plans: [pro, free]}
organisation: {regimes: [uk-gdpr, eu-gdpr]}
retention:
  payload: {byPlan: {pro: P1Y, free: P30D}, why: Replays, onExpiry: erase, by: router, backups: P2M, holds: [{ground: Claims}, {ground: Tax, until: "2030-01-01"}]}
  asked-for: {for: P3Y, minimum: P1Y, why: Proof, onExpiry: erase, by: router, backups: P30D}
  short: {for: P3D, from: delivered, after: account.closed, why: Chat, onExpiry: erase, by: router}
  keys: {for: P8D, why: Redeliveries, onExpiry: erase, by: router}
  forever: {for: indefinite}
recipients:
  archive: {engagement: on-our-behalf, stored: [GB], hosts: ["archive.example:8443", archive.example], activeFrom: 2027-01-01}
  chat: {engagement: chosen-by-customer, countries: chosen-by-customer}
  plain: {engagement: on-our-behalf}
activities:
  tell:
    purpose: Tell customers
    role: {processor: {for: tenant, instructions: terms, atEnd: erase}}
    lawfulBasis: agreed
    retention: payload
    data: {person.name: {source: person}, contact.email: {source: person, retention: short}}
  note:
    purpose: Note it
    lawfulBasis: {by: {staff: agreed, guests: asked}}
    retention: payload
    data: {person.name: {}}
  offer:
    purpose: {text: Offer it, directMarketing: true}
    lawfulBasis: asked
    retention: payload
    data: {person.name: {}, contact.email: {}}
lawfulBases:
  agreed: {type: contract, contract: terms, party: [staff]}
  asked: {type: consent, asked: box, withdrawn: link}
sources:
  shop:
    http: {path: "/in/{tenant}/shop", verify: {scheme: hmac, secret: shop-key, header: X-Sig, timestamp: X-Time, tolerance: PT2M, prefix: v1=}}
    type: {path: 'meta.kind\\.of', values: {order: order.made, constructor: ping}, otherwise: drop}
    dedupe: {path: 'meta.id'}
  pinger:
    http: {path: /in/ping}
    type: {is: ping}
events:
  order.made:
    subjects: {editor: {at: 'lines.*', keys: [by]}, buyer: {at: buyer, keys: [email], unique: {email: shared}, linkedBy: [shop], about: ['lines.*.by'], class: staff}}
    schema:
      type: object
      required: [id]
      properties:
        id: {type: string, x-category: none}
        buyer: {type: object, properties: {email: {type: string, x-category: contact.email}, name: {type: string, x-category: person.name}}}
        lines: {type: array, items: {type: object, properties: {by: {type: string, x-category: person.name}}}}
  ping:
    schema: {type: object, properties: {at: {type: string, x-category: none}}}
channels:
  keep: {recipient: archive, http: {url: "https://archive.example/in", secret: sign-key, headers: {X-B: b, X-A: a}, mtls: {certificate: client-chain, key: client-key}}, passesOn: true, limits: {rate: 30/min, inFlight: 2}, retry: {schedule: [PT1S, P1D], ambiguous: fail}}
  talk: {recipient: chat, slack: {connection: tenant}}
  hook: {recipient: chat, http: {connection: tenant}}
  talk-too: {recipient: chat, discord: {webhook: discord-hook}}
  bare: {recipient: plain, http: {url: "https://plain.example/x"}}
  lost: {recipient: plain, http: {connection: tenant}}
  mail: {recipient: chat, email: {server: "smtp://mail.example", from: Acme <hello@acme.example>, subject: News, user: acme, password: mail-password}}
  numbers: {recipient: chat, whatsapp: {phoneNumberId: "1234", token: wa-token, template: {name: made, language: en_GB, parameters: [id]}}}
  bot: {recipient: chat, slack: {token: bot-token, conversation: C0123}}
routes:
  orders:
    activity: tell
    source: shop
    events: [order.made]
    when: event.id != ""
    orderBy: buyer.email
    to:
      talk: {message: "{{ event.buyer.name }} {{ event.buyer.name }} {{ event.buyer.email }} {{ event.lines.size }}", protect: {buyer.email: mask}}
      keep: {fields: {lines: pseudonymise, id: keep, buyer: drop}}
      lost: {message: "{{ event.id }}"}
  nowhere: {activity: tell, source: shop, events: [order.made], to: {lost: {message: "{{ event.id }}"}}}
  letters: {activity: offer, source: shop, events: [order.made], to: {numbers: {fields: {id: keep}, addressee: buyer.email}, mail: {message: "{{ event.buyer.name }}", protect: {buyer.name: redact}, addressee: buyer.email}}}
  pings: {activity: note, source: pinger, events: [ping], to: {hook: {fields: {at: keep}}, bare: {fields: {at: keep}}, talk-too: {message: "{{ event.at }}"}, bot: {message: "{{ event.at }}"}}}
router:
  limits: {body: 256KiB, rate: 120/min}
  stores: {dedupe: {activity: tell, retention: keys}, disclosures: {activity: tell, retention: forever}, requests: {activity: tell, retention: asked-for}}
`
