import { keyAt } from '../../../../policies/support/place.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { automationStatements } from '../content/activity.ts'
import { basesOf } from '../content/basis.ts'
import { fact, gap, isMarked, notApplicable, plain, say } from '../content/statement.ts'
import { type ActivityView, categoryTitles, recipientTitle, type View } from '../content/view.ts'
import { capital, humanise, listOf, periodText, small } from '../content/words.ts'
import type { Statement } from '../document.ts'
import { listOr, type NoticeInput, type NoticeSection, tableOr } from './section.ts'

/** What people must give, and what happens if they do not (Art. 13(2)(e)). */
export function requiredSection({ view, activities }: NoticeInput): NoticeSection {
  const items = activities.flatMap((activity): readonly Statement[] => {
    const { data = {} } = activity.resource.value
    const required = activity.categories.filter((category) => data[category]?.required === true)
    if (required.length === 0) return []
    const names = listOf(categoryTitles(view, required).map(small))
    const places = required.map((category) => keyAt(activity.resource, 'data', category, 'required'))
    const what = say(`we need${whyRequired(view, activity)}: ${names}.`, {
      label: activity.title,
      article: '13(2)(e)',
      places,
    })
    const { consequences } = activity.resource.value
    const without = fact(
      view.model,
      activity.resource,
      ['consequences'],
      consequences,
      'what happens without it is not declared',
      {
        label: `${activity.title}, if you do not give it`,
        article: '13(2)(e)',
      },
    )
    return [what, without]
  })
  return {
    title: 'What you must tell us',
    articles: ['13(2)(e)'],
    texts: ['required', 'required-data'],
    blocks: [listOr(items, say('No data is marked as required.'))],
  }
}

/** Whether law or contract asks for the data. */
function whyRequired(view: View, activity: ActivityView): string {
  const types = basesOf(view, activity).map(({ basis }) => basis.value.type)
  if (types.includes('legal-obligation')) return ' because a law requires it'
  return types.includes('contract') ? ' for the contract' : ''
}

/** Decisions by software alone (Art. 13(2)(f)). */
export function automationSection({ view, activities }: NoticeInput): NoticeSection {
  const none = activities.length > 0 && activities.every(({ resource }) => resource.value.automatedDecisions === false)
  const items = none
    ? []
    : activities.flatMap((activity) =>
        automationStatements(view, activity).map((statement) => ({
          ...statement,
          label: statement.label === null ? activity.title : `${activity.title}, ${small(statement.label)}`,
        })),
      )
  return {
    title: 'Automated decisions',
    articles: ['13(2)(f)', '14(2)(g)'],
    texts: ['automation', 'automated-decisions'],
    blocks: [
      listOr(
        items,
        say('No decision about you is made by software alone with legal or similarly significant effects.'),
      ),
    ],
  }
}

/** Cookies and what works like them. */
export function cookieSection({ view, activities, audience }: NoticeInput): NoticeSection {
  const names = new Set(activities.map(({ name }) => name))
  const trackers = [...view.model.trackers.values()].filter(
    ({ poisoned, value: { activity } }) =>
      !poisoned && (audience === null || activity === undefined || names.has(activity)),
  )
  return {
    title: 'Cookies and similar means',
    articles: [],
    texts: ['cookies', 'trackers'],
    blocks:
      trackers.length === 0
        ? []
        : [
            tableOr(
              ['Name', 'Kind', 'Purpose', 'Set by', 'Lifetime', 'Consent'],
              trackers.map((tracker) => trackerRow(view, tracker)),
              plain(''),
            ),
          ],
  }
}

function trackerRow({ model }: View, tracker: Resource<language.Tracker>): readonly (readonly Statement[])[] {
  const { title, kind = 'cookie', class: use, purpose, setBy, lifetime } = tracker.value
  const places = [keyAt(tracker)]
  const setter = setBy === undefined ? undefined : model.recipients.get(setBy)
  const period = lifetime === 'session' ? 'until the browser is closed' : lifetime && periodText(lifetime)
  return [
    [plain(title ?? capital(humanise(tracker.name)))],
    [say(`${use} ${humanise(kind)}`, { places })],
    [fact(model, tracker, ['purpose'], purpose, 'the purpose is not declared')],
    [
      setBy === undefined
        ? ourselves(model, tracker)
        : say(setter ? recipientTitle(setter) : humanise(setBy), { places }),
    ],
    [fact(model, tracker, ['lifetime'], period, 'the lifetime is not declared')],
    [consent(model, tracker)],
  ]
}

/** Our own where nobody else is named, unless it is marked that somebody is. */
const ourselves = (model: View['model'], tracker: Resource<language.Tracker>): Statement =>
  isMarked(model, tracker, 'setBy') ? gap(model, tracker, ['setBy'], 'who sets it is not declared') : plain('us')

function consent(model: View['model'], tracker: Resource<language.Tracker>): Statement {
  const { class: use, consent: name } = tracker.value
  if (name === undefined)
    return use === 'essential'
      ? notApplicable
      : gap(model, tracker, ['consent'], 'how consent is asked for is not declared')
  const basis = model.lawfulBases.get(name)
  if (!basis) return gap(model, tracker, ['consent'], 'not declared')
  return fact(model, basis, ['asked'], basis.value.asked, 'how consent is asked for is not declared')
}
