import { describe, expect, it } from 'vitest'
import { compile } from '../../compiler/compile.ts'
import { diff } from '../../compiler/diff/diff.ts'
import type { Side } from '../../compiler/diff/side.ts'
import { type Edit, filesOf } from './files.ts'

function sideOf(edits: readonly Edit[]): Side {
  const { model, graph, faults } = compile(filesOf(edits), { asOf: '2026-11-30' })
  if (!model || !graph) throw new Error('the project cannot be read')
  return { model, flows: graph.flows, faults }
}

const base = sideOf([])

/** What somebody edits, and all that is told of it. */
const edits: readonly (readonly [says: string, edits: readonly Edit[], told: string])[] = [
  ['unused rule longer', [['data.yaml', '{ for: P14D', '{ for: P20D']], 'neutral technical retention.short'],
  [
    'logs shifted to backups',
    [
      [
        'data.yaml',
        'logs: { for: P60D, from: recorded, why: Attacks are seen late, onExpiry: erase, by: router, backups: P7D',
        'logs: { for: P50D, from: recorded, why: Attacks are seen late, onExpiry: erase, by: router, backups: P17D',
      ],
    ],
    'widens retention-extended retention.logs',
  ],
  [
    'membership backups gone',
    [['data.yaml', '    by: { process: support }\n    backups: P14D\n', '    by: { process: support }\n']],
    'widens fact-lost retention.membership',
  ],
  [
    'studio plan unlisted',
    [['data.yaml', 'coach: P90D, studio: P180D }', 'coach: P90D }']],
    'narrows retention-shortened retention.training',
  ],
  [
    'books erased not archived',
    [
      [
        'data.yaml',
        '    onExpiry: archive\n    afterwards: { for: P1Y, why: An audit may still be open }\n',
        '    onExpiry: erase\n',
      ],
    ],
    'narrows expiry-strengthened retention.books',
  ],
  [
    'hold gone',
    [
      [
        'data.yaml',
        '    holds:\n      - { ground: A dispute about money, categories: [payment.transaction], until: dispute.settled }\n',
        '',
      ],
    ],
    'narrows hold-removed retention.membership',
  ],
  [
    'from received to delivered',
    [
      [
        'data.yaml',
        '    byPlan: { free: P30D, coach: P90D, studio: P180D }\n    from: received',
        '    byPlan: { free: P30D, coach: P90D, studio: P180D }\n    from: delivered',
      ],
    ],
    'widens retention-extended retention.training',
  ],
  ['body larger', [['bylaw.yaml', 'body: 128KiB', 'body: 1MiB']], 'neutral technical router'],
  ['replicas default gone', [['bylaw.yaml', '{ engine: postgres, replicas: 2 }', '{ engine: postgres }']], ''],
  ['region within country', [['bylaw.yaml', 'region: ams-1', 'region: ams-2']], 'neutral moved router'],
  ['age unsaid', [['bylaw.yaml', '  minimumAge: 16\n', '']], 'widens age-lowered organisation'],
  [
    "dpo's telephone gone",
    [['bylaw.yaml', '    phone: "+31 30 555 0100"\n', '']],
    'widens information-lost organisation',
  ],
  ['plan added', [['bylaw.yaml', '[free, coach, studio]', '[free, coach, studio, gym]']], 'widens plan-added project'],
  ['not explicit', [['data.yaml', '    explicit: true\n', '']], 'widens basis-changed lawfulBases.health-consent'],
  [
    'assessed less often',
    [['data.yaml', 'lia-safe.md, date: 2026-04-01, review: P1Y', 'lia-safe.md, date: 2026-04-01, review: P3Y']],
    'widens assessment-removed lawfulBases.interest-safe',
  ],
  [
    'withdrawn harder',
    [['data.yaml', 'withdrawn: The same switch in the settings', 'withdrawn: A letter by post to our office']],
    'widens basis-changed lawfulBases.health-consent',
  ],
  [
    'marketing unmarked',
    [['activities.yaml', ', directMarketing: true }', ' }']],
    'widens purpose-changed activities.write-letters',
  ],
  [
    'dpia gone',
    [
      [
        'activities.yaml',
        '    dpia: { required: true, why: Health data on a large scale, file: legal/dpia.pdf, date: 2026-03-10, review: P1Y }\n',
        '',
      ],
    ],
    'widens assessment-removed activities.measure',
  ],
  [
    'logs encrypted not hashed',
    [['activities.yaml', 'form: hashed', 'form: encrypted']],
    'widens protection-removed activities.improve',
  ],
  [
    'all for paceline',
    [['activities.yaml', 'paceline: [account.id, body.pulse, training.plan, event.metadata]', 'paceline: all']],
    'widens category-added activities.measure; widens category-added activities.measure',
  ],
  [
    'list reordered',
    [
      [
        'activities.yaml',
        'paceline: [account.id, body.pulse, training.plan, event.metadata]',
        'paceline: [training.plan, event.metadata, body.pulse, account.id]',
      ],
    ],
    '',
  ],
  [
    'bought metadata',
    [
      [
        'activities.yaml',
        '      contact.phone: { source: person }\n      event.metadata: { source: observed }',
        '      contact.phone: { source: third-party, from: A list broker }\n      event.metadata: { source: observed }',
      ],
    ],
    'widens source-changed activities.measure',
  ],
  [
    'studios told sooner',
    [['activities.yaml', 'atEnd: erase, noticePeriod: P30D', 'atEnd: erase, noticePeriod: P60D']],
    'narrows information-added activities.run-for-studios',
  ],
  [
    'essence other',
    [
      [
        'activities.yaml',
        'essence: We measure, the insurer rewards; either may be asked for all rights',
        'essence: The insurer alone answers for all rights and may use the data to set premiums',
      ],
    ],
    'widens information-lost activities.reward',
  ],
  [
    'arrangement looked at more often',
    [['activities.yaml', 'date: 2025-10-01, review: P2Y', 'date: 2025-10-01, review: P1Y']],
    'narrows assessment-added activities.reward',
  ],
  [
    'condition gone',
    [
      [
        'activities.yaml',
        '      body.pulse:\n        source: observed\n        condition: { article: 9(2)(a) }',
        '      body.pulse:\n        source: observed',
      ],
    ],
    'widens fact-lost activities.measure',
  ],
  [
    "paceline's reach unsaid",
    [['recipients.yaml', '    accessedFrom: [SE, FI]\n', '']],
    'widens fact-lost recipients.paceline',
  ],
  [
    'paceline keeps longer',
    [['recipients.yaml', 'keeps: { for: P60D, after', 'keeps: { for: P1Y, after']],
    'widens retention-extended recipients.paceline',
  ],
  [
    'ringdove under dpf',
    [
      [
        'recipients.yaml',
        '        tool: scc\n        module: 2\n        signed: 2025-03-01\n        assessed: 2025-02-10\n        terms:\n          frequency: continuous\n          subprocessors: general\n          noticePeriod: P30D\n          docking: true\n          redress: false\n          law: the Netherlands\n          courts: the Netherlands\n        evidence: { file: legal/ringdove-scc.pdf, date: 2026-03-01, review: P1Y }\n',
        '        tool: dpf\n        scope: Ringdove, non-HR data\n        evidence: { url: "https://www.dataprivacyframework.gov/participant/1", date: 2026-10-01, review: P1Y }\n',
      ],
    ],
    'widens transfer-changed recipients.ringdove',
  ],
  [
    'tia again',
    [['recipients.yaml', 'assessed: 2025-02-10', 'assessed: 2026-02-10']],
    'neutral renewed recipients.ringdove',
  ],
  [
    'general authorisation unsaid',
    [['recipients.yaml', '          subprocessors: general\n', '']],
    'widens fact-lost recipients.ringdove',
  ],
  ['no docking', [['recipients.yaml', 'docking: true', 'docking: false']], 'neutral technical recipients.ringdove'],
  ['contract without end', [['recipients.yaml', ', expires: 2029-01-31', '']], 'widens fact-lost recipients.dune'],
  [
    'bank as processor',
    [
      [
        'recipients.yaml',
        '    engagement: own-purposes\n    established: NL\n    stored: [NL, IE]\n    contract: { type: controller-to-controller, file: legal/guilder.pdf, signed: 2025-01-05 }',
        '    engagement: on-our-behalf\n    established: NL\n    stored: [NL, IE]\n    contract: { type: dpa, file: legal/guilder-dpa.pdf, signed: 2026-01-05 }',
      ],
    ],
    'narrows role-narrowed recipients.bank',
  ],
  [
    'all hosts of paceline',
    [['recipients.yaml', 'hosts: [api.paceline.example]', 'hosts: ["*.paceline.example"]']],
    'widens host-added recipients.paceline',
  ],
  ['port said', [['recipients.yaml', 'hosts: [api.paceline.example]', 'hosts: ["api.paceline.example:443"]']], ''],
  ['not onward', [['recipients.yaml', '    onward: [carrier]\n', '']], 'narrows recipient-removed recipients.ringdove'],
  [
    'bank established abroad',
    [
      [
        'recipients.yaml',
        '    contact: fg@guilder.example\n    engagement: own-purposes\n    established: NL',
        '    contact: fg@guilder.example\n    engagement: own-purposes\n    established: US',
      ],
    ],
    'widens country-added recipients.bank',
  ],
  ['algorithm default', [['flow.yaml', ' algorithm: sha256,', '']], ''],
  [
    'no time signed',
    [['flow.yaml', '          timestamp: x-band-time,\n          tolerance: PT3M,\n', '']],
    'widens verification-weakened sources.band',
  ],
  [
    'one secret for studios',
    [
      [
        'flow.yaml',
        'connection: tenant } }\n    type: { header: x-studio-event',
        'secret: studios-shared } }\n    type: { header: x-studio-event',
      ],
    ],
    'widens verification-weakened sources.studios',
  ],
  [
    'studio cannot ask erasure',
    [['flow.yaml', '      member/erase: { erase: { contact.email: member.email } }\n', '']],
    'widens control-removed sources.studios',
  ],
  [
    'pulse from ten',
    [['flow.yaml', 'minimum: 20, maximum: 250', 'minimum: 10, maximum: 250']],
    'widens schema-loosened events.measurement',
  ],
  [
    'pulse tighter',
    [['flow.yaml', 'minimum: 20, maximum: 250', 'minimum: 25, maximum: 230']],
    'narrows schema-tightened events.measurement; narrows schema-tightened events.measurement',
  ],
  [
    "everybody's word",
    [['flow.yaml', ', linkedBy: [band], class', ', class']],
    'widens identity-loosened events.measurement',
  ],
  [
    'fewer keys',
    [
      [
        'flow.yaml',
        'keys: [account, phone], unique: { phone: shared, account: person }',
        'keys: [account], unique: { account: person }',
      ],
    ],
    'widens subjects-lost events.measurement',
  ],
  [
    'member by ref',
    [
      [
        'flow.yaml',
        '        member:\n          type: object\n          required: [email]\n          properties:\n            name: { type: string, x-category: person.name }\n            email: { type: string, x-category: contact.email }\n',
        '        member: { $ref: "#/$defs/person" }\n      $defs:\n        person:\n          type: object\n          required: [email]\n          properties:\n            email: { type: string, x-category: contact.email }\n            name: { type: string, x-category: person.name }\n',
      ],
    ],
    '',
  ],
  [
    'pulse above 29 by ge',
    [['routes/all.yaml', 'event.pulse > 30 &&', 'event.pulse >= 31 &&']],
    'neutral wording routes.pulses',
  ],
  [
    'pulse ge 30',
    [['routes/all.yaml', 'event.pulse > 30 &&', 'event.pulse >= 30 &&']],
    'widens condition-loosened routes.pulses',
  ],
  [
    "the enum's others",
    [['routes/all.yaml', 'event.goal != "weight"', 'event.goal in ["race", "health"]']],
    'neutral wording routes.pulses',
  ],
  [
    'race alone',
    [['routes/all.yaml', 'event.goal != "weight"', 'event.goal == "race"']],
    'narrows condition-tightened routes.pulses',
  ],
  ['seats above one', [['routes/all.yaml', 'event.seats >= 2', 'event.seats > 1']], 'neutral wording routes.courses'],
  [
    'prefix shorter',
    [['routes/all.yaml', 'startsWith("10.")', 'startsWith("1")']],
    'widens condition-loosened routes.knocks',
  ],
  [
    'date whole',
    [['routes/all.yaml', 'taken: generalise-date', 'taken: keep']],
    'widens protection-removed routes.pulses',
  ],
  [
    'address whole',
    [['routes/all.yaml', '\n        protect: { address: truncate-ip }', '']],
    'widens protection-removed routes.knocks',
  ],
  ['route renamed', [['routes/all.yaml', '  pulses:\n', '  heartbeats:\n']], 'neutral renamed routes.heartbeats'],
  ['no order', [['routes/all.yaml', '    orderBy: account\n', '']], 'widens control-removed routes.pulses'],
  [
    'path of paceline',
    [['flow.yaml', 'api.paceline.example/in', 'api.paceline.example/inbox']],
    'neutral technical channels.coaches',
  ],
  [
    'retry',
    [['flow.yaml', '    retry: { schedule: [PT30S, PT5M], ambiguous: fail }\n', '']],
    'widens dedupe-weakened channels.coaches; neutral technical channels.coaches',
  ],
  [
    'us too',
    [['promises.yaml', 'c in ["NL", "SE", "FI"]', 'c in ["NL", "SE", "FI", "US"]']],
    'widens promise-loosened commitments.pulse-in-europe',
  ],
  [
    'any country suffices',
    [['promises.yaml', 'flow.countries.all(c, c in', 'flow.countries.exists(c, c in']],
    'widens promise-changed commitments.pulse-in-europe',
  ],
  [
    'below 188',
    [['promises.yaml', 'maxDays <= 187', 'maxDays < 188']],
    'neutral wording commitments.training-half-a-year',
  ],
  [
    'only pulse',
    [
      [
        'promises.yaml',
        'flow.activity == "measure" && flow.executed\'',
        'flow.activity == "measure" && flow.executed && flow.category == "body.pulse"\'',
      ],
    ],
    'widens promise-loosened commitments.training-half-a-year',
  ],
  [
    'promise gone',
    [
      [
        'promises.yaml',
        '  senders-proven:\n    clause: S-4\n    promise: Whoever sends us data proves who it is.\n    control: ingress.verified\n',
        '',
      ],
    ],
    'widens promise-loosened commitments.senders-proven',
  ],
  [
    'rule words',
    [['promises.yaml', 'message: A chat gets no whole IP address.', 'message: A chat must get no whole IP address.']],
    'neutral wording rules.addresses-cut',
  ],
  [
    'exception shorter',
    [['promises.yaml', 'until: 2027-01-31', 'until: 2026-12-31']],
    'narrows exception-narrowed exceptions.hook-country',
  ],
  [
    'sharing unsaid',
    [['promises.yaml', '      sharing: We never sell your measurements.\n', '']],
    'widens information-lost notices.privacy',
  ],
  [
    'tracker essential',
    [['promises.yaml', 'class: analytics', 'class: essential']],
    'widens tracker-widened trackers.visits',
  ],
  [
    'tracker exempt',
    [
      [
        'promises.yaml',
        '    consent: cookie-consent\n    loss: Nothing',
        '    exemption: statistics\n    objection: A button at the foot\n    loss: Nothing',
      ],
    ],
    'widens tracker-widened trackers.visits',
  ],
  [
    'rename hides a country',
    [
      ['recipients.yaml', '  crash:\n', '  crashlens:\n'],
      ['recipients.yaml', 'stored: [EE, DE]', 'stored: [EE, IN]'],
      ['activities.yaml', 'crash: [technical.log]', 'crashlens: [technical.log]'],
      ['activities.yaml', 'dune: all, crash: all', 'dune: all, crashlens: all'],
      ['promises.yaml', 'setBy: crash', 'setBy: crashlens'],
    ],
    'widens country-added recipients.crashlens; neutral renamed recipients.crashlens',
  ],
  [
    'route renamed and plain',
    [
      ['routes/all.yaml', '  pulses:\n', '  heartbeats:\n'],
      ['routes/all.yaml', 'account: pseudonymise', 'account: keep'],
    ],
    'widens protection-removed routes.heartbeats; neutral renamed routes.heartbeats',
  ],
  ['block style', [['recipients.yaml', '    stored: [EE, DE]\n', '    stored:\n      - EE\n      - "DE"\n']], ''],
  [
    'missing country',
    [['recipients.yaml', '    stored: [EE, DE]', '    stored: { missing: they did not say, ask: procurement }']],
    'widens fact-lost recipients.crash',
  ],
]

describe('an edit of a wearable', () => {
  it.each(edits)('%s', (_, edited, told) => {
    const found = diff(base, sideOf(edited)).map(({ type, class: kind, at }) => {
      const place = at && [at.place.section, at.place.name].filter((part) => part !== '').join('.')
      return `${kind} ${type} ${place}`
    })
    expect(found.join('; ')).toBe(told)
  })
})
