import type { Because, Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, textOf, valueAt } from '../../compiler/diagnostics/place.ts'
import { type Missing, placeKey } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { type AbsentFact, absentFacts } from '../support/facts.ts'
import { clip, quote } from '../support/text.ts'

export const factMissing = defineRule({
  name: 'fact/missing',
  summary: 'A fact that nobody has stated, though somebody must know it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  also: 'GDPR Art. 3, 4(1), 4(7), 4(8), 13(1)(a), 14, 14(2)(f), 30(1)(b), 30(1)(c), 30(1)(d), 30(1)(e)',
  severity: 'gap',
  *found(input) {
    const marks = new Map(input.model.missing.map((mark) => [placeKey(mark.place), mark]))
    for (const fact of absentFacts(input)) {
      const key = placeKey(valueAt(fact.of, ...fact.path))
      const mark = marks.get(key) ?? marks.get(placeKey(valueAt(fact.of, ...fact.path.slice(0, -1))))
      for (const path of [fact.path, ...(fact.alike ?? [])]) marks.delete(placeKey(valueAt(fact.of, ...path)))
      if (mark) marks.delete(placeKey(mark.place))
      yield mark ? open(mark, fact) : absent(fact)
    }
    // What a rule of its own asks for is reported by that rule alone: `check` sees to it.
    // What a broken resource would ask for is not known.
    const enforced = input.model.project?.value.level === 'enforced'
    for (const mark of input.graph.whole ? marks.values() : [])
      yield {
        ...open(mark),
        ...(enforced
          ? { severity: 'warning' as const }
          : {
              class: 'advice' as const,
              severity: 'note' as const,
              help: 'As things stand nothing that is checked hangs on it: state it once it is known, or leave it out.',
            }),
      } satisfies Finding
  },
})

const because = (ref: string): Because => ({ kind: 'law', ref: `GDPR Art. ${ref}` })

const open = (mark: Missing, fact?: AbsentFact): Finding => ({
  rule: 'fact/missing',
  message:
    fact?.alike && fact.alike.length > 1
      ? fact.message
      : `${quote(textOf(mark.place))} is missing: ${clip(mark.why)}${mark.ask ? ` (ask ${quote(clip(mark.ask, 40))})` : ''}.`,
  at: mark.place,
  help: `State it here once it is known${fact?.reading ? `; until then ${fact.reading}` : ''}.`,
  executed: fact?.executed ?? false,
  ...(fact && { because: because(fact.ref) }),
})

const absent = ({ of, path, message, ref, executed = false, reading, help }: AbsentFact): Finding => ({
  rule: 'fact/missing',
  message,
  at: keyAt(of, ...path),
  help:
    help ??
    `State it under ${quote(path.join('.'))}, or mark it: \`{missing: why, ask: whom}\`${reading ? `; until then ${reading}` : ''}.`,
  executed,
  because: because(ref),
})
