import { valueAt } from '../../../../compiler/diagnostics/place.ts'
import { quote } from '../../text.ts'
import { unencryptedIn } from '../unencrypted.ts'
import { type Denial, datumOf, holding, not, saying } from './denial.ts'

/** What is done with data; people are asked for it by name, too. */
const verbs = '(?:collect|gather|handle|process|record|store|hold|keep|use|need|require|request|ask (?:\\w+ )?for)'

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

/** What notices say that is not held, not asked for, or not protected. */
export const ofData: readonly Denial[] = [
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
        `\\bwe (?:${not} (?:know|${verbs}) (?:any )?|(?:know|${verbs}) no )(?:personal )?(?:data|information|anything|thing) (?:about|on|concerning|of) your health\\b`,
        'i',
      ),
    ),
    against: (declared) => holding(datumOf(declared, (category) => /^(?:health|genetic)\./.test(category))),
  },
  ...kinds.map(
    ([what, category]): Denial => ({
      words: saying(
        new RegExp(
          `\\bwe (?:${not} ${verbs} (?:any )?|${verbs} no )(?:(?:personal )?(?:data|information) (?:about|on|concerning) (?:your |people's )?${what}|(?:your )?${what}(?: (?:data|information|details))?)(?: (?:of|about|from) (?:you|anybody|anyone|people))?(?=[^\\w]*(?:[.;]|$))`,
          'i',
        ),
      ),
      against: (declared) => holding(datumOf(declared, (name) => category.test(name))),
    }),
  ),
  {
    words: saying(
      new RegExp(
        `\\bwe ${not} (?:look at|look into|check|ask about|${verbs}) (?:any |your )?criminal (?:records?|data|convictions?|offences)\\b`,
        'i',
      ),
    ),
    against: (declared) =>
      holding(datumOf(declared, (category) => declared.model.categories.get(category)?.sensitivity === 'criminal')),
  },
  {
    words: saying(
      /\byou (?:(?:never|do not|don't) (?:have|need) to|need (?:not|never)|are (?:not|never) (?:obliged|required) to) (?:give|provide|tell) us (?:any|anything)\b|\b(?:giving|providing) us (?:any )?(?:data|information) is (?:always |entirely |fully )?(?:voluntary|optional)\b/i,
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
]
