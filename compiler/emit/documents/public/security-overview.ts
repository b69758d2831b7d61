import { controls } from '../../../../policies/controls.ts'
import { isRealised } from '../../../../policies/support/routes/realised.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { keptByProcess } from '../content/kept-by.ts'
import { missing } from '../content/statement.ts'
import { written } from '../content/view.ts'
import { list, paragraph, type Section } from './document.ts'
import { type Input, organisation } from './input.ts'
import { en } from './messages/en.ts'
import type { MessageKey } from './messages/message.ts'
import { lack, quoted, type Sentence, tell } from './sentence.ts'

/** Where whoever finds a weakness writes, where that is declared. */
function reported({ view: { model }, voice }: Input): readonly Sentence[] {
  const contact = model.organisation?.value.contacts?.security
  if (contact === undefined) return []
  return [tell(voice, 'security.contact', { contact }, [keyAt(organisation, 'contacts', 'security')])]
}

type ControlKey = Extract<MessageKey, `control.${string}`>
const keyOf = (control: string): ControlKey | null => {
  const key = `control.${control}`
  return Object.hasOwn(controls, control) && Object.hasOwn(en, key) ? (key as ControlKey) : null
}

/** Measures and what the controls prove, and nothing else (Art. 32). */
export function securityOverview(input: Input): readonly Section[] {
  const { view, voice } = input
  const { model, asOf } = view
  const measures = written(model.measures)
  const commitments = written(model.commitments)
  const article = { article: '32(1)' }
  const items = measures.map((measure): readonly Sentence[] => {
    const { process, text } = measure.value
    const keptBy = keptByProcess(process, asOf)
    const said = quoted(/[.!?]$/.test(text.trim()) ? text : `${text.trim()}.`, [keyAt(measure, 'text')], {
      ...article,
      keptBy,
    })
    if (process?.every === undefined || process.last === undefined) return [said]
    const values = { period: voice.period(process.every), date: voice.date(process.last) }
    const facts = [keyAt(measure, 'process', 'every'), keyAt(measure, 'process', 'last')]
    return [said, tell(voice, 'security.reviewed', values, facts, { ...article, keptBy })]
  })
  const named = new Map<string, ReturnType<typeof keyAt>[]>()
  for (const resource of [...measures, ...commitments]) {
    const { control } = resource.value
    if (control === undefined || !isRealised(model, control)) continue
    named.set(control, [...(named.get(control) ?? []), keyAt(resource, 'control')])
  }
  const proven = [...named].flatMap(([control, facts]) => {
    const key = keyOf(control)
    return key === null ? [] : [[tell(voice, key, {}, facts, { ...article, keptBy: 'enforced' })]]
  })
  return [
    {
      key: 'security',
      title: voice.text('section.measures', {}),
      articles: ['32(1)'],
      blocks: [
        ...(items.length > 0 ? list(items) : paragraph(lack(missing('no measures are declared')))),
        ...paragraph(...reported(input)),
      ],
    },
    { key: 'proven', title: voice.text('section.proven', {}), articles: ['32(1)'], blocks: list(proven) },
  ]
}
