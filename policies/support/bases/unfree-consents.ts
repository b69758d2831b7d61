import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import { type Model, placeKey } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'
import { quote, quoteAll } from '../text.ts'
import { grounds } from './bases.ts'
import { consentsForOthers } from './consent-uses.ts'
import { purposeText } from './marketing.ts'

/** Classes of people who work for whoever asks, or want to (EDPB Guidelines 05/2020, 21). */
const dependent =
  /(^|[._-])(employees?|staff|workers?|personnel|workforce|colleagues|trainees?|interns?|apprentices?|contractors?|applicants?|candidates?)$/i

/** Purposes of W3C DPV 2.3 that are pursued against the will of some (Guidelines 05/2020, 122: no swapping of bases). */
const regardless: ReadonlySet<string> = new Set(
  [
    'EnforceSecurity',
    'FraudPreventionAndDetection',
    'MaintainFraudDatabase',
    'CounterMoneyLaundering',
    'AntiTerrorismOperations',
  ].map((term) => `dpv:${term}`),
)

/** Those that the law lays down, whatever people agree to. */
const duties: ReadonlySet<string> = new Set(
  ['LegalCompliance', 'RightsFulfilment', 'FulfilmentOfObligation', 'DataSubjectRightsManagement'].map(
    (term) => `dpv:${term}`,
  ),
)

/** What is to be said of a consent that people can hardly refuse, where it is relied on. */
export type UnfreeConsent = Omit<Finding, 'rule'> & { readonly at: Place }

/** The consents that people can hardly refuse, each where it is relied on. */
export function* unfreeConsents(model: Model): Iterable<UnfreeConsent> {
  // Who is asked for something else is told by `basis/consent-for-many`.
  const told = new Set([...consentsForOthers(model)].filter(({ byName }) => !byName).map(({ use }) => placeKey(use.at)))
  for (const { activity, basis, classes, at } of grounds(model)) {
    if (told.has(placeKey(at))) continue
    const { purpose } = activity.value
    const term = typeof purpose === 'object' ? purpose.term : undefined
    // Explicit consent is one of the grounds on which a machine may decide (Art. 22(2)(c)),
    // and what a tracker reads needs consent, whatever for.
    const plain =
      basis.value.type === 'consent' &&
      basis.value.explicit !== true &&
      ![...model.trackers.values()].some((tracker) => tracker.value.activity === activity.name)
    const owed = basis.value.type === 'consent' && term !== undefined && duties.has(term)
    if (owed || (plain && term !== undefined && regardless.has(term))) {
      yield {
        message: `Activity ${quote(activity.name)} rests on consent and is ${quote(term ?? '')}, which goes on when people refuse.`,
        at,
        related: [{ at: valueAt(activity, 'purpose', 'term'), message: 'What it is for.' }],
        help: 'Rest on the legal obligation or the legitimate interest that it serves: whoever defrauds or attacks agrees to nothing.',
        because: { kind: 'law', ref: 'GDPR Art. 7(4); EDPB Guidelines 05/2020, 122' },
      } satisfies UnfreeConsent
      continue
    }
    const store = basis.value.type === 'consent' ? storeFor(model, activity.name) : undefined
    if (store !== undefined) {
      yield {
        message: `Activity ${quote(activity.name)} rests on consent, and the router keeps its store ${quote(store)} for it whatever people say.`,
        at,
        related: model.router
          ? [{ at: valueAt(model.router, 'stores', store, 'activity'), message: 'What is kept for it.' }]
          : [],
        help: 'Rest it on the duty to account for what is done, or on a legitimate interest.',
        because: { kind: 'law', ref: 'GDPR Art. 7(3); EDPB Guidelines 05/2020, 122' },
      } satisfies UnfreeConsent
      continue
    }
    const people =
      basis.value.type === 'consent'
        ? classes.filter((name) => isIn(dependent, name) && (!applying.test(name) || applyForWork(model, name)))
        : []
    if (people.length > 0)
      yield {
        message: `Activity ${quote(activity.name)} rests on the consent of ${quoteAll(people)}, who can hardly refuse it to whom they work for.`,
        at,
        help: 'Rest on another basis; or accept with an exception that says why refusing costs them nothing.',
      } satisfies UnfreeConsent
  }
}

const applying = /(applicants?|candidates?)$/i
/** Words of contracts and purposes by which people look for work, with whoever asks them. */
const work =
  /\b(employ\w*|work(?:s|ers?|ing|place)?|labou?r|jobs?|vacanc(?:y|ies)|positions?|posts?|recruit\w*|hir(?:e|es|ing)|interviews?|careers?|apprentice\w*|intern(?:s|ships?)|trainee\w*|placements?|arbeit\w*|anstellung|bewerb\w*|stellen?|ausbildung)\b/i

/**
 * Whether people apply for work: a home, a grant and a visa are applied for, too. A contract with them says what it is
 * for, and who looks for work with an account of theirs is nobody's staff yet; without one the activities about them do.
 */
function applyForWork(model: Model, name: string): boolean {
  if (isIn(work, name.replaceAll(/[._-]+/g, ' '))) return true
  const contracts = [...model.lawfulBases.values()].filter(
    ({ poisoned, value: { type, party = [] } }) => !poisoned && type === 'contract' && party.includes(name),
  )
  const texts =
    contracts.length > 0
      ? contracts.map(({ value }) => value.contract ?? '')
      : [...model.activities.values()]
          .filter(({ value }) => value.dataSubjects?.includes(name))
          .map(
            (activity) =>
              `${activity.name.replaceAll(/[._-]+/g, ' ')} ${activity.value.title ?? ''} ${purposeText(activity.value)}`,
          )
  return texts.some((text) => isIn(work, text))
}

/** A store that the router keeps for an activity: it is written whatever anybody has agreed to. */
const storeFor = ({ router }: Model, activity: string): string | undefined =>
  Object.entries(router?.poisoned ? {} : (router?.value.stores ?? {})).find(
    ([, held]) => held?.activity === activity,
  )?.[0]
