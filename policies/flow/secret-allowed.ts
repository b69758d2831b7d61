import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isSuccessor } from '../support/recipients/successor.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const secretAllowed = defineRule({
  name: 'flow/secret-allowed',
  summary: 'A ceiling that lets a recipient have a secret, which has nothing to do with what it does.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c), 5(1)(f), 32(1)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      if (activity.poisoned) continue
      const secrets = Object.keys(activity.value.data ?? {}).filter(
        (category) => model.categories.get(category)?.handling === 'secret',
      )
      if (secrets.length === 0) continue
      for (const name of Object.keys(activity.value.recipients ?? {})) {
        const recipient = model.recipients.get(name)
        if (!recipient || recipient.poisoned || name === hostOf(model)) continue
        const allowed = placeOf(activity, recipient, secrets)
        if (!allowed) continue
        yield {
          rule: 'flow/secret-allowed',
          message: `Activity ${quote(activity.name)} lets ${quote(name)} have ${quote(allowed.category)}, which is a secret.`,
          at: allowed.at,
          related: [
            {
              at: recipient.value.does === undefined ? valueAt(recipient) : valueAt(recipient, 'does'),
              message: 'What it does.',
            },
          ],
          help: 'List what it needs, and leave the secret out: only who stores it, or checks it, has a use for it.',
        } satisfies Finding
      }
    }
  },
})

const hostOf = ({ router }: Model): string | undefined => (router?.poisoned ? undefined : router?.value.hostedBy)

/**
 * Where a ceiling has a secret among what it lists, or all of it for somebody whose work is told to be another, or who
 * has purposes of its own and does not take us over.
 */
function placeOf(
  activity: Resource<Activity>,
  recipient: Resource<Recipient>,
  secrets: readonly string[],
): { readonly category: string; readonly at: Place } | null {
  const allowed = activity.value.recipients?.[recipient.name]
  const work = `${recipient.value.does ?? ''} ${recipient.value.title ?? ''} ${recipient.name}`
  if (isIn(keepers, work) || allowed === undefined) return null
  if (allowed === 'all')
    return isIn(others, work) || (recipient.value.engagement === 'own-purposes' && !isSuccessor(recipient))
      ? { category: secrets[0] ?? '', at: keyAt(activity, 'recipients', recipient.name) }
      : null
  // Of whom nobody says what it does, it may be what the list is for.
  if (recipient.value.does === undefined && !isIn(others, work)) return null
  const index = allowed.findIndex((category) => secrets.includes(category))
  return index < 0
    ? null
    : { category: allowed[index] ?? '', at: valueAt(activity, 'recipients', recipient.name, index) }
}

/** Who stores what others rely on, or checks who somebody is: secrets are what it is there for. */
const keepers =
  /\b(?:host(?:s|ing|ed)?|stor(?:es?|age|ing)|runs?|operat(?:es?|ing|ion)|cloud|infrastructure|servers?|data ?cent(?:re|er)s?|databases?|platform|backups?|identit(?:y|ies)|sign(?:s|ing)?[ -]?(?:people |users |customers )?in|log(?:s|ging)?[ -]?(?:people |users |customers )?in|single sign|sso|authenticat\w*|authoris\w*|passwords?|credentials?|secrets?|tokens?|keys?|vaults?|accounts?|webhooks?|integrat\w*|connect\w*|deliver\w* events)\b/i

/** Work for which nobody needs a secret of somebody else. */
const others =
  /\b(?:e-?mails?|mails?|mailer|mailing|newsletters?|letters?|sms|texts?|messages?|calls?|telephone|phone|support|help ?desk|customer (?:care|service)|analytics|statistics|counts?|measures?|metrics|payments?|cards?|invoices?|billing|accounting|bookkeeping|tax(?:es)?|prints?|printing|ships?|shipping|parcels?|deliver(?:s|y)? (?:parcels|goods|letters)|surveys?|reviews?|marketing|advertis\w*|video|transcri\w*|translat\w*|recruit\w*|payroll|insur\w*|legal advice|lawyers?|auditors?)\b/i
