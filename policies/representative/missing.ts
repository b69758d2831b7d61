import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import type { Regime } from '../law/regions.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { valueAt } from '../support/place.ts'
import { unrepresented } from '../support/representatives.ts'
import { quote } from '../support/text.ts'

const laws: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'GDPR Art. 27(1)', 'uk-gdpr': 'UK GDPR Art. 27(1)' }
const regions: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'the Union', 'uk-gdpr': 'the United Kingdom' }

export const representativeMissing = defineRule({
  name: 'representative/missing',
  summary: 'An organisation outside the region whose law applies to it, with nobody there to represent it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 27(1)' },
  severity: 'warning',
  *found({ model, flows }) {
    const { organisation } = model
    const open = unrepresented(model)
    if (!organisation || organisation.poisoned) return
    const grave = graveOnALargeScale(model)
    for (const [regime, { exempt }] of Object.entries(organisation.value.representatives ?? {}))
      if (exempt !== undefined && grave && !/\bestablish/i.test(exempt))
        yield {
          rule: 'representative/missing',
          message: `Nobody is exempt under ${quote(regime)} who uses special categories or criminal data on a large scale, as ${quote(grave.name)} does.`,
          class: 'violation',
          because: { kind: 'law', ref: laws[regime as Regime].replace('(1)', '(2)(a)') },
          at: valueAt(organisation, 'representatives', regime, 'exempt'),
          related: [{ at: valueAt(grave, 'largeScale'), message: 'It is said here.' }],
          help: 'Name a representative in the region.',
        } satisfies Finding
    if (open.length === 0) return
    if (!flows.some(({ sensitivity }) => sensitivity !== 'none')) return
    const known = open.filter(({ outside }) => outside === 'known')
    // Wherever it is, one of several regions is not its own; with a single one nobody can say.
    for (const { regime, outside } of known.length > 0 ? known : open.slice(0, 1)) {
      const whole = markAt(model, organisation, 'representatives')
      yield {
        rule: 'representative/missing',
        message:
          outside === 'known'
            ? `Nobody represents the organisation in ${regions[regime]}, which it is outside of, under ${quote(regime)}.`
            : `Nobody represents the organisation in ${regions[regime]} under ${quote(regime)}: its country is not stated, so it may be outside.`,
        because: { kind: 'law', ref: laws[regime] },
        ...absentAt(
          model,
          organisation,
          whole ? ['representatives'] : ['representatives', regime],
          `Name who does under ${quote(`representatives: {${regime}: {name: ..., address: ...}}`)}, or why nobody has to: \`{exempt: ...}\` (Art. 27(2), or an establishment there).`,
        ),
      } satisfies Finding
    }
  },
})

/** An activity that the exemption of Art. 27(2)(a) leaves out. */
const graveOnALargeScale = (model: Model): Resource<Activity> | undefined =>
  [...model.activities.values()].find(
    ({ poisoned, value }) =>
      !poisoned &&
      value.largeScale === true &&
      Object.keys(value.data ?? {}).some((category) => {
        const sensitivity = model.categories.get(category)?.sensitivity
        return sensitivity === 'special' || sensitivity === 'criminal'
      }),
  )
