/** What a change of the tables does, from the first version on: an older release refuses a newer journal. */
export const MIGRATIONS: readonly ((schema: string) => string)[] = [first, sealedByEachId]

/** Version 1 were the tables before events had segments; nothing was released with them. */
export const FIRST_VERSION = 2
export const SCHEMA_VERSION = FIRST_VERSION + MIGRATIONS.length - 1

/** What is kept about people ends this much later than their last event, so that it is updated at most daily. */
export const SLACK_MS = 86_400_000

/** 0 for a first try: by it, each half of what waits in a channel is a range of one index. */
export const again = (delivery: string): string => `(CASE WHEN ${delivery}.state = 'queued' THEN 0 ELSE 1 END)`

/**
 * One row for an event, one for whom it concerns, one for each destination; `delivery.due_at` says it all: when it is
 * tried, when the lease of one that is being sent runs out, null at an end or while another one of its order key has the
 * turn. Ids begin with the time, so that new rows go to the end of their indices. No foreign keys: the journal alone
 * writes here, and a check for each row would lock the event's.
 */
function first(schema: string): string {
  return `
CREATE TABLE ${schema}.meta (name text PRIMARY KEY, value text NOT NULL);
INSERT INTO ${schema}.meta VALUES ('generation', '0'), ('key-generation', '0');

CREATE TABLE ${schema}.event (
  id uuid PRIMARY KEY,
  tenant text NOT NULL,
  source text NOT NULL,
  type text NOT NULL,
  received_at int8 NOT NULL,
  expires_at int8 NOT NULL,
  delete_at int8 NOT NULL,
  digest text NOT NULL,
  body bytea NOT NULL
);
CREATE INDEX event_deletes ON ${schema}.event (delete_at);

CREATE TABLE ${schema}.concern (event uuid PRIMARY KEY, subjects bytea NOT NULL);

CREATE TABLE ${schema}.key (
  id bytea PRIMARY KEY,
  wrapped bytea NOT NULL,
  epoch int4 NOT NULL,
  expires_at int8 NOT NULL
);
CREATE INDEX key_expires ON ${schema}.key (expires_at);

CREATE TABLE ${schema}.link (a bytea NOT NULL, b bytea NOT NULL, expires_at int8 NOT NULL, PRIMARY KEY (a, b));
CREATE INDEX link_expires ON ${schema}.link (expires_at);

CREATE TABLE ${schema}.delivery (
  event uuid NOT NULL,
  id uuid NOT NULL,
  tenant text NOT NULL,
  route text NOT NULL,
  channel text NOT NULL,
  order_key bytea,
  state text NOT NULL,
  attempt int4 NOT NULL,
  due_at int8,
  held_until int8,
  last_status int4,
  last_reason text,
  delivered_at int8,
  ref bytea,
  confirmed text,
  PRIMARY KEY (event, id)
);
CREATE INDEX delivery_due ON ${schema}.delivery (channel, ${again('delivery').replaceAll('delivery.', '')}, tenant, due_at)
  WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX ${TURN} ON ${schema}.delivery (channel, order_key)
  WHERE order_key IS NOT NULL AND due_at IS NOT NULL;
CREATE INDEX delivery_parked ON ${schema}.delivery (channel, order_key, event, id)
  WHERE order_key IS NOT NULL AND due_at IS NULL AND state IN ('queued', 'retry');
CREATE INDEX delivery_dead ON ${schema}.delivery (event, id) WHERE state = 'dead';
CREATE INDEX delivery_ref ON ${schema}.delivery (ref) WHERE ref IS NOT NULL;

CREATE TABLE ${schema}.dedupe (key bytea PRIMARY KEY, event uuid NOT NULL, expires_at int8 NOT NULL);
CREATE INDEX dedupe_expires ON ${schema}.dedupe (expires_at);

CREATE TABLE ${schema}.disclosure (
  event uuid NOT NULL,
  delivery uuid NOT NULL,
  attempt int4 NOT NULL,
  until int8 NOT NULL,
  round int4 NOT NULL,
  recipient text NOT NULL,
  categories text NOT NULL,
  subjects bytea NOT NULL,
  intended_at int8 NOT NULL,
  ended_at int8,
  outcome text,
  status int4,
  expires_at int8 NOT NULL,
  PRIMARY KEY (event, delivery, attempt, until, round)
);
CREATE INDEX disclosure_expires ON ${schema}.disclosure (expires_at);

CREATE TABLE ${schema}.record (
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  value bytea,
  expires_at int8,
  generation int8 NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX record_generation ON ${schema}.record (generation);
CREATE INDEX record_expires ON ${schema}.record (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE ${schema}.replica (id text PRIMARY KEY, acked int8 NOT NULL, digest text NOT NULL, until int8 NOT NULL);
`
}

/** No table is another one; events lie under the keys of all ids of a person, which older releases cannot open. */
function sealedByEachId(): string {
  return ''
}

/** By which the database refuses that two deliveries of an order key have the turn. */
export const TURN = 'delivery_turn'
