import { authorityOf, complaintUnder } from '../../../../policies/law/authorities.ts'
import type { Regime } from '../../../../policies/law/regions.ts'
import type { Right } from '../../../../policies/law/rights.ts'
import { keyAt } from '../../../../policies/support/place.ts'
import { basesOf } from '../content/basis.ts'
import { countryName } from '../content/countries.ts'
import { privacyContact, regimeTitle } from '../content/organisation.ts'
import { type HeldRight, limitText, openRights, rightsIn, rightText, unknownRights } from '../content/rights.ts'
import { fact, plain, say } from '../content/statement.ts'
import type { ActivityView, View } from '../content/view.ts'
import { listOf, sentence } from '../content/words.ts'
import type { Statement } from '../document.ts'
import { listOr, type NoticeInput, type NoticeSection, paragraph } from './section.ts'

const isNotice = ({ article }: Right): boolean => article === '13' || article === '14'
const isComplaint = ({ title }: Right): boolean => title.startsWith('Complaint')

/** The rights that follow from basis, origin and purpose (Art. 13(2)(b), (c)); none that does not hold is named. */
export function rightsSection({ view, activities }: NoticeInput): NoticeSection {
  const known = activities.filter((activity) => unknownRights(view, activity) === null)
  const held = rightsIn(view, known).filter(({ right }) => !isNotice(right) && !isComplaint(right))
  const unknown = activities.flatMap((activity) => {
    const why = unknownRights(view, activity)
    const label = `Rights in ${activity.title}`
    return (why ? [why] : openRights(view, activity)).map((each) => ({ ...each, label }))
  })
  const text = ({ right, regimes, activities: names }: HeldRight): Statement => {
    const where = whereText(known, names)
    const law = regimes.size === view.regimes.length ? '' : `, under the ${lawsOf(regimes)}`
    return say(sentence(`${rightText(right)}${where}${law}${limitText(right)}`), {
      keptBy: null,
      article: right.article,
    })
  }
  const withdrawals = activities.flatMap((activity) =>
    basesOf(view, activity)
      .filter(({ basis }) => basis.value.type === 'consent')
      .map(({ basis }) =>
        fact(
          view.model,
          basis,
          ['withdrawn'],
          basis.value.withdrawn && sentence(basis.value.withdrawn),
          'how consent is withdrawn is not declared',
          {
            label: activity.title,
            article: '7(3)',
          },
        ),
      ),
  )
  return {
    title: 'Your rights',
    articles: ['13(2)(b)', '13(2)(c)', '14(2)(c)', '14(2)(d)'],
    texts: ['rights', 'requests'],
    blocks: [
      listOr([...held.map(text), ...unknown], plain('No activity is declared that concerns you.')),
      ...(withdrawals.length > 0 ? [paragraph(plain('How to withdraw consent:')), listOr(withdrawals, plain(''))] : []),
      paragraph({ ...privacyContact(view.model), label: 'To exercise your rights, write to' }),
    ],
  }
}

/** In which activities: nothing for all, by what is left out where that is shorter. */
function whereText(known: readonly ActivityView[], names: ReadonlySet<string>): string {
  const titles = (of: readonly ActivityView[]): string => listOf(of.map(({ title }) => title))
  const within = known.filter(({ name }) => names.has(name))
  const without = known.filter(({ name }) => !names.has(name))
  if (without.length === 0) return ''
  return without.length < within.length ? `, in all but ${titles(without)}` : `, in ${titles(within)}`
}

const lawsOf = (regimes: ReadonlySet<Regime>): string =>
  listOf([...regimes].sort().map((regime) => regimeTitle[regime]))

/** To whom people may complain under a regime, and which authority that is where we are. */
function authorityText({ model, asOf }: View, regime: Regime): readonly Statement[] {
  const complaint = complaintUnder(regime, asOf)
  if (!complaint) return []
  const country = model.organisation?.value.country
  const own = country === undefined ? null : authorityOf(regime, country, asOf)
  const sentences = [plain(`You may complain to ${complaint.to}.`)]
  if (!own) return sentences
  const where = say(`Where we are, in ${countryName(own.country)}, that is ${own.name}.`, {
    places: [keyAt({ section: 'organisation', name: '' }, 'country')],
  })
  return [...sentences, where]
}

/** To whom people may complain (Art. 13(2)(d)). */
export function complaintSection({ view, activities }: NoticeInput): NoticeSection {
  const toUs = rightsIn(view, activities).filter(({ right }) => right.title === 'Complaint to the controller')
  const contact = view.model.organisation?.value.contacts?.complaints
  const own = toUs.map(({ right }) =>
    fact(
      view.model,
      { section: 'organisation', name: '' },
      ['contacts', 'complaints'],
      contact ?? view.model.organisation?.value.contacts?.privacy,
      'where to complain is not declared',
      {
        label: `To complain to us (${right.article.replace(/^(\S+)/, 's. $1')}), write to`,
      },
    ),
  )
  return {
    title: 'Complaints',
    articles: ['13(2)(d)', '14(2)(e)'],
    texts: ['complaints', 'authorities', 'supervisory-authority'],
    blocks: [
      ...view.regimes.map((regime) => paragraph(...authorityText(view, regime))),
      ...own.map((statement) => paragraph(statement)),
      ...(view.regimes.length === 0
        ? [
            paragraph(
              fact(
                view.model,
                { section: 'organisation', name: '' },
                ['regimes'],
                undefined,
                'which law applies is not declared',
              ),
            ),
          ]
        : []),
    ],
  }
}
