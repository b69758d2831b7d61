import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Risk, riskNames, riskOf, risks } from './risk.ts'
import { type Topic, topicNames, topicOf, topics } from './topic.ts'

/** A fact that nobody has stated yet, as it is asked. */
export interface Question {
  /** The finding's fingerprint: stays while lines move. */
  readonly id: string
  /** `recipients.slack`; empty for what is in no resource. */
  readonly resource: string
  /** The fact below the resource: `contract.signed`; empty where the resource itself is asked for. */
  readonly fact: string
  /** Who knows, as the mark says; `null` where nobody is named. */
  readonly ask: string | null
  readonly risk: Risk
  readonly topic: Topic
  readonly finding: Diagnostic
}

/** A mark on a fact that nothing hangs on: it is an offer, so that to state it never counts against anybody. */
export const isIdle = ({ rule, class: kind }: Diagnostic): boolean => rule === 'fact/missing' && kind === 'advice'

/** Whether a finding asks for what nobody has stated rather than says what is wrong, excepted or not. */
export const isOpenFact = (one: Diagnostic): boolean =>
  one.class === 'gap' && one.resource !== null && !one.rule.startsWith('law/')

/** An open fact that no exception covers. */
export const isQuestion = (one: Diagnostic): boolean => one.excepted === null && isOpenFact(one)

/** The open facts among findings, the gravest first and then in the order of the files. */
export const questionsOf = (diagnostics: readonly Diagnostic[]): readonly Question[] =>
  asQuestions(diagnostics.filter(isQuestion))

/** Findings as questions, the gravest first and then in the order they came in. */
export function asQuestions(findings: readonly Diagnostic[]): readonly Question[] {
  return findings
    .map((finding): Question => {
      const steps = (finding.mark?.pointer ?? finding.pointer ?? '').split('/').slice(1).map(unescaped)
      const { section = '', name = '' } = finding.resource ?? {}
      const above = name === '' ? [section] : [section, name]
      return {
        id: finding.fingerprint,
        resource: above.join('.'),
        fact: steps.slice(above.length).join('.'),
        ask: finding.mark?.ask ?? null,
        risk: riskOf(finding.because),
        topic: topicOf(finding),
        finding,
      }
    })
    .sort((a, b) => risks.indexOf(a.risk) - risks.indexOf(b.risk))
}

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** `nobody named` is asked where a mark names nobody or there is none. */
export const asked = ({ ask }: Pick<Question, 'ask'>): string => ask ?? 'nobody named'

/** `118 open facts: 14 on the lawful basis, 25 on 4 providers; legal 40, product 21`; the most asked person first. */
export function headLine(questions: readonly Question[]): string {
  const about = topics.flatMap((topic) => {
    const of = questions.filter((one) => one.topic === topic)
    if (of.length === 0) return []
    const providers = new Set(of.map(({ resource }) => resource)).size
    const what = topic !== 'providers' ? topicNames[topic] : providers === 1 ? 'a provider' : `${providers} providers`
    return [`${of.length} on ${what}`]
  })
  const people = [...Map.groupBy(questions, asked)]
    .map(([who, of]) => ({ who, count: of.length, last: of[0]?.ask === null }))
    .sort((a, b) => Number(a.last) - Number(b.last) || b.count - a.count || (a.who < b.who ? -1 : 1))
    .map(({ who, count }) => `${who} ${count}`)
  return `${questions.length === 1 ? '1 open fact' : `${questions.length} open facts`}: ${about.join(', ')}; ${people.join(', ')}`
}

/** What one person is asked of one resource. */
export interface Asked {
  readonly resource: string
  readonly who: string
  readonly questions: readonly [Question, ...Question[]]
}

/** Questions by what they put at risk, then one entry for each resource and person, in the order they came in. */
export function folded(
  questions: readonly Question[],
): readonly { readonly title: string; readonly entries: readonly Asked[] }[] {
  return risks.flatMap((risk) => {
    const of = questions.filter((one) => one.risk === risk)
    if (of.length === 0) return []
    const entries = [...Map.groupBy(of, (one) => `${one.resource}\n${asked(one)}`).values()].map((some): Asked => {
      const [first, ...more] = some as [Question, ...Question[]]
      return { resource: first.resource, who: asked(first), questions: [first, ...more] }
    })
    return [{ title: riskNames[risk], entries }]
  })
}

/** What is asked, in one or a few words: the marked facts, each once; where nothing is marked, what the finding says. */
export function factsOf({ questions }: Asked): string {
  const marked = questions.filter(({ fact, finding }) => finding.mark !== undefined && fact !== '')
  const said = questions.filter((one) => !marked.includes(one)).map(({ finding }) => finding.message.replace(/\.$/, ''))
  const facts = [...new Set(marked.map(({ fact }) => fact))].join(', ')
  return [...(facts === '' ? [] : [facts]), ...new Set(said)].join('; ')
}
