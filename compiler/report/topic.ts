import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** What an open fact is about, in the order in which a head line lists it. */
export const topics = [
  'basis',
  'periods',
  'providers',
  'trackers',
  'sources',
  'information',
  'promises',
  'activities',
  'others',
] as const
export type Topic = (typeof topics)[number]

/** `14 on the lawful basis`; providers are counted, too. */
export const topicNames: Readonly<Record<Topic, string>> = {
  basis: 'the lawful basis',
  periods: 'periods',
  providers: 'providers',
  trackers: 'trackers',
  sources: 'where data comes from',
  information: 'what people are told',
  promises: 'promises and measures',
  activities: 'other facts of activities',
  others: 'other facts',
}

const byFamily: Readonly<Record<string, Topic>> = {
  basis: 'basis',
  retention: 'periods',
  recipient: 'providers',
  transfer: 'providers',
  tracker: 'trackers',
  information: 'information',
  officer: 'information',
  representative: 'information',
  measure: 'promises',
  process: 'promises',
  commitment: 'promises',
  house: 'promises',
}

const bySection: Readonly<Record<string, Topic>> = {
  lawfulBases: 'basis',
  retention: 'periods',
  recipients: 'providers',
  channels: 'providers',
  trackers: 'trackers',
  organisation: 'information',
  notices: 'information',
  measures: 'promises',
  commitments: 'promises',
  activities: 'activities',
}

/** What an open fact is about: its rule's family says it, or else where it stands. */
export function topicOf({ rule, resource, pointer }: Pick<Diagnostic, 'rule' | 'resource' | 'pointer'>): Topic {
  const [family = ''] = rule.split('/')
  const known = byFamily[family]
  if (known) return known
  const key = pointer?.split('/').pop() ?? ''
  if (key === 'retention') return 'periods'
  if (key === 'lawfulBasis') return 'basis'
  if (key === 'source' || key === 'from') return 'sources'
  return bySection[resource?.section ?? ''] ?? 'others'
}
