"""The tables of the store."""

from __future__ import annotations

VERSION = 4
"""Kept as SQLite's `user_version`; a store of another one is built anew."""

APPLICATION = 0x504C4447
"""Kept as SQLite's `application_id` ("PLDG"): what lacks it is no store, and is left alone."""

SCHEMA = """
CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again: `pairs` keeps those of old files
  path TEXT NOT NULL UNIQUE,       -- absolute
  size INTEGER NOT NULL,           -- bytes
  modified INTEGER NOT NULL,       -- nanoseconds since 1970
  sha256 TEXT NOT NULL,
  reader TEXT NOT NULL,            -- version of plandigest and its lexicon
  encoding TEXT,                   -- as the user named it; NULL where it was found out
  documents INTEGER NOT NULL,      -- how many it holds
  plain INTEGER NOT NULL           -- whether that is one, of the name of the file
);
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files,
  name TEXT NOT NULL,              -- path, with that of the member of an archive
  part INTEGER NOT NULL,
  first_sentence INTEGER NOT NULL, last_sentence INTEGER NOT NULL,  -- of `sentences.id`
  title TEXT, document_number TEXT, issuer TEXT, dated TEXT, genre TEXT,
  pages INTEGER, characters INTEGER NOT NULL, complete INTEGER NOT NULL
);
CREATE TABLE kept (                -- documents as commands load them, in a form of plandigest's own
  file INTEGER NOT NULL REFERENCES files,
  number INTEGER NOT NULL,         -- 0: their text; 1: what else they have; 2, …: figures of each
  content BLOB NOT NULL,
  PRIMARY KEY (file, number)
);
CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  path TEXT NOT NULL, heading TEXT NOT NULL, depth INTEGER NOT NULL, kind TEXT NOT NULL,
  page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  section TEXT, text TEXT NOT NULL, page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE mentions (            -- what the view `figures` is made of
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  section TEXT, indicator TEXT, value REAL, value_max REAL, unit TEXT, amount REAL,
  base_unit TEXT, bound TEXT NOT NULL, period TEXT, kind TEXT NOT NULL, status TEXT NOT NULL,
  nature TEXT, per TEXT, quote TEXT NOT NULL,
  around TEXT,                     -- what it stands in, where that is no row of `sentences`
  page INTEGER, line INTEGER NOT NULL,
  sentence INTEGER REFERENCES sentences
);
CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents,
  code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE terms (
  document INTEGER NOT NULL REFERENCES documents,
  term TEXT NOT NULL, count INTEGER NOT NULL, score REAL NOT NULL
);
CREATE INDEX documents_file ON documents (file);
CREATE INDEX sections_document ON sections (document);
CREATE INDEX mentions_document ON mentions (document);
CREATE INDEX problems_document ON problems (document);
CREATE INDEX terms_document ON terms (document);
CREATE VIRTUAL TABLE pairs USING fts5 (
  characters, content='', columnsize=0, detail=none, tokenize='ascii'
);
CREATE VIEW figures AS
  SELECT mentions.id, mentions.document, mentions.section, indicator, value, value_max, unit,
    amount, base_unit, bound, period, kind, status, nature, per, quote,
    coalesce(around, sentences.text) AS sentence, mentions.page, mentions.line
  FROM mentions LEFT JOIN sentences ON sentences.id = mentions.sentence;
CREATE VIEW targets AS
  SELECT documents.title, documents.issuer, documents.dated, figures.*
  FROM figures JOIN documents ON documents.id = figures.document
  WHERE figures.status = 'target';
CREATE TRIGGER file_gone AFTER DELETE ON files BEGIN
  DELETE FROM documents WHERE file = old.id;
  DELETE FROM kept WHERE file = old.id;
END;
CREATE TRIGGER document_gone AFTER DELETE ON documents BEGIN
  DELETE FROM sentences WHERE id BETWEEN old.first_sentence AND old.last_sentence;
  DELETE FROM sections WHERE document = old.id;
  DELETE FROM mentions WHERE document = old.id;
  DELETE FROM problems WHERE document = old.id;
  DELETE FROM terms WHERE document = old.id;
END;
"""
