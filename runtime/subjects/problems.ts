import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'

/** Why a call about a person is refused. Nothing of the person is in any of them. */
export const refusals = {
  unknownTenant: problem(
    'unknown-tenant',
    'No such tenant is known here: neither `TENANTS_FILE` names it, nor is it `default` with a source without a tenant.',
  ),
  nobodyNamed: problem(
    'nobody-named',
    'Name whom it is about under `identifiers`; they can be left out where the `request` has named somebody.',
  ),
  unknownIdentifier: problem(
    'unknown-identifier',
    'No event declares identifiers of one of these types as keys of a person.',
  ),
  notBeside: problem(
    'no-candidate',
    'What is `confirmed` stands beside none of the `identifiers` in a stored event, and no answer on the `request` has ' +
      'named it; what the person is known by goes into `identifiers`.',
  ),
  shared: problem(
    'shared-identifier',
    'What is `confirmed` belongs to several people (`because` says why), and leads to none of them. What only one of ' +
      'them has goes into `identifiers`.',
  ),
  unknownRegime: problem('unknown-regime', 'The declaration does not name this regime.'),
  unknownActivity: problem('unknown-activity', 'The declaration has no such activity.'),
  unknownRequest: problem('unknown-request', 'No request with this id is kept here.'),
  unknownEvent: problem(
    'unknown-event',
    'No event with this id is stored here: it was deleted or erased, or never stored.',
  ),
  unknownErasure: problem('unknown-erasure', 'No erasure with this id is kept here.'),
  inFuture: problem('in-the-future', 'A date in the body has not come yet.'),
  closed: problem('request-closed', 'The request is closed; open another one.'),
  otherRequest: problem(
    'other-request',
    'The request that the body names is of another tenant or about another right; leave `request` out to open one.',
  ),
  optedForRestriction: problem(
    'restricted-at-their-wish',
    'The person asked to have the data restricted rather than erased (Art. 18(1)(b) or (c)); lift that first.',
  ),
  notInformed: problem(
    'not-informed',
    'The person has to be told before a restriction is lifted (Art. 18(3)): send the date as `informed`.',
  ),
  notRestricted: problem('not-restricted', 'Nothing about the person is restricted.'),
  noObjection: problem('no-objection', 'This request holds no objection that can be decided.'),
  absolute: problem(
    'absolute-objection',
    'An objection to direct marketing cannot be overridden (Art. 21(2) and (3)).',
  ),
  noConsentNeeded: problem(
    'no-consent-needed',
    'This activity rests on something else than consent: what the person can do is object.',
  ),
  extendedAlready: problem('extended-already', 'A request can be extended once (Art. 12(3)).'),
  tooLateToExtend: problem(
    'too-late-to-extend',
    'The person has to be told of an extension within the first period (Art. 12(3)); answer the request now.',
  ),
  noPause: problem(
    'clock-does-not-stop',
    'No regime of this request lets its clock stop; name the regime that applies when the request is opened.',
  ),
  pausedAlready: problem('paused-already', 'The clock of this request stands still already.'),
  notPaused: problem('not-paused', 'The clock of this request runs.'),
  erasureUnderWay: problem(
    'erasure-under-way',
    'The erasure of this request has no receipt yet; close the request when it has.',
  ),
  reasonMissing: problem(
    'reason-missing',
    'Whoever is refused, or given a part, is told why (Art. 12(4)): send it as `reason`.',
  ),
  groundsMissing: problem(
    'grounds-missing',
    'An objection is overridden on compelling grounds only (Art. 21(1)): send a reference to them as `grounds`.',
  ),
  undecided: problem('objection-undecided', 'The objection of this request has not been decided; decide it first.'),
  notTheirs: problem(
    'not-theirs',
    'None of the stored events holds one of these paths among what is about this person.',
  ),
} as const satisfies Record<string, Problem>

export const refuse = (found: Problem): never => {
  throw new AdminRefusal(found)
}

/** Where data is processed for somebody else, they say what happens with it (Art. 28(3)(a)). */
export const instructionMissing = (activities: readonly string[]): Problem =>
  problem(
    'instruction-missing',
    `Here the tenant is the controller (${activities.map((name) => `\`${name}\``).join(', ')}): pass the request on to ` +
      'them (Art. 28(3)(e)), and repeat this call with their `instruction` (`reference` and `date`).',
  )
