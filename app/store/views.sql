-- What each sheet's figures came to, entry by entry: a count of it that was
-- settled, or, with no figures, how many of its counts an entry left. Where one
-- person keys, a keying settles a count; where two do, that in which both agree,
-- or a supervisor's decision. A sheet that was moved settles where it went.
CREATE VIEW settled AS
WITH keying(seq, once) AS MATERIALIZED (
  SELECT seq, json_extract(body, '$.election.key_once') FROM journal WHERE kind IN ('set_up/1', 'set_up_mended/1')
), settling AS MATERIALIZED (
  SELECT j.seq, json_extract(j.body, '$.contest') AS contest, json_extract(j.body, '$.form') AS form, json_extract(j.body, '$.subject') AS subject,
         json_extract(j.body, '$.count') AS count, json_extract(j.body, '$.figures') AS figures
  FROM journal j
  WHERE j.kind = 'sheet_adjudicated/1'
     OR j.kind = 'sheet_keyed/1' AND (json_extract(j.body, '$.agreed') OR json_extract(j.body, '$.form') = 'doubtful_papers'
        OR coalesce((SELECT k.once FROM keying k WHERE k.seq < j.seq ORDER BY k.seq DESC LIMIT 1), 1))
  UNION ALL
  SELECT j.seq, json_extract(j.body, '$.to.contest'), json_extract(j.body, '$.to.form'), json_extract(j.body, '$.to.subject'),
         json_extract(j.body, '$.settled.count'), json_extract(j.body, '$.settled.figures')
  FROM journal j
  WHERE j.kind = 'sheet_moved/1' AND json_extract(j.body, '$.settled') IS NOT NULL
)
SELECT seq, contest, form, subject, count, count AS counts, figures FROM settling
UNION ALL
SELECT seq, json_extract(body, '$.contest'), json_extract(body, '$.form'), json_extract(body, '$.subject'), NULL, json_extract(body, '$.count') - 1, NULL
FROM journal
WHERE kind IN ('sheet_moved/1', 'sheet_voided/1') AND json_extract(body, '$.count') > 0
UNION ALL
SELECT j.seq, s.contest, s.form, s.subject, NULL, 0, NULL
FROM journal j, json_each(j.body, '$.changes') c, json_each(c.value, '$.voids') v
JOIN (SELECT DISTINCT contest, form, subject FROM settling) s ON rtrim(s.form || ' ' || s.subject || ' ' || s.contest) = v.value
WHERE j.kind = 'set_up_mended/1';

-- The current figures as they were keyed and agreed, as an ordinary table for
-- any SQLite client: of a sheet that was counted again the last count, and
-- nothing of a sheet that was voided. Papers moved between two boxes stand in
-- the view moved.
CREATE VIEW figures AS
WITH last AS (SELECT max(seq) AS seq, contest, form, subject, counts FROM settled GROUP BY contest, form, subject),
     kept AS (SELECT max(seq) AS seq, contest, form, subject, count, figures FROM settled WHERE figures IS NOT NULL GROUP BY contest, form, subject, count)
SELECT k.contest AS contest,
       k.form    AS form,
       k.subject AS subject,
       k.count   AS count,
       f.key     AS figure,
       f.value   AS value,
       coalesce(json_extract(j.body, '$.arrives[0].by'), j.actor) AS keyed_by,
       j.at      AS keyed_at
FROM last l
JOIN kept k ON k.contest = l.contest AND k.form = l.form AND k.subject = l.subject AND k.count = l.counts
JOIN journal j ON j.seq = k.seq, json_each(k.figures) f;

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
