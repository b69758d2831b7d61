/** What a change of the tables does. The place in the list is its version: an older release refuses a newer journal. */
export const MIGRATIONS: readonly ((schema: string) => string)[] = [first]

/**
 * As in SQLite: one row for an event, one for each destination, one for its dedupe key, and `delivery.due_at` says it
 * all. Ids begin with the time, so that new rows go to the end of their indices. No foreign keys: the journal alone
 * writes here, and a check for each row would lock the event's.
 */
function first(schema: string): string {
  return `
CREATE TABLE ${schema}.meta (name text PRIMARY KEY, value text NOT NULL);

CREATE TABLE ${schema}.event (
  id uuid PRIMARY KEY,
  tenant text NOT NULL,
  source text NOT NULL,
  type text NOT NULL,
  received_at int8 NOT NULL,
  expires_at int8 NOT NULL,
  digest text NOT NULL,
  key bytea NOT NULL,
  body bytea NOT NULL
);
CREATE INDEX event_expires ON ${schema}.event (expires_at);

CREATE TABLE ${schema}.delivery (
  event uuid NOT NULL,
  id uuid NOT NULL,
  route text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  attempt int4 NOT NULL,
  due_at int8,
  last_status int4,
  last_reason text,
  delivered_at int8,
  PRIMARY KEY (event, id)
);
CREATE INDEX delivery_due ON ${schema}.delivery (channel, due_at) WHERE due_at IS NOT NULL;

CREATE TABLE ${schema}.dedupe (key bytea PRIMARY KEY, event uuid NOT NULL, expires_at int8 NOT NULL);
CREATE INDEX dedupe_expires ON ${schema}.dedupe (expires_at);

CREATE TABLE ${schema}.disclosure (
  event uuid NOT NULL,
  delivery uuid NOT NULL,
  attempt int4 NOT NULL,
  recipient text NOT NULL,
  categories text NOT NULL,
  intended_at int8 NOT NULL,
  ended_at int8,
  outcome text,
  status int4,
  expires_at int8 NOT NULL,
  PRIMARY KEY (event, delivery, attempt)
);
CREATE INDEX disclosure_expires ON ${schema}.disclosure (expires_at);
`
}
