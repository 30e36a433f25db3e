CREATE TABLE journal (
  seq         INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  actor       TEXT NOT NULL,
  role        TEXT NOT NULL,
  workstation TEXT NOT NULL,
  submission  TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  version     INTEGER NOT NULL,
  body        TEXT NOT NULL,
  prev        TEXT NOT NULL,
  hash        TEXT NOT NULL,
  UNIQUE (subject, version)
) STRICT;

-- A guard against accidents, not against a determined administrator: the
-- hash chain and a head on paper are for that.
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;

CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'the journal only grows at its end'); END;
