import { valueAt } from '../../../../compiler/diagnostics/place.ts'
import { groundsOf } from '../../bases/bases.ts'
import { advertises } from '../../bases/marketing.ts'
import { quote } from '../../text.ts'
import { type Denial, denied, not, saying, theirs } from './denial.ts'

/** The first activity that advertises. */
const advertising: Denial['against'] = ({ activities }) => {
  const activity = activities.find(advertises)
  return activity
    ? { because: `activity ${quote(activity.name)} advertises to them`, at: valueAt(activity, 'purpose') }
    : null
}

/** The first activity that rests on something else than consent. */
const resting: Denial['against'] = ({ model, activities }) => {
  for (const activity of activities)
    for (const { basis, at } of groundsOf(model, activity))
      if (basis.value.type !== 'consent')
        return { because: `activity ${quote(activity.name)} rests on ${quote(basis.value.type)}`, at }
  return null
}

/** What notices say of what data is used for, on what basis, and by whom. */
export const ofUses: readonly Denial[] = [
  {
    words: saying(
      new RegExp(
        `\\bwe ${not} (?:use|process|analyse|analyze) ${theirs} (?:for|to) (?:any )?(?:advertis\\w+|marketing|ads)\\b|\\bwe ${not} (?:send|show|mail) (?:you )?(?:any )?(?:advertis\\w+|ads|marketing|newsletters?|promotions?|promotional \\w+)(?: (?:mails?|emails?|letters?|messages?))?(?=[^\\w]*(?:[.;]|$))|\\bwe (?:send|show|mail)(?: you)? no (?:advertis\\w+|ads|marketing|newsletters?|promotional)\\b`,
        'i',
      ),
    ),
    against: advertising,
  },
  {
    words: denied(
      'send|mail|show|deliver',
      '(?:advertis(?:ing|ements?)|ads|marketing|newsletters?|promotions?|promotional)(?: (?:mails?|e-?mails?|letters?|messages?|calls?))?',
    ),
    against: advertising,
  },
  {
    words: saying(
      /\bwe only (?:ever )?(?:use|process|collect|store|handle|hold) (?:your |any |personal |all |the )*(?:data|information) (?:with|on|after|once we have|if we have) your (?:explicit |prior |express )?consent\b(?=[^\w]*(?:[.;]|$))/i,
    ),
    against: resting,
  },
  {
    words: saying(
      /\b(?:all|every|any|each) (?:of )?(?:our |the )?(?:processing|uses? of (?:your )?data|data processing)[^.;]{0,20} (?:rests?|(?:is|are) based|relies|rely) (?:solely |only |exclusively )?(?:on|upon) (?:your )?consent\b|\bwe ask (?:you )?for (?:your )?consent (?:for|to|before) (?:everything|anything|all|whatever)\b[^.;]{0,25}(?=[.;]|$)|\bwe (?:process|use|collect|store|hold|do) (?:nothing|no (?:personal )?(?:data|information))(?: (?:about|of) you)? without your (?:explicit |prior )?consent\b/i,
    ),
    against: resting,
  },
  {
    words: saying(
      /\b(?<!\bno )decisions?\b(?:(?!\b(?:no|not|never|none)\b)[^.;]){0,40}\b(?:is|are) (?:made|taken) (?:solely |only |purely )?by (?:a |an |the )?(?:machines?|algorithms?|computers?|automation|automated means|software)\b/i,
    ),
    against: ({ activities }) => {
      if (activities.some(({ value }) => typeof value.automatedDecisions === 'object')) return null
      const activity = activities.find(({ value }) => value.automatedDecisions === false)
      return activity
        ? {
            because: `activity ${quote(activity.name)} and the others decide nothing by automation`,
            at: valueAt(activity, 'automatedDecisions'),
          }
        : null
    },
  },
  {
    words: saying(
      /\b(?:we|the company) (?:have|has|need|needs|appointed) no representative\b|\bwe (?:do not|don't) (?:have|need) a representative\b|\bthere is no representative\b/i,
    ),
    against: ({ model: { organisation } }) => {
      const named = Object.entries(organisation?.value.representatives ?? {}).find(([, one]) => one?.name !== undefined)
      return organisation && named
        ? {
            because: '`organisation.representatives` names one',
            at: valueAt(organisation, 'representatives', named[0]),
          }
        : null
    },
  },
  {
    words: saying(
      /\bcustomers? (?:is|are) (?:our |the )?(?:data )?processors?\b|\bwe are (?:only |merely )?(?:a|the|your) (?:data )?processor(?=[^\w]*(?:[.;]|$| and (?:decide|determine)))/i,
    ),
    against: ({ model }) => {
      const activities = [...model.activities.values()].filter(({ poisoned }) => !poisoned)
      const processor = activities.find(({ value }) => typeof value.role === 'object' && value.role.processor)
      const controller = activities.find(({ value }) => value.role === 'controller')
      const against = processor ?? controller
      if (!against) return null
      return {
        because: processor
          ? `activity ${quote(processor.name)} is on behalf of others`
          : `activity ${quote(against.name)} is our own`,
        at: valueAt(against, 'role'),
      }
    },
  },
]
