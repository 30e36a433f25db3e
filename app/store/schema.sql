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

-- The current figures as they were keyed, as an ordinary table for any SQLite
-- client: of a sheet that was counted again the last count, and nothing of a
-- sheet that was voided. Papers moved between two boxes stand in the view moved.
CREATE VIEW figures AS
SELECT json_extract(j.body, '$.contest') AS contest,
       json_extract(j.body, '$.form')    AS form,
       json_extract(j.body, '$.subject') AS subject,
       json_extract(j.body, '$.count')   AS count,
       f.key   AS figure,
       f.value AS value,
       j.actor AS keyed_by,
       j.at    AS keyed_at
FROM journal j, json_each(j.body, '$.figures') f
WHERE j.kind = 'sheet_keyed/1'
  AND NOT EXISTS (SELECT 1 FROM journal later
                  WHERE later.kind = j.kind AND later.subject = j.subject AND later.seq > j.seq)
  AND NOT EXISTS (SELECT 1 FROM journal later, json_each(later.body, '$.changes') c, json_each(c.value, '$.voids') v
                  WHERE later.kind = 'set_up_mended/1' AND later.seq > j.seq
                    AND v.value = rtrim(json_extract(j.body, '$.form') || ' ' || json_extract(j.body, '$.subject') || ' ' || json_extract(j.body, '$.contest')));

-- What was certified, one row a candidate.
CREATE VIEW certified AS
SELECT json_extract(j.body, '$.contest')          AS contest,
       json_extract(j.body, '$.certificate.ward') AS ward,
       json_extract(c.value, '$.place')           AS place,
       json_extract(c.value, '$.surname')         AS surname,
       json_extract(c.value, '$.forenames')       AS forenames,
       json_extract(c.value, '$.party')           AS party,
       json_extract(c.value, '$.votes')           AS votes,
       json_extract(c.value, '$.elected')         AS elected,
       j.actor AS certified_by,
       j.at    AS certified_at
FROM journal j, json_each(j.body, '$.certificate.candidates') c
WHERE j.kind = 'step/1';

-- Papers that were found in another contest's box and taken to their own.
CREATE VIEW moved AS
SELECT seq, at, actor, json_extract(body, '$.papers') AS papers, json_extract(body, '$.from') AS from_contest, json_extract(body, '$.from_box') AS from_box,
       json_extract(body, '$.to') AS to_contest, json_extract(body, '$.to_box') AS to_box, json_extract(body, '$.reason') AS reason
FROM journal WHERE kind = 'papers_moved/1';

-- Every step of every ward.
CREATE VIEW steps AS
SELECT seq, at, actor, role, json_extract(body, '$.contest') AS contest, json_extract(body, '$.step') AS step,
       json_extract(body, '$.reason') AS reason
FROM journal WHERE kind = 'step/1';
