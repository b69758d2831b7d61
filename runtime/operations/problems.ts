import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'

export const refusals = {
  unknownEvent: problem(404, 'unknown-event', 'Unknown event', 'There is no such event, or it has been deleted.'),
  unknownDelivery: problem(404, 'unknown-delivery', 'Unknown delivery', 'The event has no such delivery.'),
  unknownChannel: problem(404, 'unknown-channel', 'Unknown channel', 'The declaration has no such channel.'),
  unknownTenant: problem(404, 'unknown-tenant', 'Unknown tenant', 'No such tenant is known here.'),
  notConnected: problem(
    422,
    'channel-not-connected-by-tenants',
    'Not possible',
    'The declaration does not let tenants connect an address of their own to this channel.',
  ),
  unknownSource: problem(404, 'unknown-source', 'Unknown source', 'The declaration has no such source.'),
  notOfTenants: problem(
    422,
    'source-not-connected-by-tenants',
    'Not possible',
    'The declaration does not let tenants register keys or secrets of their own for this source.',
  ),
  unknownCredential: problem(
    404,
    'unknown-credential',
    'Unknown credential',
    'The tenant has no such key or secret for this source.',
  ),
  tooManyCredentials: problem(
    409,
    'too-many-credentials',
    'Too many',
    'A tenant has at most ten keys or secrets for a source; revoke one that is not used.',
  ),
  nameTaken: problem(409, 'name-taken', 'Name taken', 'The tenant has one of this name for this source; rotate it.'),
  declaredHeader: problem(
    422,
    'header-declared',
    'Header declared',
    'The declaration says in which header it stands; leave `header` out.',
  ),
  headerTaken: problem(
    422,
    'header-taken',
    'Header taken',
    'This header frames the request, or stays in the event, where others see it; choose another one.',
  ),
  headerMissing: problem(
    422,
    'header-missing',
    'Header missing',
    'Say in which `header` the signature stands: the declaration leaves it to tenants.',
  ),
  keyGiven: problem(
    422,
    'key-is-made-here',
    'Key is made here',
    'Keys that are sent along are made here, so that nobody can guess them; leave `secret` out.',
  ),
  otherScheme: problem(
    409,
    'other-scheme',
    'Other scheme',
    'It was made for another scheme than the source has now, and proves nothing; revoke it and make another.',
  ),
  unknownConnection: problem(
    404,
    'unknown-connection',
    'Unknown connection',
    'The tenant has registered no address for this channel.',
  ),
  declaredHeaders: problem(
    422,
    'headers-declared',
    'Headers declared',
    'The declaration does not let tenants have headers of their own here; leave `headers` out.',
  ),
  routerHeader: problem(
    422,
    'header-taken',
    'Header taken',
    'One of the headers is named twice, or is written by the router itself: it frames or proves the message.',
  ),
  unsigned: problem(422, 'connection-unsigned', 'Not possible', 'Only endpoints of the kind `http` have a secret.'),
  journal: problem(503, 'journal', 'Journal not available', 'Nothing was changed; try again.', 5),
  notDead: problem(
    409,
    'delivery-not-dead',
    'Not dead',
    'Only a dead delivery can be made due again; look at what has become of this one.',
  ),
  eventExpired: problem(409, 'event-expired', 'Event expired', 'Nothing is delivered after the end of its period.'),
  emptyPeriod: problem(422, 'empty-period', 'Empty period', '`from` must be earlier than `until`.'),
  unknownName: problem(
    422,
    'unknown-name',
    'Unknown name',
    'The declaration has no such event type, route or channel.',
  ),
} as const satisfies Record<string, Problem>

export function refuse(found: Problem): never {
  throw new AdminRefusal(found)
}
