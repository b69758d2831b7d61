import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'

/** Why a call about a person is refused. Nothing of the person is in any of them. */
export const refusals = {
  unknownTenant: problem(
    422,
    'unknown-tenant',
    'Unknown tenant',
    'No such tenant is known here: neither `TENANTS_FILE` names it, nor is it `default` with a source without a tenant.',
  ),
  nobodyNamed: problem(
    422,
    'nobody-named',
    'Nobody named',
    'Name whom it is about under `identifiers`; they can be left out where the `request` has named somebody.',
  ),
  unknownIdentifier: problem(
    422,
    'unknown-identifier',
    'Unknown type of identifier',
    'No event declares identifiers of one of these types as keys of a person.',
  ),
  notBeside: problem(
    422,
    'no-candidate',
    'No candidate',
    'What is `confirmed` stands beside none of the `identifiers` in a stored event, and no answer on the `request` has ' +
      'named it; what the person is known by goes into `identifiers`.',
  ),
  shared: problem(
    422,
    'shared-identifier',
    'Shared identifier',
    'What is `confirmed` belongs to several people (`because` says why), and leads to none of them. What only one of ' +
      'them has goes into `identifiers`.',
  ),
  unknownRegime: problem(422, 'unknown-regime', 'Unknown regime', 'The declaration does not name this regime.'),
  unknownActivity: problem(422, 'unknown-activity', 'Unknown activity', 'The declaration has no such activity.'),
  unknownRequest: problem(404, 'unknown-request', 'Unknown request', 'No request with this id is kept here.'),
  unknownEvent: problem(
    404,
    'unknown-event',
    'Unknown event',
    'No event with this id is stored here: it was deleted or erased, or never stored.',
  ),
  unknownErasure: problem(404, 'unknown-erasure', 'Unknown erasure', 'No erasure with this id is kept here.'),
  inFuture: problem(422, 'in-the-future', 'In the future', 'A date in the body has not come yet.'),
  closed: problem(409, 'request-closed', 'Request closed', 'The request is closed; open another one.'),
  otherRequest: problem(
    409,
    'other-request',
    'Another request',
    'The request that the body names is of another tenant or about another right; leave `request` out to open one.',
  ),
  optedForRestriction: problem(
    409,
    'restricted-at-their-wish',
    'Restricted at their wish',
    'The person asked to have the data restricted rather than erased (Art. 18(1)(b) or (c)); lift that first.',
  ),
  notInformed: problem(
    409,
    'not-informed',
    'Not informed',
    'The person has to be told before a restriction is lifted (Art. 18(3)): send the date as `informed`.',
  ),
  notRestricted: problem(409, 'not-restricted', 'Not restricted', 'Nothing about the person is restricted.'),
  noObjection: problem(409, 'no-objection', 'No objection', 'This request holds no objection that can be decided.'),
  absolute: problem(
    409,
    'absolute-objection',
    'Objection is absolute',
    'An objection to direct marketing cannot be overridden (Art. 21(2) and (3)).',
  ),
  noConsentNeeded: problem(
    409,
    'no-consent-needed',
    'Not based on consent',
    'This activity rests on something else than consent: what the person can do is object.',
  ),
  extendedAlready: problem(409, 'extended-already', 'Extended already', 'A request can be extended once (Art. 12(3)).'),
  tooLateToExtend: problem(
    409,
    'too-late-to-extend',
    'Too late',
    'The person has to be told of an extension within the first period (Art. 12(3)); answer the request now.',
  ),
  noPause: problem(
    409,
    'clock-does-not-stop',
    'The clock does not stop',
    'No regime of this request lets its clock stop; name the regime that applies when the request is opened.',
  ),
  pausedAlready: problem(409, 'paused-already', 'Paused already', 'The clock of this request stands still already.'),
  notPaused: problem(409, 'not-paused', 'Not paused', 'The clock of this request runs.'),
  erasureUnderWay: problem(
    409,
    'erasure-under-way',
    'Erasure under way',
    'The erasure of this request has no receipt yet; close the request when it has.',
  ),
  reasonMissing: problem(
    422,
    'reason-missing',
    'Reason missing',
    'Whoever is refused, or given a part, is told why (Art. 12(4)): send it as `reason`.',
  ),
  groundsMissing: problem(
    422,
    'grounds-missing',
    'Grounds missing',
    'An objection is overridden on compelling grounds only (Art. 21(1)): send a reference to them as `grounds`.',
  ),
  undecided: problem(
    409,
    'objection-undecided',
    'Objection undecided',
    'The objection of this request has not been decided; decide it first.',
  ),
  notTheirs: problem(
    422,
    'not-theirs',
    'Nothing to set',
    'None of the stored events holds one of these paths among what is about this person.',
  ),
} as const satisfies Record<string, Problem>

export const refuse = (found: Problem): never => {
  throw new AdminRefusal(found)
}

/** Where data is processed for somebody else, they say what happens with it (Art. 28(3)(a)). */
export const instructionMissing = (activities: readonly string[]): Problem =>
  problem(
    409,
    'instruction-missing',
    'Instruction missing',
    `Here the tenant is the controller (${activities.map((name) => `\`${name}\``).join(', ')}): pass the request on to ` +
      'them (Art. 28(3)(e)), and repeat this call with their `instruction` (`reference` and `date`).',
  )
