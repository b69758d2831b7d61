import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { isOurName } from '../support/recipients/ourselves.ts'
import { quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'
import { wordsOf } from '../words/wording.ts'

export const officerConflict = defineRule({
  name: 'officer/conflict',
  summary: 'A data protection officer who would oversee what they decide themselves.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 38(6)' },
  also: 'GDPR Art. 27(4), 38(3), 38(4), 38(5)',
  severity: 'warning',
  *found({ model }) {
    const { organisation } = model
    const name = organisation?.poisoned ? undefined : organisation?.value.dpo?.name
    if (!organisation || name === undefined) return
    const post = matchOf(posts, name)
    const signs = organisation.value.signatory?.name
    const represents = Object.entries(organisation.value.representatives ?? {}).find(
      ([, one]) => one?.name !== undefined && sameName(one.name, name),
    )
    if (represents) {
      yield {
        rule: 'officer/conflict',
        message: `The data protection officer is the representative under ${quote(represents[0])} as well, who acts on the organisation's instructions.`,
        at: valueAt(organisation, 'dpo', 'name'),
        related: [
          { at: valueAt(organisation, 'representatives', represents[0], 'name'), message: 'The representative.' },
        ],
        because: { kind: 'law', ref: 'GDPR Art. 27(4), 38(3); EDPB Guidelines 3/2018, section 4' },
        help: 'Name another one for either office.',
      } satisfies Finding
      return
    }
    const own = !post && isOurName(model, name)
    const { signatory: signer, dpo } = organisation.value
    if (!post && signer?.contact !== undefined && signer.contact === dpo?.email && bindsUs(signer))
      yield {
        rule: 'officer/conflict',
        message: `What is written to the data protection officer is read by ${quote(signer.name ?? signer.position ?? '')}, whom the officer has to oversee.`,
        at: valueAt(organisation, 'dpo', 'email'),
        related: [{ at: valueAt(organisation, 'signatory', 'contact'), message: 'The same mailbox.' }],
        because: { kind: 'law', ref: 'GDPR Art. 38(4), 38(5), 38(6)' },
        help: 'State a mailbox that the officer alone reads.',
      } satisfies Finding
    const signatory =
      !post && !own && signs !== undefined && sameName(signs, name) && bindsUs(organisation.value.signatory)
    if (!post && !own && !signatory) return
    yield {
      rule: 'officer/conflict',
      message: post
        ? `The data protection officer is ${quote(post[0])}, who decides what the officer has to oversee.`
        : signatory
          ? `The data protection officer signs contracts for the organisation as ${quote(organisation.value.signatory?.position ?? '')}, and would oversee what they decide.`
          : 'The organisation cannot be its own data protection officer, who has to be independent of it.',
      at: {
        ...valueAt(organisation, 'dpo', 'name'),
        ...(post && { within: { start: post.index, end: post.index + post[0].length } }),
      },
      ...(signatory && {
        related: [{ at: valueAt(organisation, 'signatory', 'name'), message: 'The same person.' }],
      }),
      help: 'Name a person or a firm that takes no decisions on the processing.',
    } satisfies Finding
  },
})

const titles = new Set('dr prof mr mrs ms dipl ing herr frau'.split(' '))
const plainName = (text: string): string =>
  wordsOf(text)
    .filter((word) => !titles.has(word))
    .join(' ')
const sameName = (one: string, other: string): boolean => plainName(one) === plainName(other) && plainName(one) !== ''

/** Whoever may sign as an officer for data protection or as counsel decides on no processing by that. */
const bindsUs = (signatory: { readonly position?: string } | undefined): boolean =>
  isIn(posts, signatory?.position ?? '')

/** Posts that conflict with the office (WP 243 rev.01, section 3.5; CJEU C-453/21, X-FAB Dresden). */
const posts =
  /\b(ceo|cto|cio|cfo|coo|cmo|ciso|chief \w+(?: \w+)? officer(?<!data protection officer|privacy officer)|chief executive|managing (?:director|partner)|general manager|(?<!(?:of|for|and|art|account|creative|medical) )director|chair(?:man|woman|person)?|executive (?:director|board)|(?:head|director|vp|vice president) of (?:it|information technology|marketing|hr|human resources|sales|security|product|engineering|operations|finance|growth|data)|(?:it|marketing|hr|sales|operations|finance) (?:manager|director)|co-?founder|founder|owner|president|treasurer|(?:secretary|general)[- ](?:general|secretary)|(?:board|executive) member|member of the (?:board|executive)|vorst(?:and|ände)|vorsitzende[rn]?|schatzmeister(?:in)?|geschäftsführer(?:in)?|board of directors)\b/i
