/** A technical control that a commitment, measure or retention rule can name. */
export interface Control {
  /** The router of this version does it, whatever the declaration says beside. */
  readonly realised: boolean
  /** What the router does, in one sentence that a test proves. */
  readonly proof: string
}

/** The closed list of controls by name. */
export const controls: Readonly<Record<string, Control>> = {
  'ingress.verified': {
    realised: true,
    proof: 'An event whose signature over the raw bytes does not hold is answered with 401 and leaves no trace.',
  },
  'fields.default-deny': {
    realised: true,
    proof: 'A field that no event type declares is dropped before the event is stored, logged or sent.',
  },
  'journal.encrypted': {
    realised: true,
    proof:
      'A search of the data directory for the payload’s text finds nothing, as payloads are stored under AES-256-GCM.',
  },
  'retention.enforced': {
    realised: true,
    proof: 'The sweeper destroys an event when its retention ends, and nothing is delivered after it.',
  },
  'egress.confined': {
    realised: true,
    proof:
      'The router’s own guard refuses every host that no recipient declares, by name, by address and once connected.',
  },
  'rights.carried-out': {
    realised: true,
    proof:
      'Access, rectification, erasure, restriction and objection are carried out in all that the router stores of a person, with a receipt that says what remains.',
  },
  'tls.minimum': {
    realised: false,
    proof: 'The oldest version of TLS that the router speaks is the declared one.',
  },
  'secrets.by-reference': {
    realised: true,
    proof: 'The router reads secrets from mounted files by name; no generated file holds one.',
  },
  'logs.without-payload': {
    realised: true,
    proof: 'Logs hold ids, routes and outcomes, and no field of any event.',
  },
  'delivery.at-least-once': {
    realised: true,
    proof: 'What was answered with 202 is delivered or dead-lettered, also after the process was killed.',
  },
}
