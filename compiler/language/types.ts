// Generated from schema/v1 by `npm run types`. Edit the schemas instead.

export type JointDuty = 'information' | 'requests' | 'contact' | 'security' | 'breaches'
export type Module = 1 | 2 | 3 | 4
export type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
export type Protection = 'keep' | 'redact' | 'mask' | 'truncate-ip' | 'pseudonymise' | 'generalise-date' | 'drop'

/**
 * A file of a Bylaw declaration: any of the sections, each a map by name. Files of a project merge by section.
 */
export interface Declaration {
  apiVersion: 'bylaw.dev/v1'
  project?: Project
  organisation?: Organisation
  categories?: Categories
  lawfulBases?: LawfulBases
  activities?: Activities
  retention?: Retention
  recipients?: Recipients
  trackers?: Trackers
  measures?: Measures
  sources?: Sources
  events?: Events
  channels?: Channels
  routes?: Routes
  router?: Router
  notices?: Notices
  commitments?: Commitments
  rules?: HouseRules
  exceptions?: Exceptions
}
/**
 * The project: its name, how strict the checks are, and the plans that tenants are on.
 */
export interface Project {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What the project is called in files and on the command line: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  name: string
  /**
   * What documents call the service. Default: its name.
   */
  title?: string
  /**
   * Staged strictness. `inventory`: gaps are warnings. `accountable` (default): gaps on routes are errors. `enforced`: in addition, whatever the router or deployment cannot realise is an error.
   */
  level?: 'inventory' | 'accountable' | 'enforced'
  /**
   * Folders of declarations that this project shares with others in its repository. What they declare takes part where this project names it; their organisation, measures, notices, promises and house rules always do, and their project, router, routes, trackers and exceptions never.
   *
   * @minItems 1
   *
   * Items: A folder of declarations in the same repository, from the folder of this file, with forward slashes.
   */
  shared?: string[]
  /**
   * It is there for others to share: what uses its resources, and what its promises are about, is declared in the projects that name it under `shared`. Default: false.
   */
  library?: boolean
  /**
   * Tenants' tiers. A tenant on an unknown plan gets the shortest period.
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  plans?: string[]
  /**
   * The language that the texts of the declaration are written in. A document in another one says so of each text that `texts` does not give in it. Default: en.
   */
  language?: 'en' | 'de'
  /**
   * Texts of the declaration in several languages, and what documents call names of it.
   *
   * @minItems 1
   */
  texts?: Phrase[]
}
export interface Phrase {
  /**
   * A class of people, a lifecycle event or a category of `categories` that documents call so: `patients`, `child.born` as the end of “after”, `donor.gift-aid` as people are told of it (`your Gift Aid declaration`). Without it the entry is about the text of the declaration that it holds, letter for letter.
   */
  name?: string
  /**
   * In English.
   */
  en?: string
  /**
   * In German.
   */
  de?: string
}
/**
 * Who answers for the processing (GDPR Art. 4, 13, 27, 37).
 */
export interface Organisation {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The company’s full name, with its legal form.
   */
  legalName?: string
  /**
   * The name that customers know. Default: the legal name.
   */
  tradeName?: string
  /**
   * Its number in an official register, as the UK Addendum and the IDTA ask for it.
   */
  registration?: string
  /**
   * Where it is established, as two letters of ISO 3166-1: `IE`.
   */
  country?: string
  /**
   * The postal address (Art. 13(1)(a)).
   */
  address?: string
  /**
   * The law that applies: `eu-gdpr`, `uk-gdpr`, or a law that is declared and not checked, such as `ch-fadp` (`bylaw law` lists them).
   *
   * @minItems 1
   *
   * Items: A body of law that applies: `eu-gdpr` or `uk-gdpr`, which are checked, or one that is only declared, such as `ch-fadp` (`bylaw law` lists them).
   */
  regimes?: string[]
  /**
   * Mailboxes by role: `privacy`, `support`, `security`.
   */
  contacts?: {
    [k: string]: string
  }
  /**
   * The data protection officer (Art. 37).
   */
  dpo?: Party
  /**
   * Representatives of a controller outside the region, by regime (Art. 27).
   */
  representatives?: {
    /**
     * The representative in the Union (Art. 27 GDPR), or why none is needed.
     */
    'eu-gdpr'?: Representative
    /**
     * The representative in the United Kingdom (Art. 27 UK GDPR), or why none is needed.
     */
    'uk-gdpr'?: Representative
  }
  /**
   * The supervisory authority that is competent for it (Art. 55, 56), where its country alone does not say: of several in the country, or that of its representative.
   */
  authority?: string
  /**
   * Who signs standard contractual clauses for it.
   */
  signatory?: Signatory
  /**
   * Sensitivities (`special`, `criminal`, `personal`) or categories that are refused wherever they would flow.
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  prohibited?: string[]
  /**
   * The age from which people may use what it offers (Art. 8).
   */
  minimumAge?: number
  /**
   * How many people are as a rule constantly employed in processing personal data by machine: from a number on, national law asks for an officer (Art. 37(4)).
   */
  processingStaff?: number
  /**
   * A public authority or body: legitimate interests are then no basis of its tasks (Art. 6(1)), and it has a data protection officer (Art. 37(1)(a)).
   */
  publicAuthority?: boolean
}
/**
 * A person or body that can be written to.
 */
export interface Party {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The person, company or department.
   */
  name?: string
  /**
   * The postal address.
   */
  address?: string
  /**
   * The mailbox to write to.
   */
  email?: string
  /**
   * The telephone number, with the country’s code.
   */
  phone?: string
  /**
   * A page with a form or further ways.
   */
  url?: string
}
/**
 * Who represents the organisation in the region (Art. 27(1)), or why nobody needs to (Art. 27(2)).
 */
export interface Representative {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * Who represents the organisation.
   */
  name?: string
  /**
   * The postal address in the region.
   */
  address?: string
  /**
   * The mailbox to write to.
   */
  email?: string
  /**
   * The telephone number, with the country’s code.
   */
  phone?: string
  /**
   * A page with a form or further ways.
   */
  url?: string
  /**
   * Why there is none: occasional processing without special categories on a large scale and unlikely to be a risk, or a public authority (Art. 27(2)); or an establishment in the region (Art. 3(1)).
   */
  exempt?: string
}
/**
 * Who signs standard contractual clauses for a party, and is asked about them (Annex I.A).
 */
export interface Signatory {
  /**
   * The person.
   */
  name?: string
  /**
   * What the person is there.
   */
  position?: string
  /**
   * How the person is reached.
   */
  contact?: string
}
/**
 * Categories of personal data beside the built-in catalogue, by dotted name.
 */
export interface Categories {
  [k: string]: Category
}
export interface Category {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it.
   */
  title: string
  /**
   * What belongs to it, for those who choose between categories.
   */
  description?: string
  /**
   * `special`: Art. 9(1). `criminal`: Art. 10.
   */
  sensitivity: 'none' | 'personal' | 'special' | 'criminal'
  /**
   * `secret` never leaves through a route. `opaque` is content that nobody has classified further.
   */
  handling?: 'secret' | 'opaque'
  /**
   * The W3C DPV 2.3 term: `pd:EmailAddress`.
   */
  dpv?: string
}
/**
 * Lawful bases by name, and what each rests on (Art. 6, 7).
 */
export interface LawfulBases {
  [k: string]: LawfulBasis
}
export interface LawfulBasis {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * Art. 6(1)(a) to (f); `recognised-legitimate-interests` exists in the UK GDPR only.
   */
  type:
    | 'consent'
    | 'contract'
    | 'legal-obligation'
    | 'vital-interests'
    | 'public-task'
    | 'legitimate-interests'
    | 'recognised-legitimate-interests'
  /**
   * contract: which one.
   */
  contract?: string
  /**
   * contract: there is none yet, and what is done are steps that the person asked for: an application for a job, an offer.
   */
  preContractual?: boolean
  /**
   * contract: the data subjects that are party to it; others need another basis.
   *
   * @minItems 1
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  party?: string[]
  /**
   * legal-obligation, public-task: the provision.
   */
  law?: string
  /**
   * legitimate-interests: whose interest in what.
   */
  interest?: string
  /**
   * legitimate-interests: the balancing test.
   */
  assessment?: Evidence
  /**
   * consent: how it is asked for.
   */
  asked?: string
  /**
   * consent: how it is withdrawn, as easily as given (Art. 7(3)).
   */
  withdrawn?: string
  /**
   * consent: explicit, as Art. 9(2)(a) and 49(1)(a) demand.
   */
  explicit?: boolean
  /**
   * consent: how a parent or guardian gives it, or agrees to it, for a child that is too young to (Art. 8(1)), and how that is verified (Art. 8(2)).
   */
  parental?: string
  /**
   * consent: where it is recorded who consented to what, and when (Art. 7(1)).
   */
  record?: {
    /**
     * A file in the repository.
     */
    file?: string
    /**
     * Where it lies, if not in the repository.
     */
    url?: string
  }
  /**
   * recognised-legitimate-interests: which condition of Annex 1 UK GDPR.
   */
  recognised?: 'public-task-disclosure' | 'national-security' | 'emergencies' | 'crime' | 'safeguarding'
  /**
   * vital-interests: whose.
   */
  whose?: string
}
/**
 * Where the proof lies and how old it is.
 */
export interface Evidence {
  /**
   * A file in the repository.
   */
  file?: string
  /**
   * Where it lies, if not in the repository.
   */
  url?: string
  /**
   * The day on which it was made, as `YYYY-MM-DD`.
   */
  date?: string
  /**
   * How often it is looked at again.
   */
  review?: string
}
/**
 * Processing activities by name: one purpose each (Art. 5, 6, 26, 28, 30, 35).
 */
export interface Activities {
  [k: string]: Activity
}
export interface Activity {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What people call it. Default: its name.
   */
  title?: string
  /**
   * What for: a sentence, or a sentence and its DPV term.
   */
  purpose?: string | Purpose
  /**
   * `controller`, `{processor: ...}` or `{joint: ...}`. Default: controller.
   */
  role?: ('controller' | 'processor' | 'joint') | Role
  /**
   * Classes of people: `customer-users`, `committers`; none where the data is about nobody.
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  dataSubjects?: string[]
  /**
   * A lawful basis by name, or `{by: {class or regime: name}}`. Not for processors: the basis is the controller's.
   */
  lawfulBasis?: string | BasisByClass
  /**
   * Default of the entries below.
   */
  retention?: string
  /**
   * Categories of data that the activity may hold.
   */
  data?: {
    [k: string]: Datum
  }
  /**
   * Who may receive which categories: a ceiling.
   */
  recipients?: {
    [k: string]: 'all' | string[]
  }
  /**
   * Countries where the records of it lie that the router does not hold, with us or with whoever hosts them.
   *
   * @minItems 1
   *
   * Items: A country by ISO 3166-1 alpha-2: `GB`, `US`.
   */
  stored?: string[]
  /**
   * `false`, or the logic, significance and consequences (Art. 13(2)(f), 22).
   */
  automatedDecisions?: false | AutomatedDecisions
  dpia?: Dpia
  /**
   * On a large scale, as Art. 35(3)(b) and 37(1)(b), (c) mean it.
   */
  largeScale?: boolean
  /**
   * The age from which people are asked or take part, where it is another than that of `organisation`: a chat from 13 on, advertising from 18 on (Art. 8).
   */
  minimumAge?: number
  informed?: Informed
  notInformed?: NotInformed
  /**
   * What happens if required data is not given (Art. 13(2)(e)).
   */
  consequences?: string
}
export interface Purpose {
  /**
   * What for, in a sentence that the people concerned understand (Art. 5(1)(b)).
   */
  text: string
  /**
   * The W3C DPV 2.3 purpose.
   */
  term?: string
  /**
   * Makes the objection of Art. 21(2) absolute.
   */
  directMarketing?: boolean
  /**
   * Electronic marketing without consent: the sale in which the address was given, for what similar products, and how it can be refused each time (ePrivacy Directive Art. 13(2), PECR reg. 22(3)).
   */
  softOptIn?: string
}
export interface Role {
  /**
   * On behalf of a controller (Art. 28).
   */
  processor?: {
    /**
     * The controller; `tenant` for each customer.
     */
    for?: string
    /**
     * The contract or document that holds the instructions (Art. 28(3)(a)).
     */
    instructions?: string
    /**
     * What happens at the end of the service (Art. 28(3)(g)).
     */
    atEnd?: 'erase' | 'return' | 'controller-chooses'
    /**
     * How long ahead the controller is told of a new subprocessor (Art. 28(2)).
     */
    noticePeriod?: string
  }
  /**
   * With other controllers (Art. 26).
   */
  joint?: {
    /**
     * The other controllers, as recipients.
     *
     * @minItems 1
     *
     * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
     */
    with?: string[]
    /**
     * The arrangement between the controllers (Art. 26(1)): where it lies, and how old it is.
     */
    arrangement?: Evidence
    /**
     * What of the arrangement the people concerned are told (Art. 26(2)).
     */
    essence?: string
    /**
     * Who does what (Art. 26(1)). What several have, each of them does for its own part.
     */
    duties?: {
      /**
       * What falls to us: `information` of people (Art. 13, 14), `requests` of theirs (Art. 15 to 22), the `contact` point that the arrangement names, `security` (Art. 32), telling of `breaches` (Art. 33, 34).
       */
      ours?: JointDuty[]
      /**
       * What falls to each of the others.
       */
      theirs?: {
        [k: string]: JointDuty[]
      }
    }
  }
}
export interface BasisByClass {
  /**
   * A class of data subjects, or a regime, to the basis that it rests on.
   */
  by: {
    /**
     * A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
     */
    [k: string]: string
  }
}
export interface Datum {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * Where it comes from (Art. 13 or 14).
   */
  source?: 'person' | 'observed' | 'third-party' | 'derived'
  /**
   * third-party: who it comes from (Art. 14(2)(f)). What comes in by a source of the router is named by it.
   */
  from?: string
  /**
   * How long these data are kept, in place of the activity's own rule.
   */
  retention?: string
  /**
   * Whether somebody has to give it, by law or contract or to conclude one (Art. 13(2)(e)).
   */
  required?: boolean
  /**
   * The condition under which it is collected at all.
   */
  when?: string
  /**
   * The form in which it is stored.
   */
  form?: 'plain' | 'hashed' | 'encrypted' | 'pseudonymised' | 'aggregated'
  /**
   * form aggregated: the test that nobody can be singled out.
   */
  aggregation?: {
    /**
     * How many people each figure stands for at least.
     */
    minimumGroup?: number
    /**
     * The assessment that nobody can be told from the groups (Recital 26): where it lies, and how old it is.
     */
    assessment?: Evidence
  }
  condition?: Condition
}
/**
 * What allows special categories (Art. 9(2)) or criminal data (Art. 10).
 */
export interface Condition {
  /**
   * Which exception of Art. 9(2) lifts the prohibition, or Art. 10.
   */
  article:
    | '9(2)(a)'
    | '9(2)(b)'
    | '9(2)(c)'
    | '9(2)(d)'
    | '9(2)(e)'
    | '9(2)(f)'
    | '9(2)(g)'
    | '9(2)(h)'
    | '9(2)(i)'
    | '9(2)(j)'
    | '10'
  /**
   * The law that (b) and (g) to (j), and Art. 10, rest on.
   */
  law?: string
  /**
   * 9(2)(h): which professional processes the data or answers for it, and what binds them to secrecy (Art. 9(3)).
   */
  secrecy?: string
  /**
   * 9(2)(j): the safeguards for the people concerned, such as pseudonyms (Art. 89(1)).
   */
  safeguards?: string
  /**
   * uk-gdpr: the paragraph of Schedule 1 to the Data Protection Act 2018.
   */
  schedule1?: string
  /**
   * The assessment that the condition asks for: where it lies, and how old it is.
   */
  assessment?: Evidence
  /**
   * uk-gdpr: the appropriate policy document on how the data is retained and erased (Schedule 1, Part 4 to the Data Protection Act 2018).
   */
  policyDocument?: Evidence
  /**
   * uk-gdpr: where the data is not retained and erased as that document says, and why; `none` where it is (Schedule 1, paragraph 41(c)).
   */
  deviations?: string
}
export interface AutomatedDecisions {
  /**
   * How it is decided, in words that the people concerned understand.
   */
  logic?: string
  /**
   * What the decision means for them, and what may follow.
   */
  significance?: string
  /**
   * How they reach a human being, say what they think and contest the decision (Art. 22(3)).
   */
  intervention?: string
}
/**
 * Data protection impact assessment (Art. 35).
 */
export interface Dpia {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * Whether one is needed (Art. 35(1), (3)).
   */
  required?: boolean
  /**
   * Why it is needed, or why not.
   */
  why?: string
  /**
   * Where the assessment lies.
   */
  file?: string
  /**
   * The day on which it was made, as `YYYY-MM-DD`.
   */
  date?: string
  /**
   * How often it is looked at again (Art. 35(11)), as an ISO 8601 period: `P1Y`.
   */
  review?: string
  /**
   * The advice of the data protection officer on it (Art. 35(2)).
   */
  advice?: Evidence
  /**
   * How the people concerned or their representatives were heard, or why they were not (Art. 35(9)).
   */
  views?: string
  /**
   * Whether a high risk is left after all measures; then the authority is consulted before the processing begins (Art. 36(1)).
   */
  highRiskLeft?: boolean
  /**
   * The consultation of the authority: the day, and where its answer lies (Art. 36).
   */
  consultation?: Evidence
}
/**
 * When people are told whose data comes from others (Art. 14(3)).
 */
export interface Informed {
  /**
   * At the latest how long after the data was obtained; never more than a month.
   */
  within?: string
  /**
   * What they are told by at the latest where it comes sooner: when they are first written to, when the data is first disclosed to another recipient.
   *
   * @minItems 1
   */
  by?: ('first-contact' | 'first-disclosure')[]
  /**
   * How they are told: a letter, a notice with the first message.
   */
  how?: string
}
/**
 * Why the people concerned are not informed (Art. 13(4), 14(5)).
 */
export interface NotInformed {
  /**
   * The exception that applies.
   */
  article: '13(4)' | '14(5)(a)' | '14(5)(b)' | '14(5)(c)' | '14(5)(d)'
  /**
   * Why it applies here.
   */
  why: string
}
/**
 * Retention rules by name: how long, from when, why, and what ends it (Art. 5(1)(e)).
 */
export interface Retention {
  [k: string]: RetentionRule
}
export interface RetentionRule {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The period, or `indefinite` (only for what is proven aggregated).
   */
  for?: 'indefinite' | string
  /**
   * The period by the tenant's plan.
   */
  byPlan?: {
    /**
     * A period in ISO 8601: `P30D`, `P12M`, `PT5M`.
     */
    [k: string]: string
  }
  /**
   * The start of the period; an event of the lifecycle, such as `account.closed`, stands under `after` instead. Default: received.
   */
  from?: 'received' | 'recorded' | 'delivered' | 'collected'
  /**
   * A lifecycle event that starts the period instead: `account.closed`.
   */
  after?: string
  /**
   * What makes the period necessary.
   */
  why?: string
  /**
   * The provision that prescribes it.
   */
  law?: string
  /**
   * A statutory minimum.
   */
  minimum?: string
  /**
   * What is done when the time has come.
   */
  onExpiry?: 'erase' | 'anonymise' | 'archive' | 'restrict'
  /**
   * What becomes of what is archived or restricted at its end; it is erased after that.
   */
  afterwards?: {
    /**
     * How long it lies there, from then on; `indefinite` where it is never ended.
     */
    for?: 'indefinite' | string
    /**
     * What it lies there for.
     */
    why?: string
    /**
     * The provision that has it kept.
     */
    law?: string
  }
  /**
   * Who executes it: `router`, `{control: ...}` or `{process: who}`.
   */
  by?: 'router' | Executor
  /**
   * How much longer backups hold it; nothing said means that there are none.
   */
  backups?: string
  /**
   * What may suspend the expiry.
   */
  holds?: {
    /**
     * Why these are kept on: the claim or the order.
     */
    ground: string
    /**
     * Categories that are kept on, of what people or other systems hold; the router keeps whole events. Default: all.
     *
     * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
     */
    categories?: string[]
    /**
     * A date, or the event that ends it.
     */
    until?: string
  }[]
}
export interface Executor {
  /**
   * The control of the router that ends the data: `bylaw explain --kind control` lists them.
   */
  control?: string
  /**
   * What people do, where no machine does.
   */
  process?: string
}
/**
 * Recipients by name (Art. 4(9), 28, 44 to 49). Whether one is a processor or a subprocessor follows from the activity's role.
 */
export interface Recipients {
  [k: string]: Recipient
}
export interface Recipient {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it. Default: its name.
   */
  title?: string
  /**
   * `category`: a kind of recipients that nobody can name ahead, such as authorities or an acquirer (Art. 4(9), 13(1)(e)); it states no name, country, tool or contract. Default: entity.
   */
  kind?: 'entity' | 'category'
  /**
   * What it does for us, as the subprocessor list prints it.
   */
  does?: string
  /**
   * The company’s full name, with its legal form, as the contract has it.
   */
  legalName?: string
  /**
   * The name that it trades under, where that is another one.
   */
  tradeName?: string
  /**
   * Its number in an official register, as the UK Addendum and the IDTA ask for it.
   */
  registration?: string
  /**
   * Its postal address.
   */
  address?: string
  /**
   * Whom to write to about data protection.
   */
  contact?: string
  /**
   * Part of our own group of undertakings.
   */
  group?: boolean
  /**
   * For whom it acts: as a processor (Art. 28), as a controller, as a joint controller (Art. 26), or as the customer’s own choice.
   */
  engagement?: 'on-our-behalf' | 'own-purposes' | 'jointly' | 'chosen-by-customer'
  /**
   * Where the company is established, as two letters of ISO 3166-1: `DE`.
   */
  established?: string
  /**
   * Countries where it stores the data.
   *
   * @minItems 1
   *
   * Items: A country by ISO 3166-1 alpha-2: `GB`, `US`.
   */
  stored?: string[]
  /**
   * Countries from which it reaches the data.
   *
   * Items: A country by ISO 3166-1 alpha-2: `GB`, `US`.
   */
  accessedFrom?: string[]
  /**
   * The customer's choice of destination decides.
   */
  countries?: 'chosen-by-customer'
  /**
   * One transfer tool per regime.
   */
  transfer?: {
    /**
     * The tool of Chapter V GDPR.
     */
    'eu-gdpr'?: TransferTool
    /**
     * The tool of Chapter V UK GDPR.
     */
    'uk-gdpr'?: TransferTool
  }
  /**
   * The contract of Art. 28(3), or what stands in its place.
   */
  contract?: {
    /**
     * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
     */
    clause?: string | string[]
    /**
     * What kind of contract; a processor needs a `dpa` (Art. 28(3)).
     */
    type?: 'dpa' | 'terms' | 'controller-to-controller' | 'joint-arrangement'
    /**
     * Where it is published.
     */
    url?: string
    /**
     * Where the signed copy lies.
     */
    file?: string
    /**
     * The day on which the contract was signed, as `YYYY-MM-DD`.
     */
    signed?: string
    /**
     * The last day on which the contract holds, as `YYYY-MM-DD`. Default: it has no end.
     */
    expires?: string
  }
  /**
   * The look at its guarantees before it was engaged (Art. 28(1)): where it lies, and how old it is.
   */
  diligence?: Evidence
  /**
   * How long it keeps what it gets, as its contract or its own notice says.
   */
  keeps?: {
    /**
     * The period.
     */
    for?: string
    /**
     * What starts the period: delivery, the end of the contract. Default: its receipt.
     */
    after?: string
  }
  /**
   * Who signs standard contractual clauses for it.
   */
  signatory?: Signatory
  /**
   * How it protects the data itself, as its contract says: Annex II of the standard contractual clauses, Art. 28(3)(c).
   *
   * @minItems 1
   */
  measures?: string[]
  /**
   * What it does when an authority outside the Union orders it to hand over data: it does so where an international agreement provides for it (Art. 48), it challenges the order and gives no more than it is compelled to, or it follows the order.
   */
  foreignOrders?: 'agreement-only' | 'challenged' | 'followed'
  /**
   * Host names that the router may reach for it, at port 443 or at the one that is written behind: `api.example`, `api.example:8443`, or `*.api.example` for all below it.
   */
  hosts?: string[]
  /**
   * The day on which customers were told of it (Art. 28(2)), as `YYYY-MM-DD`.
   */
  announced?: string
  /**
   * The day from which it receives data, as `YYYY-MM-DD`.
   */
  activeFrom?: string
  /**
   * Recipients that it passes the data on to.
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  onward?: string[]
}
/**
 * What lets data leave under Chapter V of the EU GDPR or of the UK GDPR.
 */
export interface TransferTool {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * Art. 45, 46, 49. `dpf`: EU-US Data Privacy Framework, or its UK extension.
   */
  tool:
    | 'adequacy'
    | 'dpf'
    | 'scc'
    | 'uk-addendum'
    | 'idta'
    | 'bcr'
    | 'code-of-conduct'
    | 'certification'
    | 'ad-hoc-clauses'
    | 'derogation'
  /**
   * The module of the standard contractual clauses, a number without quotes, or several that were signed together: `[2, 3]` of somebody who works for us and for those for whom we work.
   */
  module?: (Module & number) | Module[]
  /**
   * Why the recipient is within what the tool covers: the law that a decision of limited scope is about, the entry on the Data Privacy Framework List, the code or certificate, the BCR of a processor.
   */
  scope?: string
  /**
   * Of `derogation`: which one of Art. 49(1); its second subparagraph is for compelling legitimate interests.
   */
  derogation?:
    '49(1)(a)' | '49(1)(b)' | '49(1)(c)' | '49(1)(d)' | '49(1)(e)' | '49(1)(f)' | '49(1)(g)' | '49(1) subparagraph 2'
  compelling?: CompellingInterests
  /**
   * The day on which the tool was signed or approved, as `YYYY-MM-DD`.
   */
  signed?: string
  /**
   * Date of the transfer impact assessment.
   */
  assessed?: string
  /**
   * The last day on which the tool holds, as `YYYY-MM-DD`. Default: it has no end.
   */
  expires?: string
  terms?: TransferTerms
  /**
   * What shows the tool (the assessment of the transfer, the entry in the list): where it lies, and how old it is.
   */
  evidence?: Evidence
}
/**
 * Of `49(1) subparagraph 2`: what the records hold of a transfer for compelling legitimate interests (Art. 49(6)).
 */
export interface CompellingInterests {
  /**
   * Which interest compels it; the people concerned are told.
   */
  interest?: string
  /**
   * The assessment of all circumstances of the transfer.
   */
  assessment?: Evidence
  /**
   * The safeguards that were provided on the ground of it.
   */
  safeguards?: string
  /**
   * When the supervisory authority was told of the transfer.
   */
  authorityTold?: string
}
/**
 * What the parties of standard clauses choose and fill in: the annexes and options of Implementing Decision (EU) 2021/914, the tables of the UK Addendum and of the IDTA.
 */
export interface TransferTerms {
  /**
   * How often data is transferred: one-off or continuous (Annex I.B). What a route sends goes with each event.
   */
  frequency?: string
  /**
   * Restrictions and safeguards for sensitive data (Annex I.B).
   */
  safeguards?: string
  /**
   * The authorisation of further processors: one by one, or in general with a right to object (Clause 9(a)).
   */
  subprocessors?: 'specific' | 'general'
  /**
   * How long ahead the importer asks or tells of a further processor (Clause 9(a)).
   */
  noticePeriod?: string
  /**
   * Whether others may accede (Clause 7).
   */
  docking?: boolean
  /**
   * Whether people may turn to an independent body free of charge (the option of Clause 11(a)).
   */
  redress?: boolean
  /**
   * The law that governs the clauses (Clause 17).
   */
  law?: string
  /**
   * The courts that decide (Clause 18).
   */
  courts?: string
  /**
   * Who may end the UK Addendum or the IDTA when the approved text changes.
   */
  endedBy?: 'exporter' | 'importer' | 'both' | 'neither'
  /**
   * idta: whether the UK GDPR applies to what the importer does with the data.
   */
  underUkGdpr?: boolean
}
/**
 * Cookies and what works like them (ePrivacy Directive Art. 5(3), PECR reg. 6).
 */
export interface Trackers {
  [k: string]: Tracker
}
export interface Tracker {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it. Default: its name.
   */
  title?: string
  /**
   * How it recognises somebody.
   */
  kind?: 'cookie' | 'local-storage' | 'pixel' | 'sdk' | 'link'
  /**
   * What it is there for: all but `essential` need consent first (ePrivacy Directive Art. 5(3)).
   */
  class: 'essential' | 'preferences' | 'analytics' | 'marketing'
  /**
   * What it is for, as the cookie notice prints it.
   */
  purpose?: string
  /**
   * What it is set for.
   */
  activity?: string
  /**
   * The recipient that sets it; absent for our own.
   */
  setBy?: string
  /**
   * How long it stays: `session`, or an ISO 8601 duration.
   */
  lifetime?: 'session' | string
  /**
   * The consent that it waits for.
   */
  consent?: string
  /**
   * uk-gdpr alone: the paragraph of Schedule A1 to PECR under which nobody has to be asked, in force since 5 February 2026: statistics on one's own service that improve it (5), its appearance (6), help in an emergency (7).
   */
  exemption?: 'statistics' | 'appearance' | 'emergency'
  /**
   * Of an exemption for statistics or appearance: how people object, simply and free of charge.
   */
  objection?: string
  /**
   * What does not work without it, as the cookie policy prints it.
   */
  loss?: string
}
/**
 * Technical and organisational measures (Art. 32). A technical one names the control that realises it.
 */
export interface Measures {
  [k: string]: Measure
}
export interface Measure {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * `technical`: the router or deployment does it. `organisational`: people do.
   */
  kind: 'technical' | 'organisational'
  /**
   * The measure, as documents print it (Art. 32(1)).
   */
  text: string
  /**
   * What the router does of it: a control that `bylaw explain --kind control` lists.
   */
  control?: string
  /**
   * Of an organisational one: who sees to it, how often, and what shows it.
   */
  process?: Process
  /**
   * A measure of the W3C DPV 2.3: `dpv:EncryptionAtRest`.
   */
  dpv?: string
}
/**
 * Who sees to it, how often, and what shows that it was done.
 */
export interface Process {
  /**
   * Who sees to it.
   */
  owner?: string
  /**
   * How often it is done, as an ISO 8601 period: `P3M`.
   */
  every?: string
  /**
   * The day on which it was last done, as `YYYY-MM-DD`.
   */
  last?: string
  /**
   * What shows that it is done.
   */
  evidence?: string
}
/**
 * Where events come in: one ingress each.
 */
export interface Sources {
  [k: string]: Source
}
export interface Source {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it. Default: its name.
   */
  title?: string
  /**
   * Events come in as requests by HTTP.
   */
  http: {
    /**
     * The path; `{tenant}` stands for the tenant's name. At most 1024 characters, as in a route of the Gateway API.
     */
    path: string
    verify?: Verify
    body?: Body
    probe?: Probe
  }
  type: EventType
  /**
   * How a delivery is known again. Default: by what is signed where a scheme signs no time and its sender tells events apart by it (adyen, github, mailgun, paypal, shopify, sns); else by nothing. GitHub does not sign its delivery id: there the body counts, whatever the id.
   */
  dedupe?: 'none' | Dedupe
  requests?: SourceRequests
  split?: Split
  answer?: Answer
  /**
   * To try a declaration on real traffic: requests are verified, checked and counted, and nothing is stored or sent.
   */
  mode?: 'report-only'
  /**
   * Whether the data comes from the person (Art. 13) or not (Art. 14).
   */
  origin?: 'person' | 'observed' | 'third-party'
}
/**
 * How the sender proves itself, over the raw bytes.
 */
export interface Verify {
  /**
   * Whose way of signing it is; `standard-webhooks` is Svix's too, `bearer` a key that is sent along.
   */
  scheme:
    | 'adyen'
    | 'bearer'
    | 'calendly'
    | 'discord'
    | 'github'
    | 'gitlab'
    | 'hmac'
    | 'hubspot'
    | 'intercom'
    | 'mailgun'
    | 'meta'
    | 'none'
    | 'paddle'
    | 'paypal'
    | 'sendgrid'
    | 'shopify'
    | 'slack'
    | 'sns'
    | 'standard-webhooks'
    | 'stripe'
    | 'twilio'
    | 'zoom'
  /**
   * The secret's name; its value is mounted at run time: the signing secret, Meta's app secret, Twilio's auth token, Discord's and SendGrid's public key, the certificate of PayPal or Amazon SNS, the key itself.
   */
  secret?: string
  /**
   * Instead of `secret`: each tenant has keys or secrets of their own, registered at run time through the administration. Keys that are sent along are stored as hashes.
   */
  connection?: 'tenant'
  /**
   * bearer, hmac, with `connection`: a tenant may say in which header theirs stands; `header` is where it stands otherwise.
   */
  ownHeader?: true
  /**
   * meta: name of the secret that Meta sends with its GET request (`hub.verify_token`) when the webhook is subscribed.
   */
  verifyToken?: string
  /**
   * twilio, hubspot, hmac where `signs` holds `{url}`: the URL that the sender is given, without its query, because it is signed; `{tenant}` stands for the tenant's name.
   */
  publicUrl?: string
  /**
   * paypal: what PayPal calls the webhook, which it signs.
   */
  webhookId?: string
  /**
   * Where the path holds `{tenant}`: one secret verifies for all tenants, because a platform signs for all of them and no tenant knows it. The router then does not warn of that.
   */
  shared?: true
  /**
   * Where a timestamp is signed (calendly, discord, hubspot, mailgun, paddle, sendgrid, slack, standard-webhooks, stripe, zoom, hmac with one): the replay window, both ways. Default PT5M.
   */
  tolerance?: string
  /**
   * hmac: the header that holds the signature. bearer: the header that holds the key, if it is not `Authorization: Bearer`.
   */
  header?: string
  /**
   * hmac. Default sha256; `sha1` is weak, and some senders have nothing else.
   */
  algorithm?: 'sha1' | 'sha256' | 'sha512'
  /**
   * hmac. Default hex.
   */
  encoding?: 'hex' | 'base64'
  /**
   * hmac: what stands before the signature, such as `sha256=`.
   */
  prefix?: string
  /**
   * hmac: the header with the time; it is then signed as `{timestamp}.{body}`, unless `signs` says otherwise.
   */
  timestamp?: string
  /**
   * hmac: what the time is given in: Unix seconds, Unix milliseconds, or a date and time with its zone (RFC 3339 or HTTP). Default s.
   */
  unit?: 's' | 'ms' | 'date'
  /**
   * hmac: what the sender signs, in its order: `{body}`, and perhaps `{timestamp}` and `{url}` (the `publicUrl`), with what stands between them, such as `{url}{body}`. Default `{body}`, or `{timestamp}.{body}` where a time is declared.
   */
  signs?: string
  parts?: SignatureParts
}
/**
 * hmac: where the header holds several values, `name=value` with commas or semicolons between them: by which names. Any of several signatures may fit.
 */
export interface SignatureParts {
  /**
   * The name of the signature, such as `v1`.
   */
  signature: string
  /**
   * The name of the time, such as `t`, in the place of a header of its own.
   */
  timestamp?: string
}
/**
 * Where the event stands in a request whose body is not the event. Default: the body is the event.
 */
export interface Body {
  /**
   * The field of a form (`application/x-www-form-urlencoded`) that holds the event as JSON: `payload` for Slack's buttons and dialogues, and for GitHub's forms. What else the form holds is dropped; the signature covers the form as it came.
   */
  form?: string
  /**
   * The body is a form (`application/x-www-form-urlencoded`), and each of its fields a text of the event; one that comes more than once is a list of texts, and what is declared as a list may come once. Twilio's and Slack's forms are read so without it.
   */
  fields?: true
  /**
   * The body is a list, and the event holds it as this field: for a list that is one event. Where each element is one, `split` is what takes it apart.
   */
  list?: string
  /**
   * Bodies of any content that nobody reads here: the event is one that the router makes of the request.
   */
  raw?: {
    /**
     * The field of the event that holds the body as text, to the byte; without `base64` it has to be UTF-8.
     */
    to: string
    /**
     * The field that holds a body that is not UTF-8 instead, in base64: then bodies may be any bytes. With the header `content-encoding` among `headers` they may be compressed, and stay so.
     */
    base64?: string
    /**
     * Headers to keep, each with its field of the event: `content-type: contentType`.
     */
    headers?: {
      [k: string]: string
    }
  }
}
/**
 * What is asked of the address before anything is sent there; everybody who asks is answered, and nothing of it is kept. Default: what its provider asks (Meta with `verifyToken`, Intercom), else nothing.
 */
export interface Probe {
  /**
   * HEAD and GET are answered 200 and nothing: Trello, Mandrill, Mailchimp.
   */
  plain?: true
  /**
   * The field of the query whose value is given back as text, to a GET or to a POST without a body: `validationToken` of Microsoft Graph, `challenge` of Dropbox, `hub.challenge` of WebSub.
   */
  challenge?: string
}
/**
 * Which event type a request is: fixed by `is`, or looked up in a header or field.
 */
export interface EventType {
  /**
   * The event type of every request, where the source has one alone.
   */
  is?: string
  /**
   * The header that names the type.
   */
  header?: string
  /**
   * A field path: dotted, `*` for the elements of a list: `commits.*.author.email`.
   */
  path?: string
  /**
   * What stands there, to the event type.
   */
  values?: {
    /**
     * A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
     */
    [k: string]: string
  }
  /**
   * A type that is not listed: accepted and dropped, or refused with 422. Default: reject.
   */
  otherwise?: 'drop' | 'reject'
}
export interface Dedupe {
  /**
   * The header that holds the sender's delivery id.
   */
  header?: string
  /**
   * The field that holds the sender's delivery id.
   */
  path?: string
  /**
   * The body itself is the id, together with the event type: for senders that give none. Two deliveries that are the same to the byte count as one.
   */
  body?: true
}
/**
 * What this sender may ask of the router for the people of its tenant, by what stands where `type` looks: `customers/redact: {erase: {contact.email: customer.email}}`. Such a request is no event. It is recorded, and its sender is answered, as one who speaks for the tenant; so it has to be verified.
 */
export interface SourceRequests {
  [k: string]: SourceRequest
}
export interface SourceRequest {
  /**
   * Art. 17: what the identifiers stand in is erased; with `tenant` all that is the tenant's, whoever it is about.
   */
  erase?: 'tenant' | NamedIdentifiers
  /**
   * Art. 15: the request waits, with its clock, for somebody who fetches the export. Nothing is sent.
   */
  export?: NamedIdentifiers
}
/**
 * Where the request names whom it is about: by category of a key of a person, the field of its body; `orders.*` for all of a list. What else it holds is ignored.
 */
export interface NamedIdentifiers {
  /**
   * A field path: dotted, `*` for the elements of a list: `commits.*.author.email`.
   */
  [k: string]: string
}
/**
 * For senders that put several events into one request: each element is an event, and `type` and `dedupe` look into the element.
 */
export interface Split {
  /**
   * The path of the elements, `*` at its end: `entry.*.changes.*`; `*` alone for a body that is a list.
   */
  at: string
}
/**
 * What the sender is told of a request that was taken. Default: what its provider documents, else 202 and a receipt in JSON.
 */
export interface Answer {
  /**
   * The status of the answer. Default: what its provider documents, else 202.
   */
  status: 200 | 201 | 202 | 204
  /**
   * Of `body`. Default `text/plain`.
   */
  contentType?: string
  /**
   * The same for every request, and may be empty. Default: the receipt; with 204 there is none.
   */
  body?: string
}
/**
 * Event types by name: the fields that are kept, each with its category. What is not declared is dropped at the door.
 */
export interface Events {
  [k: string]: Event
}
export interface Event {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it. Default: its name.
   */
  title?: string
  /**
   * The people that an event is about.
   */
  subjects?: {
    [k: string]: Subject
  }
  /**
   * The fields that are kept, each leaf with an `x-category`; everything else is dropped at the door.
   */
  schema: EventSchema
  /**
   * Sample payloads in JSON, relative to the file: each one event as its sender sends it. `check` holds them to the schema, and `dev` sends them.
   */
  samples?: string[]
}
export interface Subject {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The object that describes the person; `.` for the whole event.
   */
  at: string
  /**
   * Fields below it that identify the person.
   *
   * @minItems 1
   *
   * Items: A field path: dotted, `*` for the elements of a list: `commits.*.author.email`.
   */
  keys?: string[]
  /**
   * A key to whether it is one person's alone (`person`), or several may have it (`shared`): a shared one is looked up, and leads to nobody else. Default: role addresses (`info@`) and what joins more than three people count as shared.
   */
  unique?: {
    [k: string]: 'person' | 'shared'
  }
  /**
   * The sources whose word counts that these keys are one person's. Default: all. Whether it is so is confirmed with each request.
   *
   * @minItems 1
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  linkedBy?: string[]
  /**
   * Fields elsewhere that are about the person too.
   *
   * Items: A field path: dotted, `*` for the elements of a list: `commits.*.author.email`.
   */
  about?: string[]
  /**
   * The class of data subjects.
   */
  class?: string
}
export interface EventSchema {
  /**
   * An event is an object.
   */
  type: 'object'
  /**
   * For those who read the declaration.
   */
  description?: string
  /**
   * The fields by name.
   */
  properties?: {
    [k: string]: FieldSchema
  }
  /**
   * Fields without which an event is refused.
   */
  required?: string[]
  /**
   * Only `false`, which holds anyway: what is not declared is dropped.
   */
  additionalProperties?: false
  /**
   * Schemas that `$ref` names, so that what recurs is written once.
   */
  $defs?: {
    [k: string]: FieldSchema
  }
}
/**
 * A field of an event, or the event itself: each leaf has an `x-category`, and what is not declared is dropped at the door.
 */
export interface FieldSchema {
  /**
   * What the value is; a list where it may be several, such as `[string, "null"]`.
   */
  type?: (TypeName & string) | TypeName[]
  /**
   * For those who read the declaration.
   */
  description?: string
  /**
   * The category of the value, or several.
   */
  'x-category'?: string | string[]
  /**
   * Of an object: its fields by name.
   */
  properties?: {
    [k: string]: FieldSchema
  }
  /**
   * Of an object: fields without which the event is refused.
   */
  required?: string[]
  /**
   * Only `false`, which holds anyway: what is not declared is dropped.
   */
  additionalProperties?: false
  /**
   * Of a list: what its entries are.
   */
  items?: FieldSchema
  /**
   * Of a list: at least so many entries.
   */
  minItems?: number
  /**
   * Of a list: at most so many entries.
   */
  maxItems?: number
  /**
   * Of a text: at least so many characters.
   */
  minLength?: number
  /**
   * Of a text: at most so many characters.
   */
  maxLength?: number
  /**
   * Of a number: the least.
   */
  minimum?: number
  /**
   * Of a number: the greatest.
   */
  maximum?: number
  /**
   * The values that are accepted.
   *
   * @minItems 1
   */
  enum?: (string | number | boolean | null)[]
  /**
   * The one value that is accepted.
   */
  const?: string | number | boolean | null
  /**
   * A schema of `$defs` that stands here, with nothing beside it but a description: `#/$defs/address`.
   */
  $ref?: string
}
/**
 * Channels by name: a connector and the recipient behind it.
 */
export interface Channels {
  [k: string]: Channel
}
export interface Channel {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it. Default: its name.
   */
  title?: string
  /**
   * Who gets what is sent here.
   */
  recipient: string
  /**
   * A webhook, signed as Standard Webhooks.
   */
  http?: {
    /**
     * Where the requests go.
     */
    url?: string
    /**
     * The address comes from the tenant's register of connections at run time.
     */
    connection?: 'tenant'
    /**
     * The signing secret's name; its value is `whsec_` (which may be absent) and 16 to 64 bytes in base64.
     */
    secret?: string
    /**
     * Headers of each request, by name; secrets have keys of their own.
     */
    headers?: {
      [k: string]: string
    }
    /**
     * With `connection`: a tenant may register headers that go to its own endpoint, such as a key that it asks for.
     */
    ownHeaders?: true
    /**
     * The request is a field of the event as it is, without an envelope. Default: `type`, `timestamp` and `data`, in JSON.
     */
    body?: {
      /**
       * The field with the body, a text that is among the `fields` of every route that sends here.
       */
      from: string
      /**
       * The field that holds the body in base64 where it is not text; what is sent are its bytes. Among the same `fields`, with `keep`.
       */
      base64?: string
      /**
       * Headers to send, each with the field that holds it, among the same `fields`: `content-type: contentType`. One that is absent is left out.
       */
      headers?: {
        /**
         * A field path: dotted, `*` for the elements of a list: `commits.*.author.email`.
         */
        [k: string]: string
      }
    }
    /**
     * Names of the secrets by which the router proves itself to the server (mutual TLS), each in PEM.
     */
    mtls?: {
      /**
       * The client's certificate and the chain above it.
       */
      certificate: string
      /**
       * The certificate's private key.
       */
      key: string
      /**
       * The authority that vouches for the server, where no public one does.
       */
      ca?: string
    }
  }
  /**
   * A Slack incoming webhook, or a bot that posts into a conversation.
   */
  slack?: {
    /**
     * The name of the secret that holds the webhook's address.
     */
    webhook?: string
    /**
     * The address comes from the tenant's register of connections at run time.
     */
    connection?: 'tenant'
    /**
     * The name of the secret that holds the bot's token: `chat.postMessage` instead of a webhook.
     */
    token?: string
    /**
     * token: the id of the channel or conversation to post to.
     */
    conversation?: string
  }
  /**
   * A Discord webhook.
   */
  discord?: {
    /**
     * The name of the secret that holds the webhook's address.
     */
    webhook?: string
    /**
     * The address comes from the tenant's register of connections at run time.
     */
    connection?: 'tenant'
  }
  /**
   * The WhatsApp Cloud API. Whom it goes to is a field of the event: the route's `addressee`.
   */
  whatsapp?: {
    /**
     * The id of the number that sends.
     */
    phoneNumberId: string
    /**
     * The name of the secret that holds the access token.
     */
    token: string
    /**
     * The version of the Graph API. Default v24.0.
     */
    apiVersion?: string
    /**
     * A template message, which WhatsApp asks for where nobody has written within a day. Without it routes send text.
     */
    template?: {
      /**
       * The name of the template that Meta approved.
       */
      name: string
      /**
       * `en_GB`.
       */
      language: string
      /**
       * The fields that stand for `{{1}}`, `{{2}}` of its body, each among the `fields` of every route that sends here.
       *
       * @maxItems 100
       *
       * Items: A field path: dotted, `*` for the elements of a list: `commits.*.author.email`.
       */
      parameters?: string[]
    }
  }
  /**
   * Mail over SMTP, always encrypted.
   */
  email?: {
    /**
     * `smtps://mail.example` (port 465), or `smtp://mail.example` (port 587) with STARTTLS, which is then required.
     */
    server: string
    /**
     * The sender: an address, or `Name <address>`.
     */
    from: string
    /**
     * The addressee of every message. Without it each route names a field as `addressee`.
     */
    to?: string
    /**
     * The same for every message, so that it holds nobody's data.
     */
    subject: string
    /**
     * The name to sign in to the server with. Default: none.
     */
    user?: string
    /**
     * The name of the secret that holds the user's password.
     */
    password?: string
  }
  /**
   * http: the recipient is told of people's erasure, rectification and restriction at the same address (Art. 19).
   */
  passesOn?: true
  /**
   * How fast the destination is written to.
   */
  limits?: {
    /**
     * `1/s`, `30/min`, `500/h`.
     */
    rate?: string
    /**
     * How many deliveries may be under way at once; of each address, where customers connect their own. Default: 8.
     */
    inFlight?: number
  }
  /**
   * What happens after a delivery that failed.
   */
  retry?: {
    /**
     * The pauses between attempts.
     *
     * @minItems 1
     * @maxItems 50
     *
     * Items: A period in ISO 8601: `P30D`, `P12M`, `PT5M`.
     */
    schedule?: string[]
    /**
     * After a timeout that may have delivered. Default: retry.
     */
    ambiguous?: 'retry' | 'fail'
  }
}
/**
 * Routes by name: which events go where, as part of which activity.
 */
export interface Routes {
  [k: string]: Route
}
export interface Route {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What documents call it. Default: its name.
   */
  title?: string
  /**
   * What the events are routed for.
   */
  activity: string
  /**
   * Where the events come in.
   */
  source: string
  /**
   * The types of events that it takes.
   *
   * @minItems 1
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  events: string[]
  /**
   * A CEL condition over `event`. An error in it means not routed.
   */
  when?: string
  /**
   * The field by whose value deliveries of a channel keep the order of their events: `repository.id`. Default: no order.
   */
  orderBy?: string
  /**
   * What goes where, by channel.
   */
  to: {
    [k: string]: Delivery
  }
}
/**
 * What a channel is sent: a message, or fields.
 */
export interface Delivery {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * A Liquid template over `event`.
   */
  message?: string
  /**
   * The fields to send, each with its protection. Of several that cover one the strongest counts, and `drop` before all.
   */
  fields?: {
    [k: string]: Protection
  }
  /**
   * message: protections that apply before the template sees the event; of several that cover one field the strongest.
   */
  protect?: {
    [k: string]: Protection
  }
  /**
   * whatsapp, and email without `to`: the field that holds the number or address to send to.
   */
  addressee?: string
}
/**
 * The router itself: where it runs, who hosts it, and the stores that it keeps.
 */
export interface Router {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * Where the router and its journal run, as two letters of ISO 3166-1: `IE`.
   */
  country?: string
  /**
   * The region of the host in which it runs, as the host names it: `eu-west-2`.
   */
  region?: string
  /**
   * The recipient on whose machines the router runs.
   */
  hostedBy?: string
  /**
   * Where events are kept until they are delivered and expire.
   */
  journal?: {
    /**
     * `sqlite`: one router with a volume. `postgres`: several that share a database. Default: sqlite.
     */
    engine?: 'sqlite' | 'postgres'
    /**
     * Routers that share a journal on PostgreSQL; an autoscaler adds up to three. Default 2.
     */
    replicas?: number
  }
  /**
   * What the router takes at most.
   */
  limits?: {
    /**
     * The largest body. Default 1MiB.
     */
    body?: string
    /**
     * Requests for each tenant.
     */
    rate?: string
    /**
     * The deepest nesting of a payload. Default 32.
     */
    depth?: number
    /**
     * Undelivered messages above which the router answers 503. Default 100000.
     */
    backlog?: number
  }
  /**
   * Stores that hold something other than the payload: each has an activity and a period of its own.
   */
  stores?: {
    /**
     * Marks of deliveries that were taken, so that a second one is known.
     */
    dedupe?: StoreDeclaration
    /**
     * What went to whom, for those who ask (Art. 15(1)(c), 19).
     */
    disclosures?: StoreDeclaration
    /**
     * Requests of people about their data, and what came of them.
     */
    requests?: StoreDeclaration
    /**
     * What callers of the admin listener did.
     */
    audit?: StoreDeclaration
    /**
     * Who reached the router and how it answered: written, and ended, by what stands in front of it.
     */
    access?: StoreDeclaration
  }
  /**
   * Where it runs: in a cluster (default), or on one machine with Docker Compose or systemd.
   */
  deployment?: 'kubernetes' | 'compose' | 'systemd'
  /**
   * What holds it to its destinations. `proxy` (default): an egress proxy that is generated. `ownProxy`: one that you run. `cilium`, `networkPolicy`: policies of a cluster.
   */
  egress?: 'proxy' | 'ownProxy' | 'cilium' | 'networkPolicy'
  /**
   * What may be sent to a collector: metrics and traces over OTLP, where the `OTEL_*` variables say so. Without it the router is built without OpenTelemetry.
   */
  telemetry?: 'otlp'
  /**
   * How it speaks to destinations: one that offers less gets nothing. TLS towards senders ends in front of the router.
   */
  tls?: {
    /**
     * The oldest version that is spoken. Default 1.2.
     */
    minimum?: '1.2' | '1.3'
    /**
     * Bits of the key of the weakest cipher that is spoken; 256 leaves AES-128 out, of TLS 1.3 too. Default 128.
     */
    cipherBits?: 128 | 256
  }
}
/**
 * Records that the router keeps of its own: what they are for, and how long.
 */
export interface StoreDeclaration {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The activity that the records of the store are for.
   */
  activity?: string
  /**
   * How long the records of the store are kept.
   */
  retention?: string
}
/**
 * Published documents by name (Art. 12 to 14).
 */
export interface Notices {
  [k: string]: Notice
}
export interface Notice {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What is published: which data of whom is used and why (Art. 13, 14), the cookies, how data is protected (Art. 32), who processes it for us (Art. 28(2)), or what we do with data on a customer’s behalf (Art. 28(3)). Default: privacy-notice.
   */
  kind?: 'privacy-notice' | 'cookie-policy' | 'security-overview' | 'subprocessors' | 'data-terms'
  /**
   * The language that it is written in. Texts of the declaration stand in it as they are. Default: en.
   */
  language?: 'en' | 'de'
  /**
   * How its readers are spoken to where the language tells it apart: German says `Sie`, or `du` to children and among friends. Texts of the declaration stand in it as they are. Default: formal.
   */
  formality?: 'formal' | 'informal'
  /**
   * What the document is called.
   */
  title?: string
  /**
   * The classes of data subjects that it addresses.
   *
   * @minItems 1
   *
   * Items: A name: a letter, then letters, digits, `.`, `_` or `-`; at most 100.
   */
  audience?: string[]
  /**
   * Counts up by one with each change that people are told of.
   */
  version?: number
  /**
   * The day from which this version holds, as `YYYY-MM-DD`.
   */
  effective?: string
  /**
   * Who approved this version.
   */
  approvedBy?: string
  /**
   * Where it is published.
   */
  url?: string
  /**
   * Human text by its place, in the order in which it is read. What is called like a section (`introduction`, `who-we-are`, `purposes`, `recipients`, `transfers`, `rights`, `complaints`, `automation`, `cookies`, `security`, `on-behalf`, `changes`) stands there, other text behind what it follows here.
   */
  text?: {
    [k: string]: string | NoticeText
  }
}
export interface NoticeText {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The heading above it.
   */
  title?: string
  /**
   * The text, as people read it.
   */
  text: string
}
/**
 * Published promises by name, each with the clause it comes from and what keeps it: an assertion, a control or a process.
 */
export interface Commitments {
  [k: string]: Commitment
}
export interface Commitment {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The promise, word for word.
   */
  promise: string
  /**
   * CEL over one `flow`: `where` picks flows and `must` holds for each; or `never` holds for none.
   */
  assert?: {
    /**
     * Which flows it is about. Default: all.
     */
    where?: string
    /**
     * What holds for each of them.
     */
    must?: string
    /**
     * What holds for no flow; instead of `where` and `must`.
     */
    never?: string
  }
  /**
   * A control that the router or deployment realises.
   */
  control?: string
  /**
   * What people do to keep it, where no machine can.
   */
  process?: Process
}
/**
 * House rules by name: CEL over one `flow`, as in a commitment's assertion.
 */
export interface HouseRules {
  [k: string]: HouseRule
}
export interface HouseRule {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * What a finding says, in one sentence.
   */
  message: string
  /**
   * What to do about it.
   */
  help?: string
  /**
   * How heavy a finding is. Default: error.
   */
  severity?: 'error' | 'warning' | 'note'
  /**
   * Which flows it is about. Default: all.
   */
  where?: string
  /**
   * What holds for each of them.
   */
  must?: string
  /**
   * What holds for no flow; instead of `where` and `must`.
   */
  never?: string
  /**
   * Flows that the rule has to tell apart; each check holds it to them, whatever flows there are.
   *
   * @minItems 1
   */
  examples?: RuleExample[]
}
export interface RuleExample {
  /**
   * A flow that breaks the rule, by as many of its fields as that takes.
   */
  breaks?: {
    [k: string]: string[] | string | number | boolean
  }
  /**
   * A flow that keeps the rule, by as many of its fields as that takes.
   */
  keeps?: {
    [k: string]: string[] | string | number | boolean
  }
}
/**
 * Findings that somebody has accepted, with a reason and an end. What stands on one line can be accepted beside it, too: `# bylaw-ignore basis/missing: why that is right here until=2026-12-31`, with `by="..."` and `officer="..."` where somebody is named.
 */
export interface Exceptions {
  [k: string]: Exception
}
export interface Exception {
  /**
   * Where a published text says it: its clauses by their numbers, `DK-4.1-1`, as a list or parted by commas; a name with a comma in it, `Privacy policy, section 3`, is one.
   */
  clause?: string | string[]
  /**
   * The rule whose findings are excepted, as `bylaw explain` names it.
   */
  rule: string
  /**
   * A resource, or a place in it: `recipients.customer-slack`, `organisation.address`.
   */
  target: string
  /**
   * Why this is right here, or until when it cannot be changed.
   */
  reason: string
  /**
   * Who answers for it.
   */
  acceptedBy: string
  /**
   * The last day on which it holds, as `YYYY-MM-DD`.
   */
  until: string
  /**
   * The findings that it was given for: by fingerprint, or by the movements of data that they name, as `check` prints them.
   *
   * @minItems 1
   */
  covers?: string[]
  /**
   * The officer who answers for it by name, where the law asks for the fact: a basis, a condition of Art. 9 or 10, a period.
   */
  officer?: string
}
