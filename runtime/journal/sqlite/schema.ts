/**
 * Counts up with each change of the tables or of what is in them; an older release refuses a newer journal. Since 3
 * events lie under the keys of all ids of a person; those of before are read as they are.
 */
export const SCHEMA_VERSION = 3
/** The oldest that is taken over. */
export const FIRST_VERSION = 2

/**
 * `event.seq` is made from the event's id (`seq.ts`), so that the id needs no index of its own.
 *
 * `delivery.due_at` says it all: when a queued or failed delivery is tried, when the lease of one that is being sent
 * runs out, `NULL` at an end or while another one of its order key has the turn. So one partial index serves claims and
 * holds only what waits, and another one sees to it that nobody but one of an order key can be due.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id BLOB NOT NULL,
  tenant TEXT NOT NULL,
  source TEXT NOT NULL,
  type TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  delete_at INTEGER NOT NULL,
  digest TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX event_delete ON event (delete_at);

CREATE TABLE concern (event INTEGER PRIMARY KEY, subjects BLOB NOT NULL) STRICT;

CREATE TABLE key (
  id BLOB PRIMARY KEY,
  wrapped BLOB NOT NULL,
  epoch INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX key_expires ON key (expires_at);

CREATE TABLE link (
  a BLOB NOT NULL,
  b BLOB NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_expires ON link (expires_at);

CREATE TABLE delivery (
  event INTEGER NOT NULL,
  id BLOB NOT NULL,
  tenant TEXT NOT NULL,
  route TEXT NOT NULL,
  channel TEXT NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  due_at INTEGER,
  order_key BLOB,
  last_status INTEGER,
  last_reason TEXT,
  delivered_at INTEGER,
  ref BLOB,
  confirmed TEXT,
  fresh INTEGER NOT NULL AS (attempt = 0) VIRTUAL,
  PRIMARY KEY (event, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (channel, fresh, tenant, due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX delivery_turn ON delivery (channel, order_key) WHERE order_key IS NOT NULL AND due_at IS NOT NULL;
CREATE INDEX delivery_line ON delivery (channel, order_key, event, id)
  WHERE order_key IS NOT NULL AND state IN ('queued', 'sending', 'retry');
CREATE INDEX delivery_dead ON delivery (event, id) WHERE state = 'dead';
CREATE INDEX delivery_ref ON delivery (ref) WHERE ref IS NOT NULL;

CREATE TABLE dedupe (key BLOB PRIMARY KEY, event BLOB NOT NULL, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX dedupe_expires ON dedupe (expires_at);

CREATE TABLE disclosure (
  event BLOB NOT NULL,
  delivery BLOB NOT NULL,
  attempt INTEGER NOT NULL,
  until INTEGER NOT NULL,
  round INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  categories TEXT NOT NULL,
  subjects BLOB NOT NULL,
  intended_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  status INTEGER,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (event, delivery, attempt, until, round)
) STRICT, WITHOUT ROWID;
CREATE INDEX disclosure_expires ON disclosure (expires_at);

CREATE TABLE record (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  value BLOB,
  expires_at INTEGER,
  generation INTEGER NOT NULL UNIQUE,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_expires ON record (expires_at) WHERE expires_at IS NOT NULL;
`
