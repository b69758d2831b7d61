/** A technical control that a commitment, measure or retention rule can name. */
export interface Control {
  /** What the router does, whatever the declaration says beside, in one sentence that a test proves. */
  readonly proof: string
}

/** The closed list of controls by name. */
export const controls: Readonly<Record<string, Control>> = {
  'ingress.verified': {
    proof: 'An event whose signature over the raw bytes does not hold is answered with 401 and leaves no trace.',
  },
  'fields.default-deny': {
    proof: 'A field that no event type declares is dropped before the event is stored, logged or sent.',
  },
  'journal.encrypted': {
    proof:
      'A search of the data directory for the payload’s text finds nothing, as payloads are stored under AES-256-GCM.',
  },
  'retention.enforced': {
    proof: 'The sweeper destroys an event when its retention ends, and nothing is delivered after it.',
  },
  'egress.confined': {
    proof:
      'The router’s own guard refuses every host that no recipient declares, by name, by address and once connected.',
  },
  'rights.carried-out': {
    proof:
      'Access, rectification, erasure, restriction and objection are carried out in all that the router stores of a person, with a receipt that says what remains.',
  },
  'tls.minimum': {
    proof:
      'A destination that offers no TLS of the declared version, 1.2 where none is declared, or no cipher of the declared strength is sent nothing.',
  },
  'secrets.by-reference': {
    proof: 'The router reads secrets from mounted files by name; no generated file holds one.',
  },
  'logs.without-payload': {
    proof: 'Logs hold ids, routes and outcomes, and no field of any event.',
  },
  'delivery.at-least-once': {
    proof: 'What was answered with 202 is delivered or dead-lettered, also after the process was killed.',
  },
}
