import { groundLinks } from './ground-links.ts'
import {
  about,
  anyOf,
  anywhere,
  asTarget,
  atChannel,
  atPlace,
  byChannel,
  excepted,
  hosted,
  inEntry,
  inResource,
  inWords,
  moving,
  movingOne,
  named,
  parties,
  placed,
  pointsAt,
  quoted,
  recipientOf,
  routed,
  soleIn,
  targeted,
  under,
  unknownSection,
  unmarked,
} from './joins.ts'
import { grounds, type Link } from './link.ts'
import { promiseLinks } from './promise-links.ts'

/**
 * Which findings follow from which, the more certain first. In each the second goes away when the first is mended, and
 * mending the second alone would be wrong.
 */
export const links: readonly Link[] = [
  // What cannot be read further down, after the first mistake in a file.
  { cause: ['yaml/syntax'], follows: ['yaml/syntax'], by: inResource },
  // The same token, told by the rule that says more.
  { cause: ['flow/secret-leaves'], follows: ['recipient/category-not-allowed'], by: atPlace },
  { cause: ['security/secret-inline'], follows: ['schema/invalid'], by: { cause: quoted, follows: atPlace } },
  { cause: ['retention/held-by-router'], follows: ['retention/store-not-by-router'], by: atPlace },
  { cause: ['route/delivers-nothing'], follows: ['route/delivers-nothing'], by: atPlace },
  { cause: ['retention/outlives-payload'], follows: ['retention/store-not-by-router'], by: atPlace },
  { cause: ['flow/category-outside-activity'], follows: ['rights/unkeyed-subject'], by: atPlace },
  { cause: ['flow/category-outside-activity'], follows: ['flow/category-outside-activity'], by: atPlace },
  { cause: ['ref/near-header'], follows: ['security/dedupe-unsigned'], by: atPlace },
  { cause: ['flow/prohibited-category'], follows: ['security/secret-plain'], by: atPlace },
  { cause: ['basis/marketing-without-consent'], follows: ['basis/recognised-not-listed'], by: atPlace },
  { cause: ['basis/consent-for-many'], follows: ['basis/consent-not-free'], by: atPlace },
  { cause: ['recipient/notice-not-run'], follows: ['recipient/start-far'], by: inResource },
  { cause: ['recipient/notice-not-run'], follows: ['recipient/notice-not-run'], by: atPlace },
  { cause: ['fact/missing'], follows: ['fact/missing'], by: atPlace },
  // What holds the place of a fact says none of what else it is asked for.
  { cause: ['fact/placeholder'], follows: 'any', by: atPlace },
  { cause: ['source/header-foreign'], follows: ['security/dedupe-unsigned'], by: atPlace },
  { cause: ['retention/store-uncovered'], follows: ['retention/store-misfit'], by: atPlace },
  // A field that is called what it is not.
  {
    cause: ['event/category-misfit', 'event/not-personal'],
    follows: [
      'flow/category-outside-activity',
      'route/addressee-misfit',
      'rights/unindexable-key',
      'route/order-misfit',
      'route/protection-misfit',
      'recipient/category-not-allowed',
    ],
    by: { cause: atPlace, follows: placed },
  },
  {
    cause: ['flow/category-outside-activity'],
    follows: [
      'rights/content-of-nobody',
      'rights/unindexable-key',
      'route/addressee-misfit',
      'route/protection-misfit',
      'source/id-not-unique',
    ],
    by: { cause: atPlace, follows: placed },
  },
  // What a message should have shown is not shown by another name.
  { cause: ['flow/undeclared-field'], follows: ['route/protection-misfit'], by: inEntry },
  { cause: ['information/intervention-by-machine'], follows: ['information/automation-unexplained'], by: inEntry },
  { cause: ['schema/condition'], follows: ['commitment/says-more'], by: atPlace },
  { cause: ['basis/contract-not-party'], follows: ['tracker/activity-without-consent'], by: atPlace },
  { cause: ['route/addressee-misfit'], follows: ['recipient/category-not-allowed'], by: atPlace },
  // What belongs to another activity is wrong here in every respect.
  {
    cause: ['flow/category-outside-activity'],
    follows: [
      'recipient/category-not-allowed',
      'retention/held-by-router',
      'commitment/broken',
      'retention/router-holds-nothing',
      'rights/class-unknown',
      'transfer/module-partial',
    ],
    by: { cause: under('activity'), follows: routed },
  },
  // A category that an activity should hold, and that others may have of it.
  { cause: ['flow/category-outside-activity'], follows: ['recipient/allowed-in-vain'], by: placed },
  // People whom nobody means are no party, and no event is about them; whom other activities name, somebody means.
  {
    cause: ['information/no-notice'],
    follows: ['basis/contract-not-party', 'rights/class-unknown'],
    by: { cause: soleIn('activities'), follows: named },
  },
  {
    cause: ['fact/missing'],
    follows: ['rights/class-unknown'],
    by: { cause: about('dataSubjects'), follows: named },
  },
  // A host, or whoever is said to be behind it, that is another's.
  {
    cause: ['recipient/host-foreign', 'security/host-too-wide'],
    follows: ['route/host-not-declared'],
    by: { cause: inResource, follows: named },
  },
  {
    cause: ['route/host-not-declared'],
    follows: ['recipient/category-not-allowed'],
    by: { cause: atChannel, follows: byChannel },
  },
  {
    cause: ['route/host-not-declared'],
    follows: ['security/secret-shared'],
    by: { cause: inResource, follows: named },
  },
  {
    cause: ['recipient/category-not-allowed'],
    follows: ['transfer/host-country-mismatch', 'commitment/broken'],
    by: { cause: anyOf('router', 'hostedBy'), follows: hosted },
  },
  {
    cause: ['transfer/mechanism-missing'],
    follows: ['transfer/host-country-mismatch'],
    by: { cause: inResource, follows: named },
  },
  // A period that is too short for one thing is too short for the next.
  { cause: ['retention/outlives-payload'], follows: ['retention/store-too-short'], by: inResource },
  { cause: ['retention/outlives-payload'], follows: ['retention/shorter-than-retries'], by: named },
  // A period of nothing, or of a century, is none to be held against anything else.
  {
    cause: ['retention/absurd'],
    follows: ['retention/store-too-short', 'retention/why-otherwise', 'retention/why-says-less'],
    by: { cause: inResource, follows: named },
  },
  {
    cause: ['retention/dedupe-excessive'],
    follows: ['retention/why-says-less'],
    by: { cause: named, follows: inResource },
  },
  // A class that is misspelt is nobody's.
  { cause: ['ref/near-class'], follows: ['information/no-notice'], by: atPlace },
  { cause: ['ref/near-class'], follows: ['rights/class-unknown'], by: { cause: inResource, follows: named } },
  // What is declared nowhere is declared once, however many name it.
  { cause: ['ref/unresolved'], follows: ['ref/unresolved'], by: inWords },
  { cause: ['schema/condition'], follows: ['schema/condition'], by: inWords },
  // What an event cannot be, its samples are not.
  {
    cause: ['event/never-valid', 'event/type-misfit', 'source/type-mistaken'],
    follows: ['event/sample-misfit'],
    by: { cause: named, follows: inResource },
  },
  { cause: ['event/type-misfit'], follows: ['event/never-valid'], by: inResource },
  { cause: ['ref/unresolved', 'source/type-mistaken'], follows: ['event/sample-misfit'], by: named },
  { cause: ['security/ingress-unverified'], follows: ['security/setting-ignored'], by: inResource },
  // Whoever is named in the place of another has none of the duties.
  { cause: ['recipient/role-mismatch', 'ref/unresolved'], follows: ['role/duties-of-others'], by: inResource },
  {
    cause: ['ref/unresolved'],
    follows: ['basis/contract-not-party', 'basis/consent-not-free'],
    by: { cause: under('party'), follows: parties },
  },
  // A host that is another's, or misspelt, leaves the right one without use.
  {
    cause: ['recipient/host-foreign', 'route/host-not-declared'],
    follows: ['recipient/host-unused'],
    by: { cause: named, follows: inResource },
  },
  // A name that leads nowhere cannot do what it was written for.
  { cause: ['ref/unresolved'], follows: ['basis/missing', 'basis/recognised-not-listed'], by: under('lawfulBasis') },
  { cause: ['ref/unresolved'], follows: ['ref/near-header'], by: inResource },
  { cause: ['ref/unresolved'], follows: ['rights/class-unknown'], by: under('dataSubjects') },
  // Nobody can promise anything of a field without a category; it is told where the field is.
  {
    cause: ['flow/unclassified-field'],
    follows: ['commitment/unproven', 'house/unproven'],
    by: { cause: inResource, follows: named },
  },
  {
    cause: ['schema/invalid'],
    follows: ['ref/unresolved'],
    by: { cause: anyOf('activities', 'dataSubjects'), follows: anyOf('events', 'class') },
  },
  {
    cause: ['ref/unresolved'],
    follows: ['recipient/role-mismatch'],
    by: { cause: anyOf('activities', 'joint'), follows: anywhere },
  },
  // The same fact, in each of the places that hang on it.
  { cause: ['basis/for-nobody'], follows: ['basis/missing'], by: inResource },
  { cause: ['basis/consent-for-many'], follows: ['retention/law-of-another'], by: inResource },
  {
    cause: ['basis/automation-not-allowed'],
    follows: ['retention/trigger-misfit', 'basis/condition-misfit'],
    by: inResource,
  },
  { cause: ['retention/router-holds-nothing'], follows: ['build/not-enforced'], by: inResource },
  { cause: ['retention/store-uncovered'], follows: ['retention/router-holds-nothing'], by: anywhere, atMost: 2 },
  { cause: ['security/setting-ignored'], follows: ['security/setting-ignored'], by: inResource },
  { cause: ['transfer/no-decision'], follows: ['transfer/mechanism-missing'], by: inResource },
  {
    cause: ['tracker/activity-without-consent'],
    follows: ['tracker/outside-activity'],
    by: { cause: named, follows: inResource },
  },
  { cause: ['retention/unknown-plan'], follows: ['retention/unknown-plan', 'retention/unbounded'], by: inResource },
  ...groundLinks,
  // Who hosts the router, and where it is, is asked once, whatever hangs on it.
  {
    cause: ['fact/missing'],
    follows: ['commitment/unproven', 'house/unproven'],
    by: { cause: unmarked(anyOf('router', 'hostedBy')), follows: pointsAt('router', 'hostedBy') },
  },
  {
    cause: ['fact/missing'],
    follows: ['commitment/unproven', 'house/unproven'],
    by: { cause: unmarked(anyOf('router', 'country')), follows: pointsAt('router', 'country') },
  },
  {
    cause: ['security/ingress-unverified'],
    follows: ['commitment/unproven'],
    by: { cause: anywhere, follows: anyOf('commitments', 'control') },
  },
  { cause: ['law/regime-hinted', 'law/regime-unknown'], follows: ['basis/for-nobody'], by: anywhere },
  { cause: ['law/regime-hinted'], follows: ['officer/unreachable'], by: atPlace },
  { cause: ['transfer/bcr-outsider'], follows: ['transfer/bcr-outsider'], by: inResource },
  { cause: ['transfer/no-decision'], follows: ['transfer/no-decision'], by: inResource },
  { cause: ['recipient/role-mismatch'], follows: ['recipient/contract-wrong-type'], by: named },
  {
    cause: ['recipient/role-mismatch'],
    follows: ['role/processor-own-purposes'],
    by: { cause: inResource, follows: recipientOf },
  },
  { cause: ['recipient/role-mismatch', 'ref/unresolved'], follows: ['recipient/paper-of-another'], by: inResource },
  { cause: ['transfer/bcr-outsider'], follows: ['transfer/unsigned'], by: inResource },
  { cause: ['law/regime-not-stated'], follows: ['basis/law-elsewhere'], by: anywhere },
  {
    cause: ['recipient/role-mismatch'],
    follows: ['recipient/role-mismatch'],
    by: { cause: anyOf('activities', 'joint'), follows: anyOf('recipients', 'engagement') },
  },
  {
    cause: ['recipient/contract-wrong-type'],
    follows: ['role/processor-own-purposes'],
    by: { cause: inResource, follows: recipientOf },
  },
  { cause: ['basis/automation-not-allowed'], follows: ['dpia/required-missing'], by: inResource },
  {
    cause: ['basis/marketing-without-consent'],
    follows: ['tracker/not-essential'],
    by: { cause: inResource, follows: named },
  },
  {
    cause: ['route/never-given'],
    follows: ['flow/category-outside-activity'],
    by: { cause: inResource, follows: named },
  },
  { cause: ['schema/template'], follows: ['route/protection-misfit'], by: inResource },
  { cause: ['recipient/category-not-allowed'], follows: ['house/broken'], by: { cause: moving, follows: movingOne } },
  // The fact on which the other hangs.
  {
    cause: ['retention/unknown-plan'],
    follows: ['commitment/unproven', 'commitment/broken'],
    by: { cause: inResource, follows: named },
  },
  { cause: ['retention/unbounded'], follows: ['retention/anonymise-unproven'], by: named },
  {
    cause: ['retention/unbounded'],
    follows: ['commitment/unproven', 'commitment/broken', 'house/unproven'],
    by: { cause: inResource, follows: named },
  },
  { cause: ['law/regime-not-stated'], follows: ['basis/for-nobody', 'representative/missing'], by: anywhere },
  {
    cause: ['fact/missing'],
    follows: ['representative/missing'],
    by: { cause: unmarked(anyOf('organisation', 'country', 'representatives')), follows: anywhere },
  },
  {
    cause: ['retention/store-uncovered'],
    follows: ['commitment/unproven'],
    by: { cause: anyOf('router', 'stores'), follows: pointsAt('router', 'stores') },
  },
  { cause: ['role/processor-without-instructions'], follows: ['recipient/notice-not-run'], by: inResource },
  {
    cause: ['transfer/dpf-not-listed'],
    follows: ['fact/missing'],
    by: { cause: inResource, follows: about('legalName') },
  },
  {
    cause: ['retention/unbounded'],
    follows: ['fact/missing'],
    by: { cause: inResource, follows: about('aggregation') },
  },
  { cause: ['basis/criminal-data'], follows: ['information/source-unnamed'], by: inEntry },
  { cause: ['information/no-notice'], follows: ['information/source-unnamed'], by: inResource },
  // What is not used, because something else stands where it belongs.
  {
    cause: grounds.filter((rule) => rule !== 'basis/condition-misfit'),
    follows: ['basis/unused'],
    by: anywhere,
    atMost: 2,
  },
  {
    cause: [
      'retention/below-minimum',
      'retention/borrowed',
      'retention/law-of-another',
      'retention/missing',
      'retention/outlives-payload',
      'retention/store-uncovered',
      'retention/trigger-of-others',
      'retention/unbounded',
    ],
    follows: ['retention/unused'],
    by: anywhere,
    atMost: 2,
  },
  // A section that is misspelt: nobody knows what it would have used and declared.
  {
    cause: ['schema/unknown-key'],
    follows: [
      'basis/unused',
      'channel/unused',
      'event/unused',
      'exception/unused',
      'recipient/unused',
      'ref/unresolved',
      'retention/unused',
      'source/unused',
      'transfer/tool-unused',
    ],
    by: { cause: unknownSection, follows: anywhere },
  },
  ...promiseLinks,
  // What an exception was given for may be there again once its target is as it should be.
  {
    cause: [
      'recipient/category-not-allowed',
      'recipient/contract-wrong-type',
      'recipient/role-mismatch',
      'role/basis-on-processor',
      'role/processor-without-instructions',
      'event/category-misfit',
      'flow/category-outside-activity',
      'tracker/outside-activity',
    ],
    follows: ['exception/unused'],
    by: { cause: named, follows: targeted },
  },
  // An exception that cannot be read, or points past what it is for, leaves open what it was given for.
  {
    cause: ['schema/invalid', 'schema/unknown-key', 'exception/unknown-target'],
    follows: 'any',
    by: { cause: excepted, follows: asTarget },
  },
]
