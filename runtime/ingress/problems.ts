import { type Problem, problem } from '../problem.ts'

/** Every answer of the router that is not a success. */
export const problems = {
  notFound: problem(404, 'not-found', 'Not found', 'Nothing is declared at this path.'),
  unknownTenant: problem(404, 'unknown-tenant', 'Unknown tenant', 'No such tenant is known here.'),
  unknownEvent: problem(404, 'unknown-event', 'Unknown event', 'No event with this id is kept here, or not any more.'),
  methodNotAllowed: problem(405, 'method-not-allowed', 'Method not allowed', 'This path answers other methods.'),
  timeout: problem(408, 'timeout', 'Request timeout', 'The request did not arrive in time.'),
  tooLarge: problem(413, 'too-large', 'Body too large', 'The body is larger than this router takes.'),
  mediaType: problem(415, 'media-type', 'Unsupported media type', 'The body must be of type `application/json`.'),
  encoding: problem(415, 'content-encoding', 'Unsupported content encoding', 'The body must not be compressed.'),
  headersTooLarge: problem(
    431,
    'headers-too-large',
    'Headers too large',
    'The headers are larger than this router takes.',
  ),
  badRequest: problem(400, 'bad-request', 'Bad request', 'The request is not valid HTTP.'),
  notUtf8: problem(400, 'not-utf8', 'Invalid text', 'The body is not valid UTF-8.'),
  notJson: problem(400, 'not-json', 'Invalid JSON', 'The body is not valid JSON.'),
  tooDeep: problem(400, 'too-deep', 'Nested too deeply', 'The body is nested more deeply than this router takes.'),
  notObject: problem(422, 'not-an-object', 'Not an object', 'The body must be a JSON object.'),
  noDeliveryId: problem(
    400,
    'no-delivery-id',
    'No delivery id',
    'The delivery id that this source declares is missing, or no text or exact integer.',
  ),
  unauthenticated: problem(401, 'unauthenticated', 'Not authenticated', 'The request could not be authenticated.'),
  unknownType: problem(422, 'unknown-type', 'Unknown type of event', 'This source declares no such type of event.'),
  invalid: problem(422, 'invalid', 'Invalid event', 'The body does not have the shape that this event declares.'),
  tooMany: problem(429, 'too-many', 'Too many requests', 'This tenant has used up its rate; try again later.'),
  internal: problem(500, 'internal', 'Internal error', 'Something went wrong here; nothing was stored.'),
  noSecret: problem(503, 'not-configured', 'Not available', 'This source cannot verify requests at the moment.', 30),
  backlog: problem(503, 'backlog', 'Too much waiting', 'More deliveries are waiting than this router takes.', 10),
  journal: problem(503, 'journal', 'Journal not available', 'The event could not be stored; send it again.', 5),
  closing: problem(503, 'closing', 'Shutting down', 'This router is shutting down; send it again.', 5),
} as const satisfies Record<string, Problem>
