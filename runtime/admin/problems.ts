import { type Problem, problem } from '../core/problem.ts'

/** Refusals of the administration beside those that it shares with the public listener. */
export const adminProblems = {
  notFound: problem(404, 'not-found', 'Not found', 'The administration has no such path.'),
  unauthenticated: problem(
    401,
    'unauthenticated',
    'Not authenticated',
    'Send a key of the administration as a bearer token.',
  ),
  tooManyFailures: problem(
    429,
    'too-many',
    'Too many failures',
    'Too many calls without a valid key; try again later.',
  ),
  forbidden: problem(403, 'forbidden', 'Not allowed', 'This key has no role that may call this path.'),
  otherTenant: problem(403, 'other-tenant', 'Not allowed', 'This key may only act for its own tenant.'),
  invalid: problem(
    422,
    'invalid-request',
    'Invalid request',
    'The request does not have the shape that this path takes.',
  ),
  repeated: problem(400, 'repeated-parameter', 'Repeated parameter', 'A parameter of the query came more than once.'),
  noBody: problem(400, 'unexpected-body', 'Unexpected body', 'This path takes no body.'),
  conflict: problem(
    409,
    'conflict',
    'Conflict',
    'Somebody else changed the same thing; read it again and decide again.',
  ),
  journal: problem(503, 'journal', 'Journal not available', 'Nothing was done; try again.', 5),
  reminders: problem(
    503,
    'not-remembered',
    'Not remembered',
    'What has to outlive backups could not be written to the folder of the tombstones: the call may have taken effect. ' +
      'Make room there, look, and repeat it.',
    5,
  ),
  unaudited: problem(
    503,
    'not-audited',
    'Not recorded',
    'The audit log could not be written: the call may have taken effect. Look before it is repeated.',
    5,
  ),
  closing: problem(503, 'closing', 'Shutting down', 'This router is shutting down.', 5),
  internal: problem(500, 'internal', 'Internal error', 'Something went wrong here.'),
  unknownKey: problem(404, 'unknown-key', 'Unknown key', 'There is no key with this id, or not any more.'),
  ownerOfTenant: problem(
    422,
    'owner-of-tenant',
    'Not possible',
    'A key of the role `owner` cannot be bound to a tenant.',
  ),
  unknownTenant: problem(422, 'unknown-tenant', 'Unknown tenant', 'No such tenant is known here.'),
  noAudit: problem(
    404,
    'no-audit-log',
    'No audit log',
    'The declaration has no period for the audit log: none is kept.',
  ),
  tooManyStreams: problem(503, 'too-many-streams', 'Too many streams', 'So many are following already.', 30),
} as const satisfies Record<string, Problem>
