import type { Document, YAMLMap } from 'yaml'
import { oneLine } from '../declaration.ts'
import { slug } from '../names.ts'
import type { ActivityKey } from './activity-columns.ts'
import { basisRestsOn, listedBasis } from './lawful-bases.ts'
import { listedPeriod } from './periods.ts'
import type { Row } from './table.ts'
import { Written } from './written.ts'

export type ActivityRow = Row<ActivityKey>

/** The sections that a record of processing fills. */
export interface Sections {
  readonly document: Document
  readonly bases: YAMLMap
  readonly retention: YAMLMap
  readonly uniqueBasis: (name: string) => string
  readonly uniqueRetention: (name: string) => string
  /** Names of bases and rules that rows share, by what they say. */
  readonly shared: Map<string, string>
}

/** The lawful basis of an activity, declared once for all that rest on the same. */
export function basis(
  row: ActivityRow,
  name: string,
  written: Written,
  { document, bases, uniqueBasis, shared }: Sections,
): void {
  const text = row.get('basis')
  const [interest, assessment] = [row.get('interest'), row.get('assessment')]
  const type = text === '' ? null : listedBasis(text)
  if (type === null) {
    written.unread(
      'lawfulBasis',
      row.header('basis'),
      text,
      text === '' ? row.lack('basis') : 'the list names no single basis',
    )
    written.note(row.header('interest'), interest)
    written.note(row.header('assessment'), assessment)
    return
  }
  const own = type === 'legitimate-interests'
  const key = own ? `basis ${name}` : `basis ${type}`
  let basisName = shared.get(key)
  if (basisName === undefined) {
    basisName = uniqueBasis(own ? slug(`${type} ${name}`) : type)
    shared.set(key, basisName)
    const found = new Written(document, 'legal')
    found.say('type', type)
    for (const fact of basisRestsOn[type] ?? []) {
      if (fact === 'interest') found.text(fact, interest)
      else if (fact === 'assessment' && assessment !== '' && assessment.length <= 4000)
        found.say(fact, evidence(assessment))
      else found.lack(fact)
    }
    found.into(bases, basisName)
  }
  written.say('lawfulBasis', basisName, `from the list: ${JSON.stringify(text)}`)
  if (!own) written.note(row.header('interest'), interest)
  if (!own) written.note(row.header('assessment'), assessment)
}

const evidence = (text: string) => (/^https?:\/\//.test(text) ? { url: text } : { file: text })

/** The retention rule of an activity, declared once for all with the same period. */
export function retention(row: ActivityRow, written: Written, sections: Sections): void {
  const text = row.get('retention')
  const name = text === '' ? null : ruleOf(text, sections)
  if (name !== null) {
    written.say('retention', name, `from the list: ${JSON.stringify(text)}`)
    return
  }
  const why = text === '' ? row.lack('retention') : 'the list names no single period'
  written.unread('retention', row.header('retention'), text, why)
}

/** The rule for a period that a list writes, declared with the first that needs it; `null` where it names no single one. */
export function ruleOf(text: string, { document, retention: rules, uniqueRetention, shared }: Sections): string | null {
  const period = listedPeriod(text)
  if (period === null) return null
  const key = `retention ${period.for} ${period.after}`
  const before = shared.get(key)
  if (before !== undefined) return before
  const name = uniqueRetention(slug(`for ${text}`))
  shared.set(key, name)
  const rule = new Written(document, 'privacy')
  rule.say('for', period.for)
  if (period.after !== null) rule.lack('after', oneLine(`the event is in the list only as words: ${period.after}`))
  for (const fact of ['why', 'onExpiry', 'by']) rule.lack(fact)
  rule.into(rules, name)
  return name
}
