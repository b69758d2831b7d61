/** The smallest useful project. What is empty here is filled by `starterProject`. */
export const template = `# yaml-language-server: $schema=https://bylaw.dev/schema/v1/bylaw.schema.json
# A fact that nobody has stated stays {missing: why, ask: whom} until somebody does; \`bylaw check\` lists them all.
apiVersion: bylaw.dev/v1
project: {name: unnamed, level: inventory} # gaps are warnings; raise it to accountable, then to enforced
organisation:
  legalName: {missing: not stated yet, ask: legal}
  country: {missing: not stated yet, ask: legal}
  regimes: {missing: which law applies is not stated yet, ask: legal} # eu-gdpr, uk-gdpr
  address: {missing: not stated yet, ask: legal}
  contacts: {privacy: {missing: not stated yet, ask: legal}}
# Where events come in. A secret is only named here; its value is mounted at run time.
sources: {}
# The fields that are kept, each with its category. Everything else is dropped at the door.
events: {}
# What it is for (Art. 5), on what lawful basis (Art. 6), for how long, and who may receive what.
activities:
  tell-team:
    purpose: {missing: what the events are routed for, ask: product}
    role: {missing: controller or processor, ask: legal}
    lawfulBasis: {missing: none is chosen yet, ask: legal} # declare it under lawfulBases, name it here
    dataSubjects: []
    retention: week
    data: {person.name: {}}
    recipients: {}
# A setting that the router carries out; why this long is for you to say.
retention:
  week: {for: P7D, from: received, why: {missing: not stated yet, ask: product}, onExpiry: erase, by: router}
# Who receives data, in which countries, under which contract (Art. 28, 44).
recipients: {}
channels: {}
# What goes where. Each field that a message reads is checked against all of the above.
routes: {}
router:
  country: {missing: where it will run is not stated yet, ask: platform}
  hostedBy: {missing: name the recipient that hosts it, ask: platform}
  stores: {}
`

/** A recipient of which only the hosts are known. */
export const recipientTemplate = `
legalName: {missing: which company it is, ask: procurement}
engagement: {missing: on-our-behalf or own-purposes, ask: legal}
established: {missing: in which country, ask: procurement}
stored: {missing: in which countries, ask: procurement}
hosts: []
`
