import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { worded } from '../support/texts/worded.ts'

export const factSaidTwice = defineRule({
  name: 'fact/said-twice',
  summary: 'One text under two keys of a resource that ask for different things.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 5(2), 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const resource of worded(model)) {
      if (resource.poisoned) continue
      const firsts = new Map<string, readonly Step[]>()
      const found: Finding[] = []
      visitStrings(resource.value, (text, path) => {
        const key = keyOf(path)
        if (!asked.has(key) || !/\S\s+\S/.test(text)) return
        const first = firsts.get(text)
        if (first === undefined) firsts.set(text, [...path])
        else if (mayBeOne(keyOf(first), key)) return
        else
          found.push({
            rule: 'fact/said-twice',
            message: `${quote(clip(text, 60))} stands under ${quote(keyOf(first))} and under ${quote(key)}, which ask for different things.`,
            at: placeIn(resource, [...path]),
            related: [{ at: placeIn(resource, [...first]), message: 'The other one.' }],
            help: 'Write at each what it asks for; one of them may have been copied from the other.',
          })
      })
      yield* found
    }
  },
})

/** Keys that ask for words, and for which things those are the same in different words. */
const kinds: readonly (readonly string[])[] = [
  ['title', 'text', 'purpose', 'does', 'description', 'legalName', 'tradeName', 'name'],
  ['asked', 'withdrawn', 'parental', 'softOptIn', 'objection'],
  ['why', 'ground', 'reason', 'law', 'interest'],
  ['consequences', 'significance', 'loss'],
  ['logic'],
  ['intervention'],
  ['essence'],
  ['instructions', 'contract'],
  ['address'],
  ['position'],
  ['whose'],
  ['process', 'owner'],
]
const asked: ReadonlyMap<string, number> = new Map(kinds.flatMap((keys, i) => keys.map((key) => [key, i] as const)))

const mayBeOne = (one: string, other: string): boolean => asked.get(one) === asked.get(other)

const keyOf = (path: readonly Step[]): string => String(path.at(-1))
