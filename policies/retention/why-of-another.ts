import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isMarketing, purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { isIn } from '../words/match.ts'
import { saidIn, type Wording } from '../words/wording.ts'

export const retentionWhyOfAnother = defineRule({
  name: 'retention/why-of-another',
  summary: 'A period whose reason is a purpose that no activity has which keeps under it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    const uses = retentionUses(model)
    for (const rule of model.retention.values()) {
      const { why } = rule.value
      if (rule.poisoned || why === undefined || isIn(proof, why)) continue
      for (const [purpose, words] of Object.entries(purposes)) {
        const said = saidIn(why, words)
        if (!said) continue
        const activities = (uses.get(rule.name) ?? []).flatMap(
          ({ activity }) => model.activities.get(activity ?? '') ?? [],
        )
        const isTheirs = activities.some(
          (activity) =>
            activity.poisoned ||
            (purpose === 'marketing' && isMarketing(activity)) ||
            near[purpose]?.test(`${activity.value.title ?? ''} ${purposeText(activity.value)}`),
        )
        if (activities.length === 0 || isTheirs) continue
        yield {
          rule: 'retention/why-of-another',
          message: `Retention rule ${quote(rule.name)} keeps data for ${said.what}, which none of its activities is for.`,
          at: { ...valueAt(rule, 'why'), within: { start: said.start, end: said.end } },
          related: activities.slice(0, 3).map((activity) => ({
            at: valueAt(activity, 'purpose'),
            message: 'What it is for.',
          })),
          help: 'Say what this purpose needs the period for; another purpose is an activity with a basis of its own.',
        } satisfies Finding
        break
      }
    }
  },
})

/** What is kept to show that somebody agreed or refused speaks of what they agreed to. */
const proof =
  /\b(?:consent\w*|agreed|object\w*|opt(?:ed|s|ing)?[ -]?(?:in|out)|refus\w*|unsubscri\w*|withdr\w*|suppress\w*|pro(?:of|ve[sn]?)|evidence|disputes?|claims?|complaints?|invoices?|not? (?:be )?(?:written|sent|asked))\b/i

/** What the purpose of an activity speaks of that may be for the same. */
const near: Readonly<Record<string, RegExp>> = {
  marketing:
    /\b(?:market\w*|advert\w*|campaigns?|offers?|news\w*|promot\w*|sell\w*|sales|audiences?|customers back|recommend\w*|tell (?:people|customers|subscribers|those))\b/i,
  training:
    /\b(?:train\w*|models?|learn\w*|ai|artificial|improv\w*|develop\w*|algorithms?|predict\w*|forecast\w*|recogni\w*|classif\w*|transcri\w*|research\w*)\b/i,
  selling: /\b(?:sell\w*|sale|brokers?|licen[cs]\w*|market(?:place|s)?|trad(?:e|ing))\b/i,
}

/** Purposes that are always activities of their own: what serves them cannot be the reason to keep what serves another. */
const purposes: Readonly<Record<string, readonly Wording[]>> = {
  marketing: [
    {
      what: 'marketing',
      words:
        /^(?:direct |e-?mail )?(?:marketing|advertising|promotions)(?= to\b| campaigns\b|[.,;]|$)|\b(?:(?:for|useful in|helps? with|serves?) (?:our |their |the |future |later |further |possible )*(?:direct |e-?mail |re)?(?:marketing|advertising|targeting|promotions|upselling|cross-selling)(?= (?:campaigns?|purposes)\b|[.,;]|$)|(?:to|can|may) (?:advertise|market|promote|upsell|cross-sell|win (?:them |people |customers )?back)|(?:writing|mailing|calling|offers?) to (?:people|customers|those|everybody) (?:who|that) (?:ha(?:s|ve) )?(?:cancelled|left|unsubscribed|gone))\b/i,
    },
  ],
  training: [
    {
      what: 'the training of models',
      words:
        /\b(?:train(?:ing|s)?|fine-?tun(?:e|ing)) (?:of )?(?:(?:an?|our|the|its|their|new|own|future|voice|language|speech|image|learning|machine[- ]learning|ai|prediction|predictive|large) )*(?:models?|ai|algorithms?|neural networks?|machine learning|classifiers?)\b/i,
    },
  ],
  selling: [
    {
      what: 'the sale of data',
      words:
        /\bs(?:ell|elling|ale of|old) (?:(?:the|it|them|this|our|personal|customer|user|their|these|that) ?)*(?:data|profiles?|records|lists?|addresses|information|to (?:advertisers|brokers|partners|third parties))\b/i,
    },
  ],
}
