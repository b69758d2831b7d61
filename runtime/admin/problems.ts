import { type Problem, problem } from '../core/problem.ts'

/** Refusals of the administration beside those that it shares with the public listener. */
export const adminProblems = {
  notFound: problem('not-found', 'The administration has no such path.'),
  unauthenticated: problem('unauthenticated', 'Send a key of the administration as a bearer token.'),
  tooManyFailures: problem('too-many', 'Too many calls without a valid key; try again later.'),
  forbidden: problem('forbidden', 'This key has no role that may call this path.'),
  otherTenant: problem('other-tenant', 'This key may only act for its own tenant.'),
  invalid: problem('invalid-request', 'The request does not have the shape that this path takes.'),
  repeated: problem('repeated-parameter', 'A parameter of the query came more than once.'),
  noBody: problem('unexpected-body', 'This path takes no body.'),
  conflict: problem('conflict', 'Somebody else changed the same thing; read it again and decide again.'),
  journal: problem('journal', 'Nothing was done; try again.', 5),
  reminders: problem(
    'not-remembered',
    'What has to outlive backups could not be written to the folder of the tombstones: the call may have taken effect. ' +
      'Make room there, look, and repeat it.',
    5,
  ),
  unaudited: problem(
    'not-audited',
    'The audit log could not be written: the call may have taken effect. Look before it is repeated.',
    5,
  ),
  closing: problem('closing', 'This router is shutting down.', 5),
  internal: problem('internal', 'Something went wrong here.'),
  unknownKey: problem('unknown-key', 'There is no key with this id, or not any more.'),
  ownerOfTenant: problem('owner-of-tenant', 'A key of the role `owner` cannot be bound to a tenant.'),
  unknownTenant: problem('unknown-tenant', 'No such tenant is known here.'),
  noAudit: problem('no-audit-log', 'The declaration has no period for the audit log: none is kept.'),
  tooManyStreams: problem('too-many-streams', 'So many are following already.', 30),
} as const satisfies Record<string, Problem>
