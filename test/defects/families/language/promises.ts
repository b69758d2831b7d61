import { family, key, rename, set, value } from '../../mutation.ts'

/**
 * The keys of the language one by one, of promises, notices, measures, rules and exceptions: each absent, contradicted by another key, with the neighbouring
 * word, misspelt, empty, lawful elsewhere only, or twice. Written from the reference of the language, before the rules
 * were looked at; of some 1,900 changes those that went unfound or were pointed at elsewhere, and some of the others.
 */
export const languageOfPromises = family('language', [
  {
    id: 'notices/nurses/audience=[]',
    edit: set('notices/nurses/audience', []),
    rules: ['schema/invalid'],
    token: value('notices/nurses/audience'),
  },
  {
    id: 'notices/nurses/audience=[ nurses , nurses ]',
    edit: set('notices/nurses/audience', ['nurses', 'nurses']),
    rules: ['schema/invalid'],
    token: value('notices/nurses/audience/1'),
  },
  {
    id: 'notices/nurses/url=https://linden.example/privacy',
    edit: set('notices/nurses/url', 'https://linden.example/privacy'),
    rules: ['notice/same-address'],
    token: value('notices/privacy/url'),
  },
  {
    id: 'notices/privacy/text/introduction=',
    edit: set('notices/privacy/text/introduction', ''),
    rules: ['fact/placeholder'],
    token: value('notices/privacy/text/introduction'),
  },
  {
    id: 'notices/privacy/text/introduction=renamed introdution',
    edit: rename('notices/privacy/text/introduction', 'introdution'),
    rules: ['notice/section-misspelt'],
    token: key('notices/privacy/text/introdution'),
  },
  {
    id: 'commitments/senders-proven/control=ingress.verfied',
    edit: set('commitments/senders-proven/control', 'ingress.verfied'),
    rules: ['build/not-enforced'],
    token: value('commitments/senders-proven/control'),
  },
  {
    id: 'commitments/staff-trained/process/owner=everyone',
    edit: set('commitments/staff-trained/process/owner', 'everyone'),
    rules: ['process/unowned'],
    token: value('commitments/staff-trained/process/owner'),
  },
  {
    id: 'rules/no-patients-in-chats/severity=Error',
    edit: set('rules/no-patients-in-chats/severity', 'Error'),
    rules: ['schema/invalid'],
    token: value('rules/no-patients-in-chats/severity'),
  },
  {
    id: 'exceptions/slack-country/rule=transfer/country-unkown',
    edit: set('exceptions/slack-country/rule', 'transfer/country-unkown'),
    rules: ['exception/unknown-target'],
    token: value('exceptions/slack-country/rule'),
  },
  {
    id: 'exceptions/slack-country/acceptedBy=n/a',
    edit: set('exceptions/slack-country/acceptedBy', 'n/a'),
    rules: ['fact/placeholder'],
    token: value('exceptions/slack-country/acceptedBy'),
  },
  {
    id: 'exceptions/slack-country/acceptedBy=the team',
    edit: set('exceptions/slack-country/acceptedBy', 'the team'),
    rules: ['exception/reason-vague'],
    token: value('exceptions/slack-country/acceptedBy'),
  },
  {
    id: 'measures/training/control=journal.encrypted',
    edit: set('measures/training/control', 'journal.encrypted'),
    rules: ['measure/kind-misfit'],
    token: key('measures/training/control'),
  },
  {
    id: 'measures/training/kind=organizational',
    edit: set('measures/training/kind', 'organizational'),
    rules: ['schema/invalid'],
    token: value('measures/training/kind'),
  },
  {
    id: 'measures/encryption-at-rest/text=etc.',
    edit: set('measures/encryption-at-rest/text', 'etc.'),
    rules: ['fact/placeholder'],
    token: value('measures/encryption-at-rest/text'),
  },
  {
    id: 'measures/encryption-at-rest/text=Best efforts',
    edit: set('measures/encryption-at-rest/text', 'Best efforts'),
    rules: ['measure/vague'],
    token: value('measures/encryption-at-rest/text'),
  },
  {
    id: 'measures/training/process/every=yearly',
    edit: set('measures/training/process/every', 'yearly'),
    rules: ['schema/invalid'],
    token: value('measures/training/process/every'),
  },
  {
    id: 'measures/training/process/owner=everyone',
    edit: set('measures/training/process/owner', 'everyone'),
    rules: ['process/unowned'],
    token: value('measures/training/process/owner'),
  },
])
