import { type Problem, problem } from '../core/problem.ts'

/** Every answer of the router that is not a success. */
export const problems = {
  notFound: problem('not-found', 'Nothing is declared at this path.'),
  unknownTenant: problem('unknown-tenant', 'No such tenant is known here.'),
  unknownEvent: problem('unknown-event', 'No event with this id is kept here, or not any more.'),
  methodNotAllowed: problem('method-not-allowed', 'This path does not answer this method.'),
  timeout: problem('timeout', 'The request did not arrive in time.'),
  tooLarge: problem('too-large', 'The body is larger than this router takes.'),
  mediaType: problem('media-type', 'The body must be of type `application/json`.'),
  notForm: problem(
    'media-type',
    'The body must be of type `application/x-www-form-urlencoded`: this source declares a form.',
  ),
  charset: problem(
    'media-type',
    'The body names another `charset` than UTF-8 and holds more than ASCII, so that it would be read as another text; ' +
      'send it in UTF-8.',
  ),
  encoding: problem('content-encoding', 'The body must not be compressed.'),
  headersTooLarge: problem('headers-too-large', 'The headers are larger than this router takes.'),
  badRequest: problem('bad-request', 'The request is not valid HTTP.'),
  notUtf8: problem('not-utf8', 'The body is not valid UTF-8.'),
  notJson: problem('not-json', 'The body is not valid JSON.'),
  nameTwice: problem(
    'name-twice',
    'An object of the body has a name twice, and which of the two is meant is not known; send each name once.',
  ),
  tooDeep: problem('too-deep', 'The body is nested more deeply than this router takes.'),
  notObject: problem('not-an-object', 'The body must be a JSON object.'),
  isList: problem(
    'not-an-object',
    'The body is a list, and must be a JSON object. A source takes lists of events that declares `split: {at: "*"}`, and a list that ' +
      'is one event that declares `http.body: {list: ...}`.',
  ),
  noList: problem('not-a-list', 'The body must be a JSON list: this source declares one.'),
  noFormField: problem(
    'no-form-field',
    'The form must hold the field that this source declares as its event, and once.',
  ),
  notEvents: problem('not-events', 'The body does not hold a list of objects where this source declares its events.'),
  tooManyEvents: problem('too-many-events', 'One request may hold 1000 events at most.'),
  tooManyIdentifiers: problem(
    'too-many-identifiers',
    'A request about somebody may name 1000 identifiers at most; ask for the others in a request of their own.',
  ),
  tooManyFields: problem('too-many-fields', 'A form may have 1000 fields at most.'),
  notSubscribed: problem('not-subscribed', 'The request does not hold the token of this source.'),
  noDeliveryId: problem(
    'no-delivery-id',
    'The delivery id that this source declares is missing, or no text or number.',
  ),
  unauthenticated: problem('unauthenticated', 'The request could not be authenticated.'),
  unknownType: problem('unknown-type', 'This source declares no such type of event.'),
  invalid: problem('invalid', 'The body does not have the shape that this event declares.'),
  tooMany: problem('too-many', 'This tenant has used up its rate; try again later.'),
  internal: problem('internal', 'Something went wrong here; nothing was stored.'),
  noSecret: problem('not-configured', 'This source cannot verify requests at the moment.', 30),
  backlog: problem('backlog', 'More deliveries are waiting than this router takes.', 10),
  journal: problem('journal', 'The event could not be stored; send it again.', 5),
  notNow: problem('not-now', 'The event cannot be taken at the moment; send it again.', 5),
  clock: problem(
    'clock-in-doubt',
    'The clock of this router has leapt, or is behind the time that its journal knows; nothing was stored.',
    30,
  ),
  detached: problem('detached', 'This router has lost touch with its journal.', 5),
  bodiesFull: problem('bodies-full', 'More bodies are arriving than this router takes at once; send it again.', 1),
  closing: problem('closing', 'This router is shutting down; send it again.', 5),
} as const satisfies Record<string, Problem>
