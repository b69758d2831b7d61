import { valueAt } from '../../../../compiler/diagnostics/place.ts'
import { quote } from '../../text.ts'
import { type Denial, denied, saying } from './denial.ts'

/** That none but essential cookies are there. */
const essential = saying(
  /\b(?:use|set|place|store)s? (?:only |exclusively |nothing but )?(?:strictly |technically )?(?:essential|necessary|required) (?:cookies|trackers)(?: (?:only|alone))(?=[^\w]*(?:[.;]|$))|\b(?:only|exclusively|nothing but) (?:use |set |place |store )?(?:strictly |technically )?(?:essential|necessary|required) (?:cookies|trackers)\b|\bno (?:tracking|analytics|advertising|marketing|statistics|non-essential|optional) (?:cookies|trackers)\b/i,
)

/** The first tracker that is there for more than what people asked for. */
const following: Denial['against'] = ({ model, activities }) => {
  const names = new Set(activities.map(({ name }) => name))
  const other = [...model.trackers.values()].find(
    ({ poisoned, value }) => !poisoned && value.class !== 'essential' && names.has(value.activity ?? ''),
  )
  return other
    ? { because: `tracker ${quote(other.name)} is ${quote(other.value.class)}`, at: valueAt(other, 'class') }
    : null
}

/** What notices say that no cookie does. */
export const ofTrackers: readonly Denial[] = [
  {
    words: saying(
      /\b(?:all|our) (?:of )?(?:our |the )?cookies (?:\w+ )?(?:end|expire|vanish|(?:are|is) (?:deleted|erased|removed|gone)) (?:when|once|as soon as|after) (?:you )?(?:close|closing) (?:your |the )?browser\b|\bonly (?:use|set|place|store)s? cookies (?:that|which) (?:end|expire|vanish|(?:are|is) (?:deleted|erased|removed|gone)) (?:when|once|as soon as) you close (?:your |the )?browser\b|\bonly (?:use |set )?session cookies\b|\bno (?:permanent|persistent) cookies\b/i,
    ),
    against: ({ model, activities }) => {
      const names = new Set(activities.map(({ name }) => name))
      const lasting = [...model.trackers.values()].find(
        ({ poisoned, value: { lifetime, kind = 'cookie', activity } }) =>
          !poisoned &&
          kind === 'cookie' &&
          lifetime !== undefined &&
          lifetime !== 'session' &&
          names.has(activity ?? ''),
      )
      return lasting
        ? {
            because: `tracker ${quote(lasting.name)} stays for ${quote(lasting.value.lifetime ?? '')}`,
            at: valueAt(lasting, 'lifetime'),
          }
        : null
    },
  },
  {
    words: saying(
      /\bno (?:cookies?|trackers?) (?:is|are) (?:set|placed|stored|used) by (?:anybody|anyone|others|third parties|other companies|any other company)\b(?! (?:without|unless|before|until))|\bno third[- ]party (?:cookies|trackers)\b|\b(?:all|every) cookies? (?:is|are) (?:our own|set by us(?: alone)?)(?=[^\w]*(?:[.;]|$))/i,
    ),
    against: ({ model, activities }) => {
      const names = new Set(activities.map(({ name }) => name))
      const foreign = [...model.trackers.values()].find(
        ({ poisoned, value: { setBy, activity } }) => !poisoned && setBy !== undefined && names.has(activity ?? ''),
      )
      return foreign
        ? {
            because: `tracker ${quote(foreign.name)} is set by ${quote(foreign.value.setBy ?? '')}`,
            at: valueAt(foreign, 'setBy'),
          }
        : null
    },
  },
  {
    words: (text) =>
      /\b(?:until|unless|without|before|by default|if|first|where|except)\b/i.test(text) ? null : essential(text),
    against: following,
  },
  {
    words: denied('track|follow|watch|monitor|profile|trace', '(?:you|users?|visitors?|people|customers?)'),
    against: following,
  },
  {
    words: denied(
      'work with|cooperate with|collaborate with|partner with|share (?:your |any |personal )*(?:data|information) with|have|use',
      '(?:advertisers?|advertising (?:networks?|partners?|companies|agencies))',
    ),
    against: ({ model, activities }) => {
      const names = new Set(activities.map(({ name }) => name))
      const other = [...model.trackers.values()].find(
        ({ poisoned, value }) =>
          !poisoned && value.class === 'marketing' && value.setBy !== undefined && names.has(value.activity ?? ''),
      )
      return other
        ? {
            because: `tracker ${quote(other.name)} is set by ${quote(other.value.setBy ?? '')} for advertising`,
            at: valueAt(other, 'setBy'),
          }
        : null
    },
  },
]
