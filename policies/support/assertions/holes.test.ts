import { expect, test } from 'vitest'
import { bind } from '../../../compiler/bind/bind.ts'
import { deriveFlows } from '../../../compiler/flows/derive.ts'
import { buildModel } from '../../../compiler/model/build-model.ts'
import { parseFile } from '../../../compiler/syntax/parse-file.ts'
import { facts, projectText } from '../../testing/random-project.ts'
import { judge } from './judge.ts'

const owner = { section: 'commitments', name: 'promise' } as const

/** What is said of a project of which one fact is marked as missing. */
function answer(hole: string, assertion: Parameters<typeof judge>[2]): string {
  const at = facts.findIndex(({ path }) => path.join('.') === hole)
  expect(at).toBeGreaterThanOrEqual(0)
  const text = projectText(
    facts.map(() => 0),
    new Set([at]),
  )
  const { model } = buildModel(bind([parseFile({ path: 'bylaw.yaml', text })]))
  return judge(owner, ['assert'], assertion, { model, graph: deriveFlows(model).graph }).answer
}

const ofTracker = 'flow.tracker == "banner"'
const toDesk = 'flow.recipient == "desk"'
const short = 'flow.retention.name == "short" && flow.store == "journal"'

// Nobody has said who sets the tracker, or what for: its data goes somewhere all the same,
// and on to whom its recipient passes it.
test.each([
  ['unproven', 'trackers.banner.setBy', { never: `${ofTracker} && flow.recipient == "desk"` }],
  ['unproven', 'trackers.banner.setBy', { where: toDesk, must: 'flow.trackerDays == 0 && flow.tracker == ""' }],
  ['holds', 'trackers.banner.setBy', { where: ofTracker, must: 'flow.activity == "support"' }],
  ['broken', 'trackers.banner.setBy', { never: 'flow.trackerClass == "marketing" && flow.sink == "recipient"' }],
  ['unproven', 'trackers.banner.activity', { never: `${ofTracker} && flow.activity == "records"` }],
  ['broken', 'trackers.banner.activity', { where: ofTracker, must: toDesk }],
  ['unproven', 'trackers.banner.consent', { where: ofTracker, must: 'flow.trackerConsent == "asked"' }],
  ['unproven', 'trackers.banner.consent', { where: ofTracker, must: 'flow.trackerConsent != "asked"' }],
  ['unproven', 'recipients.desk.announced', { where: toDesk, must: 'flow.announced != ""' }],
  ['unproven', 'recipients.desk.activeFrom', { never: `${toDesk} && flow.activeFrom > "2026-06-01"` }],
])('is %s without %s: %j', (expected, hole, assertion) => {
  expect(answer(hole, assertion)).toBe(expected)
})

// What is known of a number decides, as it does of a list.
test.each([
  ['holds', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) >= 1' }],
  ['holds', 'recipients.desk.stored', { where: toDesk, must: '0 < flow.countries.size()' }],
  ['broken', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) == 0' }],
  ['unproven', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) == 1' }],
  ['unproven', 'recipients.desk.stored', { where: toDesk, must: 'size(flow.countries) > 1' }],
  ['broken', 'retention.short.backups', { where: short, must: 'flow.retention.maxDays <= 6' }],
  ['holds', 'retention.short.backups', { where: short, must: 'flow.retention.days >= 7' }],
  ['unproven', 'retention.short.backups', { where: short, must: 'flow.retention.maxDays <= 7' }],
  ['unproven', 'retention.short.backups', { where: short, must: 'flow.retention.maxDays + 1 >= 7' }],
])('is %s without %s: %j', (expected, hole, assertion) => {
  expect(answer(hole, assertion)).toBe(expected)
})

const head = `apiVersion: bylaw.dev/v1
organisation: {legalName: Acme Ltd, country: IE, regimes: [eu-gdpr]}
lawfulBases: {terms: {type: contract, contract: Terms, party: [guests]}, asked: {type: consent, explicit: true}}
retention: {short: {for: P7D, why: Answers, onExpiry: erase, by: router}}
`
const shop = `activities:
  keep: {purpose: Keep, lawfulBasis: terms, dataSubjects: [guests], retention: short, data: {contact.email: {source: person}}, recipients: {desk: all}}
recipients:
  desk: {legalName: Desk Ltd, engagement: on-our-behalf, established: IE, stored: [IE], onward: [printer]}
  printer: {legalName: Printer Ltd, engagement: on-our-behalf, established: US, stored: [US]}
`

function asked(text: string, assertion: Parameters<typeof judge>[2]): string {
  const { model } = buildModel(bind([parseFile({ path: 'bylaw.yaml', text: `${head}${text}` })]))
  return judge(owner, ['assert'], assertion, { model, graph: deriveFlows(model).graph }).answer
}

// Whom a recipient passes data on to has it as well, though no activity names that one.
test.each([
  ['broken', { where: 'flow.sink == "recipient"', must: 'flow.countries.all(c, c == "IE")' }],
  ['broken', { never: 'flow.recipient == "printer"' }],
  ['holds', { where: 'flow.recipient == "desk"', must: 'flow.countries.all(c, c == "IE")' }],
  ['holds', { where: 'flow.recipient == "printer"', must: 'flow.relationship == "subprocessor" && !flow.executed' }],
  ['holds', { where: 'flow.recipient == "desk"', must: 'flow.relationship == "processor"' }],
])('is %s of what goes on: %j', (expected, assertion) => {
  expect(asked(shop, assertion)).toBe(expected)
})

test('who passes data on in a circle passes it on once', () => {
  const circle = shop.replace('stored: [US]', 'stored: [US], onward: [desk]')
  expect(asked(circle, { where: 'flow.sink == "recipient"', must: 'flow.countries.size() == 1' })).toBe('holds')
})

// What is not said of access is said of where the data lies.
test.each([
  ['broken', 'stored: [US]', 'flow.accessedFrom.all(c, c == "IE")'],
  ['holds', 'stored: [IE]', 'flow.accessedFrom.all(c, c == "IE")'],
  ['holds', 'stored: [US], accessedFrom: [IE]', 'flow.accessedFrom.all(c, c == "IE")'],
  ['unproven', 'stored: {missing: not known}', 'flow.accessedFrom.all(c, c == "IE")'],
  ['unproven', 'stored: {missing: not known}', 'flow.accessedFrom.size() == 0'],
])('is %s of access with %s', (expected, stored, must) => {
  const text = shop.replace('stored: [IE], onward: [printer]', stored)
  expect(asked(text, { where: 'flow.recipient == "desk"', must })).toBe(expected)
})

// The law asks for a tool, or for a basis for each class of people: that none is named is no proof of anything.
test.each([
  ['unproven', 'established: US, stored: [US]', 'flow.transferTools.all(t, t == "scc")'],
  ['unproven', 'established: US, stored: [US]', 'flow.transferTools.size() > 0'],
  ['holds', 'established: US, stored: [US], transfer: {eu-gdpr: {tool: scc}}', 'flow.transferTools == ["scc"]'],
  ['holds', 'established: CH, stored: [CH]', 'flow.transferTools == []'],
  ['holds', 'established: IE, stored: [IE]', 'flow.transferTools == []'],
])('is %s of the tools of who is %s: %s', (expected, places, must) => {
  const text = shop.replace('established: IE, stored: [IE], onward: [printer]', places)
  expect(asked(text, { where: 'flow.recipient == "desk"', must })).toBe(expected)
})

test('a class of people without a basis leaves open on what an activity rests', () => {
  const text = shop
    .replace('lawfulBasis: terms', 'lawfulBasis: {by: {guests: terms}}')
    .replace('[guests], retention', '[guests, staff], retention')
  expect(asked(text, { must: 'flow.basisTypes == ["contract"]' })).toBe('unproven')
  expect(asked(text, { must: 'flow.basisTypes.exists(t, t == "contract")' })).toBe('holds')
})

const routed = `${shop.replace(', onward: [printer]', ', hosts: [desk.example]')}sources: {shop: {http: {path: /in, verify: {scheme: stripe, secret: s}}, type: {is: ticket}, dedupe: {path: id}}}
events: {ticket: {schema: {type: object, properties: {id: {type: string, x-category: none}, note: {type: string}}}}}
channels: {desk: {recipient: desk, http: {url: "https://desk.example/in"}}}
routes: {tickets: {activity: keep, source: shop, events: [ticket], to: {desk: {fields: {id: keep, note: keep}}}}}
router: {country: IE, hostedBy: desk, stores: {audit: {activity: {missing: not known}, retention: short}}}
`

// A field without a category goes where it goes, and a store without an activity is some activity's.
test.each([
  ['unproven', { where: 'flow.recipient == "desk"', must: 'flow.category == "contact.email"' }],
  ['unproven', { where: 'flow.store == "journal"', must: 'flow.sensitivity != "special"' }],
  ['unproven', { never: 'flow.recipient == "desk" && flow.form == "hashed"' }],
  ['unproven', { never: 'flow.activity == "keep" && flow.store == "audit"' }],
  ['holds', { where: 'flow.store == "audit"', must: 'flow.category == "event.metadata"' }],
])('is %s of what nobody has sorted: %j', (expected, assertion) => {
  expect(asked(routed, assertion)).toBe(expected)
})

const several = `activities:
  keep: {purpose: Keep, role: controller, lawfulBasis: terms, dataSubjects: [guests], retention: short, data: {contact.email: {source: person}}, recipients: {desk: all, mailer: all, printer: all}}
recipients:
  host: {legalName: Host Ltd, engagement: on-our-behalf, established: US, stored: [US]}
  desk: {legalName: Desk Ltd, engagement: on-our-behalf, established: IE, stored: [IE], hosts: [desk.example], onward: [printer]}
  mailer: {legalName: Mailer Ltd, engagement: on-our-behalf, established: IE, stored: [IE], hosts: [mailer.example], onward: [printer]}
  printer: {legalName: Printer Ltd, engagement: on-our-behalf, established: IE, stored: [IE]}
sources:
  shop: {http: {path: /in, verify: {scheme: stripe, secret: s}}, type: {is: ticket}, dedupe: {path: id}}
  web: {http: {path: /web, verify: {scheme: bearer, secret: w}}, type: {is: ticket}, dedupe: {path: id}}
events: {ticket: {schema: {type: object, properties: {id: {type: string, x-category: none}, mail: {type: string, x-category: contact.email}}}}}
channels:
  desk: {recipient: desk, http: {url: "https://desk.example/in"}}
  mailer: {recipient: mailer, http: {url: "https://mailer.example/in"}}
routes:
  one: {activity: keep, source: shop, events: [ticket], to: {desk: {fields: {mail: pseudonymise}}}}
  two: {activity: keep, source: web, events: [ticket], to: {mailer: {fields: {mail: keep}}}}
router: {country: US, hostedBy: host}
`
const behind = several.replace('{desk: all, mailer: all, printer: all}', '{desk: all, mailer: all}')

// What two routes keep of one event is kept by both, and who has it from two hands has it on both ways.
test.each([
  ['broken', several, { where: 'flow.route == "one"', must: 'flow.countries.all(c, c == "IE")' }],
  ['broken', several, { where: 'flow.route == "two"', must: 'flow.countries.all(c, c == "IE")' }],
  ['broken', several, { where: 'flow.source == "web"', must: 'flow.countries.all(c, c == "IE")' }],
  ['broken', several, { never: 'flow.scheme == "bearer" && flow.store == "journal"' }],
  ['holds', several, { where: 'flow.store == "journal"', must: 'flow.scheme in ["bearer", "stripe"]' }],
  ['broken', behind, { where: 'flow.recipient == "printer"', must: 'flow.protection == "pseudonymise"' }],
  ['broken', behind, { where: 'flow.recipient == "printer"', must: 'flow.protection == "keep"' }],
  ['broken', several, { where: 'flow.recipient == "printer"', must: 'flow.protection == "keep"' }],
  ['broken', behind, { where: 'flow.recipient == "printer"', must: 'flow.source != "web"' }],
  ['broken', several, { never: 'flow.route == "two" && flow.recipient == "printer"' }],
  ['holds', several, { where: 'flow.recipient == "printer"', must: 'flow.relationship == "processor"' }],
  ['holds', behind, { where: 'flow.recipient == "printer"', must: 'flow.relationship == "subprocessor"' }],
])('is %s of what several routes do: %#', (expected, text, assertion) => {
  expect(asked(text, assertion)).toBe(expected)
})

const unhosted = several.replace('router: {country: US, hostedBy: host}\n', '')
const stores = 'flow.store == "journal"'

// A store has no recipient, and is reached from somewhere all the same.
test.each([
  ['broken', several, { where: stores, must: 'flow.accessedFrom.all(c, c == "IE")' }],
  ['holds', several, { where: stores, must: 'flow.accessedFrom == ["IE", "US"]' }],
  [
    'broken',
    several.replace('stored: [US]', 'stored: [US], accessedFrom: [IN]'),
    { never: `${stores} && "IN" in flow.accessedFrom` },
  ],
  [
    'unproven',
    several.replace('country: US, ', ''),
    { where: stores, must: 'flow.accessedFrom.all(c, c in ["IE", "US"])' },
  ],
  ['unproven', shop, { where: 'flow.store == "records"', must: 'flow.accessedFrom.all(c, c == "IE")' }],
  [
    'holds',
    shop.replace('retention: short,', 'retention: short, stored: [IE],'),
    { where: 'flow.store == "records"', must: 'flow.accessedFrom == ["IE"]' },
  ],
  // Without a section on the router it runs somewhere, at somebody's.
  ['unproven', unhosted, { never: 'flow.recipient == "host"' }],
  ['unproven', unhosted, { where: stores, must: 'flow.hostedBy == ""' }],
])('is %s of how a store is reached: %#', (expected, text, assertion) => {
  expect(asked(text, assertion)).toBe(expected)
})

// Where it is not known where data goes, it is not known whether a tool is needed.
test.each([
  ['unproven', 'established: {missing: not known}, stored: [IE]'],
  ['unproven', 'established: IE, stored: {missing: not known}'],
  ['unproven', 'kind: category'],
])('is %s of the tools of who is %s', (expected, places) => {
  const text = shop.replace('established: IE, stored: [IE], onward: [printer]', places)
  expect(asked(text, { where: 'flow.recipient == "desk"', must: 'flow.transferTools.all(t, t == "scc")' })).toBe(
    expected,
  )
})

// Who rests on a contract has not consented, whatever others have.
test.each([
  ['broken', '{by: {guests: terms, staff: asked}}', 'flow.consentExplicit'],
  ['holds', '{by: {guests: asked, staff: asked}}', 'flow.consentExplicit'],
  ['broken', 'terms', 'flow.consentExplicit'],
  ['unproven', '{by: {staff: asked}}', 'flow.consentExplicit'],
])('is %s of explicit consent with %s', (expected, basis, must) => {
  const text = shop
    .replace('lawfulBasis: terms', `lawfulBasis: ${basis}`)
    .replace('[guests], retention', '[guests, staff], retention')
  expect(asked(text, { must })).toBe(expected)
})

test.each([
  ['broken', '{text: Write, term: "dpv:DirectMarketing"}'],
  ['holds', '{text: Write, term: "dpv:DirectMarketing", directMarketing: false}'],
  ['holds', '{text: Write, term: "dpv:CustomerCare"}'],
])('a promise of no direct marketing is %s with %s', (expected, purpose) => {
  expect(asked(shop.replace('purpose: Keep', `purpose: ${purpose}`), { never: 'flow.directMarketing' })).toBe(expected)
})

const tls = several.replace('router: {', 'router: {tls: {minimum: "1.3", cipherBits: 256}, ')
const sent = 'flow.channel == "desk"'

// What the router sends is encrypted as its section says; how the rest travels nobody has stated.
test.each([
  ['holds', tls, { where: sent, must: 'flow.tlsMinimum >= "1.3" && flow.cipherBits >= 256' }],
  ['broken', several, { where: sent, must: 'flow.tlsMinimum >= "1.3"' }],
  ['holds', several, { where: sent, must: 'flow.tlsMinimum >= "1.2" && flow.cipherBits == 128' }],
  ['broken', several.replace('https://desk', 'http://desk'), { where: sent, must: 'flow.tlsMinimum >= "1.2"' }],
  [
    'unproven',
    tls,
    { where: 'flow.recipient == "desk" || flow.recipient == "printer"', must: 'flow.tlsMinimum >= "1.2"' },
  ],
  ['unproven', tls, { where: 'flow.recipient == "host"', must: 'flow.tlsMinimum >= "1.2"' }],
  ['holds', tls, { where: stores, must: 'flow.tlsMinimum == ""' }],
])('is %s of how it is sent: %#', (expected, text, assertion) => {
  expect(asked(text, assertion)).toBe(expected)
})

// No day is before every day, and proves nothing.
test.each([
  ['unproven', { where: 'flow.recipient == "desk"', must: 'flow.contractExpires <= "2027-01-01"' }],
  ['unproven', { where: 'flow.recipient == "desk"', must: '"2027-01-01" >= flow.contractExpires' }],
  ['unproven', { where: 'flow.recipient == "desk"', must: 'flow.activeFrom < "2026"' }],
  ['broken', { where: 'flow.recipient == "desk"', must: 'flow.contractExpires > "2027-01-01"' }],
  [
    'holds',
    { where: 'flow.recipient == "desk"', must: 'flow.contractExpires == "" || flow.contractExpires < "2027-01-01"' },
  ],
  ['holds', { never: 'flow.contractExpires != "" && flow.contractExpires < "2027-01-01"' }],
  ['holds', { never: 'flow.activeFrom > "2026-06-01"' }],
])('is %s of a day that is not there: %j', (expected, assertion) => {
  const text = shop.replaceAll('engagement', 'contract: {type: dpa, signed: 2026-01-10}, engagement')
  expect(asked(text, assertion)).toBe(expected)
})

test.each([
  ['unproven', { where: 'flow.recipient == "desk" && flow.channel == ""', must: 'flow.category == "contact.email"' }],
  ['unproven', { where: 'flow.recipient == "printer"', must: 'flow.category == "contact.email"' }],
])('a field without a category is at the host, too, and passed on: %#', (expected, assertion) => {
  expect(asked(routed.replace('hosts:', 'onward: [printer], hosts:'), assertion)).toBe(expected)
})
