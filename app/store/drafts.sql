-- What somebody has typed of a sheet and not stored yet, so that it outlives a
-- crash. It is nothing that anybody has said: no view shows it, it is no part of
-- the journal, and it goes in the transaction in which the sheet is stored.
CREATE TABLE drafts (
  subject TEXT NOT NULL, -- as the journal names it
  count   INTEGER NOT NULL,
  person  TEXT NOT NULL,
  at      TEXT NOT NULL,
  body    TEXT NOT NULL,
  PRIMARY KEY (subject, count, person)
) STRICT, WITHOUT ROWID;
