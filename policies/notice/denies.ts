import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, Datum, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases.ts'
import { advertises } from '../support/marketing.ts'
import { activitiesFor, noticeTexts } from '../support/notice-texts.ts'
import { personalData } from '../support/retention.ts'
import { processing } from '../support/role.ts'
import { quote } from '../support/text.ts'
import { unencryptedIn } from '../support/unencrypted.ts'
import { ownPurposes } from '../words/own-purposes.ts'
import { areaOfProviders } from '../words/promise-words.ts'
import { saidIn } from '../words/wording.ts'

/** What is declared of those whom a notice is for. */
interface Declared {
  readonly model: Model
  readonly activities: readonly Resource<Activity>[]
}

/** What speaks against a sentence: the end of "and ...", and where it is declared. */
interface Against {
  readonly because: string
  readonly at: Place
}

interface Denial {
  readonly words: (text: string) => { readonly words: string; readonly start: number; readonly end: number } | null
  readonly against: (declared: Declared) => Against | null
}

export const noticeDenies = defineRule({
  name: 'notice/denies',
  summary: 'A sentence of a notice that denies what the declaration has of the people whom it is for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 12(1), 13, 14' },
  severity: 'warning',
  *found({ model }) {
    const [behalf] = [...processing(model)].map(([activity]) => activity)
    for (const { notice, text, heading, at } of noticeTexts(model)) {
      const own = behalf && heading === 'on-behalf' ? saidIn(text, ownPurposes) : null
      if (behalf && own)
        yield {
          rule: 'notice/denies',
          message: `Notice ${quote(notice.name)} tells of what we do on behalf of others, and ${own.what}.`,
          at: at(own.start, own.end),
          related: [{ at: valueAt(behalf, 'role'), message: 'What is declared.' }],
          because: { kind: 'law', ref: 'GDPR Art. 28(3)(a), 28(10)' },
          help: 'Take it out, or make it an activity of our own, with a basis and a notice of its own.',
        } satisfies Finding
      const area = areaOfProviders(text)
      const elsewhere = area && [...model.recipients.values()].find((one) => isOutside(one, area.countries))
      if (area && elsewhere)
        yield {
          rule: 'notice/denies',
          message: `Notice ${quote(notice.name)} says ${quote(area.words)}, and ${quote(elsewhere.name)} is elsewhere.`,
          at: at(area.start, area.end),
          related: [{ at: valueAt(elsewhere, 'established'), message: 'What is declared.' }],
          help: 'Say what is done, or do what is said.',
        } satisfies Finding
      let activities: readonly Resource<Activity>[] | undefined
      for (const { words, against } of denials) {
        const said = words(text)
        if (!said) continue
        activities ??= activitiesFor(model, notice)
        const found = against({ model, activities })
        if (!found) continue
        yield {
          rule: 'notice/denies',
          message: `Notice ${quote(notice.name)} says ${quote(said.words)}, and ${found.because}.`,
          at: at(said.start, said.end),
          related: [{ at: found.at, message: 'What is declared.' }],
          help: 'Say what is done, or do what is said.',
        } satisfies Finding
      }
    }
  },
})

const isOutside = ({ poisoned, value }: Resource<Recipient>, area: ReadonlySet<string>): boolean =>
  !poisoned &&
  value.engagement === 'on-our-behalf' &&
  value.established !== undefined &&
  [value.established, ...(value.stored ?? [])].some((country) => !area.has(country))

const saying =
  (pattern: RegExp): Denial['words'] =>
  (text) => {
    const match = pattern.exec(text)
    return match ? { words: match[0], start: match.index, end: match.index + match[0].length } : null
  }

/** The first datum of the activities that is so. */
function datumOf(
  { model, activities }: Declared,
  is: (category: string, datum: Datum) => boolean,
): { readonly activity: Resource<Activity>; readonly category: string } | null {
  for (const activity of activities) {
    const found = personalData(model, activity).find(([category, datum]) => is(category, datum))
    if (found) return { activity, category: found[0] }
  }
  return null
}

const holding = (found: ReturnType<typeof datumOf>, what = ''): Against | null =>
  found && {
    because: `activity ${quote(found.activity.name)} has ${quote(found.category)}${what}`,
    at: keyAt(found.activity, 'data', found.category),
  }

const not = "(?:never|do not|don't|will not|will never|won't)"
const theirs = '(?:your |any |personal |these |this |the |all )*(?:data|information|details)'

/** The first recipient that somebody other than the customer has chosen. */
const receiving: Denial['against'] = ({ model, activities }) => {
  for (const activity of activities)
    for (const name of Object.keys(activity.value.recipients ?? {})) {
      const engagement = model.recipients.get(name)?.value.engagement
      if (engagement !== undefined && engagement !== 'chosen-by-customer')
        return {
          because: `${quote(name)} gets data of activity ${quote(activity.name)}`,
          at: keyAt(activity, 'recipients', name),
        }
    }
  return null
}

/** What notices say that they have nothing of, and the categories that it is. */
const kinds: readonly (readonly [what: string, category: RegExp])[] = [
  ['(?:racial or )?ethnic(?:ity| origins?)|race', /^ethnicity\./],
  ['disabilit(?:y|ies)', /^health\.disability$/],
  ['(?:religio(?:us beliefs?|n)|beliefs?)', /^belief\./],
  ['sexual orientations?|sex life', /^sex\./],
  ['biometrics?', /^biometric\./],
  ['IP addresses', /^technical\.ip$/],
  ['(?:telephone|phone) numbers?', /^contact\.phone$/],
  ['(?:postal|home) address(?:es)?', /^contact\.address$/],
  ['dates? of birth|birth dates?', /^person\.birth-date$/],
  ['(?:pictures|photos|photographs)', /^person\.photo$/],
  ['bank (?:accounts?|details)', /^payment\.bank-account$/],
  ['salar(?:y|ies)', /^employment\.salary$/],
  ['passwords?', /^secret\.password$/],
  ['(?:precise locations?|coordinates)', /^location\.precise$/],
].map(([what, category]) => [`(?:${what})`, category as RegExp])

/** That none but essential cookies are there. */
const essential = saying(
  /\b(?:use|set|place|store)s? (?:only |exclusively |nothing but )?(?:strictly |technically )?(?:essential|necessary|required) (?:cookies|trackers)(?: (?:only|alone))(?=[^\w]*(?:[.;]|$))|\b(?:only|exclusively|nothing but) (?:use |set |place |store )?(?:strictly |technically )?(?:essential|necessary|required) (?:cookies|trackers)\b|\bno (?:tracking|analytics|advertising|marketing|statistics|non-essential|optional) (?:cookies|trackers)\b/i,
)

const denials: readonly Denial[] = [
  {
    words: unencryptedIn,
    against: ({ model }) => {
      const kept = [...model.measures.values(), ...model.commitments.values()].find(
        ({ poisoned, value }) =>
          !poisoned &&
          (value.control === 'journal.encrypted' || ('dpv' in value && value.dpv === 'dpv:EncryptionAtRest')),
      )
      return kept ? { because: `${quote(kept.name)} says that it is encrypted`, at: valueAt(kept) } : null
    },
  },
  {
    words: saying(
      new RegExp(
        `\\bwe ${not} (?:use|process|analyse|analyze) ${theirs} (?:for|to) (?:any )?(?:advertis\\w+|marketing|ads)\\b|\\bwe ${not} (?:send|show|mail) (?:you )?(?:any )?(?:advertis\\w+|ads|marketing|newsletters?|promotions?|promotional \\w+)(?: (?:mails?|emails?|letters?|messages?))?(?=[^\\w]*(?:[.;]|$))|\\bwe (?:send|show|mail)(?: you)? no (?:advertis\\w+|ads|marketing|newsletters?|promotional)\\b`,
        'i',
      ),
    ),
    against: ({ activities }) => {
      const activity = activities.find(advertises)
      return activity
        ? { because: `activity ${quote(activity.name)} advertises to them`, at: valueAt(activity, 'purpose') }
        : null
    },
  },
  {
    words: saying(
      new RegExp(
        `\\bwe (?:${not} (?:collect|handle|process|store|hold|keep|use|ask for) (?:any )?|(?:collect|handle|process|store|hold|keep|use|ask for) no )(?:personal )?(?:data|information|anything) (?:about|on|concerning) your health\\b`,
        'i',
      ),
    ),
    against: (declared) => holding(datumOf(declared, (category) => /^(?:health|genetic)\./.test(category))),
  },
  ...kinds.map(
    ([what, category]): Denial => ({
      words: saying(
        new RegExp(
          `\\bwe (?:${not} (?:collect|process|store|hold|keep|ask for) (?:any )?|(?:collect|process|store|hold|keep|ask for) no )(?:(?:personal )?(?:data|information) (?:about|on|concerning) (?:your |people's )?${what}|(?:your )?${what}(?: (?:data|information|details))?)(?: (?:of|about|from) (?:you|anybody|anyone|people))?(?=[^\\w]*(?:[.;]|$))`,
          'i',
        ),
      ),
      against: (declared) => holding(datumOf(declared, (name) => category.test(name))),
    }),
  ),
  {
    words: saying(
      new RegExp(
        `\\bwe (?:share|disclose|give|pass on|pass|send|transfer) ${theirs} (?:on )?(?:to|with) (?:nobody|no one|none)\\b(?! (?:but|except|other|without|unless|outside))`,
        'i',
      ),
    ),
    against: receiving,
  },
  {
    words: saying(
      /\b(?:use|engage|employ|have|work with) no (?:sub-?processors?|processors?|service providers|subcontractors)\b(?=[^\w]*(?:[.;]|$))|\bwe (?:do not|don't|never) (?:use|engage|employ|have|work with) (?:any )?(?:sub-?processors?|processors|service providers|subcontractors)\b(?=[^\w]*(?:[.;]|$))/i,
    ),
    against: ({ model }) => {
      for (const activity of model.activities.values())
        for (const name of activity.poisoned ? [] : Object.keys(activity.value.recipients ?? {}))
          if (model.recipients.get(name)?.value.engagement === 'on-our-behalf')
            return {
              because: `${quote(name)} works on our behalf in activity ${quote(activity.name)}`,
              at: keyAt(activity, 'recipients', name),
            }
      return null
    },
  },
  {
    words: saying(
      /\b(?:all|our) (?:of )?(?:our |the )?cookies (?:\w+ )?(?:end|expire|vanish|(?:are|is) (?:deleted|erased|removed|gone)) (?:when|once|as soon as|after) (?:you )?(?:close|closing) (?:your |the )?browser\b|\bonly (?:use |set )?session cookies\b|\bno (?:permanent|persistent) cookies\b/i,
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
    against: ({ model, activities }) => {
      const names = new Set(activities.map(({ name }) => name))
      const other = [...model.trackers.values()].find(
        ({ poisoned, value }) => !poisoned && value.class !== 'essential' && names.has(value.activity ?? ''),
      )
      return other
        ? { because: `tracker ${quote(other.name)} is ${quote(other.value.class)}`, at: valueAt(other, 'class') }
        : null
    },
  },
  {
    words: saying(
      new RegExp(
        `\\bwe ${not} (?:look at|look into|check|ask for|ask about|collect|handle|process|store|hold|keep|use) (?:any |your )?criminal (?:records?|data|convictions?|offences)\\b`,
        'i',
      ),
    ),
    against: (declared) =>
      holding(datumOf(declared, (category) => declared.model.categories.get(category)?.sensitivity === 'criminal')),
  },
  {
    words: saying(
      new RegExp(
        `\\b(?:nobody|no one|no (?:provider|company|vendor|supplier|recipient|partner|processor|other company))(?: but us| except us| other than us| else| outside(?: of)? our company)? (?:ever )?(?:receives?|gets?|sees?|reads?|obtains?|has access to) (?:${theirs}|what you (?:write|send|enter|give us|tell us))(?! (?:without|unless|except|apart))`,
        'i',
      ),
    ),
    against: receiving,
  },
  {
    words: saying(
      /\b(?:all|every|any|each) (?:of )?(?:our |the )?(?:processing|uses? of (?:your )?data|data processing)[^.;]{0,20} (?:rests?|(?:is|are) based|relies|rely) (?:solely |only |exclusively )?(?:on|upon) (?:your )?consent\b|\bwe ask (?:you )?for (?:your )?consent (?:for|to|before) (?:everything|anything|all|whatever)\b[^.;]{0,25}(?=[.;]|$)|\bwe (?:process|use|collect|store|hold|do) (?:nothing|no (?:personal )?(?:data|information))(?: (?:about|of) you)? without your (?:explicit |prior )?consent\b/i,
    ),
    against: ({ model, activities }) => {
      for (const activity of activities)
        for (const { basis, at } of groundsOf(model, activity))
          if (basis.value.type !== 'consent')
            return { because: `activity ${quote(activity.name)} rests on ${quote(basis.value.type)}`, at }
      return null
    },
  },
  {
    words: saying(
      /\byou (?:never|do not|don't) (?:have|need) to (?:give|provide|tell) us (?:any|anything)\b|\b(?:giving|providing) us (?:any )?(?:data|information) is (?:always |entirely |fully )?(?:voluntary|optional)\b/i,
    ),
    against: (declared) =>
      holding(
        datumOf(declared, (_, { required }) => required === true),
        ', which is required',
      ),
  },
  {
    words: saying(
      /\byou (?:gave|give|have given|provided?|have provided) us (?:all|everything)(?: (?:of )?(?:the |your |this |our )*(?:data|information|details))?(?: (?:that )?we (?:have|hold|use))? (?:yourself|yourselves|directly)\b|\b(?:all|any) (?:of )?(?:the |our |your )?(?:personal )?(?:data|information)(?: that we (?:have|hold|use|process))? comes? (?:only |solely |directly )?from you\b(?! and| or)|\bwe (?:only|exclusively) (?:collect|get|receive|have|obtain) (?:personal )?(?:data|information) (?:directly )?from you\b|\bwe (?:never|do not|don't) (?:get|receive|collect|obtain) (?:any )?(?:personal )?(?:data|information) (?:about you )?from (?:others|anybody else|anyone else|third parties|other sources)\b/i,
    ),
    against: (declared) =>
      holding(
        datumOf(declared, (_, { source }) => source === 'third-party'),
        ' from third parties',
      ),
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
      /(?<!\b(?:never|not|nor|neither)\b[^.;]{0,12})\bwe (?:sell|rent out|trade)\b (?:your |our |the |all |personal |customers?['’]? )*(?:data|information|addresses|details|profiles)\b/i,
    ),
    against: ({ activities }) => {
      const [activity] = activities
      return activity && !activities.some(sells)
        ? { because: 'no activity is there to sell it', at: valueAt(activity, 'purpose') }
        : null
    },
  },
  {
    words: saying(
      new RegExp(
        `\\bwe ${not} (?:give|disclose|hand over|pass on|share|transfer|send) ${theirs} (?:to|with) (?:any |the |public |government )*(?:authorities|police|courts|law enforcement|governments?|agencies)\\b(?! (?:without|unless|except|voluntarily))`,
        'i',
      ),
    ),
    against: ({ model, activities }) => {
      for (const activity of activities)
        for (const name of Object.keys(activity.value.recipients ?? {})) {
          const recipient = model.recipients.get(name)
          if (recipient?.value.kind === 'category' && authority.test(`${name} ${recipient.value.title ?? ''}`))
            return {
              because: `${quote(name)} gets data of activity ${quote(activity.name)}`,
              at: keyAt(activity, 'recipients', name),
            }
        }
      return null
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

const authority = /\b(?:authorit|police|courts?\b|law enforcement|prosecut|agenc|regulators?\b)/i

const sells = ({ value: { purpose } }: Resource<Activity>): boolean =>
  typeof purpose === 'object'
    ? /^dpv:Sell/.test(purpose.term ?? '') || /\bsell\w* (?:\w+ )*(?:data|information|addresses)\b/i.test(purpose.text)
    : /\bsell\w* (?:\w+ )*(?:data|information|addresses)\b/i.test(purpose ?? '')
