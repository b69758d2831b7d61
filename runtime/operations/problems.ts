import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'

export const refusals = {
  unknownEvent: problem('unknown-event', 'There is no such event, or it has been deleted.'),
  unknownDelivery: problem('unknown-delivery', 'The event has no such delivery.'),
  unknownChannel: problem('unknown-channel', 'The declaration has no such channel.'),
  unknownTenant: problem('unknown-tenant', 'No such tenant is known here.'),
  notConnected: problem(
    'channel-not-connected-by-tenants',
    'The declaration does not let tenants connect an address of their own to this channel.',
  ),
  unknownSource: problem('unknown-source', 'The declaration has no such source.'),
  notOfTenants: problem(
    'source-not-connected-by-tenants',
    'The declaration does not let tenants register keys or secrets of their own for this source.',
  ),
  unknownCredential: problem('unknown-credential', 'The tenant has no such key or secret for this source.'),
  tooManyCredentials: problem(
    'too-many-credentials',
    'A tenant has at most ten keys or secrets for a source; revoke one that is not used.',
  ),
  nameTaken: problem('name-taken', 'The tenant has one of this name for this source; rotate it.'),
  declaredHeader: problem('header-declared', 'The declaration says in which header it stands; leave `header` out.'),
  headerTaken: problem(
    'header-taken',
    'This header frames the request, or stays in the event, where others see it; choose another one.',
  ),
  headerMissing: problem(
    'header-missing',
    'Say in which `header` the signature stands: the declaration leaves it to tenants.',
  ),
  keyGiven: problem(
    'key-is-made-here',
    'Keys that are sent along are made here, so that nobody can guess them; leave `secret` out.',
  ),
  otherScheme: problem(
    'other-scheme',
    'It was made for another scheme than the source has now, and proves nothing; revoke it and make another.',
  ),
  unknownConnection: problem('unknown-connection', 'The tenant has registered no address for this channel.'),
  declaredHeaders: problem(
    'headers-declared',
    'The declaration does not let tenants have headers of their own here; leave `headers` out.',
  ),
  routerHeader: problem(
    'header-taken',
    'One of the headers is named twice, or is written by the router itself: it frames or proves the message.',
  ),
  unsigned: problem('connection-unsigned', 'Only endpoints of the kind `http` have a secret.'),
  journal: problem('journal', 'Nothing was changed; try again.', 5),
  notDead: problem(
    'delivery-not-dead',
    'Only a dead delivery can be made due again; look at what has become of this one.',
  ),
  eventExpired: problem('event-expired', 'Nothing is delivered after the end of its period.'),
  emptyPeriod: problem('empty-period', '`from` must be earlier than `until`.'),
  unknownName: problem('unknown-name', 'The declaration has no such event type, route or channel.'),
} as const satisfies Record<string, Problem>

export function refuse(found: Problem): never {
  throw new AdminRefusal(found)
}
